import type { InvalidGround } from '@baucu/law'

/**
 * What a counting group of three keeps beside its paper: ballots lie in bundles, each bundle is read ballot by ballot or
 * stroke by stroke, and closes when the checker counted as many. See docs/count.md.
 */
export type TallyAid =
  | Readonly<{ stage: 'set-up'; contest: TallyContest }>
  /** No bundle is in hand. */
  | (Readonly<{ stage: 'between' }> & Counting)
  /** `hand`: the names kept on the ballot that is being read, by place on the ballot from 0. */
  | (Readonly<{ stage: 'reading'; open: Bundle; hand: readonly number[] }> & Counting)
  /** Everything collected was read and agrees; the figures are ready for the minutes. */
  | (Readonly<{ stage: 'finished' }> & Counting)

/** The contest as it was when the count began; candidates in ballot order. */
export type TallyContest = Readonly<{ seats: number; candidates: readonly string[] }>

export type Counting = Readonly<{
  contest: TallyContest
  table: TallyTable
  /** Numbers of collected ballots that were found wrong, and why. */
  recounts: readonly Readonly<{ was: number; reason: string }>[]
  bundles: readonly ClosedBundle[]
}>

/** Who sits at the table, and what came out of the boxes. */
export type TallyTable = Readonly<{
  reader: string
  writer: string
  checker: string
  collected: number
  /** Voters who voted, where the Team gave it: the box is compared with it before the count. */
  voted: number | null
}>

/**
 * What a bundle was sorted as: valid ballots that keep `names` names (their class), read whole ballots or called name by
 * name (`strokes`); or invalid ballots.
 */
export type Pile =
  | Readonly<{ kind: 'valid'; names: number; way: 'ballots' | 'strokes' }>
  | Readonly<{ kind: 'invalid' }>

export type Bundle = Readonly<{
  number: number
  pile: Pile
  entries: readonly Entry[]
  /** The first entries, which left the bundle in an earlier reading and are not read again. */
  kept: number
  /** Why it was read again, once for each time. */
  again: readonly string[]
}>

/** `checked`: what the checker counted in it. */
export type ClosedBundle = Bundle & Readonly<{ checked: number }>

/** One ballot read, or one stroke; ballots that turn out invalid or doubtful leave the bundle they were in. */
export type Entry =
  | KeptBallot
  | Readonly<{ kind: 'stroke'; name: number }>
  | InvalidBallot
  /** Set aside for the whole Team (Điều 74.2); `decided`: null until it did. */
  | Readonly<{ kind: 'aside'; decided: Decided | null }>

export type KeptBallot = Readonly<{ kind: 'kept'; names: readonly number[] }>
/** The first ground of Điều 74.1 that was found. */
export type InvalidBallot = Readonly<{ kind: 'invalid'; ground: InvalidGround }>

/** What the whole Team decided on a doubtful ballot, never its Head alone (Điều 74.2). */
export type Decided = Readonly<{ as: KeptBallot | InvalidBallot; members: number; inFavour: number }>

export type TallyAction =
  /** `reason`: asked for when another number was collected than said before. */
  | Readonly<{ kind: 'set-table'; table: TallyTable; reason?: string }>
  | Readonly<{ kind: 'open-bundle'; pile: Pile }>
  /** Marks a name on the ballot in hand, or takes the mark back. */
  | Readonly<{ kind: 'mark'; name: number }>
  /** The ballot in hand is read. */
  | Readonly<{ kind: 'next' }>
  | Readonly<{ kind: 'stroke'; name: number }>
  | Readonly<{ kind: 'invalid'; ground: InvalidGround }>
  | Readonly<{ kind: 'set-aside' }>
  /** Takes back the ballot in hand, else the last one. */
  | Readonly<{ kind: 'undo' }>
  | Readonly<{ kind: 'close-bundle'; checked: number }>
  /** From the beginning: the bundle in hand, or a closed one. */
  | Readonly<{ kind: 'read-again'; bundle: number; reason: string }>
  /** `entry`: place among the entries of its bundle. */
  | Readonly<{ kind: 'decide'; bundle: number; entry: number; decided: Decided }>
  | Readonly<{ kind: 'finish' }>
  /** Back from the end, because something is to be put right. */
  | Readonly<{ kind: 'go-on' }>

/** Why a step is not taken: code, the field it is about, numbers. The state stays what it was. */
export type TallyRefusal = Readonly<{
  code: TallyRefusalCode
  field: string | null
  numbers: Readonly<Record<string, number>>
}>

export type TallyRefusalCode =
  | 'not-now'
  | 'name-missing'
  | 'same-person'
  | 'not-a-count'
  | 'no-reason'
  | 'no-such-class'
  | 'no-such-name'
  | 'other-class'
  | 'nothing-to-undo'
  | 'checker-differs'
  | 'half-ballot'
  | 'more-than-ballots'
  | 'no-such-ballot'
  | 'not-in-favour'
  | 'aside-undecided'
  | 'left-to-read'
  | 'more-than-collected'
