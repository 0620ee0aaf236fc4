/** For tests only: small bundles made from the format pages, by deterministic keys. */

export { type LogWriter, type LooseBody, origin, policyOf } from './testing/log-writer.ts'
export { memoMachine } from './testing/memo-machine.ts'
export { memoryFolder } from './testing/memory-folder.ts'
export { type Changes, event, office, root, sampleBundle } from './testing/sample-bundle.ts'
export { type NationChanges, type Provinces, sampleNation, sampleProvince } from './testing/sample-nation.ts'
export { leafSignature, publicOf, signer } from './testing/signer.ts'
