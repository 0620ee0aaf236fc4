import { fromUtf8 } from './encoding.ts'

/**
 * Reads an ordinary JSON document (`contests/*.json`, `results.json`): well-formed text, no member twice in one object,
 * for two readers would see two values. Undefined when it is none.
 */
export function readJson(bytes: Uint8Array): Readonly<{ value: unknown }> | undefined {
  const text = fromUtf8(bytes)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    // Written again without blanks it is the same text, so nothing was dropped; else members are counted.
    const plain = text.endsWith('\n') ? text.slice(0, -1) : text
    // Only an escape can be half a character.
    if (text.includes('\\u') && !isWellFormed(value)) return undefined
    return JSON.stringify(value) === plain || membersOf(value) === membersWritten(text) ? { value } : undefined
  } catch {
    return undefined
  }
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !/\p{Cs}/u.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, each]) => isWellFormed(name) && isWellFormed(each))
}

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + membersOf(each), 0)
  return Object.values(value).reduce((sum: number, each) => sum + 1 + membersOf(each), 0)
}

/** Colons outside strings: one for each member. */
function membersWritten(text: string): number {
  let members = 0
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"|:/g)) if (token[0] === ':') members += 1
  return members
}
