import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ContributionEntry, entriesThatCount, reachedOf } from './reached.ts'

const quarter = { from: '2026-04-01', to: '2026-06-30' }
const entry = (id: string, organisation: string, amount: number | null, more: Partial<ContributionEntry> = {}) => ({
  ...{ id, organisation, target: 't', day: '2026-05-10', amount, replaces: null, ...more },
})

describe('results as figures', () => {
  it('L33: are added up by organisation, in all and within the quarter; a corrected one counts no more', () => {
    const entries = [
      entry('1', 'Hội Nông dân', 12.5),
      entry('2', 'Hội Nông dân', 3, { day: '2026-02-01' }),
      entry('3', 'Hội Phụ nữ', 20),
      entry('4', 'Hội Phụ nữ', 2, { replaces: '3' }),
      entry('5', 'Hội Phụ nữ', null),
      entry('6', 'Hội Phụ nữ', 9, { target: 'khác' }),
    ]
    const reached = reachedOf('t', entries, quarter)
    expect([reached.all, reached.quarter]).toEqual([17.5, 14.5])
    expect([...reached.byOrganisation]).toEqual([
      ['Hội Nông dân', { all: 15.5, quarter: 12.5 }],
      ['Hội Phụ nữ', { all: 2, quarter: 2 }],
    ])
  })

  it('are the same in any order, and the organisations add up to the whole', () => {
    const one = fc.record({
      organisation: fc.constantFrom('a', 'b', 'c'),
      amount: fc.option(fc.integer({ min: 0, max: 10_000_000 }).map((each) => each / 10_000)),
      day: fc.constantFrom('2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'),
      corrects: fc.option(fc.nat({ max: 30 })),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (given) => {
        const entries = given.map(({ organisation, amount, day, corrects }, index) =>
          entry(`${index}`, organisation, amount, {
            day,
            replaces: corrects !== null && corrects < index ? `${corrects}` : null,
          }),
        )
        const reached = reachedOf('t', entries, quarter)
        const back = reachedOf('t', [...entries].reverse(), quarter)
        expect([back.all, back.quarter]).toEqual([reached.all, reached.quarter])
        expect(new Map([...back.byOrganisation].sort())).toEqual(new Map([...reached.byOrganisation].sort()))
        const whole = [...reached.byOrganisation.values()].reduce((sum, each) => sum + Math.round(each.all * 10_000), 0)
        expect(whole).toBe(Math.round(reached.all * 10_000))
        expect(reached.quarter).toBeLessThanOrEqual(reached.all)
        for (const { id } of entriesThatCount(entries))
          expect(entries.some(({ replaces }) => replaces === id)).toBe(false)
      }),
    )
  })
})
