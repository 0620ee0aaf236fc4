/** The register of documents in and out: their lines, their scans, the tasks given for them. */
export { registryCommands } from './commands.ts'
export { registryFigureSources } from './figure-sources.ts'
export { findDocuments } from './find-documents.ts'
export { placeOfDocument } from './place.ts'
export { registryQueries } from './queries.ts'
export { registryFiles } from './registry-files.ts'
export { documentIsThere } from './rows.ts'
export { registryWords } from './words.ts'
