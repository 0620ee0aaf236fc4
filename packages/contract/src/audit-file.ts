import { z } from 'zod'
import { count, text } from './values.ts'

const votes = z.record(z.string().min(1).max(200), count)

const auditPlanFields = {
  seats: z.int().min(1),
  /** 0.05 for 5 %. */
  riskLimit: z.custom<number>((value) => typeof value === 'number' && value > 0 && value < 1, '0 < riskLimit < 1'),
  areas: z
    .array(z.object({ id: text(200).min(1), cast: count, valid: count, votes }))
    .min(1)
    .max(100_000),
  /** Areas whose figures are published as one sum only: each takes weight and bound of its group. */
  groups: z
    .array(z.array(text(200).min(1)).min(1))
    .max(100_000)
    .optional(),
  /** So many papers out of each box drawn are looked at, instead of all of an area's. */
  perBox: z.int().min(1).max(1_000).optional(),
}

/** Input of `baucu audit plan`: one contest as reported, area by area. `expected`: simulate small errors with this seed. */
export const auditPlanFile = z.object({
  ...auditPlanFields,
  expected: z
    .object({
      share: z.custom<number>((value) => typeof value === 'number' && value >= 0 && value <= 1, '0 ≤ share ≤ 1'),
      most: z.int().min(1).max(1000),
      seed: count,
    })
    .optional(),
})

/** Input of `baucu audit sample`: the same and what the public dice said. Without `draws`, as many as the plan needs. */
export const auditSampleFile = z.object({
  ...auditPlanFields,
  seed: z.string().min(1).max(1000),
  draws: z.int().min(1).optional(),
  replacement: z.boolean().default(false),
})

/** Input of `baucu audit measure`: the same and the hand counts in the order in which their areas were drawn. */
export const auditMeasureFile = z.object({
  ...auditPlanFields,
  betFraction: z
    .custom<number>((value) => typeof value === 'number' && value > 0 && value <= 1, '0 < betFraction ≤ 1')
    .default(0.9),
  replacement: z.boolean().default(false),
  recounts: z
    .array(
      z.object({
        area: text(200).min(1),
        valid: count,
        votes,
        /** Papers found in the box, or with `perBox` of those to be looked at, when they are not all of them. */
        cast: count.optional(),
        /** The seal does not agree or the box is gone. */
        lost: z.boolean().optional(),
      }),
    )
    .max(100_000),
})
