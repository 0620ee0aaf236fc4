import { nbsp } from './form-content.ts'

/** `ngày 15 tháng 12 năm 2025`: months under three take a zero, as in official papers (NĐ 30/2020, phụ lục I). */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const spoken = Number(month) < 3 ? month : String(Number(month))
  return `ngày${nbsp}${date} tháng${nbsp}${spoken} năm${nbsp}${year}`
}
