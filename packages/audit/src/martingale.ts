/**
 * Tests that the mean of a bounded list is at most `t`, from values drawn at random one after the other. A martingale
 * starts at 1 and, if the mean were at most t, would not grow on average; by Ville's inequality it ever reaches 1/p with
 * probability at most p. So the p-value after any draw is 1 over its largest value so far, and looking after every draw is
 * allowed. Sources: Waudby-Smith and Ramdas (betting); Stark, "ALPHA: Audit that Learns from Previously Hand-Audited Ballots".
 */

/** What is drawn from: `size` values (Infinity for draws with replacement), each in [0, upper]; the null mean is `mean`. */
export type Population = Readonly<{ size: number; mean: number; upper: number }>

/** The null mean before each draw: without replacement it moves with what is already drawn. */
export type NullMeans = Readonly<{ before: readonly number[]; means: readonly number[]; sum: number }>

/**
 * The mean that the rest would have if the null were exactly true, before each draw: (N·t − S) / (N − drawn). Undefined
 * when more was drawn than there is.
 */
export function nullMeans(
  values: readonly number[],
  { size, mean }: Pick<Population, 'size' | 'mean'>,
): NullMeans | undefined {
  if (values.length > size) return undefined
  const before: number[] = []
  const means: number[] = []
  let sum = 0
  for (const [drawn, value] of values.entries()) {
    before.push(sum)
    means.push(size === Number.POSITIVE_INFINITY ? mean : (size * mean - sum) / (size - drawn))
    sum += value
  }
  return { before, means, sum }
}

/** Where the alternative is believed to be before draw `index` (from 0), from what was drawn before: in (mean, upper]. */
export type Estimator = (seen: Readonly<{ index: number; sum: number; mean: number }>) => number

/** Always the same alternative; with it ALPHA is Wald's sequential test (BRAVO for values 0 and 1). */
export const fixedAlternative =
  (eta: number): Estimator =>
  () =>
    eta

/**
 * The average so far, drawn towards `start` with the weight of `steps` draws, kept above the null mean by a distance that
 * shrinks, and below the upper bound: min(u(1 − ε), max((d·η0 + S)/(d + j − 1), μ + c/√(d + j − 1))), c = (η0 − t)/2.
 */
export const shrinkTruncate =
  ({ start, steps, mean, upper }: Readonly<{ start: number; steps: number; mean: number; upper: number }>): Estimator =>
  ({ index, sum, mean: now }) => {
    const weight = steps + index
    const average = (steps * start + sum) / weight
    const nearest = now + (start - mean) / 2 / Math.sqrt(weight)
    return Math.min(upper * (1 - Number.EPSILON), Math.max(average, nearest))
  }

/** p-values after each draw by ALPHA. Undefined when more was drawn than there is. */
export function alphaP(
  values: readonly number[],
  population: Population,
  estimate: Estimator,
): readonly number[] | undefined {
  return follow(values, population, ({ mean, index, sum }) => {
    const eta = Math.min(population.upper, Math.max(mean, estimate({ index, sum, mean })))
    return betOf(eta, mean, population.upper)
  })
}

/** p-values after each draw with the same bet every time, cut where it could lose more than everything. */
export const bettingP = (
  values: readonly number[],
  population: Population,
  bet: number,
): readonly number[] | undefined => follow(values, population, ({ mean }) => Math.min(bet, 1 / mean))

/** The bet that an alternative amounts to: λ = (η/μ − 1)/(u − μ). */
export const betOf = (eta: number, mean: number, upper: number): number =>
  mean >= upper ? 0 : (eta / mean - 1) / (upper - mean)

/** The alternative that a bet amounts to: η = μ(1 + λ(u − μ)). */
export const alternativeOf = (bet: number, mean: number, upper: number): number => mean * (1 + bet * (upper - mean))

/**
 * T := T·(1 + λ(x − μ)) with λ chosen before x is seen. A null mean below 0 cannot be (p = 0 from there on); one above the
 * upper bound is certain (T = 0); a sum above N·t proves the alternative. In logarithms, so that long samples do not run out
 * of numbers.
 */
function follow(
  values: readonly number[],
  population: Population,
  choose: (seen: Readonly<{ mean: number; index: number; sum: number }>) => number,
): readonly number[] | undefined {
  const moments = nullMeans(values, population)
  if (!moments) return undefined
  const { size, mean: null_, upper } = population
  let log = 0
  let most = 0
  let certain = false
  let sum = 0
  return values.map((value, index) => {
    const mean = moments.means[index] ?? null_
    if (mean < 0) certain = true
    else if (mean > upper) log = Number.NEGATIVE_INFINITY
    else if (mean > 0) log += Math.log1p(choose({ mean, index, sum }) * (value - mean))
    else if (value > 0) certain = true
    sum += value
    if (sum > size * null_) certain = true
    most = Math.max(most, log)
    return certain ? 0 : Math.exp(-most)
  })
}
