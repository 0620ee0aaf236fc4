import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { accountCommands, accountQueries, accountWords } from './areas/accounts/index.ts'
import { archiveCommands, archiveQueries, archiveWords } from './areas/archive/index.ts'
import { auditQueries } from './areas/audit/index.ts'
import { bodiesCommands, bodiesQueries, bodiesWords } from './areas/bodies/index.ts'
import { budgetCommands, budgetQueries, budgetWords } from './areas/budget/index.ts'
import { calendarWords } from './areas/calendar/index.ts'
import { candidateCommands, candidateQueries, candidateWords } from './areas/candidates/index.ts'
import { countCommands, countQueries, countWords } from './areas/count/index.ts'
import { dutyCommands, dutyQueries, dutyWords } from './areas/duty/index.ts'
import { figureCommands, figureQueries, figureWords } from './areas/figures/index.ts'
import { type FramesTables, frameCommands, frameQueries, frameWords } from './areas/frames/index.ts'
import { hazardCommands, hazardQueries, hazardWords } from './areas/hazards/index.ts'
import { approvalCommands, approvalQueries, ledgerCommands, ledgerQueries, ledgerWords } from './areas/ledger/index.ts'
import { logisticsCommands, logisticsQueries, logisticsWords } from './areas/logistics/index.ts'
import { meetingCommands, meetingQueries, meetingWords } from './areas/meetings/index.ts'
import { organisationCommands, organisationQueries, organisationWords } from './areas/organisations/index.ts'
import { personalDataCommands, personalDataQueries } from './areas/personal-data/index.ts'
import { personCommands, personQueries, personWords } from './areas/persons/index.ts'
import { planCommands, planQueries, planWords } from './areas/plans/index.ts'
import { pollingDayCommands, pollingDayQueries, pollingDayWords } from './areas/pollingday/index.ts'
import { proposalCommands, proposalQueries, proposalWords } from './areas/proposals/index.ts'
import { readinessCommands, readinessQueries, readinessWords } from './areas/readiness/index.ts'
import { recountCommands, recountQueries, recountWords } from './areas/recounts/index.ts'
import { registryCommands, registryQueries, registryWords } from './areas/registry/index.ts'
import { rehearsalCommands, rehearsalQueries, rehearsalWords } from './areas/rehearsal/index.ts'
import { reportCommands, reportQueries, reportWords } from './areas/reports/index.ts'
import { resultMinutesCommands, resultMinutesQueries, resultMinutesWords } from './areas/resultminutes/index.ts'
import { resultCommands, resultQueries, resultWords } from './areas/results/index.ts'
import { schemeCommands, schemeQueries, schemeWords } from './areas/schemes/index.ts'
import { searchQueries } from './areas/search/index.ts'
import { secondBoxCommands, secondBoxQueries, secondBoxWords } from './areas/secondboxes/index.ts'
import { secondPollCommands, secondPollQueries, secondPollWords } from './areas/secondpolls/index.ts'
import { territoryCommands, territoryQueries, territoryWords } from './areas/territory/index.ts'
import { trainingCommands, trainingQueries, trainingWords } from './areas/training/index.ts'
import { calendarFeedCommands, calendarFeedQueries, workCommands, workQueries, workWords } from './areas/work/index.ts'
import { wrapUpCommands, wrapUpQueries } from './areas/wrapup/index.ts'
import type { CommandHandler, QueryHandler } from './kernel/bus.ts'
import type { Poll } from './kernel/change-hub.ts'
import type { Database } from './kernel/database.ts'
import { fileWords } from './kernel/files/words.ts'
import { type Migration, readMigrations } from './kernel/migrations.ts'
import { kernelWords, type ProblemWords } from './kernel/problem-words.ts'

