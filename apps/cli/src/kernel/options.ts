import { isDate } from '@baucu/law'
import { listed, type Words } from './words.ts'

/** What was typed, read; or what was expected instead. */
type Reading<T> = Readonly<{ value: T } | { expected: Words }>

/** One option of a command. Without a placeholder it is a flag and takes no value. */
export type Option<T> = Readonly<{
  words: Words
  placeholder: string | null
  required: boolean
  read(text: string): Reading<T>
  /** The value when it is not given; a required option has none. */
  absent: T | undefined
}>

export type Options = Readonly<Record<string, Option<unknown>>>

/** The values of a table of options, by name. */
export type ValuesOf<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never }

export const flag = (words: Words): Option<boolean> => ({
  words,
  placeholder: null,
  required: false,
  read: () => ({ value: true }),
  absent: false,
})

/** An option with a value; `undefined` when it is not given. */
function valued<T>(placeholder: string, words: Words, read: (text: string) => Reading<T>): Option<T | undefined> {
  return { words, placeholder, required: false, read, absent: undefined }
}

/** Any text that is not empty: a path, a name. */
export const word = (placeholder: string, words: Words): Option<string | undefined> =>
  valued(placeholder, words, (text) =>
    text === '' ? { expected: { vi: 'một giá trị không rỗng', en: 'a value that is not empty' } } : { value: text },
  )

/** One of a few fixed words. */
export const choice = <const T extends string>(choices: readonly T[], words: Words): Option<T | undefined> =>
  valued(choices.join('|'), words, (text) => {
    const value = choices.find((each) => each === text)
    return value === undefined
      ? { expected: { vi: `${listed(choices, 'hoặc')}`, en: listed(choices, 'or') } }
      : { value }
  })

/** A whole number from `from` to `to`, written with digits only. */
export const whole = (
  placeholder: string,
  { from, to }: { from: number; to: number },
  words: Words,
): Option<number | undefined> =>
  valued(placeholder, words, (text) => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
    return value >= from && value <= to
      ? { value }
      : { expected: { vi: `số nguyên từ ${from} đến ${to}`, en: `a whole number from ${from} to ${to}` } }
  })

/** A calendar date that exists, `YYYY-MM-DD`. */
export const calendarDay = (placeholder: string, words: Words): Option<string | undefined> =>
  valued(placeholder, words, (text) =>
    isDate(text)
      ? { value: text }
      : { expected: { vi: 'ngày có thật dạng YYYY-MM-DD', en: 'an existing date YYYY-MM-DD' } },
  )

/** The same option, but it must be given. */
export const required = <T>(option: Option<T | undefined>): Option<T> => ({ ...option, required: true }) as Option<T>

/** The same option with a value for when it is not given. */
export const otherwise = <T>(option: Option<T | undefined>, absent: T): Option<T> =>
  ({ ...option, absent }) as Option<T>
