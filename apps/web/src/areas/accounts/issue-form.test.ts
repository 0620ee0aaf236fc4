import { describe, expect, it } from 'vitest'
import { namesOf, usualDays } from './issue-form.tsx'

describe('what is typed to issue codes', () => {
  it('is one name a line, without the numbering of a pasted list', () => {
    expect(namesOf('1. Nguyễn Văn An\n\n2)\tLò  Thị Bích \n 3 - Trần C\nLê D\n')).toEqual([
      'Nguyễn Văn An',
      'Lò Thị Bích',
      'Trần C',
      'Lê D',
    ])
    expect(namesOf(' \n')).toEqual([])
  })

  it('lasts until after the day of the election, or of today when that is past', () => {
    expect(usualDays('2026-03-10', '2026-03-15')).toEqual({ enterUntil: '2026-03-13', until: '2026-04-14' })
    expect(usualDays('2026-03-20', '2026-03-15')).toEqual({ enterUntil: '2026-03-23', until: '2026-04-19' })
  })
})
