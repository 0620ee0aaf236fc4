import { type Body, bodiesOf, type Edition, percent } from '@baucu/law'
import { councilLevel, councilYears, upper } from './election-terms.ts'
import { blank, type FormContent, type FormTable, nbsp } from './form-content.ts'
import { number, onDay } from './form-lines.ts'
import type { ElectedStatistics, PollStatistics, StatisticsTables } from './statistics-tables.ts'

const forms: Readonly<Record<Edition, Readonly<Record<StatisticsTables['kind'], string>>>> = {
  // Nghị quyết 41/NQ-HĐBCQG (2021): numbers and columns are known, the print was not seen.
  '2015': { preliminary: '30/HĐBC', official: '32/HĐBC' },
  // Nghị quyết 40/NQ-HĐBCQG (29/9/2025), word by word.
  '2025': { preliminary: '28/HĐBC', official: '30/HĐBC' },
}
const like = { preliminary: 28, official: 30 } as const

/** Biểu thống kê kết quả cuộc bầu cử, on its side, in the order and words of the form. */
export function statisticsForm(data: StatisticsTables): FormContent {
  const { edition, kind, province, electionDay, signed } = data
  const isOfficial = kind === 'official'
  const year = electionDay.slice(0, 4)
  const called = `BIỂU THỐNG KÊ ${isOfficial ? 'CHÍNH THỨC' : 'SƠ BỘ'} KẾT QUẢ CUỘC BẦU CỬ`
  return {
    title: `Biểu thống kê ${isOfficial ? 'chính thức' : 'sơ bộ'} kết quả cuộc bầu cử, ${province}`,
    formNumber: `Mẫu số ${forms[edition][kind]}`,
    landscape: true,
    rehearsal: data.rehearsal,
    issuer: ['ỦY BAN BẦU CỬ', upper(province)],
    heading: [
      called,
      `ĐẠI BIỂU QUỐC HỘI KHÓA ${data.term ?? blank(10)},`,
      `ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN CÁC CẤP NHIỆM KỲ ${councilYears(year)}`,
    ],
    subject: [{ text: `${signed?.at ?? blank(20)}, ${onDay(signed?.on ?? null, year)}`, italic: true }],
    body: [
      { kind: 'heading', text: 'I. KẾT QUẢ CUỘC BẦU CỬ ĐẠI BIỂU QUỐC HỘI, ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN' },
      pollsTable(data),
      { kind: 'heading', text: 'II. CƠ CẤU, THÀNH PHẦN NGƯỜI TRÚNG CỬ ĐẠI BIỂU QUỐC HỘI' },
      assemblyTable(data.assembly),
      { kind: 'heading', text: 'III. CƠ CẤU NGƯỜI TRÚNG CỬ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN' },
      councilsTable(data),
      { kind: 'heading', text: 'IV. THÀNH PHẦN NGƯỜI TRÚNG CỬ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN' },
      sectorsTable(data),
    ],
    conclusion: [],
    signatures: [
      { title: [], instruction: [] },
      {
        title: ['TM. ỦY BAN BẦU CỬ', 'CHỦ TỊCH'],
        instruction: ['(Ký, ghi rõ họ và tên,', 'đóng dấu của Ủy ban bầu cử)'],
      },
    ],
    closingNote: isOfficial
      ? 'Ghi chú: (*) Đơn vị bầu thiếu là đơn vị bầu cử đại biểu Quốc hội có số người trúng cử chưa đủ số lượng đại biểu Quốc hội được bầu ấn định cho đơn vị bầu cử đó hoặc đơn vị bầu cử đại biểu Hội đồng nhân dân có số người trúng cử chưa đủ 2/3 số lượng đại biểu Hội đồng nhân dân được bầu ấn định cho đơn vị bầu cử đó.'
      : '',
    footer: [
      data.source,
      'Cử tri và khu vực bỏ phiếu của các cấp trùng nhau nên không cộng ở dòng tổng cộng.',
      edition === '2025'
        ? ''
        : `Bố cục theo mẫu ${like[kind]} năm 2025, chưa đối chiếu được mẫu ${forms[edition][kind].split('/')[0]} gốc.`,
      'Bản ký, đóng dấu là bản chính thức.',
    ]
      .filter((text) => text !== '')
      .join(' '),
  }
}

/** Councils of an edition, highest first. */
const councilsOf = (edition: Edition) => bodiesOf(edition).filter((body): body is Exclude<Body, 'NA'> => body !== 'NA')

const levelName = (body: Exclude<Body, 'NA'>): string => {
  const level = councilLevel(body)
  return level.charAt(0).toLocaleUpperCase('vi') + level.slice(1)
}

/** A figure, or nothing for the pen. */
const shown = (value: number | null | undefined): string => (value == null ? '' : number(value))
const share = (part: number | null | undefined, whole: number | null | undefined): string =>
  part == null || whole == null ? '' : percent(part, whole)

const figures = (count: number): readonly 'votes'[] => Array.from({ length: count }, (): 'votes' => 'votes')
/** Millimetres of a row: a hand needs some, print needs less. */
const room = 8

