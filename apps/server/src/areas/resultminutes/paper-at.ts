import type { ResultPoll, ResultSecond } from '@baucu/contract'
import { type Body, bodies, type Finding, stepsById } from '@baucu/law'
import type { Place } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { readUnits } from '../results/index.ts'
import { type ConstituencyRow, readConstituencies } from '../territory/index.ts'
import { againstBoards, againstItself, differs } from './findings.ts'
import { type PaperKey, type PaperRow, readPaper, readPapers } from './paper-rows.ts'
import { areasMissing, placesOf, pollOf } from './polls.ts'
import { receivedPoll, secondsBelow, versionsOf } from './received.ts'

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
  const seconds = await secondsBelow(context, frame, key.organisation, own)
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
