import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { type LeafSigner, leafKeyId } from '@baucu/proof'
import type { Keyed } from '../../kernel/keys.ts'

/** What a key of a log is for: `root` enters and revokes keys, `office` signs what was accepted, `log` signs checkpoints. */
export type KeyPurpose = 'root' | 'office' | 'log'

/** A key of a log with its private half, which never leaves the process. */
export type SigningKey = Readonly<{ purpose: KeyPurpose; number: number; publicKey: Uint8Array; signer: LeafSigner }>

/** PKCS #8 of an Ed25519 private key but for its 32 bytes (RFC 8410 section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Keys made before: making one costs as much as ten signatures. A process serves a few elections. */
const made = new Map<string, SigningKey>()
const mostKept = 300

/**
 * The key of that purpose and number of a frame's log. It is derived from the secret of the installation, so a copy of the database
 * alone signs nothing, and the same number gives the same key after a restart.
 */
export function signingKey(keyed: Keyed, frame: string, purpose: KeyPurpose, number: number): SigningKey {
  const seed = keyed(`ledger-key-${purpose}`, `${frame}\n${number}`)
  const known = made.get(seed)
  if (known) return known
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8, Buffer.from(seed, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = rawPublicKey(createPublicKey(privateKey))
  const key: SigningKey = {
    ...{ purpose, number, publicKey },
    signer: {
      key: leafKeyId('Ed25519', publicKey),
      sign: (message) => new Uint8Array(sign(null, message, privateKey)),
    },
  }
  if (made.size >= mostKept) made.clear()
  made.set(seed, key)
  return key
}

/** The last 32 bytes of the DER of an Ed25519 public key are the key (RFC 8410 section 4). */
const rawPublicKey = (key: KeyObject): Uint8Array =>
  new Uint8Array(key.export({ format: 'der', type: 'spki' }).subarray(-32))
