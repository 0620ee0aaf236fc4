import type { WrapUpBoard } from '@baucu/contract'
import { type Body, isYoung } from '@baucu/law'
import type { DecidedContest } from './contests.ts'

type Elected = WrapUpBoard['elected'][number]

/** Who was elected to one body by all its polls, counted and never named. Of what the official list does not keep, nothing is said. */
export function electedOf(body: Body, all: readonly DecidedContest[], electionDay: string): Elected {
  const contests = all.filter(({ unit }) => unit.body === body)
  const finished = contests.filter(({ elected }) => elected !== null)
  const isWhole = contests.length > 0 && finished.length === contests.length
  const persons = finished.flatMap(({ unit, elected }) => unit.candidates.filter(({ id }) => elected?.includes(id)))
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
