import { calendar, editions, type FurtherStepId, furtherSteps, lastElectionDay, type StepId } from '@baucu/law'

/** A dated step of the law, from the calendar or from what follows it. */
export type AnyStepId = StepId | FurtherStepId

/** Every dated step that any edition has. */
const known: ReadonlySet<string> = new Set(
  editions.flatMap((edition) => {
    const day = lastElectionDay(edition)
    return [...calendar(edition, day), ...furtherSteps(edition, day)].map((each) => each.id)
  }),
)

export const isStepId = (text: string): text is AnyStepId => known.has(text)
