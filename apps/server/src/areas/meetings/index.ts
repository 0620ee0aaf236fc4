/** Meetings, their conclusions and what is issued from them. */
export { meetingCommands } from './commands.ts'
export { meetingQueries } from './queries.ts'
export { meetingWords } from './words.ts'
