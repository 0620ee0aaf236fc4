import { describe, expect, it } from 'vitest'
import { readDocx } from './read-docx.ts'
import { type TallySheets, tallySheets } from './tally-sheet.ts'

const sheets: TallySheets = {
  ...{ number: 7, team: 'Tổ bầu cử số 7', commune: 'Xã Suối Mẫu', electionDay: '2026-03-15', rehearsal: false },
  contests: [
    {
      ...{ body: 'NA', constituency: 2, area: 'Gồm các xã Suối Mẫu, Đồi Mẫu', seats: 3, voters: null },
      candidates: ['Lò Văn Mẫu', 'Vàng Thị Mẫu', 'Giàng A Mẫu', 'Nông Thị Thí Dụ', 'Trần Văn Giả Định'],
    },
    {
      ...{ body: 'commune', constituency: 4, area: 'Gồm thôn Hạ', seats: 5, voters: 1_204, candidates: [] },
    },
  ],
}

describe('the tally sheet', () => {
  it('has squares for 1,500 votes a candidate, the classes, the grounds and three who sign', async () => {
    const read = await readDocx(await tallySheets(sheets, 'docx'))
    if (!read.ok) throw new Error('not read')
    const words = JSON.stringify(read.value)
    for (const said of [
      'Giàng A Mẫu',
      'Bầu đại biểu Hội đồng nhân dân cấp xã',
      'Bầu 5 người',
      'Để lại nhiều hơn 3 người',
      'NGƯỜI ĐỌC',
      'NGƯỜI GHI',
      'NGƯỜI KIỂM TRA',
    ])
      expect(words, said).toContain(said)
    // Five names and eight open lines.
    expect(words.split('□□□□□□□□□□□□□□□□□□□□ 1500').length - 1).toBe(13)
  })

  it('is a PDF, the same for the same area', async () => {
    const [first, second] = [await tallySheets(sheets, 'pdf'), await tallySheets(sheets, 'pdf')]
    expect(Buffer.from(first).toString('latin1', 0, 4)).toBe('%PDF')
    expect(Buffer.compare(first, second)).toBe(0)
  })
})
