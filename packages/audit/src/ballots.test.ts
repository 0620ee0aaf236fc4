import { randomFrom } from '@baucu/counting'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assertionsOf,
  drawAreas,
  followMeans,
  marginIn,
  measurePolling,
  type Paper,
  type PaperTally,
  paperPlaces,
  paperValue,
  paperWeights,
  planAudit,
  pollingSizes,
  refuseAudit,
  shownFigures,
  tallyValue,
  totalsOf,
} from './index.ts'
import { contests, evenContest, small } from './testing/contests.ts'

const tallyOf = (papers: readonly Paper[]): PaperTally => {
  const valid = papers.filter((paper): paper is readonly string[] => Array.isArray(paper))
  return {
    drawn: papers.length,
    valid: valid.length,
    invalid: papers.filter((paper) => paper === null).length,
    votes: Object.fromEntries(['A', 'B', 'C'].map((id) => [id, valid.filter((paper) => paper.includes(id)).length])),
  }
}

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

  test('the sums of some papers say as much of every assertion as the papers one by one', () => {
    const paper = fc.oneof(fc.constantFrom(null, 'missing' as const), fc.subarray(['A', 'B', 'C'], { minLength: 1 }))
    fc.assert(
      fc.property(
        fc.array(paper, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(majority, not, pair),
        (all, assertion) => {
          const mean = all.reduce<number>((sum, each) => sum + paperValue(assertion, each), 0) / all.length
          expect(tallyValue(assertion, tallyOf(all))).toBeCloseTo(mean, 12)
        },
      ),
    )
  })

  test('places in the pile follow from the seed; another draw of the same box looks at other papers', () => {
    const places = (visit: number, count = 5, papers = 1_228) =>
      paperPlaces('31415926535897932384,9f', { area: 'kv-1', visit, papers, count })
    expect(places(1)).toEqual(places(1))
    expect(places(2)).not.toEqual(places(1))
    expect(new Set(places(1, 200)).size).toBe(200)
    expect(places(1, 200).every((place) => place >= 1 && place <= 1_228)).toBe(true)
    expect(places(1, 20, 3)).toEqual([1, 2, 3])
  })
})

describe('boxes with some papers of each', () => {
  const contest = evenContest(467, 3, [0.78, 0.66, 0.58, 0.4, 0.35])
  const perBox = 10
  const limit = 0.05
  /** 400 boxes of ten papers, of which so many keep the third candidate; the others are as reported. */
  const boxes = (share: number, run: number) => {
    const random = randomFrom(99, run)
    return Array.from({ length: 400 }, () => {
      const papers = Array.from({ length: perBox }, () => (random() < 0.012 ? null : random()))
      const valid = papers.filter((each) => each !== null)
      const votes = [0.78, 0.66, share, 0.4, 0.35].map((each) => valid.filter((at) => at < each).length)
      const tally = { drawn: perBox, valid: valid.length, invalid: perBox - valid.length }
      const of = Object.fromEntries(votes.map((each, at) => [`c${at + 1}`, each]))
      return { area: 'kv-001', tally: { ...tally, votes: of } }
    })
  }
  const boxesUntil = (share: number, run: number) => {
    const all = [...measurePolling(contest, { perBox }, boxes(share, run)).p.values()]
    return boxes(share, run).findIndex((_, at) => all.every((p) => (p[at] ?? 1) <= limit))
  }

  test('about 38 boxes of 10 papers confirm a third winner with 58 %, and the plan says so', () => {
    const sizes = Array.from({ length: 51 }, (_, run) => boxesUntil(0.58, run) + 1).sort((a, b) => a - b)
    expect(sizes[25]).toBeGreaterThan(28)
    expect(sizes[25]).toBeLessThan(48)
    const planned = pollingSizes(contest, { perBox })
    expect(planned?.median).toBeGreaterThan(28)
    expect(planned?.median).toBeLessThan(48)
    expect(planned?.nine).toBeGreaterThan(planned?.median ?? 0)
    expect(pollingSizes(evenContest(20, 2, [0.8, 0.5001, 0.5]), { perBox })).toBeUndefined()
  })

  test('when half is not reached, at most 5 % of such audits stop', () => {
    const stopped = Array.from({ length: 400 }, (_, run) => boxesUntil(0.5, run)).filter((at) => at >= 0).length
    expect(stopped / 400).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 400))
  })

  test('T28 a box with the wrong seal counts as if all its papers spoke against every assertion', () => {
    const [first] = boxes(0.58, 1)
    const before = measurePolling(contest, { perBox }, boxes(0.58, 1).slice(0, 30))
    const lost = boxes(0.58, 1)
      .slice(0, 30)
      .map((each, at) => (at === 3 ? { ...each, lost: true } : each))
    const empty = { ...first, area: 'kv-001', tally: { drawn: perBox, valid: 0, invalid: 0, votes: {} } }
    const gone = boxes(0.58, 1)
      .slice(0, 30)
      .map((each, at) => (at === 3 ? empty : each))
    const after = measurePolling(contest, { perBox }, lost)
    expect(after.p).toEqual(measurePolling(contest, { perBox }, gone).p)
    expect(after.risk).toBeGreaterThan(before.risk)
  })

  test('values that are all 1/2 say nothing; nothing drawn is a risk of 1', () => {
    expect(followMeans([0.5, 0.5], 0.6, 20)).toEqual([1, 1])
    expect(measurePolling(contest, { perBox }, [])).toMatchObject({ risk: 1, stop: false })
  })
})

