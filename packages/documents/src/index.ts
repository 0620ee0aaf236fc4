/**
 * Papers and files: official forms as PDF and DOCX, the register of forms, calendar files, and the one door through which
 * tables come in and go out. Prints what law and counting say; decides nothing.
 */

export { type AreaPack, areaPacks } from './area-pack.ts'
export { type AttendanceLine, type Attendant, attendanceLines, type MeetingRole } from './attendance.ts'
export { type AttendanceList, attendanceList } from './attendance-list.ts'
export {
  type BudgetPaper,
  type BudgetSums,
  budgetHeads,
  budgetPaper,
  type RewardPaper,
  rewardPaper,
} from './budget-paper.ts'
export { type CalendarEntry, type CalendarFile, calendarIcs, type DatedEvent, eventsIcs } from './calendar-ics.ts'
export { type CodeSlips, codeSlips } from './code-slips.ts'
export { type ConclusionNotice, type ConclusionNoticeItem, conclusionNotice } from './conclusion-notice.ts'
export { type CouncilMinutes, refuseCouncilMinutes } from './council-minutes.ts'
export { type DeliveryPaper, deliveryPaper } from './delivery-paper.ts'
export type { DocumentBlock, DocumentRefusal, ReadDocument } from './document.ts'
export { explainDocumentRefusal } from './document-words.ts'
export { type ElectedList, type ElectedTable, refuseElectedList } from './elected-list.ts'
export {
  type ElectionSummary,
  refuseElectionSummary,
  type SecondPollFigures,
  type SummaryConstituency,
  type SummaryPoll,
} from './election-summary.ts'
export { type FinalReport, type FinalReportPart, finalReport } from './final-report.ts'
export { formCode, type OfficialForm, officialForms } from './forms-registry.ts'
export { insideSentence } from './inside-sentence.ts'
export { electionReport } from './interchange/cdf.ts'
export type { AreaResult, ContestResult, ElectionResult, ResultCounts } from './interchange/election-result.ts'
export { type EmlKind, eml } from './interchange/eml.ts'
export { resultRows, resultSheets } from './interchange/result-tables.ts'
export { type Invitation, invitation } from './invitation.ts'
export { keptCopy, type Letter } from './letter.ts'
export { type MeetingAttendance, meetingAttendance } from './meeting-attendance.ts'
export { type MeetingMinutes, meetingMinutes } from './meeting-minutes.ts'
export { type NewsItem, newsDocument, newsHtml } from './news-item.ts'
export { type OfficeKind, officeKind } from './office-file.ts'
export { officePhrase, personPhrase } from './person-words.ts'
export { planDocx } from './plan-docx.ts'
export type { PlanPaper, PlanPaperGroup, PlanPaperText } from './plan-paper.ts'
export { planProgress } from './plan-progress.ts'
export { type PreliminaryReport, preliminaryReport } from './preliminary-report.ts'
export { councilMinutes } from './print-council-minutes.ts'
export { electedList } from './print-elected-list.ts'
export { electionSummary } from './print-election-summary.ts'
export { resultMinutes } from './print-result-minutes.ts'
export { statisticsTables } from './print-statistics-tables.ts'
export { ballotUseMinutes, countMinutes } from './print-team-forms.ts'
export { type QuickReport, quickReport } from './quick-report.ts'
export { readDocx } from './read-docx.ts'
export { readTable } from './read-table.ts'
export { type RecountReport, recountReport } from './recount-report.ts'
export { type ReplyLetter, replyLetter } from './reply-letter.ts'
export {
  type ReportPaper,
  reportPaper,
  type SynthesisFigure,
  type SynthesisPaper,
  type SynthesisText,
} from './report-synthesis.ts'
export {
  type BoardMember,
  longestSource,
  nothingWritten,
  type PlaceVotes,
  type Resolution,
  type ResultMinutes,
  refuseResultMinutes,
  type WrittenParts,
} from './result-minutes.ts'
export {
  isNote,
  looksSigned,
  type SignedPdfCode,
  type SignedPdfFinding,
  type SignedPdfReport,
} from './signed-pdf/check-signed-pdf.ts'
export { carriesOnlyDocuments } from './signed-pdf/embedded.ts'
export { examineSignedPdf } from './signed-pdf/examine-signed-pdf.ts'
export { explainSignedPdf } from './signed-pdf/signed-pdf-words.ts'
export { type SigningBlock, signingBlock } from './signing-block.ts'
export {
  type ElectedStatistics,
  type PollStatistics,
  refuseStatisticsTables,
  type StatisticsTables,
} from './statistics-tables.ts'
export {
  columnName,
  defaultCaps,
  type Read,
  type Table,
  type TableCaps,
  type TableNote,
  type TableRefusal,
  type TableRefusalCode,
  type TableRow,
  type TableSheet,
} from './table.ts'
export { readCount, readHeader } from './table-values.ts'
export { explainTableRefusal } from './table-words.ts'
export { type TallySheets, tallySheets } from './tally-sheet.ts'
export {
  type BallotUse,
  type BallotUseMinutes,
  type CountFigures,
  type CountMinutes,
  type CountWritten,
  nothingWrittenByTeam,
  refuseBallotUse,
  refuseCountMinutes,
  type TeamContest,
  type TeamMember,
  type TeamPlace,
  type Witness,
} from './team-paper.ts'
export { type TableCell, type WriteOptions, writeTable } from './write-table.ts'
export { writeWorkbook } from './write-workbook.ts'
export { type ZipEntry, zipStream } from './zip-stream.ts'
