import { type SheetContest, totalField, votesField } from '@baucu/counting'
import type { Output } from '../../kernel/client.ts'

export type SheetView = Output<'count.sheet'>

/** What figures typed here are held against, as the server does it. */
export const contestOf = ({ edition, contest, area }: SheetView): SheetContest => ({
  ...{ edition, body: contest.body, seats: contest.seats, area, inventory: null },
  candidates: contest.candidates.map(({ id }) => id),
})

const letters: Readonly<Record<string, string>> = {
  ...{ registered: 'a', voted: 'b', issued: 'c', collected: 'd', valid: 'đ', invalid: 'e', [totalField]: 'g' },
}

/** The letter or number that stands before a field on the form. */
export const markOf = (field: string, { contest }: Pick<SheetView, 'contest'>): string =>
  letters[field] ?? String(contest.candidates.findIndex(({ id }) => votesField(id) === field) + 1)

/** `a`, `4`: fields as a sentence names them; those that stand for several, like `votes`, are left out. */
export const marksOf = (fields: readonly string[], view: Pick<SheetView, 'contest'>): string =>
  fields
    .map((field) => markOf(field, view))
    .filter((mark) => mark !== '0')
    .join(', ')
