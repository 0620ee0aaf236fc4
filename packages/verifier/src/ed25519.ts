import { ed25519 } from '@noble/curves/ed25519.js'

/**
 * Strict Ed25519, the one rule that decides everywhere: canonical encodings of A and R, S < L, A of no small order, and
 * the equation [S]B = R + [h]A as it stands, without cofactor.
 *
 * Another implementation may say yes first. It checks this very equation by comparing the bytes of R, so its R is
 * canonical, and A has passed `isSoundKey`. Its no means nothing (libraries differ at the edges) and is asked again here.
 */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  if (!ed25519.verify(signature, message, publicKey, { zip215: false })) return false
  // noble multiplies by the cofactor; with A and R in the subgroup that is the equation without it.
  return ed25519.Point.fromBytes(signature.slice(0, 32), false).isTorsionFree()
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
