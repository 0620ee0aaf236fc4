import { expect, it } from 'vitest'
import { type PreliminaryReport, preliminaryReport } from './index.ts'
import { hasPdfTools, pdfText } from './testing/pdf-text.ts'
import { partOf } from './testing/unzip.ts'

const report: PreliminaryReport = {
  ...{ edition: '2025', issuer: 'Ủy ban bầu cử tỉnh Mẫu', on: '2026-03-15', rehearsal: false },
  ...{ electionDay: '2026-03-15', term: 'XVI', asOf: '14:26 ngày 15/03/2026' },
  opening: {
    ...{ areas: 3, opened: 2, first: '07:00', last: '07:12', missing: ['Khu vực số 3, Xã Núi'] },
    notes: [{ place: 'Khu vực số 1, Xã Núi', hour: '07:00', note: 'Khai mạc có 120 cử tri dự.' }],
  },
  marks: [{ mark: '09:00', told: 2, areas: 3, voted: 900, registered: 2_000 }],
  atmosphere: [{ place: 'Khu vực số 1, Xã Núi', hour: '08:00', note: 'Cử tri đến sớm <b>.' }],
  ...{ roads: [], order: [], facilities: ['13:35, Khu vực số 1, mất điện: Mất điện (đã xong).'], pending: [] },
}
const words = async (of: PreliminaryReport): Promise<string> => {
  const file = await preliminaryReport(of, 'docx')
  return ['word/header1.xml', 'word/header2.xml', 'word/document.xml']
    .map((part) => partOf(file, part).replace(/<[^>]+>/g, ''))
    .join(' ')
    .replaceAll('\u00a0', ' ')
}

it('N34: the draft of form 27 has its wording and order, what was told, and dots for the rest', async () => {
  const said = await words(report)
  expect(said).toContain('Mẫu số 27/HĐBC (dự thảo)')
  const inOrder = [
    'Tình hình và kết quả sơ bộ cuộc bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031',
    'Hội đồng bầu cử quốc gia',
    'I. KHÁI QUÁT TÌNH HÌNH THỰC HIỆN TRONG NGÀY BẦU CỬ',
    '1. Việc tổ chức khai mạc bầu cử.',
    '2/3 khu vực bỏ phiếu đã báo khai mạc, sớm nhất 07:00, muộn nhất 07:12. Chưa báo: Khu vực số 3, Xã Núi.',
    'Khai mạc có 120 cử tri dự.',
    '2. Diễn biến cuộc bầu cử; tiến độ cử tri tham gia bỏ phiếu.',
    'Đến 09:00, 2/3 khu vực bỏ phiếu đã báo: 900/2.000 cử tri đã bỏ phiếu, đạt 45,00 % (số liệu nhanh, chưa chính thức).',
    '3. Không khí ngày bầu cử, dư luận trong Nhân dân về cuộc bầu cử và những người ứng cử.',
    'Cử tri đến sớm &lt;b&gt;.',
    '7. Những tình huống phát sinh cần xin ý kiến chỉ đạo giải quyết (nếu có).',
    'II. KẾT QUẢ SƠ BỘ CUỘC BẦU CỬ',
    '4. Số đơn vị bầu cử, khu vực bỏ phiếu bị hủy kết quả bầu cử do vi phạm pháp luật nghiêm trọng.',
    'theo Mẫu số 28/HĐBC',
    'phần II ghi theo biên bản đã ký, không lấy từ số liệu nhanh',
  ]
  const places = inOrder.map((each) => [each, said.indexOf(each)] as const)
  expect(places.filter(([, at]) => at === -1)).toEqual([])
  const order = places.map(([, at]) => at)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  const pdf = await preliminaryReport(report, 'pdf')
  expect(Buffer.from(await preliminaryReport(report, 'pdf')).equals(Buffer.from(pdf))).toBe(true)
  // Of another election neither term nor number of the form is made up.
  const other = await words({ ...report, edition: '2015', electionDay: '2031-03-16', term: null })
  expect(other).not.toContain('27/HĐBC (dự thảo)')
  expect(other).not.toMatch(/2026-2031|XVI/)
})

it.skipIf(!hasPdfTools)('N34: the PDF says the same, each heading once (needs pdftotext)', async () => {
  const said = pdfText(await preliminaryReport(report, 'pdf'))
  for (const each of ['I. KHÁI QUÁT TÌNH HÌNH', 'II. KẾT QUẢ SƠ BỘ', 'Đến 09:00', 'Cử tri đến sớm <b>.'])
    expect([each, said.split(each).length]).toEqual([each, 2])
})
