import { z } from 'zod'
import { query } from './declare.ts'
import { outcome } from './outcome.ts'
import { resultStatus } from './results.ts'
import { standingSurplus } from './standing-surplus.ts'
import { body, count, id, name, uuid } from './values.ts'

const areas = z.object({ expected: count, reported: count })
/** Why figures of an area are in doubt: a fault of the paper, two entries that differ, more ballots collected than issued. */
export const doubts = ['critical', 'held', 'different'] as const

/** The results of a body at and below an organisation as far as they have come in, for those who work there. */
export const placeResult = query('results.place', {
  title: { vi: 'Kết quả ở một nơi', en: 'Results of a place' },
  input: z.object({
    organisation: uuid,
    frame: id,
    /** Left out: the first body that is elected here. */ body: body.optional(),
  }),
  output: z.object({
    place: name(),
    /** Bodies with a constituency here. */
    bodies: z.array(body),
    body: body.nullable(),
    areas,
    /** Of the areas that have come in. */
    sums: z.object({ registered: count, voted: count, valid: count, invalid: count }),
    /** Communes of a province, polling areas of a commune. */
    tiles: z.array(
      z.object({
        id: uuid,
        name: name(),
        /** Of a polling area: where its minutes are. */
        constituency: id.nullable(),
        areas,
        doubtful: count,
      }),
    ),
    constituencies: z.array(
      z.object({
        id,
        /** Whose election it is. */
        unit: name(),
        number: z.int(),
        area: z.string(),
        seats: count,
        status: resultStatus,
        areas,
        /** Names in rank order, once everything has come in. */
        elected: z.array(z.string()),
        unfilled: count,
        next: outcome.shape.next,
      }),
    ),
    doubtful: z.array(z.object({ area: uuid, constituency: id, number: count, commune: name(), why: z.enum(doubts) })),
    /** Minutes that count in spite of more ballots collected than issued. */
    surpluses: z.array(standingSurplus),
    /** Areas whose minutes have not come in, the first hundred. */
    missing: z.array(z.object({ area: uuid, constituency: id, number: count, commune: name() })),
  }),
  roles: ['operator', 'keeper', 'office', 'committee', 'leader', 'front', 'inspector', 'duty'],
  scope: { of: 'organisation', at: 'organisation' },
})

export const placeResultQueries = [placeResult] as const
