import { count, percent } from '@baucu/law'
import { type Block, nbsp, paragraph, sentence } from './form-content.ts'
import { drawLetter, type Letter, prose } from './letter.ts'

/** Who had voted at one mark. Voters of areas that have not told are in the whole, not among those who voted. */
type Mark = Readonly<{ mark: string; told: number; areas: number; voted: number; registered: number }>

/** What a quick report of election day prints. */
export type QuickReport = Readonly<{
  letter: Letter
  /** "15/03/2026" */
  day: string
  /** "14:26 ngày 15/03/2026" */
  asOf: string
  opened: number
  closed: number
  /** In their order; the last one that was told is what the report is about. */
  marks: readonly Mark[]
  /** "Mức 2, 13:10, Mất điện: xã Tà Ví, …" */
  incidents: readonly string[]
  closedIncidents: number
}>

/** The quick report of one desk, A4: as of an hour, never as a result. What the office asks for stays for the pen. */
export const quickReport = (report: QuickReport, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const told = report.marks.filter((each) => each.told > 0)
  const now = told.at(-1)
  const before = told.at(-2)
  return drawLetter(
    report.letter,
    {
      title: `Báo cáo nhanh ngày bầu cử ${report.day}`,
      heading: ['BÁO CÁO NHANH'],
      subject: `Tình hình cử tri đi bỏ phiếu ngày ${report.day}`,
      body: [
        prose(`Số liệu nhanh, chưa chính thức, tổng hợp lúc ${report.asOf}.`),
        { kind: 'heading', text: '1. Khai mạc, kết thúc' },
        prose(
          `Khu vực đã khai mạc: ${of(report.opened, areasOf(report))}. Khu vực đã kết thúc bỏ phiếu: ${of(report.closed, areasOf(report))}.`,
        ),
        { kind: 'heading', text: '2. Cử tri đi bỏ phiếu' },
        ...(now
          ? [
              prose(
                `Đến ${now.mark}, ${of(now.told, now.areas)} khu vực đã báo: ${of(now.voted, now.registered)} cử tri đã bỏ phiếu, đạt ${share(now)}.${before ? ` Mốc trước (${before.mark}): ${share(before)}.` : ''} Cử tri nơi chưa báo chưa có trong số đã bỏ phiếu.`,
              ),
              tableOf(told),
            ]
          : [prose('Chưa có khu vực nào báo.')]),
        { kind: 'heading', text: '3. Sự việc phát sinh' },
        ...(report.incidents.length === 0 ? [prose('Không có sự việc nào đang mở.')] : report.incidents.map(prose)),
        ...(report.closedIncidents > 0 ? [prose(`Đã giải quyết xong: ${count(report.closedIncidents, 'vi')}.`)] : []),
        { kind: 'heading', text: '4. Đề nghị' },
        paragraph(sentence`${'.'.repeat(120)}`),
      ],
    },
    format,
  )
}

const of = (part: number, whole: number): string => `${count(part, 'vi')}/${count(whole, 'vi')}`
const share = ({ voted, registered }: Mark): string => `${percent(voted, registered)}${nbsp}%`
const areasOf = ({ marks }: QuickReport): number => marks[0]?.areas ?? 0

const tableOf = (marks: readonly Mark[]): Block => ({
  kind: 'table',
  head: [['STT'], ['Mốc'], ['Đã bỏ phiếu'], ['Tỷ lệ'], ['Khu vực', 'đã báo']],
  columns: ['number', 'words', 'figure', 'figure', 'told'],
  rows: marks.map((each, index) => ({
    cells: [String(index + 1), each.mark, count(each.voted, 'vi'), share(each), of(each.told, each.areas)],
    bold: index === marks.length - 1,
  })),
})
