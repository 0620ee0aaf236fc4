import { describe, expect, it } from 'vitest'
import { addEntries, moveEntry, readEntries, turnRole } from './attendance-list.ts'

const entry = (person: string) => ({ person, roles: [], office: null })

describe('who came', () => {
  it('is in the list once, in the order chosen', () => {
    const entries = addEntries(addEntries([], ['a', 'b']), ['b', 'c'])
    expect(entries.map((each) => each.person)).toEqual(['a', 'b', 'c'])
    expect(moveEntry(entries, 2, -1).map((each) => each.person)).toEqual(['a', 'c', 'b'])
    expect(moveEntry(entries, 0, 1).map((each) => each.person)).toEqual(['b', 'a', 'c'])
    const many = Array.from({ length: 600 }, (_, n) => `${n}`)
    expect(addEntries([], many)).toHaveLength(500)
  })

  it('has roles that are given and taken', () => {
    const chair = turnRole(entry('a'), 'chair')
    expect(turnRole(chair, 'directing').roles).toEqual(['chair', 'directing'])
    expect(turnRole(chair, 'chair').roles).toEqual([])
  })

  it('comes back from a draft, and from nothing', () => {
    expect(readEntries(JSON.stringify([entry('a')]))).toEqual([entry('a')])
    expect(readEntries(undefined)).toEqual([])
    expect(readEntries('{')).toEqual([])
  })
})
