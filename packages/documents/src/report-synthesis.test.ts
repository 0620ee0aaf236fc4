import { describe, expect, it } from 'vitest'
import { type ReportPaper, reportPaper } from './index.ts'
import { partOf } from './testing/unzip.ts'

const report: ReportPaper = {
  letter: {
    ...{ form: 'state', issuer: 'Ủy ban MTTQ tỉnh Mẫu', superior: null, number: null, place: null, on: '2026-04-02' },
    ...{ recipients: ['- Lưu: VT.'], signing: null, rehearsal: false },
  },
  subject: 'Kết quả quý, Quý I/2026',
  asOf: '17:30 ngày 02/04/2026',
  units: [
    { name: 'Hội Nông dân tỉnh Mẫu', sent: '08:10 ngày 01/04/2026' },
    { name: 'Hội Phụ nữ tỉnh Mẫu', sent: null },
  ],
  sections: [
    {
      ...{ number: '3', title: 'Tuyên truyền, vận động' },
      figures: [{ title: 'Buổi tuyên truyền', unit: 'buổi', now: '1.250', before: '1.100', units: '1/2' }],
      papers: [{ name: 'buoi-tuyen-truyen.jpg', day: '05/03/2026', from: 'Hội Nông dân tỉnh Mẫu' }],
      texts: [{ title: 'Tác dụng', own: '', parts: [{ from: 'Hội Nông dân', text: 'Một <b>.\nHai.' }], nothing: [] }],
    },
    {
      ...{ number: '9', title: 'Hạn chế', figures: [], papers: [] },
      texts: [{ title: 'Hạn chế', own: 'Nhìn chung còn chậm.', parts: [{ from: 'A', text: 'Riêng' }], nothing: ['B'] }],
    },
  ],
}

describe('a report put together from many units', () => {
  it('L12: prints numbers with their coverage, words under the names of their sources, and who has not sent', async () => {
    const words = partOf(await reportPaper(report, 'docx'), 'word/document.xml')
      .replace(/<[^>]+>/g, '|')
      .replaceAll('\u00a0', ' ')
    for (const said of [
      'BÁO CÁO',
      'Kết quả quý, Quý I/2026',
      'Số liệu tổng hợp lúc 17:30 ngày 02/04/2026, từ 1/2 đơn vị đã gửi báo cáo.',
      'Buổi tuyên truyền (buổi)',
      '1.250',
      'Hội Nông dân:',
      'Một &lt;b&gt;.',
      'Nhìn chung còn chậm.',
      'PHỤ LỤC. ĐƠN VỊ ĐÃ GỬI, CHƯA GỬI (1/2)',
      'Chưa gửi',
      'Tài liệu kèm theo',
      'buoi-tuyen-truyen.jpg',
    ]) {
      expect(words).toContain(said)
    }
    // The office's own words stand for those of the units.
    expect(words).not.toContain('Riêng')
    const pdf = await reportPaper(report, 'pdf')
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(await reportPaper(report, 'pdf')).equals(Buffer.from(pdf))).toBe(true)
  })
})
