import type { Transaction } from '../../kernel/database.ts'
import { nameOn } from './name-on.ts'

/** A polling area where it stands in the tree. */
export type PollingArea = Readonly<{ id: string; path: string; name: string }>

/** Polling areas at and below a path as they were on a day, in the order of the tree. */
export async function pollingAreasBelow(
  { client }: Pick<Transaction, 'client'>,
  { path, at }: Readonly<{ path: string; at: string }>,
): Promise<readonly PollingArea[]> {
  const { rows } = await client.query<PollingArea>({
    name: 'polling-areas-below',
    text: `select o.id, o.path, n.name from organisation o ${nameOn}
      where o.kind = 'polling-team' and o.path ^@ $2
        and (o.valid_from is null or o.valid_from <= $1) and (o.valid_to is null or o.valid_to > $1)
      order by length(o.path), n.name collate "vi-x-icu", o.id`,
    values: [at, path],
  })
  return rows
}
