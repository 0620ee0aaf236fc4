import { both, distinct, isCandidateId, isCount, isHex, isNull, list, object, oneOf, orNull } from './shape.ts'

/** What one counting minutes says. `votes` in ballot order; `byCount` the ballots that keep 1, 2, … names. */
export type MinutesFigures = Readonly<{
  byCount: readonly number[] | null
  collected: number
  exchanged: number | null
  invalid: number
  issued: number
  received: number | null
  registered: number
  unused: number | null
  valid: number
  voted: number
  votes: readonly number[]
}>

/** What a group of polling areas or the minutes of a Board adds up to. */
export type Sums = Readonly<{
  areas: number
  collected: number
  invalid: number
  issued: number
  registered: number
  valid: number
  voted: number
  votes: readonly number[]
}>

/** What a Committee or the nation adds up: no candidates, but Boards and the elected. */
export type UpperSums = Readonly<Omit<Sums, 'votes'> & { contests: number; elected: number; votes: null }>

/** Who is elected, and what follows. */
export type Outcome = Readonly<{
  elected: readonly string[]
  next: 'none' | 'additional-election' | 'additional-election-decision' | 're-election'
  poll: 'valid' | 'not-valid' | 'unknown'
  undecided: readonly (readonly string[])[]
  unfilled: number
}>

const counts = list(isCount)

/** The members of a minutes' figures, in order. */
export const isMinutesFigures = object({
  byCount: orNull(counts),
  collected: isCount,
  exchanged: orNull(isCount),
  invalid: isCount,
  issued: isCount,
  received: orNull(isCount),
  registered: isCount,
  unused: orNull(isCount),
  valid: isCount,
  voted: isCount,
  votes: counts,
})

export const isSums = object({
  areas: isCount,
  collected: isCount,
  invalid: isCount,
  issued: isCount,
  registered: isCount,
  valid: isCount,
  voted: isCount,
  votes: counts,
})

export const isUpperSums = object({
  areas: isCount,
  collected: isCount,
  contests: isCount,
  elected: isCount,
  invalid: isCount,
  issued: isCount,
  registered: isCount,
  valid: isCount,
  voted: isCount,
  votes: isNull,
})

export const isOutcome = object({
  elected: distinct(isCandidateId),
  next: oneOf('none', 'additional-election', 'additional-election-decision', 're-election'),
  poll: oneOf('valid', 'not-valid', 'unknown'),
  undecided: both(list(distinct(isCandidateId)), (value) => (value as readonly unknown[]).length <= 1),
  unfilled: isCount,
})

/** A list of papers an office keeps. */
export const isPapers = list(object({ kind: oneOf('scan', 'pdf', 'signed-pdf', 'decision'), sha256: isHex }))

/** The leaves an aggregate adds up. */
export type Children = Readonly<{ indexes: readonly number[]; root: string }>
