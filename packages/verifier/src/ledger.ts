import { fromHex, sameBytes, toHex } from './encoding.ts'
import type { Findings } from './findings.ts'
import { Hashes, Numbers } from './growing.ts'
import { isWithin, type Key, Keys, maySign, type Reach } from './keys.ts'
import {
  type AreasLeaf,
  type BoardLeaf,
  type Body,
  type ContestLeaf,
  type ElectionLeaf,
  type GroupLeaf,
  type KeyLeaf,
  type Leaf,
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
  readonly groups: Map<string, Standing<GroupLeaf>>
  board: Standing<BoardLeaf> | null
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
  /** Every aggregate that was ever entered: its level and subject. */
  readonly aggregates = new Map<number, string>()
  readonly areas = new Areas()
  /** The slot a minutes, correction or withdrawal is about; −1 for other leaves. */
  readonly slotOf = new Numbers()
  /** The leaf that entered the key of a leaf's first signature; −1 for none. */
  readonly signerOf = new Numbers()
  election: ElectionLeaf | undefined
  publication: Standing<PublicationLeaf> | undefined

  readonly #sha256: Sha256
  readonly #findings: Findings
  readonly #hashes: Hashes
  readonly #keys: Keys
  /** Last leaf of every subject but minutes. */
  readonly #last = new Map<string, number>()
  /** Every paper of a leaf: both hashes. */
  readonly #papers = new Set<string>()
  /** Levels and subjects of aggregates above the boards, by leaf hash. */
  readonly #upperOf = new Map<string, string>()
  /** Every `prev` that was used. */
  readonly #used = new Set<string>()
  readonly #commit = new Uint8Array(32)

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
      this.signerOf.push(-1)
      return []
    }
    const { body } = leaf
    if (index === 0) this.#open(body)
    else if (body.type === 'election') this.#wrong('election-misplaced', index, body)
    if (this.election && body.event !== this.election.event) this.#wrong('event-differs', index, body, body.event)
    // Who may sign is asked of the keys as they were before this leaf.
    const pending = this.#signatures(index, leaf)
    const signer = this.#keys.get(leaf.sig[0]?.key ?? '')?.leaf ?? -1
    const slot = this.#enter(index, leaf)
    this.slotOf.push(slot)
    this.signerOf.push(signer)
    return pending
  }

  #open(body: Body): void {
    if (body.type !== 'election') {
      this.#wrong('election-misplaced', 0, body)
      return
    }
    this.election = body
    if (!this.#keys.enterRoot(body.key, 0))
      this.#findings.add('authenticity', 'key-refused', `key ${body.key.id}`, '', 0)
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
      | 'contest-changed-late',
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
      say('signature-missing')
      return []
    }
    const message = signedMessage(signed)
    const reach = this.#reachOf(body)
    const pending: PendingSignature[] = []
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
    else if (!maySign(key, right, reach) || (body.type === 'election' && id !== body.key.id)) say('signer-may-not')
    return key
  }

  #reachOf(body: Body): Reach {
    const area = 'area' in body ? body.area : null
    if ('contest' in body) return { type: body.type, contests: body.contest === null ? [] : [body.contest], area }
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
        if (!this.contests.has(body.contest)) this.#wrong('contest-unknown', index, body, body.contest)
        this.#chain(index, body, `audit ${body.audit}`, null)
        break
      case 'audit-seed':
      case 'audit-result':
        this.#chain(index, body, `audit ${body.audit}`, body.prev)
        break
      case 'log-checkpoint':
        this.#chain(index, body, `log ${body.log}`, body.prev)
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
    contest.started = true
    const slot = contest.areas.get(body.area)
    if (slot === undefined) {
      this.#wrong('area-unknown', index, body, body.area)
      return -1
    }
    const { last, standing, excused, commits } = this.areas
    this.#follow(index, body, last.at(slot), body.prev)
    last.set(slot, index)
    if (body.type === 'withdrawal') {
      standing.set(slot, -1)
      return slot
    }
    standing.set(slot, index)
    excused.set(slot, body.exceptions.length)
    commits.set(slot, fromHex(body.commit, 32) ?? this.#commit)
    return slot
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
        groups: new Map(),
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
      this.#findings.add('authenticity', 'key-refused', `key ${body.key.id}`, leafName(index, body), index)
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
      this.#findings.add('authenticity', 'key-refused', `key ${body.key}`, leafName(index, body), index)
    }
  }

  #enterPaper(index: number, body: PaperLeaf): void {
    const contest = body.contest === null ? undefined : this.#contestOf(index, body, body.contest)
    if (body.contest !== null && !contest) return
    if (contest && body.area !== null && !contest.areas.has(body.area)) {
      this.#wrong('area-unknown', index, body, body.area)
      return
    }
    const of = this.#standingOf(body, contest)
    if (of === -1 || !this.#isHashOf(of, body.leaf)) this.#wrong('leaf-unknown', index, body, body.leaf)
    for (const { sha256 } of body.papers) {
      const paper = `${body.leaf} ${sha256}`
      if (this.#papers.has(paper)) this.#wrong('paper-twice', index, body, sha256)
      this.#papers.add(paper)
    }
  }

  /** The leaf that stands of what a paper is about; −1 for none. */
  #standingOf({ leaf, area }: PaperLeaf, contest: Contest | undefined): number {
    if (contest && area !== null) return this.areas.standing.at(contest.areas.get(area) ?? -1)
    const subject = contest ? `board ${contest.id}` : this.#upperOf.get(leaf)
    return this.#last.get(`aggregate ${subject}`) ?? -1
  }

  #enterGroup(index: number, body: GroupLeaf): void {
    const contest = this.#contestOf(index, body, body.contest)
    this.#chain(index, body, `group ${body.contest}\n${body.group}`, body.prev)
    contest?.groups.set(body.group, { index, leaf: body })
  }

  #enterAggregate(index: number, body: BoardLeaf | UpperLeaf): void {
    const subject = `${body.level} ${body.subject}`
    this.aggregates.set(index, subject)
    this.#chain(index, body, `aggregate ${subject}`, body.prev)
    if (body.level === 'board') {
      const contest = this.#contestOf(index, body, body.subject)
      if (contest) contest.board = { index, leaf: body }
      return
    }
    const known = body.level === 'nation' ? this.#hasNation() : this.committees.has(body.subject)
    if (!known) {
      this.#wrong('contest-unknown', index, body, body.subject)
      return
    }
    this.uppers.set(subject, { index, leaf: body })
    this.#upperOf.set(toHex(this.#hashes.at(index)), subject)
  }

  #hasNation(): boolean {
    return [...this.committees.keys()].some((committee) => committee.startsWith('NA/'))
  }

  #chain(index: number, body: Body, subject: string, prev: string | null): void {
    this.#follow(index, body, this.#last.get(subject) ?? -1, prev)
    this.#last.set(subject, index)
  }

  /** `prev` must be the leaf that was the last of its subject. */
  #follow(index: number, body: Body, last: number, prev: string | null): void {
    const used = prev !== null && this.#used.has(prev)
    if (prev !== null) this.#used.add(prev)
    const fits = prev === null ? last === -1 : last !== -1 && this.#isHashOf(last, prev)
    if (used) this.#wrong('chain-forked', index, body)
    else if (!fits) this.#wrong('chain-broken', index, body)
  }

  #isHashOf(index: number, hash: string): boolean {
    const bytes = fromHex(hash, 32)
    return bytes !== undefined && sameBytes(bytes, this.#hashes.at(index))
  }
}
