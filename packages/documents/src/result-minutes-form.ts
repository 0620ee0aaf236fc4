import { type Edition, percent } from '@baucu/law'
import { ballotShares } from './ballot-shares.ts'
import { dayInWords } from './day-in-words.ts'
import {
  type Block,
  blank,
  bold,
  type FormContent,
  type FormTable,
  lead,
  nbsp,
  paragraph,
  sentence,
} from './form-content.ts'
import { ballotsLine, blankMembers, figureLine, memberLine, number, rateLine, twoDigits, yearOf } from './form-lines.ts'
import { madeOf } from './inside-sentence.ts'
import type { Resolution, ResultMinutes } from './result-minutes.ts'

/** What the two editions of the form word differently. */
type Wording = Readonly<{
  formNumber: string
  placeColumn: string
  /** Year printed on the form for the resolution that fixes the seats, counted from the election year; null = dots. */
  seatsResolutionYear: -1 | null
  /** What the footer must own up to. */
  reservation: string | null
}>

const wordings: Readonly<Record<Edition, Wording>> = {
  // Nghị quyết 41/NQ-HĐBCQG (2021): fields are known, the printed layout was not seen (packs/forms/registry.json).
  '2015': {
    formNumber: 'Mẫu số 21/HĐBC-QH',
    placeColumn: 'Tên huyện, quận, thị xã, thành phố trong phạm vi đơn vị bầu cử',
    seatsResolutionYear: null,
    reservation: 'Bố cục mẫu 21 chưa đối chiếu bản gốc.',
  },
  // Nghị quyết 40/NQ-HĐBCQG (29/9/2025), word by word.
  '2025': {
    formNumber: 'Mẫu số 19/HĐBC-QH',
    placeColumn: 'Tên xã, phường, đặc khu trong phạm vi đơn vị bầu cử',
    seatsResolutionYear: -1,
    reservation: null,
  },
}

/** Biên bản xác định kết quả bầu cử đại biểu Quốc hội ở đơn vị bầu cử, in the order and letters of the form. */
export function resultMinutesForm(data: ResultMinutes): FormContent {
  const wording = wordings[data.edition]
  const unit = String(data.unitNumber)
  return {
    title: `Biên bản xác định kết quả bầu cử đại biểu Quốc hội khóa ${data.term} ở đơn vị bầu cử số ${unit}, ${provinceOf(data)}`,
    formNumber: wording.formNumber,
    rehearsal: data.rehearsal,
    issuer: ['BAN BẦU CỬ', 'ĐẠI BIỂU QUỐC HỘI', `ĐƠN VỊ BẦU CỬ SỐ ${unit}`],
    heading: ['BIÊN BẢN', `XÁC ĐỊNH KẾT QUẢ BẦU CỬ ĐẠI BIỂU QUỐC HỘI KHÓA ${data.term}`, `Ở ĐƠN VỊ BẦU CỬ SỐ ${unit}`],
    subject: sentence`Gồm ${areaOf(data)}`,
    body: [...meeting(data), ...resolutions(data, wording), ...figures(data), ...votes(data, wording)],
    conclusion: [...turnout(data), ...elected(data), ...seats(data), ...events(data), ...closing(data)],
    signatures: [
      {
        title: ['TM. BAN BẦU CỬ', 'TRƯỞNG BAN'],
        instruction: ['(Ký, ghi rõ họ và tên,', 'đóng dấu của Ban bầu cử)'],
      },
      { title: ['CÁC PHÓ TRƯỞNG BAN', 'BẦU CỬ'], instruction: ['(Ký, ghi rõ họ và tên)'] },
    ],
    closingNote: 'Ghi chú: Nhất thiết không được tẩy xóa trên biên bản.',
    footer: footer(data, wording),
  }
}

const provinceOf = ({ province }: ResultMinutes): string => `${province.kind} ${province.name}`
const areaOf = ({ area }: ResultMinutes): string => madeOf(area)
const share = (part: number | null, whole: number | null): string | null =>
  part === null || whole === null ? null : percent(part, whole)

