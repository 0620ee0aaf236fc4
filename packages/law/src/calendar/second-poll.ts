import type { Body, Edition } from '../edition.ts'
import { pollingHours } from '../polling-day.ts'
import { type Ruling, reason, ruling } from '../reason.ts'
import { electionDayName } from '../words/calendar.ts'
import { latestPollWords, secondPollDayNames, secondPollWords } from '../words/subclocks.ts'
import { electionWeekday } from './calendar.ts'
import { daysBetween, weekdayOf } from './dates.ts'
import { type Step, schedule } from './schedule.ts'
import { daysOf, latestPoll, type SecondPoll, type SecondPollStepId, secondPollLines } from './second-poll-steps.ts'

/**
 * The clock of an additional election of a body: its last lawful day and, once `poll` names the day decided, what
 * follows it, sorted by date. Empty for a body the edition does not have.
 */
export const additionalElectionClock = (edition: Edition, electionDay: string, body: Body, poll?: string) =>
  clock('additional', edition, electionDay, body, poll)

/** The same for a re-election. Where a province holds several second polls, `poll` is the last of them. */
export const rerunClock = (edition: Edition, electionDay: string, body: Body, poll?: string) =>
  clock('rerun', edition, electionDay, body, poll)

function clock(
  kind: SecondPoll,
  edition: Edition,
  electionDay: string,
  body: Body,
  poll: string | undefined,
): readonly Step<SecondPollStepId>[] {
  const words = { ...secondPollWords, latestPoll: latestPollWords[kind] }
  const frame = { edition, body, overrides: [], opening: pollingHours.value[edition]?.opens ?? '' }
  const latest = schedule<SecondPollStepId>([latestPoll[kind]], words, {
    ...frame,
    electionDay,
    dayName: electionDayName,
  })
  const own =
    poll === undefined
      ? []
      : schedule<SecondPollStepId>(secondPollLines, words, {
          ...frame,
          electionDay: poll,
          dayName: secondPollDayNames[kind],
        })
  return [...latest, ...own].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/**
 * T-SECOND-POLL, T-SECOND-SUNDAY: the day decided for a second poll lies after the first and within the limit
 * (numbers: electionDay, poll, days, limit); it is a Sunday, which the Law asks of "election day" without naming second
 * polls, so any other weekday is `ask` (numbers: day).
 */
export function judgeSecondPollDay(edition: Edition, electionDay: string, poll: string): Ruling {
  const limit = daysOf('extraOrRerun')[edition] ?? 0
  const days = daysBetween(electionDay, poll)
  const sunday = weekdayOf(poll) === electionWeekday.value[edition]
  return ruling([
    reason('T-SECOND-POLL', '79.3, 80.4, 81.2', days > 0 && days <= limit, { electionDay, poll, days, limit }),
    reason('T-SECOND-SUNDAY', '5', sunday, { day: poll }, { confidence: 'unconfirmed' }),
  ])
}
