import { type Edition, percent } from '@baucu/law'
import { ballotShares } from './ballot-shares.ts'
import type { CouncilMinutes } from './council-minutes.ts'
import { councilYears, upper } from './election-terms.ts'
import { type Block, blank, bold, type FormContent, lead, nbsp, paragraph, sentence } from './form-content.ts'
import {
  addressOf,
  atHour,
  ballotsLine,
  blankMembers,
  figureLine,
  memberLine,
  number,
  onDay,
  rateLine,
  twoDigits,
  votesLine,
  writtenPart,
  yearOf,
} from './form-lines.ts'
import { madeOf } from './inside-sentence.ts'
import type { Resolution } from './result-minutes.ts'
import { noErasures } from './team-words.ts'

const wordings: Readonly<Record<Edition, Readonly<{ formNumber: string; reservation: string | null }>>> = {
  // Nghị quyết 41/NQ-HĐBCQG (2021): fields are known, the print was not seen.
  '2015': {
    formNumber: 'Mẫu số 26/HĐBC-HĐND',
    reservation: 'Bố cục theo mẫu 24 năm 2025, chưa đối chiếu được mẫu 26 gốc.',
  },
  // Nghị quyết 40/NQ-HĐBCQG (29/9/2025), word by word.
  '2025': { formNumber: 'Mẫu số 24/HĐBC-HĐND', reservation: null },
}

/** Biên bản xác định kết quả bầu cử đại biểu Hội đồng nhân dân ở đơn vị bầu cử, in the order and letters of the form. */
export function councilMinutesForm(data: CouncilMinutes): FormContent {
  const { edition, council, unitNumber } = data
  const { formNumber, reservation } = wordings[edition]
  const tie = data.outcome && data.outcome.undecided.length > 0
  return {
    title: `Biên bản xác định kết quả bầu cử đại biểu Hội đồng nhân dân ${council} ở đơn vị bầu cử số ${unitNumber}`,
    formNumber,
    rehearsal: data.rehearsal,
    issuer: ['BAN BẦU CỬ ĐẠI BIỂU', 'HỘI ĐỒNG NHÂN DÂN', upper(council), `ĐƠN VỊ BẦU CỬ SỐ ${unitNumber}`],
    heading: [
      'BIÊN BẢN XÁC ĐỊNH KẾT QUẢ BẦU CỬ',
      `ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN ${upper(council)}`,
      `Ở ĐƠN VỊ BẦU CỬ SỐ ${unitNumber}`,
    ],
    subject: sentence`Gồm ${areaOf(data)}`,
    body: [...meeting(data), ...figures(data)],
    conclusion: [...turnout(data), ...elected(data), ...seats(data), ...events(data), ...closing(data)],
    signatures: [
      { title: ['TM. BAN BẦU CỬ', 'TRƯỞNG BAN'], instruction: ['(Ký, ghi rõ họ và tên,', 'đóng dấu của Ban bầu cử)'] },
      { title: ['CÁC PHÓ TRƯỞNG BAN'], instruction: ['(Ký, ghi rõ họ và tên)'] },
    ],
    closingNote: noErasures,
    footer: [
      data.source,
      tie ? 'Bằng phiếu ở chỗ cuối: chờ cấp có thẩm quyền quyết định.' : '',
      reservation ?? '',
      'Bản ký, đóng dấu là bản chính thức.',
    ]
      .filter((text) => text !== '')
      .join(' '),
  }
}

const areaOf = ({ area }: CouncilMinutes): string => madeOf(area)

