/** Duty: who is on duty in an office by day, by night and at the weekend, and what one shift leaves to the next. */
export { onDutyBelow } from './below.ts'
export { dutyCommands } from './commands.ts'
export { dutyHoldings } from './holdings.ts'
export { dutyQueries } from './queries.ts'
export { dutyWords } from './words.ts'
