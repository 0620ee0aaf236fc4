import {
  copyHistory,
  evidenceFile,
  evidenceList,
  followUp,
  issuedTasks,
  taskCopies,
  tasksToWaitFor,
  workBoard,
  workReview,
  workToday,
  workWaits,
} from '@baucu/contract'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { accountNames } from '../accounts/index.ts'
import { copiesStanding, openCopies } from './board-rows.ts'
import { linesOf } from './copy-lines.ts'
import { type CopyRow, copyColumns, readCopy, standingSql, tallyAt, tallyOf } from './copy-rows.ts'
import { evidenceOf, readEvidenceFile } from './evidence.ts'
import { followUpLines } from './follow-up.ts'
import { originOf } from './origin.ts'
import { reviewsOf } from './review.ts'
import { waitable, whoWaits } from './waits.ts'
import { workOfToday } from './work-of-today.ts'

export const workQueries = [
  answer(workBoard, async (context, { below, standings, limit }) => {
    const on = today(context.now)
    const path = context.place?.path ?? ''
    const at = below ? 'c.org_path ^@ $1' : 'c.org_path = $1'
    const tally = await tallyAt(context, path, on, below ? 'below' : 'own')
    const rows = standings
      ? await copiesStanding(context, at, path, on, standings, limit + 1)
      : await openCopies(context, at, path, on, limit + 1)
    return {
      today: on,
      tally,
      copies: [...(await linesOf(context, rows.slice(0, limit), on))],
      more: rows.length > limit,
    }
  }),

  answer(workToday, workOfToday),

  answer(workReview, reviewsOf),

  answer(evidenceList, evidenceOf),
  answer(evidenceFile, readEvidenceFile),

  answer(tasksToWaitFor, waitable),
  answer(workWaits, whoWaits),

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
      `select t.id, t.title, t.due, t.legal_due as "legalDue", t.step, t.issued_on as "issuedOn", t.joint, t.filter,
         coalesce(c.number, p.number, d.number) as document, c.meeting_id as meeting
       from task t left join lateral (select number, meeting_id from conclusion where id = t.conclusion_id limit 1) c on true
         left join lateral (select number from plan where id = t.plan_id limit 1) p on true
         left join lateral (select number from document where id = t.document_id limit 1) d on true
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
    return {
      ...{ today: on, title: first.title, origin: await originOf(context, task), tally: tallies(task) },
      copies: [...(await linesOf(context, rows, on))],
    }
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
      origin: await originOf(context, row.task),
      events: rows.map(({ id, kind, at, account, detail }) => ({
        ...{ id, kind, detail, at: at.toISOString() },
        by: names.get(account ?? '') ?? '',
      })),
    }
  }),

  answer(followUp, async (context, { from, to }) => ({
    today: today(context.now),
    lines: [
      ...(await followUpLines(context, {
        organisation: context.place?.organisation ?? null,
        from: from ?? null,
        to: to ?? null,
      })),
    ],
  })),
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
