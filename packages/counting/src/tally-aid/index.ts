/** A phone that counts along with a counting group; see docs/count.md. */
export * from './take-step.ts'
export * from './tally-aid.ts'
export * from './tally-sums.ts'
