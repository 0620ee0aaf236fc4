import { type Is, isObject } from './shape.ts'

/** The members an ordinary document may have: of an object by name, of a list those of each item; null below which nothing is looked at. */
export type Known = Readonly<{ [name: string]: Known }> | readonly [Known] | null

/** Members with nothing below them. */
export const names = (...all: readonly string[]): Known => Object.fromEntries(all.map((name) => [name, null]))

/** The first member of a document that is not known, however deep. */
export function unknownMember(value: unknown, known: Known): string | undefined {
  if (known === null || typeof value !== 'object' || value === null) return undefined
  if (isList(known)) {
    for (const each of Array.isArray(value) ? value : []) {
      const unknown = unknownMember(each, known[0])
      if (unknown !== undefined) return unknown
    }
    return undefined
  }
  if (Array.isArray(value)) return undefined
  for (const [name, each] of Object.entries(value)) {
    const below = Object.hasOwn(known, name) ? known[name] : undefined
    const unknown = below === undefined ? name : unknownMember(each, below)
    if (unknown !== undefined) return unknown
  }
  return undefined
}

const isList = (known: NonNullable<Known>): known is readonly [Known] => Array.isArray(known)

/** Whether a value is an object that has these members, each of its kind. */
export const hasMembers = (value: unknown, kinds: Readonly<Record<string, Is>>): boolean =>
  isObject(value) && Object.entries(kinds).every(([name, kind]) => Object.hasOwn(value, name) && kind(value[name]))
