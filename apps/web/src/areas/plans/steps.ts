import { calendar, type Edition, furtherSteps, type Step } from '@baucu/law'

/** The dated steps of an election, by id; none outside elections. */
export type Steps = ReadonlyMap<string, Step>

export const stepsOf = (edition: Edition | null, electionDay: string | null): Steps =>
  new Map<string, Step>(
    edition === null || electionDay === null
      ? []
      : [...calendar(edition, electionDay), ...furtherSteps(edition, electionDay)].map((each) => [each.id, each]),
  )

/** The last day of a step: the law gives a day, or days until one. */
export const lastOf = (step: Step): string => step.until ?? step.date
