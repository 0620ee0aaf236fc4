export type CountTables = {
  constituency_totals: {
    province_code: string
    frame_id: string
    constituency_id: string
    expected: number
    reported: number
    rejected: number
    /** Registered, voted, issued, collected, valid, invalid, then votes in ballot order. */
    figures: number[]
    updated_at: Date | null
  }
}
