import { z } from 'zod'
import { command, query } from './declare.ts'
import { meetingReaders, meetingStaff, noticeForms, noticeHead } from './meetings.ts'
import { code, count, date, instant, name, text, uuid } from './values.ts'
import { followUpLine, tally } from './work.ts'

/** How often a series meets. */
export const seriesPeriods = ['week', 'month', 'quarter', 'half-year', 'year'] as const

/** Meetings that come again with the same people: each begins with what became of the one before. */
export const saveSeries = command('meetings.saveSeries', {
  title: { vi: 'Lập, sửa chuỗi giao ban', en: 'Save a series of meetings' },
  input: z.object({
    organisation: uuid,
    series: uuid,
    version: count.optional(),
    title: name(300),
    /** An id of `meetings.kinds`. */
    kind: code,
    period: z.enum(seriesPeriods),
    /** Who always takes part; they are invited when the next meeting is called. */
    members: z.array(uuid).max(500),
  }),
  output: z.object({ series: uuid, version: count }),
  roles: meetingStaff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

export const seriesList = query('meetings.series', {
  title: { vi: 'Chuỗi giao ban', en: 'Series of meetings' },
  input: z.object({ organisation: uuid }),
  output: z.object({
    series: z.array(
      z.object({
        id: uuid,
        organisation: z.object({ id: uuid, name: name() }),
        title: z.string(),
        kind: z.string(),
        period: z.enum(seriesPeriods),
        members: z.array(z.object({ id: uuid, name: name() })),
        /** Its meetings, the latest first. */
        meetings: z.array(z.object({ id: uuid, title: z.string(), day: date, conclusion: z.string().nullable() })),
        version: count,
      }),
    ),
  }),
  roles: meetingReaders,
  scope: { of: 'organisation', at: 'organisation' },
})

/** What became of the conclusions of the earlier meetings of the series; what is overdue stands first. */
export const meetingCarryOver = query('meetings.carryOver', {
  title: { vi: 'Kết quả thực hiện kết luận các kỳ trước', en: 'What became of the meetings before' },
  input: z.object({ meeting: uuid }),
  output: z.object({
    today: date,
    series: z.object({ id: uuid, title: z.string() }).nullable(),
    /** The meeting before this one in the series. */
    previous: z.object({ id: uuid, title: z.string(), day: date }).nullable(),
    lines: z.array(followUpLine),
  }),
  roles: meetingReaders,
  scope: { of: 'meeting', at: 'meeting' },
})

/** Attaches a report to an item of the agenda, with the figures of the work as they stand at this moment. */
export const attachReport = command('meetings.attachReport', {
  title: { vi: 'Đính báo cáo vào chương trình', en: 'Attach a report to the agenda' },
  input: z.object({
    meeting: uuid,
    report: uuid,
    /** The item of the agenda it is heard under. */
    item: uuid,
    title: name(300),
    /** The organisation that reports; its figures and those of everybody below it are kept. */
    author: uuid,
    /** "Quý I/2021", "đến ngày 13/5/2021" */
    period: name(100),
    text: text(50_000).default(''),
  }),
  output: z.object({ report: uuid }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'no',
})

export const meetingReports = query('meetings.reports', {
  title: { vi: 'Báo cáo trình tại cuộc họp', en: 'Reports heard at a meeting' },
  input: z.object({ meeting: uuid }),
  output: z.object({
    reports: z.array(
      z.object({
        id: uuid,
        item: uuid,
        title: z.string(),
        author: z.object({ id: uuid, name: name() }),
        period: z.string(),
        text: z.string(),
        /** How the tasks stood when the report was attached. */
        frozen: z.object({ at: instant, tally }),
        /** How they stand now. */
        now: z.object({ at: instant, tally }),
      }),
    ),
  }),
  roles: meetingReaders,
  scope: { of: 'meeting', at: 'meeting' },
})

/** The words of the notice of a conclusion, drafted or issued, as they are printed. */
export const conclusionNotice = query('meetings.notice', {
  title: { vi: 'Thông báo kết luận', en: 'Notice of a conclusion' },
  input: z.object({
    conclusion: uuid,
    /** Of a draft only; what was issued stays as it was issued. */
    form: z.enum(noticeForms).default('party'),
    number: name(60).nullable().default(null),
    on: date.optional(),
    ...noticeHead,
  }),
  output: z.object({
    issued: z.boolean(),
    form: z.enum(noticeForms),
    issuer: z.string(),
    superior: z.string().nullable(),
    number: z.string().nullable(),
    place: z.string().nullable(),
    on: date,
    copies: z.array(z.string()),
    signing: z
      .object({
        authority: z.string(),
        deputyFor: z.string().nullable(),
        title: z.string(),
        fullName: z.string(),
        note: z.object({ vi: z.string(), en: z.string() }).nullable(),
      })
      .nullable(),
    meeting: z.object({ title: z.string(), day: date, place: z.string().nullable(), convenor: z.string() }),
    concluder: z.string().nullable(),
    heard: z.array(z.string()),
    items: z.array(
      z.object({
        text: z.string(),
        recipients: z.array(z.string()),
        filter: z.string().nullable(),
        due: date.nullable(),
        step: z.string().nullable(),
      }),
    ),
  }),
  roles: meetingReaders,
  scope: { of: 'conclusion', at: 'conclusion' },
})

export const meetingRecordCommands = [saveSeries, attachReport] as const
export const meetingRecordQueries = [seriesList, meetingCarryOver, meetingReports, conclusionNotice] as const
