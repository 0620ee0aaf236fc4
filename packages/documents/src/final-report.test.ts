import { expect, test } from 'vitest'
import { type FinalReport, finalReport } from './index.ts'
import { expectOfficialWords, hasOfficialWords, officialWords } from './testing/official-words.ts'
import { hasPdfTools, pdfText } from './testing/pdf-text.ts'
import { docxWords, expectInOrder } from './testing/words.ts'

const report: FinalReport = {
  ...{ edition: '2025', issuer: 'Ủy ban bầu cử tỉnh Mẫu', on: '2026-03-30', rehearsal: false },
  ...{ electionDay: '2026-03-15', term: 'XVI', asOf: '14:26 ngày 30/03/2026' },
  said: { documents: ['Đã ban hành 12 văn bản <b>.'], events: ['Một khu vực mất điện 35 phút.'] },
  results: [['Bầu đủ 07 đại biểu.']],
}
const words = async (data: FinalReport) => docxWords(await finalReport(data, 'docx'))

test.skipIf(!hasOfficialWords)(
  'H16: every word of form 29 stands in its order, with the right number of the statistics (skipped without ../shared)',
  async () => {
    const asked = officialWords(
      'Mẫu số 29/HĐBC',
      'Nơi nhận:',
      /TỈNH\/THÀNH PHỐ|Số: [.]+\/BC-UBBC|tỉnh\/thành phố|, ngày[. ]+tháng[. ]+năm/gu,
    )
    expectOfficialWords(asked, (await words({ ...report, said: {}, results: [] })).body, 20)
    expect((await words(report)).body).toContain('theo Mẫu số 30/HĐBC')
  },
)

test('H16: the draft of form 29 has what is known under its headings and dots for the rest', async () => {
  const { body, head, foot } = await words(report)
  expect(head).toContain('Mẫu số 29/HĐBC (dự thảo)')
  expectInOrder(body, [
    'Tổng kết cuộc bầu cử đại biểu Quốc hội khóa XVI',
    'I. TÌNH HÌNH TRIỂN KHAI',
    '1. Việc ban hành các văn bản chỉ đạo, hướng dẫn.',
    'Đã ban hành 12 văn bản <b>.',
    '8. Những việc quan trọng xảy ra và kết quả giải quyết.',
    'Một khu vực mất điện 35 phút.',
    'II. KẾT QUẢ CUỘC BẦU CỬ',
    'Bầu đủ 07 đại biểu.',
    'III. ĐÁNH GIÁ CHUNG',
    'IV. ĐỀ XUẤT, KIẾN NGHỊ',
    '2. Kiến nghị.',
    'CHỦ TỊCH',
  ])
  expect(foot).toContain('dẫn nhầm mẫu 31')
  const old = await words({ ...report, edition: '2015', electionDay: '2021-05-23', term: 'XV' })
  expect(old.head).not.toContain('29/HĐBC')
  expect(old.body).toContain('theo Mẫu số 32/HĐBC')
})

test.skipIf(!hasPdfTools)('H16: the PDF says the same, the same again (needs pdftotext)', async () => {
  const file = await finalReport({ ...report, rehearsal: true }, 'pdf')
  expect(Buffer.from(await finalReport({ ...report, rehearsal: true }, 'pdf')).equals(file)).toBe(true)
  expectInOrder(pdfText(file), ['DIỄN TẬP', '29/HĐBC (dự thảo)', 'Đã ban hành 12 văn bản <b>.', 'IV. ĐỀ XUẤT'])
})
