/** What a body told of a course: how many were invited, came, and passed the test; null = there was none. */
export type Attendance = Readonly<{ invited: number; attended: number; passed: number | null }>

/** `all`: everybody who was invited came. `some`, `none`: not everybody, nobody. `silent`: nothing was told yet. */
export const trainingStates = ['all', 'some', 'none', 'silent'] as const
export type TrainingState = (typeof trainingStates)[number]

/** How a body stands after a course; whoever is not `all` is named on the board, with the reason it gave. */
export function trainingState(told: Attendance | null): TrainingState {
  if (told === null) return 'silent'
  if (told.attended === 0) return 'none'
  return told.attended < told.invited ? 'some' : 'all'
}

/** A field that cannot be: more came than were invited, or more passed than came. */
export function refuseAttendance({ invited, attended, passed }: Attendance): 'invited' | 'attended' | 'passed' | null {
  if (invited === 0) return 'invited'
  if (attended > invited) return 'attended'
  return passed !== null && passed > attended ? 'passed' : null
}
