import { z } from 'zod'
import { command, query } from './declare.ts'
import { code, count, instant, name, province, text, uuid } from './values.ts'

/** What one command did to one thing. */
export const auditEntry = z.object({
  id: uuid,
  at: instant,
  /** Time on the device, when it said so. */
  deviceAt: instant.nullable(),
  command: z.string(),
  /** Who, in which office; null = the product itself or the person at the machine. */
  by: z.object({ account: uuid, name: z.string(), office: z.string().nullable() }).nullable(),
  organisation: uuid.nullable(),
  /** `organisation/0190…`, `figure/…` */
  subject: z.string(),
  reason: z.string().nullable(),
  /** Null both: erased. */
  before: z.json().nullable(),
  after: z.json().nullable(),
  erased: z.boolean(),
  /** Its place in the chain of the province; null = not chained yet (within a second or so). */
  number: count.nullable(),
})
export type AuditEntry = z.output<typeof auditEntry>

/** Newest first. */
export const auditEntries = query('audit.entries', {
  title: { vi: 'Nhật ký thay đổi', en: 'Log of changes' },
  input: z.object({
    subject: text(200).optional(),
    command: text(100).optional(),
    /** Continue after this entry. */
    after: uuid.optional(),
    limit: z.int().min(1).max(500).default(100),
  }),
  output: z.object({ entries: z.array(auditEntry), more: z.boolean() }),
  roles: ['operator', 'keeper', 'leader', 'office', 'inspector'],
  scope: 'reach',
})

/** Who read restricted material: what he asked for, and when. */
export const readEntry = z.object({
  id: uuid,
  at: instant,
  query: z.string(),
  /** Who, in which office; null = the person at the machine. */
  by: z.object({ account: uuid, name: z.string(), office: z.string().nullable() }).nullable(),
  /** The organisation it was about. */
  organisation: uuid.nullable(),
  /** What was asked. */
  input: z.json(),
})
export type ReadEntry = z.output<typeof readEntry>

/** Newest first. */
export const auditReads = query('audit.reads', {
  title: { vi: 'Nhật ký đọc tài liệu hạn chế', en: 'Log of reads of restricted material' },
  input: z.object({
    query: text(100).optional(),
    /** Continue after this entry. */
    after: uuid.optional(),
    limit: z.int().min(1).max(500).default(100),
  }),
  output: z.object({ entries: z.array(readEntry), more: z.boolean() }),
  roles: ['operator', 'keeper', 'inspector'],
  scope: 'reach',
})

/** Recomputes the chain of every province. */
export const auditChain = query('audit.chain', {
  title: { vi: 'Kiểm chuỗi nhật ký', en: 'Check the chain of the log' },
  input: z.object({}),
  output: z.object({
    ok: z.boolean(),
    chains: z.array(
      z.object({
        province,
        entries: count,
        waiting: count,
        /** Hash of the last link, hex. */
        head: z.string(),
        /** The first entry that does not hold, if any. */
        broken: z.object({ number: count, code }).nullable(),
      }),
    ),
  }),
  roles: ['operator', 'keeper', 'inspector'],
  scope: 'everywhere',
})

const figureReaders = [
  'operator',
  'keeper',
  'leader',
  'office',
  'front',
  'association',
  'reporter',
  'committee',
  'team',
  'inspector',
  'communicator',
] as const

export const figureSources = ['form', 'phone', 'paper', 'text-code', 'file'] as const
const figureSource = z.enum(figureSources)

/** A figure: an append-only entry about a place in a frame at a time. */
export const enterFigure = command('figures.enter', {
  title: { vi: 'Ghi số liệu', en: 'Enter a figure' },
  input: z.object({
    figure: uuid,
    organisation: uuid,
    frame: text(120).nullable(),
    /** Which figure: an id of `packs/indicators`. */
    indicator: code,
    /** The time it is about, as the indicator asks: `2026-03-15T11:00`, `2026-03-15`, `2026-03`, `2026-Q1` or `whole`. */
    period: text(40),
    /** Null: what was entered is withdrawn, and nothing stands in its place yet. */
    value: count.nullable(),
    source: figureSource,
    /** The entry seen on screen; null = none was there. A different one meanwhile is a conflict. */
    replaces: uuid.nullable(),
    /** Asked for when it replaces another. */
    reason: text(500).optional(),
  }),
  output: z.object({
    figure: uuid,
    /** What the rules of the indicator say; it is stored all the same. */
    warnings: z.array(
      z.object({
        code,
        numbers: z.record(z.string(), z.union([z.string(), z.number()])),
        text: z.object({ vi: z.string(), en: z.string() }),
      }),
    ),
  }),
  roles: ['operator', 'keeper', 'office', 'front', 'association', 'reporter', 'committee', 'team', 'communicator'],
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'queue',
})

