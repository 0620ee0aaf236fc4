import { annulmentProposers, secondPollKinds } from '@baucu/law'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { outcome, reason } from './outcome.ts'
import { secondResult } from './results.ts'
import { body, count, date, id, name, text, uuid } from './values.ts'

/** Who enters what the Council or a Committee decided: the offices and committees that draw the constituencies. */
const deciders = ['operator', 'keeper', 'office', 'committee'] as const
const readers = [...deciders, 'leader', 'front', 'inspector', 'duty'] as const

const authority = z.enum(['council', 'committee', 'committee-with-consent'])

/**
 * Opens a second poll as it was decided: a frame of its own day with the constituency, its polling areas and who stands. After
 * an annulment the minutes of the areas named stop counting at once.
 */
export const openSecondPoll = command('secondPolls.open', {
  title: { vi: 'Mở bầu cử lại, bầu cử thêm', en: 'Open a second poll' },
  input: z.object({
    /** The unit whose constituency it is. */
    organisation: uuid,
    frame: id,
    constituency: id,
    kind: z.enum(secondPollKinds),
    /** Polling areas whose result was annulled; every other kind is of the whole constituency. */
    areas: z.array(id).max(500).default([]),
    /** Number of the decision and who issued it. */
    decision: name(200),
    decidedOn: date,
    /** Who proposed an annulment; the Council may also act by itself (`NEC`). */
    proposedBy: z.enum(annulmentProposers).nullable().default(null),
    day: date,
    /** What was found, when a result is annulled. */
    reason: text(500).trim().default(''),
  }),
  output: z.object({ frame: id }),
  roles: deciders,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

const line = z.object({
  constituency: id,
  unit: z.object({ id: uuid, name: name() }),
  body,
  number: count,
  area: z.string(),
  seats: count,
  reported: count,
  expected: count,
  /** What the finished count asks for. */
  due: z.enum(['rerun', 'additional']).nullable(),
  /** Polling areas where at most half voted: a figure for the statistics, nothing follows from it. */
  halfOrLess: count,
  polls: z.array(z.object({ frame: id, kind: z.enum(secondPollKinds), day: date, finished: z.boolean() })),
})
export type SecondPollLine = z.output<typeof line>

/** Constituencies of an organisation, those of the units above it included, and what follows their first poll. */
export const secondPollList = query('secondPolls.list', {
  title: { vi: 'Bầu cử lại, bầu cử thêm', en: 'Second polls' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({ lines: z.array(line) }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** One constituency with its reasons, its last lawful day, its polling areas and what was decided. */
export const secondPollOf = query('secondPolls.one', {
  title: { vi: 'Bầu cử lại, bầu cử thêm ở một đơn vị', en: 'Second polls of a constituency' },
  input: z.object({ organisation: uuid, frame: id, constituency: id }),
  output: line.extend({
    registered: count.nullable(),
    voted: count.nullable(),
    outcome: outcome.nullable(),
    /** What of the outcome asks for a second poll. */
    reasons: z.array(reason),
    /** Whose decision it is, and whether our reading of that is confirmed. */
    decides: z.object({ authority, article: z.string(), confirmed: z.boolean() }).nullable(),
    /** The last lawful day, counted from the first poll. */
    latest: date,
    areas: z.array(
      z.object({
        id,
        number: count,
        commune: z.string(),
        registered: count.nullable(),
        voted: count.nullable(),
        /** `sent`: its minutes have gone upward and were not accepted, as those with a surplus of ballots. */
        state: z.enum(['counted', 'sent', 'waiting', 'annulled']),
        /** The National Election Council annulled its result for a surplus of ballots, and nobody has opened the vote again. */
        ruled: z.object({ decision: z.string(), decidedOn: date, text: z.string() }).nullable(),
      }),
    ),
    /** With what was found, which is for offices and not for everybody. */
    results: z.array(secondResult.extend({ reason: z.string() })),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

export const secondPollCommands = [openSecondPoll] as const
export const secondPollQueries = [secondPollList, secondPollOf] as const
