import type { WrapUpBoard } from '@baucu/contract'
import { type Body, isYoung } from '@baucu/law'
import type { UnitStanding } from '../results/index.ts'

type Elected = WrapUpBoard['elected'][number]

/** Who was elected to one body, counted and never named. Of what the official list does not keep, nothing is said. */
export function electedOf(body: Body, units: readonly UnitStanding[], electionDay: string): Elected {
  const contests = units.filter(({ unit }) => unit.body === body)
  const finished = contests.filter(({ standing }) => standing.finished && standing.outcome)
  const isWhole = contests.length > 0 && finished.length === contests.length
  const persons = finished.flatMap(({ unit, standing }) =>
    unit.candidates.filter(({ id }) => standing.outcome?.elected.includes(id)),
  )
  /** Nobody's share is told while somebody's fact is not known. */
  const counted = (
    isKnown: (each: (typeof persons)[number]) => boolean,
    holds: (each: (typeof persons)[number]) => boolean,
  ) => (isWhole && persons.every(isKnown) ? persons.filter(holds).length : null)
  return {
    ...{ body, constituencies: { all: contests.length, finished: finished.length } },
    seats: contests.length > 0 ? contests.reduce((sum, { unit }) => sum + unit.seats, 0) : null,
    elected: isWhole ? persons.length : null,
    women: counted(
      ({ gender }) => gender !== null,
      ({ gender }) => gender === 'F',
    ),
    under40: counted(
      ({ birthDate }) => birthDate !== null,
      ({ birthDate }) => birthDate !== null && isYoung(birthDate, electionDay),
    ),
  }
}
