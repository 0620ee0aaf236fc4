import { countFields, fieldMark, minutesDigest, type SheetContest, votesField } from '@baucu/counting'
import type { Output } from '../../kernel/client.ts'

export type SheetView = Output<'count.sheet'>

/** What figures typed here are held against, as the server does it. */
export const contestOf = ({ edition, contest, area, use }: SheetView): SheetContest => ({
  ...{ edition, body: contest.body, seats: contest.seats, area, inventory: use },
  candidates: contest.candidates.map(({ id }) => id),
})

/** Which sheet it is, as every command of it asks. */
export const keyOf = ({ area, frame, contest }: Pick<SheetView, 'area' | 'frame' | 'contest'>) => ({
  ...{ area, frame, constituency: contest.constituency },
})

/** The code that the printed minutes carry for these figures; undefined while a figure is missing. */
export function codeOf(view: SheetView): string | undefined {
  const { figures, contest } = view
  if (!figures) return undefined
  const of = (field: string) => figures[field] ?? Number.NaN
  const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0] = countFields.map(of)
  const votes = contest.candidates.map(({ id }) => ({ candidate: id, votes: of(votesField(id)) }))
  const counts = { registered, voted, issued, collected, valid, invalid }
  if ([...Object.values(counts), ...votes.map((each) => each.votes)].some(Number.isNaN)) return undefined
  const whose = { edition: view.edition, frame: view.frame, constituency: contest.constituency, area: view.area }
  return minutesDigest({ ...whose, ...counts, votes }).code
}

/** The letter or number that stands before a field on the form; undefined for what stands for several, like `votes`. */
export const markOf = (field: string, { contest }: Pick<SheetView, 'contest'>): string | undefined =>
  fieldMark(
    field,
    contest.candidates.map(({ id }) => id),
  )

/** `a`, `4`: fields as a sentence names them. */
export const marksOf = (fields: readonly string[], view: Pick<SheetView, 'contest'>): string =>
  fields.flatMap((field) => markOf(field, view) ?? []).join(', ')
