import type { FunctionTag } from '@baucu/contract'
import type { CommandContext } from '../../kernel/bus.ts'
import { batch, searchOf } from './write-organisations.ts'

/** What an organisation is called, and what it is for. */
export type Naming = Readonly<{ code: string; name: string; shortName: string | null; tags: readonly FunctionTag[] }>

/** An organisation that is called otherwise from a day on. */
export type Renaming = Readonly<{
  id: string
  path: string
  province: string | null
  from: string
  before: Naming
  after: Naming
}>

/** Writes new names, however many; each organisation is then one version further. */
export async function writeRenamings(
  context: Pick<CommandContext, 'client'>,
  renamings: readonly Renaming[],
): Promise<void> {
  for (let from = 0; from < renamings.length; from += batch) {
    await writeBatch(context, renamings.slice(from, from + batch))
  }
}

async function writeBatch({ client }: Pick<CommandContext, 'client'>, renamings: readonly Renaming[]): Promise<void> {
  const rows = renamings.map(({ id, path, from, after }) => ({
    id,
    path,
    from,
    ...after,
    search: searchOf(after.name, after.shortName, after.code),
  }))
  await client.query({
    name: 'write-renamings',
    text: `insert into organisation_name (organisation_id, path, valid_from, code, name, short_name, tags, search)
      select id, path, "from", code, name, "shortName", tags, search
      from json_to_recordset($1) as given (id uuid, path text, "from" date, code text, name text, "shortName" text, tags text[], search text)
      on conflict (organisation_id, valid_from) do update set code = excluded.code, name = excluded.name,
        short_name = excluded.short_name, tags = excluded.tags, search = excluded.search`,
    values: [JSON.stringify(rows)],
  })
  await client.query('update organisation set version = version + 1 where id = any ($1)', [rows.map((each) => each.id)])
}

/** Notes for the audit what organisations were called before and after. */
export function noteRenamings(
  { record }: CommandContext,
  renamings: readonly Renaming[],
  reason: string | null = null,
): void {
  for (const { id, path, province, from, before, after } of renamings) {
    const place = { organisation: id, path, province }
    record({ subject: `organisation/${id}`, before: { ...before, from }, after: { ...after, from }, reason, place })
  }
}
