import { z } from 'zod'
import { command, query } from './declare.ts'
import { resultStatus } from './results.ts'
import { body, count, date, id, instant, name, text, uuid } from './values.ts'

/** Who sets up an audit, draws and ends it: the offices and committees of the unit. */
const deciders = ['operator', 'keeper', 'office', 'committee'] as const
/** Who counts papers again: those, and inspection delegations. */
const counters = [...deciders, 'inspector'] as const
const readers = [...counters, 'leader', 'front', 'duty'] as const

/** Risk limits in percent. */
export const riskPercents = [1, 5, 10] as const
const riskPercent = z.union([z.literal(1), z.literal(5), z.literal(10)])

/** All papers of the areas drawn are counted again, or some papers out of each box drawn are looked at. */
export const recountMethods = ['batch-comparison', 'ballot-polling'] as const
const method = z.enum(recountMethods)
export type RecountMethod = z.output<typeof method>

const which = {
  /** The unit whose constituency it is. */
  organisation: uuid,
  frame: id,
  constituency: id,
}
const scope = { of: 'organisation', at: 'organisation' } as const

/** Fixes method, risk limit and the accepted minutes, before the dice: nothing of it changes afterwards. */
export const commitRecount = command('recounts.commit', {
  title: { vi: 'Chốt tham số kiểm tra mẫu', en: 'Fix the parameters of an audit' },
  input: z.object({ ...which, riskPercent, method: method.default('batch-comparison') }),
  output: z.object({ digest: z.string(), draws: count }),
  roles: deciders,
  scope,
  offline: 'no',
})

/** What the public dice said, twenty digits; the areas follow from them and from what was fixed, once that stands in the signed log. */
export const drawRecount = command('recounts.draw', {
  title: { vi: 'Rút khu vực kiểm tra mẫu', en: 'Draw the areas of an audit' },
  input: z.object({ ...which, dice: z.string().regex(/^\d{20}$/) }),
  output: z.object({ areas: count }),
  roles: deciders,
  scope,
  offline: 'no',
})

/** Further areas of the same draw, when those drawn so far do not reach the risk limit. */
export const extendRecount = command('recounts.extend', {
  title: { vi: 'Rút thêm khu vực', en: 'Draw further areas' },
  input: z.object({ ...which, areas: z.int().min(1).max(10_000) }),
  output: z.object({ areas: count }),
  roles: deciders,
  scope,
  offline: 'no',
})

/** Which draw of the same box it is; a second one is possible only where papers are polled. */
const visit = z.int().min(1).max(10_000).default(1)

/** What people counted in the sealed box of one area: sums only, never a paper by itself. */
const recounted = {
  /** Papers in the box; of those to be looked at where papers are polled, how many were there. */
  cast: count,
  valid: count,
  votes: z.record(id, count),
  /** The seal has the number that stands in the minutes. */
  sealAgrees: z.boolean(),
  /** Who held the box is written down without a gap. */
  custodyWritten: z.boolean(),
}

/** Types what was counted again in an area that was drawn; may be typed anew until somebody else confirms it. */
export const enterRecount = command('recounts.enter', {
  title: { vi: 'Nhập kết quả kiểm lại', en: 'Enter a recount' },
  input: z.object({ ...which, area: uuid, visit, ...recounted }),
  output: z.object({ version: count }),
  roles: counters,
  scope,
  offline: 'queue',
})

/** Somebody else has compared it with the paper of the recount. */
export const confirmRecount = command('recounts.confirm', {
  title: { vi: 'Xác nhận kết quả kiểm lại', en: 'Confirm a recount' },
  input: z.object({ ...which, area: uuid, visit, version: count }),
  output: z.object({ confirmed: z.literal(true) }),
  roles: counters,
  scope,
  offline: 'no',
})

/** Ends an audit: at the risk limit, or with a count of everything. */
export const endRecount = command('recounts.end', {
  title: { vi: 'Kết thúc kiểm tra mẫu', en: 'End an audit' },
  input: z.object({ ...which, decision: z.enum(['stop', 'full-count']), reason: text(500).trim().default('') }),
  output: z.object({ decision: z.enum(['stop', 'full-count']) }),
  roles: deciders,
  scope,
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
  /** waiting: minutes are missing · ready: may be audited · the rest: how far its audit is. */
  state: z.enum(['waiting', 'ready', 'committed', 'drawn', 'stopped', 'full-count']),
  drawn: count,
  confirmed: count,
})
export type RecountLine = z.output<typeof line>

