import type { Body, Edition, Outcome, Refusal } from '@baucu/law'
import type { Moment, Named } from './form-lines.ts'
import { type BoardMember, longestSource, type Resolution } from './result-minutes.ts'

/** The figures of one poll in one constituency, as the minutes of its Board have them. */
export type SummaryPoll = Readonly<{
  number: number
  registered: number | null
  voted: number | null
  collected: number | null
  valid: number | null
  invalid: number | null
  /** In ballot order. */
  candidates: readonly (Named & Readonly<{ id: string; votes: number | null }>)[]
  /** The answer of `decide`; null = not decided yet. */
  outcome: Outcome | null
}>

/** A constituency of the first poll. */
export type SummaryConstituency = SummaryPoll & Readonly<{ /** The places it is made of. */ places: string }>

/** A re-election or an additional election in one constituency. */
export type SecondPollFigures = SummaryPoll & Readonly<{ on: string | null }>

/**
 * What a committee records of a whole election: the provincial minutes of the National Assembly (form 20 of 2025, 22 of 2021) and the
 * summary minutes of a council (25 of 2025, 27 of 2021). A null part is left to the pen; an empty list of second polls says "Không có".
 */
export type ElectionSummary = Readonly<{
  edition: Edition
  rehearsal: boolean
  electionDay: string
  body: Body
  /** The province of the National Assembly's minutes, or whose council it is: "tỉnh Minh Sơn". */
  whole: string
  /** Term of the National Assembly or of the council ("khóa"). */
  term: string | null
  seats: number | null
  constituencies: readonly SummaryConstituency[] | null
  reElections: readonly SecondPollFigures[] | null
  additional: readonly SecondPollFigures[] | null
  written: Readonly<{
    meeting: Moment | null
    place: string | null
    members: readonly BoardMember[] | null
    seatsResolution: Resolution | null
    listResolution: Resolution | null
    /** Complaints settled by Teams and Boards (National Assembly only). */
    settledBelow: string | null
    events: string | null
    settled: string | null
    /** Complaints passed on to the National Election Council (National Assembly only). */
    forwarded: string | null
    attachments: readonly string[] | null
  }>
  /** One sentence for the footer, where the figures come from. */
  source: string
  /** The instant the data are of: the only date inside the PDF. */
  /** What the figures are, as canonical JSON: the PDF carries it inside. */
  document?: string
  stamp: string
}>

/** Why these data cannot stand on one form, or undefined. */
export function refuseElectionSummary({ stamp, source, ...data }: ElectionSummary): Refusal | undefined {
  if (Number.isNaN(Date.parse(stamp))) return { code: 'not-an-instant', path: 'stamp', numbers: {} }
  if (source.length > longestSource)
    return { code: 'too-long', path: 'source', numbers: { length: source.length, limit: longestSource } }
  for (const list of ['constituencies', 'reElections', 'additional'] as const) {
    for (const [index, { candidates, outcome }] of (data[list] ?? []).entries()) {
      const id = outcome?.elected.find((each) => !candidates.some((candidate) => candidate.id === each))
      if (id !== undefined) return { code: 'unknown-candidate', path: `${list}[${index}].outcome`, numbers: { id } }
    }
  }
  return undefined
}
