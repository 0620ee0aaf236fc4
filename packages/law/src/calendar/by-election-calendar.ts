import { byElectionNotice } from '../by-election.ts'
import type { Body, Edition } from '../edition.ts'
import { pollingHours } from '../polling-day.ts'
import { byElectionDayName, byElectionWords } from '../words/subclocks.ts'
import { both, type Line, step } from './line.ts'
import { type Step, schedule } from './schedule.ts'

const assembly: readonly Body[] = ['NA']
const councils: readonly Body[] = ['province', 'district', 'commune']
/** Consultation in a by-election is left to the Standing Committee of the National Assembly (Điều 92.2). */
const consultation = { '2015': 'NQ 1186/2021/UBTVQH14 Điều 8', '2025': 'NQ 101/2025/UBTVQH15 Điều 8' }

/** The dated steps of a by-election (BY-01 … BY-10 and its poll), days before its own day; both editions read the same. */
export const byElectionLines = [
  step('byAnnounceDay', both(-(byElectionNotice.value['2025'] ?? 0)), '89.4'),
  step('byCommittees', both(-20), '90.2', { bodies: councils }),
  step('byBoardsNA', both(-20), '90.1', { bodies: assembly }),
  step('byConsult1', both(-20), consultation),
  step('byNominations', both(-19), consultation),
  step('byFiling', both(-18), '92.1'),
  step('byConsult2', both(-16), consultation),
  step('byBoardsPC', both(-15), '90.2', { bodies: councils }),
  step('byTeams', both(-15), '90.3'),
  step('byVoterList', both(-15), '91'),
  step('byConferences', both(-14), consultation),
  step('byConsult3', both(-12), '92.2'),
  step('byOfficialList', both(-10), '92.3'),
  step('byVote', both(0), '71.1, 93', { at: 'opening' }),
] as const satisfies readonly Line[]

export type ByElectionStepId = (typeof byElectionLines)[number]['id']

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
