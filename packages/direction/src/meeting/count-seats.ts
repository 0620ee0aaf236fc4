/** How a seat of an invitation stands. `invited`: not ticked off yet. */
export type SeatState = 'invited' | 'present' | 'excused' | 'absent'

/** Adds up: invited = present + excused + absent + open. */
export type SeatCounts = Readonly<Record<'invited' | 'present' | 'excused' | 'absent' | 'open', number>>

/** Counts the seats of a meeting, or of a group of those invited. */
export function countSeats(seats: readonly Readonly<{ state: SeatState }>[]): SeatCounts {
  const of = (state: SeatState) => seats.filter((each) => each.state === state).length
  return {
    ...{ invited: seats.length, present: of('present'), excused: of('excused'), absent: of('absent') },
    open: of('invited'),
  }
}
