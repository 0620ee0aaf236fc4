import type { Transaction } from '../../kernel/database.ts'

/** Hashes of the log from an index on, in order. */
export async function hashesFrom(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  index: number,
): Promise<readonly Buffer[]> {
  const { rows } = await client.query<{ hash: Buffer }>(
    'select hash from ledger_leaf where frame_id = $1 and index >= $2 order by index',
    [frame, index],
  )
  return rows.map(({ hash }) => hash)
}
