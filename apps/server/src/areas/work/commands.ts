import {
  acknowledge,
  attachEvidence,
  detachEvidence,
  extendCopy,
  gradeCopy,
  remindSilent,
  reviewCopy,
  sendBack,
  setKey,
  stopWaiting,
  tellProgress,
  waitForTask,
  withdrawCopy,
} from '@baucu/contract'
import { mostKeyTasks } from '@baucu/direction'
import { handle } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { change, changedMeanwhile, whoOf } from './change.ts'
import { readCopy, writeCopy } from './copy-rows.ts'
import { attach, detach } from './evidence.ts'
import { review } from './review.ts'
import { stop, waitFor } from './waits.ts'
import { writeEvent } from './write-event.ts'

export const workCommands = [
  handle(reviewCopy, review),
  handle(attachEvidence, attach),
  handle(detachEvidence, detach),
  handle(waitForTask, waitFor),
  handle(stopWaiting, stop),

  handle(acknowledge, (context, input) =>
    change(context, input, { type: 'acknowledge', owner: input.owner }, { owner: input.owner }),
  ),

  handle(tellProgress, (context, input) => {
    const { percent, note, waitsOn } = input
    const event = { type: 'progress', percent, ...(waitsOn === undefined ? {} : { waitsOn }) } as const
    return change(context, input, event, { percent, note, waitsOn: waitsOn ?? null })
  }),

  handle(gradeCopy, (context, input) => {
    const { result, unmet, note } = input
    return change(context, input, { type: 'grade', result, unmet }, { result, unmet, note }, note || null)
  }),

  handle(sendBack, (context, input) =>
    change(context, input, { type: 'return', reason: input.reason }, { reason: input.reason }, input.reason),
  ),

  handle(extendCopy, (context, input) => {
    const { until, reason } = input
    return change(
      context,
      input,
      { type: 'extend', until, reason, approver: whoOf(context) },
      { until, reason },
      reason,
    )
  }),

  handle(withdrawCopy, (context, input) =>
    change(context, input, { type: 'withdraw', reason: input.reason }, { reason: input.reason }, input.reason),
  ),

  handle(setKey, async (context, { copy, version, key }) => {
    const row = await readCopy(context, copy)
    if (!row) return notFound()
    if (row.version !== version) return changedMeanwhile(row)
    if (row.key === key) {
      context.unchanged()
      return { copy, version }
    }
    if (key) {
      const { rows } = await context.client.query<{ title: string }>(
        `select title from task_copy where organisation_id = $1 and key and progress < 100 and state <> 'withdrawn' order by due nulls last, id`,
        [row.organisation],
      )
      if (rows.length >= mostKeyTasks) {
        const titles = rows.map((each) => each.title).join('; ')
        return new Refused(409, 'key-tasks-full', { most: mostKeyTasks, titles }, ['input.key'])
      }
    }
    if (!(await writeCopy(context, row, { ...row, key }))) return changedMeanwhile(row)
    await writeEvent(context, row, 'key', { key: key ? 1 : 0 })
    context.record({ subject: `copy/${copy}`, before: { key: row.key }, after: { key } })
    return { copy, version: version + 1 }
  }),

  handle(remindSilent, async (context, { task }) => {
    const { rows } = await context.client.query<{ id: string }>(
      `update task_copy set reminded_on = $2 where task_id = $1 and state = 'sent' and progress < 100
         and (reminded_on is null or reminded_on < $2) returning id`,
      [task, today(context.now)],
    )
    if (rows.length === 0) context.unchanged()
    else context.record({ subject: `task/${task}`, before: null, after: { reminded: rows.map((each) => each.id) } })
    return { reminded: rows.length }
  }),
]
