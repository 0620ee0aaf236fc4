import { type Random, randomFrom } from '@baucu/counting'
import type { AreaFigures, Point, Tests } from './area-figures.ts'
import { chiSquareNine } from './chances.ts'
import { fewestAreas } from './robust.ts'

/** Below a hundred the last digit says how large the number is. */
const fewestForDigits = 100

/** Fewer numbers than this are no sample of digits. */
const fewestDigits = 100

const about = (
  indicator: Point['indicator'],
  all: readonly AreaFigures[],
  figures: readonly string[],
  numbers: Point['numbers'],
  p: number,
): Point => ({ indicator, contest: all[0]?.contest ?? '', area: null, figures, numbers, p })

const tooFew = (indicator: Point['indicator'], all: readonly AreaFigures[]): Tests => ({
  indicator,
  points: [],
  left: all.map(({ minutes }) => ({ area: minutes.area, why: 'too-few-areas' })),
})

/** Last digits of the votes of all candidates in all areas: each digit as often as any other (χ², Beber and Scacco 2012). */
export function lastDigits(all: readonly AreaFigures[]): Tests {
  const digits = all.flatMap(({ minutes }) =>
    Object.values(minutes.votes).flatMap((votes) => (votes >= fewestForDigits ? [votes % 10] : [])),
  )
  if (digits.length < fewestDigits) return tooFew('last-digits', all)
  const counts = Array.from({ length: 10 }, (_, digit) => digits.filter((each) => each === digit).length)
  const usual = digits.length / 10
  const p = chiSquareNine(counts.reduce((sum, count) => sum + (count - usual) ** 2 / usual, 0))
  const most = counts.indexOf(Math.max(...counts))
  const numbers = { digit: most, count: counts[most] ?? 0, usual: Math.round(usual), of: digits.length }
  return { indicator: 'last-digits', left: [], points: [about('last-digits', all, ['votes'], numbers, p)] }
}

const simulations = 200

/**
 * Shares that are whole percents to a tenth of a vote (Kobak, Shpilkin and Pshenichnikov 2016), among the candidates' shares
 * but for 0 and 100 %, against simulations in which every area keeps its valid ballots and its share (binomial, by the normal
 * law). The same figures give the same p.
 */
export function wholePercent(all: readonly AreaFigures[]): Tests {
  const shares = all.flatMap(({ minutes }) =>
    Object.values(minutes.votes)
      .filter((votes) => votes > 0 && votes < minutes.valid && minutes.valid >= fewestForDigits)
      .map((votes) => ({ votes, valid: minutes.valid })),
  )
  if (shares.length < fewestAreas) return tooFew('whole-percent', all)
  const found = shares.filter(isWhole).length
  const random = randomFrom(100, all.length)
  const made = Array.from({ length: simulations }, () => shares.filter((share) => isWhole(again(share, random))).length)
  const p = (1 + made.filter((count) => count >= found).length) / (simulations + 1)
  const usual = made.reduce((sum, count) => sum + count, 0) / simulations
  const numbers = { count: found, usual: Math.round(usual), of: shares.length }
  return { indicator: 'whole-percent', left: [], points: [about('whole-percent', all, ['votes'], numbers, p)] }
}

type Share = Readonly<{ votes: number; valid: number }>

/** The nearest number of votes to a whole percent of the valid ballots. */
const isWhole = ({ votes, valid }: Share): boolean => {
  const percent = Math.round((100 * votes) / valid)
  return percent > 0 && percent < 100 && Math.round((percent * valid) / 100) === votes
}

function again({ votes, valid }: Share, random: Random): Share {
  const deviation = Math.sqrt((votes * (valid - votes)) / valid)
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return { valid, votes: Math.min(valid - 1, Math.max(1, Math.round(votes + deviation * normal))) }
}

/**
 * Two areas whose valid ballots and votes are all the same: minutes copied from each other, or one typed twice. Small areas and
 * contests of few candidates coincide by chance; `p` is the expected number of such pairs, from the spread of the figures.
 */
export function sameFigures(all: readonly AreaFigures[]): Tests {
  const large = all.filter(({ minutes }) => minutes.valid >= fewestForDigits)
  const left = all
    .filter((each) => !large.includes(each))
    .map(({ minutes }) => ({ area: minutes.area, why: 'too-small' as const }))
  const seen = new Map<string, string>()
  const points = large.flatMap(({ contest, minutes }): readonly Point[] => {
    const key = JSON.stringify([minutes.valid, minutes.candidates.map((name) => minutes.votes[name] ?? 0)])
    const twin = seen.get(key)
    if (twin === undefined) {
      seen.set(key, minutes.area)
      return []
    }
    const chance = minutes.candidates.reduce((so, name) => {
      const share = (minutes.votes[name] ?? 0) / minutes.valid
      return so * Math.min(1, 1 / Math.sqrt(4 * Math.PI * Math.max(0.08, minutes.valid * share * (1 - share))))
    }, 1 / 100)
    const p = Math.min(1, (chance * large.length * (large.length - 1)) / 2)
    return [{ indicator: 'same-figures', contest, area: minutes.area, figures: ['votes'], numbers: { twin }, p }]
  })
  return { indicator: 'same-figures', points, left, made: large.length }
}
