/** Published results in, results of constituencies and of the nation out. */
export { resultCommands } from './commands.ts'
export { loadSample } from './load-sample.ts'
export { readNational } from './national.ts'
export { resultQueries } from './queries.ts'
export { derivedId } from './store-results.ts'
export { type Published, readUnits, type Unit } from './unit.ts'
export { resultWords } from './words.ts'
