/** For tests only: small bundles made from the format pages, by deterministic keys. */

export { memoryFolder } from './testing/memory-folder.ts'
export { type Changes, sampleBundle } from './testing/sample-bundle.ts'
