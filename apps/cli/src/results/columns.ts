import { columnName, type TableRow } from '@baucu/documents'
import { plain } from './cells.ts'
import type { Problem } from './problem.ts'

/** The columns of a table of results: one row a candidate. Titles are compared without accents and capitals. */
const columns = {
  id: { titles: ['mã đơn vị', 'mã', 'id'], needed: false },
  province: { titles: ['tỉnh', 'tỉnh thành phố', 'tỉnh, thành phố', 'province'], needed: true },
  constituency: {
    titles: ['đơn vị', 'đơn vị bầu cử', 'đơn vị bầu cử số', 'đơn vị số', 'constituency'],
    needed: true,
  },
  area: { titles: ['địa bàn', 'khu vực', 'area'], needed: false },
  seats: { titles: ['số đại biểu', 'số đại biểu được bầu', 'seats'], needed: true },
  name: { titles: ['họ tên', 'họ và tên', 'người ứng cử', 'name'], needed: true },
  gender: { titles: ['giới tính', 'giới', 'gender'], needed: false },
  birthDate: { titles: ['ngày sinh', 'ngày tháng năm sinh', 'birth date', 'birthDate'], needed: false },
  votes: { titles: ['số phiếu', 'số phiếu bầu', 'số phiếu được', 'số phiếu đạt được', 'votes'], needed: true },
  validFrom: {
    titles: ['phiếu hợp lệ từ', 'số phiếu hợp lệ từ', 'phiếu hợp lệ', 'số phiếu hợp lệ', 'valid ballots', 'valid from'],
    needed: true,
  },
  validTo: { titles: ['phiếu hợp lệ đến', 'số phiếu hợp lệ đến', 'đến', 'valid to'], needed: false },
  percent: { titles: ['tỷ lệ', 'tỉ lệ', 'tỷ lệ %', 'tỷ lệ phần trăm', 'percent'], needed: false },
  elected: { titles: ['trúng cử', 'elected'], needed: false },
  confirmed: { titles: ['xác nhận tư cách', 'được xác nhận', 'confirmed'], needed: false },
} as const satisfies Record<string, { titles: readonly string[]; needed: boolean }>

export type Field = keyof typeof columns

const fields = Object.keys(columns) as Field[]

/** The official title of a column. */
export const titleOf = (field: Field): string => columns[field].titles[0]

const byTitle: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => columns[field].titles.map((title) => [plain(title), field] as const)),
)

/** Which column holds which field, and every title that is missing, unknown or there twice. */
export function readColumns({
  cells: header,
  row,
}: TableRow): Readonly<{ places: ReadonlyMap<Field, number>; problems: readonly Problem[] }> {
  const places = new Map<Field, number>()
  const problems: Problem[] = []
  for (const [index, title] of header.entries()) {
    const field = byTitle.get(plain(title))
    if (plain(title) === '') continue
    const place = { row, column: columnName(index + 1), header: title, path: null }
    if (field === undefined) {
      const known = fields.map(titleOf).join(', ')
      problems.push({
        ...place,
        code: 'column-unknown',
        words: {
          vi: `không có cột tên này; các cột: ${known}`,
          en: `there is no column of this name; columns: ${known}`,
        },
      })
    } else if (places.has(field)) {
      problems.push({
        ...place,
        code: 'column-twice',
        words: { vi: 'cột này có hai lần', en: 'this column appears twice' },
      })
    } else places.set(field, index)
  }
  for (const field of fields) {
    if (!columns[field].needed || places.has(field)) continue
    const title = titleOf(field)
    const words = { vi: `thiếu cột "${title}"`, en: `the column "${title}" is missing` }
    problems.push({ code: 'column-missing', row, column: null, header: title, path: null, words })
  }
  return { places, problems }
}

/** The row with the titles: the first one with three titles we know, for offices put a heading above their tables. */
export const headerRow = (rows: readonly TableRow[]): number =>
  Math.max(
    0,
    rows.findIndex(({ cells }) => cells.filter((cell) => byTitle.has(plain(cell))).length >= 3),
  )
