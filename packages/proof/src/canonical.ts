import { accept, type Checked, type Refused, refuse } from './checked.ts'
import { equalBytes } from './equal-bytes.ts'
import { readUtf8, utf8 } from './utf8.ts'

/**
 * The canonical form of every record that is hashed or signed: a strict profile of JCS (RFC 8785). The same record has the same
 * bytes in every program, whoever typed it and on whatever machine.
 *
 * Narrower than RFC 8785, because what the RFC permits gives two hashes to one record or is read differently by two programs:
 * whole numbers only (safe, no −0), strings well-formed, in NFC and without control characters, no member named after the
 * prototype chain, at most 32 levels and 60,000 bytes. Members stand in the order of UTF-16 code units (RFC 8785 section 3.2.3),
 * never in that of the Vietnamese alphabet: `d < e < z < đ < ễ`.
 */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue }

export type CanonicalRefusal =
  /** Not a value of JSON: undefined, a function, a symbol, a BigInt. */
  | 'not-json-value'
  /** An object with a class, a symbol or a hidden member: Date, Map, anything with its own idea of JSON. */
  | 'not-plain-object'
  /** An array with a hole or with named members. */
  | 'sparse-array'
  | 'not-integer'
  | 'unsafe-integer'
  | 'negative-zero'
  | 'lone-surrogate'
  | 'not-nfc'
  | 'control-character'
  /** A member named `__proto__`, `constructor` or `prototype`. */
  | 'forbidden-name'
  | 'too-deep'
  | 'too-large'

export type ReadCanonicalRefusal =
  | CanonicalRefusal
  | 'not-utf8'
  | 'not-json'
  /** JSON with the right values, written otherwise: spaces, order, escapes, exponent, a member given twice. */
  | 'not-canonical'

/** Levels of arrays and objects one inside the other. */
export const canonicalDepth = 32

/** Bytes; below the 65,535 of an entry of a tiled log, with room for what wraps a record. */
export const canonicalSize = 60_000

/**
 * The one text of a value, or the first thing in it that has none; `at` is its JSON path.
 *
 *     canonicalText({ b: [1, 'ễ'], a: null })   // { ok: true, value: '{"a":null,"b":[1,"ễ"]}' }
 *     canonicalText({ turnout: 99.7 })          // { ok: false, code: 'not-integer', at: '$.turnout' }
 */
export function canonicalText(value: unknown): Checked<string, CanonicalRefusal> {
  const writing: Writing = { parts: [], length: 0 }
  const refused = write(value, [], writing)
  if (refused) return refused
  return accept(writing.parts.join(''))
}

/** The bytes of `canonicalText`: what is hashed, signed and stored. */
export function canonicalize(value: unknown): Checked<Uint8Array, CanonicalRefusal> {
  const text = canonicalText(value)
  if (!text.ok) return text
  const bytes = utf8(text.value)
  return bytes.length > canonicalSize ? refuse('too-large', '$') : accept(bytes)
}

/**
 * Reads a received record. It is accepted only when writing it again gives the very same bytes, which also refuses a member given
 * twice and every other spelling of the same values. `at` of `not-canonical` is the first byte that differs.
 */
export function readCanonical(bytes: Uint8Array): Checked<CanonicalValue, ReadCanonicalRefusal> {
  if (bytes.length > canonicalSize) return refuse('too-large', '$')
  const text = readUtf8(bytes)
  if (text === undefined) return refuse('not-utf8')
  let value: CanonicalValue
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('not-json')
  }
  const again = canonicalize(value)
  if (!again.ok) return again
  if (equalBytes(again.value, bytes)) return accept(value)
  const differs = again.value.findIndex((byte, place) => byte !== bytes[place])
  return refuse('not-canonical', `byte ${differs === -1 ? again.value.length : differs}`)
}

type Writing = { parts: string[]; length: number }

type Path = readonly (string | number)[]

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/

const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'string' && plainName.test(step) ? `${text}.${step}` : `${text}[${JSON.stringify(step)}]`,
    '$',
  )

/** Adds a piece; characters are at most as many as bytes, so a huge value stops early, whatever it repeats. */
function put(writing: Writing, part: string, path: Path): Refused<CanonicalRefusal> | undefined {
  writing.parts.push(part)
  writing.length += part.length
  return writing.length > canonicalSize ? refuse('too-large', pathText(path)) : undefined
}

function write(value: unknown, path: Path, writing: Writing): Refused<CanonicalRefusal> | undefined {
  if (value === null || typeof value === 'boolean') return put(writing, String(value), path)
  if (typeof value === 'number') return faultOfNumber(value, path) ?? put(writing, String(value), path)
  if (typeof value === 'string') return faultOfText(value, path) ?? put(writing, JSON.stringify(value), path)
  if (typeof value !== 'object') return refuse('not-json-value', pathText(path))
  if (path.length >= canonicalDepth) return refuse('too-deep', pathText(path))
  return Array.isArray(value) ? writeArray(value, path, writing) : writeObject(value, path, writing)
}

function writeArray(value: readonly unknown[], path: Path, writing: Writing): Refused<CanonicalRefusal> | undefined {
  if (Reflect.ownKeys(value).length !== value.length + 1) return refuse('sparse-array', pathText(path))
  let refused = put(writing, '[', path)
  for (let index = 0; index < value.length && !refused; index++) {
    if (index > 0) writing.parts.push(',')
    refused = write(value[index], [...path, index], writing)
  }
  return refused ?? put(writing, ']', path)
}

function writeObject(value: object, path: Path, writing: Writing): Refused<CanonicalRefusal> | undefined {
  const prototype: unknown = Object.getPrototypeOf(value)
  const names = Object.keys(value)
  // A record from another realm (a worker, a frame) has another Object.prototype: one whose own prototype is null.
  const plain = prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null)
  if (!plain || Reflect.ownKeys(value).length !== names.length) return refuse('not-plain-object', pathText(path))
  let refused = put(writing, '{', path)
  let first = true
  for (const name of names.sort()) {
    if (refused) break
    const place = [...path, name]
    const fault = forbidden.has(name) ? refuse('forbidden-name' as const, pathText(place)) : faultOfText(name, place)
    if (fault) return fault
    refused = put(writing, `${first ? '' : ','}${JSON.stringify(name)}:`, place)
    first = false
    refused ??= write((value as Record<string, unknown>)[name], place, writing)
  }
  return refused ?? put(writing, '}', path)
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

function faultOfNumber(value: number, path: Path): Refused<CanonicalRefusal> | undefined {
  if (!Number.isInteger(value)) return refuse('not-integer', pathText(path))
  if (!Number.isSafeInteger(value)) return refuse('unsafe-integer', pathText(path))
  return Object.is(value, -0) ? refuse('negative-zero', pathText(path)) : undefined
}

function faultOfText(value: string, path: Path): Refused<CanonicalRefusal> | undefined {
  if (!value.isWellFormed()) return refuse('lone-surrogate', pathText(path))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f]/.test(value)) return refuse('control-character', pathText(path))
  return value.normalize('NFC') === value ? undefined : refuse('not-nfc', pathText(path))
}
