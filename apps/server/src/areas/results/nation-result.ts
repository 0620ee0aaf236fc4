import type { Frame, NationResult, ResultsFile, SecondResult } from '@baucu/contract'
import { settledOf } from './combined.ts'
import { standingOf } from './constituency-result.ts'
import type { Unit } from './unit.ts'

/** The page of the nation: published national figures where there are some, else sums of what is reported. */
export function nationResultOf(
  frame: Frame,
  national: ResultsFile['national'],
  units: readonly Unit[],
  seconds: ReadonlyMap<string, readonly SecondResult[]> = new Map(),
): NationResult {
  const all = units.map((unit) => ({ unit, standing: standingOf(frame, unit) }))
  const constituencies = all.map(({ unit, standing }) => ({
    id: unit.id,
    body: unit.body,
    province: unit.province,
    number: unit.number,
    area: unit.area,
    seats: unit.seats,
    status: standing.status,
    areas: standing.areas,
    ...settledOf(unit, standing, seconds.get(unit.id) ?? []),
  }))
  if (national && !frame.rehearsal) {
    return {
      frame,
      status: frame.officialBy === null ? 'quick' : 'official',
      registered: national.registeredVoters,
      voted: national.voted,
      valid: national.validBallots,
      invalid: national.invalidBallots,
      areas: { expected: national.pollingAreas, reported: national.pollingAreas, rejected: 0 },
      seats: national.seats,
      elected: national.elected,
      candidates: national.candidatesOnBallot,
      constituenciesExpected: national.constituencies,
      constituencies,
    }
  }
  const counted = units.flatMap((unit) => unit.counted ?? [])
  const reported = counted.filter((each) => each.areas.reported > 0)
  const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
    items.reduce((total, item) => total + of(item), 0)
  const sumOrNull = (of: (each: (typeof counted)[number]) => number) => (reported.length > 0 ? sum(reported, of) : null)
  return {
    frame,
    status: nationStatus(all.map(({ standing }) => standing.status)),
    registered: sumOrNull((each) => each.registered),
    voted: sumOrNull((each) => each.voted),
    valid: sumOrNull((each) => each.valid),
    invalid: sumOrNull((each) => each.invalid),
    areas:
      counted.length > 0
        ? {
            expected: sum(counted, (each) => each.areas.expected),
            reported: sum(counted, (each) => each.areas.reported),
            rejected: sum(counted, (each) => each.areas.rejected),
          }
        : null,
    seats: sum(units, (unit) => unit.seats),
    elected: sum(constituencies, (each) => each.elected.length),
    candidates: sum(units, (unit) => unit.candidates.length),
    constituencies,
  }
}

function nationStatus(statuses: readonly NationResult['status'][]): NationResult['status'] {
  if (statuses.every((each) => each === 'waiting')) return 'waiting'
  if (statuses.every((each) => each === 'official')) return 'official'
  return statuses.every((each) => each === 'official' || each === 'signed') ? 'signed' : 'quick'
}
