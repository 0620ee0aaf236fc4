/** Materials of an election: delivery notes, receipts, and the ballot papers of every polling area. */
export { logisticsCommands } from './commands.ts'
export { deliveryNoteFiles } from './note-files.ts'
export { logisticsQueries } from './queries.ts'
export { logisticsWords } from './words.ts'
