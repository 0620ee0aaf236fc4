import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BallotUse, findingsOfUse, wholeUse } from './ballot-use.ts'

const contest = { edition: '2025', body: 'NA', seats: 3, area: '1' } as const
const codes = (use: BallotUse, exchanged?: 'inside-issued' | 'beside-issued') =>
  findingsOfUse(contest, use, exchanged && { exchanged }).map(({ code }) => code)

describe('the inventory of the ballots of one contest', () => {
  it('ID-09: received is what was issued, exchanged and left, whichever way exchanged ballots are counted', () => {
    const count = fc.nat(5_000)
    fc.assert(
      fc.property(count, count, count, (issued, exchanged, unused) => {
        const beside = { received: issued + exchanged + unused, issued, exchanged, unused }
        const inside = { ...beside, received: issued + unused }
        expect(codes(beside)).toEqual([])
        expect(codes(inside)).toEqual([])
        expect(codes(beside, 'inside-issued')).toEqual(exchanged === 0 ? [] : ['ID-09'])
        expect(codes({ ...beside, received: beside.received + 1 })).toEqual(['ID-09'])
      }),
    )
  })

  it('says nothing before every kind of it is typed', () => {
    expect(wholeUse({ received: 1, issued: 1, exchanged: null, unused: 0 })).toBeNull()
    expect(findingsOfUse(contest, { received: 9, issued: 1, exchanged: null, unused: 0 })).toEqual([])
  })
})