function meeting(data: CouncilMinutes): Block[] {
  const { council, unitNumber, electionDay, written } = data
  const year = yearOf(electionDay)
  const term = `khóa ${data.councilTerm ?? blank(10)}, nhiệm kỳ ${councilYears(String(year))}`
  const named = (resolution: Resolution | null, ofYear: string) =>
    resolution ? `${resolution.number} ${onDay(resolution.day, ofYear)}` : `${blank(12)}/NQ-UBBC ${onDay(null, ofYear)}`
  return [
    paragraph(
      sentence`Vào hồi ${atHour(written.meeting, year)}, Ban bầu cử đại biểu Hội đồng nhân dân ${council} gồm có:`,
    ),
    ...(written.members?.map(memberLine) ??
      blankMembers(['Trưởng Ban', 'Phó Trưởng ban', 'Phó Trưởng ban', 'Ủy viên'])),
    paragraph(
      sentence`Đã họp tại ${written.place ?? blank(60)} để lập biên bản xác định kết quả bầu cử đại biểu Hội đồng nhân dân ${council} ${term} tại các khu vực bỏ phiếu của đơn vị bầu cử đại biểu Hội đồng nhân dân số${nbsp}${String(unitNumber)} gồm ${areaOf(data)}.`,
    ),
    paragraph(
      sentence`Theo Nghị quyết số ${named(written.seatsResolution, blank(8))} của Ủy ban bầu cử ${council} thì đơn vị bầu cử số${nbsp}${String(unitNumber)} được bầu ${twoDigits(data.seats)}${nbsp}đại biểu Hội đồng nhân dân.`,
    ),
    paragraph(
      sentence`Theo Nghị quyết số ${named(written.listResolution, String(year))} của Ủy ban bầu cử ${council} thì đơn vị bầu cử số${nbsp}${String(unitNumber)} có ${data.candidates.length === 0 ? blank(8) : twoDigits(data.candidates.length)}${nbsp}người ứng cử đại biểu Hội đồng nhân dân.`,
    ),
    paragraph(
      sentence`Sau khi kiểm tra và tổng hợp kết quả từ Biên bản kết quả kiểm phiếu bầu cử do các Tổ bầu cử chuyển đến, kết quả bầu cử đại biểu Hội đồng nhân dân ${council} ở đơn vị bầu cử số${nbsp}${String(unitNumber)} như sau:`,
    ),
  ]
}

/** Lines for candidates whom nobody has named yet, as many as the form prints. */
const unnamed = 7

function figures({
  edition,
  candidates,
  registered,
  voted,
  issued,
  collected,
  valid,
  invalid,
}: CouncilMinutes): Block[] {
  const shares = ballotShares(edition, { collected, valid, invalid })
  return [
    figureLine('- Tổng số cử tri của đơn vị bầu cử:', registered, 'người'),
    figureLine('- Số cử tri đã tham gia bỏ phiếu:', voted, 'người'),
    rateLine(
      '- Tỷ lệ cử tri đã tham gia bỏ phiếu so với tổng số cử tri của đơn vị bầu cử:',
      voted === null || registered === null ? null : percent(voted, registered),
    ),
    figureLine('- Số phiếu phát ra:', issued, 'phiếu'),
    figureLine('- Số phiếu thu vào:', collected, 'phiếu'),
    ballotsLine('- Số phiếu hợp lệ:', valid, shares.valid),
    ballotsLine('- Số phiếu không hợp lệ:', invalid, shares.invalid),
    paragraph(sentence`- Số phiếu bầu cho mỗi người ứng cử như sau:`),
    ...(candidates.length > 0
      ? candidates.map((each, index) => votesLine(each, index, each.votes, valid))
      : Array.from({ length: unnamed }, (_, index) => votesLine(null, index, null, null))),
  ]
}

/** a) and the sentence of note (5), when the law says that the poll is not valid (Điều 80). */
function turnout({ council, unitNumber, registered, voted, outcome }: CouncilMinutes): Block[] {
  const rate = voted === null || registered === null ? blank(14) : percent(voted, registered)
  const notValid = sentence`Vì số cử tri đi bỏ phiếu chưa đạt quá một nửa tổng số cử tri của đơn vị bầu cử, nên cuộc bầu cử đại biểu Hội đồng nhân dân ${council} tại đơn vị bầu cử số${nbsp}${String(unitNumber)} không có giá trị. Đề nghị Ủy ban bầu cử ${council} xem xét, quyết định việc bầu cử lại tại đơn vị bầu cử.`
  return [
    lead(sentence`Căn cứ vào kết quả ghi trên đây, Ban bầu cử đại biểu Hội đồng nhân dân ${council} kết luận:`),
    paragraph(sentence`a) Số cử tri đã tham gia bỏ phiếu đạt ${rate}${nbsp}% so với tổng số cử tri của đơn vị bầu cử.`),
    ...(outcome?.next === 're-election' ? [paragraph(notValid)] : []),
  ]
}

