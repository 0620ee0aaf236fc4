import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallestGroup, suppress } from './suppression.ts'

const shown = (...values: number[]) => {
  const { units, total } = suppress(values.map((value, key) => ({ key, value })))
  return [units.map((each) => each.value), total]
}

describe('groups below five', () => {
  it('are hidden, and so is the next one that would give them away; the total still counts them', () => {
    expect(shown(4, 20, 9, 0)).toEqual([[null, 20, null, 0], 33])
    expect(shown(5, 20)).toEqual([[5, 20], 25])
    expect(shown(1, 1, 30)).toEqual([[null, null, null], 32])
    expect(shown(3, 0)).toEqual([[null, 0], null])
    expect(shown()).toEqual([[], 0])
  })

  it('cannot be found by taking away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 10 }), (values) => {
        const { units, total } = suppress(values.map((value, key) => ({ key, value })))
        const open = units.reduce((sum, each) => sum + (each.value ?? 0), 0)
        const hidden = units.filter((each) => each.value === null)
        for (const each of units)
          expect(each.value ?? 0).toSatisfy((value: number) => value === 0 || value >= smallestGroup)
        if (total === null || hidden.length === 0) return
        expect(hidden.length).toBeGreaterThan(1)
        expect(total - open).toBeGreaterThanOrEqual(smallestGroup)
        expect(total).toBe(values.reduce((sum, value) => sum + value, 0))
      }),
    )
  })
})
