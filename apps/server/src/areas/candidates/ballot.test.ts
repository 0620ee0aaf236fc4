import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onBallot } from './ballot.ts'
import type { Line } from './rows.ts'

const part = fc.constantFrom('An', 'Ân', 'Bình', 'Đào', 'Dũng', 'Lê', 'Nguyễn', 'Văn', 'Thị')
const lines = fc
  .array(
    fc.record({
      name: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
      birthDate: fc.option(fc.constantFrom('1970-01-01', '1980-01-01')),
    }),
    { maxLength: 12 },
  )
  .map((people) =>
    people.map(
      (each, index): Line => ({
        ...{ ...each, id: `${(index * 7) % 13} ${index}`, place: index + 1, otherName: null, gender: null },
      }),
    ),
  )
/** The same lines in another order. */
const mixes = (given: Line[]) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))
const ids = (all: readonly Line[]) => all.map((each) => each.id)

describe('the order of the ballot', () => {
  it('loses nobody, and is the order of the resolution where that one is kept', () => {
    fc.assert(
      fc.property(lines, (given) => {
        expect(ids(onBallot('2025', 'law', given)).toSorted()).toEqual(ids(given).toSorted())
        expect(ids(onBallot('2025', 'paper', given))).toEqual(ids(given))
      }),
    )
  })

  it('does not depend on how the lines came, only on what the resolution says', () => {
    fc.assert(
      fc.property(lines.chain(mixes), ([given, mixed]) => {
        expect(ids(onBallot('2025', 'law', mixed))).toEqual(ids(onBallot('2025', 'law', given)))
      }),
    )
  })

  it('has those whom the law does not tell apart as the resolution has them, and prints the dates of namesakes', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const ordered = onBallot('2025', 'law', given)
        for (const [index, one] of ordered.entries()) {
          const next = ordered[index + 1]
          if (next && next.name === one.name && next.birthDate === one.birthDate) {
            expect(one.place).toBeLessThan(next.place)
          }
          const namesakes = given.filter((each) => each.name === one.name).length
          if (namesakes > 1) expect(one.printBirthDate).toBe(true)
        }
      }),
    )
  })
})
