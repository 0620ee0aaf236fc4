import { accept, type Checked, refuse } from '../checked.ts'
import { isCount } from '../decimal.ts'
import { equalBytes } from '../equal-bytes.ts'
import { foldRoots, hashLength, hashNode } from '../merkle/hash.ts'
import type { TreeNode } from '../merkle/node.ts'
import type { HashReader, ReadHashRefusal } from '../merkle/prove.ts'
import { partialTiles } from './growth.ts'
import { type Tile, tileHeight, tileWidth } from './tile.ts'
import { tilePath } from './tile-path.ts'

/** Brings the file at a path below the address of the log; nothing when there is none. What it throws passes through. */
export type FetchTile = (path: string) => Promise<Uint8Array | undefined>

/** The head of a tree: from a checkpoint whose signatures were verified. */
export type TreeHead = Readonly<{ size: number; root: Uint8Array }>

/**
 * Reads hashes from tiles, believing none of them: the partial tiles together must give the root, and a full tile must give the hash
 * that stands for it in the tile above, up to a partial one. So every hash handed out is of the tree of `head`, and one changed byte
 * of one tile is answered with `tile-not-in-tree` and its path. Verified tiles are kept (16 kB a full one).
 *
 *     const read = tileReader(fetchTile, { size: checkpoint.size, root: checkpoint.root })
 *     const proof = await inclusionProof(read, index, checkpoint.size)
 */
export function tileReader(fetchTile: FetchTile, head: TreeHead): HashReader {
  const tiles = new VerifiedTiles(fetchTile, head)
  return async (nodes) => {
    const hashes: Uint8Array[] = []
    for (const hash of await Promise.all(nodes.map((node) => tiles.hash(node)))) {
      if (!hash.ok) return hash
      hashes.push(hash.value)
    }
    return accept(hashes)
  }
}

/** A tile with the nodes above its hashes, row by row: row 0 is the tile, row h has the roots of 2^h of its hashes each. */
type OpenTile = readonly Uint8Array[]

class VerifiedTiles {
  readonly #fetch: FetchTile
  readonly #head: TreeHead
  readonly #open = new Map<string, Promise<Checked<OpenTile, ReadHashRefusal>>>()
  #edge: Promise<Checked<ReadonlyMap<string, OpenTile>, ReadHashRefusal>> | undefined

  constructor(fetchTile: FetchTile, head: TreeHead) {
    this.#fetch = fetchTile
    this.#head = head
  }

  async hash({ level, index }: TreeNode): Promise<Checked<Uint8Array, ReadHashRefusal>> {
    const outside = refuse('outside-tree' as const, `node ${level}/${index}`)
    if (!isCount(level) || !isCount(index) || level > 52) return outside
    if ((index + 1) * 2 ** level > this.#head.size) return outside
    const height = level % tileHeight
    const first = index * 2 ** height
    const tile = { level: (level - height) / tileHeight, index: Math.floor(first / tileWidth) }
    const open = await this.#tile(tile.level, tile.index)
    if (!open.ok) return open
    const hash = hashIn(open.value[height], index % 2 ** (tileHeight - height))
    return hash ? accept(hash) : outside
  }

  /** The verified tile at a place: of the right edge when it is partial, else a full one. */
  async #tile(level: number, index: number): Promise<Checked<OpenTile, ReadHashRefusal>> {
    this.#edge ??= this.#readEdge()
    const edge = await this.#edge
    if (!edge.ok) return edge
    const key = `${level}/${index}`
    const partial = edge.value.get(key)
    if (partial) return accept(partial)
    const held = this.#open.get(key) ?? this.#readFull(level, index)
    this.#open.set(key, held)
    const read = await held
    // A tile that was missing may be there when asked again.
    if (!read.ok) this.#open.delete(key)
    return read
  }

  /** The partial tiles of a tree hold every hash its root is folded from, so they are verified together. */
  async #readEdge(): Promise<Checked<ReadonlyMap<string, OpenTile>, ReadHashRefusal>> {
    const { size, root } = this.#head
    const edge = new Map<string, OpenTile>()
    const roots: Uint8Array[] = []
    for (const tile of partialTiles(size)) {
      const hashes = await this.#fetchPartial(tile)
      if (!hashes.ok) return this.#again(hashes)
      const open = rowsOf(hashes.value)
      edge.set(`${tile.level}/${tile.index}`, open)
      roots.unshift(...subtreeRoots(open))
    }
    return equalBytes(foldRoots(roots), root) ? accept(edge) : this.#again(refuse('tile-not-in-tree', 'checkpoint'))
  }

  #again<Refusal>(refusal: Refusal): Refusal {
    this.#edge = undefined
    return refusal
  }

  /** A log may have dropped a partial tile once the full one is there: then its beginning is taken. */
  async #fetchPartial(tile: Tile): Promise<Checked<Uint8Array, ReadHashRefusal>> {
    const bytes = await this.#fetch(tilePath(tile))
    if (bytes) return ofLength(bytes, tile)
    const full = { ...tile, width: tileWidth }
    const longer = await this.#fetch(tilePath(full))
    if (!longer) return refuse('tile-missing', tilePath(tile))
    const hashes = ofLength(longer, full)
    return hashes.ok ? accept(hashes.value.slice(0, tile.width * hashLength)) : hashes
  }

  async #readFull(level: number, index: number): Promise<Checked<OpenTile, ReadHashRefusal>> {
    const tile = { level, index, width: tileWidth }
    const path = tilePath(tile)
    const above = await this.#tile(level + 1, Math.floor(index / tileWidth))
    if (!above.ok) return above
    const bytes = await this.#fetch(path)
    if (!bytes) return refuse('tile-missing', path)
    const hashes = ofLength(bytes, tile)
    if (!hashes.ok) return hashes
    const open = rowsOf(hashes.value)
    const own = hashIn(open[tileHeight], 0)
    const wanted = hashIn(above.value[0], index % tileWidth)
    return own && wanted && equalBytes(own, wanted) ? accept(open) : refuse('tile-not-in-tree', path)
  }
}

const ofLength = (bytes: Uint8Array, tile: Tile): Checked<Uint8Array, 'tile-length'> =>
  bytes.length === tile.width * hashLength ? accept(bytes) : refuse('tile-length', tilePath(tile))

/** The hash at a place of a row; nothing beyond its end. */
function hashIn(row: Uint8Array | undefined, place: number): Uint8Array | undefined {
  const hash = row?.slice(place * hashLength, (place + 1) * hashLength)
  return hash?.length === hashLength ? hash : undefined
}

function rowsOf(hashes: Uint8Array): OpenTile {
  const rows = [hashes.slice()]
  for (let row = hashes; row.length > hashLength; ) {
    const above = new Uint8Array(Math.floor(row.length / hashLength / 2) * hashLength)
    for (let place = 0; place < above.length; place += hashLength) {
      const left = row.subarray(place * 2, place * 2 + hashLength)
      above.set(hashNode(left, row.subarray(place * 2 + hashLength, (place + hashLength) * 2)), place)
    }
    rows.push(above)
    row = above
  }
  return rows
}

/** The roots of the full subtrees that the hashes of a tile make up, from left to right: the largest first. */
const subtreeRoots = (open: OpenTile): Uint8Array[] =>
  open.flatMap((row) => ((row.length / hashLength) % 2 === 1 ? [row.slice(-hashLength)] : [])).reverse()
