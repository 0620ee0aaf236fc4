/** The log of an election: everything accepted is a leaf of it, which anybody can check (docs/formats). */
export { bundleDownload } from './bundle-download.ts'
export { ledgerCommands } from './commands.ts'
export { LogKeeper, type LogSettings, logKey, originOf, policyOf } from './log-keeper.ts'
export { readLogSettings, tellSampleWitnesses } from './log-settings.ts'
export { noteMinutes, noteWithdrawal } from './note-minutes.ts'
export { BundlePublisher } from './publisher.ts'
export { ledgerQueries } from './queries.ts'
export { ledgerWords } from './words.ts'
