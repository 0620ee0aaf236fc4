import { z } from 'zod'
import { body, count, date, edition, id, round, text } from './values.ts'

/** Input of `baucu elect`: one contest (docs: interfaces, "elect"). */
export const contestFile = z.object({
  edition,
  body,
  round: round.default('first'),
  seats: z.int().min(1),
  registered: count.nullable().default(null),
  voted: count.nullable().default(null),
  validBallots: count,
  candidates: z
    .array(z.object({ id: text(200).min(1), birthDate: date.nullable().default(null), votes: count }))
    .max(1000),
})

/** A reason as data; `explain` of the law package makes the sentence. */
export const reason = z.object({
  rule: z.string(),
  article: z.string(),
  candidate: z.string().nullable(),
  numbers: z.record(z.string(), z.union([z.number(), z.string()])),
  holds: z.boolean(),
  confidence: z.enum(['confirmed', 'unconfirmed']),
})

export const outcome = z.object({
  poll: z.enum(['valid', 'not-valid', 'unknown']),
  elected: z.array(z.string()),
  unfilled: count,
  undecided: z.array(z.array(z.string())),
  next: z.enum(['none', 'additional-election', 'additional-election-decision', 're-election']),
  percent: z.record(z.string(), z.string()),
  reasons: z.array(reason),
})

/** Input of `baucu check`: the counting minutes of one contest in one polling area. */
export const minutesFile = z.object({
  edition,
  body,
  seats: z.int().min(1),
  area: text(200).min(1),
  registered: count,
  voted: count,
  received: count.nullable().default(null),
  issued: count,
  exchanged: count.nullable().default(null),
  unused: count.nullable().default(null),
  collected: count,
  valid: count,
  invalid: count,
  byCount: z.array(count).max(100).nullable().default(null),
  votes: z.record(z.string().min(1).max(200), count),
  candidates: z.array(z.string().min(1).max(200)).max(1000),
})

/** A line of `minutes.ndjson`: the minutes and the constituency they belong to. */
export const minutesLine = minutesFile.extend({ constituency: id })

/** `election.json` of `baucu rehearse` and `baucu tabulate`. */
export const electionFile = z.object({
  edition,
  electionDay: date,
  bodies: z.array(body).min(1),
  rehearsal: z.boolean(),
  constituencies: z.array(
    z.object({
      id,
      body,
      province: text(200),
      number: z.int().min(1),
      area: text(4000),
      seats: z.int().min(1),
      candidates: z.array(z.object({ id: text(200).min(1), name: text(200), birthDate: date.nullable() })),
      pollingAreas: z.array(text(200).min(1)),
    }),
  ),
})
