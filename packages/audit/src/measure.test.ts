import { randomFrom } from '@baucu/counting'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AuditContest, type Measuring, measureAudit, planAudit, type Recount, refuseRecounts } from './index.ts'
import { drawsUntil } from './simulate.ts'
import { contests, evenContest, small } from './testing/contests.ts'

const usual: Measuring = { betFraction: 0.9, replacement: false }
const measured = (contest: AuditContest, recounts: readonly Recount[], measuring = usual) =>
  measureAudit(contest, planAudit(contest), recounts, measuring)
const agreeing = (contest: AuditContest): Recount[] =>
  contest.areas.map(({ id, valid, votes }) => ({ area: id, valid, votes }))

describe('the risk after recounts', () => {
  test('worked by hand: one clean area out of three, 0.9 of the full bet', () => {
    const contest = {
      ...small,
      areas: [...small.areas, { id: 'c', cast: 100, valid: 90, votes: { A: 50, B: 30, C: 10 } }],
    }
    // V = 580, A 380: margin 180; U = 41·10/180 + 26·10/180 + 110/180 = 780/180; ν = 180/780.
    const { p, risk, stop } = measured(contest, agreeing(contest).slice(0, 1))
    const nu = 180 / 780
    expect(p.get('majority(A)')?.[0]).toBeCloseTo(1 / (1 + (0.9 / (1 - nu)) * nu), 12)
    expect(risk).toBe(Math.max(...[...p.values()].map((each) => each.at(-1) ?? 1)))
    expect(stop).toBe(false)
    expect(measured(contest, [])).toMatchObject({ risk: 1, stop: false })
  })

  test('everything counted and right: no risk is left', () => {
    const contest = evenContest(10, 2, [0.7, 0.6, 0.3])
    const { p, risk, stop } = measured(contest, agreeing(contest))
    expect([risk, stop]).toEqual([0, true])
    expect([...p.values()].every((each) => each.length === 10)).toBe(true)
  })

  test('with no error and the full bet p is (1 − 1/U)^n', () => {
    const contest = evenContest(467, 3, [0.78, 0.66, 0.58, 0.4, 0.35])
    const plan = planAudit(contest)
    const recounts = Array.from({ length: 21 }, () => agreeing(contest)[3]).flatMap((each) => each ?? [])
    const { risk, stop } = measureAudit(contest, plan, recounts, { betFraction: 1, replacement: true })
    expect(risk).toBeCloseTo((1 - Number(plan.denominator) / Number(plan.total)) ** 21, 10)
    expect(stop).toBe(true)
  })

  test('one wholly wrong area ends a full bet and not one of nine tenths', () => {
    const contest = evenContest(100, 1, [0.6, 0.4])
    const wrong = agreeing(contest).map((each, at) => (at === 0 ? { ...each, lost: true } : each))
    const later = (betFraction: number) => measured(contest, wrong.slice(0, 80), { ...usual, betFraction }).risk
    expect(later(1)).toBe(1)
    expect(later(0.9)).toBeLessThan(0.05)
  })

  test('missing papers count against every assertion, a lost box as badly as it can', () => {
    const contest = evenContest(30, 1, [0.7, 0.3])
    const [first, ...rest] = agreeing(contest)
    if (!first) throw new Error('an area')
    const at = (one: Recount) => measured(contest, [one, ...rest.slice(0, 4)]).risk
    const missing = at({ ...first, cast: 922 })
    const lost = at({ ...first, lost: true })
    expect(at(first)).toBeLessThan(missing)
    expect(missing).toBeLessThan(lost)
  })

  test('errors that make up the margin disprove the report', () => {
    const contest = evenContest(4, 1, [0.52, 0.48])
    const turned = agreeing(contest).map((each) => ({
      ...each,
      votes: { c1: each.votes.c2 ?? 0, c2: each.votes.c1 ?? 0 },
    }))
    const { disproved, risk, stop, p } = measured(contest, turned)
    expect(disproved).toContain('majority(c1)')
    expect([risk, stop]).toEqual([1, false])
    expect(p.get('majority(c1)')).toHaveLength(4)
  })

  test('p stays within 0 and 1, never rises without disproof, and no added error toward the winner lowers it', () => {
    fc.assert(
      fc.property(
        contests,
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(0.5, 0.9, 1),
        fc.boolean(),
        (contest, where, votes, betFraction, replacement) => {
          const plan = planAudit(contest)
          fc.pre(!plan.fullCount)
          const measuring = { betFraction, replacement }
          const honest = agreeing(contest).filter(({ area }) => (plan.bounds.get(area) ?? 0n) > 0n)
          const at = where % honest.length
          // The hand count finds fewer votes for every winner and more for every loser than were reported.
          const wrong = honest.map((each, index) => {
            if (index !== at) return each
            const moved = Object.entries(each.votes).map(([id, count]) => [
              id,
              plan.elected.includes(id) ? Math.max(0, count - votes) : Math.min(each.valid, count + votes),
            ])
            return { ...each, votes: Object.fromEntries(moved) }
          })
          expect(refuseRecounts(contest, plan, wrong, measuring)).toBeUndefined()
          const [clean, found] = [honest, wrong].map((each) => measureAudit(contest, plan, each, measuring))
          for (const [name, p] of found?.p ?? []) {
            for (const [index, value] of p.entries()) {
              expect(value >= 0 && value <= 1).toBe(true)
              expect(value).toBeGreaterThanOrEqual((clean?.p.get(name)?.[index] ?? 1) - 1e-12)
              if (!found?.disproved.includes(name)) expect(value).toBeLessThanOrEqual(p[index - 1] ?? 1)
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each([
    [[{ area: 'x', valid: 1, votes: {} }], usual, 'unknown-area', 'recounts[0].area'],
    [[...agreeing(small), ...agreeing(small)], usual, 'recounted-twice', 'recounts[2].area'],
    [
      [...agreeing(small), { ...agreeing(small)[0], valid: 280 }],
      { ...usual, replacement: true },
      'recounts-differ',
      'recounts[2].area',
    ],
    [[{ ...agreeing(small)[0], cast: 301 }], usual, 'more-papers', 'recounts[0].cast'],
    [[{ ...agreeing(small)[0], valid: 301 }], usual, 'valid-exceeds-cast', 'recounts[0].valid'],
    [[{ ...agreeing(small)[0], votes: { A: 1, B: 1 } }], usual, 'candidate-missing', 'recounts[0].votes'],
    [[], { ...usual, betFraction: 1.1 }, 'bet-range', 'betFraction'],
  ])('bad recounts %# are refused with their place', (recounts, measuring, code, path) => {
    expect(refuseRecounts(small, planAudit(small), recounts as Recount[], measuring)).toMatchObject({ code, path })
  })
})

/** A population of areas at the boundary: the errors make up exactly the whole margin, so the report is (just) wrong. */
function boundary(pattern: 'spread' | 'concentrated' | 'mixed' | 'understated') {
  const areas = 120
  const bounds = Array.from({ length: areas }, () => 7.4 / areas)
  const bound = 7.4 / areas
  const errors = bounds.map(() => 0)
  if (pattern === 'spread') errors.fill(1 / areas)
  if (pattern !== 'spread') {
    const share = pattern === 'mixed' ? 0.5 : pattern === 'understated' ? 1.2 : 1
    let rest = share
    for (let at = 0; rest > 1e-12; at++) {
      errors[at] = Math.min(bound, rest)
      rest -= errors[at] ?? 0
    }
    const sum = errors.reduce((so, each) => so + each, 0)
    const others = errors.map((each, at) => (each === 0 ? at : -1)).filter((at) => at >= 0)
    for (const at of others) errors[at] = (1 - sum) / others.length
  }
  return { bounds, taints: [errors.map((error) => error / bound)] }
}

describe('the promise', () => {
  test.each(['spread', 'concentrated', 'mixed', 'understated'] as const)(
    'when the report is wrong by a hair (%s), at most one audit in twenty stops',
    (pattern) => {
      const { bounds, taints } = boundary(pattern)
      const runs = 4000
      let stopped = 0
      for (let run = 0; run < runs; run++) {
        const random = randomFrom(875_331, `${pattern}-${run}`)
        if (drawsUntil(bounds, taints, { riskLimit: 0.05, betFraction: 0.9, random }) !== undefined) stopped += 1
      }
      // Three standard deviations above 5 %.
      expect(stopped / runs).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs))
    },
  )
})
