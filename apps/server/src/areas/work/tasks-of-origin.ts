import type { originTask } from '@baucu/contract'
import { standingOf } from '@baucu/direction'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { organisationNames } from '../organisations/index.ts'
import { type CopyRow, copyColumns, tallyOf } from './copy-rows.ts'

type OriginTask = z.input<typeof originTask>

/** Of what the tasks are asked, and in which column of a task it stands. */
const columns = {
  document: 'document_id',
  scheme: 'scheme_id',
  target: 'target_id',
  round: 'report_round_id',
} as const

/** Of a task that asks about a report: which field of whose, for which period. */
type Asked = Readonly<{ period: string | null; unit: string | null; field: string | null }>

/** The tasks that were given for some documents, schemes, targets or rounds of reports, with who does them; the latest first. */
export async function tasksOfOrigin(
  context: QueryContext,
  origin: keyof typeof columns,
  ids: readonly string[],
  on: string,
): Promise<readonly (OriginTask & Asked & Readonly<{ origin: string }>)[]> {
  type Row = Asked & Readonly<{ id: string; title: string; due: string | null; issuedOn: string; origin: string }>
  const column = columns[origin]
  const { rows: tasks } = await context.client.query<Row>(
    `select id, title, due, issued_on as "issuedOn", ${column} as origin,
       report_period as period, report_unit_id as unit, report_field as field
     from task where ${column} = any ($1) order by issued_on desc, id desc`,
    [ids],
  )
  const { rows } = await context.client.query<CopyRow>(
    `select ${copyColumns} from task_copy c where c.task_id = any ($1) order by c.lead desc, c.org_path, c.id`,
    [tasks.map((each) => each.id)],
  )
  const names = await organisationNames(context, [...new Set(rows.map((row) => row.organisation))])
  return tasks.map((task) => {
    const own = rows.filter((row) => row.task === task.id)
    const told = own.filter((row) => row.joint === null || row.lead).map((row) => standingOf(row, on))
    return {
      ...task,
      tally: tallyOf(
        [...new Set(told)].map((standing) => ({ standing, count: told.filter((each) => each === standing).length })),
      ),
      copies: own.map((row) => ({
        id: row.id,
        organisation: { id: row.organisation, name: names.get(row.organisation) ?? '–' },
        owner: row.owner,
        standing: standingOf(row, on),
        progress: row.progress,
      })),
    }
  })
}
