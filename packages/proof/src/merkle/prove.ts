import { accept, type Checked, refuse } from '../checked.ts'
import { isCount } from '../decimal.ts'
import { foldRoots } from './hash.ts'
import { nodesOf, type Span, type TreeNode } from './node.ts'

/** Why hashes could not be read: the tree has no such node, or a tile is missing, misshapen or not of this tree. */
export type ReadHashRefusal = 'outside-tree' | 'tile-missing' | 'tile-length' | 'tile-not-in-tree'

/** Gives the hashes of full subtrees in the order asked: from memory, a database or tiles. */
export type HashReader = (nodes: readonly TreeNode[]) => Promise<Checked<readonly Uint8Array[], ReadHashRefusal>>

/**
 * The audit path of leaf `index` in the tree of `size` leaves, from the leaf's sibling up to the child of the root (RFC 6962
 * section 2.1.1). Asks the reader once.
 */
export async function inclusionProof(
  read: HashReader,
  index: number,
  size: number,
): Promise<Checked<readonly Uint8Array[], ReadHashRefusal | 'not-in-tree'>> {
  if (!isCount(index) || !isCount(size) || index >= size) return refuse('not-in-tree', 'index')
  return rootsOf(read, inclusionSpans(index, size))
}

/**
 * The proof that the tree of `size2` leaves begins with the tree of `size1` leaves (RFC 6962 section 2.1.2). Nothing is provable
 * about an empty tree, so `size1 = 0` is refused; equal sizes give the empty proof. Asks the reader once.
 */
export async function consistencyProof(
  read: HashReader,
  size1: number,
  size2: number,
): Promise<Checked<readonly Uint8Array[], ReadHashRefusal | 'not-in-tree'>> {
  if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 > size2) return refuse('not-in-tree', 'size1')
  return rootsOf(read, consistencySpans(size1, size2))
}

/** The spans whose roots are the path, leaf first: PATH(m, D[n]) of RFC 6962 section 2.1.1, unrolled. */
function inclusionSpans(index: number, size: number): Span[] {
  const spans: Span[] = []
  let begin = 0
  let end = size
  while (end - begin > 1) {
    const middle = begin + largestPowerBelow(end - begin)
    if (index < middle) {
      spans.push({ begin: middle, end })
      end = middle
    } else {
      spans.push({ begin, end: middle })
      begin = middle
    }
  }
  return spans.reverse()
}

/** The spans whose roots are the proof: SUBPROOF(m, D[n], true) of RFC 6962 section 2.1.2, unrolled. */
function consistencySpans(size1: number, size2: number): Span[] {
  const spans: Span[] = []
  let begin = 0
  let end = size2
  while (size1 !== end) {
    const middle = begin + largestPowerBelow(end - begin)
    if (size1 <= middle) {
      spans.push({ begin: middle, end })
      end = middle
    } else {
      spans.push({ begin, end: middle })
      begin = middle
    }
  }
  // The root of the old tree itself is known to whoever verifies; a part of it is not.
  if (begin > 0) spans.push({ begin, end })
  return spans.reverse()
}

/** The split of RFC 6962 section 2.1: the largest power of two smaller than n. */
function largestPowerBelow(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

async function rootsOf(
  read: HashReader,
  spans: readonly Span[],
): Promise<Checked<readonly Uint8Array[], ReadHashRefusal>> {
  const parts = spans.map(nodesOf)
  const hashes = await read(parts.flat())
  if (!hashes.ok) return hashes
  const left = [...hashes.value]
  return accept(parts.map((part) => foldRoots(left.splice(0, part.length))))
}
