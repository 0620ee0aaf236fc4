import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, id, instant } from './values.ts'

/**
 * How many polling areas an election of so many constituencies would have, at the size of 23/05/2021: 84,767 areas in
 * 184 constituencies. What a rehearsal plays when nobody asks for another number.
 */
export const usualAreas = (constituencies: number): number =>
  Math.min(mostAreas, Math.max(1, Math.round((constituencies * 84_767) / 184)))

/** The most polling areas of one rehearsal. */
export const mostAreas = 100_000

/** Invents polling areas whose sums are exactly the published totals and plays the evening into a new rehearsal frame. */
export const startRehearsal = command('rehearsal.start', {
  title: { vi: 'Bắt đầu diễn tập', en: 'Start a rehearsal' },
  input: z.object({
    /** The frame whose published totals are played. */
    from: id,
    /** Left out: as many as the election would usually have. */
    areas: z.int().min(1).max(mostAreas).optional(),
    seed: z.int().min(0).default(2021),
    /** Minutes of the evening played in one second; 0 = as fast as possible. */
    speed: z.number().min(0).max(10_000).default(10),
  }),
  output: z.object({ frame: id, areas: count, minutes: count }),
  roles: ['operator'],
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
  roles: ['operator'],
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
})
