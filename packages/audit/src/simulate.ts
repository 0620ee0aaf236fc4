import { type Random, randomFrom } from '@baucu/counting'
import { ratio } from './fraction.ts'
import type { AuditPlan } from './plan.ts'

/** Small counting errors to be expected: a share of areas whose margins are off by 1 to `most` votes, either way. */
export type ExpectedErrors = Readonly<{ share: number; most: number }>

/** How many areas audits took in a simulation. */
export type SampleSizes = Readonly<{ mean: number; median: number; nine: number; everything: number }>

/**
 * Areas that an audit without replacement will take when small errors are expected, by simulation: the average, the median,
 * the number that nine of ten audits stay within, and the share of audits that went through every area. The same seed gives the same answer.
 */
export function simulateSizes(
  plan: AuditPlan,
  riskLimit: number,
  {
    errors,
    betFraction,
    runs,
    seed,
  }: Readonly<{ errors: ExpectedErrors; betFraction: number; runs: number; seed: number }>,
): SampleSizes {
  const areas = [...plan.bounds.values()].map((bound) => ratio(bound, plan.denominator))
  const margins = plan.assertions.map(({ margin }) => margin)
  const sizes = Array.from({ length: runs }, (_, run) => {
    const random = randomFrom(seed, run)
    const offs = areas.map(() => (random() < errors.share ? offBy(random, errors.most) : 0))
    const taints = margins.map((margin) => areas.map((bound, at) => (bound > 0 ? (offs[at] ?? 0) / margin / bound : 0)))
    return drawsUntil(areas, taints, { riskLimit, betFraction, random }) ?? areas.length
  }).sort((a, b) => a - b)
  const at = (share: number) => sizes[Math.min(runs - 1, Math.ceil(share * runs) - 1)] ?? 0
  return {
    mean: sizes.reduce((sum, size) => sum + size, 0) / runs,
    median: at(0.5),
    nine: at(0.9),
    everything: sizes.filter((size) => size >= areas.length).length / runs,
  }
}

const offBy = (random: Random, most: number): number => (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * most))

/**
 * Draws areas in proportion to their bounds, without replacement, until every assertion's p is at most the risk limit; how
 * many that took, or undefined when an assertion was disproved or all areas were drawn first. `taints` by assertion and
 * area, each at most 1.
 */
export function drawsUntil(
  bounds: readonly number[],
  taints: readonly (readonly number[])[],
  { riskLimit, betFraction, random }: Readonly<{ riskLimit: number; betFraction: number; random: Random }>,
): number | undefined {
  const order = inProportion(bounds, random)
  let left = bounds.reduce((sum, bound) => sum + bound, 0)
  const states = taints.map((row) => ({ row, log: 0, most: 0, found: 0 }))
  for (const [drawn, area] of order.entries()) {
    const bound = bounds[area] ?? 0
    for (const state of states) {
      const nu = (1 - state.found) / left
      const taint = state.row[area] ?? 0
      // A hair wide: errors are floating numbers here, and at the boundary the report counts as wrong.
      if (1 - state.found < 1e-9) return undefined
      if (nu > 1 + 1e-9) return drawn
      // At exactly 1 the rest may still hold all of the margin (see `measureAudit`): nothing is learnt yet.
      if (nu < 1 - 1e-9) state.log += Math.log1p((betFraction / (1 - nu)) * (nu - taint))
      state.most = Math.max(state.most, state.log)
      state.found += taint * bound
    }
    left -= bound
    if (states.every(({ most }) => Math.exp(-most) <= riskLimit)) return drawn + 1
  }
  return undefined
}

/** Every area once, drawn one after the other in proportion to the bounds (Efraimidis and Spirakis: the largest u^(1/w) first). */
function inProportion(bounds: readonly number[], random: Random): readonly number[] {
  return bounds
    .map((bound, area) => ({
      area,
      key: bound > 0 ? Math.log(random() || Number.MIN_VALUE) / bound : Number.NEGATIVE_INFINITY,
    }))
    .sort((a, b) => b.key - a.key)
    .map(({ area }) => area)
}
