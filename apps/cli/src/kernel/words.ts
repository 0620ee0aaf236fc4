import type { Locale } from '@baucu/law'

/** One sentence for the person at the terminal, in both languages. Vietnamese is the one shown unless asked otherwise. */
export type Words = Readonly<Record<Locale, string>>

/** The language asked for: `--lang`, then LC_ALL, then LANG; anything that does not start with `en` is Vietnamese. */
export function localeOf(lang: string | undefined, env: Readonly<Record<string, string | undefined>>): Locale {
  if (lang === 'vi' || lang === 'en') return lang
  return /^en/i.test(env.LC_ALL || env.LANG || '') ? 'en' : 'vi'
}

/** Characters that would break a line of the terminal in two, colour it, or turn its direction. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/gu

/** Text of a stranger made safe for one line of the terminal: control and direction characters are written as `\u001b`. */
export const oneLine = (text: string): string =>
  text.replace(unprintable, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A value of a stranger quoted in a message, at most 40 characters of it. */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : describe(value)
  return text.length > 42 ? `${text.slice(0, 40)}…` : text
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  return String(value)
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`
}
