import type { Body, Edition, Outcome, Refusal } from '@baucu/law'
import type { Named } from './form-lines.ts'
import { longestSource, type WrittenParts } from './result-minutes.ts'

/**
 * The result minutes of a constituency of a council: form 24/HĐBC-HĐND of 2025, 26/HĐBC-HĐND of 2021. A part that is null is
 * left to the pen.
 */
export type CouncilMinutes = Readonly<{
  edition: Edition
  rehearsal: boolean
  electionDay: string
  body: Exclude<Body, 'NA'>
  /** Whose council it is: "tỉnh Minh Sơn". */
  council: string
  /** Which term of the council it is ("khóa"). */
  councilTerm: string | null
  unitNumber: number
  /** What the constituency is made of. */
  area: string
  seats: number
  /** In ballot order. */
  candidates: readonly (Named & Readonly<{ id: string; votes: number | null }>)[]
  registered: number | null
  voted: number | null
  issued: number | null
  collected: number | null
  valid: number | null
  invalid: number | null
  /** The answer of `decide`; null = not decided yet, the conclusions are left to the pen. */
  outcome: Outcome | null
  /** One sentence for the footer, where the figures come from. */
  source: string
  /** The instant the data are of: the only date inside the PDF. */
  /** What the figures are, as canonical JSON: the PDF carries it inside. */
  document?: string
  stamp: string
  written: WrittenParts
}>

/** Why these data cannot stand on one form, or undefined. */
export function refuseCouncilMinutes({ stamp, source, candidates, outcome }: CouncilMinutes): Refusal | undefined {
  if (Number.isNaN(Date.parse(stamp))) return { code: 'not-an-instant', path: 'stamp', numbers: {} }
  if (source.length > longestSource)
    return { code: 'too-long', path: 'source', numbers: { length: source.length, limit: longestSource } }
  const ids = new Set(candidates.map((each) => each.id))
  if (ids.size !== candidates.length) return { code: 'duplicate-candidate', path: 'candidates', numbers: {} }
  const unknown = outcome?.elected.find((id) => !ids.has(id))
  return unknown === undefined ? undefined : { code: 'unknown-candidate', path: 'outcome', numbers: { id: unknown } }
}
