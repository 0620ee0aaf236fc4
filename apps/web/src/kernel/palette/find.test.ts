import { describe, expect, it } from 'vitest'
import { find, most, type Target } from './find.ts'

const target = (name: string, note = '', kind: Target['kind'] = 'page'): Target => ({
  id: name,
  kind,
  name,
  note,
  go: () => undefined,
})
const names = (targets: readonly Target[], typed: string) => find(targets, typed).map((each) => each.name)

describe('H21 search without accents', () => {
  const targets = [
    target('Kết luận hội nghị hiệp thương'),
    target('Hiệp thương lần thứ nhất'),
    target('Đặng Xuân Phong', 'Chủ tịch UBND tỉnh Lào Cai', 'person'),
    target('Đơn vị số 1', 'Lào Cai', 'constituency'),
  ]
  it('"hiep thuong" finds "Hiệp thương", and what begins with it comes first', () => {
    expect(names(targets, 'hiep thuong')).toEqual(['Hiệp thương lần thứ nhất', 'Kết luận hội nghị hiệp thương'])
    expect(names(targets, 'HIỆP THƯƠNG')).toEqual(names(targets, 'hiep thuong'))
  })
  it('takes words in any order, with or without marks, composed or not', () => {
    expect(names(targets, 'phong dang')).toEqual(['Đặng Xuân Phong'])
    expect(names(targets, 'Đặng'.normalize('NFD'))).toEqual(['Đặng Xuân Phong'])
    expect(names(targets, 'lao cai 1')).toEqual(['Đơn vị số 1'])
  })
  it('finds what half-typed Telex leaves on the way', () => {
    expect(names(targets, 'hiep thuo')).toHaveLength(2)
  })
  it('shows pages and elections before anything is typed, and never more than a screen', () => {
    expect(names(targets, ' ')).toHaveLength(2)
    expect(
      find(
        Array.from({ length: 100 }, (_, index) => target(`Xã ${index}`)),
        'xa',
      ),
    ).toHaveLength(most)
  })
})
