import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editions, hundredths, percent, percentParts, percentRule } from './index.ts'

const inHundredths = (text: string): number => Number(text.replace(',', ''))

describe('percent', () => {
  it.each([
    [600, 880, '68,18'],
    [440, 880, '50,00'],
    [1, 3, '33,33'],
    [2, 3, '66,67'],
    [1, 8, '12,50'],
    [1, 20000, '0,01'],
    [1, 20001, '0,00'],
    [1999, 2000, '99,95'],
    [19999, 20000, '100,00'],
    [0, 5, '0,00'],
    [5, 5, '100,00'],
    [0, 0, '0,00'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(percent(part, whole)).toBe(text)
    expect(hundredths(part, whole)).toBe(text.replace(',', '.'))
  })

  it('is the nearest hundredth, the upper one of two equally near, for any counts', () => {
    fc.assert(
      fc.property(fc.nat(), fc.maxSafeNat(), (some, other) => {
        const [part, whole] = some <= other ? [some, other] : [other, some]
        fc.pre(whole > 0)
        const given = BigInt(inHundredths(percent(part, whole)))
        const twice = 20000n * BigInt(part) - 2n * given * BigInt(whole)
        expect(twice >= -BigInt(whole) && twice < BigInt(whole)).toBe(true)
      }),
    )
  })

  it('may print 50,00 for more than half, so it decides nothing', () => {
    // 500001 of 1000001 is above half and prints 50,00: this is why integers decide.
    expect(percent(500001, 1000001)).toBe('50,00')
  })
})

describe('parts of one whole', () => {
  it('add up to 100,00 where half up alone would not', () => {
    expect([percent(1, 3), percent(1, 3), percent(1, 3)]).toEqual(['33,33', '33,33', '33,33'])
    expect(percentParts([1, 1, 1], 3)).toEqual(['33,34', '33,33', '33,33'])
    // 33,335 and 66,665: both would be rounded up.
    expect([percent(6667, 20000), percent(13333, 20000)]).toEqual(['33,34', '66,67'])
    expect(percentParts([6667, 13333], 20000)).toEqual(['33,34', '66,66'])
    expect(percentParts([870, 13], 883)).toEqual(['98,53', '1,47'])
  })

  it('are left alone when they are not together the whole, and when there is nothing', () => {
    expect(percentParts([600, 550, 500], 880)).toEqual(['68,18', '62,50', '56,82'])
    expect(percentParts([0, 0], 0)).toEqual(['0,00', '0,00'])
    expect(percentParts([], 0)).toEqual([])
  })

  it('total exactly 100,00 and stay within a hundredth of their own rounding', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000_000), { minLength: 1, maxLength: 12 }), (parts) => {
        const whole = parts.reduce((total, part) => total + part, 0)
        fc.pre(whole > 0)
        const given = percentParts(parts, whole).map(inHundredths)
        expect(given.reduce((total, each) => total + each, 0)).toBe(10000)
        for (const [index, part] of parts.entries()) {
          expect(Math.abs((given[index] ?? Number.NaN) - inHundredths(percent(part, whole)))).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('never put a larger part below a smaller one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 2, maxLength: 6 }), (parts) => {
        const whole = parts.reduce((total, part) => total + part, 0)
        const given = percentParts(parts, whole).map(inHundredths)
        for (const [a, left] of parts.entries()) {
          for (const [b, right] of parts.entries()) {
            if (left > right) expect(given[a]).toBeGreaterThanOrEqual(given[b] ?? Number.NaN)
          }
        }
      }),
    )
  })

  it.each(editions)('say that the law does not name the part that takes the difference (%s)', (edition) => {
    expect(percentRule.confidence[edition]).toBe('unconfirmed')
  })
})
