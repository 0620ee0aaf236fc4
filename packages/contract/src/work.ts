import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, date, instant, name, text, uuid } from './values.ts'

/** Who does work in an office of any kind. */
export const doers = [
  'operator',
  'keeper',
  'office',
  'front',
  'association',
  'reporter',
  'committee',
  'communicator',
  'health',
  'inspector',
  'team',
] as const
/** Who looks at tasks. */
export const workReaders = [...doers, 'leader', 'duty', 'reception', 'accountant'] as const
const issuers = ['operator', 'keeper', 'leader', 'office', 'front', 'committee'] as const

const copyChanged = z.object({ copy: uuid, version: count })
/** The copy, and the version it was changed on. */
const atCopy = { copy: uuid, version: count }
/** Acts of whoever issued it name the task too: that is where they are done. */
const atTask = { task: uuid, ...atCopy }

export const acknowledge = command('work.acknowledge', {
  title: { vi: 'Xác nhận nhận nhiệm vụ', en: 'Acknowledge a task' },
  input: z.object({ ...atCopy, /** The office that answers for it: "Phó Chủ tịch UBND xã". */ owner: name(200) }),
  output: copyChanged,
  roles: doers,
  scope: { of: 'copy', at: 'copy' },
  offline: 'queue',
})

export const tellProgress = command('work.progress', {
  title: { vi: 'Cập nhật tiến độ', en: 'Tell progress' },
  input: z.object({
    ...atCopy,
    percent: z.int().min(0).max(100),
    note: text(2000).default(''),
    /** What it waits for; null = nothing any more; left out = as it was. */
    waitsOn: name(300).nullish(),
  }),
  output: copyChanged,
  roles: doers,
  scope: { of: 'copy', at: 'copy' },
  offline: 'queue',
})

export const gradeCopy = command('work.grade', {
  title: { vi: 'Chấm chất lượng', en: 'Grade the quality' },
  input: z.object({
    ...atTask,
    result: z.enum(['met', 'more', 'unmet']),
    unmet: z.array(z.enum(['authority', 'form', 'date', 'composition', 'evidence'])).max(5),
    note: text(2000).default(''),
  }),
  output: copyChanged,
  roles: issuers,
  scope: { of: 'task', at: 'task' },
  offline: 'no',
})

export const sendBack = command('work.sendBack', {
  title: { vi: 'Trả lại nhiệm vụ', en: 'Send a task back' },
  input: z.object({ ...atTask, reason: text(1000).min(1) }),
  output: copyChanged,
  roles: issuers,
  scope: { of: 'task', at: 'task' },
  offline: 'no',
})

export const extendCopy = command('work.extend', {
  title: { vi: 'Gia hạn', en: 'Give more time' },
  input: z.object({ ...atTask, until: date, reason: text(1000).min(1) }),
  output: copyChanged,
  roles: issuers,
  scope: { of: 'task', at: 'task' },
  offline: 'no',
})

export const withdrawCopy = command('work.withdraw', {
  title: { vi: 'Rút nhiệm vụ của một đơn vị', en: 'Withdraw the task of one unit' },
  input: z.object({ ...atTask, reason: text(1000).min(1) }),
  output: copyChanged,
  roles: issuers,
  scope: { of: 'task', at: 'task' },
  offline: 'no',
})

export const setKey = command('work.setKey', {
  title: { vi: 'Chọn, bỏ nhiệm vụ trọng tâm', en: 'Choose a key task' },
  input: z.object({ ...atCopy, key: z.boolean() }),
  output: copyChanged,
  roles: doers,
  scope: { of: 'copy', at: 'copy' },
  offline: 'no',
})

/** How a reviewer finds the progress of a copy. */
export const reviewMarks = ['on-track', 'behind', 'blocked'] as const

/**
 * Goes over a copy: a dated line in its history, by whoever asked for it. Progress and quality stay what they are; the unit
 * tells the one, the checklist the other.
 */
