import type { OutputOf, workToday } from '@baucu/contract'
import { daysBetween, plusDays } from '@baucu/law'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { today } from '../../kernel/today.ts'
import { organisationNames } from '../organisations/index.ts'
import { linesOf } from './copy-lines.ts'
import { type CopyRow, copyColumns } from './copy-rows.ts'

type Input = z.output<typeof workToday.input>

/** Days ahead that an office looks at in the morning: a custom, not law. */
const ahead = 7
const longestNamed = 3
const isOpen = `c.progress < 100 and c.state <> 'withdrawn'`

/** What is due below an organisation this week, and which of those it asked are silent. */
export async function workOfToday(context: QueryContext, { limit }: Input): Promise<OutputOf<typeof workToday>> {
  const on = today(context.now)
  const path = context.place?.path ?? ''
  const { client } = context
  const until = plusDays(on, ahead)
  const { rows: counted } = await client.query<Readonly<{ overdue: number; today: number; soon: number }>>(
    `select count(*) filter (where c.due < $2)::int as overdue, count(*) filter (where c.due = $2)::int as today,
       count(*) filter (where c.due > $2)::int as soon
     from task_copy c where c.org_path ^@ $1 and ${isOpen} and c.due <= $3`,
    [path, on, until],
  )
  const { rows } = await client.query<CopyRow>(
    `select ${copyColumns} from task_copy c where c.org_path ^@ $1 and ${isOpen} and c.due <= $2
     order by c.due, c.id limit $3`,
    [path, until, limit],
  )
  const silent = await silentOf(context, path)
  const names = await organisationNames(
    context,
    silent.map((row) => row.id),
  )
  return {
    today: on,
    counts: counted[0] ?? { overdue: 0, today: 0, soon: 0 },
    due: [...(await linesOf(context, rows, on))],
    silent: {
      organisations: silent[0]?.organisations ?? 0,
      longest: silent.map(({ id, since, tasks }) => ({
        ...{ organisation: { id, name: names.get(id) ?? '–' }, tasks },
        days: daysBetween(since, on),
      })),
    },
  }
}

type Silent = Readonly<{ id: string; since: string; tasks: number; organisations: number }>

/**
 * Who has not answered, the longest silent first. From pair to pair of who asked and who was asked, each read at the first
 * entry of the index: an organisation is silent about many tasks, and only those of the three that are named are counted.
 */
async function silentOf({ client }: QueryContext, path: string): Promise<readonly Silent[]> {
  const first = (after: string) =>
    `(select c.issuer_path, c.organisation_id, c.issued_on from task_copy c
      where c.issuer_path ^@ $1 and c.state = 'sent' and c.progress < 100 ${after}
      order by c.issuer_path, c.organisation_id, c.issued_on limit 1)`
  const { rows } = await client.query<Silent>(
    `with recursive pair as (
       ${first('')}
       union all
       select n.* from pair p, lateral ${first('and (c.issuer_path, c.organisation_id) > (p.issuer_path, p.organisation_id)')} n
     ), longest as (
       select organisation_id as id, min(issued_on) as since, (count(*) over ())::int as organisations
       from pair group by 1 order by 2, 1 limit $2
     )
     select l.*, (select count(*)::int from task_copy c
       where c.organisation_id = l.id and c.issuer_path ^@ $1 and c.state = 'sent' and c.progress < 100) as tasks
     from longest l order by l.since, l.id`,
    [path, longestNamed],
  )
  return rows
}
