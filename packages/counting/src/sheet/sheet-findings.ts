import { type Body, checkMinutes, type Edition, type Finding, type MinutesSettings } from '@baucu/law'
import { countFields } from '../constituency-totals.ts'
import type { BallotUse } from './ballot-use.ts'
import { emptyFields, type Figures, totalField, votesField } from './figures.ts'

/** What figures are held against: the contest, and the inventory of its ballots where that is known. */
export type SheetContest = Readonly<{
  edition: Edition
  body: Body
  seats: number
  area: string
  /** Ids of the official list, in ballot order. */
  candidates: readonly string[]
  inventory: BallotUse | null
}>

/**
 * What does not agree on a paper as far as it is typed: a finding that needs a field which is still empty is not made.
 * `SUM-01`: the total of the tally sheet is not the sum of the candidates' votes. `USE-01`: the two papers of the Team do not
 * agree on the ballots issued.
 */
export function sheetFindings(contest: SheetContest, figures: Figures, settings?: MinutesSettings): readonly Finding[] {
  const { edition, body, seats, area, candidates, inventory } = contest
  const of = (field: string) => figures[field] ?? 0
  const votes = candidates.map(votesField)
  const empty = new Set(emptyFields(figures, [...countFields, ...votes, totalField]))
  const isTyped = (field: string) => (field === 'votes' ? !votes.some((each) => empty.has(each)) : !empty.has(field))
  const sum = votes.reduce((all, field) => all + of(field), 0)
  const found = checkMinutes(
    {
      ...{ edition, body, seats, area, candidates },
      ...{ registered: of('registered'), voted: of('voted'), issued: of('issued'), collected: of('collected') },
      ...{ valid: of('valid'), invalid: of('invalid'), byCount: null },
      received: inventory?.received ?? null,
      exchanged: inventory?.exchanged ?? null,
      unused: inventory?.unused ?? null,
      votes: Object.fromEntries(candidates.map((id) => [id, of(votesField(id))])),
    },
    settings,
  ).filter(({ fields }) => fields.every(isTyped))
  const ours: Finding[] = []
  if (inventory && isTyped('issued') && of('issued') !== inventory.issued) {
    ours.push({
      ...{ code: 'USE-01', severity: 'error', fields: ['issued'], article: '73' },
      numbers: { issued: of('issued'), inventory: inventory.issued },
    })
  }
  if (isTyped('votes') && isTyped(totalField) && of(totalField) !== sum) {
    ours.push({
      ...{ code: 'SUM-01', severity: 'error', fields: [totalField, 'votes'], article: '76.2' },
      numbers: { total: of(totalField), sum },
    })
  }
  if (ours.length === 0) return found
  return [...found.filter(isOpen), ...ours, ...found.filter((each) => !isOpen(each))]
}

/** Whether a finding keeps minutes from going upward. */
export const isOpen = ({ severity }: Pick<Finding, 'severity'>): boolean => severity !== 'warning'
