import { fromBase64, fromUtf8, joined, sameBytes, toHex, toUtf8 } from './encoding.ts'
import type { Sha256 } from './machine.ts'

/** A key of a log (`0x01`) or of a witness (`0x04`), with the name it signs under. */
export type NoteKey = Readonly<{ name: string; kind: 1 | 4; id: string; publicKey: Uint8Array }>

/** One signature line: who says he signed, the id of his key (8 hexadecimal digits), and the rest of the bytes. */
export type NoteSignature = Readonly<{ name: string; id: string; signature: Uint8Array }>

/** A text somebody signed (C2SP signed-note). `text` ends with a newline. */
export type Note = Readonly<{ text: string; signatures: readonly NoteSignature[] }>

const nameOfKey = /^[^\p{White_Space}+]+$/u

/** A note has so many signatures at most. */
const mostSignatures = 100

/** `<name>+<id>+<base64>`; undefined when it is not a key of kind 0x01 or 0x04 with its own id. Whether it is sound is asked elsewhere. */
export function readNoteKey(sha256: Sha256, text: string): NoteKey | undefined {
  const [name = '', id = '', ...rest] = text.split('+')
  const bytes = fromBase64(rest.join('+'))
  const kind = bytes?.[0]
  if (!nameOfKey.test(name) || !bytes || (kind !== 1 && kind !== 4) || bytes.length !== 33) return undefined
  const own = toHex(sha256(joined(toUtf8(`${name}\n`), bytes)).subarray(0, 4))
  const publicKey = bytes.subarray(1)
  return own === id ? { name, kind, id, publicKey } : undefined
}

/** Takes a note apart; undefined when it is none. Nothing is verified yet. */
export function readNote(bytes: Uint8Array): Note | undefined {
  const whole = fromUtf8(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a note has none but the newline
  if (whole === undefined || /[\u0000-\u0009\u000b-\u001f]/.test(whole)) return undefined
  const end = whole.lastIndexOf('\n\n')
  if (end === -1 || !whole.endsWith('\n')) return undefined
  const lines = whole.slice(end + 2, -1).split('\n')
  if (lines.length > mostSignatures) return undefined
  const signatures: NoteSignature[] = []
  for (const line of lines) {
    const signature = readSignature(line)
    if (!signature) return undefined
    signatures.push(signature)
  }
  return { text: whole.slice(0, end + 1), signatures }
}

function readSignature(line: string): NoteSignature | undefined {
  const [dash, name = '', base64 = '', ...more] = line.split(' ')
  const bytes = fromBase64(base64)
  if (dash !== '—' || more.length > 0 || !nameOfKey.test(name) || !bytes || bytes.length < 5) return undefined
  return { name, id: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) }
}

/** What a signature of this key is over; undefined when it has not the length of its kind. */
export function signedBytes(
  { text }: Note,
  key: NoteKey,
  { signature }: NoteSignature,
): Readonly<{ message: Uint8Array; signature: Uint8Array }> | undefined {
  if (key.kind === 1) return signature.length === 64 ? { message: toUtf8(text), signature } : undefined
  if (signature.length !== 72) return undefined
  const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0)
  return { message: toUtf8(`cosignature/v1\ntime ${time}\n${text}`), signature: signature.subarray(8) }
}

/** Whether a line was made under this key's name and id. */
export const isBy = (signature: NoteSignature, key: NoteKey): boolean =>
  signature.name === key.name && signature.id === key.id

/** Whether two keys are one. */
export const isSameKey = (a: NoteKey, b: NoteKey): boolean =>
  a.name === b.name && a.kind === b.kind && sameBytes(a.publicKey, b.publicKey)
