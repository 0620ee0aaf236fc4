export type CountTables = {
  constituency: { frame_id: string; province_code: string; ordinal: number; id: string }
  /** The sums of this moment; `constituency_totals` has those that were folded. */
  constituency_totals_now: {
    province_code: string
    frame_id: string
    /** Ordinal of the constituency in its frame. */
    constituency: number
    expected: number
    reported: number
    rejected: number
    /** Registered, voted, issued, collected, valid, invalid, then votes in ballot order. */
    figures: number[]
    updated_at: Date | null
    /** The sums as the received minutes of the Board have them. */
    signed: number[] | null
  }
}