describe('areas whose figures are published in a group', () => {
  test('T27 each has weight and bound of the group, which are never smaller than its own', () => {
    fc.assert(
      fc.property(contests, fc.nat(), (contest, some) => {
        const ids = contest.areas.map(({ id }) => id).slice(0, 1 + (some % contest.areas.length))
        const grouped = { ...contest, groups: [ids] }
        const [plain, coarse] = [planAudit(contest), planAudit(grouped)]
        expect(refuseAudit(grouped)).toBeUndefined()
        for (const [id, bound] of plain.bounds) expect((coarse.bounds.get(id) ?? 0n) >= bound).toBe(true)
        expect(coarse.draws).toBeGreaterThanOrEqual(plain.draws)
        const shown = shownFigures(grouped)
        for (const id of ids)
          expect(shown.get(id)?.cast).toBe(
            totalsOf({ ...contest, areas: contest.areas.filter((each) => ids.includes(each.id)) }).cast,
          )
      }),
    )
  })

  test('a box that is drawn by more papers than it has speaks less loudly, and the assertion stays the same', () => {
    // The mean of all draws, each box weighted by what it is drawn with, is above 1/2 exactly where the margin is above 0.
    const grouped = { ...small, groups: [['a', 'b']] }
    const weights = paperWeights(grouped)
    expect([...weights]).toEqual([
      ['a', 500n],
      ['b', 500n],
    ])
    for (const assertion of assertionsOf(small)) {
      const mean = small.areas.reduce((sum, area) => {
        const value = (area.cast + marginIn(assertion, area)) / (2 * area.cast)
        return sum + (1 / 2 + (area.cast / 500) * (value - 1 / 2)) / 2
      }, 0)
      expect(mean - 1 / 2).toBeCloseTo(assertion.margin / 2 / 1_000, 12)
    }
    const draw = { seed: '12345678901234567890,00', draws: 5, replacement: true }
    expect(drawAreas(weights, draw)).toHaveLength(5)
  })

  test('an area that is not there, or in two groups, is refused with its place', () => {
    expect(refuseAudit({ ...small, groups: [['a', 'x']] })).toMatchObject({ code: 'group-area', path: 'groups[0]' })
    expect(refuseAudit({ ...small, groups: [['a'], ['a']] })).toMatchObject({ code: 'group-area', path: 'groups[1]' })
  })
})
