import { describe, expect, it } from 'vitest'
import { type CodeSlips, codeSlips } from './index.ts'

const sheet: CodeSlips = {
  organisation: 'Tổ bầu cử khu vực bỏ phiếu số 1, xã Suối Mẫu',
  role: 'Thành viên Tổ bầu cử',
  address: 'https://baucu.suoimau.example.vn/dang-nhap',
  slips: ['Nguyễn Thị Thanh Hương', 'Đặng Nguyễn Hoàng Phương Thảo <b>#eval("1")', 'Lò A Tả'].map((name) => ({
    name,
    code: 'ACDE-FGHJ',
    enterUntil: '2026-03-14T14:00:00Z',
    until: '2026-03-20T10:00:00Z',
  })),
  stamp: '2026-03-10T08:00:00Z',
}

describe('the slips with one-time codes', () => {
  it('are a PDF, the same for the same codes, longer for more of them', async () => {
    const [first, second] = [await codeSlips(sheet), await codeSlips(sheet)]
    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    const many = await codeSlips({ ...sheet, slips: Array.from({ length: 60 }, () => sheet.slips[0] as never) })
    expect(pages(many)).toBe(15)
    expect(pages(first)).toBe(1)
  })

  it('say where to go, or leave room for a pen; and say when there is none', async () => {
    const written = await codeSlips({ ...sheet, address: null })
    expect(written.length).toBeLessThan((await codeSlips(sheet)).length)
    expect(pages(await codeSlips({ ...sheet, slips: [] }))).toBe(1)
  })
})

const pages = (file: Uint8Array): number =>
  [
    ...Buffer.from(file)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b/g),
  ].length
