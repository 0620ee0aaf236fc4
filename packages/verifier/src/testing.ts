/** For tests only: small bundles made from the format pages, by deterministic keys. */

export { origin, policyOf } from './testing/log-writer.ts'
export { memoryFolder } from './testing/memory-folder.ts'
export { type Changes, sampleBundle } from './testing/sample-bundle.ts'
export { type NationChanges, type Provinces, sampleNation, sampleProvince } from './testing/sample-nation.ts'
