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
export * from './task/board.ts'
export * from './task/cadence.ts'
export * from './task/change.ts'
export * from './task/copy.ts'
export * from './task/dependencies.ts'
export * from './task/follow-up.ts'
export * from './task/quality.ts'
export * from './task/roll-up.ts'
export * from './task/standing.ts'
export { copyRefusalCodes, explainCopyRefusal } from './words/copy-refusals.ts'
export { explainReading } from './words/readings.ts'
