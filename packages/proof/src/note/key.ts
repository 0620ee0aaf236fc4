import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from '../base64.ts'
import { accept, type Checked, refuse } from '../checked.ts'
import { checkPublicKey, type PublicKeyRefusal, type RegisteredKey, type SigningKey, signingKey } from '../ed25519.ts'
import { sha256 } from '../sha256.ts'
import { isWellFormed, utf8 } from '../utf8.ts'

/**
 * How a key signs notes (C2SP signed-note, "Signature types"):
 * - `ed25519` (0x01): the text of the note; logs sign so.
 * - `cosignature/v1` (0x04): the text after a line with the time (C2SP tlog-cosignature); witnesses sign so.
 *
 * 0x06, ML-DSA-44 cosignatures, is known by its number and refused as `key-type-reserved`: the name is kept for it.
 */
export type NoteKeyKind = 'ed25519' | 'cosignature/v1'

/** A public key that verifies notes, as a `vkey` line gives it. Name and id together say which key signed. */
export type VerifierKey = Readonly<{ name: string; id: string; kind: NoteKeyKind; publicKey: RegisteredKey }>

/** A private key that signs notes. */
export type SignerKey<Kind extends NoteKeyKind = NoteKeyKind> = Readonly<{
  name: string
  id: string
  kind: Kind
  key: SigningKey
}>

export type NoteKeyRefusal =
  | 'not-a-key'
  | 'key-name'
  /** The id is not the hash of name, type and key. */
  | 'key-id'
  | 'key-type'
  | 'key-type-reserved'
  | PublicKeyRefusal

const typeOf: Readonly<Record<NoteKeyKind, number>> = { ed25519: 0x01, 'cosignature/v1': 0x04 }

const reservedType = 0x06

/** Key names are not empty and have no Unicode space and no plus (C2SP signed-note, "Format"); controls neither. */
export const isKeyName = (name: string): boolean => isWellFormed(name) && /^[^\p{White_Space}\p{Cc}+]+$/u.test(name)

/** A key for verifying, with the id that its name, kind and bytes give: the first four bytes of SHA-256(name ‖ "\n" ‖ type ‖ key). */
export function verifierKey(
  name: string,
  kind: NoteKeyKind,
  publicKey: RegisteredKey,
): Checked<VerifierKey, 'key-name'> {
  if (!isKeyName(name)) return refuse('key-name')
  return accept({ name, id: idOf(name, typeOf[kind], publicKey.bytes), kind, publicKey })
}

/** A key for signing, from a seed of 32 bytes. */
export function signerKey<Kind extends NoteKeyKind>(
  name: string,
  kind: Kind,
  seed: Uint8Array,
): Checked<SignerKey<Kind>, 'key-name' | 'key-length'> {
  const key = signingKey(seed)
  if (!key.ok) return key
  const own = verifierKey(name, kind, key.value.publicKey)
  return own.ok ? accept({ name, id: own.value.id, kind, key: key.value }) : own
}

/** The public side of a signer. */
export const verifierOf = ({ name, id, kind, key }: SignerKey): VerifierKey => ({
  name,
  id,
  kind,
  publicKey: key.publicKey,
})

/** `name+id+base64(type ‖ key)`: how verifiers are given keys (C2SP signed-note, "vkey"). */
export const formatVerifierKey = ({ name, id, kind, publicKey }: VerifierKey): string =>
  `${name}+${id}+${encoded(kind, publicKey.bytes)}`

/** `PRIVATE+KEY+name+id+base64(type ‖ seed)`: how signers keep keys. Whoever reads it can sign. */
export const formatSignerKey = ({ name, id, kind, key }: SignerKey): string =>
  `PRIVATE+KEY+${name}+${id}+${encoded(kind, key.seed)}`

/**
 * Reads a `vkey`. Refused: anything but the exact text of a key, an id that is not its hash, another type of signature, and the
 * public keys that `checkPublicKey` refuses.
 */
export function readVerifierKey(text: string): Checked<VerifierKey, NoteKeyRefusal> {
  const [name = '', id = '', ...rest] = text.split('+')
  const read = readKey(name, rest.join('+'))
  if (!read.ok) return read
  const { kind, bytes } = read.value
  if (idOf(name, typeOf[kind], bytes) !== id) return refuse('key-id', name)
  const publicKey = checkPublicKey(bytes)
  return publicKey.ok ? accept({ name, id, kind, publicKey: publicKey.value }) : refuse(publicKey.code, name)
}

/** Reads a private key; the same refusals as for a public one. */
export function readSignerKey(text: string): Checked<SignerKey, NoteKeyRefusal> {
  const [first, second, name = '', id = '', ...rest] = text.split('+')
  if (first !== 'PRIVATE' || second !== 'KEY') return refuse('not-a-key')
  const read = readKey(name, rest.join('+'))
  if (!read.ok) return read
  const signer = signerKey(name, read.value.kind, read.value.bytes)
  if (!signer.ok) return signer
  return signer.value.id === id ? signer : refuse('key-id', name)
}

function readKey(
  name: string,
  base64: string,
): Checked<
  { kind: NoteKeyKind; bytes: Uint8Array },
  'not-a-key' | 'key-name' | 'key-type' | 'key-type-reserved' | 'key-length'
> {
  if (!isKeyName(name)) return refuse('key-name')
  const [type, ...key] = fromBase64(base64) ?? []
  if (type === undefined) return refuse('not-a-key', name)
  if (type === reservedType) return refuse('key-type-reserved', name)
  const kind = type === typeOf.ed25519 ? 'ed25519' : type === typeOf['cosignature/v1'] ? 'cosignature/v1' : undefined
  if (!kind) return refuse('key-type', name)
  return key.length === 32 ? accept({ kind, bytes: Uint8Array.from(key) }) : refuse('key-length', name)
}

const encoded = (kind: NoteKeyKind, bytes: Uint8Array): string =>
  toBase64(concatBytes(Uint8Array.of(typeOf[kind]), bytes))

const idOf = (name: string, type: number, publicKey: Uint8Array): string =>
  bytesToHex(sha256(concatBytes(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).subarray(0, 4))
