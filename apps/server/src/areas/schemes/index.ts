/** Schemes: what they are to reach, who has studied them, and the tasks that serve their targets. */
export { schemeCommands } from './commands.ts'
export { schemeMatrixFile } from './matrix-file.ts'
export { placeOfScheme } from './place.ts'
export { schemeQueries } from './queries.ts'
export { schemeWords } from './words.ts'
