import { annulmentProposers, secondPollKinds } from '@baucu/law'
import { z } from 'zod'
import { sheetTypists } from './count.ts'
import { command, query } from './declare.ts'
import { frame } from './frames.ts'
import { outcome, reason } from './outcome.ts'
import { resultsFile } from './results-file.ts'
import { standingSurplus } from './standing-surplus.ts'
import { body, count, date, id, instant, name, round, uuid } from './values.ts'

/**
 * official: published by resolution · signed: as the signed minutes of the Board, which the Committee received · quick: before that,
 * or a rehearsal · waiting: nothing reported.
 */
export const resultStatus = z.enum(['official', 'signed', 'quick', 'waiting'])

const areas = z.object({ expected: count, reported: count, rejected: count })
const province = z.object({ code: z.string().length(2), name: z.string() })

const elected = z.object({ id, name: z.string() })

/** A second poll of a constituency: what was decided, and how far it is. */
export const secondResult = z.object({
  frame: id,
  kind: z.enum(secondPollKinds),
  day: date,
  seats: count,
  decision: z.string(),
  decidedOn: date,
  proposedBy: z.enum(annulmentProposers).nullable(),
  /** Polling areas whose result was annulled. `votedAgain`: their new figures count in the first poll. */
  areas: z.array(z.object({ id, number: count, commune: z.string(), votedAgain: z.boolean() })),
  reported: count,
  expected: count,
  finished: z.boolean(),
  /** Elected in it; nobody after an annulment, where the first poll is decided on all figures. */
  elected: z.array(elected),
  /** Finished, and the law does not say who is elected: a person decides. */
  open: z.boolean(),
})
export type SecondResult = z.output<typeof secondResult>

export const constituencyResult = z.object({
  frame,
  id,
  body,
  province,
  number: z.int(),
  area: z.string(),
  seats: z.int(),
  /** Which poll of the constituency this is: the law judges the turnout of each differently. */
  round,
  status: resultStatus,
  /** null: only unit totals were published, there are no polling areas. */
  areas: areas.nullable(),
  registered: count.nullable(),
  voted: count.nullable(),
  issued: count.nullable(),
  collected: count.nullable(),
  invalid: count.nullable(),
  /** Valid ballots; `from` < `to` when only a range can be deduced from printed percentages. */
  valid: z.object({ from: count, to: count }).nullable(),
  candidates: z.array(
    z.object({
      id,
      name: z.string(),
      gender: z.enum(['M', 'F']).nullable(),
      birthDate: date.nullable(),
      votes: count,
      /** `94,72`, computed at the low end of the valid range. */
      percent: z.string(),
      /** As printed by the publisher, when it was. */
      printedPercent: z.string().nullable(),
      publishedElected: z.boolean().nullable(),
      /** false: elected, status later not confirmed; the seat stayed empty. */
      confirmed: z.boolean().nullable(),
    }),
  ),
  /** The decision by law at the low end of the valid range; null while nothing is reported. */
  outcome: outcome.nullable(),
  /** Both ends of the valid range give the same elected persons. */
  rangeAgrees: z.boolean(),
  /** Published figures checked against each other; null when nothing was published. */
  checks: z
    .object({ percentages: z.object({ right: count, of: count }), elected: z.object({ right: count, of: count }) })
    .nullable(),
  /** Votes again, in the order in which they were decided. */
  seconds: z.array(secondResult),
  /** Annulled figures never count: which areas are waited for, or that all have voted again. Null: nothing was annulled. */
  annulment: z.object({ waiting: z.array(z.object({ id, number: count, commune: z.string() })), reason }).nullable(),
  /** Minutes that count in spite of more ballots collected than issued, and by which ruling of the National Election Council. */
  surpluses: z.array(standingSurplus),
  /** Of all polls together, when there was a finished second one: who was elected first stays, nobody moves up. */
  combined: z
    .object({ elected: z.array(elected.extend({ poll: z.enum(['first', 'second']) })), unfilled: count })
    .nullable(),
  updatedAt: instant.nullable(),
})
export type ConstituencyResult = z.output<typeof constituencyResult>

