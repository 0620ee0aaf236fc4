import { isDate } from '@baucu/law'

/** What the calendar page keeps in its address: the election day compared under each edition. */
export type CalendarSearch = Readonly<{ ngay2015?: string; ngay2025?: string }>

/** Takes only days that exist. */
export function readCalendarSearch(search: Readonly<Record<string, unknown>>): CalendarSearch {
  const { ngay2015, ngay2025 } = search
  return {
    ...(typeof ngay2015 === 'string' && isDate(ngay2015) ? { ngay2015 } : {}),
    ...(typeof ngay2025 === 'string' && isDate(ngay2025) ? { ngay2025 } : {}),
  }
}
