import type { ResultLine } from '@baucu/contract'
import { type Body, bodies } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import type { readFrame } from '../frames/index.ts'
import { readUnits, type Unit } from '../results/index.ts'
import type { ConstituencyRow } from '../territory/index.ts'
import { emptyPaper, type PaperKey, type PaperRow, readPapers } from './paper-rows.ts'
import { areasExpected } from './polls.ts'
import { isOutdated, receivedPoll, secondsBelow, versionsOf } from './received.ts'

type Election = NonNullable<Awaited<ReturnType<typeof readFrame>>>

/** Minutes that a unit has to make, with where they stand; those nobody drew up are there, too. */
export type PaperStanding = PaperKey &
  Readonly<{
    body: Body
    /** Of the constituency; null = minutes of a whole body. */
    number: number | null
    area: string
    row: PaperRow
    /** What has to come in from below, and what has. */
    below: ResultLine['below']
    whole: boolean
    /** What was drawn up is not what stands below any more. */
    outdated: boolean
  }>

/** The minutes of each unit in the order of bodies and numbers: those of its Boards, then that of its Committee. */
export async function paperStandings(
  context: Pick<Transaction, 'client' | 'db'>,
  frame: Election,
  constituencies: readonly ConstituencyRow[],
): Promise<Readonly<{ units: ReadonlyMap<string, Unit>; papers: readonly PaperStanding[] }>> {
  const places = [...new Set(constituencies.map(({ unit }) => unit))]
  const ids = constituencies.map(({ id }) => id)
  const units = new Map((await readUnits(context.db, frame.id, ids)).map((unit) => [unit.id, unit]))
  const planned = await areasExpected(context, frame.id)
  const rows = new Map(
    (await readPapers(context, frame.id, places)).map((row) => [`${row.unit} ${row.level} ${row.of}`, row]),
  )
  const rowOf = (key: PaperKey) => rows.get(`${key.organisation} ${key.level} ${key.of}`) ?? emptyPaper(key)

  const boardOf = (each: ConstituencyRow): PaperStanding => {
    const key: PaperKey = { organisation: each.unit, frame: frame.id, level: 'board', of: each.id }
    const row = rowOf(key)
    const unit = units.get(each.id)
    const below = { expected: planned.get(unit?.ordinal ?? -1) ?? 0, reported: unit?.counted?.areas.reported ?? 0 }
    return {
      ...{ ...key, body: each.body, number: each.number, area: each.area, row, below },
      whole: below.expected > 0 && below.reported === below.expected,
      outdated: isOutdated(frame, unit, row),
    }
  }
  const committeeOf = async (organisation: string, body: Body, own: readonly ConstituencyRow[]) => {
    const key: PaperKey = { organisation, frame: frame.id, level: 'committee', of: body }
    const row = rowOf(key)
    const received = own.flatMap(
      ({ id }) => receivedPoll(frame, units.get(id), rows.get(`${organisation} board ${id}`)) ?? [],
    )
    const seconds = await secondsBelow(context, frame, organisation, own)
    const below = {
      expected: own.length + seconds.received.length + seconds.missing.length,
      reported: received.length + seconds.received.length,
    }
    const { polls, seconds: told } = row.content ?? { polls: [], seconds: [] }
    return {
      ...{ ...key, body, number: null, area: '', row, below, whole: below.reported === below.expected },
      outdated: row.content !== null && versionsOf(polls, told) !== versionsOf(received, seconds.received),
    }
  }

  const papers: PaperStanding[] = []
  for (const organisation of places) {
    for (const body of bodies) {
      const own = constituencies.filter((each) => each.unit === organisation && each.body === body)
      if (own.length > 0) papers.push(...own.map(boardOf), await committeeOf(organisation, body, own))
    }
  }
  return { units, papers }
}