/** All areas of the product, put together: the only file that knows every one of them. */
export const handlers: Readonly<{ commands: readonly CommandHandler[]; queries: readonly QueryHandler[] }> = {
  commands: [
    ...frameCommands,
    ...resultCommands,
    ...countCommands,
    ...resultMinutesCommands,
    ...ledgerCommands,
    ...approvalCommands,
    ...rehearsalCommands,
    ...organisationCommands,
    ...personCommands,
    ...personalDataCommands,
    ...accountCommands,
    ...figureCommands,
    ...meetingCommands,
    ...workCommands,
    ...calendarFeedCommands,
    ...pollingDayCommands,
    ...hazardCommands,
    ...dutyCommands,
    ...proposalCommands,
    ...planCommands,
    ...registryCommands,
    ...schemeCommands,
    ...reportCommands,
    ...territoryCommands,
    ...bodiesCommands,
    ...candidateCommands,
    ...readinessCommands,
    ...logisticsCommands,
    ...secondBoxCommands,
    ...secondPollCommands,
    ...recountCommands,
    ...trainingCommands,
    ...budgetCommands,
    ...wrapUpCommands,
    ...archiveCommands,
  ],
  queries: [
    ...frameQueries,
    ...resultQueries,
    ...countQueries,
    ...resultMinutesQueries,
    ...ledgerQueries,
    ...approvalQueries,
    ...rehearsalQueries,
    ...organisationQueries,
    ...personQueries,
    ...personalDataQueries,
    ...accountQueries,
    ...auditQueries,
    ...figureQueries,
    ...searchQueries,
    ...meetingQueries,
    ...workQueries,
    ...calendarFeedQueries,
    ...pollingDayQueries,
    ...hazardQueries,
    ...dutyQueries,
    ...proposalQueries,
    ...planQueries,
    ...registryQueries,
    ...schemeQueries,
    ...reportQueries,
    ...territoryQueries,
    ...bodiesQueries,
    ...candidateQueries,
    ...readinessQueries,
    ...logisticsQueries,
    ...secondBoxQueries,
    ...secondPollQueries,
    ...recountQueries,
    ...trainingQueries,
    ...budgetQueries,
    ...wrapUpQueries,
    ...archiveQueries,
  ],
}

export const words: ProblemWords = {
  ...kernelWords,
  ...frameWords,
  ...archiveWords,
  ...resultWords,
  ...countWords,
  ...resultMinutesWords,
  ...ledgerWords,
  ...calendarWords,
  ...rehearsalWords,
  ...organisationWords,
  ...accountWords,
  ...personWords,
  ...figureWords,
  ...meetingWords,
  ...workWords,
  ...pollingDayWords,
  ...hazardWords,
  ...dutyWords,
  ...proposalWords,
  ...planWords,
  ...fileWords,
  ...registryWords,
  ...schemeWords,
  ...reportWords,
  ...territoryWords,
  ...bodiesWords,
  ...candidateWords,
  ...readinessWords,
  ...logisticsWords,
  ...secondBoxWords,
  ...secondPollWords,
  ...recountWords,
  ...trainingWords,
  ...budgetWords,
}

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))
export const migrations = (): readonly Migration[] => readMigrations(migrationsFolder)

/** Frames that changed since it was asked last, found by looking. */
export function changedFrames(database: Database): Poll {
  let seen = new Map<string, string>()
  return () =>
    database.transaction('read', async ({ db }) => {
      const rows = await db
        .withTables<FramesTables>()
        .selectFrom('frame')
        .select([
          'id',
          sql<string>`changed_at::text || (select concat(max(updated_at), sum(reported)) from constituency_totals_now where frame_id = frame.id)`.as(
            'at',
          ),
        ])
        .execute()
      const now = new Map(rows.map((row) => [row.id, row.at]))
      const changed = rows.filter((row) => seen.get(row.id) !== row.at).map((row) => row.id)
      const gone = [...seen.keys()].filter((id) => !now.has(id))
      seen = now
      return [...changed, ...gone].map((frame) => ({ frame, constituencies: [] }))
    })
}
