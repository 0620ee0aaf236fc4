/** The log of an election: everything accepted is a leaf of it, which anybody can check (docs/formats). */
export { LogKeeper, type LogSettings, logKey, originOf, policyOf } from './log-keeper.ts'
export { readLogSettings } from './log-settings.ts'
export { noteMinutes, noteWithdrawal } from './note-minutes.ts'
