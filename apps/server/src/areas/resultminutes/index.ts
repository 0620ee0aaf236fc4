/** Minutes of Boards and Committees: drawn up from the level below, sent upward, received; and the status of the elected. */
export { boardMinutesFiles } from './board-minutes-file.ts'
export { resultMinutesCommands } from './commands.ts'
export { committeeMinutesFiles } from './committee-minutes-file.ts'
export { resultMinutesHoldings } from './holdings.ts'
export { type KeptPaper, keptPapers } from './kept-papers.ts'
export { resultMinutesQueries } from './queries.ts'
export { resultScanDownload } from './scan-download.ts'
export { resultMinutesWords } from './words.ts'
