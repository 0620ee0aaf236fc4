import { ed25519 } from '@noble/curves/ed25519.js'

/**
 * Strict Ed25519, the one rule that decides everywhere: canonical encodings of A and R, S < L, A of no small order, and
 * the equation of RFC 8032 with its cofactor, [8][S]B = [8]R + [8][h]A.
 *
 * Another implementation may say yes first. It checks [S]B = R + [h]A by comparing the bytes of R, so its R is
 * canonical and, because A has passed `isSoundKey`, in the subgroup; multiplied by 8 its equation is ours. Its no means
 * nothing (R may have a part of small order) and is asked again here.
 */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  return ed25519.verify(signature, message, publicKey, { zip215: false })
}

/** A public key that may be entered: the canonical encoding of a point of the subgroup of order L, not the neutral one. */
export function isSoundKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false
  try {
    const point = ed25519.Point.fromBytes(publicKey, false)
    return !point.isSmallOrder() && point.isTorsionFree()
  } catch {
    return false
  }
}
