/**
 * Work direction: what was said in a meeting becomes items, items become tasks, tasks are followed to the next meeting.
 * Rules only: no database, no clock, no files; texts, dates and lists come in, proposals and reasons go out.
 */

export type { ProposedAddressee } from './conclusion/addressee.ts'
export { daySaid } from './conclusion/day-said.ts'
export type { Every, ProposedDue } from './conclusion/due.ts'
export {
  type Extracted,
  type ExtractFrame,
  extractConclusion,
  type ItemKind,
  itemKinds,
  type ProposedItem,
  type Reading,
} from './conclusion/extract.ts'
export type { LegalLink } from './conclusion/legal-links.ts'
export type { Span } from './conclusion/source.ts'
export type { UnitFunction, UnitKind } from './conclusion/units.ts'
export * from './duty/shift.ts'
export * from './duty/week-plan.ts'
export { countSeats, type SeatCounts } from './meeting/count-seats.ts'
export { draftNews, type MeetingRecord, newsKinds } from './meeting/news.ts'
export { type QualityChecklist, readChecklists } from './plan/checklist.ts'
export {
  type DatedTask,
  type DatePackOptions,
  datePack,
  type Holiday,
  type TaskWarning,
} from './plan/date-pack.ts'
export { changesOf, type FieldChange, type PlanDifference, planDifference } from './plan/difference.ts'
export {
  type DraftAnchor,
  type DraftGroup,
  type DraftHead,
  type DraftItem,
  type DraftPlan,
  findingKey,
  linesIn,
  type PlanDraft,
  type PlanKind,
  type PlanOwner,
  planOf,
  sectionTitles,
  timeOf,
} from './plan/draft.ts'
export { type PlanFinding, type PlanRule, type PlanSeverity, planRules } from './plan/finding.ts'
export { formerPlacesOf, type ProvinceUnit } from './plan/former-places.ts'
export type { Mute, PlanFrame, Replacement } from './plan/frame.ts'
export { type GivenField, type GivenItem, givenFields, givenItems, ownersIn } from './plan/given-draft.ts'
export { lintPlan } from './plan/lint-plan.ts'
export { type DraftMaking, draftOfPack, draftOfProgramme, emptyDraft, emptyItem } from './plan/new-draft.ts'
export { type OutlineSection, type ReportOutline, readOutline } from './plan/outline.ts'
export {
  type PackTask,
  readPack,
  type TaskDue,
  type TaskGroup,
  type TaskLevel,
  type TaskPack,
  type TaskRhythm,
  type TemplateFit,
  taskGroups,
  taskLevels,
} from './plan/pack.ts'
export type { AnnexRow, Plan, PlanHead, PlanItem, PlanLevel, PlanLine, PlanPlace, PlanSection } from './plan/plan.ts'
export { type GivenBlock, readPlanDocument } from './plan/plan-document.ts'
export { type GivenRow, type PlanTable, readPlanTable } from './plan/plan-table.ts'
export {
  type ElectionPlanText,
  type ProgrammeTemplate,
  readElectionPlanText,
  readProgramme,
} from './plan/programme.ts'
export { type PlanFile, readPlan } from './plan/read-plan.ts'
export { type Remedy, remedyOf } from './plan/remedy.ts'
export type { ReadShape } from './plan/shape.ts'
export { type AnyStepId, isStepId } from './plan/step-ids.ts'
export * from './proposal/decision.ts'
export * from './proposal/drafting.ts'
export * from './proposal/lines.ts'
export * from './proposal/standing.ts'
export * from './proposal/until.ts'
export * from './scheme/cell.ts'
export * from './scheme/reached.ts'
export * from './task/board.ts'
export * from './task/cadence.ts'
export * from './task/change.ts'
export * from './task/copy.ts'
export * from './task/dependencies.ts'
export * from './task/evidence.ts'
export * from './task/follow-up.ts'
export * from './task/quality.ts'
export * from './task/roll-up.ts'
export * from './task/standing.ts'
export { copyRefusalCodes, explainCopyRefusal } from './words/copy-refusals.ts'
export { explainPlanFinding, planRuleTitles, suggestPlanChange } from './words/plan-findings.ts'
export { explainPlanPlace } from './words/plan-places.ts'
export { explainReading } from './words/readings.ts'
export { explainShapeRefusal, explainTaskWarning, taskGroupTitles } from './words/task-packs.ts'
