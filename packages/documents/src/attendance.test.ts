import { describe, expect, it } from 'vitest'
import { attendanceLines, officePhrase } from './index.ts'
import { signingBlock } from './signing-block.ts'

const standing = { title: 'Phó Bí thư Thường trực', organisation: 'Tỉnh ủy Mẫu' }
const delegation = { title: 'Trưởng đoàn', organisation: 'Đoàn đại biểu Quốc hội tỉnh Mẫu' }
const one = { person: 'p', fullName: 'Nguyễn Văn An', honorific: 'Đồng chí', offices: [standing, delegation] }

describe('the attendance list', () => {
  it('N05: writes somebody with three roles once, with both offices in order', () => {
    const lines = attendanceLines([
      { ...one, roles: ['chair'] },
      { person: 'q', fullName: 'Lê Thị Bình', honorific: null, offices: [], roles: ['attending'] },
      { ...one, roles: ['concluder', 'attending'] },
      { ...one, roles: ['directing'] },
    ])
    expect(lines.map((each) => each.text)).toEqual([
      'Đồng chí Nguyễn Văn An, Phó Bí thư Thường trực Tỉnh ủy Mẫu, Trưởng Đoàn đại biểu Quốc hội tỉnh Mẫu: chỉ đạo, chủ trì, kết luận',
      'Lê Thị Bình: dự họp',
    ])
  })

  it.each([
    ['Chủ tịch', 'Hội Nông dân xã', 'Chủ tịch Hội Nông dân xã'],
    ['Trưởng ban', 'Ban Tổ chức Tỉnh ủy', 'Trưởng Ban Tổ chức Tỉnh ủy'],
    ['Bí thư Tỉnh ủy Mẫu', 'Tỉnh ủy Mẫu', 'Bí thư Tỉnh ủy Mẫu'],
    ['Đoàn', 'Đoàn Thanh niên', 'Đoàn Đoàn Thanh niên'],
    ['Chủ tịch', '', 'Chủ tịch'],
  ])('%s + %s', (title, organisation, phrase) => {
    expect(officePhrase({ title, organisation })).toBe(phrase)
  })
})

describe('the signing block', () => {
  it('L03: takes authority and title from the Party office exercised', () => {
    expect(signingBlock({ title: standing.title, kind: 'party' }, one.fullName)).toMatchObject({
      authority: 'T/M BAN THƯỜNG VỤ',
      deputyFor: null,
      title: 'PHÓ BÍ THƯ THƯỜNG TRỰC',
      fullName: 'Nguyễn Văn An',
      note: { vi: expect.stringContaining('Chưa xác nhận') },
    })
  })

  it.each([
    ['people-committee', 'Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', null, 'CHỦ TỊCH', true]],
    [
      'people-committee',
      'Phó Chủ tịch Thường trực',
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC', true],
    ],
    ['agency', 'Phó Giám đốc', ['', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', true]],
    ['agency', 'Giám đốc', ['', null, 'GIÁM ĐỐC', true]],
    ['polling-team', 'Tổ trưởng', ['TM. TỔ BẦU CỬ', null, 'TỔ TRƯỞNG', true]],
    ['front', 'Chủ tịch', ['TM. BAN THƯỜNG TRỰC', null, 'CHỦ TỊCH', true]],
    ['other', 'Trưởng đoàn', ['', null, 'TRƯỞNG ĐOÀN', false]],
    ['other', 'Phó', ['', null, 'PHÓ', false]],
  ])('%s, %s', (kind, title, said) => {
    const block = signingBlock({ title, kind }, 'A')
    expect([block.authority, block.deputyFor, block.title, block.note === null]).toEqual(said)
  })
})
