/** Reports: asked for in rounds, filled in by units, gone over, put together. Their numbers are figures. */
export { reportCommands } from './commands.ts'
export { reportEvidenceDownload } from './evidence-download.ts'
export { countFigure } from './figure-sources.ts'
export { placeOfRound } from './place.ts'
export { reportQueries } from './queries.ts'
export { synthesisFiles } from './synthesis-files.ts'
export { reportWords } from './words.ts'
