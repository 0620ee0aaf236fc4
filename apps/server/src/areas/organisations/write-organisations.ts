import type { FunctionTag, OrganisationKind } from '@baucu/contract'
import { fold } from '@baucu/law'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { isTooDeep } from './path.ts'
import { always } from './tables.ts'

/** An organisation that begins. Whoever makes one has seen to it that the one above exists on all its days. */
export type NewOrganisation = Readonly<{
  id: string
  parent: string | null
  path: string
  province: string | null
  kind: OrganisationKind
  code: string
  name: string
  shortName: string | null
  tags: readonly FunctionTag[]
  from: string | null
}>

/** Organisations that go to the database in one statement. */
export const batch = 2_000

/** Writes organisations that begin, parents before children, however many. */
export async function writeOrganisations(
  context: Pick<CommandContext, 'client' | 'now'>,
  organisations: readonly NewOrganisation[],
): Promise<void> {
  for (let from = 0; from < organisations.length; from += batch) {
    await writeBatch(context, organisations.slice(from, from + batch))
  }
}

async function writeBatch(
  { client, now }: Pick<CommandContext, 'client' | 'now'>,
  organisations: readonly NewOrganisation[],
): Promise<void> {
  const rows = organisations.map((each) => ({
    ...each,
    named_from: each.from ?? always,
    search: searchOf(each.name, each.shortName, each.code),
  }))
  const given = `json_to_recordset($1) as given (id uuid, parent uuid, path text, province char(2), kind text, code text, name text,
    "shortName" text, tags text[], "from" date, named_from date, search text)`
  const text = JSON.stringify(rows)
  await client.query({
    name: 'write-organisations',
    text: `insert into organisation (id, parent_id, province_code, path, kind, valid_from, version, created_at)
      select id, parent, province, path, kind, "from", 1, $2 from ${given}`,
    values: [text, now],
  })
  await client.query({
    name: 'write-organisation-names',
    text: `insert into organisation_name (organisation_id, path, valid_from, code, name, short_name, tags, search)
      select id, path, named_from, code, name, "shortName", tags, search from ${given}`,
    values: [text],
  })
}

/** Notes for the audit that organisations began. */
export function noteBegun(
  { record }: CommandContext,
  organisations: readonly NewOrganisation[],
  reason: string | null = null,
): void {
  for (const { id, path, province, parent, code, name, shortName, kind, tags, from } of organisations) {
    record({
      subject: `organisation/${id}`,
      before: null,
      after: { parent, code, name, shortName, kind, tags, from },
      reason,
      place: { organisation: id, path, province },
    })
  }
}

/** A tree does not grow without end. */
export const refuseTooDeep = (organisations: readonly NewOrganisation[], field: string): Refused | undefined =>
  organisations.some((each) => isTooDeep(each.path)) ? new Refused(422, 'too-deep', {}, [field]) : undefined

/** What an organisation is found by, without accents. */
export const searchOf = (name: string, shortName: string | null, code: string): string =>
  fold(`${name} ${shortName ?? ''} ${code}`)
