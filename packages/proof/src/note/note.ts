import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from '../base64.ts'
import { accept, type Checked, refuse } from '../checked.ts'
import { type NativeVerify, signEd25519, verifyEd25519 } from '../ed25519.ts'
import { isWellFormed, readUtf8, utf8 } from '../utf8.ts'
import { cosign, verifyCosignature } from './cosignature.ts'
import { isKeyName, type SignerKey, type VerifierKey } from './key.ts'

/** One signature line: who (name and id of the key, eight hexadecimal digits) and the bytes. */
export type NoteSignature = Readonly<{ name: string; id: string; signature: Uint8Array }>

/** A signed note, nothing of it verified: text that ends in a newline, and at least one signature. */
export type Note = Readonly<{ text: string; signatures: readonly NoteSignature[] }>

/** A signature that verified; a cosignature says when. */
export type VerifiedSignature = Readonly<{ key: VerifierKey; time?: number }>

/** A note of which at least one signature is by a known key, and none by a known key is wrong. */
export type OpenedNote = Readonly<{
  text: string
  verified: readonly VerifiedSignature[]
  /** Signatures of keys nobody told us about: they say nothing. */
  unknown: readonly NoteSignature[]
}>

export type NoteRefusal = 'too-large' | 'not-utf8' | 'control-character' | 'not-a-note' | 'too-many-signatures'

export type OpenNoteRefusal =
  | NoteRefusal
  /** A signature in the name of a known key does not verify: the whole note is refused. */
  | 'signature-wrong'
  /** No signature is by a known key. */
  | 'not-signed'
  /** Two of the given keys have the same name and id. */
  | 'ambiguous-key'

/** C2SP signed-note asks for at least 16. */
export const mostSignatures = 100

/** Bytes. */
export const largestNote = 1_000_000

/** Reads a signed note without verifying anything (C2SP signed-note, "Format"). `at` is the line of the signature block. */
export function readNote(input: Uint8Array | string): Checked<Note, NoteRefusal> {
  if (input.length > largestNote) return refuse('too-large')
  const note = typeof input === 'string' ? input : readUtf8(input)
  if (note === undefined || !isWellFormed(note)) return refuse('not-utf8')
  if (hasControl(note)) return refuse('control-character')
  const split = note.lastIndexOf('\n\n')
  if (split === -1 || !note.endsWith('\n') || split + 2 === note.length) return refuse('not-a-note')
  const lines = note.slice(split + 2, -1).split('\n')
  if (lines.length > mostSignatures) return refuse('too-many-signatures')
  const signatures: NoteSignature[] = []
  for (const line of lines) {
    const signature = readSignatureLine(line)
    if (!signature) return refuse('not-a-note', `signature ${signatures.length + 1}`)
    signatures.push(signature)
  }
  return accept({ text: note.slice(0, split + 1), signatures })
}

/** The text of a note with its signatures: what `readNote` reads. */
export const formatNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(formatSignature).join('')}`

/** One signature line with its newline, as a witness answers it. */
export const formatSignature = ({ name, id, signature }: NoteSignature): string =>
  `— ${name} ${toBase64(concatBytes(hexToBytes(id), signature))}\n`

/** Whether a text can be signed: not empty, ending in a newline, without other control characters. */
export const isNoteText = (text: string): boolean => text.endsWith('\n') && isWellFormed(text) && !hasControl(text)

/**
 * Signs a text. `time` (seconds since 1970 UTC) is what witnesses' keys put into their cosignatures. Refused when the text is not
 * one that a note can have.
 */
export function signNote(
  text: string,
  signers: readonly SignerKey[],
  time: number,
): Checked<Note, 'not-a-note-text' | 'no-signer'> {
  if (!isNoteText(text)) return refuse('not-a-note-text')
  if (signers.length === 0) return refuse('no-signer')
  return accept({ text, signatures: signers.map((signer) => signatureOf(signer, text, time)) })
}

/** One key's signature over the text of a note. */
export const signatureOf = ({ name, id, kind, key }: SignerKey, text: string, time: number): NoteSignature => ({
  name,
  id,
  signature: kind === 'ed25519' ? signEd25519(key, utf8(text)) : cosign(key, time, text),
})

/**
 * Verifies a note with the keys that are known. Signatures of unknown keys are ignored, also when they share a name or an id, but not
 * both, with a known key; a wrong signature of a known key refuses the whole note, wherever it stands; the same line twice counts once.
 */
export function openNote(
  input: Uint8Array | string,
  known: readonly VerifierKey[],
  native?: NativeVerify,
): Checked<OpenedNote, OpenNoteRefusal> {
  const note = readNote(input)
  if (!note.ok) return note
  const { text } = note.value
  const verified: VerifiedSignature[] = []
  const unknown: NoteSignature[] = []
  for (const signature of onceEach(note.value.signatures)) {
    const [key, ...others] = known.filter(({ name, id }) => name === signature.name && id === signature.id)
    if (others.length > 0) return refuse('ambiguous-key', signature.name)
    if (!key) {
      unknown.push(signature)
      continue
    }
    const right = verifySignature(key, text, signature.signature, native)
    if (!right) return refuse('signature-wrong', signature.name)
    verified.push(right)
  }
  return verified.length > 0 ? accept({ text, verified, unknown }) : refuse('not-signed')
}

function verifySignature(
  key: VerifierKey,
  text: string,
  signature: Uint8Array,
  native?: NativeVerify,
): VerifiedSignature | undefined {
  if (key.kind === 'ed25519') {
    return verifyEd25519(key.publicKey, utf8(text), signature, native) ? { key } : undefined
  }
  const time = verifyCosignature(key.publicKey, text, signature, native)
  return time.ok ? { key, time: time.value } : undefined
}

const onceEach = (signatures: readonly NoteSignature[]): NoteSignature[] => [
  ...new Map(signatures.map((signature) => [formatSignature(signature), signature])).values(),
]

function readSignatureLine(line: string): NoteSignature | undefined {
  const [dash, name = '', base64 = '', ...more] = line.split(' ')
  if (dash !== '—' || more.length > 0 || !isKeyName(name)) return undefined
  const bytes = fromBase64(base64)
  if (!bytes || bytes.length < 5) return undefined
  return { name, id: bytesToHex(bytes.subarray(0, 4)), signature: bytes.slice(4) }
}

/** A control character below U+0020 other than the newline (C2SP signed-note, "Format"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const hasControl = (text: string): boolean => /[\u0000-\u0009\u000b-\u001f]/.test(text)
