/** One box for organisations, persons and documents, with or without accents. */
export { searchQueries } from './queries.ts'
