import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellStates, countCells, isLate, mayAssign, mayTell, quarterOf } from './cell.ts'

const states = fc.array(fc.constantFrom(...cellStates), { maxLength: 18 })

describe('a cell of organisation and scheme', () => {
  it('L44: eighteen studied, eleven with a plan', () => {
    const said = [...Array(11).fill('planned'), ...Array(5).fill('studied'), ...Array(2).fill('irrelevant')]
    expect(countCells(18, said)).toEqual({ schemes: 18, studied: 18, planned: 11, irrelevant: 2, open: 0 })
  })

  it('what is studied and what is open are all there are, whatever the cells', () => {
    fc.assert(
      fc.property(states, (said) => {
        const counts = countCells(18, said)
        expect(counts.studied + counts.open).toBe(18)
        expect(counts.planned + counts.irrelevant).toBeLessThanOrEqual(counts.studied)
      }),
    )
  })

  it('only a white cell is assigned, and nobody assigns or empties a cell by telling', () => {
    expect(cellStates.filter(mayAssign)).toEqual(['none'])
    for (const from of cellStates) {
      expect(cellStates.filter((to) => mayTell(from, to))).toEqual(['studied', 'planned', 'irrelevant'])
    }
  })

  it('waits too long only while it was asked and has not answered', () => {
    expect(isLate({ state: 'assigned', due: '2026-01-31' }, '2026-02-01')).toBe(true)
    expect(isLate({ state: 'assigned', due: '2026-01-31' }, '2026-01-31')).toBe(false)
    expect(isLate({ state: 'studied', due: '2026-01-31' }, '2026-02-01')).toBe(false)
    expect(isLate({ state: 'assigned', due: null }, '2026-02-01')).toBe(false)
  })
})

describe('a quarter', () => {
  it('holds its days from the first to the last', () => {
    expect(quarterOf('2026-02-15')).toEqual({ year: 2026, quarter: 1, from: '2026-01-01', to: '2026-03-31' })
    expect(quarterOf('2026-06-30')).toEqual({ year: 2026, quarter: 2, from: '2026-04-01', to: '2026-06-30' })
    expect(quarterOf('2026-09-30').to).toBe('2026-09-30')
    expect(quarterOf('2026-10-01').to).toBe('2026-12-31')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, date) => {
        const day = `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        const { from, to } = quarterOf(day)
        expect(from <= day && day <= to).toBe(true)
      }),
    )
  })
})
