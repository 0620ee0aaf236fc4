import { isMinutesFigures, type MinutesFigures } from './figures.ts'
import { type Is, isCount, isDate, isHex, isObject, isText, orNull } from './shape.ts'

/** `contests/<id>.json`: the openings of one contest, and copies of its leaves. */
export type ContestFile = Readonly<{
  contest: string
  leaves: Readonly<Record<string, string>>
  candidates: readonly Candidate[]
  minutes: readonly Opening[]
}>

export type Candidate = Readonly<{ id: string; name: string; birthDate: string | null; salt: string }>

/** What opens the commitment of one standing minutes; `figures` have their members in canonical order. */
type Opening = Readonly<{ index: number; salt: string; figures: MinutesFigures }>

/** What a document is not: of its shape, or it has a member nobody knows (its name is told). */
export type Misfit = Readonly<{ unknown: string | null }>

const figureNames = [
  'byCount',
  'collected',
  'exchanged',
  'invalid',
  'issued',
  'received',
  'registered',
  'unused',
  'valid',
  'voted',
  'votes',
]

/** Reads the value of a contest's file, or says what it is not. */
export function readContestFile(value: unknown): ContestFile | Misfit {
  const outer = members(value, {
    contest: isText,
    leaves: isHolding,
    candidates: Array.isArray,
    minutes: Array.isArray,
  })
  if (outer) return outer
  const file = value as Readonly<{ contest: string; candidates: unknown[]; minutes: unknown[] }>
  for (const each of file.candidates) {
    const misfit = members(each, { id: isText, name: isText, birthDate: orNull(isDate), salt: isHex })
    if (misfit) return misfit
  }
  const minutes: Opening[] = []
  for (const each of file.minutes) {
    const opening = readOpening(each)
    if ('unknown' in opening) return opening
    if (opening.index <= (minutes.at(-1)?.index ?? -1)) return { unknown: null }
    minutes.push(opening)
  }
  return { ...(value as ContestFile), minutes }
}

/** Copies of leaves as text, by index. */
export const isHolding: Is = (value) =>
  isObject(value) &&
  Object.entries(value).every(([index, text]) => /^(0|[1-9]\d{0,15})$/.test(index) && typeof text === 'string')

function readOpening(value: unknown): Opening | Misfit {
  const misfit = members(value, { index: isCount, salt: isHex, figures: isObject })
  if (misfit) return misfit
  const opening = value as Opening
  if (isMinutesFigures(opening.figures)) return opening
  // The same members in another order are as good.
  const given = opening.figures as Readonly<Record<string, unknown>>
  const names = Object.keys(given)
  const unknown = names.find((name) => !figureNames.includes(name))
  if (unknown !== undefined) return { unknown }
  const figures = Object.fromEntries(figureNames.flatMap((name) => (name in given ? [[name, given[name]]] : [])))
  return isMinutesFigures(figures) ? { ...opening, figures: figures as unknown as MinutesFigures } : { unknown: null }
}

/** Whether a value is an object with exactly these members, in any order; undefined when it is. */
export function members(value: unknown, kinds: Readonly<Record<string, Is>>): Misfit | undefined {
  if (!isObject(value)) return { unknown: null }
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(kinds, name))
  if (unknown !== undefined) return { unknown }
  const fits = Object.entries(kinds).every(([name, kind]) => Object.hasOwn(value, name) && kind(value[name]))
  return fits ? undefined : { unknown: null }
}
