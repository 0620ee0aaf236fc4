import type { ResultPoll, ResultSecond } from '@baucu/contract'
import { type Body, bodies, day, type Finding, stepsById } from '@baucu/law'
import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { readSecondPolls, readUnits, type Unit } from '../results/index.ts'
import { type ConstituencyRow, readConstituencies } from '../territory/index.ts'
import { againstBoards, againstItself, differs } from './findings.ts'
import { type PaperKey, type PaperRow, readPaper, readPapers } from './paper-rows.ts'
import { areasMissing, placesOf, pollOf } from './polls.ts'

type Election = NonNullable<Awaited<ReturnType<typeof readFrame>>>

/** Minutes with all that stands below them today. */
export type PaperAt = Readonly<{
  frame: Election
  body: Body
  /** The constituencies it is about, in the order of their numbers. */
  constituencies: readonly ConstituencyRow[]
  row: PaperRow
  /** What it would be drawn up from today. */
  below: readonly ResultPoll[]
  /** Second polls it has to tell of. */
  seconds: readonly ResultSecond[]
  whole: boolean
  /** Names of polling areas or Boards that have not come in. */
  missing: readonly string[]
  /** What was drawn up is what stands below. */
  current: boolean
  findings: readonly Finding[]
  /** The fields that may be given back. */
  fields: readonly string[]
  deadline: string | null
}>

/** The day by which minutes are due above; a council's are due with the publication of its result (Điều 83, 86). */
export function deadlineOf(frame: Election, level: PaperKey['level'], body: Body): string | null {
  const step = level === 'board' ? 'boardMinutes' : body === 'NA' ? 'provincialMinutes' : 'publishPC'
  return stepsById(frame).get(step)?.date ?? null
}

const figureFields = ['registered', 'voted', 'issued', 'collected', 'valid', 'invalid'] as const
/** What is no figure, but stands on the paper. */
const otherFields = ['areas', 'places', 'elected', 'meeting', 'members', 'texts', 'signatures'] as const

/** Minutes as they stand; undefined = the unit has no such election. */
export async function paperAt(context: Transaction, place: Place, key: PaperKey): Promise<PaperAt | undefined> {
  const frame = await readFrame(context.db, key.frame)
  if (!frame) return undefined
  const own = (await readConstituencies(context, key.frame, place.path)).filter(
    (each) => each.unit === key.organisation && (key.level === 'board' ? each.id === key.of : each.body === key.of),
  )
  const [first] = own
  if (!first) return undefined
  const row = await readPaper(context, key)
  const body = bodies.find((each) => each === first.body) ?? first.body
  const known = { frame, body, constituencies: own, row, deadline: deadlineOf(frame, key.level, body) }
  return key.level === 'board'
    ? { ...known, ...(await boardBelow(context, frame, first.id, row)) }
    : { ...known, ...(await committeeBelow(context, frame, key, own, row)) }
}

type Below = Pick<PaperAt, 'below' | 'seconds' | 'whole' | 'missing' | 'current' | 'findings' | 'fields'>

async function boardBelow(context: Transaction, frame: Election, id: string, row: PaperRow): Promise<Below> {
  const [unit] = await readUnits(context.db, frame.id, [id])
  if (!unit) return { below: [], seconds: [], whole: false, missing: [], current: false, findings: [], fields: [] }
  const poll = { ...pollOf(frame, unit), places: await placesOf(context, frame, unit) }
  const { expected, reported } = poll.areas
  const missing = reported === expected ? [] : await areasMissing(context, frame.id, unit.ordinal)
  const names = await organisationNames(context, missing)
  const [drawn] = row.content?.polls ?? []
  const changed = drawn ? differs(drawn, poll) : []
  return {
    ...{ below: [poll], seconds: [], whole: expected > 0 && reported === expected },
    missing: missing.map((each) => names.get(each) ?? each),
    current: drawn !== undefined && changed.length === 0,
    findings: [...changed, ...againstItself(drawn ?? poll)],
    fields: [...figureFields, ...unit.candidates.map((each) => `votes.${each.id}`), ...otherFields],
  }
}

