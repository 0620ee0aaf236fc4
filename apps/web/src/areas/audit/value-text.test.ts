import { describe, expect, it } from 'vitest'
import { valueText } from './value-text.ts'

const reader = {
  ...{ locale: 'vi' as const, yes: 'có', no: 'không', none: 'chưa có' },
  nameOf: (text: string) => (text === 'a1' ? 'Xã Mẫu' : text),
  parts: (count: number) => `${count} mục`,
  values: { form: { party: 'Văn bản của Đảng' } },
}
const said = (field: string, value: unknown) => valueText(field, value, reader)

describe('a value of the log', () => {
  it('is read as a date, a moment here, a name or a word, never as a code', () => {
    expect(said('on', '2026-03-05')).toBe('05/03/2026')
    expect(said('to', '2026-12-21T16:59:00.000Z')).toBe('23:59 21/12/2026')
    expect(said('organisation', 'a1')).toBe('Xã Mẫu')
    expect(said('role', 'office')).toBe('Văn phòng, tổng hợp')
    expect(said('kind', 'commune')).toBe('xã, phường, đặc khu')
    expect(said('form', 'party')).toBe('Văn bản của Đảng')
    expect(said('name', 'office')).toBe('office')
    expect(said('locked', false)).toBe('không')
  })

  it('is counted when it is too long to be read', () => {
    expect(said('tags', ['inspects', 'communicates'])).toBe('kiểm tra, giám sát, tuyên truyền')
    expect(said('items', [{ due: '2026-03-15', recipients: ['a1'] }])).toBe('1 mục')
    expect(
      said(
        'reminded',
        Array.from({ length: 40 }, () => 'a1'),
      ),
    ).toBe('40 mục')
    expect(said('tags', [])).toBe('chưa có')
    expect(said('quality', { result: 'met', on: '2026-03-05' })).toBe('met, 05/03/2026')
  })
})
