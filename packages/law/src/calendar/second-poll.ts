import { type Body, type Edition, law83 } from '../edition.ts'
import { type Provision, provision } from '../provision.ts'
import { type Ruling, reason, reasonFrom, ruling } from '../reason.ts'
import { electionDayName } from '../words/calendar.ts'
import { latestPollWords, secondPollDayNames, secondPollWords } from '../words/subclocks.ts'
import { electionWeekday } from './calendar.ts'
import { daysBetween, weekdayOf } from './dates.ts'
import { both, type Line, step } from './line.ts'
import { pollingHours } from './polling-hours.ts'
import { type Step, schedule } from './schedule.ts'
import { datedLines, type StepId } from './steps.ts'

/** A second poll of a constituency or polling area: additional election (Điều 79) or re-election (Điều 80, 81). */
export type SecondPoll = 'additional' | 'rerun'

const numbers = (id: StepId) => datedLines.find((line) => line.id === id)?.days ?? both(null)
const amended = { amendedBy: law83 }
const unsure = { confidence: 'unconfirmed' } as const

const latestLines = {
  additional: step('latestPoll', numbers('extraOrRerun'), '79.3', amended),
  rerun: step('latestPoll', numbers('extraOrRerun'), '80.4, 81.2', amended),
} as const

/**
 * What follows a second poll, counted from its own day. The Law says "after election day" without saying which; that
 * the provincial minutes wait for the last poll of the province is the Council's answer of 2026 (question 187), the
 * rest is our reading and marked so.
 */
const secondPollLines = [
  step('secondRegister', numbers('registerFreeze'), '82', { ...unsure, at: 'opening' }),
  step('secondVote', numbers('vote'), '71.1', { at: 'opening' }),
  step('secondCountMinutes', numbers('countMinutes'), '76.3', unsure),
  step('secondBoardMinutes', numbers('boardMinutes'), '77.3, 77.4', unsure),
  step('secondProvincialMinutes', numbers('provincialMinutes'), '83.3', {
    ...amended,
    bodies: ['NA'],
    confidence: { '2015': 'unconfirmed' },
  }),
  step('secondPublishPC', numbers('publishPC'), '86.2', { ...unsure, bodies: ['province', 'district', 'commune'] }),
  step('secondPublishNA', numbers('publishNA'), '86.1', { ...unsure, ...amended, bodies: ['NA'] }),
] as const satisfies readonly Line[]

export type SecondPollStepId = 'latestPoll' | (typeof secondPollLines)[number]['id']

/** The clock of an additional election: its last lawful day and, when `poll` names the day decided, what follows it. */
export const additionalElectionClock = (edition: Edition, electionDay: string, body: Body, poll?: string) =>
  secondPollClock('additional', edition, electionDay, body, poll)

/** The same for a re-election. `poll` is the last poll of the province where several are held. */
export const rerunClock = (edition: Edition, electionDay: string, body: Body, poll?: string) =>
  secondPollClock('rerun', edition, electionDay, body, poll)

function secondPollClock(
  kind: SecondPoll,
  edition: Edition,
  electionDay: string,
  body: Body,
  poll?: string,
): readonly Step<SecondPollStepId>[] {
  const frame = { edition, body, overrides: [], opening: pollingHours.value[edition]?.opens ?? '' }
  const latest = schedule<SecondPollStepId>(
    [latestLines[kind]],
    { ...secondPollWords, latestPoll: latestPollWords[kind] },
    {
      ...frame,
      electionDay,
      dayName: electionDayName,
    },
  )
  if (poll === undefined) return latest
  const own = schedule<SecondPollStepId>(
    secondPollLines,
    { ...secondPollWords, latestPoll: latestPollWords[kind] },
    {
      ...frame,
      electionDay: poll,
      dayName: secondPollDayNames[kind],
    },
  )
  return [...latest, ...own]
}

/** Days after the first election day within which a second poll is held. */
export const secondPollDays: Provision<number> = provision({ '2015': 15, '2025': 7 }, '79.3, 80.4, 81.2', amended)

/**
 * T-SECOND-POLL, T-SECOND-SUNDAY: the day decided for a second poll lies after the first and within the limit
 * (numbers: electionDay, poll, days, limit); it is a Sunday, which the Law says of election day without naming second
 * polls, so any other day is `ask` (numbers: day).
 */
export function judgeSecondPollDay(edition: Edition, electionDay: string, poll: string): Ruling {
  const limit = secondPollDays.value[edition] ?? 0
  const days = daysBetween(electionDay, poll)
  return ruling([
    reasonFrom('T-SECOND-POLL', edition, secondPollDays, days > 0 && days <= limit, { electionDay, poll, days, limit }),
    reason(
      'T-SECOND-SUNDAY',
      '5',
      weekdayOf(poll) === electionWeekday.value[edition],
      { day: poll },
      {
        confidence: 'unconfirmed',
      },
    ),
  ])
}
