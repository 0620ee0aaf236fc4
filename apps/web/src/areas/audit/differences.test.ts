import { describe, expect, it } from 'vitest'
import { differences } from './differences.ts'

describe('what changed', () => {
  it('names only the fields that differ', () => {
    expect(differences({ name: 'Xã A', code: 'A' }, { name: 'Xã B', code: 'A', tags: ['x'] })).toEqual([
      { field: 'name', before: 'Xã A', after: 'Xã B' },
      { field: 'tags', before: undefined, after: ['x'] },
    ])
    expect(differences(null, { name: 'Xã A', shortName: null, tags: [] })).toEqual([
      { field: 'name', before: undefined, after: 'Xã A' },
    ])
    expect(differences(4, 5)).toEqual([{ field: '', before: 4, after: 5 }])
    expect(differences({ a: 1, list: ['x'] }, { a: 1, list: ['x'] })).toEqual([])
  })
})
