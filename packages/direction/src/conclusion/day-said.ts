import { isDate } from '@baucu/law'
import { pattern } from './phrase.ts'
import { readSource } from './source.ts'

const dated = pattern(
  '(?:sáng|trưa|chiều|tối|ngày|hôm|thứ\\s+\\p{L}+|chủ\\s+nhật)(?:\\s+ngày)?[\\s,]+(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}))?(?!\\d)',
  'g',
)

/**
 * The day a report says its meeting was held: the first one it names ("Chiều 16/3", "Sáng ngày 13/5/2021"). A day without
 * a year takes that of the election.
 */
export function daySaid(given: string, electionDay: string | null): string | undefined {
  for (const [, day = '', month = '', year] of readSource(given).lower.matchAll(dated)) {
    const found = `${year ?? electionDay?.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (isDate(found)) return found
  }
  return undefined
}
