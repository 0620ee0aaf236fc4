/** Rehearsals: an evening of invented polling areas whose sums are exactly the published ones. */
export { rehearsalCommands } from './commands.ts'
export { RehearsalPlayer } from './player.ts'
export { rehearsalQueries } from './queries.ts'
export { rehearsalWords } from './words.ts'
