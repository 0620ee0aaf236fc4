import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareReceipt, differs, totals } from './receipt.ts'
import { reserveOf } from './reserve.ts'

const lines = fc.array(
  fc.record({ material: fc.constantFrom('ballot-na', 'box', 'stamp', 'card'), count: fc.nat(5_000) }),
)
const sum = (values: Iterable<number>) => [...values].reduce((all, each) => all + each, 0)

describe('a receipt', () => {
  it('H11: loses and invents nothing: what was noted plus the differences is what was found', () => {
    fc.assert(
      fc.property(lines, lines, (note, found) => {
        const compared = compareReceipt(note, found)
        const noted = sum(totals(note).values())
        expect(noted + sum(compared.map((each) => each.difference))).toBe(sum(totals(found).values()))
        expect(new Set(compared.map((each) => each.material)).size).toBe(compared.length)
      }),
    )
  })

  it('H11: what was found as noted does not differ, in whatever order and however divided it is counted', () => {
    fc.assert(
      fc.property(lines, (note) => {
        const parts = note.flatMap(({ material, count }) => [
          { material, count: Math.floor(count / 2) },
          { material, count: Math.ceil(count / 2) },
        ])
        expect(differs(compareReceipt(note, parts.reverse()))).toBe(false)
      }),
    )
  })
})

describe('the reserve of ballot papers', () => {
  it('H11: 1.250 for 1.204 voters leaves 46, 3,82 %; fewer than the voters is a lack', () => {
    expect(reserveOf(1_250, 1_204)).toEqual({ ballots: 46, percent: '3,82' })
    expect(reserveOf(1_200, 1_204)).toEqual({ ballots: -4, percent: '-0,33' })
    expect(reserveOf(1_204, 1_204)).toEqual({ ballots: 0, percent: '0,00' })
    expect(reserveOf(10, 0)).toBeNull()
  })
})