/** Constituencies of an organisation and their audits. */
export const recountList = query('recounts.list', {
  title: { vi: 'Kiểm tra mẫu các đơn vị bầu cử', en: 'Audits of constituencies' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({ lines: z.array(line) }),
  roles: readers,
  scope,
})

const figures = z.object({ cast: count, valid: count, votes: z.array(count) })

const drawnArea = z.object({
  area: uuid,
  visit: count,
  name: name(),
  number: count,
  commune: z.string(),
  state: z.enum(['waiting', 'typed', 'confirmed']),
  /** Whoever asks typed it, so that somebody else has to confirm it. */
  mine: z.boolean(),
  /** Places in the pile of the papers to look at, from 1; empty where all are counted. */
  places: z.array(count),
  /** Without votes once confirmed where papers are polled: what few papers say is told as one sum only. */
  typed: figures.extend({ version: count, sealAgrees: z.boolean(), custodyWritten: z.boolean() }).nullable(),
  /** Of the minutes; not told before the recount is confirmed, nor where only some papers are looked at. */
  reported: figures.nullable(),
})
export type DrawnArea = z.output<typeof drawnArea>

/** One constituency: what an audit would take, and its audit as it stands. */
export const recountOf = query('recounts.one', {
  title: { vi: 'Kiểm tra mẫu một đơn vị bầu cử', en: 'Audit of a constituency' },
  input: z.object(which),
  output: line.extend({
    electionDay: date,
    rehearsal: z.boolean(),
    /** How far the result may be trusted: before the signed minutes of the Board it is quick. */
    status: resultStatus,
    /** In ballot order, with the votes reported; elected by the law. */
    candidates: z.array(z.object({ id, name: z.string(), votes: count, elected: z.boolean() })),
    /** Why there can be no sample: minutes missing, outcome not decided, or a margin of zero. */
    obstacle: z.enum(['waiting', 'undecided', 'full-count']).nullable(),
    /** Areas to recount with no error, by risk limit; empty while there is an obstacle. */
    sizes: z.array(
      z.object({
        riskPercent,
        draws: count,
        /** Papers in so many boxes of middling size. */
        papers: count,
        /** Boxes to open when some papers of each are looked at: usually, and nine times of ten at most. Null: too many. */
        polling: z.object({ median: count, nine: count }).nullable(),
      }),
    ),
    /** Papers of each box, where papers are polled. */
    perBox: count,
    audit: z
      .object({
        riskPercent,
        method,
        /** SHA-256 of the figures that were fixed. */
        digest: z.string(),
        /** Where it was fixed; null until the log of the election has it. */
        logged: z
          .object({
            /** Of the log that is sampled, for the seed. */
            root: z.string(),
            size: count,
            index: count,
            /** A signed checkpoint has it: the dice may be thrown. */
            signed: z.boolean(),
            witnesses: count,
          })
          .nullable(),
        committedAt: instant,
        dice: z.string().nullable(),
        drawnAt: instant.nullable(),
        areas: count,
        /** Sum of the bounds, an exact fraction; null where papers are polled. */
        total: z.string().nullable(),
        assertions: z.array(
          z.object({
            kind: z.enum(['majority', 'not-majority', 'pair']),
            name: z.string(),
            winner: z.string().nullable(),
            loser: z.string().nullable(),
            margin: z.int(),
            /** After the areas measured; null before the first. */
            p: z.number().nullable(),
          }),
        ),
        drawn: z.array(drawnArea),
        /** Sums of the papers looked at and confirmed, of all boxes; null where all papers are counted. */
        polled: figures.nullable(),
        /** Areas counted and confirmed without a gap from the first draw on; the risk is of these. */
        measured: count,
        risk: z.number(),
        /** The risk limit is reached and the papers are shown to be whole. */
        mayStop: z.boolean(),
        /** Assertions that the errors found disprove. */
        disproved: z.array(z.string()),
        /** What keeps the papers from being evidence: then no risk is stated. */
        problems: z.array(
          z.object({
            area: z.string(),
            code: z.enum(['seal', 'custody', 'papers-received', 'papers-box', 'papers-issued']),
            numbers: z.record(z.string(), z.number()),
          }),
        ),
        eligible: z.boolean(),
        /** The accepted minutes are no longer those that were fixed. */
        changed: z.boolean(),
        decision: z.enum(['stop', 'full-count']).nullable(),
        reason: z.string(),
        decidedAt: instant.nullable(),
      })
      .nullable(),
  }),
  roles: readers,
  scope,
})
export type RecountView = z.output<typeof recountOf.output>

/**
 * Figures of a constituency's accepted minutes that should be compared again with the paper: by arithmetic, and as far as they are
 * unusual among its areas. It says what to look at, how many tests were made, and what was not looked at; never why.
 */
export const recountPoints = query('recounts.points', {
  title: { vi: 'Điểm cần đối chiếu lại với biên bản giấy', en: 'Figures to compare again with the paper' },
  input: z.object(which),
  output: z.object({
    lists: z.array(
      z.object({
        indicator: z.enum([
          ...['identities', 'same-area', 'same-figures', 'neighbours', 'pairs'],
          ...['history', 'last-digits', 'whole-percent'],
        ] as const),
        /** Tests made; areas that were left out, as too small or too few. */
        tests: count,
        left: count,
        points: z.array(
          z.object({
            /** Null when it is about the whole constituency. */
            area: z.object({ id: z.string(), name: z.string() }).nullable(),
            figures: z.array(z.string()),
            numbers: z.record(z.string(), z.union([z.number(), z.string()])),
            /** How often something as unusual happens by chance; null where it is arithmetic. */
            p: z.number().nullable(),
          }),
        ),
      }),
    ),
  }),
  roles: counters,
  scope,
})

export const recountCommands = [
  ...[commitRecount, drawRecount, extendRecount],
  ...[enterRecount, confirmRecount, endRecount],
] as const
export const recountQueries = [recountList, recountOf, recountPoints] as const
