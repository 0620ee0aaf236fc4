import { editions, type FurtherStepId, lastElectionDay, type StepId, stepsById } from '@baucu/law'

/** A dated step of the law, from the calendar or from what follows it. */
export type AnyStepId = StepId | FurtherStepId

/** Every dated step that any edition has. */
const known: ReadonlySet<string> = new Set(
  editions.flatMap((edition) => [...stepsById({ edition, electionDay: lastElectionDay(edition) }).keys()]),
)

export const isStepId = (text: string): text is AnyStepId => known.has(text)
