import type { Locale } from '../words/sentence.ts'
import { daysBetween, weekdayOf } from './dates.ts'

/** D-n as it is shown everywhere: `D-10` ten days before election day, `D` on it, `D+3` three days after. */
export function daysTo(electionDay: string, day: string): string {
  const days = daysBetween(electionDay, day)
  if (days === 0) return 'D'
  return days < 0 ? `D${days}` : `D+${days}`
}

/** Before election day, on it, or after it. */
export type Phase = 'before' | 'day' | 'after'

export function phaseOf(electionDay: string, day: string): Phase {
  if (day === electionDay) return 'day'
  return day < electionDay ? 'before' : 'after'
}

/** The first `count` steps dated on that day or later, in the order they were given (a calendar is sorted). */
export const nextSteps = <S extends Readonly<{ date: string }>>(
  steps: readonly S[],
  day: string,
  count: number,
): readonly S[] => steps.filter((step) => step.date >= day).slice(0, count)

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** The name of the weekday: `weekday('2021-05-13', 'vi')` is `Thứ Năm`. */
export const weekday = (day: string, locale: Locale): string => weekdays[locale][weekdayOf(day)] ?? ''
