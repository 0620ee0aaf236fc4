/** Bytes as text and back, strictly: one text for one value, everything else is refused with `undefined`. */

const hexDigits = '0123456789abcdef'
const hexPairs = Array.from({ length: 256 }, (_, byte) => hexDigits.charAt(byte >> 4) + hexDigits.charAt(byte & 15))

/** Small hexadecimal digits, two a byte. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += hexPairs[byte]
  return text
}

/** The value of one small hexadecimal digit by its character code; 16 or more is none. */
const digitOf = (code: number): number =>
  code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 102 ? code - 87 : 255

/** Writes the bytes of `text` (small digits, exactly two a byte of `into`); false when it is anything else. */
export function hexInto(text: string, into: Uint8Array): boolean {
  if (text.length !== into.length * 2) return false
  for (let at = 0; at < into.length; at += 1) {
    const high = digitOf(text.charCodeAt(at * 2))
    const low = digitOf(text.charCodeAt(at * 2 + 1))
    if (high > 15 || low > 15) return false
    into[at] = high * 16 + low
  }
  return true
}

/** `bytes` bytes of small hexadecimal digits. */
export function fromHex(text: string, bytes: number): Uint8Array | undefined {
  const into = new Uint8Array(bytes)
  return hexInto(text, into) ? into : undefined
}

/** A SHA-256 as these formats write it. */
export const isHash = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const sextets = new Uint8Array(128).fill(255)
for (let index = 0; index < 64; index += 1) sextets[alphabet.charCodeAt(index)] = index

/** Standard Base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    text += alphabet.charAt(word >> 18) + alphabet.charAt((word >> 12) & 63)
    text += (left > 1 ? alphabet.charAt((word >> 6) & 63) : '=') + (left > 2 ? alphabet.charAt(word & 63) : '=')
  }
  return text
}

/** Standard Base64 with padding in its canonical form: unused bits are zero. Empty text is no bytes. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let to = 0
  for (let at = 0; at < text.length; at += 4) {
    const last = at + 4 === text.length ? padding : 0
    let word = 0
    for (let each = 0; each < 4; each += 1) {
      const value = each >= 4 - last ? 0 : (sextets[text.charCodeAt(at + each)] ?? 255)
      if (value > 63) return undefined
      word = (word << 6) | value
    }
    if ((last === 1 && (word & 0xff) !== 0) || (last === 2 && (word & 0xffff) !== 0)) return undefined
    bytes[to++] = word >> 16
    if (last < 2) bytes[to++] = (word >> 8) & 255
    if (last < 1) bytes[to++] = word & 255
  }
  return bytes
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

/** UTF-8 to text; a byte order mark stays a character, broken UTF-8 is undefined. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

export const toUtf8 = (text: string): Uint8Array => encoder.encode(text)

/** One after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

/** Order by the bytes of UTF-8, which is the order of code points. */
export function byByte(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const x = a.charCodeAt(at)
    const y = b.charCodeAt(at)
    if (x === y) continue
    // Halves of surrogate pairs stand for characters above all others.
    const lift = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)
    return lift(x) - lift(y)
  }
  return a.length - b.length
}
