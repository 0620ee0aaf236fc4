import type { OutputOf, organisationHistory } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { idsOf } from './path.ts'
import { readOrganisations } from './read-organisations.ts'
import { readStanding, type Standing } from './standing.ts'
import { always } from './tables.ts'

type Input = z.output<typeof organisationHistory.input>
type History = OutputOf<typeof organisationHistory>

/** One organisation as it was on a day of its term (the nearest one to the day asked for), and all it was and became. */
export async function history(
  context: QueryContext,
  { organisation: id, at = today(context.now) }: Input,
): Promise<History | Refused> {
  const standing = (await readStanding(context, [id])).get(id)
  if (!standing) return notFound()
  const day = withinTerm(standing, at)
  const ids = idsOf(standing.path)
  const line = await readOrganisations(context, { at: day, ids })
  const organisation = line.find((each) => each.id === id)
  if (!organisation) return notFound()
  return {
    organisation,
    above: line.filter((each) => each.id !== id).map((each) => ({ id: each.id, name: each.name })),
    names: await readNames(context, id),
    ...(await readLinks(context, id)),
  }
}

const withinTerm = ({ from, to }: Standing, at: string): string => {
  if (from !== null && at < from) return from
  return to !== null && at >= to ? plusDays(to, -1) : at
}

async function readNames({ client }: QueryContext, id: string): Promise<History['names']> {
  const { rows } = await client.query<History['names'][number]>(
    `select nullif(valid_from, '${always}') as "from", name, short_name as "shortName", code from organisation_name
     where organisation_id = $1 order by valid_from`,
    [id],
  )
  return rows
}

async function readLinks({ client }: QueryContext, id: string): Promise<Pick<History, 'predecessors' | 'successors'>> {
  const { rows } = await client.query<
    History['predecessors'][number] & Readonly<{ side: 'predecessors' | 'successors' }>
  >(
    `select 'predecessors' as side, predecessor_id as id, predecessor_name as name, on_day as "on", decision
       from organisation_succession where successor_id = $1
     union all select 'successors', successor_id, successor_name, on_day, decision
       from organisation_succession where predecessor_id = $1
     order by "on", name`,
    [id],
  )
  const of = (side: string) => rows.filter((each) => each.side === side).map(({ side: _, ...rest }) => rest)
  return { predecessors: of('predecessors'), successors: of('successors') }
}
