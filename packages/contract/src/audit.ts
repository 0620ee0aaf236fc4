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

/** A figure: an append-only entry about a place in a frame at a time. */
export const enterFigure = command('figures.enter', {
  title: { vi: 'Ghi số liệu', en: 'Enter a figure' },
  input: z.object({
    figure: uuid,
    organisation: uuid,
    frame: text(120).nullable(),
    /** Which figure: an id of `packs/indicators`. */
    indicator: code,
    /** The time it is about: `2026-03-15T11:00`, a date, or a name of a period. */
    period: text(40),
    value: z.int().min(0).nullable(),
    source: z.enum(['form', 'phone', 'paper', 'text-code', 'file']),
    /** The entry seen on screen; null = none was there. A different one meanwhile is a conflict. */
    replaces: uuid.nullable(),
    /** Asked for when it replaces another. */
    reason: text(500).optional(),
  }),
  output: z.object({ figure: uuid }),
  roles: ['operator', 'keeper', 'office', 'front', 'association', 'reporter', 'committee', 'team', 'communicator'],
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'queue',
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
  roles: [
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
  ],
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
        by: z.string(),
        office: z.string().nullable(),
        deviceAt: instant.nullable(),
        at: instant,
        replaces: uuid.nullable(),
      }),
    ),
  }),
  roles: [
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
  ],
  scope: { of: 'figure', at: 'figure' },
})

export const auditQueries = [auditEntries, auditChain] as const
export const figureCommands = [] as const
export const figureQueries = [] as const
