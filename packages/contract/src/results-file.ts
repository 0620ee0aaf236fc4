import { z } from 'zod'
import { count, date, edition, id, text } from './values.ts'

/**
 * Published unit totals of one election, `vn-election-results/1`: the format of the shipped sample, of
 * `baucu rehearse --from` and of `baucu import results`. `validBallotsMin`/`Max` is the range of whole numbers of
 * valid ballots for which every printed percentage is right (equal when the number itself was published).
 */
export const resultsFile = z.object({
  schema: z.literal('vn-election-results/1'),
  election: id,
  electionDay: date,
  edition,
  attribution: text(),
  notes: z.array(text()).default([]),
  national: z
    .object({
      registeredVoters: count,
      voted: count,
      turnoutPercentText: text(20),
      validBallots: count,
      invalidBallots: count,
      seats: count,
      elected: count,
      confirmed: count,
      constituencies: count,
      candidatesOnBallot: count,
      pollingAreas: count,
    })
    .nullable()
    .default(null),
  constituencies: z
    .array(
      z.object({
        id,
        province: text(200).min(1),
        constituency: z.int().min(1),
        area: text(4000),
        seats: z.int().min(1),
        validBallotsMin: count,
        validBallotsMax: count,
        candidates: z
          .array(
            z.object({
              name: text(200).min(1),
              gender: z.enum(['M', 'F']).nullable().default(null),
              birthDate: date.nullable().default(null),
              votes: count,
              percentText: text(20).nullable().default(null),
              elected: z.boolean().nullable().default(null),
              confirmed: z.boolean().nullable().default(null),
            }),
          )
          .min(1)
          .max(200),
      }),
    )
    .min(1)
    .max(100_000),
})
export type ResultsFile = z.output<typeof resultsFile>
