import type { Edition } from '@baucu/law'

/**
 * Published unit totals of one election (`vn-election-results/1`), as far as counting reads them: the schema in the
 * contract says more and fits this type. `validBallotsMin`/`Max` is the range of whole numbers of valid ballots for
 * which every printed percentage is right.
 */
export type PublishedResults = Readonly<{
  election: string
  electionDay: string
  edition: Edition
  /** National totals, when they were published. */
  national: Readonly<{
    registeredVoters: number
    voted: number
    validBallots: number
    invalidBallots: number
    constituencies: number
    pollingAreas: number
  }> | null
  constituencies: readonly PublishedConstituency[]
}>

export type PublishedConstituency = Readonly<{
  id: string
  province: string
  /** Number of the constituency in its province. */
  constituency: number
  area: string
  seats: number
  validBallotsMin: number
  validBallotsMax: number
  /** In the order of the file, which stands for the order of the ballot. */
  candidates: readonly PublishedCandidate[]
}>

export type PublishedCandidate = Readonly<{
  name: string
  birthDate: string | null
  votes: number
  percentText: string | null
  elected: boolean | null
}>

/** Published files name no candidate ids; this is the one everybody uses. `index` counts from 0, the id from 1. */
export const publishedCandidateId = (constituencyId: string, index: number): string => `${constituencyId}-${index + 1}`
