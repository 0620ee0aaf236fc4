import type { Body, Edition, Refusal } from '@baucu/law'
import { longestSource } from './result-minutes.ts'

type Council = Exclude<Body, 'NA'>

/** How one level voted. A null figure is left to the pen. */
export type PollStatistics = Readonly<{
  registered: number | null
  voted: number | null
  constituencies: Readonly<{
    total: number | null
    /** With one polling area only. */
    single: number | null
    /** Where less than half of the voters voted. */
    belowHalf: number | null
    annulled: number | null
    again: number | null
    additional: number | null
    /** Where deputies are missing (official table only). */
    short: number | null
  }>
  areas: Readonly<{
    total: number | null
    belowHalf: number | null
    annulled: number | null
    again: number | null
    additional: number | null
  }>
  issued: number | null
  collected: number | null
  valid: number | null
}>

/** Who was elected, counted; nobody is named. */
export type ElectedStatistics = Readonly<{
  seats: number | null
  elected: number | null
  women: number | null
  minorities: number | null
  under40: number | null
  nonParty: number | null
  reelected: number | null
  religious: number | null
  selfNominated: number | null
  education: Readonly<{ below: number | null; degree: number | null; postgraduate: number | null }>
  politics: Readonly<{ intermediate: number | null; advanced: number | null; bachelor: number | null }>
  sectors: Readonly<{
    party: number | null
    government: number | null
    front: number | null
    court: number | null
    procuracy: number | null
    forces: number | null
    other: number | null
  }>
}>

/**
 * The statistics of an election in a province, sent with the reports: preliminary (form 28 of 2025, 30 of 2021) and official (30 of
 * 2025, 32 of 2021). A level that is left out is left to the pen.
 */
export type StatisticsTables = Readonly<{
  edition: Edition
  kind: 'preliminary' | 'official'
  rehearsal: boolean
  electionDay: string
  /** "tỉnh Minh Sơn" */
  province: string
  /** Term of the National Assembly: `XVI`; null = a blank. */
  term: string | null
  signed: Readonly<{ at: string; on: string }> | null
  polls: Readonly<Partial<Record<Body, PollStatistics>>>
  assembly: ElectedStatistics | null
  councils: Readonly<Partial<Record<Council, ElectedStatistics>>>
  source: string
  stamp: string
}>

/** Why these data cannot stand on one form, or undefined. */
export function refuseStatisticsTables({ stamp, source }: StatisticsTables): Refusal | undefined {
  if (Number.isNaN(Date.parse(stamp))) return { code: 'not-an-instant', path: 'stamp', numbers: {} }
  if (source.length > longestSource)
    return { code: 'too-long', path: 'source', numbers: { length: source.length, limit: longestSource } }
  return undefined
}
