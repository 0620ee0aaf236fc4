import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editions, judgeQuotas } from './index.ts'
import { expectSpoken } from './words/expect-spoken.ts'

describe('quotas of the National Assembly', () => {
  it('2026: 864 candidates with 392 women and 188 of ethnic minorities', () => {
    const answer = judgeQuotas('2025', 'NA', { 'official-list': { total: 864, women: 392, minority: 188 } })
    expect(answer.law.verdict).toBe('yes')
    expect(answer.aims).toEqual([])
    expectSpoken(answer.law.reasons)
  })

  it('2021: the result misses its aims without breaking the law', () => {
    const answer = judgeQuotas('2015', 'NA', {
      elected: { total: 499, 'non-party': 14, 'under-40': 47, 're-elected': 203 },
    })
    expect(answer.law).toEqual({ verdict: 'yes', reasons: [] })
    expect(answer.aims.map((each) => [each.rule, each.holds])).toEqual([
      ['Q-NON-PARTY', false],
      ['Q-UNDER-40', false],
      ['Q-RE-ELECTED', true],
    ])
    expectSpoken(answer.aims)
  })

  it.each(editions)('35 % and 18 % of the official list are minimums, exactly reached is enough (%s)', (edition) => {
    const list = (women: number, minority: number) =>
      judgeQuotas(edition, 'NA', { 'official-list': { total: 100, women, minority } }).law.verdict
    expect(list(35, 18)).toBe('yes')
    expect(list(34, 18)).toBe('no')
    expect(list(35, 17)).toBe('no')
  })
})

describe('every aim', () => {
  it.each([
    ['2015', 'NA', 'elected', 'non-party', 500, 25],
    ['2025', 'NA', 'elected', 'under-40', 500, 50],
    ['2025', 'NA', 'elected', 're-elected', 500, 160],
    ['2015', 'commune', 'elected', 'women-elected', 100, 30],
    ['2015', 'district', 'nominated', 'non-party', 100, 10],
    ['2025', 'commune', 'nominated', 'non-party', 100, 10],
    ['2015', 'province', 'nominated', 'under-40', 100, 15],
    ['2025', 'province', 'nominated', 'under-40', 100, 15],
    ['2015', 'commune', 'elected', 're-elected', 100, 30],
    ['2025', 'commune', 'elected', 're-elected', 100, 30],
  ] as const)('%s %s: %s, %s of %d: %d reach it, one fewer do not', (edition, body, of, id, total, least) => {
    const met = (count: number) =>
      judgeQuotas(edition, body, { [of]: { total, [id]: count } }).aims.map((each) => each.holds)
    expect(met(least)).toEqual([true])
    expect(met(least - 1)).toEqual([false])
  })
})

describe('quotas of a council', () => {
  it('keeps the three denominators apart', () => {
    const answer = judgeQuotas('2015', 'commune', {
      'official-list': { total: 40, women: 14 },
      nominated: { total: 100, 'non-party': 10, 'under-40': 14 },
      elected: { total: 25, 're-elected': 8, 'women-elected': 7 },
    })
    expect(answer.law.verdict).toBe('yes')
    expect(
      [...answer.law.reasons, ...answer.aims].map(({ rule, holds, numbers }) => [
        rule,
        holds,
        numbers.of,
        numbers.total,
      ]),
    ).toEqual([
      ['Q-WOMEN', true, 'official-list', 40],
      ['Q-WOMEN-ELECTED', false, 'elected', 25],
      ['Q-NON-PARTY', true, 'nominated', 100],
      ['Q-UNDER-40', false, 'nominated', 100],
      ['Q-RE-ELECTED', true, 'elected', 25],
    ])
    expectSpoken(answer.aims)
  })

  it('asks about minorities, for whom the law gives councils no number', () => {
    for (const edition of editions) {
      const answer = judgeQuotas(edition, 'province', { 'official-list': { total: 104, women: 40, minority: 20 } })
      expect(answer.law.verdict).toBe('ask')
      expectSpoken(answer.law.reasons)
      const short = judgeQuotas(edition, 'province', { 'official-list': { total: 104, women: 36, minority: 20 } })
      expect(short.law.verdict).toBe('no')
    }
  })

  it('aims of 2026 are unconfirmed in what they are a share of; no aim was found for women elected', () => {
    const answer = judgeQuotas('2025', 'province', {
      nominated: { total: 100, 'non-party': 9 },
      elected: { total: 60, 'women-elected': 3 },
    })
    expect(answer.aims).toMatchObject([{ rule: 'Q-NON-PARTY', holds: false, confidence: 'unconfirmed' }])
  })
})

it('one more woman never breaks a list that has enough, one more man may', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.nat(900), (total, some) => {
      const women = Math.min(some, total)
      const judge = (of: number, count: number) =>
        judgeQuotas('2025', 'commune', { 'official-list': { total: of, women: count } }).law.verdict
      expect(judge(total, women)).toBe(20 * women >= 7 * total ? 'yes' : 'no')
      if (judge(total, women) === 'yes') expect(judge(total + 1, women + 1)).toBe('yes')
      if (judge(total, women) === 'no') expect(judge(total + 1, women)).toBe('no')
    }),
  )
})
