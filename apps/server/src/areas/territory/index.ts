/** The map of an election: constituencies and their seats, polling areas, numbers of voters. */
export { territoryCommands } from './commands.ts'
export { constituenciesFile } from './constituencies-file.ts'
export { councilTerm } from './council-term.ts'
export { territoryFigureSources } from './figure-sources.ts'
export { countedAmong, isCounted } from './is-counted.ts'
export { territoryQueries } from './queries.ts'
export {
  type AreaRow,
  byCommune,
  type ConstituencyRow,
  communesOf,
  constituenciesOf,
  readArea,
  readAreas,
  readConstituencies,
  readConstituency,
  readVoters,
} from './rows.ts'
export { territoryWords } from './words.ts'
