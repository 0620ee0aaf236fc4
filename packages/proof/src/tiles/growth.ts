import { isCount } from '../decimal.ts'
import { type Tile, tileWidth } from './tile.ts'
import type { EntryBundle } from './tile-path.ts'

/**
 * The tiles to write when a tree grows: every tile that is new or wider than before, full ones first on each level (C2SP tlog-tiles).
 * From 0 they are all the tiles of a tree. Partial tiles of published checkpoints stay until the full tile is there.
 */
export const tilesForGrowth = (oldSize: number, newSize: number): Tile[] => growth(oldSize, newSize, tileWidth)

/** The bundles of entries to write when a tree grows: as its level 0 tiles. */
export const entryBundlesForGrowth = (oldSize: number, newSize: number): EntryBundle[] =>
  tilesForGrowth(oldSize, newSize).flatMap(({ level, index, width }) => (level === 0 ? [{ index, width }] : []))

/** The partial tiles of a tree: level l has floor(size / 256^l) mod 256 hashes in its last tile (C2SP tlog-tiles, "Partial Tiles"). */
export function partialTiles(size: number): Tile[] {
  const tiles: Tile[] = []
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / tileWidth)) {
    const width = count % tileWidth
    if (width > 0) tiles.push({ level, index: Math.floor(count / tileWidth), width })
  }
  return tiles
}

/** Growth with tiles of any width: published counts exist for tiles of 1,024. */
export function growth(oldSize: number, newSize: number, wide: number): Tile[] {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) {
    throw new RangeError(`a tree does not grow from ${oldSize} to ${newSize}`)
  }
  const tiles: Tile[] = []
  let before = oldSize
  let after = newSize
  for (let level = 0; after > before; level++) {
    for (let index = Math.floor(before / wide); index < Math.floor(after / wide); index++) {
      tiles.push({ level, index, width: wide })
    }
    if (after % wide > 0) tiles.push({ level, index: Math.floor(after / wide), width: after % wide })
    before = Math.floor(before / wide)
    after = Math.floor(after / wide)
  }
  return tiles
}
