import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeIndicator, type WrapUpIndicator, wrapUpIndicators, wrapUpOpens } from './index.ts'

const ids = Object.keys(wrapUpIndicators) as WrapUpIndicator[]
const natural = fc.nat(1_000_000)

describe('N35 the success of an election', () => {
  it('N35: is measured from D+10', () => expect(wrapUpOpens('2026-03-15')).toBe('2026-03-25'))

  it('N35: nothing known is never met, and without a target nothing is judged', () => {
    for (const id of ids) {
      expect(judgeIndicator(id, null, 0)).toBe('unknown')
      expect(judgeIndicator(id, { part: 0, whole: 0 }, 0)).toBe('unknown')
      expect(judgeIndicator(id, { part: 1, whole: 1 }, null)).toBe('no-target')
    }
  })

  it('N35: a better figure never turns what was met into not met', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), natural, natural, natural, (id, part, more, target) => {
        const whole = part + more + 1
        const isShare = wrapUpIndicators[id] === 'share'
        const better = isShare ? part + more : Math.max(0, part - more)
        const asked = isShare ? target % 10_001 : target
        if (judgeIndicator(id, { part, whole }, asked) === 'met') {
          expect(judgeIndicator(id, { part: better, whole }, asked)).toBe('met')
        }
      }),
    )
  })

  it('N35: the target itself is met, one less is not', () => {
    expect(judgeIndicator('turnout', { part: 9_950, whole: 10_000 }, 9_950)).toBe('met')
    expect(judgeIndicator('turnout', { part: 9_949, whole: 10_000 }, 9_950)).toBe('not-met')
    expect(judgeIndicator('incidents', { part: 3, whole: null }, 3)).toBe('met')
    expect(judgeIndicator('incidents', { part: 4, whole: null }, 3)).toBe('not-met')
  })
})
