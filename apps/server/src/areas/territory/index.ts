/** The map of an election: constituencies and their seats, polling areas, numbers of voters. */
export { territoryCommands } from './commands.ts'
export { territoryQueries } from './queries.ts'
export { territoryWords } from './words.ts'