function pollsTable({ edition, kind, polls }: StatisticsTables): FormTable {
  const isOfficial = kind === 'official'
  const went = isOfficial ? ['đã tham gia bỏ phiếu', 'đi bỏ phiếu'] : ['tham gia bỏ phiếu', 'tham gia bỏ phiếu']
  const units = [
    'Tổng số đơn vị bầu cử',
    'Số đơn vị chỉ có 01 khu vực bỏ phiếu',
    `Số đơn vị có dưới 50% tổng số cử tri ${went[0]}`,
    'Số đơn vị bị hủy kết quả bầu cử',
    'Số đơn vị phải bầu cử lại',
    'Số đơn vị phải bầu cử thêm',
    ...(isOfficial ? ['Số đơn vị bầu thiếu đại biểu (*)'] : []),
  ]
  const areas = [
    'Tổng số khu vực bỏ phiếu',
    `Số khu vực có dưới 50% tổng số cử tri ${went[1]}`,
    'Số khu vực bị hủy kết quả bầu cử',
    'Số khu vực phải bầu cử lại',
    'Số khu vực phải bầu cử thêm',
  ]
  const councils = councilsOf(edition)
  const columns = 3 + units.length + areas.length + 5
  const none = Array.from({ length: columns }, () => '')
  const cells = (poll: PollStatistics | undefined) => (poll ? pollCells(poll, isOfficial) : none)
  return {
    kind: 'table',
    over: [
      { title: '', columns: 2 },
      { title: 'Cử tri', columns: 3 },
      { title: 'Đơn vị bầu cử', columns: units.length },
      { title: 'Khu vực bỏ phiếu', columns: areas.length },
      { title: 'Phiếu bầu cử', columns: 5 },
    ],
    head: [
      ...['STT', 'Cấp bầu cử', 'Tổng số cử tri (trong danh sách)', 'Số cử tri đã tham gia bỏ phiếu'],
      ...['Tỷ lệ cử tri đã tham gia bỏ phiếu (%)', ...units, ...areas, 'Số phiếu phát ra', 'Số phiếu thu vào'],
      ...['Tỷ lệ phiếu thu vào/ phát ra (%)', 'Số phiếu hợp lệ', 'Tỷ lệ phiếu hợp lệ/ thu vào (%)'],
    ].map((words) => [words]),
    columns: ['number', 'name', ...figures(columns)],
    rows: [
      { cells: ['I', 'ĐẠI BIỂU QUỐC HỘI', ...cells(polls.NA)], bold: false },
      { cells: ['II', 'ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN', ...none], bold: false },
      ...councils.map((body, index) => ({
        cells: [String(index + 1), levelName(body), ...cells(polls[body])],
        bold: false,
      })),
      {
        cells: [
          '',
          'Tổng cộng',
          ...totalCells(
            bodiesOf(edition).map((body) => polls[body]),
            isOfficial,
          ),
        ],
        bold: true,
      },
    ],
    tall: room,
  }
}

const pollCells = (poll: PollStatistics, isOfficial: boolean): readonly string[] => {
  const { registered, voted, constituencies, areas, issued, collected, valid } = poll
  const { total, single, belowHalf, annulled, again, additional, short } = constituencies
  return [
    ...[shown(registered), shown(voted), share(voted, registered)],
    ...[total, single, belowHalf, annulled, again, additional, ...(isOfficial ? [short] : [])].map(shown),
    ...[areas.total, areas.belowHalf, areas.annulled, areas.again, areas.additional].map(shown),
    ...[shown(issued), shown(collected), share(collected, issued), shown(valid), share(valid, collected)],
  ]
}

/** Constituencies and ballots add up over the levels; voters and polling areas are the same ones each time and do not. */
function totalCells(polls: readonly (PollStatistics | undefined)[], isOfficial: boolean): readonly string[] {
  const sum = (of: (poll: PollStatistics) => number | null): number | null =>
    polls.reduce<number | null>((all, poll) => {
      const value = poll ? of(poll) : null
      return all === null || value === null ? null : all + value
    }, 0)
  const unit = (key: keyof PollStatistics['constituencies']) => sum((poll) => poll.constituencies[key])
  const none = { total: null, belowHalf: null, annulled: null, again: null, additional: null }
  return pollCells(
    {
      ...{ registered: null, voted: null, areas: none },
      constituencies: {
        ...{ total: unit('total'), single: unit('single'), belowHalf: unit('belowHalf'), annulled: unit('annulled') },
        ...{ again: unit('again'), additional: unit('additional'), short: unit('short') },
      },
      ...{ issued: sum((poll) => poll.issued), collected: sum((poll) => poll.collected) },
      valid: sum((poll) => poll.valid),
    },
    isOfficial,
  )
}

