import type { Body, Edition } from '@baucu/law'

/** What minutes add up to; a figure that is not known is null. */
export type ResultCounts = Readonly<{
  registered: number | null
  voted: number | null
  issued: number | null
  collected: number | null
  invalid: number | null
  /** `from` < `to` when only a range can be deduced from printed percentages. */
  valid: Readonly<{ from: number; to: number }> | null
}>

/** A polling area's part of a contest, from its accepted minutes. */
export type AreaResult = Readonly<{ id: string; name: string; counts: ResultCounts; votes: readonly number[] }>

/**
 * official: published by resolution · signed: as the received minutes of the Board · quick: not signed by the Board yet · waiting:
 * nothing reported.
 */
type ContestStatus = 'official' | 'signed' | 'quick' | 'waiting'

/** One constituency as other programs are told of it. */
export type ContestResult = Readonly<{
  id: string
  body: Body
  province: Readonly<{ code: string; name: string }>
  number: number
  area: string
  seats: number
  status: ContestStatus
  /** null: only unit totals were published. */
  areas: Readonly<{ expected: number; reported: number }> | null
  counts: ResultCounts
  /** In ballot order. */
  candidates: readonly Readonly<{
    id: string
    name: string
    gender: 'M' | 'F' | null
    birthDate: string | null
    votes: number
    /** null: nothing is said before the whole constituency has reported. */
    elected: boolean | null
  }>[]
  /** Minutes of polling areas the asker may see; empty = none are told. */
  pollingAreas: readonly AreaResult[]
}>

/** The result of an election as it stands at a moment. */
export type ElectionResult = Readonly<{
  id: string
  name: string
  edition: Edition
  electionDay: string
  rehearsal: boolean
  attribution: string | null
  officialBy: string | null
  /** An instant with its offset: nothing in here reads a clock. */
  at: string
  contests: readonly ContestResult[]
}>

/** How far it is. Certified is only what a resolution published; a rehearsal never is. */
export function statusOf({
  rehearsal,
  contests,
}: Pick<ElectionResult, 'rehearsal' | 'contests'>):
  | 'certified'
  | 'unofficial-complete'
  | 'unofficial-partial'
  | 'pre-election' {
  if (contests.every(({ status }) => status === 'waiting')) return 'pre-election'
  if (!rehearsal && contests.every(({ status }) => status === 'official')) return 'certified'
  return contests.every(isWhole) ? 'unofficial-complete' : 'unofficial-partial'
}

/** Everything that will be reported is. */
export const isWhole = ({ status, areas }: ContestResult): boolean =>
  status === 'official' ||
  status === 'signed' ||
  (status === 'quick' && (areas === null || areas.reported === areas.expected))

/** What every export says of its figures, in the words of the screen. */
export function standingWords({ rehearsal, officialBy, attribution, contests }: ElectionResult): string {
  if (rehearsal) return 'DIỄN TẬP: số liệu diễn tập, không phải kết quả bầu cử.'
  const status = statusOf({ rehearsal, contests })
  if (status === 'pre-election') return 'Chưa có số liệu.'
  if (status === 'certified') return `Kết quả đã công bố${officialBy === null ? '' : ` theo ${officialBy}`}.`
  if (contests.every((each) => each.status === 'signed' || each.status === 'official')) {
    return `Theo biên bản đã ký của các Ban bầu cử, chưa công bố.${attribution === null ? '' : ` ${attribution}`}`
  }
  return `Số liệu nhanh, chưa chính thức.${attribution === null ? '' : ` ${attribution}`}`
}

/** Titles of the bodies, short, as tables have them. */
export const bodyTitles: Readonly<Record<Body, string>> = {
  NA: 'ĐBQH',
  province: 'HĐND tỉnh',
  district: 'HĐND huyện',
  commune: 'HĐND xã',
}

/** Whose election it is, in full. */
export const electionTitles: Readonly<Record<Body, string>> = {
  NA: 'Bầu cử đại biểu Quốc hội',
  province: 'Bầu cử đại biểu Hội đồng nhân dân cấp tỉnh',
  district: 'Bầu cử đại biểu Hội đồng nhân dân cấp huyện',
  commune: 'Bầu cử đại biểu Hội đồng nhân dân cấp xã',
}
