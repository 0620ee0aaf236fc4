import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBelowHalf, isShort, isYoung } from './index.ts'

describe('what the statistics count', () => {
  it('a half is not below half, one voter less is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (voted) => {
        expect(isBelowHalf(voted, 2 * voted)).toBe(false)
        expect(isBelowHalf(voted - 1, 2 * voted)).toBe(true)
        expect(isBelowHalf(voted, 2 * voted + 1)).toBe(true)
      }),
    )
  })

  it.each([
    ['1986-03-15', false],
    ['1986-03-16', true],
    ['1970-01-01', false],
  ])('born on %s: young is %s', (born, young) => expect(isYoung(born, '2026-03-15')).toBe(young))

  it('a council is short below two thirds only', () => {
    expect(isShort('NA', { seats: 3, elected: 2 })).toBe(true)
    expect(isShort('NA', { seats: 3, elected: 3 })).toBe(false)
    expect(isShort('commune', { seats: 3, elected: 2 })).toBe(false)
    expect(isShort('commune', { seats: 5, elected: 3 })).toBe(true)
  })
})
