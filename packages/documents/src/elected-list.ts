import { type Body, day, type Edition, type Refusal } from '@baucu/law'
import { upper } from './election-terms.ts'
import { type Block, blank, bold, type FormContent, type FormTable, lead, nbsp, sentence } from './form-content.ts'
import { onDay, twoDigits, yearOf } from './form-lines.ts'
import { longestSource } from './result-minutes.ts'

/** Somebody elected, with what the official list holds; the other columns of the form are left to the pen. */
type ElectedPerson = Readonly<{
  /** With the other name in brackets, as the ballot printed it. */
  name: string
  /** Number of the constituency. */
  constituency: number
  gender: 'M' | 'F' | null
  /** `YYYY-MM-DD` */
  birthDate: string | null
  /** What the last column says: a decision not to confirm the status. */
  remark: string
}>

/** One list: of a poll in a constituency (National Assembly), or of a whole council. */
export type ElectedTable = Readonly<{
  /** Null = the whole body. */
  constituency: number | null
  /** The day of the poll. */
  electionDay: string
  /** In the order of the form: "theo vần chữ cái A, B, C". */
  people: readonly ElectedPerson[]
  /** Seats without anybody, in whole sentences. */
  left: readonly string[]
  /** Somebody may still be added: the list says that it is not complete. */
  incomplete: boolean
}>

/**
 * The lists of the elected: of the National Assembly the reports of Boards (form 21 of 2025), one for each poll of a constituency;
 * of a council the list of its Committee (form 26). In 2021 there were lists, too; their forms were not seen.
 */
export type ElectedList = Readonly<{
  edition: Edition
  rehearsal: boolean
  electionDay: string
  body: Body
  /** "Tỉnh Mẫu": whose election it is. */
  unit: string
  /** The same inside a sentence: "tỉnh Mẫu". */
  whole: string
  /** Term of the National Assembly or of the council ("khóa"); null = left to the pen. */
  term: string | null
  /** Deputies to be elected to the body; printed for a council. */
  seats: number
  tables: readonly ElectedTable[]
  /** One sentence for the footer, where the names come from. */
  source: string
  /** The instant the data are of: the only date inside the PDF. */
  stamp: string
}>

/** Why these data cannot stand on the form, or undefined. */
export function refuseElectedList({ stamp, source, tables, body }: ElectedList): Refusal | undefined {
  if (Number.isNaN(Date.parse(stamp))) return { code: 'not-an-instant', path: 'stamp', numbers: {} }
  if (source.length > longestSource)
    return { code: 'too-long', path: 'source', numbers: { length: source.length, limit: longestSource } }
  const misplaced = tables.findIndex(({ constituency }) => (constituency === null) === (body === 'NA'))
  if (tables.length === 0 || misplaced >= 0 || (body !== 'NA' && tables.length > 1))
    return { code: 'row-length', path: 'tables', numbers: { tables: tables.length } }
  return undefined
}

/** The numbers of 2025 by the body; those of 2021 were not found. */
const numberOf = ({ edition, body }: ElectedList): string => {
  const suffix = body === 'NA' ? 'HĐBC-QH' : 'HĐBC-HĐND'
  return `Mẫu số ${edition === '2025' ? (body === 'NA' ? '21' : '26') : blank(6)}/${suffix}`
}

/** Lists of the elected in the order and columns of the form. */
export function electedListForm(data: ElectedList): FormContent {
  const { edition, body, tables } = data
  const heads = tables.map((each) => headOf(data, each))
  const [first = { formNumber: numberOf(data), issuer: [], heading: [], subject: [] }] = heads
  return {
    title: `Danh sách những người trúng cử đại biểu ${body === 'NA' ? 'Quốc hội' : 'Hội đồng nhân dân'}, ${data.whole}`,
    landscape: true,
    rehearsal: data.rehearsal,
    ...first,
    body: tables.flatMap((each, index): readonly Block[] => [
      ...(index === 0 ? [] : [{ kind: 'form' as const, ...(heads[index] ?? first) }]),
      tableOf(data, each),
      ...underOf(data, each),
    ]),
    ...{ conclusion: [], signatures: [], closingNote: '' },
    footer: [
      data.source,
      edition === '2025' ? '' : reservation(body),
      'Ô trống để ghi tay.',
      'Bản ký, đóng dấu là bản chính thức.',
    ]
      .filter((text) => text !== '')
      .join(' '),
  }
}

const reservation = (body: Body): string =>
  `Bố cục theo mẫu ${body === 'NA' ? 21 : 26} năm 2025; số mẫu và bản gốc năm 2021 chưa đối chiếu được.`

