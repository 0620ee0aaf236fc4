import { describe, expect, it } from 'vitest'
import { draftText, labelledTexts } from './merge-texts.ts'

describe('texts of several units', () => {
  it('L12: stand in the order of the units under their names; nothing is left out', () => {
    const source = (organisation: string, text: string) => ({
      ...{ organisation, period: '2026-Q1', at: '2026-04-01T00:00:00Z' },
      value: text === '' ? ({ kind: 'nothing' } as const) : ({ kind: 'text', text } as const),
    })
    const merged = labelledTexts([source('b', 'Hai lớp. '), source('c', ''), source('a', 'Một buổi.')], ['a', 'b', 'c'])
    expect(merged).toEqual({
      texts: [
        { organisation: 'a', text: 'Một buổi.' },
        { organisation: 'b', text: 'Hai lớp. ' },
      ],
      nothing: ['c'],
    })
    const names: Readonly<Record<string, string>> = { a: 'Hội Nông dân', b: 'Hội Phụ nữ' }
    expect(draftText(merged.texts, (id) => names[id] ?? id)).toBe('Hội Nông dân: Một buổi.\n\nHội Phụ nữ: Hai lớp.')
  })
})
