import { p256 } from '@noble/curves/nist.js'

/** ES256 as passkeys sign: ECDSA on P-256 over SHA-256 of the message, the signature in DER, S high or low. */
export function verifyEs256(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return p256.verify(signature, message, publicKey, { format: 'der', lowS: false, prehash: true })
  } catch {
    return false
  }
}

/** The 65 bytes of an uncompressed point that lies on the curve. */
export function isSoundPoint(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 65) return false
  try {
    p256.Point.fromBytes(publicKey).assertValidity()
    return true
  } catch {
    return false
  }
}