export const constituencyQuery = query('results.constituency', {
  title: { vi: 'Kết quả ở đơn vị bầu cử', en: 'Result of a constituency' },
  input: z.object({ frame: id, constituency: id }),
  output: constituencyResult,
  roles: ['public'],
  scope: 'everywhere',
})

export const nationResult = z.object({
  frame,
  /** Published national figures, or sums of what is reported (status says which). */
  status: resultStatus,
  registered: count.nullable(),
  voted: count.nullable(),
  valid: count.nullable(),
  invalid: count.nullable(),
  areas: areas.nullable(),
  seats: count,
  elected: count,
  candidates: count,
  /** How many constituencies the election has, when that was published; the list may lack some. */
  constituenciesExpected: count.optional(),
  constituencies: z.array(
    z.object({
      id,
      body,
      province,
      number: z.int(),
      area: z.string(),
      seats: z.int(),
      status: resultStatus,
      areas: areas.nullable(),
      /** Names in rank order. */
      elected: z.array(z.string()),
      unfilled: count,
      next: outcome.shape.next,
    }),
  ),
})
export type NationResult = z.output<typeof nationResult>

export const nationQuery = query('results.nation', {
  title: { vi: 'Kết quả cả nước', en: 'Result of the nation' },
  input: z.object({ frame: id }),
  output: nationResult,
  roles: ['public'],
  scope: 'everywhere',
})

/** Every constituency of a frame, of all bodies, as other programs take it. */
export const resultTable = query('results.table', {
  title: { vi: 'Bảng kết quả các đơn vị bầu cử', en: 'Results of every constituency' },
  input: z.object({ frame: id }),
  output: z.object({
    frame,
    now: instant,
    constituencies: z.array(
      z.object({
        ...constituencyResult.pick({ id: true, body: true, province: true, number: true, area: true }).shape,
        ...constituencyResult.pick({ seats: true, status: true, areas: true, valid: true, issued: true }).shape,
        ...constituencyResult.pick({ registered: true, voted: true, collected: true, invalid: true }).shape,
        candidates: z.array(
          z.object({
            ...{
              id,
              name: z.string(),
              gender: z.enum(['M', 'F']).nullable(),
              birthDate: date.nullable(),
              votes: count,
            },
            /** null: nothing is said before the whole constituency has reported. */
            elected: z.boolean().nullable(),
          }),
        ),
      }),
    ),
  }),
  roles: ['public'],
  scope: 'everywhere',
})

/** Accepted minutes of polling areas at and below an organisation. */
export const areaResults = query('results.areas', {
  title: { vi: 'Kết quả theo khu vực bỏ phiếu', en: 'Results by polling area' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    minutes: z.array(
      z.object({
        ...{ constituency: id, area: id, name: name(), commune: name() },
        ...{ registered: count, voted: count, issued: count, collected: count, valid: count, invalid: count },
        /** In ballot order. */
        votes: z.array(count),
      }),
    ),
  }),
  roles: [...sheetTypists, 'leader', 'inspector', 'duty'],
  scope: { of: 'organisation', at: 'organisation' },
})

export const importResults = command('results.import', {
  title: { vi: 'Nhập kết quả đã công bố', en: 'Import published results' },
  input: z.object({
    file: resultsFile,
    name: z.string().min(1).max(200).optional(),
    officialBy: z.string().max(200).optional(),
  }),
  output: z.object({ frame: id, constituencies: count, candidates: count, replaced: z.boolean() }),
  roles: ['operator', 'keeper'],
  scope: 'everywhere',
  offline: 'no',
})

export const resultCommands = [importResults] as const
export const resultQueries = [constituencyQuery, nationQuery, resultTable, areaResults] as const
