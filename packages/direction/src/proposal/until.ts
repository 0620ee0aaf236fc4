import { isDate, plusDays } from '@baucu/law'

/** The last day that "by June" or "by 15 June" means: `2026-06` is 2026-06-30. Undefined for what is neither. */
export function lastDayOf(until: string): string | undefined {
  if (isDate(until)) return until
  const [, year = '', month = ''] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(until) ?? []
  if (year === '') return undefined
  const next =
    month === '12'
      ? `${String(Number(year) + 1).padStart(4, '0')}-01`
      : `${year}-${String(Number(month) + 1).padStart(2, '0')}`
  return plusDays(`${next}-01`, -1)
}

/** Whether a whole month is meant, not one day of it. */
export const isMonth = (until: string): boolean => /^\d{4}-\d{2}$/.test(until)
