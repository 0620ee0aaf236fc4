import { fold, isDate, type Refusal } from '@baucu/law'
import { daysIn, periodIn } from './days-in-text.ts'
import type { AnnexRow, Plan, PlanHead, PlanLevel } from './plan.ts'
import type { ReadShape } from './shape.ts'

/** The columns of an annex table: what each may be called; titles are compared without accents, capitals and signs. */
const columns = {
  number: ['TT', 'STT', 'Số TT', 'Số thứ tự', 'no'],
  content: [
    'Công việc',
    'Việc chính',
    'Nội dung công việc',
    'Nội dung',
    'Nhiệm vụ',
    'Tên công việc',
    'Nội dung nhiệm vụ',
    'work',
  ],
  legalDate: [
    'Ngày luật',
    'Ngày luật định',
    'Hạn luật định',
    'Mốc luật',
    'Thời hạn theo luật',
    'Số ngày trước bầu cử',
    'legal date',
  ],
  time: [
    'Hạn',
    'Thời hạn',
    'Thời gian',
    'Thời gian thực hiện',
    'Thời gian hoàn thành',
    'Hạn hoàn thành',
    'Chậm nhất',
    'Ngày chậm nhất',
    'due',
  ],
  lead: ['Chủ trì', 'Đơn vị chủ trì', 'Cơ quan chủ trì', 'lead'],
  cooperating: ['Phối hợp', 'Đơn vị phối hợp', 'Cơ quan phối hợp', 'co-operating'],
  product: ['Sản phẩm', 'Kết quả', 'Sản phẩm, kết quả', 'product'],
} as const satisfies Record<string, readonly string[]>
type Field = keyof typeof columns

const needed: readonly Field[] = ['content', 'time']

/** A row as it comes from a sheet or a table of a document: its number there, and its cells as text. */
export type GivenRow = Readonly<{ row: number; cells: readonly string[] }>

/** A plan that was read from a table, and where its columns stand (from 0). */
export type PlanTable = Readonly<{ plan: Plan; places: ReadonlyMap<Field, number> }>

/** How far down the header of a table is looked for. */
const headerWithin = 40

/**
 * Reads the annex table of a plan. What stands above the header is the head of the plan, as far as it can be read: number,
 * place and day, issuer, title. Refused: no header with the work and its time (`column-missing`), a column given twice.
 * `electionDay` is what days without a year are near to.
 */
export function readPlanTable(rows: readonly GivenRow[], electionDay: string): ReadShape<PlanTable> {
  const at = rows
    .slice(0, headerWithin)
    .findIndex(({ cells }) => cells.filter((cell) => fieldOf(cell) !== null).length >= 2)
  const header = rows[at]
  if (!header) return { ok: false, refusals: needed.map((field) => missing(field, '')) }
  const places = new Map<Field, number>()
  const refusals: Refusal[] = []
  for (const [index, cell] of header.cells.entries()) {
    const field = fieldOf(cell)
    if (field === null) continue
    if (places.has(field))
      refusals.push({ code: 'column-twice', path: `${header.row}`, numbers: { column: cell.trim() } })
    else places.set(field, index)
  }
  for (const field of needed) if (!places.has(field)) refusals.push(missing(field, `${header.row}`))
  if (refusals.length > 0) return { ok: false, refusals }
  const head = readHead(
    rows.slice(0, at).map(({ cells }) => cells.filter((cell) => cell.trim() !== '')),
    electionDay,
  )
  const near = head.date ?? electionDay
  const body = rows.slice(at + 1).filter((row) => !isColumnNumbers(row, places))
  const annex = body.flatMap((row) => readRow(row, places, near, electionDay))
  return { ok: true, value: { plan: { head, sections: [], annex }, places } }
}

const missing = (field: Field, path: string): Refusal => ({
  code: 'column-missing',
  path,
  numbers: { column: columns[field][0] },
})

