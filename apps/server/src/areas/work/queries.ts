import { type CopyLine, copyHistory, followUp, issuedTasks, taskCopies, workBoard } from '@baucu/contract'
import { type FollowUp, followUpOf, outcomes, overdueDays, standingOf } from '@baucu/direction'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { accountNames } from '../accounts/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { type CopyRow, copyColumns, readCopy, standingSql, tallyOf } from './copy-rows.ts'

/** Copies as they are shown, with the names of who does them and who asked. */
async function linesOf(context: QueryContext, rows: readonly CopyRow[], on: string): Promise<readonly CopyLine[]> {
  const names = await organisationNames(context, [...new Set(rows.flatMap((row) => [row.organisation, row.issuer]))])
  const named = (id: string) => ({ id, name: names.get(id) ?? '–' })
  return rows.map((row) => ({
    id: row.id,
    task: row.task,
    organisation: named(row.organisation),
    issuer: named(row.issuer),
    title: row.title,
    standing: standingOf(row, on),
    progress: row.progress,
    due: row.due,
    legalDue: row.legalDue,
    overdueDays: overdueDays(row, on),
    owner: row.owner,
    waitsOn: row.waitsOn,
    quality: row.quality && { result: row.quality.result, unmet: [...row.quality.unmet], on: row.quality.on },
    returns: row.returns,
    extensions: row.extensions.length,
    key: row.key,
    urgent: row.urgent,
    type: row.type,
    issuedOn: row.issuedOn,
    remindedOn: row.remindedOn,
    version: row.version,
  }))
}

export const workQueries = [
  answer(workBoard, async (context, { below, standings, limit }) => {
    const on = today(context.now)
    const path = context.place?.path ?? ''
    const at = below ? 'c.org_path ^@ $1' : 'c.org_path = $1'
    const counted = await context.client.query<{ standing: string; count: number }>(
      `select ${standingSql('$2::date')} as standing, count(*)::int as count from task_copy c where ${at} group by 1`,
      [path, on],
    )
    // Overdue, then legal dates of the next ten days, then by day: the order of boardOrder, for any number of copies.
    const { rows } = await context.client.query<CopyRow>(
      `select ${copyColumns} from task_copy c
       where ${at} and ($3::text[] is null and c.progress < 100 and c.state <> 'withdrawn' or ${standingSql('$2::date')} = any ($3))
       order by (c.due < $2::date) is true desc, (c.legal_due - $2::date <= 10) is true desc, c.due nulls last,
         c.task_id, c.org_path, c.id
       limit $4`,
      [path, on, standings ?? null, limit + 1],
    )
    return {
      today: on,
      tally: tallyOf(counted.rows),
      copies: [...(await linesOf(context, rows.slice(0, limit), on))],
      more: rows.length > limit,
    }
  }),

  answer(issuedTasks, async (context, { limit }) => {
    const on = today(context.now)
    type Row = Readonly<{
      id: string
      title: string
      due: string | null
      legalDue: string | null
      step: string | null
      issuedOn: string
      joint: boolean
      filter: string | null
      document: string | null
      meeting: string | null
    }>
    const { rows } = await context.client.query<Row>(
      `select t.id, t.title, t.due, t.legal_due as "legalDue", t.step, t.issued_on as "issuedOn", t.joint, t.filter, c.number as document,
         c.meeting_id as meeting
       from task t left join lateral (select number, meeting_id from conclusion where id = t.conclusion_id limit 1) c on true
       where t.org_path ^@ $1 order by t.issued_on desc, t.id limit $2`,
      [context.place?.path, limit + 1],
    )
    const page = rows.slice(0, limit)
    const tallies = await talliesOf(
      context,
      page.map((row) => row.id),
      on,
    )
    return { today: on, tasks: page.map((row) => ({ ...row, tally: tallies(row.id) })), more: rows.length > limit }
  }),

  answer(taskCopies, async (context, { task }) => {
    const on = today(context.now)
    const { rows } = await context.client.query<CopyRow>(
      `select ${copyColumns} from task_copy c where c.task_id = $1 order by c.lead desc, c.org_path, c.id`,
      [task],
    )
    const [first] = rows
    if (!first) return notFound()
    const tallies = await talliesOf(context, [task], on)
    return { today: on, title: first.title, tally: tallies(task), copies: [...(await linesOf(context, rows, on))] }
  }),

  answer(copyHistory, async (context, { copy }) => {
    const on = today(context.now)
    const row = await readCopy(context, copy)
    if (!row) return notFound()
    const { rows } = await context.client.query<{
      id: string
      kind: string
      at: Date
      account: string | null
      detail: Record<string, string>
    }>(
      `select id, kind, at, account_id as account, detail from task_event where province_code = $1 and copy_id = $2 order by at desc, id desc`,
      [row.province, copy],
    )
    const names = await accountNames(context, [...new Set(rows.flatMap((each) => each.account ?? []))])
    const [line] = await linesOf(context, [row], on)
    if (!line) return notFound()
    return {
      today: on,
      copy: line,
      events: rows.map(({ id, kind, at, account, detail }) => ({
        ...{ id, kind, detail, at: at.toISOString() },
        by: names.get(account ?? '') ?? '',
      })),
    }
  }),

  answer(followUp, async (context, { from, to }) => {
    const on = today(context.now)
    const { rows } = await context.client.query<CopyRow & { document: string | null; taskDue: string | null }>(
      `select ${copyColumns}, d.number as document, t.due as "taskDue"
       from task t join lateral (select * from task_copy where task_id = t.id) c on true
       left join lateral (select number from conclusion where id = t.conclusion_id limit 1) d on true
       where t.organisation_id = $1 and ($2::date is null or t.issued_on >= $2) and ($3::date is null or t.issued_on <= $3)
       order by t.issued_on, t.id`,
      [context.place?.organisation, from ?? null, to ?? null],
    )
    type Line = {
      task: string
      document: string | null
      title: string
      due: string | null
      counts: Record<FollowUp, number>
    }
    const lines = new Map<string, Line>()
    for (const row of rows) {
      const counts = Object.fromEntries(outcomes.map((each) => [each, 0])) as Record<FollowUp, number>
      const line = lines.get(row.task) ?? {
        task: row.task,
        document: row.document,
        title: row.title,
        due: row.taskDue,
        counts,
      }
      line.counts[followUpOf(row, on)] += 1
      lines.set(row.task, line)
    }
    // What is late stands first.
    const sorted = [...lines.values()].sort(
      (a, b) => b.counts.late - a.counts.late || (a.due ?? '9').localeCompare(b.due ?? '9'),
    )
    return { today: on, lines: sorted }
  }),
]

/** How the copies of tasks stand; a joint task counts once, by the copy of its lead. */
async function talliesOf({ client }: QueryContext, tasks: readonly string[], on: string) {
  const { rows } = await client.query<{ task: string; standing: string; count: number }>(
    `select c.task_id as task, ${standingSql('$2::date')} as standing, count(*)::int as count from task_copy c
     where c.task_id = any ($1) and (c.joint_id is null or c.lead) group by 1, 2`,
    [tasks, on],
  )
  return (task: string) => tallyOf(rows.filter((row) => row.task === task))
}
