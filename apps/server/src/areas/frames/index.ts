/** Election frames (kỳ bầu cử) and the map of provinces each edition was used with. */

export { closingOf, frameClosedAt } from './close.ts'
export { frameCommands } from './commands.ts'
export { frameNow, setFrameClock } from './frame-now.ts'
export { openRehearsalFrame } from './open-rehearsal-frame.ts'
export { type Province, provinceNamed, provincesOf } from './provinces.ts'
export { frameQueries } from './queries.ts'
export { readFrame } from './read-frame.ts'
export type { FramesTables } from './tables.ts'
export { frameWords } from './words.ts'
