export type RehearsalState = 'playing' | 'paused' | 'done'
/** The evening of the count, or the whole of election day. */
type RehearsalKind = 'evening' | 'day'

export type RehearsalRow = {
  frame_id: string
  source_frame: string
  kind: RehearsalKind
  /** Of a day: whose it is. */
  organisation_id: string | null
  seed: number
  state: RehearsalState
  speed: number
  /** Minutes since the close of the poll (evening), or since midnight (day). */
  clock: number
  played: number
  total: number
}

export type RehearsalTables = { rehearsal: RehearsalRow }
