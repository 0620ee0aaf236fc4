import type { Copy } from './copy.ts'
import { overdueDays } from './standing.ts'

/** What the next meeting hears of a copy. */
export const outcomes = ['on-time', 'done-late', 'late', 'under-way', 'not-started', 'withdrawn'] as const
export type FollowUp = (typeof outcomes)[number]

/**
 * What became of a copy by the day of the next meeting: done in time, done late, late and not done, under way, not
 * started, no longer asked for. Done means done and found right, or not yet looked at; what was found not right is not.
 */
export function followUpOf(copy: Copy, today: string): FollowUp {
  if (copy.state === 'withdrawn') return 'withdrawn'
  const done = copy.progress === 100 && (copy.quality === null || copy.quality.result === 'met')
  if (done) return overdueDays(copy, today) > 0 ? 'done-late' : 'on-time'
  if (copy.due !== null && copy.due < today) return 'late'
  return copy.progress === 0 ? 'not-started' : 'under-way'
}
