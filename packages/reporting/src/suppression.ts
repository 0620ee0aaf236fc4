/** Fewer people than this are not shown by unit: they could be known by name. A rule of ours, not of the law. */
export const smallestGroup = 5

/** A number of a unit as it may be shown; null = not shown. */
export type Shown<K> = Readonly<{ key: K; value: number | null }>

/**
 * Hides small groups in a breakdown. One to four are not shown; and as the total stands beside it, the next smaller numbers are
 * hidden too until what is hidden is at least two units and at least five people, so that nobody finds them by taking away. When
 * that cannot be had, the total is hidden as well. Nothing is taken from the total itself.
 */
export function suppress<K>(
  units: readonly Readonly<{ key: K; value: number }>[],
): Readonly<{ units: readonly Shown<K>[]; total: number | null }> {
  const order = units
    .map((each, index) => ({ index, value: each.value }))
    .sort((a, b) => a.value - b.value || a.index - b.index)
  const hidden = new Set(order.filter(({ value }) => value > 0 && value < smallestGroup).map(({ index }) => index))
  const total = units.reduce((sum, each) => sum + each.value, 0)
  if (hidden.size === 0) return { units: units.map(({ key, value }) => ({ key, value })), total }
  const sumHidden = () => [...hidden].reduce((sum, index) => sum + (units[index]?.value ?? 0), 0)
  const rest = order.filter(({ index, value }) => !hidden.has(index) && value > 0)
  while ((hidden.size < 2 || sumHidden() < smallestGroup) && rest.length > 0) {
    const next = rest.shift()
    if (next) hidden.add(next.index)
  }
  const enough = hidden.size >= 2 && sumHidden() >= smallestGroup
  return {
    units: units.map(({ key, value }, index) => ({ key, value: hidden.has(index) ? null : value })),
    total: enough ? total : null,
  }
}
