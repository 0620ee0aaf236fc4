import type { Edition, Outcome, Refusal } from '@baucu/law'

/** A member of the Board at the meeting. `role` null prints the name alone ("Và 07 Ủy viên khác …"). */
export type BoardMember = Readonly<{ name: string; gender: 'M' | 'F' | null; role: string | null }>

/** A resolution: `00/NQ-HĐBCQG` and its day. */
export type Resolution = Readonly<{ number: string; day: string }>

/** Votes counted in one place of the constituency: a commune (2025) or a district (2015). */
export type PlaceVotes = Readonly<{
  name: string
  /** Number of polling areas; null = not known. */
  areas: number | null
  /** In the order of `candidates`. */
  votes: readonly number[]
}>

/** What a person knows and the figures do not say; null leaves dots for a pen. */
export type WrittenParts = Readonly<{
  meeting: Readonly<{ day: string; time: string }> | null
  place: string | null
  members: readonly BoardMember[] | null
  seatsResolution: Resolution | null
  listResolution: Resolution | null
  incidents: string | null
  settledByTeams: string | null
  settledByBoard: string | null
  forwarded: string | null
  attachments: readonly string[] | null
}>

/** Nothing written yet: every such part is left to the pen. */
export const nothingWritten: WrittenParts = {
  meeting: null,
  place: null,
  members: null,
  seatsResolution: null,
  listResolution: null,
  incidents: null,
  settledByTeams: null,
  settledByBoard: null,
  forwarded: null,
  attachments: null,
}

/**
 * What the result minutes of a National Assembly constituency are made of (form 19/HĐBC-QH of 2025,
 * form 21/HĐBC-QH of 2021). A figure that is null is left as dots: nothing is invented.
 */
export type ResultMinutes = Readonly<{
  edition: Edition
  rehearsal: boolean
  /** Term of the National Assembly: `XVI`. */
  term: string
  /** `YYYY-MM-DD`. */
  electionDay: string
  unitNumber: number
  /** The units it is made of, as the resolution words them: `phường Mẫu và các xã: …`. A leading "Gồm" is dropped. */
  area: string
  province: Readonly<{ kind: 'tỉnh' | 'thành phố'; name: string }>
  seats: number
  /** In the order of the official list. */
  candidates: readonly Readonly<{ id: string; name: string; votes: number }>[]
  registered: number | null
  voted: number | null
  issued: number | null
  collected: number | null
  invalid: number | null
  /** `from` < `to` when only a range can be deduced from printed percentages: printed as dots, told in the footer. */
  valid: Readonly<{ from: number; to: number }> | null
  /** Null = figures by place are not known: the table has its total only. */
  places: readonly PlaceVotes[] | null
  /** The answer of `decide`; the form prints it and decides nothing. */
  outcome: Outcome
  /** One sentence for the footer, where the figures come from; at most `longestSource` characters. */
  source: string
  /** The instant the data are of (ISO 8601 with offset): date inside the PDF, so that equal data give equal bytes. */
  /** What the figures are, as canonical JSON: the PDF carries it inside. */
  document?: string
  stamp: string
  written: WrittenParts
}>

/** The footer has three lines; what we must add to them needs the rest. */
export const longestSource = 160

/** Why these data cannot be printed on one form, or undefined: the form must agree with itself (ID-13). */
export function refuseResultMinutes(data: ResultMinutes): Refusal | undefined {
  const { candidates, places, outcome } = data
  if (Number.isNaN(Date.parse(data.stamp))) return { code: 'not-an-instant', path: 'stamp', numbers: {} }
  if (data.source.length > longestSource) {
    return { code: 'too-long', path: 'source', numbers: { length: data.source.length, limit: longestSource } }
  }
  const ids = new Set(candidates.map((each) => each.id))
  if (ids.size !== candidates.length) return { code: 'duplicate-candidate', path: 'candidates', numbers: {} }
  for (const [index, id] of [...outcome.elected, ...outcome.undecided.flat()].entries()) {
    if (!ids.has(id)) return { code: 'unknown-candidate', path: `outcome[${index}]`, numbers: { id } }
  }
  if (!places) return undefined
  for (const [row, place] of places.entries()) {
    if (place.votes.length !== candidates.length) {
      const numbers = { votes: place.votes.length, candidates: candidates.length }
      return { code: 'row-length', path: `places[${row}].votes`, numbers }
    }
  }
  for (const [column, candidate] of candidates.entries()) {
    const sum = places.reduce((total, place) => total + (place.votes[column] ?? 0), 0)
    if (sum !== candidate.votes) {
      return { code: 'ID-13', path: `candidates[${column}].votes`, numbers: { sum, votes: candidate.votes } }
    }
  }
  return undefined
}
