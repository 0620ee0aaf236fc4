import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { joined, sameBytes } from './encoding.ts'

const { Point } = ed25519
const { ORDER } = Point.Fn

type KnownKey = {
  /** Minus the key, as a point: of the subgroup of order L, not the neutral one. */
  negative: typeof Point.BASE
  uses: number
}

/** Few keys sign most of a log. A table takes as long as some twenty signatures without one, and 130 kB. */
const usesForTable = 12
const tableBits = 6
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
  key.uses += 1
  if (key.uses === usesForTable) key.negative.precompute(tableBits)
  const r = signature.subarray(0, 32)
  const k = littleEndian(sha512(joined(r, publicKey, message))) % ORDER
  return sameBytes(Point.BASE.multiplyUnsafe(s).add(key.negative.multiplyUnsafe(k)).toBytes(), r)
}

/** A public key that may be entered: the canonical encoding of a point of the subgroup of order L, not the neutral one. */
export const isSoundKey = (publicKey: Uint8Array): boolean => knownKey(publicKey) !== undefined

function knownKey(publicKey: Uint8Array): KnownKey | undefined {
  if (publicKey.length !== 32) return undefined
  const name = publicKey.join()
  const known = knownKeys.get(name)
  if (known) return known
  const point = soundPoint(publicKey)
  if (!point) return undefined
  const key = { negative: point.negate(), uses: 0 }
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
  let hex = ''
  for (const byte of bytes.toReversed()) hex += byte.toString(16).padStart(2, '0')
  return BigInt(`0x${hex}`)
}
