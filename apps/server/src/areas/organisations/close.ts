import type { closeOrganisation, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { touchLevels } from './level.ts'
import { readStanding, type Standing } from './standing.ts'

type Input = z.output<typeof closeOrganisation.input>

/** Ends an organisation once everything directly below it has ended. */
export async function close(
  context: CommandContext,
  { organisation: id, version, on, reason }: Input,
): Promise<OutputOf<typeof closeOrganisation> | Refused> {
  const standing = (await readStanding(context, [id])).get(id)
  if (!standing) return notFound()
  if (standing.version !== version) return changedMeanwhile(version, standing.version)
  const refused = refuseEnd(standing, on, 'input.on', 'input.organisation')
  if (refused) return refused
  await touchLevels(context, [standing.parent, id])
  await writeEnds(context, [id], on)
  const orphans = await refuseOpenChildren(context, [id], 'input.organisation')
  if (orphans) return orphans
  const { path, province } = standing
  context.record({
    subject: `organisation/${id}`,
    before: { to: null },
    after: { to: on },
    reason,
    place: { organisation: id, path, province },
  })
  return { organisation: id, version: version + 1 }
}

/** An organisation ends once, and after it began. */
export function refuseEnd(standing: Standing, on: string, dayField: string, field: string): Refused | undefined {
  const { name, from, to } = standing
  if (to !== null) return new Refused(409, 'already-closed', { name, on: to }, [field])
  if (from !== null && on <= from) return new Refused(409, 'before-beginning', { name, on: from }, [dayField])
  return undefined
}

/** `on` is the first day without them. */
export async function writeEnds(
  { client }: Pick<Transaction, 'client'>,
  ids: readonly string[],
  on: string,
): Promise<void> {
  await client.query('update organisation set valid_to = $2, version = version + 1 where id = any ($1)', [ids, on])
}

/** Looks, after ends were written, for organisations that would outlive the one above them. */
export async function refuseOpenChildren(
  { client }: Pick<Transaction, 'client'>,
  closed: readonly string[],
  field: string,
): Promise<Refused | undefined> {
  const { rows } = await client.query<{ name: string; first: string; count: number }>(
    `select above.name, below.name as first, (count(*) over (partition by p.id))::int as count
     from organisation p
       join organisation c on c.parent_id = p.id and (c.valid_to is null or c.valid_to > p.valid_to)
       cross join lateral (select name from organisation_name where organisation_id = p.id order by valid_from desc limit 1) above
       cross join lateral (select name from organisation_name where organisation_id = c.id order by valid_from desc limit 1) below
     where p.id = any ($1) order by p.path, below.name collate "vi-x-icu" limit 1`,
    [closed],
  )
  const [found] = rows
  return found && new Refused(409, 'children-open', found, [field])
}
