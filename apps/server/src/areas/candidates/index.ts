/** Official lists of candidates: who stands in each constituency, in the order of the ballot. */
export { candidateCommands } from './commands.ts'
export { candidateFigureSources } from './figure-sources.ts'
export { candidateQueries } from './queries.ts'
export { candidateWords } from './words.ts'
