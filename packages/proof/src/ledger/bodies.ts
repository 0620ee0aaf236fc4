/**
 * What the leaves of an election's log say: docs/formats/leaves.md, one type for each row of its table. A leaf holds nothing about a
 * person: names and birth dates are commitments, figures of minutes too.
 */
type Common = Readonly<{
  /** Id of the election; the same in every leaf of a log. */
  event: string
  /** When the office recorded it, `YYYY-MM-DDTHH:MM:SSZ`. The order is that of the log, never of `at`. */
  at: string
}>

/** SHA-256 as 64 small hexadecimal digits. */
export type Hex = string

export type LeafKey = Readonly<{ alg: 'Ed25519' | 'ES256'; id: string; public: string }>

/** A file the office keeps; never in the bundle. */
export type LeafPaper = Readonly<{ kind: 'scan' | 'pdf' | 'signed-pdf' | 'decision'; sha256: Hex }>

/** When figures would tell how people voted; see `isSensitive`. */
export type SecrecyLimits = Readonly<{ near: readonly [number, number]; small: number; unanimous: number }>

export type LeafOutcome = Readonly<{
  elected: readonly string[]
  next: 'none' | 'additional-election' | 'additional-election-decision' | 're-election'
  poll: 'valid' | 'not-valid' | 'unknown'
  undecided: readonly (readonly string[])[]
  unfilled: number
}>

/** Sums of one contest. */
export type Sums = Readonly<{
  areas: number
  registered: number
  voted: number
  issued: number
  collected: number
  valid: number
  invalid: number
  /** In ballot order. */
  votes: readonly number[]
}>

/** Sums above a contest: candidates differ, so votes are none; how many contests, and how many are elected. */
export type UpperSums = Omit<Sums, 'votes'> & Readonly<{ votes: null; contests: number; elected: number }>

export type ElectionBody = Common &
  Readonly<{
    type: 'election'
    edition: '2015' | '2025'
    day: string
    name: string
    bodies: readonly LeafElected[]
    rehearsal: boolean
    contests: number
    secrecy: SecrecyLimits
    key: LeafKey
  }>

export type LeafElected = 'NA' | 'province' | 'district' | 'commune'

export type ContestBody = Common &
  Readonly<{
    type: 'contest'
    contest: string
    prev: Hex | null
    body: LeafElected
    round: 'first' | 'additional' | 'rerun'
    committee: string
    number: number
    seats: number
    candidates: readonly Readonly<{ id: string; commit: Hex }>[]
    areas: number
  }>

export type AreasBody = Common &
  Readonly<{
    type: 'areas'
    contest: string
    part: number
    parts: number
    /** Area and the unit it lies in. */
    areas: readonly (readonly [string, string])[]
  }>

export type LeafType = LeafBody['type']

export type KeyBody = Common &
  Readonly<{
    type: 'key'
    key: LeafKey
    holder: Readonly<{
      role: 'office' | 'board' | 'committee' | 'council' | 'area-device' | 'person'
      unit: string
    }>
    may: readonly (string & (LeafType | 'approve'))[]
    contests: readonly string[] | null
    areas: readonly string[] | null
    passkey: Readonly<{ origins: readonly string[]; rp: string }> | null
  }>

export type RevocationBody = Common &
  Readonly<{ type: 'revocation'; key: string; reason: 'replaced' | 'lost' | 'ended' }>

type MinutesMembers = Readonly<{
  contest: string
  area: string
  commit: Hex
  papers: readonly LeafPaper[]
  exceptions: readonly 'ID-07'[]
}>

export type MinuteBody = Common & MinutesMembers & Readonly<{ type: 'minute'; prev: null }>

export type CorrectionBody = Common &
  MinutesMembers &
  Readonly<{ type: 'correction'; prev: Hex; reason: 'typing' | 'paper' | 'decision' | 'second-poll' }>

export type WithdrawalBody = Common &
  Readonly<{ type: 'withdrawal'; contest: string; area: string; prev: Hex; reason: 'correction' | 'annulled' }>

/** What an area's device or a person approves: a leaf that stands before it, by its hash. Who approves signs after the office. */
export type ApprovalBody = Common &
  Readonly<{ type: 'approval'; leaf: Hex; contest: string | null; area: string | null }>

/** Files that belong to a leaf before it: scans and signed copies that came after it was accepted. */
export type PaperBody = Common &
  Readonly<{
    type: 'paper'
    /** Leaf hash of the standing minute, correction or aggregate. */
    leaf: Hex
    /** Of minutes its own, of a board's aggregate its subject; else null. */
    contest: string | null
    area: string | null
    papers: readonly LeafPaper[]
  }>

export type GroupBody = Common &
  Readonly<{
    type: 'group'
    contest: string
    group: string
    prev: Hex | null
    members: readonly number[]
    figures: Sums
  }>

export type AggregateBody = Common &
  Readonly<{
    type: 'aggregate'
    level: 'board' | 'committee' | 'nation'
    subject: string
    prev: Hex | null
    children: Readonly<{ indexes: readonly number[]; root: Hex }>
    figures: Sums | UpperSums
    outcome: LeafOutcome | null
    papers: readonly LeafPaper[]
  }>

export type SoftwareBody = Common & Readonly<{ type: 'software'; release: string; sha256: Hex }>

export type AuditChainBody = Common & Readonly<{ type: 'audit-chain'; province: string; through: number; head: Hex }>

export type AuditCommitBody = Common &
  Readonly<{
    type: 'audit-commit'
    audit: string
    contest: string
    method: 'batch-comparison' | 'ballot-polling'
    /** Papers drawn of each box; 0 where all of them are counted. */
    perBox: number
    riskLimitPpm: number
    betPermille: number
    replacement: boolean
    size: number
    root: Hex
  }>

export type AuditSeedBody = Common & Readonly<{ type: 'audit-seed'; audit: string; prev: Hex; dice: string }>

export type AuditResultBody = Common &
  Readonly<{
    type: 'audit-result'
    audit: string
    prev: Hex
    areas: readonly string[]
    riskPpm: number
    stop: boolean
    papers: readonly LeafPaper[]
  }>

export type LogCheckpointBody = Common &
  Readonly<{ type: 'log-checkpoint'; log: string; prev: Hex | null; size: number; root: Hex }>

export type PublicationBody = Common & Readonly<{ type: 'publication'; manifest: Hex; status: 'preliminary' | 'final' }>

/** Everything that can stand in the log. */
export type LeafBody =
  | ElectionBody
  | ContestBody
  | AreasBody
  | KeyBody
  | RevocationBody
  | MinuteBody
  | CorrectionBody
  | WithdrawalBody
  | ApprovalBody
  | PaperBody
  | GroupBody
  | AggregateBody
  | SoftwareBody
  | AuditChainBody
  | AuditCommitBody
  | AuditSeedBody
  | AuditResultBody
  | LogCheckpointBody
  | PublicationBody
