import { sha256 } from '../sha256.ts'

/** Bytes of every hash in a tree. */
export const hashLength = 32

/** The root of a tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1). */
export const emptyRoot = (): Uint8Array => sha256(new Uint8Array())

/** The hash of a leaf: SHA-256(0x00 ‖ data) (RFC 6962 section 2.1). */
export function hashLeaf(data: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + data.length)
  input.set(data, 1)
  return sha256(input)
}

/** The hash of two children: SHA-256(0x01 ‖ left ‖ right) (RFC 6962 section 2.1). Whoever takes hashes from outside has checked their length. */
export function hashNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + left.length + right.length)
  input[0] = 1
  input.set(left, 1)
  input.set(right, 1 + left.length)
  return sha256(input)
}

/**
 * The root over neighbouring subtrees whose sizes fall from left to right, as every tree is made of (RFC 6962 section 2.1: split at
 * the largest power of two below n). Without subtrees the empty root.
 */
export function foldRoots(hashes: readonly Uint8Array[]): Uint8Array {
  return (
    hashes.reduceRight<Uint8Array | undefined>((right, left) => (right ? hashNode(left, right) : left), undefined) ??
    emptyRoot()
  )
}
