import { type FetchTile, readTilePath, rootOf, tileBytes, tileReader, tileWidth } from '@baucu/proof'
import type { Transaction } from '../../kernel/database.ts'

type Client = Transaction['client']

/** Hashes of one level from an index on: of leaves, or of the full tiles of the level below. */
async function hashesOf(
  client: Client,
  frame: string,
  level: number,
  from: number,
  many: number,
): Promise<readonly Uint8Array[]> {
  const { rows } =
    level === 0
      ? await client.query<{ hash: Buffer }>(
          'select hash from ledger_leaf where frame_id = $1 and index >= $2 and index < $3 order by index',
          [frame, from, from + many],
        )
      : await client.query<{ hash: Buffer }>(
          'select root as hash from ledger_tile where frame_id = $1 and level = $4 and index >= $2 and index < $3 order by index',
          [frame, from, from + many, level - 1],
        )
  return rows.map(({ hash }) => hash)
}

/** Writes the roots of the tiles that became full when the log grew. */
export async function writeTiles(client: Client, frame: string, oldSize: number, newSize: number): Promise<void> {
  let [before, after] = [Math.floor(oldSize / tileWidth), Math.floor(newSize / tileWidth)]
  for (let level = 0; after > before; level++) {
    const hashes = await hashesOf(client, frame, level, before * tileWidth, (after - before) * tileWidth)
    const roots = Array.from({ length: after - before }, (_, at) =>
      Buffer.from(rootOf(hashes.slice(at * tileWidth, (at + 1) * tileWidth))),
    )
    await client.query(
      `insert into ledger_tile (frame_id, level, index, root)
       select $1, $2, $3 + given.place - 1, given.root from unnest($4::bytea[]) with ordinality as given (root, place)`,
      [frame, level, before, roots],
    )
    before = Math.floor(before / tileWidth)
    after = Math.floor(after / tileWidth)
  }
}

/** Reads hashes of a log of that size and root for proofs, a few tiles at a time; what does not belong to it is refused. */
export function logReader(client: Client, frame: string, size: number, root: Uint8Array) {
  const fetchTile: FetchTile = async (path) => {
    const asked = readTilePath(path)
    if (!asked.ok || !('tile' in asked.value)) return undefined
    const { level, index, width } = asked.value.tile
    const hashes = await hashesOf(client, frame, level, index * tileWidth, width)
    return hashes.length === width ? tileBytes(hashes) : undefined
  }
  return tileReader(fetchTile, { size, root })
}
