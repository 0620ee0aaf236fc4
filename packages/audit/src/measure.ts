import type { Refusal } from '@baucu/law'
import { type Assertion, marginIn } from './assertions.ts'
import { type AuditArea, type AuditContest, candidatesOf, refuseFigures } from './contest.ts'
import { ratio } from './fraction.ts'
import type { AuditPlan } from './plan.ts'

/** What a hand count of one drawn area found. */
export type Recount = Readonly<{
  area: string
  valid: number
  votes: Readonly<Record<string, number>>
  /** Papers found in the box; fewer than reported means that each missing one counts against every assertion. Absent: all. */
  cast?: number | undefined
  /** The seal does not agree, or the box cannot be found: the whole area counts as badly as it could. */
  lost?: boolean | undefined
}>

/** How the risk is measured. `betFraction` of the full bet, in (0, 1]; 0.9 forgives one area in which everything is wrong. */
export type Measuring = Readonly<{ betFraction: number; replacement: boolean }>

/** What the recounts so far say. */
export type Measure = Readonly<{
  /** After each recount, by assertion: the chance of so much agreement if the assertion were false. Never rises. */
  p: ReadonlyMap<string, readonly number[]>
  /** The largest of the last p-values; 1 before the first recount. */
  risk: number
  /** The risk limit is reached: the audit may stop. */
  stop: boolean
  /** The recounts already show that an assertion is false: every paper has to be counted. */
  disproved: readonly string[]
}>

/** Why recounts cannot be taken, or undefined. They stand in the order in which their areas were drawn. */
export function refuseRecounts(
  contest: AuditContest,
  { bounds }: AuditPlan,
  recounts: readonly Recount[],
  { betFraction, replacement }: Measuring,
): Refusal | undefined {
  if (!(betFraction > 0 && betFraction <= 1)) {
    return { code: 'bet-range', path: 'betFraction', numbers: { betFraction } }
  }
  const reported = new Map(contest.areas.map((area) => [area.id, area]))
  const seen = new Map<string, Recount>()
  for (const [index, recount] of recounts.entries()) {
    const path = `recounts[${index}]`
    const area = reported.get(recount.area)
    if (!area) return { code: 'unknown-area', path: `${path}.area`, numbers: { area: recount.area } }
    if (bounds.get(area.id) === 0n) return { code: 'not-drawable', path: `${path}.area`, numbers: { area: area.id } }
    const before = seen.get(area.id)
    if (before && !replacement) return { code: 'recounted-twice', path: `${path}.area`, numbers: { area: area.id } }
    if (before && !sameFigures(before, recount)) {
      return { code: 'recounts-differ', path: `${path}.area`, numbers: { area: area.id } }
    }
    seen.set(area.id, recount)
    const found = recount.cast ?? area.cast
    if (found > area.cast) {
      return { code: 'more-papers', path: `${path}.cast`, numbers: { found, cast: area.cast } }
    }
    const refusal = refuseFigures({ ...recount, cast: found }, candidatesOf(contest), path)
    if (refusal) return refusal
  }
  return undefined
}

function sameFigures(a: Recount, b: Recount): boolean {
  const plain = ({ valid, votes, cast, lost }: Recount) =>
    JSON.stringify([valid, Object.entries(votes).sort(), cast ?? null, lost === true])
  return plain(a) === plain(b)
}

/**
 * The risk after these recounts, by batch comparison with a betting martingale for every assertion:
 * T := T·(1 + λ(ν − τ)), ν = (1 − D)/U left, τ = error of the area/its bound, λ = betFraction/(1 − ν); with replacement
 * ν = 1/U. Bounds and errors are exact; only T is a floating number. When what is left could not make up the margin (ν > 1),
 * p = 0; when the errors found already do, the assertion is disproved and p = 1. At exactly ν = 1 what is left could still make it
 * up, so that nothing is concluded; taking it for p = 0 would let one audit in six stop on a report that is wrong by a hair.
 */
export function measureAudit(
  contest: AuditContest,
  plan: AuditPlan,
  recounts: readonly Recount[],
  measuring: Measuring,
): Measure {
  if (plan.fullCount) return { p: new Map(), risk: 1, stop: false, disproved: [] }
  const reported = new Map(contest.areas.map((area) => [area.id, area]))
  const drawn = recounts.flatMap((recount) => {
    const area = reported.get(recount.area)
    return area ? [{ area, recount, bound: plan.bounds.get(area.id) ?? 0n }] : []
  })
  const followed = plan.assertions.map((assertion) => {
    const scale = plan.denominator / BigInt(assertion.margin)
    const errors = drawn.map(({ area, recount, bound }) => ({
      area: area.id,
      bound,
      error: BigInt(marginIn(assertion, area) - handMargin(assertion, area, recount)) * scale,
    }))
    return { name: assertion.name, ...follow(errors, plan, measuring) }
  })
  const last = followed.map(({ p }) => p.at(-1) ?? 1)
  const disproved = followed.filter((each) => each.disproved).map(({ name }) => name)
  const risk = Math.max(...last)
  return {
    p: new Map(followed.map(({ name, p }) => [name, p])),
    risk,
    stop: disproved.length === 0 && risk <= contest.riskLimit,
    disproved,
  }
}

/** The margin that the hand count supports: missing papers, or all of them, speak against the assertion. */
function handMargin(assertion: Assertion, area: AuditArea, recount: Recount): number {
  if (recount.lost) return -area.cast
  return marginIn(assertion, recount) - (area.cast - (recount.cast ?? area.cast))
}

type Drawn = Readonly<{ area: string; bound: bigint; error: bigint }>

function follow(
  drawn: readonly Drawn[],
  { denominator, total }: AuditPlan,
  { betFraction, replacement }: Measuring,
): Readonly<{ p: readonly number[]; disproved: boolean }> {
  let log = 0
  let most = 0
  // Numerators over the common denominator: the error found so far, and what the areas not drawn could still hold.
  let found = 0n
  let left = total
  let disproved = false
  const seen = new Set<string>()
  const p = drawn.map(({ area, bound, error }) => {
    const [missing, rest] = replacement ? [denominator, total] : [denominator - found, left]
    if (missing < rest && !disproved) {
      const nu = ratio(missing, rest)
      // 1 − ν by whole numbers, so that nothing is lost where ν is near 1.
      const bet = betFraction / ratio(rest - missing, rest)
      log += Math.log1p(bet * (nu - ratio(error, bound)))
      most = Math.max(most, log)
    }
    if (!seen.has(area)) {
      found += error
      left -= bound
    }
    seen.add(area)
    if (found >= denominator) disproved = true
    if (disproved) return 1
    return !replacement && denominator - found > left ? 0 : Math.exp(-most)
  })
  return { p, disproved }
}
