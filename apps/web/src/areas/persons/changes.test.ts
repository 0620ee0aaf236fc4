import { describe, expect, it } from 'vitest'
import { movedFields } from './changes.ts'

describe('a form over a record that others change', () => {
  it('shows what others changed beside what was typed', () => {
    const base = { fullName: 'Lê Văn An', phone: '', email: 'an@mau.vn' }
    const now = { ...base, fullName: 'Lê Văn Ấn', phone: '0912 000 111' }
    expect(movedFields(base, { fullName: 'Lê Văn Ân' }, now)).toEqual([
      { field: 'fullName', now: 'Lê Văn Ấn', typed: 'Lê Văn Ân' },
      { field: 'phone', now: '0912 000 111', typed: undefined },
    ])
    expect(movedFields(base, {}, base)).toEqual([])
  })
})
