import { accept, refuse } from '../checked.ts'
import { isCount } from '../decimal.ts'
import { foldRoots, hashLength, hashNode } from './hash.ts'
import { nodesOf, type TreeNode } from './node.ts'
import type { HashReader } from './prove.ts'

/**
 * A whole tree in memory, 64 bytes a leaf: for writing tiles and proofs of a log that is rebuilt from its entries. A log that only
 * appends needs a `CompactRange`, a log that is read needs tiles.
 */
export class MerkleTree {
  readonly #levels: HashColumn[] = [new HashColumn()]

  get size(): number {
    return this.#levels[0]?.length ?? 0
  }

  /** Adds the next leaf, given by its hash (`hashLeaf`), and answers its index. */
  append(leafHash: Uint8Array): number {
    if (leafHash.length !== hashLength)
      throw new RangeError(`a leaf hash has ${hashLength} bytes, not ${leafHash.length}`)
    const index = this.size
    let hash = leafHash
    for (let level = 0; ; level++) {
      const column = this.#levels[level] ?? new HashColumn()
      this.#levels[level] = column
      column.push(hash)
      if (column.length % 2 === 1) return index
      hash = hashNode(column.at(column.length - 2), column.at(column.length - 1))
    }
  }

  /** The hash of a full subtree; nothing when the tree does not have all its leaves. */
  node({ level, index }: TreeNode): Uint8Array | undefined {
    const column = this.#levels[level]
    return column && isCount(index) && index < column.length ? column.at(index).slice() : undefined
  }

  /** The root of the tree as it was with so many leaves; nothing when it never had so many. */
  root(size = this.size): Uint8Array | undefined {
    if (!isCount(size) || size > this.size) return undefined
    return foldRoots(nodesOf({ begin: 0, end: size }).flatMap((node) => this.node(node) ?? []))
  }

  /** Reads hashes for `inclusionProof`, `consistencyProof` and `tileBytes`. */
  readonly read: HashReader = async (nodes) => {
    const hashes: Uint8Array[] = []
    for (const node of nodes) {
      const hash = this.node(node)
      if (!hash) return refuse('outside-tree', `node ${node.level}/${node.index}`)
      hashes.push(hash)
    }
    return accept(hashes)
  }
}

/** Hashes one after the other in one piece of memory: a hundred thousand small arrays cost three times the room. */
class HashColumn {
  #bytes = new Uint8Array(16 * hashLength)
  length = 0

  push(hash: Uint8Array): void {
    const place = this.length * hashLength
    if (place === this.#bytes.length) {
      const larger = new Uint8Array(place * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes.set(hash, place)
    this.length++
  }

  at(index: number): Uint8Array {
    return this.#bytes.subarray(index * hashLength, (index + 1) * hashLength)
  }
}
