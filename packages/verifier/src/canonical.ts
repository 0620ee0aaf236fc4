import { fromUtf8 } from './encoding.ts'

/** What JSON can say here: no fractions, no undefined. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

const deepest = 32
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The one way to write a value (docs/formats/canonical-json.md); undefined when it has none: a fraction, a number
 * beyond 2^53 − 1, text that is not well-formed or not NFC, a control character, a forbidden name, more than 32 levels.
 */
export function canonicalText(value: unknown): string | undefined {
  try {
    return write(value, deepest)
  } catch {
    return undefined
  }
}

function write(value: unknown, levels: number): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new RangeError('number')
    return String(value)
  }
  if (typeof value === 'string') return writeString(value)
  if (typeof value !== 'object' || levels === 0) throw new RangeError('value')
  if (Array.isArray(value)) return `[${Array.from(value, (each: unknown) => write(each, levels - 1)).join(',')}]`
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, each]) => writeMember(name, each, levels)).join(',')}}`
}

function writeMember(name: string, value: unknown, levels: number): string {
  if (forbidden.has(name)) throw new RangeError('name')
  return `${writeString(name)}:${write(value, levels - 1)}`
}

/** Control characters below U+0020 have no place; half a surrogate pair neither. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that are looked for
const unfit = /[\u0000-\u001f]|\p{Cs}/u

function writeString(text: string): string {
  if (unfit.test(text) || text.normalize('NFC') !== text) throw new RangeError('text')
  return JSON.stringify(text)
}

/** The value of bytes that are a canonical document; undefined for any other bytes. */
export function readCanonical(bytes: Uint8Array): Readonly<{ value: Json }> | undefined {
  const text = fromUtf8(bytes)
  if (text === undefined) return undefined
  try {
    const value = JSON.parse(text) as Json
    return canonicalText(value) === text ? { value } : undefined
  } catch {
    return undefined
  }
}

/**
 * The quick way for hundreds of thousands of leaves: true is certain, false means that `readCanonical` has to decide.
 * It holds for objects whose members are in order and whose numbers are whole, which whoever reads the shape of a
 * leaf checks anyway: then writing again gives the same text exactly when it was canonical.
 */
export function isPlainlyCanonical(text: string, bytes: number, value: unknown): boolean {
  // As many characters as bytes: ASCII only, therefore NFC. Without a backslash there is nothing escaped.
  const ascii = text.length === bytes
  return !text.includes('\\') && (ascii || text.normalize('NFC') === text) && JSON.stringify(value) === text
}
