import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawAreas, figuresDigest, planAudit, refuseDraw, seedOf, weightsOf } from './index.ts'
import { contests, small } from './testing/contests.ts'

/** The rule once more, the slow way: every number of the list, one area after the other. */
function drawSlowly(
  weights: readonly (readonly [string, bigint])[],
  seed: string,
  draws: number,
  replacement: boolean,
) {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0n)
  const drawable = weights.filter(([, weight]) => weight > 0n).length
  const picks: string[] = []
  for (let counter = 1; picks.length < (replacement ? draws : Math.min(draws, drawable)); counter++) {
    const number = BigInt(`0x${createHash('sha256').update(`${seed},${counter}`).digest('hex')}`)
    if (number >= (2n ** 256n / total) * total) continue
    let rest = number % total
    for (const [id, weight] of weights) {
      if (rest < weight) {
        if (replacement || !picks.includes(id)) picks.push(id)
        break
      }
      rest -= weight
    }
  }
  return picks
}

describe('drawing areas', () => {
  test('weights are bounds times a thousand million, rounded up, in byte order of the ids', () => {
    const weights = weightsOf(planAudit({ ...small, areas: [...small.areas].reverse() }))
    expect([...weights]).toEqual([
      ['a', 2_411_764_706n],
      ['b', 1_529_411_765n],
    ])
    const [one, two] = small.areas
    if (!one || !two) throw new Error('two areas')
    const named = {
      ...small,
      areas: [
        { ...one, id: 'đ' },
        { ...two, id: 'z' },
        { ...two, id: '10' },
        { ...two, id: '9' },
      ],
    }
    expect([...weightsOf(planAudit(named)).keys()]).toEqual(['10', '9', 'z', 'đ'])
  })

  test('the same picks as the rule followed the slow way', () => {
    fc.assert(
      fc.property(
        contests,
        fc.string({ minLength: 1 }),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        (contest, seed, draws, replacement) => {
          const plan = planAudit(contest)
          fc.pre(!plan.fullCount)
          const weights = weightsOf(plan)
          // Without replacement the slow way may have to wait long for its last area.
          const wanted = replacement ? draws : Math.min(draws, 3)
          expect(drawAreas(weights, { seed, draws: wanted, replacement })).toEqual(
            drawSlowly([...weights], seed, wanted, replacement),
          )
        },
      ),
      { numRuns: 200 },
    )
  })

  test('known picks', () => {
    const weights = new Map([
      ['a', 1n],
      ['b', 2n],
      ['c', 7n],
    ])
    const seed = '12345678901234567890,00'
    expect(drawAreas(weights, { seed, draws: 6, replacement: true })).toEqual(drawSlowly([...weights], seed, 6, true))
    expect(drawAreas(weights, { seed, draws: 9, replacement: false })?.toSorted()).toEqual(['a', 'b', 'c'])
  })

  test('areas come as often as their weights say', () => {
    const weights = new Map([
      ['a', 1n],
      ['b', 3n],
      ['none', 0n],
    ])
    const picks = drawAreas(weights, { seed: 'one seed', draws: 8000, replacement: true }) ?? []
    expect(picks).not.toContain('none')
    // 2,000 expected, deviation 39.
    expect(Math.abs(picks.filter((id) => id === 'a').length - 2000)).toBeLessThan(4 * 39)
  })

  test('an area that is next to never drawn ends in "count everything", not in waiting', () => {
    const weights = new Map([
      ['a', 1n],
      ['b', 1n],
      ['c', 10n ** 15n],
    ])
    expect(drawAreas(weights, { seed: 's', draws: 2, replacement: false })).toBeUndefined()
  })

  test('the digest: the same for any order, another for any figure', () => {
    const digest = figuresDigest(small)
    expect(digest).toBe(
      createHash('sha256')
        .update(
          '{"seats":1,"riskLimit":0.05,"areas":[["a",300,290,[["A",200],["B",60],["C",30]]],["b",200,200,[["A",130],["B",40],["C",30]]]]}',
        )
        .digest('hex'),
    )
    expect(figuresDigest({ ...small, areas: [...small.areas].reverse() })).toBe(digest)
    expect(
      figuresDigest({ ...small, areas: small.areas.map((each) => ({ ...each, valid: each.valid - 1 })) }),
    ).not.toBe(digest)
    expect(seedOf('01234567890123456789', 'ab')).toBe('01234567890123456789,ab')
  })

  test('bad draws are refused', () => {
    expect(refuseDraw({ seed: ' ', draws: 1, replacement: true })?.code).toBe('no-seed')
    expect(refuseDraw({ seed: 's', draws: 0, replacement: true })?.code).toBe('draws-range')
    expect(refuseDraw({ seed: 's', draws: 5, replacement: true })).toBeUndefined()
  })
})
