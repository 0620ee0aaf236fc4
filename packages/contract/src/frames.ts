import { secondPollKinds } from '@baucu/law'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { body, count, date, edition, id, instant, name, province } from './values.ts'

/** An election frame (kỳ bầu cử): election day, edition of the law, bodies to elect, map of units. */
export const frame = z.object({
  id,
  name: z.string(),
  edition,
  electionDay: date,
  bodies: z.array(body),
  /** Two digits of the province when the frame is of one province only; null = the whole country. */
  province: province.nullable(),
  /** Rehearsal frames carry DIỄN TẬP on every page and document. */
  rehearsal: z.boolean(),
  /** Part of the shipped sample. */
  sample: z.boolean(),
  /** Where the figures come from, printed under them. */
  attribution: z.string().nullable(),
  /** The document that made the results official, if any: "Nghị quyết 748/NQ-HĐBCQG ngày 10/06/2021". */
  officialBy: z.string().nullable(),
  /** Of the National Assembly. */
  constituencies: count,
  /** True when the frame holds every constituency of the election, so that a national page makes sense. */
  complete: z.boolean(),
  /** Of a second poll, which is a frame of its own day: the frame it belongs to, why, and the day of the first poll. */
  second: z.object({ of: id, kind: z.enum(secondPollKinds), firstDay: date }).nullable(),
  /** Since when nothing is written into it any more; null = it is open. */
  closedAt: instant.nullable(),
  createdAt: instant,
})
export type Frame = z.output<typeof frame>

/** Work that belongs to no election. It is always there, before the first frame and between elections. */
export const outsideElections = {
  id: 'ngoai-ky-bau-cu',
  name: { vi: 'Ngoài kỳ bầu cử', en: 'Outside elections' },
} as const

export const listFrames = query('frames.list', {
  title: { vi: 'Các kỳ bầu cử', en: 'Election frames' },
  input: z.object({}),
  output: z.object({
    frames: z.array(frame),
    /** What else a person can be working in: always the same. */
    outside: z.object({ id, name: z.object({ vi: z.string(), en: z.string() }) }),
  }),
  roles: ['public'],
  scope: 'everywhere',
})

/** Opens an election frame. Bodies the edition of the law does not elect are refused. */
export const createFrame = command('frames.create', {
  title: { vi: 'Lập kỳ bầu cử', en: 'Open an election frame' },
  input: z.object({
    frame: id,
    name: name(),
    edition,
    electionDay: date,
    /** Left out: every body the edition elects. */
    bodies: z.array(body).min(1).max(10).optional(),
    /** Only for an election of one province. */
    province: province.nullish(),
  }),
  output: z.object({ frame }),
  roles: ['operator', 'keeper'],
  scope: 'everywhere',
  offline: 'no',
})

/**
 * Moves the election day, as the National Assembly may: what is counted back from it, such as legal dates and due reports, moves
 * with it. Days that were given to tasks stay as somebody gave them.
 */
export const moveElectionDay = command('frames.moveElectionDay', {
  title: { vi: 'Đổi ngày bầu cử', en: 'Move the election day' },
  input: z.object({ frame: id, electionDay: date, /** The decision that moved it. */ reason: name(500) }),
  output: z.object({ frame }),
  roles: ['operator', 'keeper'],
  scope: 'everywhere',
  offline: 'no',
})

/** Closes an election: whatever names it is refused from then on, until it is opened again. */
export const closeFrame = command('frames.close', {
  title: { vi: 'Khóa sổ kỳ bầu cử', en: 'Close an election' },
  input: z.object({ frame: id, reason: name(500) }),
  output: z.object({ frame }),
  roles: ['operator', 'keeper'],
  scope: 'everywhere',
  offline: 'no',
  afterClosing: true,
})

/** Opens a closed election again, for a reason that stays in the log. */
export const reopenFrame = command('frames.reopen', {
  title: { vi: 'Mở lại kỳ bầu cử đã khóa sổ', en: 'Open a closed election again' },
  input: z.object({ frame: id, reason: name(500) }),
  output: z.object({ frame }),
  roles: ['operator', 'keeper'],
  scope: 'everywhere',
  offline: 'no',
  afterClosing: true,
})

/** The provinces of an edition's map, each with the provinces of the map before it that it was made of. */
export const listProvinces = query('frames.provinces', {
  title: { vi: 'Các tỉnh, thành phố', en: 'Provinces' },
  input: z.object({ edition }),
  output: z.object({
    provinces: z.array(
      z.object({
        code: province,
        name: z.string(),
        kind: z.string(),
        predecessors: z.array(z.object({ code: province, name: z.string() })),
      }),
    ),
  }),
  roles: ['public'],
  scope: 'everywhere',
})

export const frameCommands = [createFrame, moveElectionDay, closeFrame, reopenFrame] as const
export const frameQueries = [listFrames, listProvinces] as const
