import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { type QuickReport, quickReport } from './index.ts'
import { partOf } from './testing/unzip.ts'

const report: QuickReport = {
  letter: {
    ...{ form: 'state', issuer: 'Ủy ban bầu cử tỉnh Mẫu', superior: null, number: null, place: null, on: '2026-03-15' },
    ...{ recipients: ['- Lưu: VT.'], signing: null, rehearsal: true },
  },
  ...{ day: '15/03/2026', asOf: '11:20 ngày 15/03/2026', opened: 40, closed: 0, closedIncidents: 2 },
  marks: [
    { mark: '09:00', told: 40, areas: 40, voted: 8_000, registered: 36_345 },
    { mark: '11:00', told: 39, areas: 40, voted: 19_436, registered: 36_345 },
    { mark: '14:00', told: 0, areas: 40, voted: 0, registered: 36_345 },
  ],
  incidents: ['Mức 2, 10:35, Mất điện: Khu vực 05, xã Suối Mẫu. Đã chạy máy nổ.'],
}

it('H12 J10: a quick report says as of when, who has told, and that it is no result', async () => {
  const words = partOf(await quickReport(report, 'docx'), 'word/document.xml')
    .replace(/<[^>]+>/g, '|')
    .replaceAll('\u00a0', ' ')
  for (const said of [
    'BÁO CÁO NHANH',
    'Số liệu nhanh, chưa chính thức, tổng hợp lúc 11:20 ngày 15/03/2026.',
    'Đến 11:00, 39/40 khu vực đã báo: 19.436/36.345 cử tri đã bỏ phiếu, đạt 53,48 %. Mốc trước (09:00): 22,01 %.',
    'Mức 2, 10:35, Mất điện: Khu vực 05, xã Suối Mẫu. Đã chạy máy nổ.',
    'Đã giải quyết xong: 2.',
  ]) {
    expect(words).toContain(said)
  }
  expect(words).not.toContain('14:00')
  expect(partOf(await quickReport(report, 'docx'), 'word/header1.xml')).toContain('DIỄN TẬP')
  const pdf = await quickReport(report, 'pdf')
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  const silent = {
    ...report,
    marks: [{ mark: '09:00', told: 0, areas: 40, voted: 0, registered: 36_345 }],
    incidents: [],
  }
  expect(partOf(await quickReport(silent, 'docx'), 'word/document.xml')).toContain('Chưa có khu vực nào báo.')
})

const reader = 'pdftotext'
const hasPdfTools = spawnSync(reader, ['-v']).error === undefined

it.runIf(hasPdfTools)('has every heading, and every sentence once, in the PDF too', async () => {
  const input = await quickReport(report, 'pdf')
  const { stdout } = spawnSync(reader, ['-raw', '-', '-'], { input, encoding: 'utf8' })
  const words = stdout.normalize('NFC').replace(/\s+/g, ' ')
  const headings = ['1. Khai mạc, kết thúc', '2. Cử tri đi bỏ phiếu', '3. Sự việc phát sinh', '4. Đề nghị']
  expect(headings.filter((each) => !words.includes(each))).toEqual([])
  expect(words.split('Đến 11:00, 39/40 khu vực đã báo').length - 1).toBe(1)
})
