/** For tests only: small bundles made from the format pages, by deterministic keys. */

export {
  checkpointText,
  type LogWriter,
  type LooseBody,
  logSigner,
  origin,
  policyOf,
  policyText,
  witnesses,
} from './testing/log-writer.ts'
export { memoMachine } from './testing/memo-machine.ts'
export { memoryFolder } from './testing/memory-folder.ts'
export { type Changes, childrenOf, device, event, lost, office, root, sampleBundle } from './testing/sample-bundle.ts'
export { type NationChanges, type Provinces, sampleNation, sampleProvince } from './testing/sample-nation.ts'
export { leafSignature, logLine, publicOf, type Signer, signer, witnessLine } from './testing/signer.ts'
