import { byByte, isHash } from './encoding.ts'

/** Whether a value is of a kind. */
export type Is = (value: unknown) => boolean

export type Members = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object with these members in this order and no others; the order given here must be the canonical one. */
export function object(members: Readonly<Record<string, Is>>): Is {
  const names = Object.keys(members)
  const kinds = Object.values(members)
  return (value) => {
    if (!isObject(value)) return false
    let at = 0
    for (const name in value) {
      if (name !== names[at] || kinds[at]?.(value[name]) !== true) return false
      at += 1
    }
    return at === names.length
  }
}

export const list =
  (kind: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(kind)

export const oneOf = (...values: readonly unknown[]): Is => {
  const known = new Set(values)
  return (value) => known.has(value)
}

export const orNull =
  (kind: Is): Is =>
  (value) =>
    value === null || kind(value)

export const both =
  (one: Is, other: Is): Is =>
  (value) =>
    one(value) && other(value)

export const isNull: Is = (value) => value === null
export const isTruth: Is = (value) => value === true || value === false
export const isText: Is = (value) => typeof value === 'string'
export const isHex = isHash as Is

const base64Form = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/
/** Standard Base64 with padding, in its canonical form. */
export const isBase64: Is = (value) => typeof value === 'string' && base64Form.test(value)

/** A whole number from 0. */
export const isCount: Is = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** A whole number from 1. */
export const isOrdinal: Is = (value) => isCount(value) && value !== 0

const id = /^[^\p{Cc}]{1,100}$/u
/** 1 to 100 characters (code points), none of them a control character. */
export const isId: Is = (value) => typeof value === 'string' && id.test(value)

/** The id of a contest, which is also the name of its file. */
export const isContestId: Is = (value) => typeof value === 'string' && /^[a-z0-9][a-z0-9._-]{0,99}$/.test(value)

/** The id of a candidate, which also stands in tables. */
export const isCandidateId: Is = (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(value)

/** The id of a key. */
export const isKeyId: Is = (value) => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)

const dateForm = /^\d{4}-\d{2}-\d{2}$/
const knownDates = new Map<string, boolean>()

/** A date of the calendar, `YYYY-MM-DD`. */
export const isDate: Is = (value) => {
  if (typeof value !== 'string' || !dateForm.test(value)) return false
  const known = knownDates.get(value)
  if (known !== undefined) return known
  const exists = existsInCalendar(value) && !value.startsWith('0000')
  // Only so many of them, whoever sends them.
  if (knownDates.size < 10_000) knownDates.set(value, exists)
  return exists
}

function existsInCalendar(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

const timeForm = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

/** An instant, `YYYY-MM-DDTHH:MM:SSZ`. */
export const isInstant: Is = (value) =>
  typeof value === 'string' && timeForm.test(value.slice(10)) && isDate(value.slice(0, 10))

/** Whole numbers that rise, or stay where that is told apart later. */
export const rising =
  ({ strictly }: Readonly<{ strictly: boolean }>): Is =>
  (value) =>
    Array.isArray(value) &&
    value.every((each, at) => isCount(each) && (at === 0 || (strictly ? each > value[at - 1] : each >= value[at - 1])))

/** A list in which nothing is twice. */
export const isDistinct: Is = (value) => Array.isArray(value) && new Set(value).size === value.length

/** A list of one kind in which nothing is twice. */
export const distinct = (kind: Is): Is => both(list(kind), isDistinct)

/** Texts that rise by the bytes of their UTF-8. */
export const isSorted = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || byByte(texts[at - 1] ?? '', text) < 0)
