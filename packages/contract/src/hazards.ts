import { z } from 'zod'
import { command, query } from './declare.ts'
import { code, count, date, instant, name, text, uuid } from './values.ts'
import { workReaders } from './work.ts'

const frame = text(120)
const tellers = ['operator', 'keeper', 'office', 'committee', 'health', 'duty'] as const
const words = z.object({ vi: z.string(), en: z.string() })

/**
 * Tells how grave a hazard is at a place, from a day on: 0 = over. The areas below change their scenario with it, and get
 * the tasks of the new level.
 */
export const tellHazard = command('hazards.tell', {
  title: { vi: 'Báo mức nguy cơ', en: 'Tell the level of a hazard' },
  input: z.object({
    bulletin: uuid,
    organisation: uuid,
    frame,
    /** An id of `packs/hazards`. */
    hazard: code,
    level: z.int().min(0).max(5),
    on: date,
    /** The paper that says so: "QĐ 12/QĐ-UBND ngày 10/3/2026". */
    source: text(300).min(1),
    /** How many people are isolated; counts only. */
    isolated: count.nullable().default(null),
    note: text(1_000).default(''),
    /** Gives the areas the tasks of the level. */
    tasks: z.boolean().default(true),
  }),
  output: z.object({ bulletin: uuid, areas: count, tasks: count }),
  roles: tellers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

const current = z.object({
  hazard: code,
  level: z.int(),
  on: date,
  source: z.string(),
  isolated: count.nullable(),
  note: z.string(),
  at: instant,
})

/** Hazards at a place and below it, and what its areas go by. */
export const hazardsNow = query('hazards.now', {
  title: { vi: 'Nguy cơ, kịch bản hiện nay', en: 'Hazards and scenarios now' },
  input: z.object({ organisation: uuid, frame }),
  output: z.object({
    kinds: z.array(
      z.object({
        id: code,
        title: words,
        persons: z.boolean(),
        levels: z.array(
          z.object({ title: words, lines: z.array(words), tasks: z.array(z.object({ title: words, within: count })) }),
        ),
      }),
    ),
    /** What holds at the place itself: told there or above, the gravest of each kind. */
    here: z.array(current),
    below: z.array(z.object({ ...current.shape, organisation: z.object({ id: uuid, name: name() }), areas: count })),
  }),
  roles: workReaders,
  scope: { of: 'organisation', at: 'organisation' },
})

export const hazardCommands = [tellHazard] as const
export const hazardQueries = [hazardsNow] as const
