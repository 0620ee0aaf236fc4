import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, id, instant } from './values.ts'

/** Invents polling areas whose sums are exactly the published totals and plays the evening into a new rehearsal frame. */
export const startRehearsal = command('rehearsal.start', {
  title: { vi: 'Bắt đầu diễn tập', en: 'Start a rehearsal' },
  input: z.object({
    /** The frame whose published totals are played. */
    from: id,
    /** Left out: as many as the election would usually have. */
    areas: z.int().min(1).max(100_000).optional(),
    seed: z.int().min(0).default(2021),
    /** Minutes of the evening played in one second; 0 = as fast as possible. */
    speed: z.number().min(0).max(10_000).default(10),
  }),
  output: z.object({ frame: id, areas: count, minutes: count }),
  roles: ['operator', 'keeper', 'office', 'committee'],
  scope: 'everywhere',
  offline: 'no',
})

export const changeRehearsal = command('rehearsal.change', {
  title: { vi: 'Đổi tốc độ hoặc dừng diễn tập', en: 'Change speed or stop a rehearsal' },
  input: z.object({
    frame: id,
    action: z.enum(['pause', 'go-on', 'remove', 'speed']),
    speed: z.number().min(0).max(10_000).optional(),
  }),
  output: z.object({ frame: id, state: z.enum(['playing', 'paused', 'done', 'removed']) }),
  roles: ['operator', 'keeper', 'office', 'committee'],
  scope: 'everywhere',
  offline: 'no',
})

export const rehearsalState = query('rehearsal.state', {
  title: { vi: 'Tiến trình diễn tập', en: 'Progress of a rehearsal' },
  input: z.object({ frame: id }),
  output: z.object({
    frame: id,
    state: z.enum(['playing', 'paused', 'done']),
    speed: z.number(),
    /** Clock of the played evening. */
    clock: instant,
    played: count,
    total: count,
  }),
  roles: ['public'],
  scope: 'everywhere',
})

export const rehearsalCommands = [startRehearsal, changeRehearsal] as const
export const rehearsalQueries = [rehearsalState] as const
