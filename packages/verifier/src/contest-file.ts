import { hasMembers, type Known, names, unknownMember } from './document.ts'
import { isMinutesFigures, type MinutesFigures } from './figures.ts'
import { type Is, isCount, isDate, isHex, isObject, isText, list, orNull } from './shape.ts'

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

const known: Known = {
  contest: null,
  leaves: null,
  candidates: [names('id', 'name', 'birthDate', 'salt')],
  minutes: [{ index: null, salt: null, figures: names(...figureNames) }],
}

const broken: Misfit = { unknown: null }

/** Reads the value of a contest's file, or says what it is not. */
export function readContestFile(value: unknown): ContestFile | Misfit {
  const unknown = unknownMember(value, known)
  if (unknown !== undefined) return { unknown }
  const fits = hasMembers(value, {
    contest: isText,
    leaves: isHolding,
    candidates: list((each) => hasMembers(each, { id: isText, name: isText, birthDate: orNull(isDate), salt: isHex })),
    minutes: list((each) => hasMembers(each, { index: isCount, salt: isHex, figures: isObject })),
  })
  if (!fits) return broken
  const file = value as ContestFile
  const minutes: Opening[] = []
  for (const opening of file.minutes) {
    const figures = inOrder(opening.figures)
    if (!figures || opening.index <= (minutes.at(-1)?.index ?? -1)) return broken
    minutes.push({ ...opening, figures })
  }
  return { ...file, minutes }
}

/** Copies of leaves as text, by index. */
export const isHolding: Is = (value) =>
  isObject(value) &&
  Object.entries(value).every(([index, text]) => /^(0|[1-9]\d{0,15})$/.test(index) && typeof text === 'string')

/** The figures with their members in canonical order: the same in another order are as good. */
function inOrder(given: MinutesFigures): MinutesFigures | undefined {
  if (isMinutesFigures(given)) return given
  const members = new Map<string, unknown>(Object.entries(given))
  const figures = Object.fromEntries(
    figureNames.flatMap((name) => (members.has(name) ? [[name, members.get(name)]] : [])),
  )
  return isMinutesFigures(figures) ? (figures as unknown as MinutesFigures) : undefined
}