function headOf(data: ElectedList, { constituency, electionDay }: ElectedTable) {
  const { body, unit, whole } = data
  const term = data.term ?? blank(10)
  const years = yearOf(data.electionDay)
  return body === 'NA'
    ? {
        formNumber: numberOf(data),
        issuer: [unit, `Đơn vị bầu cử số ${constituency ?? blank(6)}`],
        heading: ['BÁO CÁO VỀ DANH SÁCH', 'NHỮNG NGƯỜI TRÚNG CỬ ĐẠI BIỂU QUỐC HỘI', `KHÓA ${term}`],
        subject: sentence`(Bầu cử ${onDay(electionDay, yearOf(electionDay))})`,
      }
    : {
        formNumber: numberOf(data),
        issuer: ['ỦY BAN BẦU CỬ', upper(whole)],
        heading: [
          'DANH SÁCH NHỮNG NGƯỜI TRÚNG CỬ',
          `ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN ${upper(whole)}`,
          ...[`KHÓA ${term}`, `NHIỆM KỲ ${years}-${years + 5}`],
        ],
        subject: [],
      }
}

type Column = readonly [kind: FormTable['columns'][number], title: string]
const narrow = (title: string): Column => ['votes', title]
const before: readonly Column[] = [
  ['number', 'Giới tính'],
  narrow('Quốc tịch'),
  narrow('Dân tộc'),
  narrow('Tôn giáo'),
  narrow('Quê quán'),
  narrow('Nơi ở hiện nay'),
]
const education = [
  'Giáo dục phổ thông',
  'Chuyên môn, nghiệp vụ',
  'Học hàm, học vị',
  'Lý luận chính trị',
  'Ngoại ngữ',
].map(narrow)
const work = [narrow('Nghề nghiệp, chức vụ'), narrow('Nơi công tác'), narrow('Ngày vào Đảng (nếu có)')]

/** Millimetres that a hand needs in the narrow columns of facts the official list does not hold. */
const room = 14

function tableOf({ body }: ElectedList, { people, constituency }: ElectedTable): FormTable {
  const isCouncil = body !== 'NA'
  const start: readonly Column[] = [
    ['number', 'STT'],
    ['name', 'Họ và tên'],
    ...(isCouncil ? [['number', 'Đơn vị bầu cử'] as const] : []),
    ['remark', 'Ngày tháng năm sinh'],
    ...before,
  ]
  const end: readonly Column[] = [
    ...work,
    ...(isCouncil ? [] : [narrow('Là đại biểu QH (nếu có)')]),
    narrow('Là đại biểu HĐND (nếu có)'),
    ['remark', 'Ghi chú'],
  ]
  const columns = [...start, ...education, ...end]
  const blanks = (count: number) => Array.from({ length: count }, () => '')
  const rowOf = (person: ElectedPerson, index: number) => [
    String(index + 1),
    person.name,
    ...(constituency === null ? [String(person.constituency)] : []),
    person.birthDate === null ? '' : day(person.birthDate),
    person.gender === null ? '' : person.gender === 'M' ? 'Nam' : 'Nữ',
    ...blanks(columns.length - start.length + before.length - 2),
    person.remark,
  ]
  const rows = people.length > 0 ? people.map(rowOf) : [['', 'Không có', ...blanks(columns.length - 2)]]
  return {
    kind: 'table',
    over: [
      { title: '', columns: start.length },
      { title: 'Trình độ', columns: education.length },
      { title: '', columns: end.length },
    ],
    head: columns.map(([, title]) => [title]),
    columns: columns.map(([kind]) => kind),
    rows: rows.map((cells) => ({ cells, bold: false })),
    tall: room,
  }
}

/** What stands under a list: who is not on it yet, its sums, and who signs. */
function underOf(
  { body, whole, seats, electionDay }: ElectedList,
  { people, left, incomplete }: ElectedTable,
): Block[] {
  const isCouncil = body !== 'NA'
  const year = yearOf(electionDay)
  const told = left.map((text) => lead(sentence`- ${text}`))
  return [
    ...(incomplete ? [lead([bold('Danh sách này chưa đầy đủ:')])] : []),
    ...told,
    ...(isCouncil
      ? [
          lead(sentence`Số đại biểu được bầu của HĐND ${whole}: ${twoDigits(seats)}${nbsp}đại biểu.`),
          lead(sentence`Tổng số người trúng cử trong danh sách này là: ${twoDigits(people.length)}${nbsp}người.`),
        ]
      : []),
    {
      kind: 'line',
      left: [],
      right: [
        {
          text: `${isCouncil ? blank(24) : blank(16)}, ngày${nbsp}${blank(8)} tháng${nbsp}${blank(8)} năm${nbsp}${year}`,
          italic: true,
        },
      ],
      ...{ leader: false, keep: true },
    },
    {
      kind: 'signatures',
      signatures: [
        { title: [''], instruction: [] },
        isCouncil
          ? {
              title: ['TM. ỦY BAN BẦU CỬ', 'CHỦ TỊCH'],
              instruction: ['(Ký, ghi rõ họ và tên, đóng dấu của Ủy ban bầu cử)'],
            }
          : { title: ['TRƯỞNG BAN BẦU CỬ'], instruction: ['(Ký, ghi rõ họ và tên,', 'đóng dấu của Ban bầu cử)'] },
      ],
    },
  ]
}
