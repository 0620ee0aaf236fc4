import type { Minutes } from '@baucu/law'

/** The minutes of one contest in one polling area; areas of one constituency are neighbours. */
export type AreaFigures = Readonly<{
  /** The constituency. */
  contest: string
  minutes: Minutes
  /** The same area at an earlier election, where it is known. */
  before: Readonly<{ voted: number; registered: number; invalid: number; collected: number }> | null
}>

export const indicators = [
  'identities',
  'same-area',
  'same-figures',
  'neighbours',
  'pairs',
  'history',
  'last-digits',
  'whole-percent',
] as const

/**
 * What is looked at. `identities` and `same-area` are arithmetic, always right. The others say that something is unusual, and of
 * honest elections this share shows something too:
 *
 * - `same-figures`: two areas with the same votes for everybody;
 * - `neighbours`: a candidate's share, or the share of invalid ballots, far from the other areas (leave-one-out beta-binomial);
 * - `pairs`: the distance between two candidates far from the other areas (median and MAD), as when two rows change places;
 * - `history`: turnout or invalid ballots changed otherwise than elsewhere (median and MAD);
 * - `last-digits`, `whole-percent`: of a whole constituency; figures that people make up favour digits and round shares.
 *
 * First and second digits (Benford) are not among them: they flag most honest elections.
 */
export type Indicator = (typeof indicators)[number]

/** A figure to compare with the paper minutes. */
export type Point = Readonly<{
  indicator: Indicator
  contest: string
  /** Null when it is about the whole constituency. */
  area: string | null
  /** Fields or candidates it is about. */
  figures: readonly string[]
  numbers: Readonly<Record<string, number | string>>
  /** How often something at least as unusual happens by chance; null where it is arithmetic. */
  p: number | null
}>

/** One indicator's tests over one constituency. */
export type Tests = Readonly<{
  indicator: Indicator
  /** Every test that was made, the unusual and the usual. */
  points: readonly Point[]
  /** How many tests were made, where only what was found is in `points`. */
  made?: number
  /** Areas that were not looked at, and why. */
  left: readonly Readonly<{ area: string; why: 'too-small' | 'too-few-areas' | 'no-history' }>[]
}>
