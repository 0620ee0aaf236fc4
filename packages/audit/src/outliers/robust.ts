import { median, studentTwoSided } from './chances.ts'

/** Fewer areas than this say nothing about what is usual. */
export const fewestAreas = 20

/**
 * How far each value is from the median, in standard deviations that an unusual value cannot widen: between areas by the
 * median absolute deviation, beside the chance within each area (`variances`). p of both sides; the spread is itself estimated,
 * with little more than a third of the precision that the standard deviation would have, so Student's law is used.
 */
export function robustP(
  values: readonly number[],
  variances: readonly number[],
): readonly Readonly<{ z: number; p: number }>[] {
  const middle = median(values)
  const away = values.map((value) => Math.abs(value - middle))
  const spread = betweenAreas(away, variances)
  return away.map((distance, at) => {
    const z = distance / Math.sqrt(spread * spread + (variances[at] ?? 0) || 1)
    return { z, p: studentTwoSided(z, 0.37 * (values.length - 1)) }
  })
}

/** Half of the normal law lies within this many deviations. */
const halfWithin = 0.6744897501960817

/** The spread between areas with which half of the values are within `halfWithin` deviations; 0 when chance alone is wide enough. */
function betweenAreas(away: readonly number[], variances: readonly number[]): number {
  const within = (spread: number) =>
    median(away.map((distance, at) => distance / Math.sqrt(spread * spread + (variances[at] ?? 0) || 1)))
  if (within(0) <= halfWithin) return 0
  let [low, high] = [0, Math.max(...away) / halfWithin + 1e-9]
  for (let step = 0; step < 60; step++) {
    const half = (low + high) / 2
    if (within(half) > halfWithin) low = half
    else high = half
  }
  return high
}
