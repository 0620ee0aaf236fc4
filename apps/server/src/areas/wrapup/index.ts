/** The end of an election: statistics, the final report, and what its success is measured by. */
export { wrapUpCommands } from './commands.ts'
export { finalReportFiles } from './final-report-files.ts'
export { wrapUpQueries } from './queries.ts'
export { statisticsFiles } from './statistics-files.ts'