/** Who sits on a Board, as the form prints it. */
const boardPosts = ['Trưởng ban', 'Phó Trưởng ban', 'Phó Trưởng ban', 'Ủy viên']

function meeting(data: ResultMinutes): Block[] {
  const { meeting, members, place } = data.written
  const [hour = '', minute = ''] = meeting?.time.split(':') ?? []
  const when = meeting
    ? `${hour} giờ ${minute} phút, ${dayInWords(meeting.day)}`
    : `${blank(8)} giờ ${blank(8)} phút, ngày ${blank(8)} tháng ${blank(8)} năm${nbsp}${yearOf(data.electionDay)}`
  return [
    paragraph(sentence`Vào hồi ${when}, Ban bầu cử đại biểu Quốc hội gồm có:`),
    ...(members?.map(memberLine) ?? blankMembers(boardPosts)),
    paragraph(
      sentence`Đã họp tại ${place ?? blank(60)} để lập biên bản xác định kết quả bầu cử đại biểu Quốc hội khóa ${data.term} tại các khu vực bỏ phiếu của đơn vị bầu cử đại biểu Quốc hội số:${nbsp}${unitOf(data)} gồm ${areaOf(data)} thuộc ${provinceOf(data)}.`,
    ),
  ]
}

const unitOf = (data: ResultMinutes): string => String(data.unitNumber)

function resolutions(data: ResultMinutes, wording: Wording): Block[] {
  const { seatsResolution, listResolution } = data.written
  const unit = unitOf(data)
  const year = yearOf(data.electionDay)
  const seatsYear = wording.seatsResolutionYear === null ? null : year + wording.seatsResolutionYear
  return [
    paragraph(
      sentence`Theo Nghị quyết số: ${named(seatsResolution, seatsYear)} của Hội đồng bầu cử quốc gia, thì đơn vị bầu cử số:${nbsp}${unit} được bầu ${twoDigits(data.seats)}${nbsp}đại biểu Quốc hội.`,
    ),
    paragraph(
      sentence`Theo Nghị quyết số ${named(listResolution, year)} của Hội đồng bầu cử quốc gia, thì đơn vị bầu cử đại biểu Quốc hội số${nbsp}${unit} có ${twoDigits(data.candidates.length)}${nbsp}người ứng cử đại biểu Quốc hội.`,
    ),
    paragraph(
      sentence`Sau khi kiểm tra và tổng hợp kết quả từ Biên bản kết quả kiểm phiếu do các Tổ bầu cử chuyển đến, kết quả bầu cử đại biểu Quốc hội ở đơn vị bầu cử số${nbsp}${unit} như sau:`,
    ),
  ]
}

const named = (resolution: Resolution | null, year: number | null): string =>
  resolution
    ? `${resolution.number} ${dayInWords(resolution.day)}`
    : `${blank(12)}/NQ-HĐBCQG ngày ${blank(8)} tháng ${blank(8)} năm${nbsp}${year ?? blank(8)}`

function figures(data: ResultMinutes): Block[] {
  const { registered, voted, issued, collected, invalid } = data
  const valid = exactValid(data)
  const shares = ballotShares(data.edition, { collected, valid, invalid })
  return [
    figureLine('- Tổng số cử tri của đơn vị bầu cử:', registered, 'người'),
    figureLine('- Số cử tri đã tham gia bỏ phiếu:', voted, 'người'),
    rateLine('- Tỷ lệ cử tri đã tham gia bỏ phiếu so với tổng số cử tri của đơn vị bầu cử:', share(voted, registered)),
    figureLine('- Số phiếu phát ra:', issued, 'phiếu'),
    figureLine('- Số phiếu thu vào:', collected, 'phiếu'),
    ballotsLine('- Số phiếu hợp lệ:', valid, shares.valid),
    ballotsLine('- Số phiếu không hợp lệ:', invalid, shares.invalid),
  ]
}

/** Valid ballots when they are one number, not a range. */
const exactValid = ({ valid }: ResultMinutes): number | null => (valid && valid.from === valid.to ? valid.from : null)

