import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, date, name, text, uuid } from './values.ts'
import { doers, workReaders } from './work.ts'

const copyChanged = z.object({ copy: uuid, version: count })

/**
 * Says that a copy waits for a task of another organisation, which the same issuer asked for. It is let go when that one is
 * complete. Who would wait for himself in the end is refused, with the circle.
 */
export const waitForTask = command('work.waitFor', {
  title: { vi: 'Chờ việc của nơi khác', en: 'Wait for a task of others' },
  input: z.object({ copy: uuid, version: count, wait: uuid, awaited: uuid }),
  output: copyChanged,
  roles: doers,
  scope: { of: 'copy', at: 'copy' },
  offline: 'no',
})

export const stopWaiting = command('work.stopWaiting', {
  title: { vi: 'Thôi chờ việc của nơi khác', en: 'No longer wait for a task' },
  input: z.object({ copy: uuid, version: count, wait: uuid }),
  output: copyChanged,
  roles: doers,
  scope: { of: 'copy', at: 'copy' },
  offline: 'no',
})

/** What a copy may wait for, by name of the organisation or of the task. */
export const tasksToWaitFor = query('work.waitable', {
  title: { vi: 'Việc của nơi khác có thể chờ', en: 'Tasks of others to wait for' },
  input: z.object({ copy: uuid, search: text(100).default('') }),
  output: z.object({
    tasks: z.array(
      z.object({
        copy: uuid,
        organisation: z.object({ id: uuid, name: name() }),
        title: z.string(),
        due: date.nullable(),
        progress: count,
      }),
    ),
    more: z.boolean(),
  }),
  roles: doers,
  scope: { of: 'copy', at: 'copy' },
})

const side = z.object({ copy: uuid, organisation: z.object({ id: uuid, name: name() }), title: z.string() })

/** Who waits for whom, where an organisation or one below it is on either side; the longest first. */
export const workWaits = query('work.waits', {
  title: { vi: 'Ai chờ ai', en: 'Who waits for whom' },
  input: z.object({ organisation: uuid, limit: z.int().min(1).max(500).default(200) }),
  output: z.object({
    today: date,
    waits: z.array(
      z.object({
        id: uuid,
        waiting: side,
        awaited: side,
        since: date,
        days: count,
        /** The organisation asked about, or one below it, is waited for: it can end this. */
        ours: z.boolean(),
      }),
    ),
    more: z.boolean(),
  }),
  roles: workReaders,
  scope: { of: 'organisation', at: 'organisation' },
})

export const workWaitCommands = [waitForTask, stopWaiting] as const
export const workWaitQueries = [tasksToWaitFor, workWaits] as const
