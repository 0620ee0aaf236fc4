import { describe, expect, it } from 'vitest'
import { assemblyTerm, editionOn, editions, heldElections, lastElectionDay, weekdayOf } from './index.ts'

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

describe('the text in force', () => {
  it('changes on 1/7/2025; every election held was under the text of its day', () => {
    expect([editionOn('2025-06-30'), editionOn('2025-07-01')]).toEqual(['2015', '2025'])
    for (const { day, edition } of heldElections) expect(editionOn(day)).toBe(edition)
  })
})
