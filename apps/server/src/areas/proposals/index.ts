/** Proposals (đề xuất, kiến nghị): registered, merged, answered, and the tasks and letters that come of it. */
export { proposalCommands } from './commands.ts'
export { proposalFigureSources } from './figure-sources.ts'
export { proposalLinesFile } from './lines-file.ts'
export { proposalPhotoFile } from './photos.ts'
export { placeOfProposal } from './place.ts'
export { proposalQueries } from './queries.ts'
export { replyLetterFiles } from './reply-letter-file.ts'
export { proposalWords } from './words.ts'
