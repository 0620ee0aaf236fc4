import { type Body, checkMinutes, type Edition, type Finding, type MinutesSettings } from '@baucu/law'
import { countFields } from '../constituency-totals.ts'
import { emptyFields, type Figures, totalField, votesField } from './figures.ts'

/** What figures are held against: the contest, and the inventory of its ballots where that is known. */
export type SheetContest = Readonly<{
  edition: Edition
  body: Body
  seats: number
  area: string
  /** Ids of the official list, in ballot order. */
  candidates: readonly string[]
  inventory: Readonly<{ received: number; exchanged: number; unused: number }> | null
}>

/**
 * What does not agree on a paper as far as it is typed: a finding that needs a field which is still empty is not made.
 * `SUM-01`: the total of the tally sheet is not the sum of the candidates' votes.
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
  if (!isTyped('votes') || !isTyped(totalField) || of(totalField) === sum) return found
  const differs: Finding = {
    ...{ code: 'SUM-01', severity: 'error', fields: [totalField, 'votes'], article: '76.2' },
    numbers: { total: of(totalField), sum },
  }
  return [...found.filter(isOpen), differs, ...found.filter((each) => !isOpen(each))]
}

/** Whether a finding keeps minutes from going upward. */
export const isOpen = ({ severity }: Pick<Finding, 'severity'>): boolean => severity !== 'warning'
