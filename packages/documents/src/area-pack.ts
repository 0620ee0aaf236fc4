import { count, day, type Edition } from '@baucu/law'
import { ballotUseForm } from './ballot-use-form.ts'
import { countForm } from './count-form.ts'
import { docx } from './docx.ts'
import { type Block, blank, bold, type FormContent, sentence } from './form-content.ts'
import { prose } from './letter.ts'
import { pdf } from './pdf.ts'
import { mostVotes, type TallyContest, tallyBlocks } from './tally-sheet.ts'
import { nothingWrittenByTeam } from './team-paper.ts'
import { noErasures } from './team-words.ts'

/** What one Polling Team has on paper on election day. */
export type AreaPack = Readonly<{
  number: number
  team: string
  commune: string
  place: string
  voters: number | null
  /** Candidates in ballot order; none = not known yet, lines for a pen are printed. */
  contests: readonly TallyContest[]
  contacts: readonly Readonly<{ post: string; name: string; phone: string | null }>[]
  /** The beginning of the text message of each hour that is asked for: `BC X01KV7 0900 41`. */
  textCodes: readonly Readonly<{ mark: string; code: string }>[]
  /** Trips of the second boxes, by hour. */
  trips: readonly Readonly<{
    leaves: string
    returns: string
    box: number
    route: string
    going: string
    voters: number
    ballots: number
  }>[]
  papers: readonly Readonly<{ kind: TeamPaperKind; number: string; title: string; copies: number | null }>[]
}>

type TeamPaperKind = 'ballot-use' | 'count-NA' | 'count-council'

type Packs = Readonly<{
  /** Whose areas they are: the name of the commune, or of one Team. */
  issuer: string
  edition: Edition
  electionDay: string
  rehearsal: boolean
  areas: readonly AreaPack[]
}>

/** Paper packs, A4, each area on pages of its own: one area, or all of a commune in one file to be printed at once. */
export const areaPacks = async (packs: Packs, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const content = contentOf(packs)
  return format === 'pdf' ? pdf(content, `${packs.electionDay}T00:00:00Z`) : docx(content)
}

function contentOf({ issuer, edition, electionDay, rehearsal, areas }: Packs): FormContent {
  return {
    title: `Bộ giấy ngày bầu cử ${day(electionDay)}: ${issuer}`,
    formNumber: '',
    rehearsal,
    issuer: [issuer.toLocaleUpperCase('vi')],
    heading: ['BỘ GIẤY DÙNG KHI MẤT ĐIỆN, MẤT MẠNG'],
    subject: sentence`${bold(`Ngày bầu cử ${day(electionDay)}; ${count(areas.length, 'vi')} khu vực bỏ phiếu`)}`,
    body: areas.flatMap((area, index): Block[] => [
      ...(index > 0 ? [{ kind: 'page' } as const] : []),
      ...cover(area, edition),
      ...messages(area),
      ...secondBoxes(area),
      ...quickReports(area),
      ...area.contests.flatMap((contest): Block[] => [
        { kind: 'page' },
        ...tallyBlocks(areaName(area), contest, Math.min(mostVotes, contest.voters ?? uncountedVotes)),
      ]),
      ...forms(area, edition, electionDay),
    ]),
    conclusion: [],
    signatures: [],
    closingNote: '',
    footer: `Bộ giấy ngày bầu cử ${day(electionDay)}, ${issuer}`,
  }
}

const areaName = (area: AreaPack): string => `Khu vực bỏ phiếu số ${area.number}, ${area.commune}`

const titled = (area: AreaPack): Block => ({
  kind: 'paragraph',
  runs: sentence`${bold(areaName(area))}`,
  keep: true,
})

/** Whether the blank forms are in the pack: the layout of those of 2015 was not seen, they are only named. */
const hasForms = (edition: Edition): boolean => edition === '2025'

const cover = (area: AreaPack, edition: Edition): readonly Block[] => [
  titled(area),
  prose(`${area.team}. Địa điểm: ${area.place || blank(60)}`),
  prose(`Cử tri trong danh sách: ${area.voters === null ? blank(20) : count(area.voters, 'vi')}.`),
  { kind: 'heading', text: 'Gọi ai' },
  {
    kind: 'table',
    head: [['STT'], ['Nơi, chức danh'], ['Họ và tên'], ['Điện thoại']],
    columns: ['number', 'person', 'words', 'figure'],
    rows: [
      ...area.contacts.map((each) => [each.post, each.name, each.phone ?? '']),
      ...['Bàn trực của xã', 'Ban bầu cử', 'Công an', 'Y tế', 'Điện lực', 'Viễn thông'].map((each) => [each, '', '']),
    ].map((cells, index) => ({ cells: [String(index + 1), ...cells], bold: false })),
    tall: room.contact,
  },
  {
    kind: 'heading',
    text: hasForms(edition) ? 'Biểu mẫu của Tổ bầu cử (bản trống ở cuối bộ giấy)' : 'Biểu mẫu của Tổ bầu cử',
  },
  {
    kind: 'table',
    head: [['STT'], ['Mẫu số'], ['Tên biểu mẫu'], ['Số bản']],
    columns: ['number', 'person', 'words', 'pen'],
    rows: area.papers.map((each, index) => ({
      cells: [String(index + 1), each.number, each.title, each.copies === null ? '' : String(each.copies)],
      bold: false,
    })),
  },
]

