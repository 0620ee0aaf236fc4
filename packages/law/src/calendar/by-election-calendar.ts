import type { Body, Edition } from '../edition.ts'
import { pollingHours } from '../polling-day.ts'
import { byElectionDayName, byElectionWords } from '../words/subclocks.ts'
import { type ByElectionStepId, byElectionLines } from './by-election-steps.ts'
import { type Step, schedule } from './schedule.ts'

/** The by-election of one body on a day (`YYYY-MM-DD`), sorted by date. Empty for a body the edition does not have. */
export const byElectionCalendar = (edition: Edition, day: string, body: Body): readonly Step<ByElectionStepId>[] =>
  schedule<ByElectionStepId>(byElectionLines, byElectionWords, {
    edition,
    electionDay: day,
    opening: pollingHours.value[edition]?.opens ?? '',
    body,
    overrides: [],
    dayName: byElectionDayName,
  })
