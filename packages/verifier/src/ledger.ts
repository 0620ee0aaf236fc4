import { fromHex, sameBytes, toHex } from './encoding.ts'
import type { Findings } from './findings.ts'
import { Hashes, Numbers } from './growing.ts'
import { isWithin, type Key, Keys, maySign, type Reach } from './keys.ts'
import {
  type ApprovalLeaf,
  type AreasLeaf,
  type AuditCommitLeaf,
  type AuditResultLeaf,
  type AuditSeedLeaf,
  type BoardLeaf,
  type Body,
  type ContestLeaf,
  type ElectionLeaf,
  type GroupLeaf,
  type KeyLeaf,
  type Leaf,
  type LogLeaf,
  leafName,
  type MinuteLeaf,
  type PaperLeaf,
  type PublicationLeaf,
  type RevocationLeaf,
  type SignatureItem,
  type UpperLeaf,
  type WithdrawalLeaf,
} from './leaf.ts'
import type { Sha256, SignatureJob } from './machine.ts'
import { jobOf, signedMessage } from './signing.ts'

/** A leaf that stands, with its index. */
export type Standing<T> = Readonly<{ index: number; leaf: T }>

/** A contest as the log tells it. */
export type Contest = {
  readonly id: string
  /** Its standing leaf, and those of its areas that came after it. */
  index: number
  leaf: ContestLeaf
  areasLeaves: number[]
  parts: { part: number; parts: number }[]
  /** Each polling area with its slot (see `Areas`), in the order in which they were entered. */
  areas: Map<string, number>
  /** Areas that were entered twice. */
  doubled: string[]
  started: boolean
  /** The last minutes, correction or withdrawal; −1 for none. */
  lastMinutes: number
  readonly groups: Map<string, Standing<GroupLeaf>>
  /** Every group leaf, also of those that were replaced. */
  readonly grouped: Standing<GroupLeaf>[]
  board: Standing<BoardLeaf> | null
}

/** An audit as the log tells it. */
export type Audit = {
  readonly commit: Standing<AuditCommitLeaf>
  seed: Standing<AuditSeedLeaf> | null
  result: Standing<AuditResultLeaf> | null
  /** Minutes of the contest came in after those that are sampled and before the result. */
  changed: boolean
}

/** Whether a signature has to be verified, and to which leaf it belongs. */
export type PendingSignature = Readonly<{ job: SignatureJob; index: number; body: Body; key: string }>

/**
 * What is known of every polling area of every contest, by slot: a few numbers and a hash each, so that hundreds of
 * thousands of minutes need no object.
 */
class Areas {
  /** The leaf that stands, −1 for none. */
  readonly standing = new Numbers()
  /** The last leaf, which may be a withdrawal; −1 for none. */
  readonly last = new Numbers()
  /** 1 where a decision let ID-07 stand. */
  readonly excused = new Numbers()
  /** Commitment of the minutes that stands. */
  readonly commits = new Hashes()

  add(): number {
    this.standing.push(-1)
    this.last.push(-1)
    this.excused.push(0)
    return this.commits.push(new Uint8Array(32))
  }
}

/** Reads the leaves one after the other and keeps what stands. Says who may not sign, and where history breaks. */
export class Ledger {
  readonly contests = new Map<string, Contest>()
  readonly uppers = new Map<string, Standing<UpperLeaf>>()
  /** Contests by `<body>/<committee>`. */
  readonly committees = new Map<string, string[]>()
  /** Every checkpoint of another log, by its origin, in the order of this log. */
  readonly logs = new Map<string, Standing<LogLeaf>[]>()
  /** Every aggregate that was ever entered: its level and subject. */
  readonly aggregates = new Map<number, string>()
  readonly areas = new Areas()
  readonly audits = new Map<string, Audit>()
  /** The slot a minutes, correction or withdrawal is about; −1 for other leaves. */
  readonly slotOf = new Numbers()
  /** What leaf 0 says, whatever it is. */
  first: Body | undefined
  election: ElectionLeaf | undefined
  publication: Standing<PublicationLeaf> | undefined

