import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { joined, toBase64, toHex, toUtf8 } from '../encoding.ts'

/** A key made from its name, so that a bundle is the same on every machine. */
export type Signer = Readonly<{ name: string; secret: Uint8Array; publicKey: Uint8Array; id: string }>

export function signer(name: string): Signer {
  const secret = sha256(toUtf8(`secret of ${name}`))
  const publicKey = ed25519.getPublicKey(secret)
  const id = toHex(sha256(joined(toUtf8('baucu-key/1\nEd25519\n'), publicKey)).subarray(0, 8))
  return { name, secret, publicKey, id }
}

/** The key as a leaf has it. */
export const publicOf = ({ id, publicKey }: Signer) => ({ alg: 'Ed25519', id, public: toBase64(publicKey) })

/** A key as a policy has it. */
export function noteKey({ name, publicKey }: Signer, kind: 1 | 4): string {
  const bytes = joined(new Uint8Array([kind]), publicKey)
  return `${name}+${noteKeyId(name, bytes)}+${toBase64(bytes)}`
}

const noteKeyId = (name: string, bytes: Uint8Array): string => toHex(noteId(name, bytes))
const noteId = (name: string, bytes: Uint8Array): Uint8Array =>
  sha256(joined(toUtf8(`${name}\n`), bytes)).subarray(0, 4)

/** The line of a log's signature. */
export function logLine(text: string, { name, secret, publicKey }: Signer): string {
  const id = noteId(name, joined(new Uint8Array([1]), publicKey))
  return `— ${name} ${toBase64(joined(id, ed25519.sign(toUtf8(text), secret)))}\n`
}

/** The line of a witness, who saw it at `time` (POSIX seconds). */
export function witnessLine(text: string, { name, secret, publicKey }: Signer, time = 1_600_000_000): string {
  const id = noteId(name, joined(new Uint8Array([4]), publicKey))
  const stamp = new Uint8Array(8)
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time))
  const signature = ed25519.sign(toUtf8(`cosignature/v1\ntime ${time}\n${text}`), secret)
  return `— ${name} ${toBase64(joined(id, stamp, signature))}\n`
}

/** Hundreds of bundles of a test have most of their leaves in common. */
const made = new Map<string, string>()

/** What a leaf's signature is. */
export function leafSignature(bodyText: string, { id, secret }: Signer, over = bodyText) {
  const name = `${id} ${over}`
  const value = made.get(name) ?? toBase64(ed25519.sign(toUtf8(`baucu-leaf/1\n${over}`), secret))
  made.set(name, value)
  return { alg: 'Ed25519', key: id, value }
}
