import { count, day } from '@baucu/law'
import { docx } from './docx.ts'
import { type Block, bold, type FormContent, sentence } from './form-content.ts'
import { prose } from './letter.ts'
import { pdf } from './pdf.ts'

/** The report of an audit by counting some of the papers again. */
export type RecountReport = Readonly<{
  rehearsal: boolean
  electionDay: string
  unit: string
  number: number
  /** `Thí điểm: …`, on every page and in the text. */
  pilot: string
  riskLimit: string
  digest: string
  dice: string | null
  areas: number
  assertions: readonly Readonly<{ text: string; margin: number; risk: string }>[]
  drawn: readonly Readonly<{
    name: string
    commune: string
    reported: Readonly<{ cast: number; valid: number; votes: readonly number[] }> | null
    found: Readonly<{ cast: number; valid: number; votes: readonly number[] }> | null
  }>[]
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
  const { rehearsal, electionDay, unit, number, pilot, riskLimit, digest, dice, areas, assertions, drawn } = report
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
      prose(`Giới hạn rủi ro: ${riskLimit}. Số khu vực bỏ phiếu: ${count(areas, 'vi')}.`),
      prose(`Mã băm SHA-256 của số liệu các biên bản (viết liền khi rút): ${digest.match(/.{1,8}/g)?.join(' ')}.`),
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
      { kind: 'heading', text: 'Khu vực được rút, theo thứ tự rút' },
      {
        kind: 'table',
        head: [['STT'], ['Khu vực bỏ phiếu'], ['Biên bản'], ['Kiểm lại']],
        columns: ['number', 'words', 'person', 'person'],
        rows: drawn.map(({ name, commune, reported, found }, index) => ({
          cells: [String(index + 1), `${name}, ${commune}`, figuresOf(reported), figuresOf(found)],
          bold: reported !== null && figuresOf(reported) !== figuresOf(found),
        })),
      },
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

/** "1.228 phiếu, 1.219 hợp lệ: 986, 904, 771" */
const figuresOf = (figures: RecountReport['drawn'][number]['found']): string =>
  figures === null
    ? '–'
    : `${count(figures.cast, 'vi')} phiếu, ${count(figures.valid, 'vi')} hợp lệ: ${figures.votes.map((each) => count(each, 'vi')).join(', ')}`

const problemsOf = (problems: readonly string[]): readonly Block[] =>
  problems.length === 0
    ? []
    : [{ kind: 'heading', text: 'Phiếu giấy chưa được chứng tỏ' }, ...problems.map((each) => prose(each))]
