/** Money for one item of one unit, in whole đồng. */
export type ItemSum = Readonly<{ unit: string; item: string; amount: number }>

/** Money given to a unit for an item. `from` is the unit itself where it comes from outside: the budget. */
export type Allotted = Readonly<{ from: string; to: string; item: string; amount: number }>

/** Why a line of a settlement has to be looked at. */
export const settlementFindings = ['overspent', 'unallotted', 'over-handed', 'above-estimate'] as const
export type SettlementFinding = (typeof settlementFindings)[number]

/** One item of one unit, in whole đồng. `left` below zero: so much more was spent or handed on than it had. */
export type SettlementLine = Readonly<{
  unit: string
  item: string
  estimated: number
  allotted: number
  handedOn: number
  spent: number
  left: number
  findings: readonly SettlementFinding[]
}>

/** What each unit had of each item, gave on, spent, and has left; a line for whatever somebody named, in that order. */
export function settlement(
  said: Readonly<{ estimates: readonly ItemSum[]; allotted: readonly Allotted[]; spent: readonly ItemSum[] }>,
): readonly SettlementLine[] {
  const lines = new Map<string, Omit<SettlementLine, 'left' | 'findings'>>()
  const add = (unit: string, item: string, what: 'estimated' | 'allotted' | 'handedOn' | 'spent', amount: number) => {
    const key = `${unit} ${item}`
    const line = lines.get(key) ?? { unit, item, estimated: 0, allotted: 0, handedOn: 0, spent: 0 }
    lines.set(key, { ...line, [what]: line[what] + amount })
  }
  for (const { unit, item, amount } of said.estimates) add(unit, item, 'estimated', amount)
  for (const { from, to, item, amount } of said.allotted) {
    if (from !== to) add(from, item, 'handedOn', amount)
    add(to, item, 'allotted', amount)
  }
  for (const { unit, item, amount } of said.spent) add(unit, item, 'spent', amount)
  return [...lines.values()].map((line) => {
    const left = line.allotted - line.handedOn - line.spent
    return { ...line, left, findings: findingsOf(line, left) }
  })
}

function findingsOf(line: Omit<SettlementLine, 'left' | 'findings'>, left: number): readonly SettlementFinding[] {
  const { estimated, allotted, handedOn, spent } = line
  const holds: Readonly<Record<SettlementFinding, boolean>> = {
    overspent: spent > 0 && allotted > 0 && left < 0,
    unallotted: spent > 0 && allotted === 0,
    'over-handed': handedOn > allotted,
    // Nothing is said where nothing was estimated.
    'above-estimate': estimated > 0 && spent > estimated,
  }
  return settlementFindings.filter((each) => holds[each])
}

/**
 * The sums of all units of a place. What one of them handed on came to another one and is not counted twice: `allotted` is what
 * came from outside.
 */
export const wholeOf = (
  lines: readonly SettlementLine[],
): Readonly<Record<'estimated' | 'allotted' | 'spent' | 'left', number>> => {
  const { handedOn, allotted, ...sums } = totalOf(lines)
  return { ...sums, allotted: allotted - handedOn }
}

/** The sums of some lines. */
export const totalOf = (
  lines: readonly SettlementLine[],
): Readonly<Record<'estimated' | 'allotted' | 'handedOn' | 'spent' | 'left', number>> => {
  const sum = (what: 'estimated' | 'allotted' | 'handedOn' | 'spent' | 'left') =>
    lines.reduce((all, line) => all + line[what], 0)
  return {
    ...{ estimated: sum('estimated'), allotted: sum('allotted'), handedOn: sum('handedOn') },
    ...{ spent: sum('spent'), left: sum('left') },
  }
}
