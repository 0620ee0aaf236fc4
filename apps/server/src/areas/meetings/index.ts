/** Meetings, their conclusions and what is issued from them. */
export { meetingCommands } from './commands.ts'
export { meetingFiles } from './files.ts'
export { meetingHoldings } from './holdings.ts'
export { letGoOfFile } from './let-go.ts'
export { superiorOf } from './notice.ts'
export { placeOfSeat } from './place.ts'
export { meetingQueries } from './queries.ts'
export { meetingWords } from './words.ts'