/** The list of indicators: data of the product, the same everywhere. */
export const indicatorList = query('figures.indicators', {
  title: { vi: 'Các chỉ tiêu', en: 'Indicators' },
  input: z.object({}),
  output: z.object({
    indicators: z.array(
      z.object({
        id: code,
        title: z.object({ vi: z.string(), en: z.string() }),
        unit: z.object({ vi: z.string(), en: z.string() }),
        period: z.enum(['hour', 'day', 'month', 'quarter', 'whole']),
        /** Belongs to an election frame. */
        frame: z.boolean(),
        /** Kinds of organisations at which it is entered; none = any. */
        at: z.array(z.string()),
      }),
    ),
  }),
  roles: figureReaders,
  scope: 'everywhere',
})

/** Current figures of an organisation and those below it. */
export const figuresNow = query('figures.now', {
  title: { vi: 'Số liệu hiện tại', en: 'Current figures' },
  input: z.object({ organisation: uuid, frame: text(120).nullable(), indicator: code.optional() }),
  output: z.object({
    figures: z.array(
      z.object({
        figure: uuid,
        organisation: z.object({ id: uuid, name: name() }),
        indicator: code,
        period: z.string(),
        value: z.int().nullable(),
        at: instant,
        /** How many entries it has replaced. */
        corrections: count,
      }),
    ),
  }),
  roles: figureReaders,
  scope: { of: 'organisation', at: 'organisation' },
})

/** Every entry of one figure, newest first: who, when, why, from what. */
export const figureHistory = query('figures.history', {
  title: { vi: 'Ai đã sửa số liệu này', en: 'Who changed this figure' },
  input: z.object({ figure: uuid }),
  output: z.object({
    indicator: code,
    organisation: z.object({ id: uuid, name: name() }),
    period: z.string(),
    entries: z.array(
      z.object({
        figure: uuid,
        value: z.int().nullable(),
        source: z.string(),
        reason: z.string().nullable(),
        /** Null: the product itself or the person at the machine. */
        account: uuid.nullable(),
        by: z.string(),
        office: z.string().nullable(),
        deviceAt: instant.nullable(),
        at: instant,
        replaces: uuid.nullable(),
      }),
    ),
  }),
  roles: figureReaders,
  scope: { of: 'figure', at: 'figure' },
})

/** Every entry at and below an organisation, in the order in which they came: what an export writes. */
export const figureEntries = query('figures.entries', {
  title: { vi: 'Mọi lần ghi số liệu', en: 'Every entry of every figure' },
  input: z.object({
    organisation: uuid,
    frame: text(120).optional(),
    indicator: code.optional(),
    /** Continue after this entry. */
    after: uuid.optional(),
    limit: z.int().min(1).max(10_000).default(1_000),
  }),
  output: z.object({
    entries: z.array(
      z.object({
        figure: uuid,
        organisation: z.object({ id: uuid, code: z.string(), name: z.string() }),
        frame: z.string().nullable(),
        indicator: z.string(),
        period: z.string(),
        value: z.int().nullable(),
        /** Value of the entry it replaced. */
        before: z.int().nullable(),
        source: z.string(),
        reason: z.string().nullable(),
        account: uuid.nullable(),
        by: z.string(),
        office: z.string().nullable(),
        deviceAt: instant.nullable(),
        at: instant,
        replaces: uuid.nullable(),
        current: z.boolean(),
      }),
    ),
    more: z.boolean(),
  }),
  roles: figureReaders,
  scope: { of: 'organisation', at: 'organisation' },
})

export const auditQueries = [auditEntries, auditReads, auditChain] as const
export const figureCommands = [enterFigure] as const
export const figureQueries = [indicatorList, figuresNow, figureHistory, figureEntries] as const
