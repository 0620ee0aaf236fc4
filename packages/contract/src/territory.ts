import { bodies, registerEvents, registerMoves, specialAreas, terrains } from '@baucu/law'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { sheetReport } from './sheet-report.ts'
import { body, code, count, date, id, instant, name, sheetContent, text, uuid } from './values.ts'

/** Who draws the map of an election: constituencies, polling areas, numbers of voters. */
const planners = ['operator', 'keeper', 'office', 'committee'] as const
const readers = [...planners, 'leader', 'front', 'inspector', 'team', 'communicator', 'health', 'duty'] as const

/** The paper that fixed something. */
const decision = { decision: name(200).nullable(), decidedOn: date.nullable() }

/** The number of deputies a unit elects to a body, and by what decision. */
export const saveSeats = command('territory.saveSeats', {
  title: { vi: 'Ghi số đại biểu được bầu', en: 'Note the number of deputies' },
  input: z.object({
    /** The unit: the province for the National Assembly and its own council, the commune for its council. */
    organisation: uuid,
    frame: id,
    body,
    seats: z.int().min(1).max(500),
    /** Which term ("khóa") of its council, as the forms print it: `XVII`; null = left to the pen. The Assembly's follows from its year. */
    term: name(20).nullable().default(null),
    ...decision,
  }),
  output: z.object({ seats: count }),
  roles: planners,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** A constituency of one body, its seats and the decision that fixed them. */
export const saveConstituency = command('territory.saveConstituency', {
  title: { vi: 'Lập, sửa đơn vị bầu cử', en: 'Save a constituency' },
  input: z.object({
    organisation: uuid,
    frame: id,
    constituency: id,
    /** Left out for a new one. */
    version: count.optional(),
    body,
    number: z.int().min(1).max(999),
    /** "Gồm các xã Suối Mẫu, Đồi Mẫu" */
    area: text(1000).trim().min(1),
    seats: z.int().min(1).max(20),
    ...decision,
  }),
  output: z.object({ constituency: id, version: count }),
  roles: planners,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

const byBody = <V extends z.ZodType>(value: V) => z.partialRecord(z.enum(bodies), value)

const areaFacts = {
  /** "Khu vực bỏ phiếu số 7" */
  number: z.int().min(1).max(9999),
  address: text(300).trim(),
  special: z.enum(specialAreas).nullable(),
  terrain: z.enum(terrains),
  /** Villages whose voters vote here. */
  villages: z.array(uuid).max(50),
  /** The day it votes early, and the decision of the National Election Council that allows it. */
  earlyOn: date.nullable(),
  earlyDecision: name(200).nullable(),
  ...decision,
  /** Voters expected when the area was planned; the list of voters takes its place later. */
  expected: count.nullable(),
  /** Why its size is outside what the law names. */
  sizeReason: name(300).nullable(),
}

/**
 * A polling area, known by the Polling Team that keeps it: each area has one (Điều 25.1). An organisation that is not
 * there yet is added below `under`.
 */
export const saveArea = command('territory.saveArea', {
  title: { vi: 'Lập, sửa khu vực bỏ phiếu', en: 'Save a polling area' },
  input: z.object({
    /** The commune, or what stands below it; the area lies below it. */
    under: uuid,
    frame: id,
    area: uuid,
    /** Left out for a new one. */
    version: count.optional(),
    /** Of the Polling Team, when it is not there yet. */
    team: z.object({ code, name: name(300) }).nullable(),
    ...areaFacts,
    /** The constituency of each body it lies in. */
    constituencies: byBody(id),
  }),
  output: z.object({ area: uuid, version: count }),
  roles: planners,
  scope: { of: 'organisation', at: 'under' },
  offline: 'no',
})

/** What of the voters of an area is counted: all, by sex, by the body they vote for. */
export const voterKinds = ['total', 'men', 'women', ...bodies] as const
export type VoterKind = (typeof voterKinds)[number]

/** Counts of the list of voters, each on the one seen before; never a voter. */
export const enterVoters = command('territory.enterVoters', {
  title: { vi: 'Ghi số cử tri của khu vực bỏ phiếu', en: 'Enter the numbers of voters' },
  input: z.object({
    area: uuid,
    frame: id,
    lines: z
      .array(
        z.object({
          kind: z.enum(voterKinds),
          value: count,
          /** The entry seen; null = none. */ replaces: uuid.nullable(),
        }),
      )
      .min(1)
      .max(voterKinds.length),
    /** Asked for when a count is corrected. */
    reason: text(500).optional(),
  }),
  output: z.object({ entered: count }),
  roles: [...planners, 'team'],
  scope: { of: 'organisation', at: 'area' },
  offline: 'no',
})

/** A change of the posted list as counts: how many were added or removed, and why. Never who. */
export const changeVoters = command('territory.changeVoters', {
  title: { vi: 'Ghi biến động danh sách cử tri', en: 'Note a change of the list of voters' },
  input: z.object({
    area: uuid,
    frame: id,
    change: uuid,
    event: z.enum(registerEvents),
    move: z.enum(registerMoves),
    on: date,
    /** How many; `total` at least. */
    counts: z.partialRecord(z.enum(voterKinds), count),
    note: text(300).default(''),
  }),
  output: z.object({ change: uuid }),
  roles: [...planners, 'team'],
  scope: { of: 'organisation', at: 'area' },
  offline: 'no',
})

/**
 * The official file of voters by polling area: code, total, men, women and each body. All rows or none; a count that
 * differs from ours is a finding at its row and column, shown before anything is taken.
 */
export const importVoters = command('territory.importVoters', {
  title: { vi: 'Nhập số cử tri từ tệp chính thức', en: 'Import the official counts' },
  input: z.object({
    under: uuid,
    frame: id,
    fileName: name(200),
    content: sheetContent,
    dryRun: z.boolean().default(false),
  }),
  /** A row is a polling area; `differences` counts cells that are not what stands here. */
  output: sheetReport.extend({ differences: count }),
  roles: planners,
  scope: { of: 'organisation', at: 'under' },
  offline: 'no',
})

/** Something a rule of the law says about a thing; words come from the law package. */
export const ruleFinding = z.object({
  rule: z.string(),
  article: z.string(),
  candidate: z.string().nullable(),
  numbers: z.record(z.string(), z.union([z.string(), z.number()])),
  holds: z.boolean(),
  confidence: z.enum(['confirmed', 'unconfirmed']),
})

const named = z.object({ id: uuid, name: name() })

const constituencyLine = z.object({
  id,
  unit: named,
  body,
  number: count,
  area: z.string(),
  seats: count,
  ...decision,
  version: count,
  /** Polling areas within the reader's reach, and their voters who vote for the body; null = some are not counted. */
  areas: count,
  voters: count.nullable(),
  findings: z.array(ruleFinding),
})
export type ConstituencyLine = z.output<typeof constituencyLine>

const areaLine = z.object({
  id: uuid,
  name: name(),
  code,
  commune: named,
  ...areaFacts,
  address: z.string(),
  villages: z.array(named),
  constituencies: byBody(id),
  version: count,
  /** Voters on the list as counted last; null = not counted. */
  voters: z.partialRecord(z.enum(voterKinds), count.nullable()),
  findings: z.array(ruleFinding),
})
export type AreaLine = z.output<typeof areaLine>

/** The map of an election as far as one sees it: what is elected where, constituencies, polling areas, what is wrong. */
export const territoryMap = query('territory.map', {
  title: { vi: 'Đơn vị bầu cử và khu vực bỏ phiếu', en: 'Constituencies and polling areas' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    /** Whether the number of deputies may be noted here, for which bodies. */
    bodiesHere: z.array(body),
    elected: z.array(
      z.object({
        body,
        unit: named,
        seats: count.nullable(),
        term: z.string().nullable(),
        ...decision,
        findings: z.array(ruleFinding),
      }),
    ),
    constituencies: z.array(constituencyLine),
    areas: z.array(areaLine),
    /** Polling Teams of the tree without a polling area in this election. */
    teamsWithout: z.array(named),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** One polling area: its counts with the entry each is corrected on, and the log of changes. */
export const territoryArea = query('territory.area', {
  title: { vi: 'Một khu vực bỏ phiếu', en: 'One polling area' },
  input: z.object({ area: uuid, frame: id }),
  output: z.object({
    area: areaLine,
    counts: z.array(
      z.object({ kind: z.enum(voterKinds), value: count.nullable(), figure: uuid, entries: count, at: instant }),
    ),
    changes: z.array(
      z.object({
        id: uuid,
        event: z.enum(registerEvents),
        move: z.enum(registerMoves),
        on: date,
        counts: z.partialRecord(z.enum(voterKinds), count),
        note: z.string(),
        by: z.string(),
        at: instant,
        findings: z.array(ruleFinding),
      }),
    ),
    /** Whether the log adds up to the count. */
    log: z.array(ruleFinding),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'area' },
})
export type TerritoryArea = z.output<typeof territoryArea.output>

export const territoryCommands = [
  saveSeats,
  saveConstituency,
  saveArea,
  enterVoters,
  changeVoters,
  importVoters,
] as const
export const territoryQueries = [territoryMap, territoryArea] as const
