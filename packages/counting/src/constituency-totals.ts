import { type Body, type Contest, decide, type Outcome } from '@baucu/law'

/** The six counts of a minutes that are summed, in the order of the form. */
export const countFields = ['registered', 'voted', 'issued', 'collected', 'valid', 'invalid'] as const
export type Counts = Readonly<Record<(typeof countFields)[number], number>>

/**
 * Polling areas of a constituency. `reported`: counted. `rejected`: gave minutes that were refused (an area whose
 * second minutes was refused while the first stands is in both).
 */
export type Areas = Readonly<{ expected: number; reported: number; rejected: number }>

/** What is counted in one constituency so far, and what follows from it. */
export type ConstituencyTotals = Counts &
  Readonly<{
    id: string
    areas: Areas
    /** Votes by candidate id. */
    votes: Readonly<Record<string, number>>
    /** See `outcomeSoFar`: conditional until every area has reported. */
    outcome: Outcome
  }>

/** Sums over constituencies. */
export type BodyTotals = Counts &
  Readonly<{
    constituencies: number
    /** Constituencies all of whose areas are counted. */
    complete: number
    areas: Areas
    seats: number
    /** Persons elected in complete constituencies; nobody is called elected before. */
    elected: number
  }>

/**
 * Sums of everything, and by body. With several bodies the upper figures count ballots, not people: who votes for
 * two bodies is in `registered` twice.
 */
export type NationTotals = BodyTotals & Readonly<{ bodies: Readonly<Partial<Record<Body, BodyTotals>>> }>

/**
 * The outcome of what is counted. While areas are missing nothing is known of the whole constituency, of which
 * Điều 78.1 asks that more than half of its voters voted: the poll is `unknown`, the winners are those of the areas
 * counted so far, and no further election follows yet.
 */
export function outcomeSoFar(contest: Contest, areas: Areas): Outcome {
  if (areas.expected > 0 && areas.reported === areas.expected) return decide(contest)
  const outcome = decide({ ...contest, registered: null, voted: null })
  return {
    ...outcome,
    next: 'none',
    // Seats left over (Điều 79) are a matter of the finished count.
    reasons: outcome.reasons.filter((reason) => !reason.rule.startsWith('W-5')),
  }
}
