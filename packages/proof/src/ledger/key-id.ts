import { sha256 } from '@noble/hashes/sha2.js'
import { toHex } from '../hex.ts'
import { utf8 } from '../utf8.ts'

/** The id of a key in an election's log: the first 16 hexadecimal digits of a hash of kind and public key (docs/formats/leaves.md, "Keys"). */
export function leafKeyId(alg: 'Ed25519' | 'ES256', publicKey: Uint8Array): string {
  const label = utf8(`baucu-key/1\n${alg}\n`)
  const bytes = new Uint8Array(label.length + publicKey.length)
  bytes.set(label)
  bytes.set(publicKey, label.length)
  return toHex(sha256(bytes)).slice(0, 16)
}
