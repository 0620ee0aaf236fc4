import type { OutputOf, reviewCopy, reviewMarks, workReview } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { linesOf } from './copy-lines.ts'
import { type CopyRow, copyColumns, readCopy } from './copy-rows.ts'
import { writeEvent } from './write-event.ts'

type Mark = (typeof reviewMarks)[number]

/** Writes the dated line of a review. Several may review one copy; the latest stands beside it, all in its history. */
export async function review(
  context: CommandContext,
  { task, copy: id, mark, note }: z.output<typeof reviewCopy.input>,
): Promise<OutputOf<typeof reviewCopy> | Refused> {
  const row = await readCopy(context, id)
  if (!row || row.task !== task) return notFound()
  if (row.state === 'withdrawn') return new Refused(409, 'copy-withdrawn', {}, ['input.copy'])
  const on = today(context.now)
  await context.client.query(
    'update task_copy set reviewed_on = $3, review_mark = $4 where province_code = $1 and id = $2',
    [row.province, id, on, mark],
  )
  await writeEvent(context, row, 'review', { mark, note, progress: row.progress })
  context.record({ subject: `copy/${id}`, before: null, after: { reviewed: on, mark, note, progress: row.progress } })
  return { copy: id, reviewedOn: on }
}

type Reviewed = CopyRow & Readonly<{ reviewedOn: string | null; mark: Mark | null }>

/** What was asked for below a path and is not complete. */
const toReview = `c.issuer_path ^@ $1 and c.state <> 'withdrawn'
  and not (c.progress = 100 and coalesce(c.quality ->> 'result', '') = 'met')`

/** Page by page in the order of days, which a review does not change: a row stays where it is while it is gone over. */
export async function reviewsOf(
  context: QueryContext,
  { limit, after }: z.output<typeof workReview.input>,
): Promise<OutputOf<typeof workReview>> {
  const on = today(context.now)
  const path = context.place?.path ?? ''
  const { rows: counts } = await context.client.query<{ all: number; reviewed: number }>(
    `select count(*)::int as all, (count(*) filter (where c.reviewed_on = $2))::int as reviewed from task_copy c where ${toReview}`,
    [path, on],
  )
  const order = "coalesce(c.due, 'infinity'), c.id"
  const { rows } = await context.client.query<Reviewed>(
    `select ${copyColumns}, c.reviewed_on as "reviewedOn", c.review_mark as mark from task_copy c
     where ${toReview} and ($3::uuid is null or (${order}) > (select coalesce(due, 'infinity'), id from task_copy where id = $3))
     order by ${order} limit $2`,
    [path, limit + 1, after ?? null],
  )
  const page = rows.slice(0, limit)
  const lines = await linesOf(context, page, on)
  return {
    today: on,
    ...(counts[0] ?? { all: 0, reviewed: 0 }),
    copies: page.flatMap(({ reviewedOn, mark }, index) => {
      const copy = lines[index]
      return copy ? [{ copy, reviewedOn, mark }] : []
    }),
    more: rows.length > limit,
  }
}