export const reviewCopy = command('work.review', {
  title: { vi: 'Rà soát tiến độ', en: 'Review the progress' },
  input: z.object({ task: uuid, copy: uuid, mark: z.enum(reviewMarks), note: text(1000).default('') }),
  output: z.object({ copy: uuid, reviewedOn: date }),
  roles: issuers,
  scope: { of: 'task', at: 'task' },
  offline: 'queue',
})

/** Reminds those who have not answered, and nobody else. */
export const remindSilent = command('work.remind', {
  title: { vi: 'Nhắc đơn vị chưa xác nhận', en: 'Remind the silent ones' },
  input: z.object({ task: uuid }),
  output: z.object({ reminded: count }),
  roles: issuers,
  scope: { of: 'task', at: 'task' },
  offline: 'no',
})

export const workStandings = [
  'overdue',
  'done-unmet',
  'waiting',
  'silent',
  'due-soon',
  'open',
  'done-unchecked',
  'complete',
  'withdrawn',
] as const
const standing = z.enum(workStandings)
export const tally = z.record(standing, count)

/** A task of another organisation, since when somebody waits; the asker may not be able to open it. */
const otherTask = z.object({
  id: uuid,
  copy: uuid,
  organisation: z.object({ id: uuid, name: name() }),
  title: z.string(),
  since: date,
})

const copyLine = z.object({
  id: uuid,
  task: uuid,
  organisation: z.object({ id: uuid, name: name() }),
  issuer: z.object({ id: uuid, name: name() }),
  title: z.string(),
  standing,
  progress: count,
  due: date.nullable(),
  legalDue: date.nullable(),
  overdueDays: count,
  owner: z.string().nullable(),
  waitsOn: z.string().nullable(),
  /** Tasks of others that it waits for, and those that wait for it. */
  waits: z.array(otherTask),
  awaitedBy: z.array(otherTask),
  quality: z.object({ result: z.enum(['met', 'more', 'unmet']), unmet: z.array(z.string()), on: date }).nullable(),
  returns: count,
  extensions: count,
  key: z.boolean(),
  urgent: z.boolean(),
  type: z.string(),
  issuedOn: date,
  remindedOn: date.nullable(),
  version: count,
})
export type CopyLine = z.output<typeof copyLine>

/** The tasks of an organisation and those below it, in the order of the board; and how many stand how. */
export const workBoard = query('work.board', {
  title: { vi: 'Bảng nhiệm vụ', en: 'Task board' },
  input: z.object({
    organisation: uuid,
    /** Its own only, or with those below it. */
    below: z.boolean().default(true),
    standings: z.array(standing).max(9).optional(),
    limit: z.int().min(1).max(500).default(100),
  }),
  output: z.object({ today: date, tally, copies: z.array(copyLine), more: z.boolean() }),
  roles: workReaders,
  scope: { of: 'organisation', at: 'organisation' },
})

