import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'

test('parts add up, keep to their bounds, and without bounds lie within one of their share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1_000), { minLength: 1, maxLength: 30 }),
      fc.nat(1_000_000),
      fc.array(fc.record({ low: fc.nat(5), room: fc.nat(50) }), { minLength: 30, maxLength: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (weights, total, bounds, share) => {
        const free = apportion(total, weights)
        const whole = weights.reduce((sum, each) => sum + each, 0)
        expect(free.reduce((sum, each) => sum + each, 0)).toBe(total)
        for (const [index, part] of free.entries()) {
          const exact = whole > 0 ? (total * (weights[index] ?? 0)) / whole : total / weights.length
          expect(Math.abs(part - exact)).toBeLessThan(1 + 1e-6)
        }
        const low = weights.map((_, index) => bounds[index]?.low ?? 0)
        const high = weights.map((_, index) => (bounds[index]?.low ?? 0) + (bounds[index]?.room ?? 0))
        const least = low.reduce((sum, each) => sum + each, 0)
        const most = high.reduce((sum, each) => sum + each, 0)
        const target = least + Math.round((most - least) * share)
        const bound = apportion(target, weights, { lower: (i) => low[i] ?? 0, upper: (i) => high[i] ?? 0 })
        expect(bound.reduce((sum, each) => sum + each, 0)).toBe(target)
        expect(bound.every((part, i) => part >= (low[i] ?? 0) && part <= (high[i] ?? 0))).toBe(true)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('the largest remainder gets what is left over, the first of equals', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
  expect(apportion(7, [50, 30, 20])).toEqual([4, 2, 1])
  expect(apportion(5, [100, 0, 0], { lower: () => 1 })).toEqual([3, 1, 1])
  expect(() => apportion(5, [1, 1], { upper: () => 2 })).toThrow(RangeError)
})
