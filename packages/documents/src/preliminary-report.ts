import { count, day, type Edition, percent } from '@baucu/law'
import {
  addressed,
  committeeHead,
  committeeSignature,
  electionOf,
  issuerInWords,
  part,
  results,
} from './committee-report.ts'
import { docx } from './docx.ts'
import { type Block, bold, type FormContent, nbsp, paragraph, sentence } from './form-content.ts'
import { prose } from './letter.ts'
import { pdf } from './pdf.ts'
import { statisticsFormNumber } from './statistics-form.ts'

/** What an area told: where, when, in its own words. */
type Told = Readonly<{ place: string; hour: string; note: string }>

/** What is known for the preliminary report of an Election Committee: form 27/HĐBC of 2025. */
export type PreliminaryReport = Readonly<{
  edition: Edition
  issuer: string
  /** The day it is drafted on. */
  on: string
  rehearsal: boolean
  electionDay: string
  /** Term of the National Assembly; null = a blank. */
  term: string | null
  /** "14:26 ngày 15/03/2026" */
  asOf: string
  opening: Readonly<{
    areas: number
    opened: number
    first: string | null
    last: string | null
    /** Areas that have not told their opening. */
    missing: readonly string[]
    notes: readonly Told[]
  }>
  /** Marks that somebody told, in their order. */
  marks: readonly Readonly<{ mark: string; told: number; areas: number; voted: number; registered: number }>[]
  atmosphere: readonly Told[]
  /** Roads, communications, weather; order; facilities; what is still to be decided. One line each. */
  roads: readonly string[]
  order: readonly string[]
  facilities: readonly string[]
  pending: readonly string[]
}>

/** Areas named before the rest is only counted. */
const mostNamed = 10

/**
 * The draft of form 27 in its order and wording: what was told on the day is filled in, the rest is left for the pen and said
 * so. Results of the election are left for the pen whole: they come from signed minutes and from nowhere else.
 */
export const preliminaryReport = (report: PreliminaryReport, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const content = contentOf(report)
  return format === 'pdf' ? pdf(content, `${report.on}T00:00:00Z`) : docx(content)
}

function contentOf(report: PreliminaryReport): FormContent {
  const { edition, issuer, on, rehearsal } = report
  const election = electionOf(report)
  // Only the form of 2025 was read; the report of 2021 had another number.
  const isKnown = edition === '2025'
  return {
    title: `Dự thảo báo cáo tình hình và kết quả sơ bộ, ${issuer}`,
    formNumber: isKnown ? 'Mẫu số 27/HĐBC (dự thảo)' : 'Dự thảo',
    rehearsal,
    ...committeeHead(issuer, on),
    heading: ['BÁO CÁO'],
    subject: [bold(`Tình hình và kết quả sơ bộ cuộc bầu cử ${election}`)],
    body: [
      addressed,
      { kind: 'heading', text: 'I. KHÁI QUÁT TÌNH HÌNH THỰC HIỆN TRONG NGÀY BẦU CỬ' },
      ...opening(report),
      ...turnout(report),
      ...part('3. Không khí ngày bầu cử, dư luận trong Nhân dân về cuộc bầu cử và những người ứng cử.', [
        ...report.atmosphere.map(quoted),
      ]),
      ...part(
        '4. Những thuận lợi, khó khăn về giao thông, thông tin liên lạc, thời tiết ảnh hưởng đến việc bầu cử.',
        report.roads.map(prose),
      ),
      ...part(
        '5. Tình hình an ninh chính trị và trật tự, an toàn xã hội trong quá trình diễn ra cuộc bầu cử.',
        report.order.map(prose),
      ),
      ...part('6. Các điều kiện cơ sở vật chất - kỹ thuật phục vụ cho cuộc bầu cử.', report.facilities.map(prose)),
      ...part('7. Những tình huống phát sinh cần xin ý kiến chỉ đạo giải quyết (nếu có).', report.pending.map(prose)),
      { kind: 'heading', text: 'II. KẾT QUẢ SƠ BỘ CUỘC BẦU CỬ' },
      ...results.flatMap((each) => part(each, [])),
    ],
    conclusion: [
      prose(
        `Trên đây là Báo cáo tình hình và kết quả sơ bộ của cuộc bầu cử ${election} (có kèm theo Biểu thống kê sơ bộ kết quả bầu cử theo Mẫu số ${statisticsFormNumber(edition, 'preliminary')}), ${issuerInWords(issuer)} trân trọng báo cáo Hội đồng bầu cử quốc gia.`,
      ),
    ],
    signatures: committeeSignature,
    closingNote: `Dự thảo lúc ${report.asOf}. Đã ghép: khai mạc, tiến độ, không khí và sự việc các khu vực bỏ phiếu đã báo (số liệu nhanh, chưa chính thức). Dòng chấm để ghi tay; phần II ghi theo biên bản đã ký, không lấy từ số liệu nhanh.`,
    footer: isKnown
      ? 'Mẫu 27/HĐBC dẫn nhầm mẫu 26; biểu thống kê sơ bộ là mẫu 28/HĐBC.'
      : 'Lời văn theo mẫu 27/HĐBC năm 2025; mẫu của kỳ bầu cử này chưa đối chiếu.',
  }
}

const quoted = ({ place, hour, note }: Told): Block => paragraph(sentence`${bold(`${place} (${hour}):`)} ${note}`)
const of = (some: number, all: number): string => `${count(some, 'vi')}/${count(all, 'vi')}`

function opening({ opening: told, asOf, electionDay }: PreliminaryReport): readonly Block[] {
  const { areas, opened, first, last, missing, notes } = told
  const hours = first === null ? '' : first === last ? `, lúc ${first}` : `, sớm nhất ${first}, muộn nhất ${last}`
  const named = missing.slice(0, mostNamed).join('; ')
  const rest = missing.length > mostNamed ? `; và ${count(missing.length - mostNamed, 'vi')} khu vực khác` : ''
  return part('1. Việc tổ chức khai mạc bầu cử.', [
    prose(
      `Ngày ${day(electionDay)}, tính đến ${asOf}, ${of(opened, areas)} khu vực bỏ phiếu đã báo khai mạc${hours}.${missing.length > 0 && opened > 0 ? ` Chưa báo: ${named}${rest}.` : ''}`,
    ),
    ...notes.map(quoted),
  ])
}

function turnout({ marks }: PreliminaryReport): readonly Block[] {
  const now = marks.at(-1)
  return part('2. Diễn biến cuộc bầu cử; tiến độ cử tri tham gia bỏ phiếu.', [
    ...(now
      ? [
          prose(
            `Đến ${now.mark}, ${of(now.told, now.areas)} khu vực bỏ phiếu đã báo: ${of(now.voted, now.registered)} cử tri đã bỏ phiếu, đạt ${percent(now.voted, now.registered)}${nbsp}% (số liệu nhanh, chưa chính thức).`,
          ),
          {
            kind: 'table',
            head: [['STT'], ['Mốc'], ['Đã bỏ phiếu'], ['Tỷ lệ'], ['Khu vực', 'đã báo']],
            columns: ['number', 'words', 'figure', 'figure', 'told'],
            rows: marks.map((each, index) => ({
              cells: [
                String(index + 1),
                each.mark,
                count(each.voted, 'vi'),
                `${percent(each.voted, each.registered)}${nbsp}%`,
                of(each.told, each.areas),
              ],
              bold: index === marks.length - 1,
            })),
          } as const,
        ]
      : []),
  ])
}
