/** Election day: what polling areas tell, the desk that watches them, incidents. */
export { pollingDayCommands } from './commands.ts'
export { readDays } from './days.ts'
export { marksAt } from './marks.ts'
export { pollingDayQueries } from './queries.ts'
export { quickReportFiles } from './quick-report-files.ts'
export { wallAnswer } from './wall-answer.ts'
export { pollingDayWords } from './words.ts'
