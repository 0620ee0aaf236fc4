import { daysBetween, isDate, plusDays } from '@baucu/law'
import { pattern } from '../conclusion/phrase.ts'
import type { Span } from '../conclusion/source.ts'

/** A day as a text writes it; `day` is null when there is no such day (31/02). */
export type DayInText = Readonly<{ day: string | null; words: string; span: Span }>

/** A first and a last day as a text writes them. */
export type PeriodInText = Readonly<{ from: string | null; until: string | null; unreal: string | null }>

const written = pattern(
  [
    '(?<![\\d/.-])(?<iso>\\d{4}-\\d{2}-\\d{2})(?![\\d-])',
    '(?<![\\d/.-])(?<d1>\\d{1,2})\\s?[/.-]\\s?(?<m1>\\d{1,2})(?:\\s?[/.-]\\s?(?<y1>\\d{4}))?(?![\\d/-])(?!\\s?%)',
    '(?<!\\d)(?<d2>\\d{1,2})\\s+tháng\\s+(?<m2>\\d{1,2})(?:(?:\\s*,)?\\s+năm\\s+(?<y2>\\d{4}))?(?!\\d)',
  ].join('|'),
  'gi',
)

/** The days a text names, in order. A day without a year is the one nearest to `near`. */
export function daysIn(text: string, near: string): readonly DayInText[] {
  return [...text.matchAll(written)].flatMap((found) => {
    const { iso, d1, m1, y1, d2, m2, y2 } = found.groups ?? {}
    const [date, month, year] = [d1 ?? d2, m1 ?? m2, y1 ?? y2]
    const span = { from: found.index, to: found.index + found[0].length }
    if (iso !== undefined) return [{ day: isDate(iso) ? iso : null, words: found[0], span }]
    // "3.2" is the number of an item as often as a day: without a year only "/" and "tháng" say a day.
    if (d1 !== undefined && year === undefined && !found[0].includes('/')) return []
    const monthDay = `${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
    return [{ day: year === undefined ? nearest(monthDay, near) : real(`${year}-${monthDay}`), words: found[0], span }]
  })
}

const real = (day: string): string | null => (isDate(day) ? day : null)

/** The day and month in the year that brings them nearest to a day. */
function nearest(monthDay: string, near: string): string | null {
  const year = Number(near.slice(0, 4))
  const days = [year - 1, year, year + 1].map((each) => `${each}-${monthDay}`).filter(isDate)
  const far = (day: string) => Math.abs(daysBetween(near, day))
  return days.toSorted((a, b) => far(a) - far(b))[0] ?? null
}

const relative = pattern('(?<![\\p{L}\\d])D\\s*(?:([-−–+])\\s*(\\d{1,3}))?(?![\\p{L}\\d])', 'g')
const beforeWords = pattern('(?:^|[^\\p{L}])trước(?:\\s+ngày)?\\s*$', 'i')

/**
 * The period a cell or a line of time says: "04/02 - 08/02/2026", "Từ ngày 04/02 đến ngày 08/02/2026", "Chậm nhất
 * 03/02/2026", "D-42". "Trước ngày 10/12" ends the day before it.
 */
export function periodIn(text: string, near: string, electionDay: string): PeriodInText {
  const composed = text.normalize('NFC')
  const days = withYears(daysIn(composed, near), composed)
  const unreal = days.find((each) => each.day === null)?.words ?? null
  const [first, second] = days.filter((each) => each.day !== null)
  if (!first) return { ...relativePeriod(composed, electionDay), unreal }
  if (second?.day) return { from: first.day, until: second.day, unreal }
  const before = composed.slice(0, first.span.from)
  if (beforeWords.test(before)) return { from: null, until: first.day && plusDays(first.day, -1), unreal }
  if (/(?:từ|kể từ)(?:\s+ngày)?\s*$/iu.test(before)) return { from: first.day, until: null, unreal }
  return { from: null, until: first.day, unreal }
}

/**
 * "04/02 - 08/02/2026": the first day takes the year of the second. "28/12 - 05/01/2026" begins the year before; a few
 * days backwards stay backwards, for that is a slip to be told.
 */
function withYears(days: readonly DayInText[], text: string): readonly DayInText[] {
  const [first, second] = days
  if (!first?.day || !second?.day || hasYear(first) || !hasYear(second)) return days
  if (!/^[\s\p{L}\-–—,]*$/u.test(text.slice(first.span.to, second.span.from))) return days
  const year = Number(second.day.slice(0, 4))
  const same = `${year}${first.day.slice(4)}`
  const day = daysBetween(second.day, same) > 180 ? `${year - 1}${first.day.slice(4)}` : same
  return [{ ...first, day: real(day) }, ...days.slice(1)]
}

const hasYear = ({ words }: DayInText): boolean => /\d{4}/.test(words)

function relativePeriod(text: string, electionDay: string): Omit<PeriodInText, 'unreal'> {
  const days = [...text.matchAll(relative)].map(([, sign, many]) =>
    many === undefined ? electionDay : plusDays(electionDay, sign === '+' ? Number(many) : -Number(many)),
  )
  if (days.length === 0) return { from: null, until: null }
  return days.length > 1 ? { from: days[0] ?? null, until: days[1] ?? null } : { from: null, until: days[0] ?? null }
}
