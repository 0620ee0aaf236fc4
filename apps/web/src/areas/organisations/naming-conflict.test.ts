import { describe, expect, it } from 'vitest'
import { differing, rebased } from './naming-conflict.ts'
import type { Naming } from './naming-fields.tsx'

const base: Naming = { name: 'Chi bộ 1', shortName: '', code: 'CB-1', tags: ['inspects', 'secures'] }

describe('two namings', () => {
  it('differ in what they say, not in blanks or the order of functions', () => {
    expect(differing(base, { ...base, name: ' Chi bộ 1 ', tags: ['secures', 'inspects'] })).toEqual([])
    expect(differing(base, { ...base, code: 'CB-2', tags: [] })).toEqual(['code', 'tags'])
  })

  it('are put together: what was typed anew stays, the rest is as somebody else left it', () => {
    const typed = { ...base, name: 'Đảng bộ 1' }
    const now = { ...base, name: 'Chi bộ Một', code: 'CB-01' }
    expect(rebased(base, typed, now)).toEqual({ ...now, name: 'Đảng bộ 1' })
  })
})
