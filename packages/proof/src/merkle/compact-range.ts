import { accept, type Checked, refuse } from '../checked.ts'
import { isCount } from '../decimal.ts'
import { foldRoots, hashLength, hashNode } from './hash.ts'
import { nodesOf, type TreeNode } from './node.ts'

/**
 * Neighbouring leaves held as the roots of their full subtrees: at most 2·log2(n) hashes stand for n leaves. A log keeps one of
 * [0, size) to go on appending; parts of a tree hashed apart (by several workers) are merged into the whole.
 *
 *     const range = CompactRange.empty()
 *     range.append(hashLeaf(entry))
 *     range.root()
 */
export class CompactRange {
  readonly begin: number
  #end: number
  #nodes: TreeNode[]
  #hashes: Uint8Array[]

  private constructor(begin: number, end: number, nodes: TreeNode[], hashes: Uint8Array[]) {
    this.begin = begin
    this.#end = end
    this.#nodes = nodes
    this.#hashes = hashes
  }

  /** A range without leaves that will start at leaf `begin` (0 unless this is a part to be merged). */
  static empty(begin = 0): CompactRange {
    if (!isCount(begin)) throw new RangeError(`begin is not an index: ${begin}`)
    return new CompactRange(begin, begin, [], [])
  }

  /** Takes up a range again from what `hashes` gave; refused when the hashes cannot be those of the range. */
  static restore(
    begin: number,
    end: number,
    hashes: readonly Uint8Array[],
  ): Checked<CompactRange, 'not-a-range' | 'hash-count' | 'hash-length'> {
    if (!isCount(begin) || !isCount(end) || begin > end) return refuse('not-a-range')
    const nodes = nodesOf({ begin, end })
    if (nodes.length !== hashes.length) return refuse('hash-count')
    const bad = hashes.findIndex((hash) => hash.length !== hashLength)
    if (bad !== -1) return refuse('hash-length', `hash ${bad}`)
    return accept(new CompactRange(begin, end, nodes, [...hashes]))
  }

  /** One past the last leaf; the size of the tree when `begin` is 0. */
  get end(): number {
    return this.#end
  }

  /** The roots of the full subtrees, from left to right. */
  get hashes(): readonly Uint8Array[] {
    return [...this.#hashes]
  }

  /** Adds the next leaf, given by its hash (`hashLeaf`). */
  append(leafHash: Uint8Array): void {
    if (leafHash.length !== hashLength)
      throw new RangeError(`a leaf hash has ${hashLength} bytes, not ${leafHash.length}`)
    this.#push({ level: 0, index: this.#end }, leafHash)
    this.#end++
  }

  /** Adds the leaves of the range that starts where this one ends; refused when it starts elsewhere. */
  merge(next: CompactRange): Checked<CompactRange, 'not-adjacent'> {
    if (next.begin !== this.#end) return refuse('not-adjacent', `${next.begin}`)
    next.#nodes.forEach((node, place) => {
      const hash = next.#hashes[place]
      if (hash) this.#push(node, hash)
    })
    this.#end = next.#end
    return accept(this)
  }

  /** The root of the tree (RFC 6962 section 2.1); only a range that starts at leaf 0 is a tree. */
  root(): Uint8Array {
    if (this.begin !== 0) throw new RangeError(`leaves from ${this.begin} on are not a whole tree`)
    return foldRoots(this.#hashes)
  }

  /** Puts a subtree at the right end and joins it with its left sibling as long as that is there. */
  #push(node: TreeNode, hash: Uint8Array): void {
    let { level, index } = node
    let joined = hash
    while (index % 2 === 1) {
      const last = this.#nodes.at(-1)
      const left = this.#hashes.at(-1)
      if (!left || last?.level !== level || last.index !== index - 1) break
      this.#nodes.pop()
      this.#hashes.pop()
      joined = hashNode(left, joined)
      index = (index - 1) / 2
      level++
    }
    this.#nodes.push({ level, index })
    this.#hashes.push(joined)
  }
}

/** The root of a tree of the given leaf hashes (RFC 6962 section 2.1). */
export function rootOf(leafHashes: Iterable<Uint8Array>): Uint8Array {
  const range = CompactRange.empty()
  for (const hash of leafHashes) range.append(hash)
  return range.root()
}
