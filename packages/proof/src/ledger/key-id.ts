import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { sha256 } from '../sha256.ts'
import { utf8 } from '../utf8.ts'

/** The id of a key in an election's log: the first 16 hexadecimal digits of a hash of kind and public key (docs/formats/leaves.md, "Keys"). */
export function leafKeyId(alg: 'Ed25519' | 'ES256', publicKey: Uint8Array): string {
  return bytesToHex(sha256(concatBytes(utf8(`baucu-key/1\n${alg}\n`), publicKey))).slice(0, 16)
}
