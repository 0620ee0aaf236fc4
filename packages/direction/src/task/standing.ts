import { daysBetween } from '@baucu/law'
import type { Copy } from './copy.ts'

/** How a copy stands on a day, as one word. In the order in which somebody should look at them. */
export const standings = [
  'overdue',
  'done-unmet',
  'waiting',
  'silent',
  'due-soon',
  'open',
  'done-unchecked',
  'complete',
  'withdrawn',
] as const
export type Standing = (typeof standings)[number]

/** Days before the due day from which an open copy is "due soon". */
export const soonDays = 3

/**
 * How a copy stands on a day. Complete is what is done and was found right by somebody else; what is done and not right
 * ("xong, chưa đạt") does not count as complete, and is not open either.
 */
export function standingOf(copy: Copy, today: string): Standing {
  if (copy.state === 'withdrawn') return 'withdrawn'
  if (copy.progress === 100) {
    if (copy.quality === null) return 'done-unchecked'
    return copy.quality.result === 'met' ? 'complete' : 'done-unmet'
  }
  if (copy.due !== null && copy.due < today) return 'overdue'
  if (copy.waitsOn !== null || copy.waitsFor > 0) return 'waiting'
  if (copy.state === 'sent') return 'silent'
  return copy.due !== null && daysBetween(today, copy.due) <= soonDays ? 'due-soon' : 'open'
}

/**
 * Days a copy was late, extensions included: the days that had passed when more time was given stay counted, and so do
 * those after the last due day until it was done (or until today).
 */
export function overdueDays(copy: Copy, today: string): number {
  const end = copy.doneOn ?? today
  let days = 0
  for (const { from, on } of copy.extensions) if (from !== null) days += lateDays(from, on < end ? on : end)
  // Days after an extension was granted count from the new due day.
  if (copy.due !== null) days += lateDays(copy.due, end)
  return days
}

const lateDays = (due: string, end: string): number => Math.max(0, daysBetween(due, end))
