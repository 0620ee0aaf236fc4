import { pollingHours } from '@baucu/law'

/** Hours of election day at which turnout is told, unless an office chose others: a custom, not law. */
export const usualMarks: readonly string[] = ['07:00', '09:00', '11:00', '14:00', '16:00', '18:00', '19:00']

/** Whoever votes has voted by then: the latest hour at which a poll may close. Turnout of this hour is that of the close. */
export const closeMark: string = pollingHours.value['2025']?.latest ?? ''

/** The mark that is due at an hour (`HH:MM`): the latest one that has come; null before the first. */
export const markDue = (marks: readonly string[], hour: string): string | null =>
  [...marks].sort().findLast((mark) => mark <= hour) ?? null

/** Whole minutes from one hour of a day to another. */
export const minutesBetween = (from: string, to: string): number => minuteOf(to) - minuteOf(from)

function minuteOf(hour: string): number {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number)
  return hours * 60 + minutes
}
