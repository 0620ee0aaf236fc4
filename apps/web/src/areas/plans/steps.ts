import { type Edition, type Step, stepsById } from '@baucu/law'

/** The dated steps of an election, by id; none outside elections. */
export type Steps = ReadonlyMap<string, Step>

export const stepsOf = (edition: Edition | null, electionDay: string | null): Steps =>
  stepsById(edition === null || electionDay === null ? null : { edition, electionDay })

/** The last day of a step: the law gives a day, or days until one. */
export const lastOf = (step: Step): string => step.until ?? step.date
