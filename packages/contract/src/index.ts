/** Every command and query once, and the schemas of the product's files. */
import { accountCommands, accountQueries } from './accounts.ts'
import { archiveCommands, archiveQueries } from './archive.ts'
import { auditQueries, figureCommands, figureQueries } from './audit.ts'
import { bodiesCommands, bodiesQueries } from './bodies.ts'
import { budgetCommands, budgetQueries } from './budget.ts'
import { calendarFeedCommands, calendarFeedQueries } from './calendar-feed.ts'
import { candidateCommands, candidateQueries } from './candidates.ts'
import { countCommands, countQueries } from './count.ts'
import { dutyCommands, dutyQueries } from './duty.ts'
import { frameCommands, frameQueries } from './frames.ts'
import { hazardCommands, hazardQueries } from './hazards.ts'
import { ledgerCommands, ledgerQueries } from './ledger.ts'
import { ledgerApprovalCommands, ledgerApprovalQueries } from './ledger-approvals.ts'
import { logisticsCommands, logisticsQueries } from './logistics.ts'
import { materialCommands, materialQueries } from './meeting-materials.ts'
import { meetingNewsCommands, meetingNewsQueries } from './meeting-news.ts'
import { meetingPeopleCommands, meetingPeopleQueries } from './meeting-people.ts'
import { meetingPhotoCommands, meetingPhotoQueries } from './meeting-photos.ts'
import { meetingRecordCommands, meetingRecordQueries } from './meeting-record.ts'
import { meetingCommands, meetingQueries } from './meetings.ts'
import { organisationCommands, organisationQueries } from './organisations.ts'
import { personCommands, personQueries } from './persons.ts'
import { placeResultQueries } from './place-results.ts'
import { planCommands, planQueries } from './plans.ts'
import { pollingDayCommands, pollingDayQueries } from './polling-day.ts'
import { proposalCommands, proposalQueries } from './proposals.ts'
import { readinessCommands, readinessQueries } from './readiness.ts'
import { recountCommands, recountQueries } from './recounts.ts'
import { registryCommands, registryQueries } from './registry.ts'
import { rehearsalCommands, rehearsalQueries } from './rehearsal.ts'
import { reportEvidenceCommands, reportEvidenceQueries } from './report-evidence.ts'
import { reportCommands, reportQueries } from './reports.ts'
import { resultMinutesCommands, resultMinutesQueries } from './result-minutes.ts'
import { resultCommands, resultQueries } from './results.ts'
import { schemeCommands, schemeQueries } from './schemes.ts'
import { searchQueries } from './search.ts'
import { secondBoxCommands, secondBoxQueries } from './second-boxes.ts'
import { secondPollCommands, secondPollQueries } from './second-polls.ts'
import { territoryCommands, territoryQueries } from './territory.ts'
import { trainingCommands, trainingQueries } from './training.ts'
import { workCommands, workQueries } from './work.ts'
import { workEvidenceCommands, workEvidenceQueries } from './work-evidence.ts'
import { workWaitCommands, workWaitQueries } from './work-waits.ts'
import { wrapUpCommands, wrapUpQueries } from './wrap-up.ts'

export * from './accounts.ts'
export * from './archive.ts'
export * from './audit.ts'
export * from './audit-file.ts'
export * from './bodies.ts'
export * from './budget.ts'
export * from './calendar-feed.ts'
export * from './candidates.ts'
export * from './count.ts'
export * from './declare.ts'
export * from './duty.ts'
export * from './frames.ts'
export * from './hazards.ts'
export * from './ledger.ts'
export * from './ledger-approvals.ts'
export * from './logistics.ts'
export * from './meeting-materials.ts'
export * from './meeting-news.ts'
export * from './meeting-people.ts'
export * from './meeting-photos.ts'
export * from './meeting-record.ts'
export * from './meetings.ts'
export * from './organ-titles.ts'
export * from './organisation-titles.ts'
export * from './organisations.ts'
export * from './outcome.ts'
export * from './personas.ts'
export * from './persons.ts'
export * from './place-results.ts'
export * from './plans.ts'
export * from './polling-day.ts'
export * from './proposals.ts'
export * from './readiness.ts'
export * from './recounts.ts'
export * from './registry.ts'
export * from './rehearsal.ts'
export * from './report-evidence.ts'
export * from './reports.ts'
export * from './result-minutes.ts'
export * from './results.ts'
export * from './results-file.ts'
export * from './roles.ts'
export * from './schemes.ts'
export * from './search.ts'
export * from './second-boxes.ts'
export * from './second-polls.ts'
export * from './sheet-report.ts'
export type { SignedPaper } from './signed-paper.ts'
export * from './standing-surplus.ts'
export * from './territory.ts'
export * from './training.ts'
export { instant, largestFile, largestSheet } from './values.ts'
export * from './work.ts'
export * from './work-evidence.ts'
export * from './work-waits.ts'
export * from './wrap-up.ts'

/** The whole contract: what the server must handle, what a client may call. */
export const commands = [
  ...frameCommands,
  ...resultCommands,
  ...rehearsalCommands,
  ...organisationCommands,
  ...personCommands,
  ...accountCommands,
  ...figureCommands,
  ...meetingCommands,
  ...meetingPeopleCommands,
  ...meetingRecordCommands,
  ...meetingNewsCommands,
  ...meetingPhotoCommands,
  ...materialCommands,
  ...workCommands,
  ...calendarFeedCommands,
  ...countCommands,
  ...resultMinutesCommands,
  ...pollingDayCommands,
  ...hazardCommands,
  ...dutyCommands,
  ...workEvidenceCommands,
  ...workWaitCommands,
  ...proposalCommands,
  ...planCommands,
  ...registryCommands,
  ...schemeCommands,
  ...reportCommands,
  ...reportEvidenceCommands,
  ...territoryCommands,
  ...bodiesCommands,
  ...candidateCommands,
  ...readinessCommands,
  ...ledgerCommands,
  ...ledgerApprovalCommands,
  ...logisticsCommands,
  ...secondBoxCommands,
  ...secondPollCommands,
  ...recountCommands,
  ...trainingCommands,
  ...budgetCommands,
  ...wrapUpCommands,
  ...archiveCommands,
] as const
export const queries = [
  ...frameQueries,
  ...resultQueries,
  ...placeResultQueries,
  ...rehearsalQueries,
  ...organisationQueries,
  ...personQueries,
  ...accountQueries,
  ...auditQueries,
  ...figureQueries,
  ...searchQueries,
  ...meetingQueries,
  ...meetingPeopleQueries,
  ...meetingRecordQueries,
  ...meetingNewsQueries,
  ...meetingPhotoQueries,
  ...materialQueries,
  ...workQueries,
  ...calendarFeedQueries,
  ...countQueries,
  ...resultMinutesQueries,
  ...pollingDayQueries,
  ...hazardQueries,
  ...dutyQueries,
  ...workEvidenceQueries,
  ...workWaitQueries,
  ...proposalQueries,
  ...planQueries,
  ...registryQueries,
  ...schemeQueries,
  ...reportQueries,
  ...reportEvidenceQueries,
  ...territoryQueries,
  ...bodiesQueries,
  ...candidateQueries,
  ...readinessQueries,
  ...ledgerQueries,
  ...ledgerApprovalQueries,
  ...logisticsQueries,
  ...secondBoxQueries,
  ...secondPollQueries,
  ...recountQueries,
  ...trainingQueries,
  ...budgetQueries,
  ...wrapUpQueries,
  ...archiveQueries,
] as const
