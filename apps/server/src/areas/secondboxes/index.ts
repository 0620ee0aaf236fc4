/** Second boxes (hòm phiếu phụ): the trips that are planned, and what was told of them on the day. */
export { secondBoxCommands } from './commands.ts'
export { secondBoxQueries } from './queries.ts'
export { readTrips } from './rows.ts'
export { secondBoxWords } from './words.ts'
