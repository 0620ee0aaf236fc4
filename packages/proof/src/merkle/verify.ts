import { accept, type Checked, refuse } from '../checked.ts'
import { isCount } from '../decimal.ts'
import { equalBytes } from '../equal-bytes.ts'
import { hashLength, hashNode } from './hash.ts'

export type InclusionClaim = Readonly<{
  index: number
  size: number
  leafHash: Uint8Array
  proof: readonly Uint8Array[]
  root: Uint8Array
}>

export type ConsistencyClaim = Readonly<{
  size1: number
  size2: number
  root1: Uint8Array
  root2: Uint8Array
  proof: readonly Uint8Array[]
}>

export type ProofRefusal =
  /** A size or an index is not a whole number in its range. */
  | 'not-in-tree'
  /** A hash is not exactly 32 bytes. */
  | 'hash-length'
  | 'proof-too-short'
  | 'proof-too-long'
  /** The proof has the right shape and leads elsewhere; `at` says to which root. */
  | 'root-differs'

/**
 * Whether a leaf stands at its index in the tree with this root: the iterative algorithm of RFC 9162 section 2.1.3.2. Every number
 * and every hash is treated as hostile.
 */
export function verifyInclusion({ index, size, leafHash, proof, root }: InclusionClaim): Checked<true, ProofRefusal> {
  if (!isCount(size) || !isCount(index) || index >= size) return refuse('not-in-tree', 'index')
  const misshapen = faultOfLengths([leafHash, root], proof)
  if (misshapen) return misshapen
  let fn = index
  let sn = size - 1
  let hash = leafHash
  for (const sibling of proof) {
    if (sn === 0) return refuse('proof-too-long')
    if (fn % 2 === 1 || fn === sn) {
      hash = hashNode(sibling, hash)
      while (fn % 2 === 0 && fn !== 0) {
        fn /= 2
        sn = Math.floor(sn / 2)
      }
    } else {
      hash = hashNode(hash, sibling)
    }
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  if (sn !== 0) return refuse('proof-too-short')
  return equalBytes(hash, root) ? accept(true) : refuse('root-differs', 'root')
}

/**
 * Whether the tree of `size2` begins with the tree of `size1`: the iterative algorithm of RFC 9162 section 2.1.4.2. Nothing is proved
 * about an empty tree (`size1 = 0` is refused); equal sizes need an empty proof and equal roots.
 */
export function verifyConsistency({
  size1,
  size2,
  root1,
  root2,
  proof,
}: ConsistencyClaim): Checked<true, ProofRefusal> {
  if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 > size2) return refuse('not-in-tree', 'size1')
  const misshapen = faultOfLengths([root1, root2], proof)
  if (misshapen) return misshapen
  if (size1 === size2) {
    if (proof.length > 0) return refuse('proof-too-long')
    return equalBytes(root1, root2) ? accept(true) : refuse('root-differs', 'root2')
  }
  let fn = size1 - 1
  let sn = size2 - 1
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  // When size1 is a power of two the old root is itself the first node of the path: fn is 0 now.
  const [first, ...path] = fn === 0 ? [root1, ...proof] : proof
  if (!first) return refuse('proof-too-short')
  let hash1 = first
  let hash2 = first
  for (const sibling of path) {
    if (sn === 0) return refuse('proof-too-long')
    if (fn % 2 === 1 || fn === sn) {
      hash1 = hashNode(sibling, hash1)
      hash2 = hashNode(sibling, hash2)
      while (fn % 2 === 0 && fn !== 0) {
        fn /= 2
        sn = Math.floor(sn / 2)
      }
    } else {
      hash2 = hashNode(hash2, sibling)
    }
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  if (sn !== 0) return refuse('proof-too-short')
  if (!equalBytes(hash1, root1)) return refuse('root-differs', 'root1')
  return equalBytes(hash2, root2) ? accept(true) : refuse('root-differs', 'root2')
}

function faultOfLengths(
  ends: readonly [Uint8Array, Uint8Array],
  proof: readonly Uint8Array[],
): ReturnType<typeof refuse<'hash-length'>> | undefined {
  const bad = [...ends, ...proof].findIndex((hash) => hash.length !== hashLength)
  if (bad === -1) return undefined
  return refuse('hash-length', bad < 2 ? 'root' : `proof ${bad - 2}`)
}
