/** The log of an election: every accepted minutes is a leaf of it, which anybody can check (docs/formats). */

export { LogKeeper, type LogSettings } from './log-keeper.ts'
export { readLogSettings } from './log-settings.ts'
export { noteMinutes, noteWithdrawal } from './note-minutes.ts'
