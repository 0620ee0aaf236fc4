/** Who calls, and what he may do. */
export { actorOf } from './actor.ts'
export { codeSheetFile } from './code-sheet-file.ts'
export { accountCommands, accountQueries } from './handlers.ts'
export { addPersona, markSample } from './personas.ts'
export { placeOfAccount, placeOfGrant, placeOfPendingSession } from './place.ts'
export { openSignIn } from './sign-in/open.ts'
export { accountWords } from './words.ts'
