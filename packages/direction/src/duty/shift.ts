import { plusDays } from '@baucu/law'

/** A turn of duty by the clock on the wall. Where it ends no later than it begins, it ends on the next day. */
export type ShiftTime = Readonly<{ day: string; from: string; to: string }>

/** Its two instants; the end belongs to whoever comes next. Viet Nam has one time and no summer time. */
export const spanOf = ({ day, from, to }: ShiftTime): Readonly<{ start: string; end: string }> => ({
  start: `${day}T${from}:00+07:00`,
  end: `${to <= from ? plusDays(day, 1) : day}T${to}:00+07:00`,
})

/** The order in which shifts begin. */
export const byStart = (one: ShiftTime, other: ShiftTime): number =>
  `${one.day} ${one.from}` < `${other.day} ${other.from}` ? -1 : 1

/** Whether two shifts have a moment in common: an office has one officer on duty at a time. */
export function overlap(one: ShiftTime, other: ShiftTime): boolean {
  const [a, b] = [spanOf(one), spanOf(other)]
  return a.start < b.end && b.start < a.end
}

/** The first shift of a list that overlaps one before it in the list or one that is there already: its place in the list. */
export function firstOverlap(shifts: readonly ShiftTime[], there: readonly ShiftTime[] = []): number | undefined {
  const at = shifts.findIndex((each, index) =>
    [...there, ...shifts.slice(0, index)].some((other) => overlap(each, other)),
  )
  return at < 0 ? undefined : at
}

/** How a shift stands: whoever ends it says what is open before the next one takes over. */
export type ShiftStanding = 'coming' | 'running' | 'missing' | 'handed'

/** `missing`: it has ended and nobody wrote what is open and what was promised. */
export function shiftStanding(
  span: Readonly<{ start: string; end: string; handed: boolean }>,
  now: Date,
): ShiftStanding {
  if (span.handed) return 'handed'
  const at = now.getTime()
  if (at < Date.parse(span.start)) return 'coming'
  return at < Date.parse(span.end) ? 'running' : 'missing'
}
