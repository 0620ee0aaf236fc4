import { randomFrom } from '@baucu/counting'
import { describe, expect, test } from 'vitest'
import { assertionsOf, type Paper, paperValue, pollBoxes } from './index.ts'
import { evenContest } from './testing/contests.ts'

describe('single papers', () => {
  const majority = { kind: 'majority', winner: 'A', loser: null } as const
  const not = { kind: 'not-majority', winner: null, loser: 'B' } as const
  const pair = { kind: 'pair', winner: 'A', loser: 'B' } as const
  const papers: readonly Paper[] = [['A'], ['B'], ['A', 'B'], ['C'], null, 'missing']
  test.each([
    [majority, [1, 0, 1, 0, 0.5, 0]],
    [not, [1, 0, 0, 1, 0.5, 0]],
    [pair, [1, 0, 0.5, 0.5, 0.5, 0]],
  ])('%# a paper speaks for, against or neither; one that is gone speaks against', (assertion, values) => {
    expect(papers.map((paper) => paperValue(assertion, paper))).toEqual(values)
  })
})

describe('boxes with some papers of each', () => {
  const contest = evenContest(467, 3, [0.78, 0.66, 0.58, 0.4, 0.35])
  const tightest = assertionsOf(contest).reduce((least, each) => (each.margin < least.margin ? each : least))
  const draw = (share: number, run: number) => {
    const random = randomFrom(99, run)
    return Array.from({ length: 400 }, () => ({
      area: 'any',
      papers: Array.from({ length: 10 }, (): Paper => (random() < 0.012 ? null : random() < share ? ['c3'] : ['c1'])),
    }))
  }
  const boxesUntil = (share: number, run: number) =>
    pollBoxes(tightest, { papers: 467 * 932, perBox: 10 }, draw(share, run)).findIndex((p) => p <= 0.05)

  test('about 38 boxes of 10 papers confirm a third winner with 58 %', () => {
    expect(tightest.name).toBe('majority(c3)')
    const sizes = Array.from({ length: 101 }, (_, run) => boxesUntil(0.58, run) + 1).sort((a, b) => a - b)
    expect(sizes[50]).toBeGreaterThan(28)
    expect(sizes[50]).toBeLessThan(48)
  })

  test('when half is not reached, at most 5 % of such audits stop', () => {
    const stopped = Array.from({ length: 600 }, (_, run) => boxesUntil(0.5, run)).filter((at) => at >= 0).length
    expect(stopped / 600).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 600))
  })
})
