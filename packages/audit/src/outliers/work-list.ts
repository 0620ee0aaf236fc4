import type { AreaFigures, Indicator, Point, Tests } from './area-figures.ts'
import { identities, sameArea } from './arithmetic.ts'
import { listable } from './chances.ts'
import { history, neighbours, pairs } from './neighbours.ts'
import { lastDigits, sameFigures, wholePercent } from './whole-constituency.ts'

/** How many tests were made, and what of them is to be compared with the paper. */
export type Listed = Readonly<{
  indicator: Indicator
  contest: string | null
  tests: number
  points: readonly Point[]
  left: Tests['left']
}>

const ofContest: Readonly<Partial<Record<Indicator, (all: readonly AreaFigures[]) => Tests>>> = {
  'same-figures': sameFigures,
  neighbours,
  pairs,
  history,
  'last-digits': lastDigits,
  'whole-percent': wholePercent,
}

/** Of elections in which nothing is wrong, at most about this share has anything on an indicator's list (`rate`). */
export const usualRate = 0.05

/**
 * The work list: figures to compare again with the paper minutes, of all contests of the areas given. Arithmetic is always
 * listed; the rest only as far as Benjamini and Hochberg allow at `rate`. It says what to look at, never why a figure is as it is.
 */
export function workList(
  all: readonly AreaFigures[],
  enabled: readonly Indicator[],
  rate = usualRate,
): readonly Listed[] {
  const contests = new Map<string, AreaFigures[]>()
  for (const each of all) {
    const so = contests.get(each.contest)
    if (so) so.push(each)
    else contests.set(each.contest, [each])
  }
  return enabled.flatMap((indicator): readonly Listed[] => {
    if (indicator === 'identities') return [certain(identities(all), all.length)]
    if (indicator === 'same-area') return [certain(sameArea(all), all.length)]
    return [...contests].map(([contest, areas]) => {
      const tests = ofContest[indicator]?.(areas) ?? { indicator, points: [], left: [] }
      const listed = listable(
        tests.points.map(({ p }) => p ?? 0),
        rate,
      )
      const points = tests.points.filter((_, at) => listed[at])
      return { indicator, contest, tests: tests.made ?? tests.points.length, points, left: tests.left }
    })
  })
}

const certain = ({ indicator, points, left }: Tests, tests: number): Listed => ({
  indicator,
  contest: null,
  tests,
  points,
  left,
})
