import { generateKeyPairSync, sign } from 'node:crypto'
import { type LeafKey, type LeafSigner, leafKeyId, type SigningKey, signEd25519, toBase64 } from '@baucu/proof'

/** A key made on the spot: how the log knows it, and who signs with it. */
export type OfficeKey = Readonly<{ leaf: LeafKey; signer: LeafSigner; publicKey: Uint8Array }>

/** An Ed25519 key that lives as long as this run. */
export function makeKey(): OfficeKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  // The last 32 bytes of the DER of an Ed25519 public key are the key (RFC 8410).
  const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))
  const id = leafKeyId('Ed25519', raw)
  return {
    publicKey: raw,
    leaf: { alg: 'Ed25519', id, public: Buffer.from(raw).toString('base64') },
    signer: { key: id, sign: (message) => new Uint8Array(sign(null, message, privateKey)) },
  }
}

/** A key that is kept, as the key of an office. */
export function officeKeyOf(key: SigningKey): Pick<OfficeKey, 'leaf' | 'signer'> {
  const { bytes } = key.publicKey
  const id = leafKeyId('Ed25519', bytes)
  return {
    leaf: { alg: 'Ed25519', id, public: toBase64(bytes) },
    signer: { key: id, sign: (message) => signEd25519(key, message) },
  }
}
