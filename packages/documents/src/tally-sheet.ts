import { type Body, count, day } from '@baucu/law'
import { docx } from './docx.ts'
import { councilLevel } from './election-terms.ts'
import { type Block, blank, bold, type FormContent, sentence } from './form-content.ts'
import { insideSentence } from './inside-sentence.ts'
import { prose } from './letter.ts'
import { pdf } from './pdf.ts'

/** A contest as it is tallied; `candidates` in ballot order, none = not known yet. */
export type TallyContest = Readonly<{
  body: Body
  constituency: number
  area: string
  seats: number
  voters: number | null
  candidates: readonly string[]
}>

const titleOf = (body: Body): string =>
  body === 'NA' ? 'đại biểu Quốc hội' : `đại biểu Hội đồng nhân dân ${councilLevel(body)}`

/** What a Polling Team tallies with a pen: a sheet for each contest of one polling area. */
export type TallySheets = Readonly<{
  number: number
  team: string
  commune: string
  electionDay: string
  rehearsal: boolean
  /** Candidates in ballot order; none = not known yet, lines for a pen are printed. */
  contests: readonly TallyContest[]
}>

/** Tally sheets, A4, each contest on pages of its own. */
export const tallySheets = async (sheets: TallySheets, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const content = contentOf(sheets)
  return format === 'pdf' ? pdf(content, `${sheets.electionDay}T00:00:00Z`) : docx(content)
}

/** Votes that a square is printed for: no polling area has many more voters; what goes beyond is a further sheet. */
export const mostVotes = 1_500

/** Lines for names that are not known yet. */
const openLines = 8
/** Millimetres that a hand needs. */
const tall = 9

function contentOf({ number, team, commune, electionDay, rehearsal, contests }: TallySheets): FormContent {
  const area = `Khu vực bỏ phiếu số ${number}, ${commune}`
  return {
    title: `Phiếu kiểm đếm: ${area}`,
    formNumber: '',
    rehearsal,
    issuer: ['TỔ BẦU CỬ', `KHU VỰC BỎ PHIẾU SỐ ${number}`, commune.toLocaleUpperCase('vi')],
    heading: ['PHIẾU KIỂM ĐẾM'],
    subject: sentence`${bold(`Ngày bầu cử ${day(electionDay)}`)}`,
    body: contests.flatMap((contest, index): Block[] => [
      ...(index > 0 ? [{ kind: 'page' } as const] : []),
      ...tallyBlocks(area, contest, mostVotes),
    ]),
    conclusion: [],
    signatures: [],
    closingNote: '',
    footer: `${team}. Giấy làm việc, không phải kết quả.`,
  }
}

/** The sheet of one contest: squares of five, ballots by number of names and by ground, three who sign. */
export const tallyBlocks = (area: string, contest: TallyContest, squares: number): readonly Block[] => [
  { kind: 'paragraph', runs: sentence`${bold(`${area}. Bầu ${titleOf(contest.body)}`)}`, keep: true },
  prose(
    `Đơn vị bầu cử số ${contest.constituency} (${insideSentence(contest.area)}); được bầu ${contest.seats} đại biểu; cử tri: ${contest.voters === null ? blank(16) : count(contest.voters, 'vi')}.`,
  ),
  prose(`Phiếu phát ra: ${blank(16)} Phiếu thu vào: ${blank(16)} Hợp lệ: ${blank(16)} Không hợp lệ: ${blank(16)}`),
  prose('Mỗi phiếu một nét, đủ năm nét một ô vuông (bốn cạnh và một gạch chéo); hai mươi ô một dòng là 100 phiếu.'),
  { kind: 'heading', text: 'Kiểm đếm số phiếu bầu cho mỗi người' },
  {
    kind: 'table',
    head: [['STT'], ['Người ứng cử'], ['Kiểm đếm'], ['Cộng']],
    columns: ['number', 'person', 'squares', 'pen'],
    rows: (contest.candidates.length > 0 ? contest.candidates : Array.from({ length: openLines }, () => '')).map(
      (name, index) => ({ cells: [String(index + 1), name, String(squares), ''], bold: false }),
    ),
  },
  { kind: 'heading', text: 'Phiếu hợp lệ theo số người được bầu' },
  {
    kind: 'table',
    head: [['Loại phiếu'], ['Số phiếu của từng tệp (người kiểm tra đếm)'], ['Số phiếu'], ['Lượt bầu']],
    columns: ['person', 'words', 'pen', 'pen'],
    rows: [
      ...Array.from({ length: contest.seats }, (_, index) => [`Bầu ${index + 1} người`, '', '', '']),
      ['Cộng', '', '', ''],
    ].map((cells) => ({ cells, bold: false })),
    tall,
  },
  prose('Lượt bầu = số phiếu × số người được bầu; cộng lại phải bằng tổng số phiếu bầu cho mọi người ở bảng trên.'),
  { kind: 'heading', text: 'Phiếu không hợp lệ (Điều 74.1; mỗi phiếu ghi một lý do gặp đầu tiên)' },
  {
    kind: 'table',
    head: [['Điểm'], ['Lý do'], ['Số phiếu']],
    columns: ['number', 'words', 'pen'],
    rows: [
      ['a', 'Không theo mẫu quy định do Tổ bầu cử phát ra', ''],
      ['b', 'Không có dấu của Tổ bầu cử', ''],
      ['c', `Để lại nhiều hơn ${contest.seats} người`, ''],
      ['d', 'Gạch hết tên những người ứng cử', ''],
      ['đ', 'Ghi thêm tên ngoài danh sách hoặc nội dung khác', ''],
      ['', 'Cộng', ''],
    ].map((cells) => ({ cells, bold: false })),
    tall,
  },
  prose(`Phiếu nghi vấn do toàn Tổ quyết định (Điều 74.2): ${blank(12)} phiếu, ghi rõ trong biên bản.`),
  {
    kind: 'signatures',
    signatures: [['NGƯỜI ĐỌC'], ['NGƯỜI GHI'], ['NGƯỜI KIỂM TRA']].map((title) => ({
      title,
      instruction: ['(Ký, ghi rõ họ và tên)'],
    })),
  },
]