const sectorNames = (party: string, front: string): readonly string[] => [
  ...[party, 'Chính quyền', `${front} và tổ chức thành viên`, 'Tòa án nhân dân', 'Viện kiểm sát nhân dân'],
  ...['Quân đội, Công an', 'Cơ quan, đơn vị khác'],
]
const sectorsOf = ({ sectors: s }: ElectedStatistics): readonly (number | null)[] => [
  ...[s.party, s.government, s.front, s.court, s.procuracy, s.forces, s.other],
]
const degrees = ['Dưới đại học', 'Đại học', 'Sau đại học'] as const
const politics = ['Trung cấp', 'Cao cấp', 'Cử nhân'] as const
const educationOf = ({ education: e }: ElectedStatistics) => [e.below, e.degree, e.postgraduate]
const politicsOf = ({ politics: p }: ElectedStatistics) => [p.intermediate, p.advanced, p.bachelor]
const traits = ['Nữ', 'Dân tộc thiểu số', 'Trẻ tuổi (dưới 40 tuổi)', 'Ngoài Đảng'] as const
const traitsOf = (e: ElectedStatistics): readonly (number | null)[] => [
  ...[e.women, e.minorities, e.under40, e.nonParty, e.reelected, e.religious, e.selfNominated],
]

function assemblyTable(assembly: ElectedStatistics | null): FormTable {
  const sectors = sectorNames('Cơ quan đảng', 'UBMTTQVN')
  const head = [
    ...['Số đại biểu được ấn định', 'Số đại biểu trúng cử', ...traits, 'Tái cử', 'Tôn giáo', 'Tự ứng cử'],
    ...[...degrees, ...politics, ...sectors],
  ]
  const cells = assembly
    ? [
        ...[assembly.seats, assembly.elected, ...traitsOf(assembly)],
        ...[...educationOf(assembly), ...politicsOf(assembly), ...sectorsOf(assembly)],
      ].map(shown)
    : head.map(() => '')
  return {
    kind: 'table',
    over: [
      { title: '', columns: 9 },
      { title: 'Trình độ chuyên môn', columns: 3 },
      { title: 'Trình độ lý luận chính trị', columns: 3 },
      { title: '', columns: sectors.length },
    ],
    head: head.map((words) => [words]),
    // The column of the Front holds a long abbreviation.
    columns: [...figures(17), 'told', ...figures(head.length - 18)],
    rows: [{ cells, bold: false }],
    tall: room,
  }
}

/** Persons and their share of the elected, one after the other. */
const withShares = (values: readonly (number | null)[], elected: number | null): readonly string[] =>
  values.flatMap((value) => [shown(value), share(value, elected)])

const pair = (title: string) => ({ title, columns: 2 })
const counted = (times: number): readonly (readonly string[])[] =>
  Array.from({ length: times }, () => [['Số người'], ['Tỷ lệ (%)']]).flat()

function councilsTable({ edition, councils }: StatisticsTables): FormTable {
  const all = [...traits, 'Tái cử (tỷ lệ so với số người trúng cử)', 'Tôn giáo', 'Tự ứng cử']
  const columns = 2 + 2 * all.length + 6
  return {
    kind: 'table',
    over: [
      { title: '', columns: 4 },
      ...all.map(pair),
      { title: `Trình độ chuyên môn (tỷ lệ${nbsp}%)`, columns: 3 },
      { title: `Trình độ lý luận chính trị (tỷ lệ${nbsp}%)`, columns: 3 },
    ],
    head: [
      ...[['STT'], ['Cấp bầu cử'], ['Số đại biểu được bầu'], ['Số đại biểu trúng cử']],
      ...[...counted(all.length), ...[...degrees, ...politics].map((words) => [words])],
    ],
    columns: ['number', 'name', ...figures(columns)],
    rows: councilsOf(edition).map((body, index) => {
      const each = councils[body]
      const cells = each
        ? [
            ...[shown(each.seats), shown(each.elected), ...withShares(traitsOf(each), each.elected)],
            ...[...educationOf(each), ...politicsOf(each)].map((value) => share(value, each.elected)),
          ]
        : Array.from({ length: columns }, () => '')
      return { cells: [String(index + 1), levelName(body), ...cells], bold: false }
    }),
    tall: room,
  }
}

function sectorsTable({ edition, kind, councils }: StatisticsTables): FormTable {
  const isOfficial = kind === 'official'
  const sectors = sectorNames(isOfficial ? 'Cơ quan đảng' : 'Cơ quan Đảng', isOfficial ? 'UBMTTQVN' : 'UBMTQVN')
  const columns = 1 + 2 * sectors.length
  return {
    kind: 'table',
    over: [{ title: '', columns: 3 }, ...sectors.map(pair)],
    head: [
      ...[['STT'], ['Cấp bầu cử'], [isOfficial ? 'Số ĐB trúng cử' : 'Số đại biểu trúng cử']],
      ...counted(sectors.length),
    ],
    columns: ['number', 'name', ...figures(columns)],
    rows: councilsOf(edition).map((body, index) => {
      const each = councils[body]
      const cells = each
        ? [shown(each.elected), ...withShares(sectorsOf(each), each.elected)]
        : Array.from({ length: columns }, () => '')
      return { cells: [String(index + 1), levelName(body), ...cells], bold: false }
    }),
    tall: room,
  }
}

/** What the reports call the table that they enclose. */
export const statisticsFormNumber = (edition: Edition, kind: StatisticsTables['kind']): string => forms[edition][kind]
