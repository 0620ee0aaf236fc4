/** What is kept of an election when it is over: one archive that opens without the product, and who it was handed to. */
export { archiveDownload } from './archive-download.ts'
export { archiveCommands } from './commands.ts'
export { archiveQueries } from './queries.ts'
export { archiveWords } from './words.ts'
