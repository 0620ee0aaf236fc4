import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { joined, sameBytes } from './encoding.ts'
import { encoded, Multiples, zero } from './multiples.ts'

const { Point } = ed25519
const { ORDER } = Point.Fn

type KnownKey = {
  /** Minus the key, as a point: of the subgroup of order L, not the neutral one. */
  negative: typeof Point.BASE
  uses: number
  multiples: Multiples | undefined
}

/** Few keys sign most of a log. Its multiples take as long as some ten signatures without them, and a quarter of a megabyte. */
const usesForMultiples = 8
const mostKeys = 256

/** Keys taken apart lately, by their bytes: all that is kept can be computed again. */
const knownKeys = new Map<string, KnownKey>()

/**
 * Strict Ed25519, the one rule that decides everywhere (docs/formats/log.md): canonical encodings of A and R, S < L, A in the
 * subgroup of order L and not neutral, and the equation [S]B = R + [k]A as it stands, without cofactor.
 *
 * R is not taken apart: [S]B − [k]A is computed and its encoding compared with R. B and A lie in the subgroup, so this point does, and
 * encoding gives the canonical form only; equal bytes are therefore all that the rule asks of R, and other bytes break it.
 *
 * Another implementation may say yes first. It checks this very equation by comparing the bytes of R, and A has passed
 * `isSoundKey`. Its no means nothing (libraries differ at the edges) and is asked again here.
 */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const key = signature.length === 64 ? knownKey(publicKey) : undefined
  if (!key) return false
  const s = littleEndian(signature.subarray(32))
  if (s >= ORDER) return false
  const r = signature.subarray(0, 32)
  const k = littleEndian(sha512(joined(r, publicKey, message))) % ORDER
  return sameBytes(combined(key, s, k), r)
}

/** The bytes of [s]B − [k]A. */
function combined(key: KnownKey, s: bigint, k: bigint): Uint8Array {
  key.uses += 1
  if (key.uses < usesForMultiples) return Point.BASE.multiplyUnsafe(s).add(key.negative.multiplyUnsafe(k)).toBytes()
  base ??= new Multiples(Point.BASE)
  key.multiples ??= new Multiples(key.negative)
  return encoded(key.multiples.addTo(base.addTo(zero, s), k))
}

/** Multiples of the base point, made when first needed. */
let base: Multiples | undefined

/** A public key that may be entered: the canonical encoding of a point of the subgroup of order L, not the neutral one. */
export const isSoundKey = (publicKey: Uint8Array): boolean => knownKey(publicKey) !== undefined

function knownKey(publicKey: Uint8Array): KnownKey | undefined {
  if (publicKey.length !== 32) return undefined
  const name = publicKey.join()
  const known = knownKeys.get(name)
  if (known) return known
  const point = soundPoint(publicKey)
  if (!point) return undefined
  const key = { negative: point.negate(), uses: 0, multiples: undefined }
  for (const oldest of knownKeys.keys()) {
    if (knownKeys.size < mostKeys) break
    knownKeys.delete(oldest)
  }
  knownKeys.set(name, key)
  return key
}

function soundPoint(publicKey: Uint8Array): typeof Point.BASE | undefined {
  try {
    const point = Point.fromBytes(publicKey, false)
    return !point.isSmallOrder() && point.isTorsionFree() ? point : undefined
  } catch {
    return undefined
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let value = 0n
  for (let at = bytes.length - 8; at >= 0; at -= 8) value = (value << 64n) | view.getBigUint64(at, true)
  return value
}
