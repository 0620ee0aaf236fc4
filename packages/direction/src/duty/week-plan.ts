import { plusDays } from '@baucu/law'
import { byStart, overlap, type ShiftTime } from './shift.ts'

/** What a week repeats: on these days of the week (1 = Monday) somebody is on duty from one hour to another. */
export type WeekLine = Readonly<{
  kind: 'day' | 'night' | 'weekend'
  weekdays: readonly number[]
  from: string
  to: string
}>

/** Working hours, the weekend, and the nights between them: a custom of offices; each says its own. */
export const usualWeek: readonly WeekLine[] = [
  { kind: 'day', weekdays: [1, 2, 3, 4, 5], from: '07:30', to: '17:00' },
  { kind: 'weekend', weekdays: [6, 7], from: '07:30', to: '17:00' },
  { kind: 'night', weekdays: [1, 2, 3, 4, 5, 6, 7], from: '17:00', to: '07:30' },
]

export type PlannedShift = ShiftTime & Readonly<{ kind: WeekLine['kind']; person: string; deputy: string | null }>

/**
 * The shifts of a week from its Monday, everybody in turn; the next one in turn is the deputy. Hours that somebody has
 * already are left out and cost nobody his turn. Nobody is his own deputy: one person alone has none.
 */
export function weekPlan(
  monday: string,
  lines: readonly WeekLine[],
  people: readonly string[],
  there: readonly ShiftTime[] = [],
): readonly PlannedShift[] {
  if (people.length === 0) return []
  const times = lines.flatMap(({ kind, weekdays, from, to }) =>
    weekdays.map((weekday) => ({ kind, day: plusDays(monday, weekday - 1), from, to })),
  )
  return times
    .filter((each) => !there.some((other) => overlap(each, other)))
    .sort(byStart)
    .map((each, index) => ({
      ...each,
      person: people[index % people.length] ?? '',
      deputy: people.length > 1 ? (people[(index + 1) % people.length] ?? null) : null,
    }))
}

/** The Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return plusDays(day, -((weekday + 6) % 7))
}
