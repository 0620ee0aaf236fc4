/** Counting minutes and what they add up to. */
export { acceptMinutes } from './accept-minutes.ts'
export { readAllMinutes } from './bulk-read.ts'
export { countNation, readNationFrame } from './count-nation.ts'
export { openCount } from './open-count.ts'
export { pack, unpack } from './packed.ts'
export { type Counted, readCounted } from './read-counted.ts'
export { rebuildTotals } from './rebuild-totals.ts'
export { countWords } from './words.ts'
