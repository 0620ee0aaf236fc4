/**
 * Divides a whole number over weights, as near to proportion as whole numbers allow (largest remainder), within bounds
 * for each part: 0 ≤ lower ≤ upper, sum of lower ≤ total ≤ sum of upper. The parts add up to the total exactly. Equal
 * remainders go to the first.
 */
export function apportion(
  total: number,
  weights: readonly number[],
  bounds: Readonly<{ lower?: (index: number) => number; upper?: (index: number) => number }> = {},
): number[] {
  const lower = bounds.lower ?? (() => 0)
  const upper = bounds.upper ?? (() => Number.POSITIVE_INFINITY)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const share = (index: number): number =>
    whole > 0 ? total * ((weights[index] ?? 0) / whole) : total / weights.length
  const parts = weights.map((_, index) => Math.min(upper(index), Math.max(lower(index), Math.floor(share(index)))))
  let missing = total - parts.reduce((sum, part) => sum + part, 0)
  // Those furthest from their share first; with bounds in the way it may take several rounds.
  while (missing !== 0) {
    const step = Math.sign(missing)
    const order = parts
      .map((part, index) => ({ index, gap: step * (share(index) - part) }))
      .filter(({ index }) => (step > 0 ? (parts[index] ?? 0) < upper(index) : (parts[index] ?? 0) > lower(index)))
      .sort((a, b) => b.gap - a.gap || a.index - b.index)
    // Bounds that cannot hold the total: a mistake of the caller, better stopped than looped.
    if (order.length === 0) throw new RangeError('apportion: the bounds cannot hold the total')
    const even = Math.max(1, Math.floor(Math.abs(missing) / order.length))
    for (const { index } of order) {
      if (missing === 0) break
      const part = parts[index] ?? 0
      const room = step > 0 ? upper(index) - part : part - lower(index)
      const move = Math.min(even, room, Math.abs(missing))
      parts[index] = part + step * move
      missing -= step * move
    }
  }
  return parts
}
