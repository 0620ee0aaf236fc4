import { count, day } from '@baucu/law'
import { docx } from './docx.ts'
import { type Block, blank, bold, type FormContent, sentence } from './form-content.ts'
import { prose } from './letter.ts'
import { pdf } from './pdf.ts'

/** What one Polling Team has on paper on election day. */
export type AreaPack = Readonly<{
  number: number
  team: string
  commune: string
  place: string
  voters: number | null
  contests: readonly Readonly<{
    /** "đại biểu Quốc hội" */
    title: string
    constituency: number
    area: string
    seats: number
    voters: number | null
    /** In ballot order; none = not known yet, lines for a pen are printed. */
    candidates: readonly string[]
  }>[]
  contacts: readonly Readonly<{ post: string; name: string; phone: string | null }>[]
  papers: readonly Readonly<{ number: string; title: string; copies: number | null }>[]
}>

type Packs = Readonly<{
  /** Whose areas they are: the name of the commune, or of one Team. */
  issuer: string
  electionDay: string
  rehearsal: boolean
  areas: readonly AreaPack[]
}>

/** Paper packs, A4, each area on pages of its own: one area, or all of a commune in one file to be printed at once. */
export const areaPacks = async (packs: Packs, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const content = contentOf(packs)
  return format === 'pdf' ? pdf(content, `${packs.electionDay}T00:00:00Z`) : docx(content)
}

function contentOf({ issuer, electionDay, rehearsal, areas }: Packs): FormContent {
  return {
    title: `Bộ giấy ngày bầu cử ${day(electionDay)}: ${issuer}`,
    formNumber: '',
    rehearsal,
    issuer: [issuer.toLocaleUpperCase('vi')],
    heading: ['BỘ GIẤY DÙNG KHI MẤT ĐIỆN, MẤT MẠNG'],
    subject: sentence`${bold(`Ngày bầu cử ${day(electionDay)}; ${count(areas.length, 'vi')} khu vực bỏ phiếu`)}`,
    body: areas.flatMap((area, index): Block[] => [
      ...(index > 0 ? [{ kind: 'page' } as const] : []),
      ...pagesOf(area),
    ]),
    conclusion: [],
    signatures: [],
    closingNote: '',
    footer: `Bộ giấy ngày bầu cử ${day(electionDay)}, ${issuer}`,
  }
}

const pagesOf = (area: AreaPack): readonly Block[] => [
  { kind: 'paragraph', runs: sentence`${bold(`Khu vực bỏ phiếu số ${area.number}, ${area.commune}`)}`, keep: true },
  prose(`${area.team}. Địa điểm: ${area.place || blank(60)}`),
  prose(`Cử tri trong danh sách: ${area.voters === null ? blank(20) : count(area.voters, 'vi')}.`),
  { kind: 'heading', text: 'Danh bạ liên hệ' },
  {
    kind: 'table',
    head: [['STT'], ['Chức danh'], ['Họ và tên'], ['Điện thoại']],
    columns: ['number', 'person', 'words', 'pen'],
    rows: [
      ...area.contacts.map((each) => [each.post, each.name, each.phone ?? '']),
      ...['Ban bầu cử', 'Ủy ban bầu cử xã', 'Công an', 'Y tế', 'Điện lực'].map((each) => [each, '', '']),
    ].map((cells, index) => ({ cells: [String(index + 1), ...cells], bold: false })),
  },
  { kind: 'heading', text: 'Biểu mẫu của Tổ bầu cử' },
  {
    kind: 'table',
    head: [['STT'], ['Mẫu số'], ['Tên biểu mẫu'], ['Số bản']],
    columns: ['number', 'person', 'words', 'pen'],
    rows: area.papers.map((each, index) => ({
      cells: [String(index + 1), each.number, each.title, each.copies === null ? '' : String(each.copies)],
      bold: false,
    })),
  },
  { kind: 'heading', text: 'Phiếu báo nhanh' },
  {
    kind: 'table',
    head: [['STT'], ['Giờ'], ['Số cử tri đã bỏ phiếu; sự việc phát sinh'], ['Người báo']],
    columns: ['number', 'person', 'words', 'pen'],
    rows: Array.from({ length: reports }, (_, index) => ({
      cells: [String(index + 1), '', '', ''],
      bold: false,
    })),
    tall: room.report,
  },
  ...area.contests.flatMap((contest): Block[] => tallyOf(area, contest)),
]

/** Quick reports of a day that have a line of their own. */
const reports = 6
/** Lines for names that are not known yet. */
const openLines = 8
/** Millimetres that a hand needs: a line of a report, a name's squares. */
const room = { report: 11, squares: 20 }

function tallyOf({ number, commune }: AreaPack, contest: AreaPack['contests'][number]): Block[] {
  const { title, constituency, area, seats, voters, candidates } = contest
  const names = candidates.length > 0 ? candidates : Array.from({ length: openLines }, () => '')
  return [
    { kind: 'page' },
    { kind: 'paragraph', runs: sentence`${bold(`Khu vực bỏ phiếu số ${number}, ${commune}`)}`, keep: true },
    prose(
      `Bầu ${title}, đơn vị bầu cử số ${constituency} (${area}); được bầu ${seats} đại biểu; cử tri: ${voters === null ? blank(16) : count(voters, 'vi')}.`,
    ),
    prose(`Phiếu phát ra: ${blank(16)} Phiếu thu vào: ${blank(16)} Hợp lệ: ${blank(16)} Không hợp lệ: ${blank(16)}`),
    { kind: 'heading', text: 'Phiếu kiểm đếm (mỗi ô vuông năm phiếu)' },
    {
      kind: 'table',
      head: [['STT'], ['Người ứng cử'], ['Kiểm đếm'], ['Cộng']],
      columns: ['number', 'person', 'words', 'pen'],
      rows: names.map((name, index) => ({ cells: [String(index + 1), name, '', ''], bold: false })),
      tall: room.squares,
    },
    ...['Người đọc:', 'Người ghi:', 'Người kiểm tra:'].map(
      (who): Block => ({ kind: 'line', left: [{ text: who }], right: [], leader: true }),
    ),
  ]
}
