/**
 * The election law of Viet Nam as functions and data, both editions side by side. No dependency, no clock, no files:
 * dates, figures and lists come in, decisions and reasons go out.
 */
export * from './calendar/calendar.ts'
export * from './calendar/compare-editions.ts'
export * from './calendar/countdown.ts'
export * from './calendar/dates.ts'
export * from './calendar/overrides.ts'
export * from './calendar/polling-hours.ts'
export type { Step } from './calendar/schedule.ts'
export type { FurtherStepId, StepId } from './calendar/steps.ts'
export * from './constituency.ts'
export * from './edition.ts'
export * from './finding.ts'
export * from './minutes.ts'
export * from './outcome.ts'
export * from './percent.ts'
export * from './provision.ts'
export * from './reason.ts'
export * from './surplus.ts'
export type { Text } from './words/calendar.ts'
export { count, day, type Locale, locales } from './words/sentence.ts'
export * from './words/words.ts'
