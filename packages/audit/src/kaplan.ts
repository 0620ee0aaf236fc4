/** How two older tests read their values; `random` says whether the order was random, so that the smallest p may be taken. */
export type KaplanSettings = Readonly<{ mean: number; padding: number; random?: boolean }>

/** Kaplan–Markov: p after each draw with replacement, ∏ (t + g)/(x + g). Undefined for a negative value. */
export const kaplanMarkov = (values: readonly number[], settings: KaplanSettings): readonly number[] | undefined =>
  products(values, settings, (value) => (settings.mean + settings.padding) / (value + settings.padding))

/** Kaplan–Wald: p after each draw with replacement, ∏ 1/((1 − g)·x/t + g). Undefined for a negative value. */
export const kaplanWald = (values: readonly number[], settings: KaplanSettings): readonly number[] | undefined =>
  products(values, settings, (value) => 1 / (((1 - settings.padding) * value) / settings.mean + settings.padding))

function products(
  values: readonly number[],
  { random = true }: KaplanSettings,
  factor: (value: number) => number,
): readonly number[] | undefined {
  if (values.some((value) => value < 0)) return undefined
  let product = 1
  let least = 1
  return values.map((value) => {
    product *= factor(value)
    least = Math.min(least, product)
    return Math.min(1, random ? least : product)
  })
}
