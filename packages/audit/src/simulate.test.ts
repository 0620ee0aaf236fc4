import { expect, test } from 'vitest'
import { planAudit, simulateSizes } from './index.ts'
import { evenContest } from './testing/contests.ts'

const contest = evenContest(467, 3, [0.78, 0.66, 0.58, 0.4, 0.35])
const plan = planAudit(contest)
const sizes = (errors: { share: number; most: number }, betFraction = 0.9) =>
  simulateSizes(plan, contest.riskLimit, { errors, betFraction, runs: 200, seed: 7 })

test('small errors cost a few areas, a timid bet many more', () => {
  const usual = sizes({ share: 0.3, most: 4 })
  expect(usual.mean).toBeGreaterThanOrEqual(21)
  expect(usual.mean).toBeLessThan(26)
  expect(usual.nine).toBeGreaterThanOrEqual(usual.median)
  expect(usual.everything).toBe(0)
  expect(sizes({ share: 0.3, most: 4 }, 0.5).mean).toBeGreaterThan(30)
})

test('the same seed gives the same answer', () => {
  expect(sizes({ share: 0.3, most: 4 })).toEqual(sizes({ share: 0.3, most: 4 }))
})
