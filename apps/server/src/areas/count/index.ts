/** Counting minutes and what they add up to. */
export { type Accepted, acceptMinutes, type MinutesEntry } from './accept-minutes.ts'
export { readAllMinutes } from './bulk-read.ts'
export { countNation, type NationFrame, readNationFrame } from './count-nation.ts'
export { type ExpectedArea, openCount } from './open-count.ts'
export { pack, unpack } from './packed.ts'
export { type Counted, readCounted } from './read-counted.ts'
export { rebuildTotals } from './rebuild-totals.ts'
export { countWords } from './words.ts'
