/** Chances of the laws that the lists compare with; every function answers a number from 0 to 1. */

/** P(|Z| ≥ z) of the standard normal law; relative error below 2·10⁻⁷ (Numerical Recipes, erfcc). */
export function normalTwoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + x / 2)
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ]
  const power = series.reduceRight((sum, each) => sum * t + each, 0)
  return Math.min(1, t * Math.exp(-x * x + power))
}

/** P(χ² ≥ x) with nine degrees of freedom, in closed form. */
export function chiSquareNine(x: number): number {
  if (x <= 0) return 1
  const sum = 1 + x / 3 + (x * x) / 15 + (x * x * x) / 105
  return Math.min(1, normalTwoSided(Math.sqrt(x)) + Math.exp(-x / 2) * Math.sqrt((2 * x) / Math.PI) * sum)
}

/**
 * P(|T| ≥ t) of Student's law, by the normal law of a changed variable (Wallace 1959); enough for more than ten degrees of
 * freedom.
 */
export function studentTwoSided(t: number, freedom: number): number {
  const z = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p((t * t) / freedom))
  return normalTwoSided(z)
}

/**
 * How unusual `count` of `of` is, both ways, when the share differs from place to place: twice the smaller tail of the
 * beta-binomial law with this mean and correlation between two papers of a place. Sums of the law itself, no approximation.
 */
export function betaBinomialTwoSided(count: number, of: number, mean: number, correlation: number): number {
  const strength = 1 / Math.min(0.99, Math.max(correlation, 1e-7)) - 1
  const [alpha, beta] = [mean * strength, (1 - mean) * strength]
  const onward = (k: number) => ((of - k) * (alpha + k)) / ((k + 1) * (of - k - 1 + beta))
  // Relative to the chance of `count` itself, away from it both ways; what has become too small to matter ends the sum.
  let [above, chance] = [0, 1]
  for (let k = count; k < of && chance > above * 1e-17; k++) {
    chance *= onward(k)
    above += chance
  }
  let below = 0
  chance = 1
  for (let k = count - 1; k >= 0 && chance > below * 1e-17; k--) {
    chance /= onward(k)
    below += chance
  }
  return Math.min(1, (2 * (Math.min(above, below) + 1)) / (above + 1 + below))
}

/** The middle of a list; of an even number, between the two middle ones. 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

/**
 * Benjamini and Hochberg 1995: which of these p-values may be listed so that, of those listed, at most the share `rate` is
 * expected to be there by chance. Where nothing is wrong at all, the list is empty with at least the chance 1 − rate.
 */
export function listable(p: readonly number[], rate: number): readonly boolean[] {
  const sorted = [...p].sort((a, b) => a - b)
  let limit = -1
  for (const [index, value] of sorted.entries()) if (value <= (rate * (index + 1)) / sorted.length) limit = value
  return p.map((value) => value <= limit)
}
