/** Published results in, results of constituencies and of the nation out. */
export { resultCommands } from './commands.ts'
export { copyConstituencies } from './copy-constituencies.ts'
export { loadSample } from './load-sample.ts'
export { resultQueries } from './queries.ts'
export { readPublished } from './read-published.ts'
export { resultExports } from './result-exports.ts'
export { resultMinutesFiles } from './result-minutes-file.ts'
export { resultWords } from './words.ts'
