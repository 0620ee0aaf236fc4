/**
 * Audits of a reported outcome by counting some of the papers again, with a limit on the risk of confirming a wrong one; and
 * lists of figures that should be compared with the paper. Values in, values out: no files, no clock, chance comes in as a seed.
 * See docs/audit.md.
 */
export * from './assertions.ts'
export * from './ballots.ts'
export * from './bravo.ts'
export * from './compliance.ts'
export * from './contest.ts'
export * from './digest.ts'
export { type Fraction, fractionText } from './fraction.ts'
export * from './kaplan.ts'
export * from './martingale.ts'
export * from './measure.ts'
export * from './outliers/area-figures.ts'
export * from './outliers/point-words.ts'
export * from './outliers/work-list.ts'
export * from './plan.ts'
export * from './polling-sizes.ts'
export {
  type Draw,
  drawAreas,
  mostDraws,
  numbersBelow,
  paperPlaces,
  paperWeights,
  refuseDraw,
  weightsOf,
} from './sample.ts'
export * from './simulate.ts'
export * from './words.ts'
