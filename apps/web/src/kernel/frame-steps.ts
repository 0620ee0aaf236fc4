import type { Frame } from '@baucu/contract'
import { additionalElectionClock, calendar, rerunClock, type Step, secondPollClockOf } from '@baucu/law'

/** The dated steps of a frame: the whole calendar of an election, or the clock of a second poll. */
export function stepsOf({ edition, electionDay, bodies, second }: Frame): readonly Step[] {
  const [body] = bodies
  if (!second || !body) return calendar(edition, electionDay)
  const clock = secondPollClockOf(second.kind) === 'additional' ? additionalElectionClock : rerunClock
  return clock(edition, second.firstDay, body, electionDay)
}
