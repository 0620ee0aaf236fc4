import { type Assertion, assertionsOf, marginIn } from './assertions.ts'
import { type AuditArea, type AuditContest, outcomeOf, shownFigures } from './contest.ts'
import { commonMultiple, type Fraction, fraction, ratio } from './fraction.ts'

/** What an audit by polling areas has to confirm, and how much error each area could hold. */
export type AuditPlan = Readonly<{
  /** By the law package, in rank order. */
  elected: readonly string[]
  assertions: readonly Assertion[]
  /** A margin of zero: no sample can confirm the outcome, every paper has to be counted by hand. */
  fullCount: boolean
  /** Common denominator of all bounds; 1 when everything is counted. */
  denominator: bigint
  /** Numerator of each area's bound over that denominator; empty when everything is counted. */
  bounds: ReadonlyMap<string, bigint>
  /** Numerator of their sum, U. */
  total: bigint
  /** Draws that reach the risk limit when no area shows an error; all areas when everything is counted. */
  draws: number
}>

/**
 * Batch comparison by polling area. The bound of area g is the largest share of a margin that its box could take away:
 * u(g) = max over assertions of (reported margin in g + papers in g) / margin; of an area in a group that of the group. Exact. Expects a contest that
 * `refuseAudit` lets pass.
 */
export function planAudit(contest: AuditContest): AuditPlan {
  const assertions = assertionsOf(contest)
  const { elected } = outcomeOf(contest)
  if (assertions.some(({ margin }) => margin <= 0)) {
    const draws = contest.areas.length
    return { elected, assertions, fullCount: true, denominator: 1n, bounds: new Map(), total: 0n, draws }
  }
  const denominator = commonMultiple(assertions.map(({ margin }) => BigInt(margin)))
  const shown = shownFigures(contest)
  const bounds = new Map(
    contest.areas.map((area) => {
      const shares = assertions.map((each) => {
        const bound = boundUnder(each, shown.get(area.id) ?? area)
        return bound.num * (denominator / bound.den)
      })
      return [area.id, shares.reduce((most, share) => (share > most ? share : most))] as const
    }),
  )
  const total = [...bounds.values()].reduce((sum, bound) => sum + bound, 0n)
  const draws = drawsWithoutError(total, denominator, contest.riskLimit)
  return { elected, assertions, fullCount: false, denominator, bounds, total, draws }
}

/** How much of the margin of one assertion (above zero) the papers of an area could take away: (its margin + papers)/margin. */
export const boundUnder = (assertion: Assertion, area: AuditArea): Fraction =>
  fraction(BigInt(marginIn(assertion, area) + area.cast), BigInt(assertion.margin))

/** The bound of an area, u(g), in lowest terms. */
export const boundOf = ({ bounds, denominator }: AuditPlan, area: string): Fraction =>
  fraction(bounds.get(area) ?? 0n, denominator)

/** The sum of all bounds, U, in lowest terms. */
export const totalBound = ({ total, denominator }: AuditPlan): Fraction => fraction(total, denominator)

/**
 * The smallest n with (1 − 1/U)^n ≤ risk limit, U = num/den > 1: how many draws confirm an outcome in which nothing is
 * wrong. Where the logarithms come too near a whole number, whole numbers decide.
 */
export function drawsWithoutError(num: bigint, den: bigint, riskLimit: number): number {
  const real = Math.log(riskLimit) / Math.log1p(-ratio(den, num))
  const near = Math.round(real)
  if (Math.abs(real - near) > 1e-9 * real) return Math.ceil(real)
  const limit = decimal(riskLimit)
  const enough = (num - den) ** BigInt(near) * limit.den <= limit.num * num ** BigInt(near)
  return enough ? near : near + 1
}

/** A number as it is written, 0.05 as 1/20. */
function decimal(value: number): Fraction {
  const [digits = '0', power = '0'] = value.toString().split('e')
  const [whole = '0', part = ''] = digits.split('.')
  const places = part.length - Number(power)
  return fraction(BigInt(whole + part), 10n ** BigInt(Math.max(0, places)))
}
