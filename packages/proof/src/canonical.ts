import { accept, type Checked, type Refused, refuse } from './checked.ts'
import { equalBytes } from './equal-bytes.ts'
import { isWellFormed, readUtf8, utf8 } from './utf8.ts'

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
  const writer = new CanonicalWriter()
  return writer.write(value) ?? accept(writer.text)
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

type Step = string | number

/** Writes one value. Each method answers the first refusal, or nothing when all is written. */
class CanonicalWriter {
  text = ''
  /** Where the writer is; it becomes a text only for a refusal. */
  readonly #path: Step[] = []

  write(value: unknown): Refused<CanonicalRefusal> | undefined {
    if (typeof value === 'string') return this.#refused(faultOfText(value)) ?? this.#put(JSON.stringify(value))
    if (typeof value === 'number') return this.#refused(faultOfNumber(value)) ?? this.#put(String(value))
    if (value === null || typeof value === 'boolean') return this.#put(String(value))
    if (typeof value !== 'object') return this.#refused('not-json-value')
    if (this.#path.length >= canonicalDepth) return this.#refused('too-deep')
    return Array.isArray(value) ? this.#writeArray(value) : this.#writeObject(value)
  }

  #writeArray(value: readonly unknown[]): Refused<CanonicalRefusal> | undefined {
    // The indexes and `length`, nothing less and nothing more.
    if (Reflect.ownKeys(value).length !== value.length + 1) return this.#refused('sparse-array')
    let separator = '['
    for (let index = 0; index < value.length; index++) {
      const refused = this.#put(separator) ?? this.#writeAt(index, value[index])
      if (refused) return refused
      separator = ','
    }
    return this.#put(separator === '[' ? '[]' : ']')
  }

  #writeObject(value: object): Refused<CanonicalRefusal> | undefined {
    const names = Object.keys(value)
    if (!isPlain(value) || Reflect.ownKeys(value).length !== names.length) return this.#refused('not-plain-object')
    let separator = '{'
    for (const name of names.sort()) {
      const fault = forbidden.has(name) ? 'forbidden-name' : faultOfText(name)
      if (fault) return this.#refused(fault, name)
      const member: unknown = Reflect.get(value, name)
      const refused = this.#put(`${separator}${JSON.stringify(name)}:`) ?? this.#writeAt(name, member)
      if (refused) return refused
      separator = ','
    }
    return this.#put(separator === '{' ? '{}' : '}')
  }

  #writeAt(step: Step, value: unknown): Refused<CanonicalRefusal> | undefined {
    this.#path.push(step)
    const refused = this.write(value)
    this.#path.pop()
    return refused
  }

  /** Adds a piece; characters are at most as many as bytes, so a huge value stops early, whatever it repeats. */
  #put(piece: string): Refused<CanonicalRefusal> | undefined {
    this.text += piece
    return this.text.length > canonicalSize ? this.#refused('too-large') : undefined
  }

  #refused(code: CanonicalRefusal | undefined, ...more: Step[]): Refused<CanonicalRefusal> | undefined {
    return code && refuse(code, pathText([...this.#path, ...more]))
  }
}

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/

const pathText = (path: readonly Step[]): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'string' && plainName.test(step) ? `${text}.${step}` : `${text}[${JSON.stringify(step)}]`,
    '$',
  )

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** A record, not an instance of a class. One of another realm (a worker, a frame) has another, equally bare, Object.prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

function faultOfNumber(value: number): CanonicalRefusal | undefined {
  if (!Number.isInteger(value)) return 'not-integer'
  if (!Number.isSafeInteger(value)) return 'unsafe-integer'
  return Object.is(value, -0) ? 'negative-zero' : undefined
}

function faultOfText(value: string): CanonicalRefusal | undefined {
  // Printable ASCII, which is most of what is written, has none of these faults.
  if (/^[ -~]*$/.test(value)) return undefined
  if (!isWellFormed(value)) return 'lone-surrogate'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f]/.test(value)) return 'control-character'
  return value.normalize('NFC') === value ? undefined : 'not-nfc'
}