/** A title as it is compared. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const fieldByTitle: ReadonlyMap<string, Field> = new Map(
  (Object.keys(columns) as Field[]).flatMap((field) => columns[field].map((title) => [plain(title), field] as const)),
)

const fieldOf = (cell: string): Field | null => fieldByTitle.get(plain(cell)) ?? null

/** Many tables number their columns in a row below the header: (1) (2) (3). */
const isColumnNumbers = ({ cells }: GivenRow, places: ReadonlyMap<Field, number>): boolean => {
  const texts = [...places.values()].map((index) => (cells[index] ?? '').replace(/[()\s]/g, ''))
  return texts.every((text) => /^\d$/.test(text))
}

function readRow(
  { row, cells }: GivenRow,
  places: ReadonlyMap<Field, number>,
  near: string,
  electionDay: string,
): AnnexRow[] {
  const text = (field: Field): string => {
    const index = places.get(field)
    return index === undefined ? '' : (cells[index] ?? '').replace(/\s+/gu, ' ').trim()
  }
  const time = text('time')
  const content = text('content')
  // A heading of a group: only a number and words, or only words in the first column.
  if (content === '') return []
  const { from, until } = periodIn(time, near, electionDay)
  return [
    {
      number: text('number'),
      content,
      legalDate: legalDay(text('legalDate'), near, electionDay),
      from,
      until,
      time,
      lead: text('lead'),
      cooperating: text('cooperating'),
      product: text('product'),
      step: null,
      row,
    },
  ]
}

const legalDay = (text: string, near: string, electionDay: string): string | null =>
  isDate(text) ? text : periodIn(text, near, electionDay).until

const levels: readonly (readonly [PlanLevel, RegExp])[] = [
  ['commune', /(?<!\p{L})(?:xã|phường|đặc khu)(?!\p{L})/iu],
  ['district', /(?<!\p{L})(?:huyện|quận|thị xã)(?!\p{L})/iu],
  ['province', /(?<!\p{L})(?:tỉnh|thành phố)(?!\p{L})/iu],
]

/** The head of a plan from the lines above its first table or item. */
export function readHead(rows: readonly (readonly string[])[], electionDay: string): PlanHead {
  const lines = rows.flatMap((cells) => cells.flatMap((cell) => cell.split('\n'))).map((each) => each.trim())
  const texts = lines.filter((each) => each !== '')
  const number =
    texts.map((each) => /^số\s*:?\s*(.+)$/iu.exec(each)?.[1] ?? '').find((each) => each.includes('/')) ?? ''
  const dateLine = texts.find((each) => /^[\p{L}\s.]{1,60},\s*ngày/iu.test(each) && each.length < 120) ?? ''
  const [place = ''] = dateLine.split(',')
  const date = daysIn(dateLine, electionDay)[0]?.day ?? null
  const grounds = texts.filter((each) => /^(?:[-–]\s*)?(?:căn cứ|thực hiện)\s/iu.test(each))
  const start = texts.findIndex((each) => /^(?:kế hoạch|chương trình|phụ lục|tiến độ)(?!\p{L})/iu.test(each))
  const title =
    start < 0
      ? ''
      : texts
          .slice(start, start + 2)
          .filter((each) => !grounds.includes(each))
          .join(' ')
  const issuer = texts.find((each) => isIssuer(each)) ?? ''
  const level = levels.find(([, words]) => words.test(issuer))?.[0] ?? null
  return { title, issuer, level, number: number.trim(), place: place.trim(), date, grounds, signer: '' }
}

/** In capitals, and not the words every paper of the State begins with. */
const isIssuer = (text: string): boolean =>
  text === text.toLocaleUpperCase('vi') &&
  /\p{Lu}{2}/u.test(text) &&
  text.length < 120 &&
  !/CỘNG HÒA|CỘNG HOÀ|ĐỘC LẬP|KẾ HOẠCH|CHƯƠNG TRÌNH|PHỤ LỤC|TIẾN ĐỘ|^SỐ/u.test(text)
