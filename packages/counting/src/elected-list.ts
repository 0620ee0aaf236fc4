import { isAnnulment, type Outcome, type SecondPollKind } from '@baucu/law'

type Decided = Pick<Outcome, 'poll' | 'elected' | 'unfilled' | 'undecided' | 'next'>

/** The first poll of a constituency, as the minutes of its Board have it. */
export type ElectedPoll = Readonly<{ seats: number; outcome: Decided | null }>

/** A second poll that was decided on; outcome null = its minutes were not received yet. */
export type ElectedSecond = Readonly<{ kind: SecondPollKind; outcome: Decided | null }>

/**
 * Seats of a constituency to which nobody is elected, and why:
 * `tie` the law does not settle who of `candidates` is elected · `unknown` whether the poll is valid is not settled ·
 * `re-election`, `additional` such a poll is due and has not come in · `empty` the seats stay empty, nothing is due.
 */
export type ElectedGap = Readonly<{
  why: 'tie' | 'unknown' | 're-election' | 'additional' | 'empty'
  seats: number
  candidates: readonly string[]
}>

/** Who was elected, and by which poll: 0 = the first, 1 = the first of the second polls. In rank order of each poll. */
export type ElectedBy = Readonly<{ candidate: string; poll: number }>

/** Everybody elected in a constituency and every seat left over: `elected` and the seats of `gaps` add up to its seats. */
export type ElectedIn = Readonly<{
  elected: readonly ElectedBy[]
  gaps: readonly ElectedGap[]
  /** The poll that stands: a re-election takes the place of the first (Điều 80), which elected nobody. */
  standing: number
}>

/**
 * Who was elected in a constituency by all its polls together (Điều 78–81). The outcomes are those of the law package; this puts them
 * together and decides nothing. `seconds` in the order of their decisions; what votes again after an annulment counts in the first poll.
 */
export function electedIn(first: ElectedPoll, seconds: readonly ElectedSecond[]): ElectedIn {
  const standing = seconds.findLastIndex(({ kind }) => kind !== 'additional' && !isAnnulment(kind)) + 1
  const again = standing > 0
  const outcome = again ? (seconds[standing - 1]?.outcome ?? null) : first.outcome
  const nobody = (why: ElectedGap['why']): ElectedIn => ({
    ...{ elected: [], gaps: [{ why, seats: first.seats, candidates: [] }], standing },
  })
  if (!outcome) return nobody(again ? 're-election' : 'unknown')
  if (outcome.next === 're-election') return nobody('re-election')
  if (outcome.poll !== 'valid') return nobody('unknown')
  const additional = seconds.findIndex(({ kind }, index) => index >= standing && kind === 'additional') + 1
  const extra = additional > 0 ? (seconds[additional - 1]?.outcome ?? null) : null
  const added = extra?.poll === 'valid' ? extra.elected : []
  const left = outcome.unfilled - added.length
  const why = (): ElectedGap['why'] => {
    if (outcome.undecided.length > 0) return 'tie'
    if (additional === 0) return outcome.next === 'none' ? 'empty' : 'additional'
    if (!extra) return 'additional'
    if (extra.undecided.length > 0) return 'tie'
    return extra.poll === 'unknown' ? 'unknown' : 'empty'
  }
  const reason = why()
  const tied = outcome.undecided.length > 0 ? outcome.undecided : (extra?.undecided ?? [])
  return {
    elected: [
      ...outcome.elected.map((candidate) => ({ candidate, poll: standing })),
      ...added.map((candidate) => ({ candidate, poll: additional })),
    ],
    gaps: left > 0 ? [{ why: reason, seats: left, candidates: reason === 'tie' ? tied.flat() : [] }] : [],
    standing,
  }
}

/** Whether somebody may still be added: everything but seats that stay empty. */
export const mayGrow = ({ gaps }: Pick<ElectedIn, 'gaps'>): boolean => gaps.some(({ why }) => why !== 'empty')
