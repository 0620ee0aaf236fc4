/** How ready polling areas are: the checklist before election day, and tasks for what is missing. */
export { readinessCommands } from './commands.ts'
export { readinessFigureSources } from './figure-sources.ts'
export { packFiles } from './pack-file.ts'
export { readinessQueries } from './queries.ts'
export { readinessWords } from './words.ts'
