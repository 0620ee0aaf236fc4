import { z } from 'zod'
import { command, query } from './declare.ts'
import { resultLevels } from './result-minutes.ts'
import { body, count, date, id, instant, name, text, uuid } from './values.ts'

const keepers = ['operator', 'keeper', 'office', 'committee'] as const
const readers = [...keepers, 'leader'] as const
const at = { of: 'organisation', at: 'organisation' } as const
const key = z.object({ organisation: uuid, frame: id })

/** What an archive is made of; `results` are minutes of Boards and Committees with their scans. */
export const archiveGroups = ['minutes', 'papers', 'results', 'lists', 'decisions', 'documents'] as const
/** What a whole archive would have and this one has not; `scans`: of received minutes of Boards and Committees. */
export const archiveGaps = ['minutes', 'papers', 'results', 'scans', 'lists', 'documents'] as const

/** What there is to keep of an election at and below an organisation, what is missing, and who it was handed to. */
export const archiveContents = query('archive.contents', {
  title: { vi: 'Hồ sơ lưu trữ của một kỳ bầu cử', en: 'The archive of an election' },
  input: key,
  output: z.object({
    place: z.object({ id: uuid, name: name() }),
    closed: z.object({ at: instant, reason: z.string() }).nullable(),
    groups: z.array(z.object({ id: z.enum(archiveGroups), count, bytes: count })),
    missing: z.array(z.object({ id: z.enum(archiveGaps), count })),
    /** How long personal data is kept, of what an archive and the product hold. */
    keeping: z.array(
      z.object({
        title: z.object({ vi: z.string(), en: z.string() }),
        /** Null = published by law, and kept. */
        keepDays: z.int().nullable(),
        after: z.object({ vi: z.string(), en: z.string() }),
      }),
    ),
    handOvers: z.array(
      z.object({
        id: uuid,
        from: z.string(),
        to: z.string(),
        on: date,
        sha256: z.string().nullable(),
        note: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
  }),
  roles: readers,
  scope: at,
})

/** A signed paper; `signed`: with a certificate, and not with a pen. */
const signedLine = z.object({ id: uuid, name: z.string(), bytes: count, signed: z.boolean() })

/** Everything an archive holds, piece by piece; files by their ids. */
export const archivePieces = query('archive.pieces', {
  title: { vi: 'Từng tệp của hồ sơ lưu trữ', en: 'The pieces of the archive' },
  input: key,
  output: z.object({
    minutes: z.array(
      z.object({
        ...{ area: uuid, number: count, commune: z.string(), constituency: id, body },
        acceptedAt: instant,
        ...{ registered: count, voted: count, issued: count, collected: count, valid: count, invalid: count },
        votes: z.array(z.object({ candidate: id, name: z.string(), votes: count })),
        /** Of the figures, as it is printed on the paper. */
        digest: z.object({ code: z.string(), full: z.string() }),
        papers: z.array(signedLine),
      }),
    ),
    /** Received minutes of Boards (of a constituency) and Committees (of a whole body). */
    results: z.array(
      z.object({
        ...{ organisation: uuid, unit: z.string(), level: z.enum(resultLevels), of: id, body },
        /** Of the constituency; null = minutes of a whole body. */
        number: count.nullable(),
        receivedAt: instant,
        version: count,
        papers: z.array(signedLine),
      }),
    ),
    lists: z.array(
      z.object({
        ...{ constituency: id, body, number: count, area: z.string(), seats: count },
        ...{ decision: z.string().nullable(), decidedOn: date.nullable() },
        candidates: z.array(
          z.object({
            ...{ place: count, name: z.string(), gender: z.enum(['M', 'F']).nullable(), birthDate: date.nullable() },
            struck: z.boolean(),
          }),
        ),
      }),
    ),
    decisions: z.array(
      z.object({
        what: z.enum(['constituency', 'area', 'body', 'list', 'surplus']),
        of: z.string(),
        decision: z.string(),
        decidedOn: date.nullable(),
      }),
    ),
    documents: z.array(
      z.object({
        ...{ id: uuid, number: z.string(), day: date, kind: z.string(), abstract: z.string(), issuer: z.string() },
        bytes: count,
      }),
    ),
  }),
  roles: keepers,
  scope: at,
})
export type ArchivePieces = z.output<typeof archivePieces.output>

/** Notes that an archive was handed over: between offices; who signed for them stands on the paper. */
export const handOverArchive = command('archive.handOver', {
  title: { vi: 'Ghi bàn giao hồ sơ lưu trữ', en: 'Note the hand-over of an archive' },
  input: z.object({
    ...key.shape,
    handOver: uuid,
    from: name(200),
    to: name(200),
    on: date,
    /** Of the ZIP that was handed over, when it was one. */
    sha256: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .default(null),
    note: text(1000).trim().default(''),
  }),
  output: z.object({ handOver: uuid }),
  roles: keepers,
  scope: at,
  offline: 'no',
  afterClosing: true,
})

export const archiveCommands = [handOverArchive] as const
export const archiveQueries = [archiveContents, archivePieces] as const
