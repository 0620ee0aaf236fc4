import type { Confidence } from '../provision.ts'
import type { Text } from '../words/calendar.ts'

/** A last day counted from an event of one case. `rule` is its sentence; the day of the event is not counted. */
export type Deadline = Readonly<{
  id: DeadlineId
  title: Text
  /** The day counted from, `YYYY-MM-DD`. */
  from: string
  /** Days added to it (negative: before it). */
  days: number
  /** The last day, `YYYY-MM-DD`. */
  date: string
  article: string
  amendedBy: string | null
  status: Confidence
  rule: Text
  note: Text | null
}>

export type DeadlineId =
  | 'register-complaint'
  | 'register-answer'
  | 'register-suit'
  | 'court-decides'
  | 'court-tries'
  | 'result-complaint'
  | 'result-answer'
  | 'early-minutes'
