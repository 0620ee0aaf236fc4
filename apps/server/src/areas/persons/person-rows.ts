import { savePerson } from '@baucu/contract'
import type { TableRow } from '@baucu/documents'
import type { Sheet } from '../../kernel/sheet.ts'
import { isBackwards, type Term, titleKey } from './term.ts'

/** The columns of a sheet of persons, one office a row. */
export const personColumns = {
  organisation: { titles: ['Mã tổ chức', 'Mã đơn vị', 'Organisation code'], needed: true },
  person: { titles: ['Mã người', 'Person code'], needed: false },
  fullName: { titles: ['Họ và tên', 'Họ tên', 'Full name'], needed: true },
  honorific: { titles: ['Xưng hô', 'Danh xưng', 'Honorific'], needed: false },
  title: { titles: ['Chức vụ', 'Chức danh', 'Office'], needed: true },
  order: { titles: ['Thứ tự', 'Thứ tự chức vụ', 'Order'], needed: false },
  from: { titles: ['Từ ngày', 'Ngày bắt đầu', 'From'], needed: false },
  to: { titles: ['Thôi giữ từ ngày', 'Đến ngày', 'To'], needed: false },
  phone: { titles: ['Số điện thoại', 'Điện thoại', 'Phone'], needed: false },
  email: { titles: ['Thư điện tử', 'Email', 'E-mail'], needed: false },
} as const
export type PersonColumn = keyof typeof personColumns

/** A row that is sound in itself. */
export type PersonRowRead = Readonly<{
  row: number
  organisation: string
  /** Rows with the same code are one person; '' = none given. */
  code: string
  fullName: string
  honorific: string | null
  title: string
  key: string
  order: number
  term: Term
  phone: string | null
  email: string | null
}>

const { phone: phoneRule, email: emailRule } = savePerson.input.shape

/** Reads one row; what is wrong with it becomes findings of the sheet. */
export function readPersonRow(sheet: Sheet<PersonColumn>, row: TableRow): PersonRowRead {
  const title = sheet.neededLine(row, 'title', 200) ?? ''
  const term = { from: sheet.day(row, 'from'), to: sheet.day(row, 'to') }
  if (isBackwards(term)) {
    sheet.block(row.row, 'to', 'term-backwards', {
      vi: 'Ngày thôi giữ chức vụ phải sau ngày bắt đầu.',
      en: 'The day an office ends must come after its first day.',
    })
  }
  return {
    row: row.row,
    organisation: sheet.neededLine(row, 'organisation', 60) ?? '',
    code: sheet.line(row, 'person', 60) ?? '',
    fullName: sheet.neededLine(row, 'fullName', 120) ?? '',
    honorific: sheet.line(row, 'honorific', 30) || null,
    title,
    key: titleKey(title),
    order: readOrder(sheet, row),
    term,
    phone: checked(sheet, row, 'phone', phoneRule, {
      vi: 'Số điện thoại không đúng dạng.',
      en: 'This is not a phone number.',
    }),
    email: checked(sheet, row, 'email', emailRule, {
      vi: 'Địa chỉ thư điện tử không đúng dạng.',
      en: 'This is not an e-mail address.',
    }),
  }
}

function readOrder(sheet: Sheet<PersonColumn>, row: TableRow): number {
  const text = sheet.text(row, 'order')
  if (text === '') return 1
  if (/^[1-9]\d?$/.test(text)) return Number(text)
  sheet.block(row.row, 'order', 'order-wrong', {
    vi: 'Thứ tự chức vụ là một số từ 1 đến 99.',
    en: 'The order is a number from 1 to 99.',
  })
  return 1
}

function checked(
  sheet: Sheet<PersonColumn>,
  row: TableRow,
  field: 'phone' | 'email',
  rule: typeof phoneRule | typeof emailRule,
  text: Readonly<{ vi: string; en: string }>,
): string | null {
  const value = sheet.text(row, field).replace(/\s+/gu, ' ')
  if (value === '') return null
  if (!rule.safeParse(value).success) sheet.block(row.row, field, `${field}-wrong`, text)
  return value
}
