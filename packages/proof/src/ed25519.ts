import { ed25519 } from '@noble/curves/ed25519.js'
import { accept, type Checked, refuse } from './checked.ts'

/*
 * Ed25519 with one rule everywhere (RFC 8032, strict): server, browser and verifier decide by this code and by no other.
 *
 * Libraries disagree on signatures that only a malicious key holder can make, and one library with its next version: Node 24 refuses
 * edge cases that Node 20 accepts. What decides here is [S]B = R + [k]A without the cofactor, with canonical encodings only (S below the
 * group order, R and A as RFC 8032 writes them), A registered: not of small order and in the subgroup, so R is in it too. That is what
 * OpenSSL, WebCrypto and a verifier of a few lines compute. Keys are checked once, when they are registered.
 */

declare const registered: unique symbol

/** A public key of 32 bytes that passed `checkPublicKey`: nothing else can be given to `verifyEd25519`. */
export type RegisteredKey = Readonly<{ bytes: Uint8Array; [registered]: true }>

/** A private key: the 32 bytes of RFC 8032 section 5.1.5, and the public key that belongs to it. */
export type SigningKey = Readonly<{ seed: Uint8Array; publicKey: RegisteredKey }>

/**
 * A verifier of the platform that is faster than ours, as Node's `crypto.verify` (0.06 ms against 1 ms). Only its *yes* counts.
 *
 * Why a yes may be trusted: OpenSSL computes R' = [S]B − [k]A and accepts only when the encoding of R' is R, with S below the order.
 * For a registered key that is our equation, and R is canonical because it equals an encoding. Why a no may not: Node 24 refuses edge
 * cases that Node 20 accepts, so a no is asked again, and both ways give the same answer. A verifier that follows ZIP-215 must not be
 * given here: it accepts encodings of R that are not canonical.
 */
export type NativeVerify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean

export type PublicKeyRefusal = 'key-length' | 'key-undecodable' | 'key-small-order' | 'key-torsion'

/**
 * Registers a public key: 32 bytes, the canonical encoding of a point of the prime-order subgroup. A key of small order verifies
 * signatures over any message; one with a part of small order is read differently by different libraries.
 */
export function checkPublicKey(bytes: Uint8Array): Checked<RegisteredKey, PublicKeyRefusal> {
  if (bytes.length !== 32) return refuse('key-length', `${bytes.length}`)
  try {
    const point = ed25519.Point.fromBytes(bytes, false)
    if (point.isSmallOrder()) return refuse('key-small-order')
    if (!point.isTorsionFree()) return refuse('key-torsion')
  } catch {
    return refuse('key-undecodable')
  }
  return accept({ bytes: bytes.slice() } as RegisteredKey)
}

/** The signing key of a seed of 32 bytes; the seed comes from the caller's source of chance. */
export function signingKey(seed: Uint8Array): Checked<SigningKey, 'key-length'> {
  if (seed.length !== 32) return refuse('key-length', `${seed.length}`)
  return accept({ seed: seed.slice(), publicKey: { bytes: ed25519.getPublicKey(seed) } as RegisteredKey })
}

/** The 64 bytes of the signature; the same for the same key and message (RFC 8032 section 5.1.6). */
export const signEd25519 = (key: SigningKey, message: Uint8Array): Uint8Array => ed25519.sign(message, key.seed)

/** Whether the signature is of this key over this message. Never throws. `native` only makes it faster. */
export function verifyEd25519(
  key: RegisteredKey,
  message: Uint8Array,
  signature: Uint8Array,
  native?: NativeVerify,
): boolean {
  if (signature.length !== 64) return false
  if (native?.(key.bytes, message, signature)) return true
  try {
    if (!ed25519.verify(signature, message, key.bytes, { zip215: false })) return false
    // noble multiplies by the cofactor; with A and R in the subgroup that is the equation without it.
    return ed25519.Point.fromBytes(signature.slice(0, 32), false).isTorsionFree()
  } catch {
    return false
  }
}
