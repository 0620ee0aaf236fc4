import { z } from 'zod'
import { command, query } from './declare.ts'
import { code, count, date, fileContent, name, text, uuid } from './values.ts'
import { workStandings } from './work.ts'

const staff = ['operator', 'keeper', 'office', 'front', 'association', 'committee'] as const
const readers = [...staff, 'leader'] as const

/** Came in, or goes out. */
export const directions = ['in', 'out'] as const
export const urgencies = ['normal', 'urgent', 'most-urgent', 'express'] as const
/** Everything but `normal` is a line only. */
export const secrecies = ['normal', 'secret', 'top-secret', 'most-secret'] as const

/** Characters of the short neutral title that a classified document may have. */
export const longestNeutralTitle = 120

const head = {
  direction: z.enum(directions),
  number: name(60),
  /** The day it bears. */
  day: date,
  /** The day it came in; null for what goes out. */
  receivedOn: date.nullable(),
  issuer: name(300),
  /** The issuing body, when it is one of the organisations known here. */
  issuerId: uuid.nullable(),
  /** An id of `registry.kinds`. */
  kind: code,
  urgency: z.enum(urgencies),
  secrecy: z.enum(secrecies),
  /** What it is about; of a classified one a short neutral title. */
  abstract: text(2000).trim().min(1),
  /** The office of who signed: "Phó Bí thư Thường trực". */
  signer: name(200).nullable(),
  /** Why a directive needs no task; null = it needs one, or none is asked. */
  noTaskReason: name(300).nullable(),
}

export const saveDocument = command('registry.save', {
  title: { vi: 'Vào sổ, sửa văn bản', en: 'Register a document' },
  input: z.object({
    organisation: uuid,
    document: uuid,
    /** Left out for a new one. */ version: count.optional(),
    ...head,
  }),
  output: z.object({ document: uuid, version: count }),
  roles: staff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Keeps the scan of a document as its official copy; another scan takes its place. */
export const attachScan = command('registry.attachScan', {
  title: { vi: 'Tải bản quét của văn bản', en: 'Attach the scan of a document' },
  input: z.object({
    document: uuid,
    version: count,
    content: fileContent,
  }),
  output: z.object({ document: uuid, version: count, sha256: z.string() }),
  roles: staff,
  scope: { of: 'document', at: 'document' },
  offline: 'no',
})

/** What is asked of whom. */
export const givenTask = z.object({
  title: name(500),
  /** Every one gets a copy; the first one leads a joint task. */
  recipients: z.array(uuid).min(1).max(5000),
  due: date.nullable(),
  urgent: z.boolean().default(false),
  joint: z.boolean().default(false),
  /** How the recipients were chosen. */
  filter: text(500).nullable().default(null),
})

export const giveDocumentTasks = command('registry.giveTasks', {
  title: { vi: 'Giao việc từ văn bản', en: 'Give tasks from a document' },
  input: z.object({ document: uuid, tasks: z.array(givenTask).min(1).max(50) }),
  output: z.object({ tasks: count, copies: count }),
  roles: ['operator', 'keeper', 'leader', 'office', 'committee', 'front'],
  scope: { of: 'document', at: 'document' },
  offline: 'no',
})

const documentLine = z.object({
  id: uuid,
  organisation: z.object({ id: uuid, name: name() }),
  ...head,
  abstract: z.string(),
  /** Type and size of the scan; null = none. */
  scan: z.object({ type: z.string(), bytes: count, sha256: z.string() }).nullable(),
  tasks: count,
  /** A directive that was given to nobody, and nobody said why. */
  withoutTask: z.boolean(),
  version: count,
})
export type DocumentLine = z.output<typeof documentLine>

/** The register of an organisation and those below it, the latest first. */
export const documentList = query('registry.list', {
  title: { vi: 'Sổ văn bản', en: 'Register of documents' },
  input: z.object({
    organisation: uuid,
    /** Words of number, abstract or issuing body, with or without accents. */
    text: text(200).default(''),
    direction: z.enum(directions).optional(),
    kind: code.optional(),
    /** Directives without a task only. */
    withoutTask: z.boolean().default(false),
    limit: z.int().min(1).max(5000).default(200),
  }),
  output: z.object({
    documents: z.array(documentLine),
    more: z.boolean(),
    /** Directives without a task, of the whole register. */
    withoutTask: count,
    /** The last number given to an outgoing document of this organisation this year. */
    lastNumber: z.string().nullable(),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

export const documentKinds = query('registry.kinds', {
  title: { vi: 'Loại văn bản', en: 'Kinds of documents' },
  input: z.object({}),
  output: z.object({
    kinds: z.array(z.object({ id: code, title: z.object({ vi: z.string(), en: z.string() }), directs: z.boolean() })),
  }),
  roles: readers,
  scope: 'everywhere',
})

const standing = z.enum(workStandings)

/** A task as it is shown beside what it was given for: who does it, and how it stands. */
export const originTask = z.object({
  id: uuid,
  title: z.string(),
  due: date.nullable(),
  issuedOn: date,
  tally: z.record(standing, count),
  copies: z.array(
    z.object({
      id: uuid,
      organisation: z.object({ id: uuid, name: name() }),
      owner: z.string().nullable(),
      standing,
      progress: count,
    }),
  ),
})

/** A document with the tasks that were given for it. */
export const documentOne = query('registry.one', {
  title: { vi: 'Một văn bản', en: 'One document' },
  input: z.object({ document: uuid }),
  output: z.object({ today: date, document: documentLine, tasks: z.array(originTask) }),
  roles: readers,
  scope: { of: 'document', at: 'document' },
})

/** The official copy. */
export const documentScan = query('registry.scan', {
  title: { vi: 'Bản quét của văn bản', en: 'The scan of a document' },
  input: z.object({ document: uuid }),
  output: z.object({ number: z.string(), type: z.string(), content: z.string() }),
  roles: readers,
  scope: { of: 'document', at: 'document' },
})

export const registryCommands = [saveDocument, attachScan, giveDocumentTasks] as const
export const registryQueries = [documentList, documentKinds, documentOne, documentScan] as const
