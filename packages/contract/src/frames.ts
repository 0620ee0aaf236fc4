import { z } from 'zod'
import { query } from './declare.ts'
import { body, count, date, edition, id, instant } from './values.ts'

/** An election frame (kỳ bầu cử): election day, edition of the law, bodies to elect, map of units. */
export const frame = z.object({
  id,
  name: z.string(),
  edition,
  electionDay: date,
  bodies: z.array(body),
  /** Rehearsal frames carry DIỄN TẬP on every page and document. */
  rehearsal: z.boolean(),
  /** Part of the shipped sample. */
  sample: z.boolean(),
  /** Where the figures come from, printed under them. */
  attribution: z.string().nullable(),
  /** The document that made the results official, if any: "Nghị quyết 748/NQ-HĐBCQG ngày 10/06/2021". */
  officialBy: z.string().nullable(),
  constituencies: count,
  /** True when the frame holds every constituency of the election, so that a national page makes sense. */
  complete: z.boolean(),
  createdAt: instant,
})
export type Frame = z.output<typeof frame>

export const listFrames = query('frames.list', {
  title: { vi: 'Các kỳ bầu cử', en: 'Election frames' },
  input: z.object({}),
  output: z.object({ frames: z.array(frame) }),
  roles: ['public'],
  scope: 'everywhere',
})

export const frameQueries = [listFrames] as const
