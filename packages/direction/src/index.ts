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
export { explainReading } from './words/readings.ts'
