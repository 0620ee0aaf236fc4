import type { Organisation } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'
import { nameOn } from './name-on.ts'

/** Which organisations, as they were on a day. */
export type Wanted = Readonly<{ at: string; below?: string | undefined; ids?: readonly string[] | undefined }>

type Row = Readonly<{
  id: string
  parent: string | null
  province: string | null
  code: string
  name: string
  shortName: string | null
  kind: Organisation['kind']
  tags: Organisation['tags']
  from: string | null
  to: string | null
  version: number
}>

/** Organisations that existed on the day, parents before children, names in Vietnamese order. */
export async function readOrganisations(
  { client }: Pick<Transaction, 'client'>,
  { at, below, ids }: Wanted,
): Promise<readonly Organisation[]> {
  const { rows } = await client.query<Row>({
    name: 'read-organisations',
    text: `select o.id, o.parent_id as parent, o.province_code as province, n.code, n.name, n.short_name as "shortName", o.kind,
        n.tags, o.valid_from as "from", o.valid_to as "to", o.version
      from organisation o ${nameOn}
      where (o.valid_from is null or o.valid_from <= $1) and (o.valid_to is null or o.valid_to > $1)
        and ($2::text is null or o.path ^@ $2) and ($3::uuid[] is null or o.id = any ($3))
      order by length(o.path), n.name collate "vi-x-icu", o.id`,
    values: [at, below ?? null, ids ?? null],
  })
  return rows
}
