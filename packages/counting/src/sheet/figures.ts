import { countFields } from '../constituency-totals.ts'

/** What is typed from one paper, by field: a count, `votes.<candidate>`, or `total`. null = left empty, which is not 0. */
export type Figures = Readonly<Record<string, number | null>>

/** "Tổng cộng trên phiếu kiểm": the sum of votes as the tally sheet has it. It is never filled in from the other fields. */
export const totalField = 'total'

export const votesField = (candidate: string): string => `votes.${candidate}`

/** The fields of one contest in the order of the form: the six counts, the candidates in ballot order, the total. */
export const fieldsOf = (candidates: readonly string[]): readonly string[] => [
  ...countFields,
  ...candidates.map(votesField),
  totalField,
]

/** The largest figure a field takes: what the counting stores in four bytes. */
export const mostInField = 2 ** 31 - 1

/** Fields in which two papers' figures differ, in the order given. */
export const differing = (a: Figures, b: Figures, fields: readonly string[]): readonly string[] =>
  fields.filter((field) => (a[field] ?? null) !== (b[field] ?? null))

/**
 * The two candidates whose votes stand the other way round in one of two papers that differ in nothing else: most often a row
 * that was read beside its name.
 */
export function swappedIn(a: Figures, b: Figures, fields: readonly string[]): readonly [string, string] | null {
  const [one, other, ...more] = differing(a, b, fields)
  if (one === undefined || other === undefined || more.length > 0) return null
  if (!isVotes(one) || !isVotes(other)) return null
  return a[one] === b[other] && a[other] === b[one] ? [one, other] : null
}

const isVotes = (field: string): boolean => field.startsWith(votesField(''))

/** Fields that are still empty. */
export const emptyFields = (figures: Figures, fields: readonly string[]): readonly string[] =>
  fields.filter((field) => (figures[field] ?? null) === null)

/** Figures of a whole paper as minutes carry them: the six counts, then the votes in ballot order. */
export const rowOf = (figures: Figures, candidates: readonly string[]): readonly number[] => [
  ...countFields.map((field) => figures[field] ?? 0),
  ...candidates.map((id) => figures[votesField(id)] ?? 0),
]

const letters: Readonly<Record<string, string>> = {
  ...{ registered: 'a', voted: 'b', issued: 'c', collected: 'd', valid: 'đ', invalid: 'e', [totalField]: 'g' },
}

/** The letter of a field, in the order of the form and of the Vietnamese alphabet; of a candidate his number on the ballot. */
export function fieldMark(field: string, candidates: readonly string[]): string | undefined {
  const place = candidates.findIndex((id) => votesField(id) === field)
  return letters[field] ?? (place < 0 ? undefined : String(place + 1))
}
