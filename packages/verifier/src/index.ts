/**
 * The independent verifier of a published bundle: written from docs/formats alone, it shares no code with what makes
 * bundles, counts or decides. No files, no network, no clock: a bundle is a `Folder` given from outside.
 */

export type { LogAnswer } from './check-nation.ts'
export { verifyEd25519 } from './ed25519.ts'
export {
  type BundleError,
  type CheckAnswer,
  type CheckName,
  type Code,
  checkNames,
} from './findings.ts'
export {
  type FileEntry,
  type Folder,
  type Machine,
  ownMachine,
  type SignatureJob,
  verifySignature,
} from './machine.ts'
export type { ReadFile } from './part-of-log.ts'
export type { Resume } from './read-log.ts'
export { type Answer, firstError, type Options, verifyBundle } from './verify.ts'
export { type ContestAnswer, type ContestOptions, type ProvenRow, verifyContest } from './verify-contest.ts'
export { type SumsAnswer, verifySums } from './verify-sums.ts'
export { checkWords, explainError, type Locale, policyWords, verdict } from './words.ts'
