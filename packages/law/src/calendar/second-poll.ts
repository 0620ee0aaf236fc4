import { type Body, type Edition, law83 } from '../edition.ts'
import { pollingHours } from '../polling-day.ts'
import { type Ruling, reason, ruling } from '../reason.ts'
import { electionDayName } from '../words/calendar.ts'
import { latestPollWords, secondPollDayNames, secondPollWords } from '../words/subclocks.ts'
import { electionWeekday } from './calendar.ts'
import { daysBetween, weekdayOf } from './dates.ts'
import { both, type Line, step } from './line.ts'
import { type Step, schedule } from './schedule.ts'
import { datedLines, type StepId } from './steps.ts'

/** A second poll of a constituency or polling area: additional election (Điều 79) or re-election (Điều 80, 81). */
export type SecondPoll = 'additional' | 'rerun'

/** The days of a step of the first poll: written once, used again. */
const daysOf = (id: StepId) => datedLines.find((line) => line.id === id)?.days ?? both(null)
const amended = { amendedBy: law83 }
const unsure = { confidence: 'unconfirmed' } as const

const latestPoll = {
  additional: step('latestPoll', daysOf('extraOrRerun'), '79.3', amended),
  rerun: step('latestPoll', daysOf('extraOrRerun'), '80.4, 81.2', amended),
} as const

/**
 * What follows a second poll, counted from its own day. The Law says "after election day" without saying which one;
 * that the provincial minutes wait for the last poll of the province is the Council's answer of 2026 (question 187),
 * the rest is our reading and marked so.
 */
const secondPollLines = [
  step('secondRegister', daysOf('registerFreeze'), '82', { ...unsure, at: 'opening' }),
  step('secondVote', daysOf('vote'), '71.1', { at: 'opening' }),
  step('secondCountMinutes', daysOf('countMinutes'), '76.3', unsure),
  step('secondBoardMinutes', daysOf('boardMinutes'), '77.3, 77.4', unsure),
  step('secondProvincialMinutes', daysOf('provincialMinutes'), '83.3', {
    ...amended,
    bodies: ['NA'],
    confidence: { '2015': 'unconfirmed' },
  }),
  step('secondPublishPC', daysOf('publishPC'), '86.2', { ...unsure, bodies: ['province', 'district', 'commune'] }),
  step('secondPublishNA', daysOf('publishNA'), '86.1', { ...unsure, ...amended, bodies: ['NA'] }),
] as const satisfies readonly Line[]

export type SecondPollStepId = 'latestPoll' | (typeof secondPollLines)[number]['id']

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
