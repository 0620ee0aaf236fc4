import { describe, expect, it } from 'vitest'
import { provinceNamed, provincesOf } from './provinces.ts'

describe('the maps of provinces', () => {
  it('hold 63 units in 2021 and 34 in 2026, each code once', () => {
    for (const [edition, number] of [
      ['2015', 63],
      ['2025', 34],
    ] as const) {
      const codes = provincesOf(edition).map((each) => each.code)
      expect([codes.length, new Set(codes).size]).toEqual([number, number])
      for (const { name, code } of provincesOf(edition)) expect(provinceNamed(edition, name)?.code).toBe(code)
    }
  })

  it('give the same name another code in another edition', () => {
    expect([provinceNamed('2015', 'Lào Cai')?.code, provinceNamed('2025', 'Lào Cai')?.code]).toEqual(['10', '15'])
  })

  it.each([
    ['Thanh Hoá', 'Thanh Hóa'],
    ['tỉnh Khánh Hoà', 'Khánh Hòa'],
    ['Thành phố Hồ Chí Minh', 'Hồ Chí Minh'],
    ['TP. Hồ Chí Minh', 'Hồ Chí Minh'],
    ['Bà Rịa – Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
    ['Bà Rịa-Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
    ['THỪA THIÊN - HUẾ', 'Thừa Thiên Huế'],
    ['Đắk Lắk'.normalize('NFD'), 'Đắk Lắk'],
  ])('know %s', (written, name) => {
    expect(provinceNamed('2015', written)?.name).toBe(name)
  })

  it('do not know a name without its tones', () => {
    expect(provinceNamed('2015', 'Ha Nam')).toBeUndefined()
  })
})
