import { checkArea, checkMinutes } from '@baucu/law'
import type { AreaFigures, Point, Tests } from './area-figures.ts'

/** What does not agree on the minutes themselves (ID-01 … of the law package). Each area's finding is certain. */
export const identities = (all: readonly AreaFigures[]): Tests => ({
  indicator: 'identities',
  left: [],
  points: all.flatMap(({ contest, minutes }) =>
    checkMinutes(minutes).map(
      ({ code, fields, numbers }): Point => ({
        indicator: 'identities',
        contest,
        area: minutes.area,
        figures: fields,
        numbers: { ...numbers, code },
        p: null,
      }),
    ),
  ),
})

/**
 * What does not agree between the contests of one area: registers, and with equal registers the voters and the ballots
 * issued, for everybody gets all ballots at once. Give the minutes of all contests.
 */
export function sameArea(all: readonly AreaFigures[]): Tests {
  const areas = new Map<string, AreaFigures[]>()
  for (const each of all) areas.set(each.minutes.area, [...(areas.get(each.minutes.area) ?? []), each])
  return { indicator: 'same-area', left: [], points: [...areas.values()].flatMap(between) }
}

function between(all: readonly AreaFigures[]): readonly Point[] {
  const point = ({ contest, minutes }: AreaFigures, figures: readonly string[], numbers: Point['numbers']): Point => ({
    indicator: 'same-area',
    contest,
    area: minutes.area,
    figures,
    numbers,
    p: null,
  })
  const registers = checkArea(all.map(({ minutes }) => minutes))
  const named = all.flatMap((each) =>
    (registers.get(each.minutes) ?? []).map(({ code, fields, numbers }) => point(each, fields, { ...numbers, code })),
  )
  const [first, ...rest] = all
  if (!first) return named
  const others = rest.filter(({ minutes }) => minutes.registered === first.minutes.registered)
  const apart = (['voted', 'issued'] as const).flatMap((figure) =>
    others
      .filter(({ minutes }) => minutes[figure] !== first.minutes[figure])
      .map((each) =>
        point(each, [figure], { here: each.minutes[figure], there: first.minutes[figure], other: first.contest }),
      ),
  )
  return [...named, ...apart]
}