/** The text message of each hour: its beginning is printed, the pen adds the number twice, and nobody computes anything. */
function messages(area: AreaPack): readonly Block[] {
  const [first] = area.textCodes
  if (!first) return []
  return [
    { kind: 'page' },
    titled(area),
    prose('Máy có sóng nhưng không có mạng thì báo số đã bỏ phiếu bằng tin nhắn. Không phải tính gì:'),
    prose(
      '1. Đến giờ, đếm số cử tri đã bỏ phiếu từ lúc khai mạc, ghi vào hai ô cuối của dòng giờ đó, hai ô ghi cùng một số.',
    ),
    prose('2. Soạn tin đúng như dòng đó: phần in sẵn, cách, số, cách, số lần nữa. Chữ hoa hay chữ thường đều được.'),
    prose(`Ví dụ có 123 cử tri đã bỏ phiếu lúc ${first.mark}: ${first.code} 123 123`),
    prose(`3. Gửi tới số của bàn trực: ${blank(50)}`),
    prose(
      '4. Bàn trực nhắn lại "BC OK" kèm mã, giờ, số. Số nhắn lại khác số đã ghi, hoặc sau 10 phút chưa có tin, thì gọi bàn trực và đọc dòng này.',
    ),
    { kind: 'heading', text: 'Tin nhắn theo giờ' },
    {
      kind: 'table',
      head: [['Giờ'], ['Phần in sẵn, soạn nguyên như vậy'], ['Số đã', 'bỏ phiếu'], ['Ghi lại', 'số đó']],
      columns: ['number', 'words', 'pen', 'pen'],
      rows: area.textCodes.map(({ mark, code }) => ({ cells: [mark, code, '', ''], bold: true })),
      tall: room.message,
    },
  ]
}

const secondBoxes = (area: AreaPack): readonly Block[] => [
  { kind: 'page' },
  titled(area),
  prose(
    'Mỗi chuyến: đếm phiếu trước khi đi và khi về. Phiếu mang về cộng phiếu trong hòm phải bằng phiếu mang đi. Không ghi tên cử tri.',
  ),
  { kind: 'heading', text: 'Chuyến hòm phiếu phụ' },
  {
    kind: 'table',
    head: [
      ['Hòm'],
      ['Đi đâu, ai đi'],
      ['Giờ đi, về'],
      ['Phiếu', 'mang đi'],
      ['Phiếu', 'mang về'],
      ['Phiếu', 'trong hòm'],
    ],
    columns: ['number', 'words', 'pen', 'areas', 'areas', 'areas'],
    rows: [
      ...area.trips.map((trip) => [
        ...[String(trip.box), `${trip.route}. ${trip.going}. ${count(trip.voters, 'vi')} cử tri.`],
        ...[`Kế hoạch ${trip.leaves} – ${trip.returns}`, count(trip.ballots, 'vi'), '', ''],
      ]),
      ...Array.from({ length: openTrips }, () => ['', '', '', '', '', '']),
    ].map((cells) => ({ cells, bold: false })),
    tall: room.trip,
  },
]

const quickReports = (area: AreaPack): readonly Block[] => [
  { kind: 'page' },
  titled(area),
  prose('Ghi mỗi lần báo về bàn trực, dù báo bằng điện thoại, tin nhắn hay người đưa; hôm sau nhập lại theo tờ này.'),
  { kind: 'heading', text: 'Phiếu báo nhanh' },
  {
    kind: 'table',
    head: [['STT'], ['Giờ'], ['Số cử tri đã bỏ phiếu; sự việc phát sinh'], ['Người báo, người nhận']],
    columns: ['number', 'pen', 'words', 'figure'],
    rows: Array.from({ length: reports }, (_, index) => ({ cells: [String(index + 1), '', '', ''], bold: false })),
    tall: room.report,
  },
]

/** Quick reports of a day that have a line of their own, and trips nobody has planned. */
const reports = 14
const openTrips = 3
/** Millimetres that a hand needs. */
const room = { contact: 8.5, message: 14, trip: 17, report: 14 }
/** Votes that have a square when nobody has counted the voters. */
const uncountedVotes = 500

/** The official forms of the Team, blank but for what is known beforehand. */
function forms(area: AreaPack, edition: Edition, electionDay: string): readonly Block[] {
  if (!hasForms(edition)) return []
  const place = { edition, electionDay, number: area.number, commune: area.commune, province: null }
  const contests = area.contests.map((contest) => ({
    ...contest,
    ...{ council: null, councilTerm: null, use: null },
    candidates: contest.candidates.map((name) => ({ id: name, name, gender: null })),
  }))
  const inventory = ballotUseForm({ place, contests, closed: null, witnesses: null, copies: null, signed: null })
  const counts = contests.map((contest) => {
    const form = countForm({ place, contest, expected: contest.voters, figures: null, written: nothingWrittenByTeam })
    return { ...form, body: [...form.body, prose(noErasures)] }
  })
  return [inventory, ...counts].flatMap(({ head, body }): Block[] => [{ kind: 'form', ...head }, ...body])
}
