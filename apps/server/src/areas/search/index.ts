/** One box for organisations and persons, with or without accents. */
export { searchQueries } from './queries.ts'
