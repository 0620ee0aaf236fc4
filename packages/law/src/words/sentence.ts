import type { Inputs } from '../reason.ts'

export const locales = ['vi', 'en'] as const
export type Locale = (typeof locales)[number]

/** One sentence of the catalogue in both languages; `n` are the numbers of the reason, finding or refusal. */
export type Sentence = Readonly<Record<Locale, (n: Inputs, holds: boolean) => string>>

/** Sentences by rule, finding or refusal code. */
export type Catalogue = Readonly<Record<string, Sentence>>

/** `1228` → `1.228` in Vietnamese, `1,228` in English. */
export function count(value: number | string | undefined, locale: Locale): string {
  if (typeof value !== 'number') return value ?? ''
  return value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, locale === 'vi' ? '.' : ',')
}

/** `2021-05-23` → `23/05/2021`. Other text is left as it is. */
export function day(value: number | string | undefined): string {
  const text = String(value ?? '')
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? `${match[3]}/${match[2]}/${match[1]}` : text
}

const vi = (value: number | string | undefined) => count(value, 'vi')
const en = (value: number | string | undefined) => count(value, 'en')

export { en as nEn, vi as nVi }