  readonly #sha256: Sha256
  readonly #findings: Findings
  readonly #hashes: Hashes
  readonly #keys: Keys
  /** The leaf that entered the key of a leaf's first signature; −1 for none. */
  readonly #signerOf = new Numbers()
  /** Those of its further signatures. */
  readonly #approversOf = new Map<number, readonly number[]>()
  /** Last leaf of every subject but minutes. */
  readonly #last = new Map<string, number>()
  /** Every paper of a leaf: both hashes. */
  readonly #papers = new Set<string>()
  /** Every `prev` that was used, with the subject it was used for. */
  readonly #used = new Set<string>()
  readonly #commit = new Uint8Array(32)
  readonly #withdrawals = new Set<number>()
  /** Leaves by hash, as far as one that does not stand was ever looked for. */
  readonly #indexes = new Map<string, number>()
  #indexed = 0

  constructor(sha256: Sha256, findings: Findings, hashes: Hashes) {
    this.#sha256 = sha256
    this.#findings = findings
    this.#hashes = hashes
    this.#keys = new Keys(sha256)
  }

  /** Takes the next leaf; `undefined` stands for one that could not be read. Answers the signatures to verify. */
  add(index: number, leaf: Leaf | undefined): readonly PendingSignature[] {
    if (!leaf) {
      this.slotOf.push(-1)
      this.#signerOf.push(-1)
      return []
    }
    const { body } = leaf
    if (index === 0) this.#open(body)
    else if (body.type === 'election') this.#wrong('election-misplaced', index, body)
    if (this.election && body.event !== this.election.event) this.#wrong('event-differs', index, body, body.event)
    // Who may sign is asked of the keys as they were before this leaf.
    const pending = this.#signatures(index, leaf)
    this.slotOf.push(this.#enter(index, leaf))
    return pending
  }

  /** The leaves that entered the keys which signed a leaf. */
  signersOf(index: number): readonly number[] {
    const first = this.#signerOf.at(index)
    return [...(first === -1 ? [] : [first]), ...(this.#approversOf.get(index) ?? [])]
  }

  #open(body: Body): void {
    this.first = body
    if (body.type !== 'election') return
    this.election = body
    if (!this.#keys.enterRoot(body.key, 0))
      this.#findings.add('authenticity', 'key-refused', leafName(0, body), body.key.id, 0)
  }

  #wrong(
    code:
      | 'election-misplaced'
      | 'event-differs'
      | 'contest-unknown'
      | 'area-unknown'
      | 'leaf-unknown'
      | 'paper-twice'
      | 'chain-broken'
      | 'chain-forked'
      | 'contest-changed-late'
      | 'approval-unknown'
      | 'approval-stale'
      | 'approval-differs',
    index: number,
    body: Body,
    detail = '',
  ): void {
    this.#findings.add('consistency', code, leafName(index, body), detail, index)
  }

  // ── who says so ──

  #signatures(index: number, { body, sig, signed }: Leaf): readonly PendingSignature[] {
    const say = (code: 'signature-missing' | 'signature-wrong', detail = '') =>
      this.#findings.add('authenticity', code, leafName(index, body), detail, index)
    if (sig[0]?.alg !== 'Ed25519') {
      this.#signerOf.push(-1)
      say('signature-missing')
      return []
    }
    if (body.type === 'approval' && sig.length === 1) say('signature-missing')
    const message = signedMessage(signed)
    const reach = this.#reachOf(body)
    const pending: PendingSignature[] = []
    const [first, ...approvers] = sig.map(({ key }) => this.#keys.get(key)?.leaf ?? -1)
    this.#signerOf.push(first ?? -1)
    if (approvers.length > 0) {
      this.#approversOf.set(
        index,
        approvers.filter((each) => each !== -1),
      )
    }
    for (const [number, item] of sig.entries()) {
      const key = this.#signer(index, body, item, number === 0 ? body.type : 'approve', reach)
      if (!key) continue
      const job = jobOf(this.#sha256, item, key, message)
      if (job) pending.push({ job, index, body, key: key.id })
      else say('signature-wrong', item.key)
    }
    return pending
  }

  /** The key of an item; what it may not is told, but does not keep its signature from being verified. */
  #signer(index: number, body: Body, { key: id }: SignatureItem, right: string, reach: Reach): Key | undefined {
    const say = (code: 'signer-unknown' | 'signer-revoked' | 'signer-may-not') =>
      this.#findings.add('authenticity', code, leafName(index, body), id, index)
    const key = this.#keys.get(id)
    if (!key) say('signer-unknown')
    else if (key.revoked) say('signer-revoked')
    else if (!maySign(key, right, reach) || (index === 0 && body.type === 'election' && id !== body.key.id))
      say('signer-may-not')
    return key
  }

  #reachOf(body: Body): Reach {
    const area = 'area' in body ? body.area : null
    if (body.type === 'approval' && body.contest === null)
      return { type: body.type, contests: this.#approvedIn(body), area }
    if ('contest' in body && body.contest !== null) return { type: body.type, contests: [body.contest], area }
    if (body.type !== 'aggregate' || body.level === 'nation') return { type: body.type, contests: [], area }
    const contests = body.level === 'board' ? [body.subject] : (this.committees.get(body.subject) ?? [])
    return { type: body.type, contests, area }
  }

  // ── one history ──

  /** Enters what the leaf says; answers the slot of a minutes. */
  #enter(index: number, { body, sig }: Leaf): number {
    switch (body.type) {
      case 'minute':
      case 'correction':
      case 'withdrawal':
        return this.#enterMinutes(index, body)
      case 'approval':
        this.#checkApproval(index, body)
        break
      case 'contest':
        this.#enterContest(index, body)
        break
      case 'areas':
        this.#enterAreas(index, body)
        break
      case 'key':
        this.#enterKey(index, body, sig)
        break
      case 'revocation':
        this.#revoke(index, body, sig)
        break
      case 'paper':
        this.#enterPaper(index, body)
        break
      case 'group':
        this.#enterGroup(index, body)
        break
      case 'aggregate':
        this.#enterAggregate(index, body)
        break
      case 'audit-commit':
        if (this.#contestOf(index, body, body.contest)) {
          this.#chain(index, body, `audit ${body.audit}`, null)
          if (!this.audits.has(body.audit)) {
            this.audits.set(body.audit, { commit: { index, leaf: body }, seed: null, result: null, changed: false })
          }
        }
        break
      case 'audit-seed':
      case 'audit-result':
        this.#enterAuditStep(index, body)
        break
      case 'log-checkpoint':
        this.#chain(index, body, `log ${body.log}`, body.prev)
        this.logs.set(body.log, [...(this.logs.get(body.log) ?? []), { index, leaf: body }])
        break
      case 'publication':
        this.publication = { index, leaf: body }
        break
    }
    return -1
  }

