import { describe, expect, it } from 'vitest'
import { assemblyTerm, editions, heldElections, lastElectionDay, weekdayOf } from './index.ts'

describe('general elections', () => {
  it('were held on Sundays, one after the other (Điều 5)', () => {
    const days = heldElections.map((each) => each.day)
    expect(days.map(weekdayOf)).toEqual(days.map(() => 0))
    expect(days).toEqual([...days].sort())
  })

  it('name the term they elected, and nothing on another day', () => {
    expect(assemblyTerm('2021-05-23')).toBe('XV')
    expect(assemblyTerm('2026-03-15')).toBe('XVI')
    expect(assemblyTerm('2021-05-24')).toBeNull()
    expect(editions.map(lastElectionDay)).toEqual(['2021-05-23', '2026-03-15'])
  })
})
