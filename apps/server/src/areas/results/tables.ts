import type { Body, Round } from '@baucu/law'

/** A candidate as published, in ballot order. */
export type PublishedCandidate = Readonly<{
  name: string
  gender: 'M' | 'F' | null
  birthDate: string | null
  votes: number
  percentText: string | null
  elected: boolean | null
  confirmed: boolean | null
}>

type PublishedResultTable = {
  province_code: string
  id: string
  frame_id: string
  constituency_id: string
  valid_from: number
  valid_to: number
  candidates: PublishedCandidate[]
  source: string
  received_at: Date
}

export type ResultsTables = {
  constituency: {
    province_code: string
    frame_id: string
    id: string
    /** Its place in the frame. */
    ordinal: number
    body: Body
    province_name: string
    number: number
    area: string
    seats: number
    round: Round
  }
  candidate: {
    province_code: string
    frame_id: string
    constituency_id: string
    position: number
    id: string
    name: string
    gender: 'M' | 'F' | null
    birth_date: string | null
  }
  elected_status: { frame_id: string; constituency_id: string; candidate_id: string; confirmed: boolean }
  published_result: PublishedResultTable
  published_result_now: PublishedResultTable
}
