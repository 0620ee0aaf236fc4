import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSeats } from './count-seats.ts'

const state = fc.constantFrom('invited' as const, 'present' as const, 'excused' as const, 'absent' as const)
const seats = fc.array(fc.record({ state }))

describe('counting seats', () => {
  it('N06: every seat is counted once, in any order and in any division into groups', () => {
    fc.assert(
      fc.property(seats, seats, (one, other) => {
        const [all, reversed] = [countSeats([...one, ...other]), countSeats([...other, ...one].reverse())]
        expect(all).toEqual(reversed)
        expect(all.present + all.excused + all.absent + all.open).toBe(all.invited)
        const [a, b] = [countSeats(one), countSeats(other)]
        expect(a.present + b.present).toBe(all.present)
        expect(a.open + b.open).toBe(all.open)
      }),
    )
  })
})
