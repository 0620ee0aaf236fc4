/**
 * Reports: templates as data, what must agree in them, and how the words of many units become one. Rules only: no database,
 * no clock, no files; values and days come in, numbers go out with their sources.
 */

export * from './budget/allowance.ts'
export * from './budget/settlement.ts'
export * from './carry-over.ts'
export * from './check.ts'
export * from './day/marks.ts'
export * from './day/no-person.ts'
export * from './day/paper.ts'
export * from './day/text-code.ts'
export * from './day/trip.ts'
export * from './day/turnout.ts'
export * from './materials/receipt.ts'
export * from './materials/reserve.ts'
export * from './merge-texts.ts'
export * from './period.ts'
export * from './roll-up.ts'
export * from './suppression.ts'
export * from './template.ts'
export * from './training.ts'
export * from './value.ts'
export * from './versions.ts'
export { explainReportFinding } from './words/findings.ts'
export * from './wrap-up.ts'