function votes({ candidates, places, outcome }: ResultMinutes, wording: Wording): Block[] {
  const areas = places?.reduce<number | null>(
    (sum, place) => (sum === null || place.areas === null ? null : sum + place.areas),
    0,
  )
  const table: FormTable = {
    kind: 'table',
    head: [
      [wording.placeColumn],
      ['Số khu vực bỏ phiếu'],
      ...candidates.map((each) => [`Số phiếu bầu cho Ông${nbsp}(Bà)`, each.name]),
      ['Ghi chú'],
    ],
    columns: ['name', 'areas', ...candidates.map((): 'votes' => 'votes'), 'note'],
    rows: [
      ...(places ?? []).map((place) => ({
        cells: [place.name, place.areas === null ? '' : number(place.areas), ...place.votes.map(number), ''],
        bold: false,
      })),
      {
        cells: ['Tổng cộng:', areas == null ? '' : number(areas), ...candidates.map((each) => number(each.votes)), ''],
        bold: true,
      },
      {
        cells: [
          'Tỷ lệ % so với tổng số phiếu hợp lệ',
          '',
          ...candidates.map((each) => `${outcome.percent[each.id] ?? blank(9)}${nbsp}%`),
          '',
        ],
        bold: false,
      },
    ],
  }
  return [{ kind: 'heading', text: 'SỐ PHIẾU BẦU CHO MỖI NGƯỜI ỨNG CỬ' }, table]
}

/** a) and the sentence of note (5), when the law says that the poll is not valid (Điều 80). */
function turnout(data: ResultMinutes): Block[] {
  const rate = share(data.voted, data.registered) ?? blank(14)
  const unit = unitOf(data)
  const notValid = sentence`Vì số cử tri đi bỏ phiếu chưa đạt quá nửa tổng số cử tri của đơn vị bầu cử, nên cuộc bầu cử đại biểu Quốc hội tại đơn vị bầu cử đại biểu Quốc hội số${nbsp}${unit} không có giá trị. Đề nghị Ủy ban bầu cử ${provinceOf(data)} báo cáo Hội đồng bầu cử quốc gia xem xét, quyết định việc bầu cử lại tại đơn vị bầu cử.`
  return [
    lead(sentence`Căn cứ vào kết quả ghi trên đây, Ban bầu cử đại biểu Quốc hội kết luận:`),
    paragraph(sentence`a) Số cử tri đã tham gia bỏ phiếu đạt ${rate}${nbsp}% so với tổng số cử tri của đơn vị bầu cử.`),
    ...(data.outcome.next === 're-election' ? [paragraph(notValid)] : []),
  ]
}

/** b): the elected in rank order (note 6). Seats that the law leaves open (a tie by age) get an empty line each. */
function elected(data: ResultMinutes): Block[] {
  const { outcome, candidates } = data
  const byId = new Map(candidates.map((each) => [each.id, each]))
  const winners = outcome.elected.flatMap((id) => byId.get(id) ?? [])
  const open = outcome.undecided.length > 0 ? outcome.unfilled : 0
  const line = (index: number, name: ReturnType<typeof bold> | string, votes: string, rate: string) =>
    paragraph(
      sentence`${String(index)}. Ông/Bà ${name} số phiếu:${nbsp}${votes} đạt:${nbsp}${rate}${nbsp}% so với tổng số phiếu hợp lệ.`,
    )
  return [
    lead(
      sentence`b) Các Ông/Bà có tên sau đây nhận được quá nửa tổng số phiếu hợp lệ và có nhiều phiếu hơn, đã trúng cử đại biểu Quốc hội khóa ${data.term}:`,
    ),
    ...winners.map((each, index) =>
      line(index + 1, bold(each.name), number(each.votes), outcome.percent[each.id] ?? blank(9)),
    ),
    ...Array.from({ length: open }, (_, index) => line(winners.length + index + 1, blank(40), blank(16), blank(10))),
    ...(winners.length + open === 0 ? [paragraph(sentence`Không có.`)] : []),
  ]
}

