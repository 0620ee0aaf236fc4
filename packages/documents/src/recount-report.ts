import { count, day } from '@baucu/law'
import { docx } from './docx.ts'
import { type Block, bold, type FormContent, sentence } from './form-content.ts'
import { prose } from './letter.ts'
import { pdf } from './pdf.ts'

type RecountedFigures = Readonly<{ cast: number; valid: number; votes: readonly number[] }>

/** The report of an audit by counting some of the papers again. */
export type RecountReport = Readonly<{
  rehearsal: boolean
  electionDay: string
  unit: string
  number: number
  /** `Thí điểm: …`, on every page and in the text. */
  pilot: string
  riskLimit: string
  /** Papers looked at in each box drawn; null where all papers of the areas drawn are counted again. */
  perBox: number | null
  digest: string
  /** Root and size of the public log that is sampled; null until what was fixed stands in it. */
  log: Readonly<{ root: string; size: number }> | null
  dice: string | null
  areas: number
  assertions: readonly Readonly<{ text: string; margin: number; risk: string }>[]
  drawn: readonly Readonly<{
    name: string
    commune: string
    reported: RecountedFigures | null
    found: RecountedFigures | null
  }>[]
  /** What the papers looked at show together; null where all papers of an area are counted. */
  polled: RecountedFigures | null
  /** Names in the order of the votes. */
  candidates: readonly string[]
  /** What keeps the papers from being evidence, a sentence each. */
  problems: readonly string[]
  /** What may be said, or that nothing may be said. */
  conclusion: string
  made: string
}>

/** The report on A4. */
export const recountReport = (report: RecountReport, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const content = contentOf(report)
  return format === 'pdf' ? pdf(content, report.made) : docx(content)
}

function contentOf(report: RecountReport): FormContent {
  const { rehearsal, electionDay, unit, number, pilot, riskLimit, digest, dice, areas, assertions } = report
  return {
    title: `Báo cáo kiểm tra mẫu, đơn vị bầu cử số ${number}`,
    formNumber: '',
    rehearsal,
    issuer: [unit.toLocaleUpperCase('vi')],
    heading: ['BÁO CÁO KIỂM TRA MẪU CÓ GIỚI HẠN RỦI RO', '(THÍ ĐIỂM)'],
    subject: sentence`${bold(`Đơn vị bầu cử số ${number}, bầu cử ngày ${day(electionDay)}`)}`,
    body: [
      prose(pilot),
      { kind: 'heading', text: 'Tham số đã chốt trước khi gieo' },
      prose(`Cách kiểm: ${methodOf(report)}`),
      prose(`Giới hạn rủi ro: ${riskLimit}. Số khu vực bỏ phiếu: ${count(areas, 'vi')}.`),
      prose(`Mã băm SHA-256 của số liệu các biên bản: ${inEights(digest)}.`),
      prose(
        report.log === null
          ? 'Chưa vào sổ công khai.'
          : `Gốc của sổ công khai khi chốt, ${count(report.log.size, 'vi')} lá (viết liền khi rút): ${inEights(report.log.root)}.`,
      ),
      prose(dice === null ? 'Chưa gieo số công khai.' : `Số gieo công khai (20 chữ số): ${dice}.`),
      { kind: 'heading', text: 'Điều cần xác nhận' },
      {
        kind: 'table',
        head: [['STT'], ['Nội dung'], ['Chênh lệch (phiếu)'], ['Rủi ro còn lại']],
        columns: ['number', 'words', 'person', 'role'],
        rows: assertions.map(({ text, margin, risk }, index) => ({
          cells: [String(index + 1), text, count(margin, 'vi'), risk],
          bold: false,
        })),
      },
      ...drawnOf(report),
      ...problemsOf(report.problems),
      { kind: 'heading', text: 'Kết luận' },
      prose(report.conclusion),
    ],
    conclusion: [],
    signatures: [
      { title: ['NGƯỜI LẬP BÁO CÁO'], instruction: ['(Ký, ghi rõ họ và tên)'] },
      { title: ['ĐẠI DIỆN GIÁM SÁT'], instruction: ['(Ký, ghi rõ họ và tên)'] },
    ],
    closingNote: '',
    footer: 'Thí điểm: luật bầu cử không quy định việc kiểm tra mẫu. Biên bản đã ký là căn cứ.',
  }
}

const inEights = (hex: string): string => hex.match(/.{1,8}/g)?.join(' ') ?? ''

const methodOf = ({ perBox }: RecountReport): string =>
  perBox === null
    ? 'Kiểm lại mọi phiếu của các khu vực được rút, so với biên bản từng khu vực.'
    : `Xem ${perBox} phiếu của mỗi hòm được rút; chỉ ghi tổng, không ghi từng phiếu.`

/** What was drawn and found: area by area, or of polled papers how many in each box and their sum. */
function drawnOf({ polled, drawn, candidates }: RecountReport): readonly Block[] {
  const heading: Block = { kind: 'heading', text: 'Khu vực được rút, theo thứ tự rút' }
  const nameOf = ({ name, commune }: RecountReport['drawn'][number]) => `${name}, ${commune}`
  if (polled === null) {
    const order: Block = prose(`Số phiếu bầu ghi theo thứ tự: ${candidates.join('; ')}.`)
    return [
      ...[heading, order],
      {
        kind: 'table',
        head: [['STT'], ['Khu vực bỏ phiếu'], ['Biên bản'], ['Kiểm lại']],
        columns: ['number', 'words', 'person', 'person'],
        rows: drawn.map((each, index) => ({
          cells: [String(index + 1), nameOf(each), figuresOf(each.reported), figuresOf(each.found)],
          bold: each.reported !== null && figuresOf(each.reported) !== figuresOf(each.found),
        })),
      },
    ]
  }
  return [
    heading,
    {
      kind: 'table',
      head: [['STT'], ['Khu vực bỏ phiếu'], ['Phiếu đã xem']],
      columns: ['number', 'words', 'person'],
      rows: drawn.map((each, index) => ({
        cells: [
          String(index + 1),
          nameOf(each),
          each.found ? `${count(each.found.cast, 'vi')} phiếu, ${count(each.found.valid, 'vi')} hợp lệ` : '–',
        ],
        bold: false,
      })),
    },
    { kind: 'heading', text: 'Cộng các phiếu đã xem' },
    {
      kind: 'table',
      head: [['STT'], ['Người ứng cử'], [`Có trên (trong ${count(polled.valid, 'vi')} phiếu hợp lệ)`]],
      columns: ['number', 'words', 'person'],
      rows: candidates.map((name, at) => ({
        cells: [String(at + 1), name, count(polled.votes[at] ?? 0, 'vi')],
        bold: false,
      })),
    },
  ]
}

/** "1.228 phiếu, 1.219 hợp lệ: 986, 904, 771" */
const figuresOf = (figures: RecountedFigures | null): string =>
  figures === null
    ? '–'
    : `${count(figures.cast, 'vi')} phiếu, ${count(figures.valid, 'vi')} hợp lệ: ${figures.votes.map((each) => count(each, 'vi')).join(', ')}`

const problemsOf = (problems: readonly string[]): readonly Block[] =>
  problems.length === 0
    ? []
    : [{ kind: 'heading', text: 'Phiếu giấy chưa được chứng tỏ' }, ...problems.map((each) => prose(each))]