/** What an office goes over: copies it asked for that are not complete, by day; each with its last review. */
export const workReview = query('work.reviews', {
  title: { vi: 'Rà soát tiến độ, chất lượng', en: 'Review of progress and quality' },
  input: z.object({
    organisation: uuid,
    limit: z.int().min(1).max(500).default(100),
    /** Continue after this copy. */
    after: uuid.optional(),
  }),
  output: z.object({
    today: date,
    /** How many there are in all, and how many of them were reviewed today. */
    all: count,
    reviewed: count,
    copies: z.array(
      z.object({
        copy: copyLine,
        reviewedOn: date.nullable(),
        mark: z.enum(reviewMarks).nullable(),
      }),
    ),
    more: z.boolean(),
  }),
  roles: issuers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** What an office opens the day with: what is due below it, and which of those it asked have not answered. */
export const workToday = query('work.today', {
  title: { vi: 'Việc hôm nay', en: 'Work of today' },
  input: z.object({ organisation: uuid, limit: z.int().min(1).max(50).default(6) }),
  output: z.object({
    today: date,
    /** Open copies that are overdue, due today, due in the seven days after. */
    counts: z.object({ overdue: count, today: count, soon: count }),
    due: z.array(copyLine),
    /** Organisations that have not acknowledged what this one asked of them, the longest silent first. */
    silent: z.object({
      organisations: count,
      longest: z.array(z.object({ organisation: z.object({ id: uuid, name: name() }), days: count, tasks: count })),
    }),
  }),
  roles: workReaders,
  scope: { of: 'organisation', at: 'organisation' },
})

/** Tasks an organisation has issued, each with its roll-up. */
export const issuedTasks = query('work.issued', {
  title: { vi: 'Nhiệm vụ đã giao', en: 'Tasks issued' },
  input: z.object({ organisation: uuid, limit: z.int().min(1).max(500).default(200) }),
  output: z.object({
    today: date,
    tasks: z.array(
      z.object({
        id: uuid,
        title: z.string(),
        due: date.nullable(),
        legalDue: date.nullable(),
        step: z.string().nullable(),
        issuedOn: date,
        joint: z.boolean(),
        filter: z.string().nullable(),
        document: z.string().nullable(),
        meeting: uuid.nullable(),
        tally,
      }),
    ),
    more: z.boolean(),
  }),
  roles: [...issuers, 'association'],
  scope: { of: 'organisation', at: 'organisation' },
})

/** What a task was given for, upwards: the target, its scheme, the resolution that serves; the document itself; or the report it asks about. */
const origin = z.object({
  document: z.object({ id: uuid, number: z.string() }).nullable(),
  scheme: z.object({ id: uuid, number: z.string(), title: z.string() }).nullable(),
  target: z.object({ id: uuid, title: z.string() }).nullable(),
  /** No id: it is known by its name only. */
  resolution: z.object({ id: uuid.nullable(), text: z.string() }).nullable(),
  /** The field of a report it asks about; no unit: of all of them together. */
  question: z
    .object({
      ...{ round: uuid, title: z.string(), period: z.string(), field: z.string() },
      unit: z.object({ id: uuid, name: name() }).nullable(),
    })
    .nullable(),
})
export type TaskOrigin = z.output<typeof origin>

/** The copies of one task. */
export const taskCopies = query('work.task', {
  title: { vi: 'Một nhiệm vụ và các đơn vị', en: 'One task and its units' },
  input: z.object({ task: uuid }),
  output: z.object({
    today: date,
    title: z.string(),
    /** Null: a conclusion, or nothing that is kept here. */
    origin: origin.nullable(),
    tally,
    copies: z.array(copyLine),
  }),
  roles: [...issuers, 'association'],
  scope: { of: 'task', at: 'task' },
})

/** What happened to a copy, the latest first. */
export const copyHistory = query('work.copy', {
  title: { vi: 'Một nhiệm vụ của đơn vị', en: 'A task of one unit' },
  input: z.object({ copy: uuid }),
  output: z.object({
    today: date,
    copy: copyLine,
    origin: origin.nullable(),
    events: z.array(
      z.object({
        id: uuid,
        kind: z.string(),
        at: instant,
        by: z.string(),
        detail: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.null()])),
      }),
    ),
  }),
  roles: workReaders,
  scope: { of: 'copy', at: 'copy' },
})

/** What became of one task of an earlier meeting. */
export const followUpLine = z.object({
  task: uuid,
  document: z.string().nullable(),
  title: z.string(),
  due: date.nullable(),
  counts: z.record(z.enum(['on-time', 'done-late', 'late', 'under-way', 'not-started', 'withdrawn']), count),
})

/** What became of the tasks of earlier meetings, for the next one. */
export const followUp = query('work.followUp', {
  title: { vi: 'Kết quả thực hiện kết luận lần trước', en: 'What became of earlier conclusions' },
  input: z.object({ organisation: uuid, from: date.optional(), to: date.optional() }),
  output: z.object({
    today: date,
    lines: z.array(followUpLine),
  }),
  roles: [...issuers, 'association'],
  scope: { of: 'organisation', at: 'organisation' },
})

export const workCommands = [
  acknowledge,
  tellProgress,
  gradeCopy,
  sendBack,
  extendCopy,
  withdrawCopy,
  setKey,
  remindSilent,
  reviewCopy,
] as const
export const workQueries = [workBoard, workReview, workToday, issuedTasks, taskCopies, copyHistory, followUp] as const
