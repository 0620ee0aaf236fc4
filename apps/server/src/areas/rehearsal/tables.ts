export type RehearsalState = 'playing' | 'paused' | 'done'

export type RehearsalTables = {
  rehearsal: {
    frame_id: string
    source_frame: string
    seed: number
    state: RehearsalState
    speed: number
    /** Minutes of the played evening since the close of the poll. */
    clock: number
    played: number
    total: number
  }
}
