import type { Body } from '@baucu/law'
import type { MinutesFiguresRecord, PublishedContest, Sums } from '@baucu/proof'

/** The election all pages speak of. */
export type AboutElection = Readonly<{
  name: string
  /** `YYYY-MM-DD`. */
  day: string
  rehearsal: boolean
  /** When the bundle was made, `YYYY-MM-DDTHH:MM:SSZ`. */
  made: string
}>

/** A constituency with everything its page tells. */
export type PageContest = PublishedContest &
  Readonly<{
    body: Body
    /** Whose deputies are elected or who adds the minutes up: "Lào Cai". Constituencies are listed below it. */
    place: string
    number: number
    /** What the constituency is made of, in words; may be empty. */
    area: string
    seats: number
    /** Names by candidate; one whose name was taken down is shown by id. */
    names: ReadonlyMap<string, string>
    /** Polling areas whose minutes are opened. */
    opened: readonly Readonly<{ area: string; figures: MinutesFiguresRecord }>[]
    /** Polling areas published only together. */
    groups: readonly Readonly<{ id: string; areas: readonly string[]; figures: Sums }>[]
  }>
