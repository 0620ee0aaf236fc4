/** Second polls: re-elections, additional elections, votes again after an annulment. Each is a frame of its own day. */
export { secondPollCommands } from './commands.ts'
export { secondPollQueries } from './queries.ts'
export { secondPollWords } from './words.ts'
