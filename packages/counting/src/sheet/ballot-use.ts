import { type Body, checkMinutes, type Edition, type Finding, type MinutesSettings } from '@baucu/law'

/** What became of the ballots of one contest (form 32 of 2025, 35 of 2021), in the order of the form. */
export const ballotKinds = ['received', 'issued', 'exchanged', 'unused'] as const
export type BallotKind = (typeof ballotKinds)[number]
export type BallotUse = Readonly<Record<BallotKind, number>>

/** As far as it is typed; null = left empty, which is not 0. */
export type TypedUse = Readonly<Record<BallotKind, number | null>>

/** The use of ballots when every kind of it was typed. */
export function wholeUse({ received, issued, exchanged, unused }: TypedUse): BallotUse | null {
  if (received === null || issued === null || exchanged === null || unused === null) return null
  return { received, issued, exchanged, unused }
}

/**
 * What does not agree in the inventory of one contest by itself (ID-09). Whether ballots exchanged because spoilt are among
 * those issued the official texts do not say: a frame that has not decided takes both.
 */
export function findingsOfUse(
  contest: Readonly<{ edition: Edition; body: Body; seats: number; area: string }>,
  use: TypedUse,
  settings?: MinutesSettings,
): readonly Finding[] {
  const whole = wholeUse(use)
  if (!whole) return []
  const nothing = {
    registered: 0,
    voted: 0,
    collected: 0,
    valid: 0,
    invalid: 0,
    byCount: null,
    votes: {},
    candidates: [],
  }
  return checkMinutes({ ...contest, ...nothing, ...whole }, settings).filter(({ code }) => code === 'ID-09')
}
