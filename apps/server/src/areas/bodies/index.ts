/** Election bodies: Committees, Boards and Polling Teams, their members, and what the law says about them. */
export { bodiesCommands } from './commands.ts'
export { bodiesFigureSources } from './figure-sources.ts'
export { bodiesQueries } from './queries.ts'
export { readMembers, readOrgans } from './rows.ts'
export { bodiesWords } from './words.ts'
