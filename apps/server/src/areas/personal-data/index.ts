/** Why personal data is held, and its erasure when its time is over. */
export { personalDataCommands } from './commands.ts'
export { personalData } from './fields.ts'
export { personalDataQueries } from './queries.ts'