/** c) and the sentence of note (7), when seats stay empty and the law sends the question to the Council (Điều 79). */
function seats(data: ResultMinutes): Block[] {
  const { outcome } = data
  const settled = outcome.undecided.length === 0
  const filled = settled ? twoDigits(outcome.elected.length) : blank(10)
  const missing = settled ? twoDigits(outcome.unfilled) : blank(10)
  const short = sentence`Vì số người trúng cử đại biểu Quốc hội chưa đủ số lượng đại biểu được bầu đã ấn định cho đơn vị bầu cử nên đề nghị Ủy ban bầu cử ${provinceOf(data)} báo cáo Hội đồng bầu cử quốc gia để xem xét, quyết định việc bầu cử thêm tại đơn vị bầu cử.`
  return [
    paragraph(
      sentence`c) Theo ấn định của Hội đồng bầu cử quốc gia thì số đại biểu Quốc hội được bầu ở đơn vị bầu cử số${nbsp}${unitOf(data)} là ${twoDigits(data.seats)}${nbsp}đại biểu, nay đã bầu được ${filled}${nbsp}đại biểu, còn thiếu ${missing}${nbsp}đại biểu.`,
    ),
    ...(outcome.next === 'additional-election-decision' ? [paragraph(short)] : []),
  ]
}

/** d) to g): what a person writes; a label and its text, or a label and dotted lines. */
function events({ written, province }: ResultMinutes): Block[] {
  const item = (label: string, text: string | null): Block[] =>
    text === null
      ? [lead(sentence`${label}:`), { kind: 'dotted' }, { kind: 'dotted' }]
      : [paragraph(sentence`${label}: ${text}`)]
  return [
    ...item('d) Tóm tắt những việc xảy ra', written.incidents),
    ...item('đ) Những khiếu nại, tố cáo trong quá trình bầu cử do các Tổ bầu cử đã giải quyết', written.settledByTeams),
    ...item(
      'e) Những khiếu nại, tố cáo trong quá trình bầu cử do Ban bầu cử đã giải quyết, cách giải quyết',
      written.settledByBoard,
    ),
    ...item(
      `g) Những khiếu nại, tố cáo chuyển đến Ủy ban bầu cử ở ${province.kind}, Hội đồng bầu cử quốc gia`,
      written.forwarded,
    ),
  ]
}

function closing(data: ResultMinutes): Block[] {
  const { kind } = data.province
  const { attachments } = data.written
  return [
    lead(
      sentence`Biên bản xác định kết quả bầu cử đại biểu Quốc hội khóa ${data.term} ở đơn vị bầu cử số${nbsp}${unitOf(data)} được lập thành 03${nbsp}bản và được gửi đến Hội đồng bầu cử quốc gia, Ủy ban bầu cử ${kind}, Ủy ban Mặt trận Tổ quốc Việt Nam ${kind}.`,
    ),
    lead(sentence`Các tài liệu kèm theo gồm:`),
    ...(attachments
      ? attachments.map((text, index) => lead(sentence`${String(index + 1)}. ${text}`))
      : [1, 2].map(
          (index): Block => ({ kind: 'paragraph', runs: sentence`${String(index)}.`, fill: true, keep: true }),
        )),
  ]
}

/** Sources and reservations; never a figure that the form itself should carry. */
function footer(data: ResultMinutes, wording: Wording): string {
  const { valid, outcome } = data
  const range =
    valid && valid.from !== valid.to
      ? `Số phiếu hợp lệ suy từ tỷ lệ đã công bố: ${number(valid.from)} đến ${number(valid.to)}.`
      : null
  const tie = outcome.undecided.length > 0 ? 'Bằng phiếu ở chỗ cuối: chờ cấp có thẩm quyền quyết định.' : null
  const conditional =
    outcome.poll === 'unknown' && outcome.elected.length > 0
      ? 'Chưa đủ số liệu để kết luận cuộc bầu cử có giá trị.'
      : null
  return [data.source, range, tie, conditional, wording.reservation, 'Bản ký, đóng dấu là bản chính thức.']
    .filter((text) => text !== null && text !== '')
    .join(' ')
}
