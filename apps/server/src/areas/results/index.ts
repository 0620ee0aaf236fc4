/** Published results in, results of constituencies and of the nation out. */

export type { DecidedPoll } from './combined.ts'
export { resultCommands } from './commands.ts'
export { standingOf } from './constituency-result.ts'
export { copyConstituencies } from './copy-constituencies.ts'
export { loadSample } from './load-sample.ts'
export { resultQueries } from './queries.ts'
export { readPublished } from './read-published.ts'
export { resultMinutesFiles } from './result-minutes-file.ts'
export { readSecondPolls } from './second-polls.ts'
export { readUnits, type Unit } from './unit.ts'
export { resultWords } from './words.ts'
