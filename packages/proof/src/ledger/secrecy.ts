import type { SecrecyLimits, Sums } from './bodies.ts'

/** The usual limits: docs/formats/leaves.md, "Secrecy". They stand in the first leaf of every log. */
export const usualSecrecy: SecrecyLimits = { near: [3, 200], small: 30, unanimous: 500 }

/**
 * Whether these figures would tell how people voted: very few ballots; nearly all or nearly none of few; all or none of a few
 * hundred. With turnout near the whole list, the list of voters is the list of those who voted.
 */
export function isSensitive(
  { valid, votes }: Readonly<{ valid: number; votes: readonly number[] }>,
  { near: [few, of], small, unanimous }: SecrecyLimits,
): boolean {
  if (valid < small) return true
  return votes.some(
    (each) =>
      (Math.min(each, valid - each) < few && valid < of) || ((each === 0 || each === valid) && valid < unanimous),
  )
}

/** What grouping needs of an area. */
export type GroupableArea = Readonly<{ area: string; unit: string; figures: Omit<Sums, 'areas'> }>

/** Areas whose figures are published only together; `id` is that of its first area. */
export type AreaGroup = Readonly<{ id: string; areas: readonly string[] }>

/**
 * The groups of a contest, so that no published figure is sensitive: each sensitive area joins others of its unit that need the same,
 * then its neighbours there (in the order of their ids), then those of the next units, until the sum is not sensitive any more.
 * When even the whole contest does not suffice, it is one group. A contest of one area has no groups: its result is public by law.
 * The answer depends on figures and ids only, never on order. `earlier` are groups that were published before: what was grouped once
 * stays together (docs/formats/leaves.md, "Over time"), alone or joined with others. Ask it only when all areas are in.
 */
export function groupsOf(
  areas: readonly GroupableArea[],
  limits: SecrecyLimits,
  earlier: readonly (readonly string[])[] = [],
): readonly AreaGroup[] {
  if (areas.length < 2) return []
  const inOrder = [...areas].sort((a, b) => compare(a.unit, b.unit) || compare(a.area, b.area))
  const place = new Map(inOrder.map((each, index) => [each, index]))
  const free = new Set(inOrder)
  const take = (some: readonly GroupableArea[]) => {
    for (const each of some) free.delete(each)
    return some.length > 0 ? [[...some]] : []
  }
  const kept = earlier.flatMap((together) =>
    take(inOrder.filter((each) => free.has(each) && together.includes(each.area))),
  )
  const grown = (group: GroupableArea[]): GroupableArea[] => {
    while (group.length < 2 || isSensitive(sumOf(group), limits)) {
      const next = group[0] && nearest(group[0], free, place, limits)
      if (!next) break
      group.push(next)
      free.delete(next)
    }
    return group
  }
  const groups = kept.map(grown)
  for (const first of inOrder) {
    if (free.has(first) && isSensitive(first.figures, limits)) groups.push(...take([first]).map(grown))
  }
  return settle(groups, limits).map((group) => {
    const ids = group.map((each) => each.area).sort(compare)
    return { id: `g-${ids[0]}`, areas: ids }
  })
}

/** Sensitive ones of the unit, others of the unit, sensitive ones elsewhere, others elsewhere; nearest first. */
function nearest(
  first: GroupableArea,
  free: ReadonlySet<GroupableArea>,
  place: ReadonlyMap<GroupableArea, number>,
  limits: SecrecyLimits,
): GroupableArea | undefined {
  const at = place.get(first) ?? 0
  const rank = (each: GroupableArea): number =>
    (each.unit === first.unit ? 0 : 2) + (isSensitive(each.figures, limits) ? 0 : 1)
  let best: { each: GroupableArea; rank: number; away: number } | undefined
  for (const each of free) {
    const here = { each, rank: rank(each), away: Math.abs((place.get(each) ?? 0) - at) }
    if (!best || here.rank < best.rank || (here.rank === best.rank && here.away < best.away)) best = here
  }
  return best?.each
}

/** Groups that are still sensitive because no area was left join the one before, until none is or one is left. */
function settle(groups: readonly GroupableArea[][], limits: SecrecyLimits): readonly GroupableArea[][] {
  const settled = [...groups]
  const open = () => settled.findIndex((group) => group.length < 2 || isSensitive(sumOf(group), limits))
  for (let at = open(); at !== -1 && settled.length > 1; at = open()) {
    const [bad = []] = settled.splice(at, 1)
    const into = at === 0 ? 0 : at - 1
    settled[into] = [...(settled[into] ?? []), ...bad]
  }
  return settled
}

/** The sums of some areas of one contest. */
export function sumOf(areas: readonly Readonly<{ figures: Omit<Sums, 'areas'> }>[]): Sums {
  const add = (field: 'registered' | 'voted' | 'issued' | 'collected' | 'valid' | 'invalid') =>
    areas.reduce((sum, each) => sum + each.figures[field], 0)
  return {
    areas: areas.length,
    registered: add('registered'),
    voted: add('voted'),
    issued: add('issued'),
    collected: add('collected'),
    valid: add('valid'),
    invalid: add('invalid'),
    votes: (areas[0]?.figures.votes ?? []).map((_, at) =>
      areas.reduce((sum, each) => sum + (each.figures.votes[at] ?? 0), 0),
    ),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
