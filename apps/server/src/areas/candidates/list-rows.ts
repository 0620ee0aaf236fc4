import type { TableRow } from '@baucu/documents'
import { type Body, bodies } from '@baucu/law'
import { isoDay, plainTitle, type Sheet, type SheetColumns } from '../../kernel/sheet.ts'
import type { Candidate } from './rows.ts'

/** The columns of a sheet of candidates, one candidate a row. */
export const listColumns = {
  unit: { titles: ['Mã đơn vị hành chính', 'Mã đơn vị', 'Unit code'], needed: false },
  body: { titles: ['Cấp bầu cử', 'Bầu', 'Cấp', 'Body'], needed: true },
  number: { titles: ['Đơn vị bầu cử số', 'Đơn vị bầu cử', 'Constituency'], needed: true },
  ordinal: { titles: ['Số thứ tự', 'STT', 'TT', 'Ordinal'], needed: false },
  name: { titles: ['Họ và tên', 'Họ tên', 'Full name'], needed: true },
  otherName: { titles: ['Tên gọi khác', 'Tên khác', 'Other name'], needed: false },
  gender: { titles: ['Giới tính', 'Nam, nữ', 'Sex'], needed: true },
  birthDate: { titles: ['Ngày sinh', 'Ngày, tháng, năm sinh', 'Birth date'], needed: true },
  decision: { titles: ['Số nghị quyết', 'Nghị quyết', 'Quyết định', 'Decision'], needed: false },
  decidedOn: { titles: ['Ngày nghị quyết', 'Ngày ban hành', 'Ngày quyết định', 'Decided on'], needed: false },
} as const satisfies SheetColumns<string>
export type ListColumn = keyof typeof listColumns

/** What a sheet may call a body. */
const bodyNames: Readonly<Record<Body, readonly string[]>> = {
  NA: ['Đại biểu Quốc hội', 'Quốc hội', 'ĐBQH', 'QH', 'NA'],
  province: ['HĐND cấp tỉnh', 'HĐND tỉnh', 'HĐND thành phố', 'Hội đồng nhân dân cấp tỉnh', 'Tỉnh', 'province'],
  district: ['HĐND cấp huyện', 'HĐND huyện', 'HĐND quận', 'Hội đồng nhân dân cấp huyện', 'Huyện', 'district'],
  commune: [...['HĐND cấp xã', 'HĐND xã', 'HĐND phường', 'HĐND đặc khu', 'Hội đồng nhân dân cấp xã', 'Xã', 'commune']],
}
const bodyOf = new Map(bodies.flatMap((body) => bodyNames[body].map((each) => [plainTitle(each), body] as const)))

const genders: Readonly<Record<string, 'M' | 'F'>> = { nam: 'M', ong: 'M', m: 'M', nu: 'F', ba: 'F', f: 'F' }

/** A row that says who stands where; what else is wrong with it is a finding already. */
export type ListRowRead = Readonly<{
  row: number
  /** Code of the unit; '' = the one the sheet is for. */
  unit: string
  body: Body
  number: number
  ordinal: number | null
  candidate: Omit<Candidate, 'id'>
  decision: string | null
  decidedOn: string | null
}>

/** Reads one row; undefined when it cannot be said whose list it belongs to, or who it is. */
export function readListRow(sheet: Sheet<ListColumn>, row: TableRow): ListRowRead | undefined {
  const body = readBody(sheet, row)
  const number = readNumber(sheet, row, 'number')
  const ordinal = sheet.text(row, 'ordinal') === '' ? null : readNumber(sheet, row, 'ordinal')
  const unit = sheet.line(row, 'unit', 60)
  const decision = sheet.line(row, 'decision', 200)
  const decidedOn = sheet.day(row, 'decidedOn')
  if (isSwapped(sheet, row)) return undefined
  const name = sheet.neededLine(row, 'name', 120)
  const otherName = sheet.line(row, 'otherName', 120)
  const gender = readGender(sheet, row)
  const birthDate = sheet.day(row, 'birthDate')
  if (!body || number === undefined || ordinal === undefined || !name || unit === undefined) return undefined
  if (/[^\p{L}\p{M}\s.'’-]/u.test(name)) {
    sheet.note(row.row, 'name', 'name-odd', {
      vi: 'Họ và tên có chữ số hoặc ký hiệu lạ; được ghi đúng như trong tệp, xem lại với bản giấy.',
      en: 'The name has digits or unusual signs; it is taken as it is, compare it with the paper.',
    })
  }
  return {
    ...{ row: row.row, unit, body, number, ordinal, decision: decision || null, decidedOn },
    candidate: { name, otherName: otherName || null, gender, birthDate },
  }
}

function readBody(sheet: Sheet<ListColumn>, row: TableRow): Body | undefined {
  const text = sheet.neededLine(row, 'body', 60)
  if (text === undefined) return undefined
  const body = bodyOf.get(plainTitle(text))
  if (!body) {
    sheet.block(row.row, 'body', 'body-unknown', {
      vi: `"${text}" không phải cấp bầu cử; ghi ĐBQH, HĐND tỉnh hoặc HĐND xã.`,
      en: `"${text}" is no body; write NA, province or commune.`,
    })
  }
  return body
}

/** Plain digits only: two readers would read two numbers from "1,234" or "1.0". */
function readNumber(sheet: Sheet<ListColumn>, row: TableRow, field: 'number' | 'ordinal'): number | undefined {
  const text = sheet.text(row, field)
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  sheet.block(row.row, field, 'number-wrong', {
    vi: text === '' ? 'Chưa có số.' : `"${text.slice(0, 40)}" không phải một số từ 1 đến 999 viết liền.`,
    en: text === '' ? 'There is no number.' : `"${text.slice(0, 40)}" is not a plain number from 1 to 999.`,
  })
  return undefined
}

function readGender(sheet: Sheet<ListColumn>, row: TableRow): 'M' | 'F' | null {
  const text = sheet.text(row, 'gender')
  const gender = genders[plainTitle(text)]
  if (gender || text === '') return gender ?? null
  sheet.block(row.row, 'gender', 'gender-wrong', {
    vi: `"${text.slice(0, 40)}" không phải giới tính; ghi Nam hoặc Nữ.`,
    en: `"${text.slice(0, 40)}" is no sex; write Nam or Nữ.`,
  })
  return null
}

/** A day where the name should be and a word where the day should be: two cells changed places. */
function isSwapped(sheet: Sheet<ListColumn>, row: TableRow): boolean {
  const [name, birthDate] = [sheet.text(row, 'name'), sheet.text(row, 'birthDate')]
  if (isoDay(name) === undefined || birthDate === '' || isoDay(birthDate) !== undefined) return false
  sheet.block(row.row, 'name', 'cells-swapped', {
    vi: 'Ô Họ và tên là một ngày, ô Ngày sinh là chữ: hai ô đổi chỗ cho nhau.',
    en: 'The name is a day and the birth date is text: the two cells changed places.',
  })
  return true
}
