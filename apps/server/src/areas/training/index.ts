/** Training of election bodies: courses, and how many of each body came. */
export { trainingCommands } from './commands.ts'
export { trainingFigureSources } from './figure-sources.ts'
export { trainingQueries } from './queries.ts'
export { trainingWords } from './words.ts'
