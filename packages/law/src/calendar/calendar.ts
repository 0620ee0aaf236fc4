import { type Body, bodiesOf, type Edition } from '../edition.ts'
import type { Refusal } from '../finding.ts'
import { isDate } from '../outcome.ts'
import { pollingHours } from '../polling-day.ts'
import { type Provision, unchanged } from '../provision.ts'
import { type Ruling, reasonFrom, ruling } from '../reason.ts'
import { electionDayName, furtherStepWords, stepWords } from '../words/calendar.ts'
import { isClockTime, weekdayOf } from './dates.ts'
import { type Override, refuseOverrides } from './overrides.ts'
import { type Frame, type Step, schedule } from './schedule.ts'
import { datedLines, type FurtherStepId, furtherLines, type StepId } from './steps.ts'

export type CalendarOptions = Readonly<{
  /** Only the steps of this body; what is counted from "the publication" is then its own. */
  body?: Body
  /** Decisions under Điều 98.3, in any order; the latest of a step counts. Expects what `refuseCalendar` lets pass. */
  overrides?: readonly Override[]
  /** The hour the polling area opens, 05:00 to 07:00; what ends 24 hours before the poll ends at this hour. */
  opening?: string
}>

/**
 * Every dated step of the law for an election day, sorted by date. Any day can be computed (a rehearsal takes what it
 * likes); whether the law allows it is `judgeElectionDay`. Expects input that `refuseCalendar` lets pass.
 */
export const calendar = (
  edition: Edition,
  electionDay: string,
  options: CalendarOptions = {},
): readonly Step<StepId>[] => schedule<StepId>(datedLines, stepWords, frameOf(edition, electionDay, options))

/** Dates that follow from the calendar, from another law or from a resolution for one election; same order, same input. */
export const furtherSteps = (
  edition: Edition,
  electionDay: string,
  options: CalendarOptions = {},
): readonly Step<FurtherStepId>[] =>
  schedule<FurtherStepId>(furtherLines, furtherStepWords, frameOf(edition, electionDay, options), datedLines)

/** Every dated step of an election, from the calendar and from what follows it, by id; outside elections there is none. */
export const stepsById = (
  election: Readonly<{ edition: Edition; electionDay: string }> | null,
): ReadonlyMap<string, Step<StepId | FurtherStepId>> =>
  new Map(
    election === null
      ? []
      : [
          ...calendar(election.edition, election.electionDay),
          ...furtherSteps(election.edition, election.electionDay),
        ].map((step) => [step.id, step] as const),
  )

function frameOf(edition: Edition, electionDay: string, options: CalendarOptions): Frame {
  const usual = pollingHours.value[edition]?.opens ?? ''
  const { body = null, overrides = [], opening = usual } = options
  return { edition, electionDay, body, overrides, opening, dayName: electionDayName }
}

/** Why no calendar can be computed, or undefined. `path` points into the arguments: `overrides[0].date`. */
export function refuseCalendar(
  edition: Edition,
  electionDay: string,
  options: CalendarOptions = {},
): Refusal | undefined {
  const { body, overrides = [], opening } = options
  if (!isDate(electionDay)) return { code: 'not-a-date', path: 'electionDay', numbers: { value: electionDay } }
  if (body !== undefined && !bodiesOf(edition).includes(body))
    return { code: 'body-not-in-edition', path: 'body', numbers: { body, edition } }
  const hours = pollingHours.value[edition]
  if (opening !== undefined && hours !== null) {
    if (!isClockTime(opening)) return { code: 'not-a-time', path: 'opening', numbers: { value: opening } }
    if (opening < hours.earliest || opening > hours.opens) {
      const { earliest, opens } = hours
      return { code: 'opening-out-of-hours', path: 'opening', numbers: { opening, earliest, opens } }
    }
  }
  return refuseOverrides(edition, overrides)[0]
}

/** The weekday of every election: 0 = Sunday. */
export const electionWeekday: Provision<number> = unchanged(0, '5')

/** T-SUNDAY: election day is a Sunday (numbers: day). */
export const judgeElectionDay = (edition: Edition, electionDay: string): Ruling =>
  ruling([
    reasonFrom('T-SUNDAY', edition, electionWeekday, weekdayOf(electionDay) === electionWeekday.value[edition], {
      day: electionDay,
    }),
  ])
