/**
 * Base 64 of RFC 4648, read strictly: padding where it belongs, no other character, unused bits zero. So bytes have one text and
 * a text has one meaning. `atob` accepts spaces and leftover bits, and `Buffer` accepts nearly everything.
 */
export const toBase64 = (bytes: Uint8Array): string => encode(bytes, standard, true)

/** The bytes, or nothing when the text is not strict base 64 (RFC 4648 section 4). */
export const fromBase64 = (text: string): Uint8Array | undefined =>
  text.length % 4 === 0 ? decode(text.replace(/={1,2}$/, ''), standardValues) : undefined

/** Base 64 for addresses without padding (RFC 4648 section 5), as WebAuthn writes challenges. */
export const toBase64Url = (bytes: Uint8Array): string => encode(bytes, forAddresses, false)

const common = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const standard = `${common}+/`
const forAddresses = `${common}-_`
const standardValues = new Map([...standard].map((character, value) => [character.charCodeAt(0), value]))

function encode(bytes: Uint8Array, alphabet: string, padded: boolean): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 6) {
      bits -= 6
      text += alphabet.charAt((held >> bits) & 63)
    }
  }
  if (bits > 0) text += alphabet.charAt((held << (6 - bits)) & 63)
  return padded ? text.padEnd(Math.ceil(text.length / 4) * 4, '=') : text
}

function decode(text: string, values: ReadonlyMap<number, number>): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let place = 0
  for (let index = 0; index < text.length; index++) {
    const value = values.get(text.charCodeAt(index))
    if (value === undefined) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[place++] = (held >> bits) & 0xff
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined
}
