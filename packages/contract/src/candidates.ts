import { strikeGrounds } from '@baucu/law'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { sheetReport } from './sheet-report.ts'
import { ruleFinding } from './territory.ts'
import { body, count, date, id, instant, name, sheetContent, text, uuid } from './values.ts'

/** Who enters what a resolution decided: the offices and committees that draw the constituencies. */
const listers = ['operator', 'keeper', 'office', 'committee'] as const
const readers = [...listers, 'leader', 'front', 'inspector', 'team', 'communicator', 'health', 'duty'] as const

/**
 * Whose order the ballot follows. `law`: computed by Điều 57.5. `paper`: as the resolution printed it, because that is how
 * the ballots were printed (names of other peoples, namesakes the law does not tell apart).
 */
export const listOrders = ['law', 'paper'] as const
export type ListOrder = (typeof listOrders)[number]

/** The paper that made the list: number with who issued it, and its day. */
const decision = { decision: name(200).nullable(), decidedOn: date.nullable() }

const candidateFacts = {
  /** Of the person, when he is recorded as one: bodies compare their members with it. */
  id: uuid,
  /** The name of the birth certificate, which is printed first. */
  name: name(120),
  /** Another or a religious name, printed in brackets. */
  otherName: name(120).nullable(),
  gender: z.enum(['M', 'F']).nullable(),
  birthDate: date.nullable(),
}
/** Names on one list at most; the longest list in use has eight. */
export const mostCandidates = 60

/** The official list of one constituency, in the order of the paper; the ballot's order is computed unless kept. */
export const saveList = command('candidates.saveList', {
  title: { vi: 'Ghi danh sách chính thức', en: 'Enter the official list' },
  input: z.object({
    /** The unit whose constituency it is. */
    organisation: uuid,
    frame: id,
    constituency: id,
    /** Left out for a new list. */
    version: count.optional(),
    order: z.enum(listOrders).default('law'),
    ...decision,
    candidates: z.array(z.object(candidateFacts)).max(mostCandidates),
  }),
  output: z.object({ constituency: id, version: count }),
  roles: listers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Takes a name off the list, until voting starts (Điều 60); it stays in the record of the list with its reason. */
export const strikeCandidate = command('candidates.strike', {
  title: { vi: 'Xóa tên người ứng cử', en: 'Strike a candidate' },
  input: z.object({
    organisation: uuid,
    frame: id,
    constituency: id,
    version: count,
    candidate: uuid,
    ground: z.enum(strikeGrounds),
    /** When it was decided; before the first polling area of the constituency opened. */
    at: instant,
    decision: name(200),
    note: text(500).trim().default(''),
  }),
  output: z.object({ constituency: id, version: count }),
  roles: listers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Lists of a whole unit from a spreadsheet, one candidate a row: all rows or none. The counts are counts of lists. */
export const importLists = command('candidates.import', {
  title: { vi: 'Nhập danh sách người ứng cử từ tệp', en: 'Import the official lists' },
  input: z.object({
    under: uuid,
    frame: id,
    fileName: name(200),
    content: sheetContent,
    dryRun: z.boolean().default(false),
  }),
  output: sheetReport,
  roles: listers,
  scope: { of: 'organisation', at: 'under' },
  offline: 'no',
})

const officialList = z.object({
  ...decision,
  order: z.enum(listOrders),
  version: count,
  /** In the order of the ballot. */
  candidates: z.array(
    z.object({
      ...candidateFacts,
      /** The line of the paper. */
      place: count,
      /** Somebody else on the list has the same name: the ballot prints the birth date. */
      printBirthDate: z.boolean(),
      findings: z.array(ruleFinding),
    }),
  ),
  /** Names that were taken off, the first one first. */
  struck: z.array(
    z.object({
      ...candidateFacts,
      ground: z.enum(strikeGrounds),
      at: instant,
      decision: name(200),
      note: z.string(),
    }),
  ),
  /** What the law says of the list as a whole. */
  findings: z.array(ruleFinding),
})
export type OfficialList = z.output<typeof officialList>

const listLine = z.object({
  constituency: id,
  unit: z.object({ id: uuid, name: name() }),
  body,
  number: count,
  area: z.string(),
  seats: count,
  list: officialList.nullable(),
  /** There is a list, a numbered decision with its day, and sex and birth date of everybody. */
  complete: z.boolean(),
  /** Counting has begun: names and their order stay. */
  counted: z.boolean(),
})
export type ListLine = z.output<typeof listLine>

/** The official lists of an organisation's constituencies, those of the units above it included. */
export const candidateLists = query('candidates.lists', {
  title: { vi: 'Danh sách chính thức người ứng cử', en: 'Official lists of candidates' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    /** The National Assembly first, the commune last. */
    lines: z.array(listLine),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

export const candidateCommands = [saveList, strikeCandidate, importLists] as const
export const candidateQueries = [candidateLists] as const
