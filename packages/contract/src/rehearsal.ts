import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, id, instant, uuid } from './values.ts'

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

/**
 * What goes wrong on a rehearsed day: an area that says nothing at a mark; the same message twice and once more with another
 * number; a number below the one before; more than the register has; a mistyped text message; a number told under the
 * code of the area next to it; a paper that comes in the evening.
 */
export const rehearsalFaults = ['silent', 'double', 'backwards', 'over', 'wrong-code', 'neighbour', 'late'] as const
export type RehearsalFault = (typeof rehearsalFaults)[number]

/** Plays the whole election day of the polling areas below an organisation, with faults, into a new rehearsal frame. */
export const startRehearsalDay = command('rehearsal.startDay', {
  title: { vi: 'Bắt đầu diễn tập ngày bầu cử', en: 'Start a rehearsal of election day' },
  input: z.object({
    /** The real frame whose day is rehearsed. */
    from: id,
    organisation: uuid,
    seed: z.int().min(0).default(2026),
    /** Minutes of the day played in one second; 0 = as fast as possible. */
    speed: z.number().min(0).max(10_000).default(10),
    /** Areas in a hundred that have each of the faults; 0 = a day without any. */
    faults: z.int().min(0).max(10).default(2),
  }),
  output: z.object({ frame: id, areas: count, steps: count }),
  roles: ['operator', 'keeper', 'office', 'committee', 'duty'],
  scope: { of: 'organisation', at: 'organisation' },
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
    /** The evening of the count, or the whole of election day. */
    kind: z.enum(['evening', 'day']),
    /** Of a day: whose it is; the desk of the rehearsal is there. */
    organisation: uuid.nullable(),
    state: z.enum(['playing', 'paused', 'done']),
    speed: z.number(),
    /** Clock of what is played. */
    clock: instant,
    played: count,
    total: count,
    /** Of a day: injected faults so far, and those to which the product said what it must. */
    faults: z.array(z.object({ fault: z.enum(rehearsalFaults), played: count, met: count })),
    /** Of a day: other steps to which it said something unforeseen. */
    unforeseen: count,
  }),
  roles: ['public'],
  scope: 'everywhere',
})

export const rehearsalCommands = [startRehearsal, startRehearsalDay, changeRehearsal] as const
export const rehearsalQueries = [rehearsalState] as const
