import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AuditContest,
  assertionsOf,
  boundOf,
  drawsWithoutError,
  fractionText,
  outcomeOf,
  planAudit,
  refuseAudit,
  totalBound,
} from './index.ts'
import { contests, evenContest, small } from './testing/contests.ts'

const named = (contest: AuditContest) => assertionsOf(contest).map(({ name, margin }) => [name, margin])

describe('the plan of an audit', () => {
  test('worked by hand: one seat, and the better of the two ways to keep a loser out', () => {
    // V = 490, A 330, B 100, C 60: majority(A) 170; B: not above half 290 > 230 behind A; C: 370 > 270.
    expect(named(small)).toEqual([
      ['majority(A)', 170],
      ['notMajority(B)', 290],
      ['notMajority(C)', 370],
    ])
    const plan = planAudit(small)
    // a: (2·200 − 290 + 300)/170 = 410/170; b: (60 + 200)/170.
    expect(fractionText(boundOf(plan, 'a'))).toBe('41/17')
    expect(fractionText(boundOf(plan, 'b'))).toBe('26/17')
    expect(fractionText(totalBound(plan))).toBe('67/17')
    expect(plan.draws).toBe(Math.ceil(Math.log(0.05) / Math.log(1 - 17 / 67)))
  })

  test('a loser above half is held against every winner; a seat left over asks that no loser is above half', () => {
    const votes = { A: 80, B: 70, C: 60, D: 20 }
    const one = { riskLimit: 0.05, areas: [{ id: 'a', cast: 100, valid: 100, votes }] }
    expect(named({ ...one, seats: 2 })).toEqual([
      ['majority(A)', 60],
      ['majority(B)', 40],
      ['A>C', 20],
      ['B>C', 10],
      ['notMajority(D)', 60],
    ])
    expect(named({ ...one, seats: 4 })).toEqual([
      ['majority(A)', 60],
      ['majority(B)', 40],
      ['majority(C)', 20],
      ['notMajority(D)', 60],
    ])
  })

  test('a tie at the last seat, or exactly half where a seat is left over, can only be counted in full', () => {
    const of = (votes: Record<string, number>, seats: number) =>
      planAudit({ seats, riskLimit: 0.05, areas: [{ id: 'a', cast: 100, valid: 100, votes }] })
    expect(of({ A: 80, B: 60, C: 60 }, 2)).toMatchObject({ fullCount: true, elected: ['A'], draws: 1 })
    expect(of({ A: 80, B: 50 }, 2)).toMatchObject({ fullCount: true, elected: ['A'] })
    expect(of({ A: 80, B: 50 }, 1)).toMatchObject({ fullCount: false, elected: ['A'] })
  })

  test.each([
    [[0.78, 0.66, 0.58, 0.4, 0.35], 3, 0.1, 16],
    [[0.78, 0.66, 0.58, 0.4, 0.35], 3, 0.05, 21],
    [[0.78, 0.66, 0.58, 0.4, 0.35], 3, 0.01, 32],
    [[0.75, 0.62, 0.35, 0.25], 2, 0.05, 15],
  ])('467 areas, %j for %i seats at %d: %i areas', (shares, seats, riskLimit, draws) => {
    expect(planAudit(evenContest(467, seats, shares, riskLimit)).draws).toBe(draws)
  })

  test('the number of draws is exact where logarithms meet a whole number', () => {
    // (1 − 1/2)^5 is exactly 1/32.
    expect(drawsWithoutError(2n, 1n, 1 / 32)).toBe(5)
    expect(drawsWithoutError(10n, 9n, 1e-7)).toBe(7)
    expect(drawsWithoutError(2n, 1n, 0.05)).toBe(5)
  })

  test('U is the sum of the bounds, and the order of areas changes nothing', () => {
    fc.assert(
      fc.property(contests, (contest) => {
        expect(refuseAudit(contest)).toBeUndefined()
        const plan = planAudit(contest)
        const other = planAudit({ ...contest, areas: [...contest.areas].reverse() })
        expect(plan.elected).toEqual(outcomeOf(contest).elected)
        expect({ ...other, bounds: [...other.bounds].reverse() }).toEqual({ ...plan, bounds: [...plan.bounds] })
        if (plan.fullCount) return
        const sum = [...plan.bounds.values()].reduce((so, each) => so + each, 0n)
        expect(sum).toBe(plan.total)
        expect(plan.total > plan.denominator).toBe(true)
        expect(plan.assertions.every(({ margin }) => margin > 0)).toBe(true)
        // The least n: one draw fewer would not do.
        const share = 1 - Number(plan.denominator) / Number(plan.total)
        expect(share ** plan.draws).toBeLessThanOrEqual(contest.riskLimit * (1 + 1e-9))
        expect(share ** (plan.draws - 1)).toBeGreaterThan(contest.riskLimit * (1 - 1e-9))
      }),
    )
  })

  test.each([
    [{ ...small, seats: 0 }, 'seats-below-one', 'seats'],
    [{ ...small, riskLimit: 1 }, 'risk-limit-range', 'riskLimit'],
    [{ ...small, areas: [] }, 'no-area', 'areas'],
    [{ ...small, areas: [small.areas[0], small.areas[0]] }, 'duplicate-area', 'areas[1].id'],
    [{ ...small, areas: [{ ...small.areas[0], valid: 301 }] }, 'valid-exceeds-cast', 'areas[0].valid'],
    [{ ...small, areas: [{ ...small.areas[0], votes: { A: 291 } }] }, 'votes-exceed-valid', 'areas[0].votes.A'],
    [{ ...small, areas: [{ ...small.areas[0], votes: {} }] }, 'no-candidate', 'areas[0].votes'],
    [
      { ...small, areas: [small.areas[0], { ...small.areas[1], votes: { A: 1, B: 1 } }] },
      'candidate-missing',
      'areas[1].votes',
    ],
    [
      { ...small, areas: [small.areas[0], { ...small.areas[1], votes: { A: 1, B: 1, C: 1, D: 1 } }] },
      'unknown-candidate',
      'areas[1].votes',
    ],
    [{ ...small, areas: [{ ...small.areas[0], cast: -1 }] }, 'not-a-count', 'areas[0].cast'],
  ])('impossible figures %# are refused with their place', (contest, code, path) => {
    expect(refuseAudit(contest as AuditContest)).toMatchObject({ code, path })
  })
})
