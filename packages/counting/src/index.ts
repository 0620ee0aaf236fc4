/**
 * Minutes → totals → outcomes, in bulk and one by one; and the other way round, published totals → invented polling
 * areas for a rehearsal. Depends on the law alone: values and iterables come in, values go out. See docs/counting.md.
 */
export * from './bench.ts'
export * from './bulk-tally.ts'
export * from './constituency-totals.ts'
export * from './elected-list.ts'
export * from './election.ts'
export * from './evening-order.ts'
export * from './minutes-digest.ts'
export * from './minutes-refusal.ts'
export * from './printed-percent.ts'
export * from './published-results.ts'
export { bell, type Random, randomFrom } from './random.ts'
export * from './result-paper/result-paper.ts'
export * from './sheet/ballot-use.ts'
export * from './sheet/figures.ts'
export {
  type Entry as SheetEntry,
  type Hand,
  isRefused,
  type Part,
  type Sheet,
  type SheetRefusal,
  type SheetState,
  type SheetStep,
  sameHand,
  sheetAfter,
  sheetStates,
} from './sheet/sheet.ts'
export * from './sheet/sheet-findings.ts'
export { isOf, type Surplus, type Upward, type Way, type WayRefusal, type WayStep, wayAfter } from './sheet/way.ts'
export * from './split-totals.ts'
export * from './tabulate.ts'
export * from './tally.ts'
export * from './tally-aid/index.ts'
export { type Count, type CountedConstituency, countOf } from './totals.ts'
export * from './words/counting-words.ts'
export { explainSheetFinding } from './words/sheet-words.ts'
