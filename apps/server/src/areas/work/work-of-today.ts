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
  const { rows: silent } = await client.query<Readonly<{ id: string; since: string; tasks: number; all: number }>>(
    `select c.organisation_id as id, min(c.issued_on) as since, count(*)::int as tasks, count(*) over ()::int as all
     from task_copy c where c.issuer_path ^@ $1 and c.state = 'sent' and c.progress < 100
     group by 1 order by 2, 1 limit $2`,
    [path, longestNamed],
  )
  const names = await organisationNames(
    context,
    silent.map((row) => row.id),
  )
  return {
    today: on,
    counts: counted[0] ?? { overdue: 0, today: 0, soon: 0 },
    due: [...(await linesOf(context, rows, on))],
    silent: {
      organisations: silent[0]?.all ?? 0,
      longest: silent.map(({ id, since, tasks }) => ({
        ...{ organisation: { id, name: names.get(id) ?? '–' }, tasks },
        days: daysBetween(since, on),
      })),
    },
  }
}
