/** Audits by counting some of the papers again, with a limit on the risk. A pilot: the election law knows no such audit. */
export { recountCommands } from './commands.ts'
export { recountQueries } from './queries.ts'
export { recountReportFiles } from './report-file.ts'
export { recountWords } from './words.ts'