/** b): the elected in rank order (note 6). Seats that nobody has decided on get an empty line each. */
function elected(data: CouncilMinutes): Block[] {
  const { council, outcome, candidates, electionDay, seats } = data
  const winners = (outcome?.elected ?? []).flatMap((id) => candidates.find((each) => each.id === id) ?? [])
  const open = outcome === null ? seats : outcome.undecided.length > 0 ? outcome.unfilled : 0
  const line = (index: number, who: string, name: ReturnType<typeof bold> | string, votes: string, rate: string) =>
    paragraph(
      sentence`${String(index)}. ${who} ${name} số phiếu:${nbsp}${votes} đạt:${nbsp}${rate}${nbsp}% so với tổng số phiếu hợp lệ.`,
    )
  return [
    lead(
      sentence`b) Các ông/bà có tên sau đây nhận được quá nửa tổng số phiếu hợp lệ và có nhiều phiếu hơn, đã trúng cử đại biểu Hội đồng nhân dân ${council} khóa ${data.councilTerm ?? blank(10)}, nhiệm kỳ ${councilYears(electionDay.slice(0, 4))}:`,
    ),
    ...winners.map((each, index) => {
      const votes = each.votes === null ? blank(16) : number(each.votes)
      return line(index + 1, addressOf(each), bold(each.name), votes, outcome?.percent[each.id] ?? blank(9))
    }),
    ...Array.from({ length: open }, (_, index) =>
      line(winners.length + index + 1, 'Ông/Bà', blank(34), blank(16), blank(10)),
    ),
    ...(winners.length + open === 0 ? [paragraph(sentence`Không có.`)] : []),
  ]
}

/** c) and the sentence of note (7), when the law asks for an additional election (Điều 79). */
function seats({ council, unitNumber, outcome, seats: fixed }: CouncilMinutes): Block[] {
  const settled = outcome !== null && outcome.undecided.length === 0
  const filled = settled ? twoDigits(outcome.elected.length) : blank(10)
  const missing = settled ? twoDigits(outcome.unfilled) : blank(10)
  const isShort = outcome?.next === 'additional-election' || outcome?.next === 'additional-election-decision'
  const short = sentence`Vì số người trúng cử đại biểu Hội đồng nhân dân chưa đủ số lượng đại biểu được bầu đã ấn định cho đơn vị bầu cử nên đề nghị Ủy ban bầu cử ${council} xem xét, quyết định việc bầu cử thêm tại đơn vị bầu cử.`
  return [
    paragraph(
      sentence`c) Theo ấn định của Ủy ban bầu cử ${council}, thì số đại biểu Hội đồng nhân dân ${council} được bầu ở đơn vị bầu cử số${nbsp}${String(unitNumber)} là ${twoDigits(fixed)}${nbsp}đại biểu, nay đã bầu được ${filled}${nbsp}đại biểu, còn thiếu ${missing}${nbsp}đại biểu.`,
    ),
    ...(isShort ? [paragraph(short)] : []),
  ]
}

const events = ({ written }: CouncilMinutes): Block[] => [
  ...writtenPart('d) Tóm tắt những việc xảy ra:', written.incidents),
  ...writtenPart(
    'đ) Những khiếu nại, tố cáo trong quá trình bầu cử do các Tổ bầu cử đã giải quyết:',
    written.settledByTeams,
  ),
  ...writtenPart(
    'e) Những khiếu nại, tố cáo trong quá trình bầu cử do Ban bầu cử đã giải quyết, cách giải quyết:',
    written.settledByBoard,
  ),
  ...writtenPart('g) Những khiếu nại, tố cáo chuyển đến Ủy ban bầu cử:', written.forwarded),
]

const closing = ({ council, unitNumber, written }: CouncilMinutes): Block[] => [
  lead(
    sentence`Biên bản xác định kết quả bầu cử đại biểu Hội đồng nhân dân ${council} ở đơn vị bầu cử số${nbsp}${String(unitNumber)} được lập thành 04${nbsp}bản và được gửi đến Ủy ban bầu cử, Thường trực Hội đồng nhân dân, Ủy ban nhân dân, Ban thường trực Ủy ban Mặt trận Tổ quốc Việt Nam ${council}.`,
  ),
  lead(sentence`Các tài liệu kèm theo:`),
  ...(written.attachments?.map((text, index) => lead(sentence`${String(index + 1)}. ${text}`)) ??
    [1, 2].map((index): Block => ({ kind: 'paragraph', runs: sentence`${String(index)}.`, fill: true, keep: true }))),
]
