/** Counting minutes and what they add up to. */
export { type Counted, readCounted } from './read-counted.ts'
