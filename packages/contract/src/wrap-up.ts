import { type WrapUpIndicator, wrapUpIndicators } from '@baucu/reporting'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { body, count, date, edition, id, instant, name, text, uuid } from './values.ts'

const writers = ['operator', 'keeper', 'office', 'committee'] as const
const readers = [...writers, 'leader', 'front', 'inspector'] as const

/** The parts of the final report somebody may add to, in the order of form 29. */
export const wrapUpParts = [
  ...(['documents', 'bodies', 'communication', 'lists', 'supervision', 'security', 'means', 'events'] as const),
  ...(['strengths', 'weaknesses', 'proposals', 'requests'] as const),
] as const
export type WrapUpPart = (typeof wrapUpParts)[number]

const part = z.enum(wrapUpParts)
const indicator = z.enum(Object.keys(wrapUpIndicators) as [WrapUpIndicator, ...WrapUpIndicator[]])
/** Hundredths of a percent for a share, else a count; null = none. */
const target = count.max(1_000_000).nullable()

/** Keeps what is written into the final report, and what the indicators are compared with. */
export const saveWrapUp = command('wrapup.save', {
  title: { vi: 'Ghi phần tổng kết', en: 'Write the wrap-up' },
  input: z.object({
    organisation: uuid,
    frame: id,
    /** Left out when nothing was written before. */
    version: count.optional(),
    texts: z.partialRecord(part, text(8000).trim()).default({}),
    targets: z.partialRecord(indicator, target).default({}),
  }),
  output: z.object({ version: count }),
  roles: writers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
  afterClosing: true,
})

const figure = count.nullable()
const both = z.object({ vi: z.string(), en: z.string() })

const poll = z.object({
  body,
  /** Polling areas below, and of how many the minutes were accepted. */
  areas: z.object({ all: count, accepted: count }),
  /** The newest accepted minutes. */
  at: instant.nullable(),
  /** What forms 28 and 30 ask for; null = left to the pen. */
  figures: z.object({
    ...{ registered: figure, voted: figure, issued: figure, collected: figure, valid: figure },
    constituencies: z.object({
      ...{ total: figure, single: figure, belowHalf: figure, annulled: figure },
      ...{ again: figure, additional: figure, short: figure },
    }),
    areas: z.object({ total: figure, belowHalf: figure, annulled: figure, again: figure, additional: figure }),
  }),
})

const elected = z.object({
  body,
  /** Constituencies below, and how many are counted to the end. */
  constituencies: z.object({ all: count, finished: count }),
  ...{ seats: figure, elected: figure, women: figure, under40: figure },
})

/** What is known for the end of an election, from where, and what is not. */
export const wrapUpBoard = query('wrapup.board', {
  title: { vi: 'Tổng kết cuộc bầu cử', en: 'Wrap-up of the election' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    place: z.object({ id: uuid, name: name() }),
    ...{ edition, electionDay: date, rehearsal: z.boolean() },
    now: z.object({ day: date, hour: z.string() }),
    polls: z.array(poll),
    elected: z.array(elected),
    parts: z.array(
      z.object({
        part,
        /** What the product knows, as the report says it (reports are Vietnamese). */
        lines: z.array(z.object({ text: z.string(), source: both, at: instant, told: figure, all: figure })),
        /** What the part would also name and nobody has told. */
        missing: z.array(both),
        /** What somebody wrote. */
        text: z.string(),
      }),
    ),
    /** Paragraphs for part II of the report, one list a heading; empty until every minutes is accepted. */
    results: z.array(z.array(z.string())),
    opensOn: date,
    /** Null before that day. */
    indicators: z
      .array(
        z.object({
          id: indicator,
          measured: z.object({ part: count, whole: count.nullable() }).nullable(),
          target: count.nullable(),
          verdict: z.enum(['met', 'not-met', 'no-target', 'unknown']),
        }),
      )
      .nullable(),
    targets: z.partialRecord(indicator, target),
    version: count,
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})
export type WrapUpBoard = z.output<typeof wrapUpBoard.output>

export const wrapUpCommands = [saveWrapUp] as const
export const wrapUpQueries = [wrapUpBoard] as const
