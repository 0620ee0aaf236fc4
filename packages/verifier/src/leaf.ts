import { isPlainlyCanonical, readCanonical } from './canonical.ts'
import { fromUtf8, toUtf8 } from './encoding.ts'
import {
  type Children,
  isOutcome,
  isPapers,
  isSums,
  isUpperSums,
  type Outcome,
  type Sums,
  type UpperSums,
} from './figures.ts'
import {
  both,
  distinct,
  type Is,
  isBase64,
  isCandidateId,
  isContestId,
  isCount,
  isDate,
  isDistinct,
  isHex,
  isId,
  isInstant,
  isKeyId,
  isNull,
  isObject,
  isOrdinal,
  isText,
  isTruth,
  list,
  object,
  oneOf,
  orNull,
  rising,
} from './shape.ts'

export type ElectionBody = 'NA' | 'province' | 'district' | 'commune'
export type Round = 'first' | 'rerun' | 'additional'
export type PublicKey = Readonly<{ alg: 'Ed25519' | 'ES256'; id: string; public: string }>
/** When figures of one contest tell how people voted (docs/formats/leaves.md, Secrecy). */
export type Secrecy = Readonly<{ near: readonly [number, number]; small: number; unanimous: number }>
export type Passkey = Readonly<{ origins: readonly string[]; rp: string }>

type Common = Readonly<{ event: string; at: string }>

export type ElectionLeaf = Common &
  Readonly<{
    type: 'election'
    edition: string
    day: string
    bodies: readonly ElectionBody[]
    rehearsal: boolean
    contests: number
    secrecy: Secrecy
    key: PublicKey
  }>
export type ContestLeaf = Common &
  Readonly<{
    type: 'contest'
    contest: string
    prev: string | null
    body: ElectionBody
    round: Round
    committee: string
    seats: number
    candidates: readonly Readonly<{ commit: string; id: string }>[]
    areas: number
  }>
export type AreasLeaf = Common &
  Readonly<{
    type: 'areas'
    contest: string
    part: number
    parts: number
    areas: readonly (readonly [string, string])[]
  }>
export type KeyLeaf = Common &
  Readonly<{
    type: 'key'
    key: PublicKey
    may: readonly string[]
    contests: readonly string[] | null
    areas: readonly string[] | null
    passkey: Passkey | null
  }>
export type RevocationLeaf = Common & Readonly<{ type: 'revocation'; key: string }>
export type MinuteLeaf = Common &
  Readonly<{
    type: 'minute' | 'correction'
    contest: string
    area: string
    prev: string | null
    commit: string
    exceptions: readonly string[]
  }>
export type WithdrawalLeaf = Common & Readonly<{ type: 'withdrawal'; contest: string; area: string; prev: string }>
export type ApprovalLeaf = Common &
  Readonly<{ type: 'approval'; leaf: string; contest: string | null; area: string | null }>
export type PaperLeaf = Common &
  Readonly<{
    type: 'paper'
    leaf: string
    contest: string | null
    area: string | null
    papers: readonly Readonly<{ sha256: string }>[]
  }>
export type GroupLeaf = Common &
  Readonly<{
    type: 'group'
    contest: string
    group: string
    prev: string | null
    members: readonly number[]
    figures: Sums
  }>
export type BoardLeaf = Common &
  Readonly<{
    type: 'aggregate'
    level: 'board'
    subject: string
    prev: string | null
    children: Children
    figures: Sums
    outcome: Outcome
  }>
export type UpperLeaf = Common &
  Readonly<{
    type: 'aggregate'
    level: 'committee' | 'nation'
    subject: string
    prev: string | null
    children: Children
    figures: UpperSums
    outcome: null
  }>
export type AuditCommitLeaf = Common &
  Readonly<{
    type: 'audit-commit'
    audit: string
    contest: string
    method: 'batch-comparison' | 'ballot-polling'
    replacement: boolean
    riskLimitPpm: number
    root: string
    size: number
  }>
export type AuditSeedLeaf = Common & Readonly<{ type: 'audit-seed'; audit: string; prev: string; dice: string }>
export type AuditResultLeaf = Common &
  Readonly<{
    type: 'audit-result'
    audit: string
    prev: string
    areas: readonly string[]
    riskPpm: number
    stop: boolean
  }>
/** A checkpoint of another log. */
export type LogLeaf = Common &
  Readonly<{ type: 'log-checkpoint'; log: string; prev: string | null; size: number; root: string }>
export type PublicationLeaf = Common &
  Readonly<{ type: 'publication'; manifest: string; status: 'preliminary' | 'final' }>
type OtherLeaf = Common & Readonly<{ type: 'software' | 'audit-chain' }>

/** What a leaf says, once its shape has been read; only the members that are used are named. */
export type Body =
  | ElectionLeaf
  | ContestLeaf
  | AreasLeaf
  | KeyLeaf
  | RevocationLeaf
  | MinuteLeaf
  | WithdrawalLeaf
  | ApprovalLeaf
  | PaperLeaf
  | GroupLeaf
  | BoardLeaf
  | UpperLeaf
  | AuditCommitLeaf
  | AuditSeedLeaf
  | AuditResultLeaf
  | LogLeaf
  | PublicationLeaf
  | OtherLeaf

