import type { Body, Edition } from '@baucu/law'
import type { ElectionSummary, SecondPollFigures } from './election-summary.ts'
import { placesTable, turnoutTable, votesTable } from './election-summary-tables.ts'
import { councilYears, upper } from './election-terms.ts'
import { type Block, blank, type FormContent, lead, nbsp, paragraph, sentence } from './form-content.ts'
import { atHour, blankMembers, memberLine, onDay, twoDigits, writtenPart, yearOf } from './form-lines.ts'
import type { Resolution } from './result-minutes.ts'
import { noErasures } from './team-words.ts'

const forms: Readonly<Record<Edition, Readonly<Record<'assembly' | 'council', string>>>> = {
  // Nghị quyết 41/NQ-HĐBCQG (2021): numbers and fields are known, the print was not seen.
  '2015': { assembly: '22/HĐBC-QH', council: '27/HĐBC-HĐND' },
  // Nghị quyết 40/NQ-HĐBCQG (29/9/2025), word by word.
  '2025': { assembly: '20/HĐBC-QH', council: '25/HĐBC-HĐND' },
}

const reservationOf = (edition: Edition, isAssembly: boolean): string =>
  edition === '2025'
    ? ''
    : `Bố cục theo mẫu ${isAssembly ? 20 : 25} năm 2025, chưa đối chiếu được mẫu ${isAssembly ? 22 : 27} gốc.`

/** What the two kinds of minutes word differently. */
type Wording = Readonly<{
  /** `đại biểu Hội đồng nhân dân tỉnh Minh Sơn khóa XVII, nhiệm kỳ 2026-2031` */
  whom: string
  /** The short form in the heads of the tables: `ĐBQH`. */
  short: string
  half: string
  decided: string
  again: string
  /** Who is named in a second list, with or without the body. */
  elected: string
}>

/** Minutes of a committee on a whole election, in the order and letters of the form. */
export function electionSummaryForm(data: ElectionSummary): FormContent {
  const { edition, body, whole } = data
  const isAssembly = body === 'NA'
  const number = forms[edition][isAssembly ? 'assembly' : 'council']
  const words = wordingOf(data)
  const term = data.term ?? blank(10)
  return {
    title: `${isAssembly ? 'Biên bản xác định kết quả bầu cử đại biểu Quốc hội ở' : 'Biên bản tổng kết cuộc bầu cử đại biểu Hội đồng nhân dân'} ${whole}`,
    formNumber: `Mẫu số ${number}`,
    rehearsal: data.rehearsal,
    issuer: ['ỦY BAN BẦU CỬ', upper(whole)],
    heading: isAssembly
      ? ['BIÊN BẢN', `XÁC ĐỊNH KẾT QUẢ BẦU CỬ ĐẠI BIỂU QUỐC HỘI KHÓA ${term}`, `Ở ${upper(whole)}`]
      : [
          'BIÊN BẢN TỔNG KẾT CUỘC BẦU CỬ',
          `ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN ${upper(whole)}`,
          `KHÓA ${term}, NHIỆM KỲ ${councilYears(data.electionDay.slice(0, 4))}`,
        ],
    subject: [],
    body: [...opening(data), ...results(data), ...reElections(data, words), ...votes(data, words)],
    conclusion: [...additional(data, words), ...events(data), ...closing(data, words)],
    signatures: [
      {
        title: ['TM. ỦY BAN BẦU CỬ', 'CHỦ TỊCH'],
        instruction: ['(Ký, ghi rõ họ và tên,', 'đóng dấu của Ủy ban bầu cử)'],
      },
      {
        title: isAssembly ? ['CÁC PHÓ CHỦ TỊCH', 'ỦY BAN BẦU CỬ'] : ['CÁC PHÓ CHỦ TỊCH'],
        instruction: ['(Ký, ghi rõ họ và tên)'],
      },
    ],
    closingNote: noErasures,
    footer: [data.source, reservationOf(edition, isAssembly), 'Bản ký, đóng dấu là bản chính thức.']
      .filter((text) => text !== '')
      .join(' '),
  }
}

function wordingOf({ body, whole, term, electionDay }: ElectionSummary): Wording {
  const khoa = term ?? blank(10)
  return body === 'NA'
    ? {
        whom: 'đại biểu Quốc hội',
        short: 'ĐBQH',
        half: 'quá nửa',
        decided: 'Hội đồng bầu cử quốc gia ấn định, phải tổ chức bầu cử thêm, gồm:',
        again: 'Các đơn vị bầu cử',
        elected: 'đại biểu Quốc hội',
      }
    : {
        whom: 'đại biểu Hội đồng nhân dân',
        short: 'đại biểu HĐND',
        half: 'quá một nửa',
        decided: 'Ủy ban bầu cử ấn định, phải tổ chức bầu cử thêm gồm:',
        again: 'Đơn vị bầu cử',
        elected: `đại biểu Hội đồng nhân dân ${whole} khóa ${khoa}, nhiệm kỳ ${councilYears(electionDay.slice(0, 4))}`,
      }
}

