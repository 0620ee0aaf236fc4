import type { Frame } from '@baucu/contract'
import { additionalElectionClock, calendar, daysBetween, rerunClock, type Step, secondPollClockOf } from '@baucu/law'

/** The dated steps of a frame: the whole calendar of an election, or the clock of a second poll. */
export function stepsOf({ edition, electionDay, bodies, second }: Frame): readonly Step[] {
  const [body] = bodies
  if (!second || !body) return calendar(edition, electionDay)
  const clock = secondPollClockOf(second.kind) === 'additional' ? additionalElectionClock : rerunClock
  // Seen from the day of this poll, as everything else on its pages; the sum in each step keeps the day it is counted from.
  return clock(edition, second.firstDay, body, electionDay).map((step) => ({
    ...step,
    offset: daysBetween(electionDay, step.date),
  }))
}
