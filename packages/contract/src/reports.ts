import { fieldValue, periodKindOf, reportTemplate } from '@baucu/reporting'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { givenTask, originTask } from './registry.ts'
import { count, date, id, instant, name, text, uuid } from './values.ts'
import { doers } from './work.ts'

/** Who asks for reports, goes over them and writes the synthesis. */
const askers = ['operator', 'keeper', 'leader', 'office', 'front', 'association', 'committee'] as const
export const reportReaders = [...doers, 'leader'] as const

/** `2026-03-01`, `2026-03` or `2026-Q1`. */
export const reportPeriod = z
  .string()
  .refine((given) => periodKindOf(given) !== undefined, '2026-03-01, 2026-03, 2026-Q1')
/** Id of a field in its template. */
export const reportField = z.string().max(60)
const cadence = z
  .array(z.object({ fromDaysBefore: z.int().min(0).max(2000).nullable(), everyDays: z.int().min(1).max(366) }))
  .min(1)
  .max(10)

/**
 * Asks units below an organisation for a report, once or again and again. Who is asked gets what is due by itself: days counted
 * back from the election, or each month or quarter.
 */
export const askReports = command('reports.ask', {
  title: { vi: 'Yêu cầu báo cáo', en: 'Ask for reports' },
  input: z.object({
    organisation: uuid,
    round: uuid,
    /** Left out for a new one. Template, frame and first day of one that is there stay as they are. */
    version: count.optional(),
    /** An id of `reports.templates`. */
    template: id,
    frame: id.nullable(),
    title: name(300),
    /** For reports by day: how often, as the election comes near; null = the usual. */
    cadence: cadence.nullable().default(null),
    /** For months and quarters: days after they end. */
    dueAfter: z.int().min(0).max(60).default(5),
    from: date,
    /** Null = until it is ended; of an election, until its day. */
    to: date.nullable(),
    /** Left out of a round that is there: as they are. */
    units: z.array(uuid).min(1).max(5000).optional(),
  }),
  output: z.object({ round: uuid, version: count, units: count }),
  roles: askers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** What a unit tells for a period: kept as a draft, or sent. Sending makes entries of its numbers. */
export const saveReport = command('reports.save', {
  title: { vi: 'Ghi báo cáo', en: 'Fill in a report' },
  input: z.object({
    organisation: uuid,
    round: uuid,
    period: reportPeriod,
    /** 0 = nothing was there. */
    version: count,
    values: z.record(reportField, fieldValue),
    /** Why a number fell or was corrected, by field. */
    reasons: z.record(reportField, text(500)).default({}),
    /** The entries of figures that stood on screen, by field. A different one meanwhile is a conflict. */
    seen: z.record(reportField, uuid).default({}),
    /** What was proposed on screen, by field, and when it was counted. Another number than what was counted says why. */
    counted: z.record(reportField, z.object({ value: count, at: instant })).default({}),
    send: z.boolean(),
  }),
  output: z.object({ report: uuid, version: count }),
  roles: doers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'queue',
})

/** Takes a report as it is, or gives fields back, each with what is wrong. */
export const reviewReport = command('reports.review', {
  title: { vi: 'Duyệt, trả lại báo cáo', en: 'Go over a report' },
  input: z.object({
    round: uuid,
    report: uuid,
    version: count,
    /** Fields that are not accepted, each with why; none = all of it is. */
    rejected: z.record(reportField, text(1000).trim().min(1)),
  }),
  output: z.object({ report: uuid, version: count }),
  roles: askers,
  scope: { of: 'round', at: 'round' },
  offline: 'no',
})

/** Reminds those who have not sent, and nobody else; each once a day. */
export const remindReports = command('reports.remind', {
  title: { vi: 'Nhắc đơn vị chưa gửi', en: 'Remind those who have not sent' },
  input: z.object({ round: uuid, period: reportPeriod }),
  output: z.object({ reminded: count }),
  roles: askers,
  scope: { of: 'round', at: 'round' },
  offline: 'no',
})

/** The words of the office over those of the units: its own text of a section. */
export const writeSynthesis = command('reports.write', {
  title: { vi: 'Soạn báo cáo tổng hợp', en: 'Write the synthesis' },
  input: z.object({ round: uuid, period: reportPeriod, version: count, texts: z.record(reportField, text(20_000)) }),
  output: z.object({ version: count }),
  roles: askers,
  scope: { of: 'round', at: 'round' },
  offline: 'no',
})

/** A question at a field becomes a task: of one report, or of all of a period together. */
export const askAboutReport = command('reports.question', {
  title: { vi: 'Giao việc từ báo cáo', en: 'Give a task from a report' },
  input: z.object({
    round: uuid,
    period: reportPeriod,
    /** Whose report; null = all units together. */
    unit: uuid.nullable(),
    field: reportField,
    tasks: z.array(givenTask).length(1),
  }),
  output: z.object({ task: uuid, copies: count }),
  roles: askers,
  scope: { of: 'round', at: 'round' },
  offline: 'no',
})

/** A task that asks about a field of a report. */
const question = originTask.extend({ field: reportField })
/** The next day the round is told on: the day a question is answered by, if nobody says another. */
const answerBy = date

const named = z.object({ id: uuid, name: name() })
/** `none`: not begun. */
export const reportStates = ['none', 'draft', 'returned', 'sent', 'accepted'] as const
const state = z.enum(reportStates)

/** Every version of every template, as `packs/reports` hold them. */
export const reportTemplates = query('reports.templates', {
  title: { vi: 'Mẫu báo cáo', en: 'Templates of reports' },
  input: z.object({}),
  output: z.object({ templates: z.array(reportTemplate) }),
  roles: reportReaders,
  scope: 'everywhere',
})

const roundHead = z.object({
  id: uuid,
  title: z.string(),
  organisation: named,
  template: z.string(),
  frame: z.string().nullable(),
})

/** What an organisation itself has to report: what is late, what is given back, and what comes next. */
export const reportsDue = query('reports.due', {
  title: { vi: 'Báo cáo phải gửi', en: 'Reports to send' },
  input: z.object({ organisation: uuid }),
  output: z.object({
    today: date,
    items: z.array(
      z.object({
        round: roundHead,
        period: reportPeriod,
        due: date,
        state,
        /** Fields that were given back. */
        rejected: count,
        sentAt: instant.nullable(),
        remindedOn: date.nullable(),
      }),
    ),
  }),
  roles: reportReaders,
  scope: { of: 'organisation', at: 'organisation' },
})
export type ReportDue = z.output<typeof reportsDue.output>['items'][number]

/** What was asked for at an organisation or above it, of it and those below it. */
export const reportRounds = query('reports.rounds', {
  title: { vi: 'Các đợt báo cáo', en: 'Rounds of reports' },
  input: z.object({ organisation: uuid }),
  output: z.object({
    today: date,
    rounds: z.array(
      roundHead.extend({
        cadence: cadence.nullable(),
        dueAfter: count,
        from: date,
        to: date.nullable(),
        version: count,
        /** Units at and below the organisation. */
        units: count,
        /** The period to look at first: the last one that is due, else the next. */
        period: reportPeriod.nullable(),
        due: date.nullable(),
        sent: count,
      }),
    ),
  }),
  roles: reportReaders,
  scope: { of: 'organisation', at: 'organisation' },
})
export type ReportRound = z.output<typeof reportRounds.output>['rounds'][number]

const boardCounts = z.object({ units: count, sent: count, accepted: count, returned: count })

/** Who has sent and who has not, for an organisation and level by level below it. */
export const reportBoard = query('reports.board', {
  title: { vi: 'Đã gửi, chưa gửi', en: 'Sent and not sent' },
  input: z.object({
    organisation: uuid,
    round: uuid,
    /** Left out: the one to look at first. */
    period: reportPeriod.optional(),
    limit: z.int().min(1).max(500).default(200),
  }),
  output: z.object({
    today: date,
    round: roundHead.extend({ version: count }),
    period: reportPeriod.nullable(),
    due: date.nullable(),
    /** Periods that have begun and the next one, the newest first. */
    periods: z.array(z.object({ period: reportPeriod, due: date })),
    counts: boardCounts,
    /** Directly below the organisation, those with units further down. */
    below: z.array(boardCounts.extend({ organisation: named })),
    /** Who has not sent comes first. */
    units: z.array(
      z.object({
        organisation: named,
        /** What it belongs to, when that is not the organisation looked from. */
        under: z.string().nullable(),
        state,
        sentAt: instant.nullable(),
        rejected: count,
        remindedOn: date.nullable(),
      }),
    ),
    more: z.boolean(),
  }),
  roles: reportReaders,
  scope: { of: 'organisation', at: 'organisation' },
})

const told = z.object({
  value: fieldValue,
  /** Of a number: its entry, when it came and how often it was corrected. */
  figure: uuid.nullable(),
  at: instant.nullable(),
  corrections: count,
  /** Entered after the report was sent. */
  since: z.boolean(),
})

/** A number that the product counts from what it holds: its source, and of how many places that could have said something. */
const countedField = z.object({
  source: z.string(),
  title: z.object({ vi: z.string(), en: z.string() }),
  value: count,
  at: instant,
  told: count.nullable(),
  all: count.nullable(),
})
export type CountedField = z.output<typeof countedField>

/** One report whole, with the period before beside it and what happened to it. */
export const reportOne = query('reports.one', {
  title: { vi: 'Một báo cáo', en: 'One report' },
  input: z.object({ organisation: uuid, round: uuid, period: reportPeriod }),
  output: z.object({
    today: date,
    round: roundHead,
    organisation: named,
    period: reportPeriod,
    due: date,
    templateVersion: count,
    report: uuid.nullable(),
    version: count,
    state,
    sentAt: instant.nullable(),
    values: z.record(z.string(), told),
    reasons: z.record(z.string(), z.string()),
    rejected: z.record(z.string(), z.string()),
    /** What is counted now, by field: a proposal, until the report is accepted. */
    counted: z.record(z.string(), countedField),
    /** What was counted when it was sent; `shown`: what had stood on screen, when that was another number. */
    countedThen: z.record(
      z.string(),
      countedField.extend({ shown: z.object({ value: count, at: instant }).nullable() }),
    ),
    /** The period that was sent before this one. */
    before: z.object({ period: reportPeriod, values: z.record(z.string(), fieldValue) }).nullable(),
    /** What was asked about its fields, the latest first; only for who asked. */
    questions: z.array(question),
    answerBy,
    events: z.array(
      z.object({
        id: uuid,
        kind: z.enum(['sent', 'returned', 'accepted']),
        at: instant,
        by: z.string(),
        rejected: z.record(z.string(), z.string()),
      }),
    ),
  }),
  roles: reportReaders,
  scope: { of: 'organisation', at: 'organisation' },
})
export type ReportWhole = z.output<typeof reportOne.output>

const source = z.object({
  organisation: uuid,
  period: reportPeriod,
  at: instant,
  /** Null = a group too small to be shown by unit. */
  value: fieldValue.nullable(),
})

/** All units of an organisation together, for one period, with the source of every number. */
export const reportSynthesis = query('reports.synthesis', {
  title: { vi: 'Báo cáo tổng hợp', en: 'Synthesis of reports' },
  input: z.object({ organisation: uuid, round: uuid, period: reportPeriod }),
  output: z.object({
    at: instant,
    round: roundHead,
    /** Where it is put together. */
    organisation: named,
    /** How its papers look: those of the Party have another head. */
    form: z.enum(['party', 'state']),
    rehearsal: z.boolean(),
    period: reportPeriod,
    due: date,
    templateVersion: count,
    /** In Vietnamese order; `told`: has sent. */
    units: z.array(named.extend({ told: z.boolean(), sentAt: instant.nullable() })),
    fields: z.record(
      z.string(),
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('number'), value: count.nullable(), hidden: z.boolean(), sources: z.array(source) }),
        z.object({ kind: z.literal('share'), part: count, whole: count, sources: z.array(source) }),
        z.object({ kind: z.literal('tally'), counts: z.record(z.string(), count), sources: z.array(source) }),
        z.object({ kind: z.literal('latest'), value: fieldValue.nullable(), sources: z.array(source) }),
        z.object({ kind: z.literal('distinct'), count, sources: z.array(source) }),
        z.object({ kind: z.literal('merge'), sources: z.array(source) }),
      ]),
    ),
    /** The same numbers for the period before, where they were told. */
    before: z.object({ period: reportPeriod, numbers: z.record(z.string(), count) }).nullable(),
    questions: z.array(question),
    answerBy,
    /** Files that the units attached, by unit and then by time. */
    files: z.array(
      z.object({
        ...{ id: uuid, organisation: uuid, field: reportField, name: z.string(), type: z.string(), bytes: count },
        takenAt: instant,
      }),
    ),
    /** What the office wrote itself, by field; only where it asked. */
    written: z.object({ version: count, texts: z.record(z.string(), z.string()) }).nullable(),
  }),
  roles: reportReaders,
  scope: { of: 'organisation', at: 'organisation' },
})
export type ReportSynthesis = z.output<typeof reportSynthesis.output>

export const reportCommands = [
  askReports,
  saveReport,
  reviewReport,
  remindReports,
  writeSynthesis,
  askAboutReport,
] as const
export const reportQueries = [
  reportTemplates,
  reportsDue,
  reportRounds,
  reportBoard,
  reportOne,
  reportSynthesis,
] as const
