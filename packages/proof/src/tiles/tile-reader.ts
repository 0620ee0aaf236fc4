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

/** A tile with the nodes above its hashes: `rows[0]` are its hashes, `rows[h]` the roots of 2^h of them. */
type OpenTile = readonly (readonly Uint8Array[])[]

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
    const hash = open.value[height]?.[index % 2 ** (tileHeight - height)]
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
      const open = opened(hashes.value)
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
  async #fetchPartial(tile: Tile): Promise<Checked<readonly Uint8Array[], ReadHashRefusal>> {
    const bytes = await this.#fetch(tilePath(tile))
    if (bytes) return hashesOf(bytes, tile)
    const full = { ...tile, width: tileWidth }
    const longer = await this.#fetch(tilePath(full))
    if (!longer) return refuse('tile-missing', tilePath(tile))
    const hashes = hashesOf(longer, full)
    return hashes.ok ? accept(hashes.value.slice(0, tile.width)) : hashes
  }

  async #readFull(level: number, index: number): Promise<Checked<OpenTile, ReadHashRefusal>> {
    const tile = { level, index, width: tileWidth }
    const path = tilePath(tile)
    const above = await this.#tile(level + 1, Math.floor(index / tileWidth))
    if (!above.ok) return above
    const bytes = await this.#fetch(path)
    if (!bytes) return refuse('tile-missing', path)
    const hashes = hashesOf(bytes, tile)
    if (!hashes.ok) return hashes
    const open = opened(hashes.value)
    const own = open[tileHeight]?.[0]
    const wanted = above.value[0]?.[index % tileWidth]
    return own && wanted && equalBytes(own, wanted) ? accept(open) : refuse('tile-not-in-tree', path)
  }
}

function hashesOf(bytes: Uint8Array, tile: Tile): Checked<readonly Uint8Array[], 'tile-length'> {
  if (bytes.length !== tile.width * hashLength) return refuse('tile-length', tilePath(tile))
  return accept(
    Array.from({ length: tile.width }, (_, place) => bytes.slice(place * hashLength, (place + 1) * hashLength)),
  )
}

function opened(hashes: readonly Uint8Array[]): OpenTile {
  const rows: Uint8Array[][] = [[...hashes]]
  for (let row = rows[0]; row && row.length > 1; row = rows.at(-1)) {
    const above: Uint8Array[] = []
    for (let place = 0; place + 1 < row.length; place += 2) {
      const [left, right] = row.slice(place, place + 2)
      if (left && right) above.push(hashNode(left, right))
    }
    rows.push(above)
  }
  return rows
}

/** The roots of the full subtrees that the hashes of a tile make up, from left to right: the largest first. */
const subtreeRoots = (open: OpenTile): Uint8Array[] =>
  open.flatMap((row) => (row.length % 2 === 1 ? row.slice(-1) : [])).reverse()
