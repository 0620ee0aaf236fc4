/**
 * Reports: templates as data, what must agree in them, and how the words of many units become one. Rules only: no database,
 * no clock, no files; values and days come in, numbers go out with their sources.
 */
export * from './day/marks.ts'
export * from './day/no-person.ts'
export * from './day/text-code.ts'
export * from './day/turnout.ts'