async function committeeBelow(
  context: Transaction,
  frame: Election,
  key: PaperKey,
  own: readonly ConstituencyRow[],
  row: PaperRow,
): Promise<Below> {
  const units = new Map(
    (
      await readUnits(
        context.db,
        frame.id,
        own.map(({ id }) => id),
      )
    ).map((unit) => [unit.id, unit]),
  )
  const boards = new Map(
    (await readPapers(context, frame.id, [key.organisation])).flatMap((paper) =>
      paper.level === 'board' ? [[paper.of, paper]] : [],
    ),
  )
  const received = own.flatMap(({ id }) => receivedPoll(frame, units.get(id), boards.get(id)) ?? [])
  const seconds = await secondsBelow(context, frame, key, own)
  const missing = own.filter(({ id }) => !received.some((poll) => poll.constituency === id))
  const drawn = row.content?.polls
  const now = versionsOf(received, seconds.received)
  const then = versionsOf(drawn ?? [], row.content?.seconds ?? [])
  return {
    ...{ below: received, seconds: seconds.received, whole: missing.length === 0 && seconds.missing.length === 0 },
    missing: [...missing.map(({ number }) => `Ban bầu cử đơn vị số ${number}`), ...seconds.missing],
    current: drawn !== undefined && now === then,
    findings: drawn ? againstBoards(drawn, received) : [],
    fields: [...own.map(({ id }) => `constituency.${id}`), ...otherFields],
  }
}

/** Which papers a Committee's was made of. */
const versionsOf = (polls: readonly ResultPoll[], seconds: readonly ResultSecond[]): string =>
  [
    ...polls.map(({ constituency, version }) => `${constituency} ${version}`),
    ...seconds.map(({ frame, constituency, version }) => `${frame} ${constituency} ${version}`),
  ]
    .sort()
    .join()

/**
 * Re-elections and additional elections of constituencies, by the papers of their Boards. Areas that voted again after an
 * annulment are in the first poll's paper.
 */
async function secondsBelow(
  context: Transaction,
  frame: Election,
  { organisation }: PaperKey,
  own: readonly ConstituencyRow[],
): Promise<Readonly<{ received: readonly ResultSecond[]; missing: readonly string[] }>> {
  const polls = await readSecondPolls(
    context,
    frame,
    own.map(({ id }) => id),
  )
  const [received, missing]: [ResultSecond[], string[]] = [[], []]
  for (const { id, number } of own) {
    for (const { frame: second, kind, day: on } of polls.get(id) ?? []) {
      if (kind === 'annulled-area') continue
      const election = await readFrame(context.db, second)
      const [unit] = await readUnits(context.db, second, [id])
      const paper = (await readPapers(context, second, [organisation])).find(
        ({ level, of }) => level === 'board' && of === id,
      )
      const poll = election && receivedPoll(election, unit, paper)
      if (poll) received.push({ ...poll, kind, on, frame: second })
      else missing.push(`Ban bầu cử đơn vị số ${number}, bầu cử ngày ${day(on)}`)
    }
  }
  return { received, missing }
}

/** What a Board's minutes say, once they were received and while nothing has changed below them. */
function receivedPoll(frame: Election, unit: Unit | undefined, paper: PaperRow | undefined): ResultPoll | undefined {
  const [poll] = paper?.content?.polls ?? []
  if (!unit || !poll || paper?.paper.state !== 'accepted' || differs(poll, pollOf(frame, unit)).length > 0) {
    return undefined
  }
  return { ...poll, version: paper.version }
}

/** Whether what a Board drew up is no longer what its counting minutes say. */
export const isOutdated = (frame: Election, unit: Unit | undefined, row: PaperRow | undefined): boolean => {
  const [poll] = row?.content?.polls ?? []
  return poll !== undefined && unit !== undefined && differs(poll, pollOf(frame, unit)).length > 0
}
