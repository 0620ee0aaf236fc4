/** Every command and query once, and the schemas of the product's files. */
import { listFrames } from './frames.ts'
import { changeRehearsal, rehearsalState, startRehearsal } from './rehearsal.ts'
import { constituencyQuery, importResults, nationQuery } from './results.ts'

export * from './declare.ts'
export * from './frames.ts'
export * from './outcome.ts'
export * from './rehearsal.ts'
export * from './results.ts'
export * from './results-file.ts'

/** The whole contract: what the server must handle, what a client may call. */
export const commands = [importResults, startRehearsal, changeRehearsal] as const
export const queries = [listFrames, constituencyQuery, nationQuery, rehearsalState] as const