export type SignatureItem =
  | Readonly<{ alg: 'Ed25519'; key: string; value: string }>
  | Readonly<{
      alg: 'webauthn'
      key: string
      value: string
      authenticatorData: string
      clientDataJSON: string
    }>

/** A leaf taken apart; `signed` are the bytes of its body inside the leaf. */
export type Leaf = Readonly<{ body: Body; sig: readonly SignatureItem[]; signed: Uint8Array }>

const publicKey = object({ alg: oneOf('Ed25519', 'ES256'), id: isKeyId, public: isBase64 })
const bodies = oneOf('NA', 'province', 'district', 'commune')
const prev = orNull(isHex)
const exceptions = distinct(oneOf('ID-07'))

/** What a key can be given: every type of leaf, and to approve. The root key has all. */
export const rights = [
  'aggregate',
  'approval',
  'approve',
  'areas',
  'audit-chain',
  'audit-commit',
  'audit-result',
  'audit-seed',
  'contest',
  'correction',
  'election',
  'group',
  'key',
  'log-checkpoint',
  'minute',
  'paper',
  'publication',
  'revocation',
  'software',
  'withdrawal',
]
const children = object({ indexes: rising({ strictly: false }), root: isHex })

/** Each type with its members in canonical order. */
const shapes: ReadonlyMap<unknown, Is> = new Map<unknown, Is>([
  ['aggregate', isAggregate],
  [
    'approval',
    both(
      shape('approval', { area: orNull(isId), contest: orNull(isContestId), leaf: isHex }),
      (value) => (value as ApprovalLeaf).contest !== null || (value as ApprovalLeaf).area === null,
    ),
  ],
  [
    'areas',
    shape('areas', {
      areas: list((each) => Array.isArray(each) && each.length === 2 && each.every(isId)),
      contest: isContestId,
      part: isOrdinal,
      parts: isOrdinal,
    }),
  ],
  ['audit-chain', shape('audit-chain', { head: isHex, province: isId, through: isCount })],
  [
    'audit-commit',
    shape('audit-commit', {
      audit: isId,
      betPermille: isCount,
      contest: isContestId,
      method: oneOf('batch-comparison', 'ballot-polling'),
      perBox: isCount,
      replacement: isTruth,
      riskLimitPpm: isCount,
      root: isHex,
      size: isCount,
    }),
  ],
  [
    'audit-result',
    shape('audit-result', {
      areas: list(isId),
      audit: isId,
      papers: isPapers,
      prev: isHex,
      riskPpm: isCount,
      stop: isTruth,
    }),
  ],
  [
    'audit-seed',
    shape('audit-seed', {
      audit: isId,
      dice: (value) => typeof value === 'string' && /^\d{20}$/.test(value),
      prev: isHex,
    }),
  ],
  [
    'contest',
    shape('contest', {
      areas: isCount,
      body: bodies,
      candidates: both(list(object({ commit: isHex, id: isCandidateId })), (value) => {
        const ids = (value as readonly { id: string }[]).map(({ id }) => id)
        return ids.length > 0 && isDistinct(ids)
      }),
      committee: isId,
      contest: isContestId,
      number: isCount,
      prev,
      round: oneOf('first', 'rerun', 'additional'),
      seats: isOrdinal,
    }),
  ],
  [
    'correction',
    withDecision(
      shape('correction', {
        area: isId,
        commit: isHex,
        contest: isContestId,
        exceptions,
        papers: isPapers,
        prev: isHex,
        reason: oneOf('typing', 'paper', 'decision', 'second-poll'),
      }),
    ),
  ],
  [
    'election',
    shape('election', {
      bodies: distinct(bodies),
      contests: isCount,
      day: isDate,
      edition: oneOf('2015', '2025'),
      key: both(publicKey, (value) => (value as PublicKey).alg === 'Ed25519'),
      name: isText,
      rehearsal: isTruth,
      secrecy: object({
        near: (value) => Array.isArray(value) && value.length === 2 && value.every(isCount),
        small: isCount,
        unanimous: isCount,
      }),
    }),
  ],
  [
    'group',
    shape('group', { contest: isContestId, figures: isSums, group: isId, members: rising({ strictly: true }), prev }),
  ],
  [
    'key',
    shape('key', {
      areas: orNull(distinct(isId)),
      contests: orNull(distinct(isContestId)),
      holder: object({ role: oneOf('office', 'board', 'committee', 'council', 'area-device', 'person'), unit: isId }),
      key: publicKey,
      may: distinct(oneOf(...rights)),
      passkey: orNull(object({ origins: list(isText), rp: isText })),
    }),
  ],
  ['log-checkpoint', shape('log-checkpoint', { log: isText, prev, root: isHex, size: isCount })],
  [
    'minute',
    withDecision(
      shape('minute', {
        area: isId,
        commit: isHex,
        contest: isContestId,
        exceptions,
        papers: isPapers,
        prev: isNull,
      }),
    ),
  ],
  [
    'paper',
    both(
      shape('paper', { area: orNull(isId), contest: orNull(isContestId), leaf: isHex, papers: isPapers }),
      (value) => {
        const { area, contest, papers } = value as PaperLeaf
        const isPlaced = contest !== null || area === null
        return isPlaced && papers.length > 0 && isDistinct(papers.map(({ sha256 }) => sha256))
      },
    ),
  ],
  ['publication', shape('publication', { manifest: isHex, status: oneOf('preliminary', 'final') })],
  ['revocation', shape('revocation', { key: isKeyId, reason: oneOf('replaced', 'lost', 'ended') })],
  ['software', shape('software', { release: isText, sha256: isHex })],
  [
    'withdrawal',
    shape('withdrawal', { area: isId, contest: isContestId, prev: isHex, reason: oneOf('correction', 'annulled') }),
  ],
])

