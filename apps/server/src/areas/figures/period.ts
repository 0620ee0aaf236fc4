import { isDate } from '@baucu/law'
import type { Indicator } from './indicators.ts'

/** Whether a period is what the indicator asks for. */
export function isPeriod(kind: Indicator['period'], period: string): boolean {
  switch (kind) {
    case 'whole':
      return period === 'whole'
    case 'day':
      return isDate(period)
    case 'month':
      return /^\d{4}-\d{2}$/.test(period) && isDate(`${period}-01`)
    case 'quarter':
      return /^\d{4}-Q[1-4]$/.test(period)
    case 'hour': {
      const [day = '', time = '', ...rest] = period.split('T')
      return rest.length === 0 && isDate(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
    }
  }
}

/** How periods are written, for the sentence of a refusal. */
export const periodForms: Readonly<Record<Indicator['period'], string>> = {
  hour: '2026-03-15T11:00',
  day: '2026-03-15',
  month: '2026-03',
  quarter: '2026-Q1',
  whole: 'whole',
}
