import type { OrganisationKind } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'

/** An organisation with its term, as a change of it must know it; the name is the latest. */
export type Standing = Readonly<{
  id: string
  parent: string | null
  path: string
  province: string | null
  kind: OrganisationKind
  from: string | null
  to: string | null
  version: number
  name: string
}>

/** Organisations by id; one out of the caller's reach is absent. */
export async function readStanding(
  { client }: Pick<Transaction, 'client'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await client.query<Standing>({
    name: 'read-standing',
    text: `select o.id, o.parent_id as parent, o.path, o.province_code as province, o.kind, o.valid_from as "from",
        o.valid_to as "to", o.version, n.name
      from organisation o
      cross join lateral (select name from organisation_name n where n.organisation_id = o.id order by valid_from desc limit 1) n
      where o.id = any ($1)`,
    values: [ids],
  })
  return new Map(rows.map((row) => [row.id, row]))
}