function opening(data: ElectionSummary): Block[] {
  const { body, whole, electionDay, written, seats } = data
  const isAssembly = body === 'NA'
  const year = yearOf(electionDay)
  const term = data.term ?? blank(10)
  const council = `đại biểu Hội đồng nhân dân ${whole} khóa ${term}, nhiệm kỳ ${councilYears(String(year))}`
  const named = (resolution: Resolution | null, by: string, of: number | string) =>
    resolution ? `${resolution.number} ${onDay(resolution.day, of)}` : `${blank(12)}/${by} ${onDay(null, of)}`
  const counted = data.constituencies?.reduce((sum, each) => sum + each.candidates.length, 0)
  const candidates = counted ? twoDigits(counted) : blank(8)
  const elected = seats === null ? blank(8) : twoDigits(seats)
  return [
    paragraph(
      sentence`Vào hồi ${atHour(written.meeting, year)}, Ủy ban bầu cử ${whole}${isAssembly ? ',' : ''} gồm có:`,
    ),
    ...(written.members?.map(memberLine) ?? blankMembers(['Chủ tịch', 'Phó Chủ tịch', 'Phó Chủ tịch', 'Ủy viên'])),
    paragraph(
      isAssembly
        ? sentence`Đã họp tại ${written.place ?? blank(60)} để lập biên bản xác định kết quả bầu cử đại biểu Quốc hội khóa ${term} ở ${whole}.`
        : sentence`Đã họp tại ${written.place ?? blank(60)} để lập biên bản tổng kết cuộc bầu cử ${council}.`,
    ),
    ...(isAssembly
      ? [
          paragraph(
            sentence`Theo Nghị quyết số ${named(written.seatsResolution, 'NQ-HĐBCQG', year - 1)} của Hội đồng bầu cử quốc gia, thì ${whole} được bầu ${elected}${nbsp}đại biểu Quốc hội.`,
          ),
          paragraph(
            sentence`Theo Nghị quyết số ${named(written.listResolution, 'NQ-HĐBCQG', year)} của Hội đồng bầu cử quốc gia, thì ${whole} có ${candidates}${nbsp}người ứng cử đại biểu Quốc hội.`,
          ),
          paragraph(
            sentence`Sau khi kiểm tra Biên bản xác định kết quả bầu cử đại biểu Quốc hội của các Ban bầu cử đại biểu Quốc hội và giải quyết khiếu nại, tố cáo (nếu có), Ủy ban bầu cử xác định kết quả bầu cử đại biểu Quốc hội ở ${whole}, như sau:`,
          ),
        ]
      : [
          paragraph(
            sentence`Theo quy định của Luật Tổ chức chính quyền địa phương thì ${whole} được bầu ${elected}${nbsp}đại biểu Hội đồng nhân dân. Theo Nghị quyết số ${named(written.listResolution, 'NQ-UBBC', year)} của Ủy ban bầu cử ${whole}, có tổng cộng ${candidates}${nbsp}người ứng cử ${council}.`,
          ),
          paragraph(
            sentence`Sau khi kiểm tra Biên bản xác định kết quả bầu cử của các Ban bầu cử và giải quyết khiếu nại, tố cáo (nếu có), Ủy ban bầu cử xác nhận kết quả bầu cử ${council} như sau:`,
          ),
        ]),
  ]
}

/** What the constituencies of a body are made of. */
const placeColumns: Readonly<Record<Edition, Readonly<Record<Body, string>>>> = {
  '2015': {
    NA: 'Huyện, quận, thị xã, thành phố',
    province: 'Huyện, quận, thị xã, thành phố',
    district: 'Xã, phường, thị trấn',
    commune: 'Thôn, tổ dân phố',
  },
  '2025': {
    NA: 'Xã, phường, đặc khu',
    province: 'Xã, phường, đặc khu',
    district: 'Xã, phường, đặc khu',
    commune: 'Thôn, tổ dân phố',
  },
}

const results = ({ edition, body, constituencies }: ElectionSummary): Block[] => [
  lead(sentence`1. Các đơn vị bầu cử`),
  placesTable(constituencies, placeColumns[edition][body]),
  lead(
    sentence`2. Số lượng đơn vị bầu cử, tổng số cử tri, số cử tri ${body === 'NA' ? 'đã ' : ''}tham gia bỏ phiếu tại địa phương như sau:`,
  ),
  turnoutTable(edition, constituencies, { units: 'Các đơn vị bầu cử', remark: 'Ghi chú', total: true }),
]

/** The constituencies of second polls by name; "Không có" leaves the tables out, as the notes of the form say. */
const namesOf = (polls: readonly SecondPollFigures[] | null): string | null =>
  polls === null
    ? null
    : polls.length === 0
      ? 'Không có.'
      : `${polls.map((each) => `Đơn vị bầu cử số ${each.number}`).join('; ')}.`

