import type { Body, Edition, Refusal } from '@baucu/law'
import type { Moment, Named } from './form-lines.ts'
import { longestSource } from './result-minutes.ts'

/** Where a Polling Team works. A null part is left to the pen. */
export type TeamPlace = Readonly<{
  edition: Edition
  electionDay: string
  /** Number of the polling area. */
  number: number
  /** "Xã Suối Mẫu" */
  commune: string
  /** "tỉnh Minh Sơn" */
  province: string | null
}>

/** A contest that the Team counts; `candidates` in ballot order, none = not known yet. */
export type TeamContest = Readonly<{
  body: Body
  /** Whose council it is: "tỉnh Minh Sơn", "xã Suối Mẫu"; null = not known, or the National Assembly. */
  council: string | null
  /** Which term of the council it is ("khóa"). */
  councilTerm: string | null
  constituency: number
  /** What the constituency is made of. */
  area: string
  seats: number
  candidates: readonly (Named & Readonly<{ id: string }>)[]
}>

/** The figures of the count; `votes` in ballot order. */
export type CountFigures = Readonly<{
  registered: number | null
  voted: number | null
  issued: number | null
  collected: number | null
  valid: number | null
  invalid: number | null
  votes: readonly (number | null)[]
}>

export type TeamMember = Named & Readonly<{ role: string | null }>

/** A voter who watches and is not a candidate. */
export type Witness = Named & Readonly<{ residence: string | null }>

/** What the Team says of the count beside its figures. */
export type CountWritten = Readonly<{
  members: readonly TeamMember[] | null
  opened: Moment | null
  closed: Moment | null
  finished: Moment | null
  /** Of the empty box before the poll, and of the count: two each. */
  boxWitnesses: readonly Witness[] | null
  countWitnesses: readonly Witness[] | null
  incidents: string | null
  /** Why figures that look wrong are right, in whole sentences: printed under the incidents. */
  explanations: readonly string[]
  unsettled: string | null
}>

/** Nothing written yet: every part is left to the pen. */
export const nothingWrittenByTeam: CountWritten = {
  members: null,
  opened: null,
  closed: null,
  finished: null,
  boxWitnesses: null,
  countWitnesses: null,
  incidents: null,
  explanations: [],
  unsettled: null,
}

type Print = Readonly<{
  rehearsal: boolean
  /** One sentence for the footer, where the figures come from. */
  source: string
  /** The instant the data are of: the only date inside the PDF. */
  stamp: string
}>

/** The counting minutes of a Team: forms 18 and 23 of 2025, 20 and 25 of 2021. */
export type CountMinutes = Print &
  Readonly<{
    place: TeamPlace
    contest: TeamContest
    /** Voters of the register before the poll, a help beside the blank; null = not known. */
    expected: number | null
    figures: CountFigures | null
    written: CountWritten
    /** Ids that go into the digest; null = no digest is printed. */
    ids: Readonly<{ frame: string; constituency: string; area: string }> | null
    /** What the figures are, as canonical JSON: the PDF carries it inside. */
    document?: string
  }>

/** What became of the ballots of one contest. */
export type BallotUse = Readonly<{
  received: number | null
  issued: number | null
  exchanged: number | null
  unused: number | null
}>

/** The inventory of the use of ballots: form 32 of 2025, 35 of 2021. */
export type BallotUseMinutes = Print &
  Readonly<{
    place: TeamPlace
    /** The contests of the area in their order; `use` null = not counted yet. */
    contests: readonly Readonly<{
      body: Body
      council: string | null
      constituency: number
      use: BallotUse | null
    }>[]
    closed: Moment | null
    witnesses: readonly Witness[] | null
    /** How many copies were made, where the form of the edition does not say it itself. */
    copies: number | null
    /** Where and when it is signed. */
    signed: Readonly<{ at: string; on: string }> | null
  }>

const refusePrint = ({ stamp, source }: Print): Refusal | undefined => {
  if (Number.isNaN(Date.parse(stamp))) return { code: 'not-an-instant', path: 'stamp', numbers: {} }
  if (source.length > longestSource)
    return { code: 'too-long', path: 'source', numbers: { length: source.length, limit: longestSource } }
  return undefined
}

/** Why these data cannot stand on one form, or undefined. */
export function refuseCountMinutes(data: CountMinutes): Refusal | undefined {
  const { contest, figures } = data
  const refusal = refusePrint(data)
  if (refusal) return refusal
  const candidates = contest.candidates.length
  // Votes go into the digest by candidate.
  if (new Set(contest.candidates.map((each) => each.id)).size !== candidates)
    return { code: 'duplicate-candidate', path: 'contest.candidates', numbers: {} }
  if (figures && figures.votes.length !== candidates)
    return { code: 'row-length', path: 'figures.votes', numbers: { votes: figures.votes.length, candidates } }
  return undefined
}

/** Why these data cannot stand on one form, or undefined. */
export const refuseBallotUse = (data: BallotUseMinutes): Refusal | undefined => refusePrint(data)
