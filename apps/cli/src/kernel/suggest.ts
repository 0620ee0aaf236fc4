/** The known name the person probably meant, if one is near enough: a beginning of it, or at most two slips away. */
export function suggest(typed: string, known: readonly string[]): string | undefined {
  const near = known
    .map((name) => ({ name, slips: name.startsWith(typed) && typed.length > 1 ? 0 : slips(typed, name) }))
    .sort((a, b) => a.slips - b.slips)
  const best = near[0]
  return best && best.slips <= Math.min(2, Math.floor(best.name.length / 2)) ? best.name : undefined
}

/** Letters to add, drop, change or swap with a neighbour to get from one word to the other. Long words are far. */
function slips(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return 3
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1]
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = row
    row = next
  }
  return row[to.length] ?? 0
}
