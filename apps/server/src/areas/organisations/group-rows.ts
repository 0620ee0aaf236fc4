import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'

/** A group from a day on. */
export type GroupRow = Readonly<{
  id: string
  organisation: string
  path: string
  province: string | null
  name: string
  from: string
  members: readonly string[]
}>

const columns = `id, organisation_id as organisation, path, province_code as province, name, valid_from as "from", members`

/** Groups as they are on a day; none of a group that begins later. */
export async function groupsOn({ client }: Pick<Transaction, 'client'>, at: string): Promise<readonly GroupRow[]> {
  const { rows } = await client.query<GroupRow>(
    `select * from (select distinct on (id) ${columns} from organisation_group
       where valid_from <= $1 order by id, valid_from desc, revision desc) g
     order by length(path), name collate "vi-x-icu", id`,
    [at],
  )
  return rows
}

/** The rows of groups that hold one of the organisations and count on the day or later. */
export async function latestRows(
  { client }: Pick<Transaction, 'client'>,
  holding: readonly string[],
  on: string,
): Promise<readonly GroupRow[]> {
  const { rows } = await client.query<GroupRow>(
    `select ${columns} from (
       select distinct on (id, valid_from) * from organisation_group order by id, valid_from, revision desc) g
     where members && $1::uuid[]
       and not exists (select from organisation_group later where later.id = g.id and later.valid_from > g.valid_from and later.valid_from <= $2)
     order by id, valid_from`,
    [holding, on],
  )
  return rows
}

/** Adds a row; one of the same day counts instead of an earlier one of that day. `before` = what counted until now. */
export async function writeGroup(
  { client, now, record }: CommandContext,
  { id, organisation, path, province, name, from, members }: GroupRow,
  before: GroupRow | undefined,
  reason: string | null = null,
): Promise<void> {
  await client.query(
    `insert into organisation_group (id, valid_from, revision, organisation_id, province_code, path, name, members, created_at)
     select $1, $2, coalesce(max(revision), 0) + 1, $3, $4, $5, $6, $7, $8 from organisation_group where id = $1 and valid_from = $2`,
    [id, from, organisation, province, path, name, members, now],
  )
  record({
    subject: `group/${id}`,
    before: before ? { name: before.name, from: before.from, members: before.members } : null,
    after: { name, from, members },
    reason,
    place: { organisation, path, province },
  })
}
