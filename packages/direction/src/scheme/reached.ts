/** What an organisation noted about a target. `replaces`: the entry that it corrects. */
export type ContributionEntry = Readonly<{
  id: string
  organisation: string
  target: string | null
  day: string
  /** In the unit of the target; null = no figure. */
  amount: number | null
  replaces: string | null
}>

/** A result in figures: in all, and within the quarter that is looked at. */
export type Reached = Readonly<{ all: number; quarter: number }>

export type TargetReached = Reached & Readonly<{ byOrganisation: ReadonlyMap<string, Reached> }>

/** Figures have four decimals at most; sums are made of whole ten-thousandths, so that their order does not matter. */
const parts = 10_000

/** The entries that count: those that no other corrects. */
export function entriesThatCount<E extends Pick<ContributionEntry, 'id' | 'replaces'>>(
  entries: readonly E[],
): readonly E[] {
  const replaced = new Set(entries.flatMap(({ replaces }) => replaces ?? []))
  return entries.filter(({ id }) => !replaced.has(id))
}

/** What was reached of one target, in all and by organisation. */
export function reachedOf(
  target: string,
  entries: readonly ContributionEntry[],
  { from, to }: Readonly<{ from: string; to: string }>,
): TargetReached {
  const sums = new Map<string, { all: number; quarter: number }>()
  for (const { organisation, day, amount, ...entry } of entriesThatCount(entries)) {
    if (entry.target !== target || amount === null) continue
    const sum = sums.get(organisation) ?? { all: 0, quarter: 0 }
    const value = Math.round(amount * parts)
    sum.all += value
    if (day >= from && day <= to) sum.quarter += value
    sums.set(organisation, sum)
  }
  const shown = ({ all, quarter }: Reached): Reached => ({ all: all / parts, quarter: quarter / parts })
  const whole = [...sums.values()].reduce(
    (sum, each) => ({ all: sum.all + each.all, quarter: sum.quarter + each.quarter }),
    { all: 0, quarter: 0 },
  )
  return { ...shown(whole), byOrganisation: new Map([...sums].map(([id, each]) => [id, shown(each)])) }
}
