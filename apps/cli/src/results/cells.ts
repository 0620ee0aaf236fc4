import { readCount as readDigits } from '@baucu/documents'
import { isDate } from '@baucu/law'
import { excerpt, type Words } from '../kernel/words.ts'

/** The value of a cell, or what was expected in it. */
export type Cell<T> = Readonly<{ value: T } | { words: Words }>

const expected = (text: string, vi: string, en: string): Cell<never> => ({
  words: { vi: `${excerpt(text)}: cần ${vi}`, en: `${excerpt(text)}: expected ${en}` },
})

/**
 * A count, in plain digits: `950`. A dot or a comma may be a thousand or a fraction, so `1,234` is nobody's guess to
 * make; signs, exponents, leading zeros and digits of other scripts are slips of somebody's programme.
 */
export function readCount(text: string, from = 0): Cell<number> {
  const value = readDigits(text)
  if (value !== undefined && value >= from) return { value }
  if (/^\d{1,3}([.,]\d{3})+$/.test(text)) {
    return expected(text, 'số viết liền, không dấu chấm hay phẩy', 'digits without a dot or a comma')
  }
  return expected(
    text,
    `số nguyên từ ${from} trở lên, chỉ gồm chữ số`,
    `a whole number of at least ${from}, digits only`,
  )
}

/** `1970-12-31` or `31/12/1970`. */
export function readDay(text: string): Cell<string> {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const value = local ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}` : text
  return isDate(value) ? { value } : expected(text, 'ngày có thật dạng DD/MM/YYYY', 'an existing date DD/MM/YYYY')
}

/** `68,18`, `68.18 %`; at most 100. */
export function readPercent(text: string): Cell<string> {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text)
  const whole = match?.[1] ?? ''
  const part = match?.[2]
  if (!match || Number(`${whole}.${part ?? 0}`) > 100) {
    return expected(text, 'tỷ lệ phần trăm như 68,18', 'a percentage such as 68,18')
  }
  return { value: part === undefined ? whole : `${whole},${part}` }
}

const yes = new Set(['x', 'co', 'yes', 'true', '1', 'trung cu', 'elected'])
const no = new Set(['', 'khong', 'no', 'false', '0', 'khong trung cu', 'not elected'])

/** A mark for yes; an empty cell is no. */
export function readYes(text: string): Cell<boolean> {
  const word = plain(text)
  if (yes.has(word)) return { value: true }
  return no.has(word) ? { value: false } : expected(text, '"x", "có" hoặc để trống', '"x", "yes" or nothing')
}

export function readGender(text: string): Cell<'M' | 'F'> {
  const word = plain(text)
  if (['nam', 'm', 'male'].includes(word)) return { value: 'M' }
  if (['nu', 'f', 'female'].includes(word)) return { value: 'F' }
  return expected(text, '"Nam" hoặc "Nữ"', '"M" or "F"')
}

/** A name or a description: NFC, blanks at the ends dropped, nothing invisible that could make two names look alike. */
export function readText(text: string, most: number): Cell<string> {
  const value = text.normalize('NFC')
  if (/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(value.replace(/[\n\r\t]/g, ' '))) {
    return expected(text, 'chữ không có ký tự ẩn', 'text without invisible characters')
  }
  return value.length <= most
    ? { value }
    : expected(text, `chữ dài không quá ${most} ký tự`, `at most ${most} characters`)
}

/** Lower case without accents, words apart by one blank: how titles and marks are compared. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
