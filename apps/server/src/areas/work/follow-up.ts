import type { followUp, OutputOf } from '@baucu/contract'
import { type FollowUp, followUpOf, outcomes } from '@baucu/direction'
import type { QueryContext } from '../../kernel/bus.ts'
import { today } from '../../kernel/today.ts'
import { type CopyRow, copyColumns } from './copy-rows.ts'

/** Tasks an organisation issued between two days, or those of certain conclusions. */
type Wanted = Readonly<
  { organisation: string | null; from: string | null; to: string | null } | { conclusions: readonly string[] }
>
type Line = OutputOf<typeof followUp>['lines'][number]

/** What became of each task, by the copies of those who do it; what is late stands first. */
export async function followUpLines(context: QueryContext, wanted: Wanted): Promise<readonly Line[]> {
  const on = today(context.now)
  const [where, values] =
    'conclusions' in wanted
      ? ['t.conclusion_id = any ($1)', [wanted.conclusions]]
      : [
          't.organisation_id = $1 and ($2::date is null or t.issued_on >= $2) and ($3::date is null or t.issued_on <= $3)',
          [wanted.organisation, wanted.from, wanted.to],
        ]
  const { rows } = await context.client.query<CopyRow & { document: string | null; taskDue: string | null }>(
    `select ${copyColumns}, d.number as document, t.due as "taskDue"
     from task t join lateral (select * from task_copy where task_id = t.id) c on true
     left join lateral (select number from conclusion where id = t.conclusion_id limit 1) d on true
     where ${where} order by t.issued_on, t.id`,
    values,
  )
  const lines = new Map<string, Line>()
  for (const row of rows) {
    const line = lines.get(row.task) ?? {
      ...{ task: row.task, document: row.document, title: row.title, due: row.taskDue },
      counts: Object.fromEntries(outcomes.map((each) => [each, 0])) as Record<FollowUp, number>,
    }
    line.counts[followUpOf(row, on)] += 1
    lines.set(row.task, line)
  }
  return [...lines.values()].sort((a, b) => b.counts.late - a.counts.late || (a.due ?? '9').localeCompare(b.due ?? '9'))
}