  #enterMinutes(index: number, body: MinuteLeaf | WithdrawalLeaf): number {
    const contest = this.#contestOf(index, body, body.contest)
    if (!contest) return -1
    contest.lastMinutes = index
    const slot = contest.areas.get(body.area)
    if (slot === undefined) {
      this.#wrong('area-unknown', index, body, body.area)
      return -1
    }
    contest.started = true
    const { last, standing, excused, commits } = this.areas
    this.#follow(index, body, `minutes ${slot}`, last.at(slot), body.prev)
    last.set(slot, index)
    if (body.type === 'withdrawal') {
      this.#withdrawals.add(index)
      standing.set(slot, -1)
      return slot
    }
    standing.set(slot, index)
    excused.set(slot, body.exceptions.length)
    commits.set(slot, fromHex(body.commit, 32) ?? this.#commit)
    return slot
  }

  /** What is approved stands, and is what the approval says. */
  #checkApproval(index: number, body: ApprovalLeaf): void {
    if (this.#standsAt(index, body) !== false) return
    const approved = this.#indexOf(body.leaf, index)
    if (approved === undefined) this.#wrong('approval-unknown', index, body)
    else this.#wrong(this.#stands(approved) ? 'approval-differs' : 'approval-stale', index, body)
  }

  /** Whether the leaf that another names is the one standing at the place it says; undefined (and told) where there is no such place. */
  #standsAt(index: number, body: ApprovalLeaf | PaperLeaf): boolean | undefined {
    const contest = body.contest === null ? undefined : this.#contestOf(index, body, body.contest)
    if (body.contest !== null && !contest) return undefined
    const slot = body.area === null ? undefined : contest?.areas.get(body.area)
    if (body.area !== null && slot === undefined) {
      this.#wrong('area-unknown', index, body, body.area)
      return undefined
    }
    const place = contest ? this.#placeIn(contest, slot) : this.#standingUpper(body.leaf)
    return place !== -1 && this.#isHashOf(place, body.leaf)
  }

  #placeIn({ board }: Contest, slot: number | undefined): number {
    return slot === undefined ? (board?.index ?? -1) : this.areas.standing.at(slot)
  }

  /** The standing aggregate of a committee or the nation that has a hash; −1 for none. */
  #standingUpper(hash: string): number {
    for (const [index, subject] of this.aggregates) {
      if (!subject.startsWith('board ') && this.#stands(index) && this.#isHashOf(index, hash)) return index
    }
    return -1
  }

  /** The contests of the committee whose standing aggregate is approved. */
  #approvedIn({ leaf }: ApprovalLeaf): readonly string[] {
    const [level, subject = ''] = this.aggregates.get(this.#standingUpper(leaf))?.split(/ (.*)/s) ?? []
    return level === 'committee' ? (this.committees.get(subject) ?? []) : []
  }

  #stands(index: number): boolean {
    const aggregate = this.aggregates.get(index)
    if (aggregate !== undefined) return this.#last.get(`aggregate ${aggregate}`) === index
    return this.areas.standing.at(this.slotOf.at(index)) === index
  }

  /** The minutes, correction or aggregate before a leaf that has a hash; looked up only where something is wrong. */
  #indexOf(hash: string, before: number): number | undefined {
    for (; this.#indexed < before; this.#indexed += 1) {
      const at = this.#indexed
      const counts = (this.slotOf.at(at) !== -1 && !this.#withdrawals.has(at)) || this.aggregates.has(at)
      if (counts) this.#indexes.set(toHex(this.#hashes.at(at)), at)
    }
    return this.#indexes.get(hash)
  }

  #contestOf(index: number, body: Body, id: string): Contest | undefined {
    const contest = this.contests.get(id)
    if (!contest) this.#wrong('contest-unknown', index, body, id)
    return contest
  }

  #enterContest(index: number, body: ContestLeaf): void {
    const earlier = this.contests.get(body.contest)
    this.#chain(index, body, `contest ${body.contest}`, body.prev)
    if (earlier?.started) {
      this.#wrong('contest-changed-late', index, body)
      return
    }
    if (earlier) {
      const { committee, body: level } = earlier.leaf
      const of = `${level}/${committee}`
      this.committees.set(of, this.committees.get(of)?.filter((id) => id !== body.contest) ?? [])
      Object.assign(earlier, { index, leaf: body, areasLeaves: [], parts: [], areas: new Map(), doubled: [] })
    } else {
      this.contests.set(body.contest, {
        id: body.contest,
        index,
        leaf: body,
        areasLeaves: [],
        parts: [],
        areas: new Map(),
        doubled: [],
        started: false,
        lastMinutes: -1,
        groups: new Map(),
        grouped: [],
        board: null,
      })
    }
    const committee = `${body.body}/${body.committee}`
    this.committees.set(committee, [...(this.committees.get(committee) ?? []), body.contest])
  }

  #enterAreas(index: number, body: AreasLeaf): void {
    const contest = this.#contestOf(index, body, body.contest)
    if (!contest) return
    if (contest.started) {
      this.#wrong('contest-changed-late', index, body)
      return
    }
    contest.areasLeaves.push(index)
    contest.parts.push({ part: body.part, parts: body.parts })
    for (const [area] of body.areas) {
      if (contest.areas.has(area)) contest.doubled.push(area)
      else contest.areas.set(area, this.areas.add())
    }
  }

  #enterKey(index: number, body: KeyLeaf, sig: readonly SignatureItem[]): void {
    const giver = this.#keys.get(sig[0]?.key ?? '')
    if (!this.#keys.enter(body, giver, index)) {
      this.#findings.add('authenticity', 'key-refused', leafName(index, body), body.key.id, index)
    }
  }

  #revoke(index: number, body: RevocationLeaf, sig: readonly SignatureItem[]): void {
    const revoked = this.#keys.get(body.key)
    const signer = this.#keys.get(sig[0]?.key ?? '')
    if (revoked && signer && !isWithin(revoked, signer)) {
      this.#findings.add('authenticity', 'signer-may-not', leafName(index, body), signer.id, index)
      return
    }
    if (!this.#keys.revoke(body.key)) {
      this.#findings.add('authenticity', 'key-refused', leafName(index, body), body.key, index)
    }
  }

  /** What a paper belongs to stands, and is of the contest and area it says; no file twice. */
  #enterPaper(index: number, body: PaperLeaf): void {
    const stands = this.#standsAt(index, body)
    if (stands === undefined) return
    if (!stands) this.#wrong('leaf-unknown', index, body, body.leaf)
    for (const { sha256 } of body.papers) {
      const paper = `${body.leaf} ${sha256}`
      if (this.#papers.has(paper)) this.#wrong('paper-twice', index, body, sha256)
      this.#papers.add(paper)
    }
  }

  #enterGroup(index: number, body: GroupLeaf): void {
    const contest = this.#contestOf(index, body, body.contest)
    if (!contest) return
    this.#chain(index, body, `group ${body.contest}\n${body.group}`, body.prev)
    contest.groups.set(body.group, { index, leaf: body })
    contest.grouped.push({ index, leaf: body })
  }

  #enterAggregate(index: number, body: BoardLeaf | UpperLeaf): void {
    const subject = `${body.level} ${body.subject}`
    const contest = body.level === 'board' ? this.contests.get(body.subject) : undefined
    if (!contest && (body.level === 'board' || !this.#hasContests(body))) {
      this.#wrong('contest-unknown', index, body, body.subject)
      return
    }
    this.#chain(index, body, `aggregate ${subject}`, body.prev)
    this.aggregates.set(index, subject)
    if (body.level !== 'board') this.uppers.set(subject, { index, leaf: body })
    else if (contest) contest.board = { index, leaf: body }
  }

  #hasContests({ level, subject }: UpperLeaf): boolean {
    if (level === 'committee') return (this.committees.get(subject)?.length ?? 0) > 0
    // Above other logs it is compared with what they have (check-nation.ts).
    if (this.logs.size > 0) return true
    return [...this.committees].some(([committee, ids]) => committee.startsWith(`${subject}/`) && ids.length > 0)
  }

  /** The dice after the commit, the result after the dice, and nothing after the result. */
  #enterAuditStep(index: number, body: AuditSeedLeaf | AuditResultLeaf): void {
    const audit = this.audits.get(body.audit)
    const isSeed = body.type === 'audit-seed'
    const isNext = audit !== undefined && (isSeed ? !audit.seed : audit.seed !== null && !audit.result)
    this.#chain(index, body, `audit ${body.audit}`, body.prev, isNext)
    if (!isNext) return
    if (body.type === 'audit-seed') {
      audit.seed = { index, leaf: body }
      return
    }
    const { contest, size } = audit.commit.leaf
    audit.result = { index, leaf: body }
    audit.changed = (this.contests.get(contest)?.lastMinutes ?? -1) >= size
  }

  #chain(index: number, body: Body, subject: string, prev: string | null, isNext = true): void {
    this.#follow(index, body, subject, this.#last.get(subject) ?? -1, prev, isNext)
    this.#last.set(subject, index)
  }

  /** `prev` must be the leaf that was the last of its subject; `isNext`: and of a kind that this one may follow. */
  #follow(index: number, body: Body, subject: string, last: number, prev: string | null, isNext = true): void {
    const fits = isNext && (prev === null ? last === -1 : last !== -1 && this.#isHashOf(last, prev))
    const use = `${prev} ${subject}`
    if (!fits) this.#wrong(prev !== null && this.#used.has(use) ? 'chain-forked' : 'chain-broken', index, body)
    if (prev !== null) this.#used.add(use)
  }

  #isHashOf(index: number, hash: string): boolean {
    const bytes = fromHex(hash, 32)
    return bytes !== undefined && sameBytes(bytes, this.#hashes.at(index))
  }
}
