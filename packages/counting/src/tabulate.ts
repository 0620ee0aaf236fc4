import type { ConstituencyTotals, NationTotals } from './constituency-totals.ts'
import type { Election, MinutesLine } from './election.ts'
import { type MinutesRefusal, minutesRefusal } from './minutes-refusal.ts'
import { Tally, type TallySettings } from './tally.ts'

/** The results of an election, as `baucu tabulate` prints them. */
export type Tabulation = Readonly<{
  constituencies: readonly ConstituencyTotals[]
  nation: NationTotals
  /** Every minutes that was refused, by constituency, area and code. */
  findings: readonly MinutesRefusal[]
}>

export type TabulateSettings = TallySettings &
  Readonly<{
    /** Called now and then with the number of lines read, and once at the end. */
    onProgress?: (lines: number) => void
  }>

/** How many lines are read between two calls of `onProgress`. */
const progressEvery = 10_000

/**
 * Counts a whole election in one pass; lines are read and let go. The answer does not depend on their order: an area
 * given twice with the same figures is counted once, an area given with different figures is not counted at all.
 *
 * Expects an election that `refuseElection` lets pass.
 */
export async function tabulate(
  election: Election,
  minutes: Iterable<MinutesLine> | AsyncIterable<MinutesLine>,
  settings: TabulateSettings = {},
): Promise<Tabulation> {
  const tally = new Tally(election, settings)
  const findings: MinutesRefusal[] = []
  const disputed = new Set<string>()
  let lines = 0
  const take = (line: MinutesLine): void => {
    const key = keyOf(line)
    const refusal = disputed.has(key) ? (tally.check(line) ?? differently(line)) : tally.add(line)
    if (refusal) findings.push(refusal)
    if (refusal?.code === 'area-given-differently' && !disputed.has(key)) {
      disputed.add(key)
      tally.remove(line.constituency, line.area)
    }
    lines += 1
    if (lines % progressEvery === 0) settings.onProgress?.(lines)
  }
  if (Symbol.asyncIterator in minutes) for await (const line of minutes) take(line)
  else for (const line of minutes) take(line)
  settings.onProgress?.(lines)
  const told = findings.map((each) =>
    each.code === 'area-given-twice' && disputed.has(keyOf(each)) ? differently(each) : each,
  )
  return { constituencies: tally.constituencies(), nation: tally.nation(), findings: told.sort(byPlace) }
}

type Named = Readonly<{ constituency: string; area: string }>

const keyOf = ({ constituency, area }: Named): string => JSON.stringify([constituency, area])

const differently = ({ constituency, area }: Named): MinutesRefusal =>
  minutesRefusal('area-given-differently', constituency, area)

const byPlace = (a: MinutesRefusal, b: MinutesRefusal): number =>
  compare(a.constituency, b.constituency) ||
  compare(a.area, b.area) ||
  compare(a.code, b.code) ||
  compare(detail(a), detail(b))

const detail = (each: MinutesRefusal): string => JSON.stringify([each.numbers, each.findings])

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
