import type { Locale } from '@baucu/law'
import type { ProblemWords } from './problem-words.ts'
import type { Refused } from './refused.ts'

/** A refusal as an RFC 9457 problem document. `fields` and `texts` stand in the same order. */
export type Problem = Readonly<{
  type: string
  title: string
  status: number
  code: string
  fields: readonly string[]
  detail?: string
}>

/** The refusal in the caller's language. `detail` says more when there is more to say. */
export function problemOf(refused: Refused, words: ProblemWords, locale: Locale): Problem {
  const { status, code, fields, numbers, texts } = refused
  const details = texts?.[locale].map((text, index) => (fields[index] ? `${fields[index]}: ${text}` : text)) ?? []
  return {
    type: `urn:baucu:problem:${code}`,
    title: words[code]?.[locale](numbers) ?? code,
    status,
    code,
    fields,
    ...(details.length > 0 ? { detail: details.join('\n') } : {}),
    ...(Object.keys(numbers).length > 0 ? { numbers } : {}),
  }
}

/** Vietnamese unless the caller asks for English before it. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, index) => {
      const [name = '', ...options] = part.trim().toLowerCase().split(';')
      const quality = options.find((each) => each.trim().startsWith('q='))
      return { name: name.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) : 1, index }
    })
    .filter(({ name, quality }) => (name === 'vi' || name === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index)
  return wanted[0]?.name === 'en' ? 'en' : 'vi'
}
