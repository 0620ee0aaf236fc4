/**
 * What makes a published record provable: its canonical bytes, the Merkle tree over all records, tiles, signed checkpoints,
 * witnesses, receipts and passkey approvals. Pure and the same in browser and server: bytes come in, values and refusals go out.
 * See docs/proof.md.
 */
export * from './base64.ts'
export * from './canonical.ts'
export * from './checked.ts'
export * from './ed25519.ts'
export * from './merkle/compact-range.ts'
export { emptyRoot, hashLeaf, hashLength, hashNode } from './merkle/hash.ts'
export * from './merkle/merkle-tree.ts'
export type { TreeNode } from './merkle/node.ts'
export * from './merkle/prove.ts'
export * from './merkle/verify.ts'
export * from './note/checkpoint.ts'
export * from './note/cosignature.ts'
export * from './note/key.ts'
export * from './note/note.ts'
export * from './passkey/assertion.ts'
export * from './passkey/cose-key.ts'
export * from './policy.ts'
export * from './proof-file.ts'
export * from './tiles/entry-bundle.ts'
export { entryBundlesForGrowth, tilesForGrowth } from './tiles/growth.ts'
export { nodesOfTile, type Tile, tileBytes, tileWidth } from './tiles/tile.ts'
export { type EntryBundle, entryBundlePath, readTilePath, tilePath } from './tiles/tile-path.ts'
export * from './tiles/tile-reader.ts'
export * from './witness.ts'
