import type { Body, Edition, SecondPollKind } from '@baucu/law'

/** `frame`: a small catalogue of election frames. */
type FrameTable = {
  id: string
  name: string
  edition: Edition
  election_day: string
  bodies: Body[]
  province_code: string | null
  rehearsal: boolean
  sample: boolean
  attribution: string | null
  official_by: string | null
  complete: boolean
  /** Published national figures, as in the results file. */
  national: unknown
  /** Of a second poll: the frame it belongs to, and why there is one. */
  second_of: string | null
  second_kind: SecondPollKind | null
  closed_at: Date | null
  created_at: Date
  changed_at: Date
}

export type FramesTables = { frame: FrameTable; constituency: { frame_id: string; body: Body } }
