import type { AuditArea, AuditContest } from '@baucu/audit'
import type { Frame } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'
import { areaProgress } from '../count/index.ts'
import { readUnits, standingOf, type Unit } from '../results/index.ts'
import type { ConstituencyRow } from '../territory/index.ts'

/** The figures of one area's accepted minutes that an audit needs. */
export type ReportedArea = AuditArea & Readonly<{ number: number; path: string; issued: number; invalid: number }>

/** A constituency with its accepted minutes. */
export type Reported = Readonly<{
  unit: Unit
  reported: number
  expected: number
  areas: readonly ReportedArea[]
  /** By the law, once every area has reported and the poll is valid; null before. */
  elected: readonly string[] | null
}>

/** Reads a constituency; undefined when it is not counted here. */
export async function readReported(
  context: Pick<Transaction, 'client' | 'db'>,
  frame: Frame,
  { id, path, body }: ConstituencyRow,
): Promise<Reported | undefined> {
  const [unit] = await readUnits(context.db, frame.id, [id])
  if (!unit) return undefined
  const standing = standingOf(frame, unit)
  const progress = await areaProgress(context, frame.id, path, body)
  const areas = progress.flatMap(({ area, number, path: at, constituency, figures }) => {
    if (constituency !== id || figures === null) return []
    const [, , issued = 0, collected = 0, valid = 0, invalid = 0, ...votes] = figures
    const given = Object.fromEntries(unit.candidates.map((each, index) => [each.id, votes[index] ?? 0]))
    return [{ id: area, number, path: at, cast: collected, issued, valid, invalid, votes: given }]
  })
  const decided = standing.finished && standing.outcome?.poll === 'valid' && standing.outcome.undecided.length === 0
  return {
    ...{ unit, areas, reported: standing.areas?.reported ?? 0, expected: standing.areas?.expected ?? 0 },
    elected: decided ? (standing.outcome?.elected ?? null) : null,
  }
}

/** The figures as an audit takes them. */
export const contestOf = ({ unit, areas }: Reported, riskPercent: number): AuditContest => ({
  seats: unit.seats,
  riskLimit: riskPercent / 100,
  areas: areas.map(({ id, cast, valid, votes }) => ({ id, cast, valid, votes })),
})