const reElections = ({ edition, body, reElections: polls }: ElectionSummary, words: Wording): Block[] => [
  ...writtenPart(
    `3. Các đơn vị bầu cử có số cử tri đã tham gia bỏ phiếu chưa đạt ${words.half} tổng số cử tri của đơn vị bầu cử hoặc có vi phạm pháp luật nghiêm trọng, phải tổ chức bầu cử lại gồm:`,
    namesOf(polls),
  ),
  ...(polls?.length === 0
    ? []
    : [
        lead(sentence`Kết quả cử tri tham gia bỏ phiếu bầu cử lại như sau:`),
        turnoutTable(edition, polls, {
          units: words.again,
          remark: 'Ghi chú (ngày tổ chức bầu cử lại)',
          total: body === 'NA',
        }),
      ]),
]

/** 4 and 5. Where a constituency voted again, its figures are those of the re-election (note 4). */
function votes({ constituencies, reElections: again }: ElectionSummary, words: Wording): Block[] {
  const polls = constituencies?.map((each) => again?.find(({ number }) => number === each.number) ?? each) ?? null
  return [
    lead(sentence`4. Số phiếu bầu cho mỗi người ứng cử ${words.whom} như sau:`),
    votesTable(polls, `Họ và tên người ứng cử ${words.short}`, 'candidates'),
    lead(
      sentence`5. Danh sách những người trúng cử ${words.elected} theo từng đơn vị bầu cử${words.short === 'ĐBQH' ? ':' : ' như sau:'}`,
    ),
    votesTable(polls, `Họ và tên người trúng cử ${words.short}`, 'elected'),
  ]
}

const additional = ({ edition, additional: polls }: ElectionSummary, words: Wording): Block[] => [
  ...writtenPart(
    `6. Các đơn vị bầu cử có số người trúng cử ít hơn số ${words.whom} được bầu do ${words.decided}`,
    namesOf(polls),
  ),
  ...(polls?.length === 0
    ? []
    : [
        lead(sentence`Kết quả cử tri tham gia bỏ phiếu bầu cử thêm như sau:`),
        turnoutTable(edition, polls, {
          units: 'Các đơn vị bầu cử',
          remark: 'Ghi chú (ngày tổ chức bầu cử thêm)',
          total: true,
        }),
        lead(sentence`Kết quả bầu cử thêm như sau:`),
        votesTable(polls, `Họ và tên người ứng cử ${words.short}`, 'candidates'),
        lead(sentence`Danh sách những người trúng cử ${words.elected} sau khi bầu cử thêm như sau:`),
        votesTable(polls, `Họ và tên người trúng cử ${words.short}`, 'elected'),
      ]),
]

/** The print of 2025 numbers the last parts of form 20 as 7, 8, 10, 10: they go on as 9 and 10. */
const events = ({ body, written }: ElectionSummary): Block[] =>
  body === 'NA'
    ? [
        ...writtenPart('7. Những khiếu nại, tố cáo do Tổ bầu cử, Ban bầu cử đã giải quyết:', written.settledBelow),
        ...writtenPart('8. Những việc quan trọng đã xảy ra và cách giải quyết:', written.events),
        ...writtenPart('9. Những khiếu nại, tố cáo do Ủy ban bầu cử đã giải quyết:', written.settled),
        ...writtenPart(
          '10. Những khiếu nại, tố cáo và kiến nghị chuyển đến Hội đồng bầu cử quốc gia:',
          written.forwarded,
        ),
      ]
    : [
        ...writtenPart('7. Những việc quan trọng đã xảy ra và kết quả giải quyết:', written.events),
        ...writtenPart('8. Những khiếu nại, tố cáo do Ủy ban bầu cử đã giải quyết:', written.settled),
      ]

/** To whom the summary of a council goes (note 10 of form 25; the levels of 2021 as their text says). */
const recipients: Readonly<Record<Exclude<Body, 'NA'>, string>> = {
  province:
    'Hội đồng nhân dân, Ủy ban nhân dân, Ban thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp, Ủy ban Thường vụ Quốc hội, Chính phủ, Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  district:
    'Hội đồng nhân dân, Ủy ban nhân dân, Ban thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp và cấp trên trực tiếp',
  commune:
    'Hội đồng nhân dân, Ủy ban nhân dân, Ban thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp và tỉnh, thành phố',
}

function closing({ edition, body, whole, written }: ElectionSummary, words: Wording): Block[] {
  if (body !== 'NA') {
    const sent = edition === '2015' && body === 'commune' ? recipients.district : recipients[body]
    return [
      lead(
        sentence`Biên bản tổng kết cuộc bầu cử ${words.elected} được lập thành 06${nbsp}bản và được gửi đến ${sent}.`,
      ),
    ]
  }
  return [
    lead(
      sentence`Biên bản xác định kết quả bầu cử đại biểu Quốc hội ở ${whole} được lập thành 04${nbsp}bản và được gửi đến Hội đồng bầu cử quốc gia, Ủy ban Thường vụ Quốc hội, Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam và Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp.`,
    ),
    lead(sentence`Các tài liệu kèm theo gồm:`),
    ...(written.attachments?.map((text, index) => lead(sentence`${String(index + 1)}. ${text}`)) ??
      [1, 2].map((index): Block => ({ kind: 'paragraph', runs: sentence`${String(index)}.`, fill: true, keep: true }))),
  ]
}