/** The members of a type with those that all have, in canonical order. */
function shape(type: string, members: Readonly<Record<string, Is>>): Is {
  const all = { ...members, at: isInstant, event: isId, type: oneOf(type) }
  return object(Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** Only a decision of the competent body lets a finding stand. */
function withDecision(kind: Is): Is {
  return (value) => {
    if (!kind(value)) return false
    const { exceptions, papers } = value as { exceptions: readonly string[]; papers: readonly { kind: string }[] }
    return exceptions.length === 0 || papers.some((paper) => paper.kind === 'decision')
  }
}

function isAggregate(value: unknown): boolean {
  const kind = isObject(value) ? levels.get(value.level) : undefined
  return kind?.(value) === true
}

const levels: ReadonlyMap<unknown, Is> = new Map<unknown, Is>([
  ['board', aggregate('board', isContestId, isSums, isOutcome)],
  [
    'committee',
    aggregate('committee', (subject) => isText(subject) && committeeForm.test(subject as string), isUpperSums, isNull),
  ],
  ['nation', aggregate('nation', oneOf('NA'), isUpperSums, isNull)],
])

const committeeForm = /^(NA|province|district|commune)\/[^\p{Cc}]{1,100}$/u

function aggregate(level: string, subject: Is, figures: Is, outcome: Is): Is {
  return shape('aggregate', { children, figures, level: oneOf(level), outcome, papers: isPapers, prev, subject })
}

const ed25519Item = object({ alg: oneOf('Ed25519'), key: isKeyId, value: isBase64 })
const webauthnItem = object({
  alg: oneOf('webauthn'),
  authenticatorData: isBase64,
  clientDataJSON: isBase64,
  key: isKeyId,
  value: isBase64,
})

const isLeaf = object({
  body: (body) => isObject(body) && shapes.get(body.type)?.(body) === true,
  sig: (sig) =>
    Array.isArray(sig) &&
    sig.length <= 4 &&
    sig.every((item) => ed25519Item(item) || webauthnItem(item)) &&
    isDistinct(sig.map(({ key }) => key)),
})

/** A leaf is at most so many bytes. */
const longest = 60_000

/** The bytes before the body, `{"body":`. */
const before = 8

/** Reads a leaf, or says what it is not. */
export function readLeaf(bytes: Uint8Array): Leaf | 'leaf-not-canonical' | 'leaf-shape' {
  if (bytes.length > longest) return 'leaf-not-canonical'
  const text = fromUtf8(bytes)
  const value = text === undefined ? undefined : parsed(text)
  if (text === undefined || value === undefined) return 'leaf-not-canonical'
  const fits = isLeaf(value)
  if (!(fits && isPlainlyCanonical(text, bytes.length, value)) && !readCanonical(bytes)) return 'leaf-not-canonical'
  if (!fits) return 'leaf-shape'
  const { body, sig } = value as Readonly<{ body: Body; sig: readonly SignatureItem[] }>
  return { body, sig, signed: bytes.subarray(before, bytes.length - tailLength(text)) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The bytes of `,"sig":[…]}`: this text cannot stand inside a string, where its quotes would be escaped. */
function tailLength(text: string): number {
  const tail = text.slice(text.lastIndexOf(',"sig":['))
  return toUtf8(tail).length
}

/** How a leaf is called in a report: `leaf 17: na-1 / area 0004`. */
export function leafName(index: number, body?: Body): string {
  const name = `leaf ${index}`
  if (body === undefined) return name
  if ('area' in body && body.area !== null) return `${name}: ${body.contest} / area ${body.area}`
  if (body.type === 'aggregate') return `${name}: ${body.level} ${body.subject}`
  if (body.type === 'group') return `${name}: ${body.contest} / group ${body.group}`
  if (body.type === 'key') return `${name}: key ${body.key.id}`
  if (body.type === 'revocation') return `${name}: key ${body.key}`
  if (body.type === 'log-checkpoint') return `${name}: log ${body.log}`
  if ('contest' in body && body.contest !== null) return `${name}: ${body.contest}`
  return `${name}: ${body.type}`
}
