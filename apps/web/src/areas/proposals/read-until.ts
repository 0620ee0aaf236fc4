import { readDay } from '../../kernel/day-field.tsx'

/**
 * `30/6/2026` → `2026-06-30`; `6/2026`, `tháng 6/2026`, `tháng 6` → `2026-06`: a month without its year is the next one
 * to come. Undefined for what is neither day nor month.
 */
export function readUntil(text: string, today: string): string | undefined {
  const typed = text.trim().toLowerCase()
  const [, month = '', year] = /^(?:tháng\s*|thang\s*|t)?(\d{1,2})(?:\s*\/\s*(\d{4}))?$/.exec(typed) ?? []
  if (month !== '' && (year !== undefined || /^t/.test(typed))) {
    const value = Number(month)
    if (value < 1 || value > 12) return undefined
    const soonest = Number(today.slice(0, 4)) + (value < Number(today.slice(5, 7)) ? 1 : 0)
    return `${year ?? soonest}-${month.padStart(2, '0')}`
  }
  return readDay(typed, today.slice(0, 4))
}
