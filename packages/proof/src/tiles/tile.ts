import { hashLength } from '../merkle/hash.ts'
import type { TreeNode } from '../merkle/node.ts'

/**
 * A tile: up to 256 neighbouring hashes of one height (C2SP tlog-tiles, "Merkle Tree"). Hash i of tile (level, index) is the root of
 * the 256^level leaves from (256 · index + i) · 256^level on. `width` is 256 for a full tile, 1 to 255 for a partial one.
 */
export type Tile = Readonly<{ level: number; index: number; width: number }>

export const tileWidth = 256

/** Levels of the binary tree between two levels of tiles: 2^8 = 256. */
export const tileHeight = 8

/** The nodes of the tree that a tile holds, from left to right. */
export const nodesOfTile = ({ level, index, width }: Tile): TreeNode[] =>
  Array.from({ length: width }, (_, place) => ({ level: level * tileHeight, index: index * tileWidth + place }))

/** The file of a tile: its hashes one after the other. */
export function tileBytes(hashes: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * hashLength)
  hashes.forEach((hash, place) => {
    bytes.set(hash, place * hashLength)
  })
  return bytes
}
