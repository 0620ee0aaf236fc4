import { Refused } from '../../kernel/refused.ts'

/** From the first day to the first day on which it is no longer held; null = open. */
export type Term = Readonly<{ from: string | null; to: string | null }>

/** Titles are the same office when they differ in case or spaces only. */
export const titleKey = (title: string): string => title.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Whether two terms have a day in common. */
export const overlap = (a: Term, b: Term): boolean =>
  (a.from === null || b.to === null || a.from < b.to) && (b.from === null || a.to === null || b.from < a.to)

/** A term ends after it begins. */
export const isBackwards = ({ from, to }: Term): boolean => from !== null && to !== null && to <= from

/** Whether a term reaches out of the life of its organisation. A beginning that is not known does not. */
export const isOutside = (term: Term, life: Term): boolean =>
  (life.from !== null && term.from !== null && term.from < life.from) ||
  (life.from !== null && term.to !== null && term.to <= life.from) ||
  (life.to !== null && (term.to === null || term.to > life.to)) ||
  (life.to !== null && term.from !== null && term.from >= life.to)

/** Why a term cannot be stored beside the other terms of the same person in the same office. */
export function refuseTerm(
  term: Term,
  life: Term,
  others: readonly (Term & Readonly<{ title: string }>)[],
): Refused | undefined {
  const numbers = (of: Term) => ({ from: of.from ?? '', to: of.to ?? '' })
  if (isBackwards(term)) return new Refused(422, 'term-backwards', numbers(term), ['input.to'])
  if (isOutside(term, life))
    return new Refused(422, 'term-outside-organisation', numbers(life), ['input.from', 'input.to'])
  const other = others.find((each) => overlap(term, each))
  return (
    other && new Refused(409, 'terms-overlap', { title: other.title, ...numbers(other) }, ['input.from', 'input.to'])
  )
}
