import { minutesBetween } from './marks.ts'

/** What is known of one polling area on the day. */
export type AreaDay = Readonly<{
  id: string
  /** Where it is counted on the board: its commune. */
  group: string
  /** Voters on its register; null = not told yet. */
  registered: number | null
  /** Who had voted by each mark it told, by mark. */
  voted: Readonly<Record<string, number>>
}>

/** Turnout at one mark. Voters of an area that has not told are in the whole and not among those who voted. */
export type TurnoutAt = Readonly<{
  mark: string
  areas: number
  told: number
  registered: number
  voted: number
  /** Areas that told more voters than their register has: counted as told, and named so that somebody looks. */
  over: readonly string[]
}>

/** Adds up the areas at a mark. Whatever their order, the sums are the same. One pass: a nation is 72,195 areas. */
export function turnoutAt(areas: readonly AreaDay[], mark: string): TurnoutAt {
  const sums = { told: 0, registered: 0, voted: 0 }
  const over: string[] = []
  for (const { id, registered, voted } of areas) {
    sums.registered += registered ?? 0
    const told = voted[mark]
    if (told === undefined) continue
    sums.told += 1
    sums.voted += told
    if (registered !== null && told > registered) over.push(id)
  }
  return { mark, areas: areas.length, ...sums, over }
}

/** How a group of areas stands at a mark. There is no order of groups by turnout: nobody is praised for numbers. */
export type GroupDay = Readonly<{ group: string; areas: number; told: number; standing: 'all' | 'some' | 'none' }>

/** Each group once, in the order in which they first come. */
export function groupsAt(areas: readonly AreaDay[], mark: string): readonly GroupDay[] {
  return [...Map.groupBy(areas, (area) => area.group)].map(([group, of]) => {
    const told = of.filter((area) => area.voted[mark] !== undefined).length
    return { group, areas: of.length, told, standing: told === of.length ? 'all' : told === 0 ? 'none' : 'some' }
  })
}

/** Areas of a group that have not told a mark or their opening, and for how many minutes. */
export type SilentGroup = Readonly<{ group: string; areas: readonly string[]; minutes: number; whole: boolean }>

/** Who is to be called, by group: whole groups first, then where most areas are missing. `now` is `HH:MM` of that day. */
export const silentAt = (areas: readonly AreaDay[], mark: string, now: string): readonly SilentGroup[] =>
  missingSince(areas, (area) => area.voted[mark] === undefined, mark, now)

/** Areas that have not told their opening since the hour at which they open, in the same order. */
export const unopenedAt = (
  areas: readonly AreaDay[],
  opened: ReadonlySet<string>,
  opens: string,
  now: string,
): readonly SilentGroup[] => missingSince(areas, (area) => !opened.has(area.id), opens, now)

const missingSince = (
  areas: readonly AreaDay[],
  isMissing: (area: AreaDay) => boolean,
  since: string,
  now: string,
): readonly SilentGroup[] =>
  [...Map.groupBy(areas, (area) => area.group)]
    .map(([group, of]) => {
      const missing = of.filter(isMissing).map((area) => area.id)
      return { group, areas: missing, minutes: minutesBetween(since, now), whole: missing.length === of.length }
    })
    .filter((each) => each.areas.length > 0)
    .sort((a, b) => Number(b.whole) - Number(a.whole) || b.areas.length - a.areas.length)
