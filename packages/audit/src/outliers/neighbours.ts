import type { AreaFigures, Point, Tests } from './area-figures.ts'
import { betaBinomialTwoSided, normalTwoSided, studentTwoSided } from './chances.ts'
import { fewestAreas, robustP } from './robust.ts'

/** Fewer valid ballots than this are left out: one family changes their shares. */
const fewestBallots = 50

type Looked = Readonly<{ taken: readonly AreaFigures[]; left: Tests['left'] }>

function lookedAt(all: readonly AreaFigures[]): Looked {
  const taken = all.filter(({ minutes }) => minutes.valid >= fewestBallots)
  const small = all.filter((each) => !taken.includes(each))
  if (taken.length >= fewestAreas) {
    return { taken, left: small.map(({ minutes }) => ({ area: minutes.area, why: 'too-small' as const })) }
  }
  return { taken: [], left: all.map(({ minutes }) => ({ area: minutes.area, why: 'too-few-areas' as const })) }
}

/**
 * Every area's most unusual share (of a candidate among valid ballots, of invalid among collected) against the shares of
 * all other areas of its constituency. One test an area: the smallest p times the number of shares.
 */
export function neighbours(all: readonly AreaFigures[]): Tests {
  const { taken, left } = lookedAt(all)
  const names = taken[0]?.minutes.candidates ?? []
  const shares: readonly (readonly [string, (of: AreaFigures) => Share])[] = [
    ['invalid', ({ minutes }) => ({ count: minutes.invalid, of: minutes.collected })],
    ...names.map(
      (name) => [name, ({ minutes }: AreaFigures) => ({ count: minutes.votes[name] ?? 0, of: minutes.valid })] as const,
    ),
  ]
  const tested = shares.map(([name, shareOf]) => [name, leaveOneOut(taken.map(shareOf))] as const)
  const points = taken.map((each, at): Point => {
    const [name, found] = tested
      .map(([figure, results]) => [figure, results[at]] as const)
      .reduce((least, next) => ((next[1]?.p ?? 1) < (least[1]?.p ?? 1) ? next : least))
    return {
      indicator: 'neighbours',
      contest: each.contest,
      area: each.minutes.area,
      figures: [name],
      numbers: { count: found?.count ?? 0, of: found?.of ?? 0, usual: found?.usual ?? 0 },
      p: Math.min(1, (found?.p ?? 1) * shares.length),
    }
  })
  return { indicator: 'neighbours', points, left }
}

type Share = Readonly<{ count: number; of: number }>

/** p of each share when mean and spread come from all the others, by moments. */
function leaveOneOut(shares: readonly Share[]): readonly Readonly<Share & { p: number; usual: number }>[] {
  return shares.map((share, at) => {
    const others = shares.filter((_, index) => index !== at)
    const papers = others.reduce((sum, { of }) => sum + of, 0)
    const mean = others.reduce((sum, { count }) => sum + count, 0) / Math.max(1, papers)
    if (share.of === 0 || mean <= 0 || mean >= 1) return { ...share, p: 1, usual: Math.round(mean * share.of) }
    const pearson = others.reduce(
      (sum, { count, of }) => sum + (of === 0 ? 0 : (count - of * mean) ** 2 / (of * mean * (1 - mean))),
      0,
    )
    const correlation = Math.max(
      0,
      (pearson - (others.length - 1)) / others.reduce((sum, { of }) => sum + Math.max(0, of - 1), 0),
    )
    const exact = betaBinomialTwoSided(share.count, share.of, mean, correlation)
    return { ...share, p: asEstimated(exact, others.length - 1), usual: Math.round(mean * share.of) }
  })
}

/** The spread is estimated from so many areas: the same number of deviations by Student's law. */
function asEstimated(p: number, freedom: number): number {
  let [low, high] = [0, 40]
  for (let step = 0; step < 50; step++) {
    const z = (low + high) / 2
    if (normalTwoSided(z) > p) low = z
    else high = z
  }
  return studentTwoSided(low, freedom)
}

/**
 * Every area's most unusual distance between two candidates' shares. The variance within an area is the largest that ballots
 * with several names allow. One test an area: the smallest p times the number of pairs.
 */
export function pairs(all: readonly AreaFigures[]): Tests {
  const { taken, left } = lookedAt(all)
  const names = taken[0]?.minutes.candidates ?? []
  const both = names.flatMap((a, at) => names.slice(at + 1).map((b) => [a, b] as const))
  const share = ({ minutes }: AreaFigures, name: string) => (minutes.votes[name] ?? 0) / minutes.valid
  const tested = both.map(([a, b]) => {
    const distances = taken.map((each) => share(each, a) - share(each, b))
    const variances = taken.map((each) => {
      const [x, y] = [share(each, a), share(each, b)]
      return (Math.min(x + y, 2 - x - y) - (x - y) ** 2) / each.minutes.valid
    })
    return robustP(distances, variances)
  })
  const points = taken.map((each, at): Point => {
    const best = tested.reduce(
      (least, row, index) => ((row[at]?.p ?? 1) < (tested[least]?.[at]?.p ?? 1) ? index : least),
      0,
    )
    const [a = '', b = ''] = both[best] ?? []
    return {
      indicator: 'pairs',
      contest: each.contest,
      area: each.minutes.area,
      figures: [a, b],
      numbers: { [a]: each.minutes.votes[a] ?? 0, [b]: each.minutes.votes[b] ?? 0 },
      p: Math.min(1, (tested[best]?.[at]?.p ?? 1) * Math.max(1, both.length)),
    }
  })
  return { indicator: 'pairs', points, left }
}

/** Turnout and invalid ballots: how their change since the earlier election differs from that of the other areas. */
export function history(all: readonly AreaFigures[]): Tests {
  const known = all.filter(({ before }) => before !== null && before.registered > 0 && before.collected > 0)
  const none = all
    .filter((each) => !known.includes(each))
    .map(({ minutes }) => ({ area: minutes.area, why: 'no-history' as const }))
  const { taken, left } = lookedAt(known)
  const changes = (['turnout', 'invalid'] as const).map((figure) => {
    const now = ({ minutes }: AreaFigures): Share =>
      figure === 'turnout'
        ? { count: minutes.voted, of: minutes.registered }
        : { count: minutes.invalid, of: minutes.collected }
    const then = ({ before }: AreaFigures): Share =>
      figure === 'turnout'
        ? { count: before?.voted ?? 0, of: before?.registered ?? 1 }
        : { count: before?.invalid ?? 0, of: before?.collected ?? 1 }
    return {
      figure,
      now,
      then,
      tested: robustP(
        taken.map((each) => angle(now(each)) - angle(then(each))),
        taken.map((each) => 1 / (4 * now(each).of) + 1 / (4 * then(each).of)),
      ),
    }
  })
  const points = taken.flatMap((each, at) =>
    changes.map(({ figure, now, then, tested }): Point => {
      const [here, earlier] = [now(each), then(each)]
      return {
        indicator: 'history',
        contest: each.contest,
        area: each.minutes.area,
        figures: [figure],
        numbers: { count: here.count, of: here.of, before: earlier.count, beforeOf: earlier.of },
        p: tested[at]?.p ?? 1,
      }
    }),
  )
  return { indicator: 'history', points, left: [...none, ...left] }
}

/** A share as an angle, whose chance is nearly the same everywhere: turnouts of 99 % and shares of 1 % included. */
const angle = ({ count, of }: Share): number => Math.asin(Math.sqrt((count + 3 / 8) / (of + 3 / 4)))
