/** Election day: what polling areas tell, the desk that watches them, incidents. */
export { pollingDayCommands } from './commands.ts'
export { marksAt } from './marks.ts'
export { pollingDayQueries } from './queries.ts'
export { quickReportFiles } from './quick-report-files.ts'
export { pollingDayWords } from './words.ts'
