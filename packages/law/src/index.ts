/**
 * The election law of Viet Nam as functions and data, both editions side by side. No dependency, no clock, no files:
 * dates, figures and lists come in, decisions and reasons go out.
 */
export * from './constituency.ts'
export * from './edition.ts'
export * from './finding.ts'
export * from './minutes.ts'
export * from './outcome.ts'
export * from './percent.ts'
export * from './provision.ts'
export * from './reason.ts'
export * from './surplus.ts'
export { count, day, type Locale, locales } from './words/sentence.ts'
export * from './words/words.ts'
