import { canonicalText } from './canonical.ts'
import type { SignedCheckpoint } from './check-checkpoint.ts'
import { checkChildren } from './check-children.ts'
import { differenceOf } from './check-contest.ts'
import { added, noUpperSums } from './check-uppers.ts'
import { fromHex, sameBytes, toHex } from './encoding.ts'
import type { UpperSums } from './figures.ts'
import type { Findings } from './findings.ts'
import type { Hashes } from './growing.ts'
import { type ElectionLeaf, leafName } from './leaf.ts'
import type { Ledger } from './ledger.ts'
import type { FileEntry, Folder, Machine } from './machine.ts'
import type { Manifest } from './manifest.ts'
import type { Policy } from './policy.ts'
import type { Reached, Resume } from './read-log.ts'
import { type Results, sortedBy } from './results.ts'
import { folderBelow } from './sub-folder.ts'
import { rootOf } from './tree.ts'

/** What is known of one log and its files after they were verified. */
export type Verified = Readonly<{
  findings: Findings
  signed: SignedCheckpoint | undefined
  /** The policy among its files. */
  own: Policy | undefined
  /** Null when its leaves could not be read. */
  read: Readonly<{ ledger: Ledger; hashes: Hashes; election: ElectionLeaf }> | null
  status: 'preliminary' | 'final'
  /** Null when something of it could not be recomputed. */
  results: Results | null
  logs?: readonly LogAnswer[]
}>

/** How one log of a nation came out: whether what is inside holds. */
export type LogAnswer = Readonly<{ name: string; log: string; ok: boolean; entries: number; root: string | null }>

type Told = Readonly<{
  machine?: Machine
  progress?: (done: number, total: number, log?: string) => Promise<void> | void
  resume?: Resume
  verified?: (state: Resume) => Promise<void> | void
}>

export type Nation = Readonly<{
  folder: Folder
  machine: Machine
  findings: Findings
  files: ReadonlyMap<string, FileEntry>
  ledger: Ledger
  hashes: Hashes
  manifest: Manifest | null
  status: Verified['status']
  /** Leaves of the nation's log. */
  size: number
  election: ElectionLeaf
  /** The policy that is believed: it names the keys of the logs. */
  believed: Policy | undefined
  /** How far signatures of the nation's own log have been verified. */
  reached: Reached | undefined
  options: Told
}>

type VerifyInside = (folder: Folder, options: Told) => Promise<Verified>

type NamedLog = Readonly<{ log: string; name: string }>

/**
 * The logs of a nation, one after the other, each by itself and against the nation's log; then what they have together.
 * Of a log nothing is kept but its results and the ids of its areas. Results are null when one of them is not known.
 */
export async function checkNation(
  nation: Nation,
  verifyInside: VerifyInside,
): Promise<Readonly<{ logs: readonly LogAnswer[]; results: Results | null }>> {
  const { findings, ledger, manifest } = nation
  for (const { index, leaf } of ledger.contests.values()) {
    findings.add('consistency', 'leaf-misplaced', leafName(index, leaf), '', index)
  }
  if (!manifest) {
    for (const check of ['consistency', 'completeness', 'arithmetic', 'outcome', 'secrecy'] as const) {
      findings.add(check, 'not-checked', 'manifest.json')
    }
    return { logs: [], results: null }
  }
  checkNames(nation, manifest.logs ?? [])
  const together = new Together(nation)
  const tell = new Telling(nation)
  const logs: LogAnswer[] = []
  for (const named of manifest.logs ?? []) {
    const answer = await checkLog(nation, named, { together, tell, verifyInside })
    if (answer) logs.push(answer)
  }
  return { logs, results: together.results() }
}

/** Which logs there must be, before any of them is opened. */
function checkNames({ findings, ledger, status, believed }: Nation, logs: readonly NamedLog[]): void {
  const seen = new Set<string>()
  const say = (code: 'log-unknown' | 'log-doubled' | 'log-missing', subject: string, detail = '', at = -1) =>
    findings.add('completeness', code, subject, detail, at)
  for (const { log, name } of logs) {
    if (seen.has(log)) say('log-doubled', `logs/${name}`, log)
    else if (!ledger.logs.has(log)) say('log-unknown', `logs/${name}`, log)
    seen.add(log)
  }
  for (const [log, leaves] of ledger.logs) {
    const last = leaves.at(-1)
    if (last && !seen.has(log)) say('log-missing', leafName(last.index, last.leaf), '', last.index)
  }
  if (status !== 'final') return
  for (const { name } of believed?.logs.slice(1) ?? [])
    if (!ledger.logs.has(name)) say('log-missing', `policy: ${name}`)
}

async function checkLog(
  nation: Nation,
  { log, name }: NamedLog,
  { together, tell, verifyInside }: Readonly<{ together: Together; tell: Telling; verifyInside: VerifyInside }>,
): Promise<LogAnswer | undefined> {
  const { findings, folder, files } = nation
  const place = `logs/${name}`
  const own = [...files.values()].filter(({ path }) => path.startsWith(`${place}/`))
  if (own.length === 0) {
    findings.add('completeness', 'log-missing', place)
    together.lacks(place)
    return undefined
  }
  const inside = await verifyInside(folderBelow(folder, place, own), tell.of(log, name))
  const answers = inside.findings.answers()
  findings.take(inside.findings, `${place}/`)
  checkKey(nation, log, place, inside)
  checkAgainst(nation, log, place, inside)
  if (nation.status === 'final' && inside.read && inside.status !== 'final') {
    findings.add('completeness', 'log-preliminary', place)
  }
  together.add(log, place, inside)
  const checkpoint = inside.signed?.checkpoint
  tell.done(checkpoint?.size ?? 0)
  return {
    name,
    log,
    ok: answers.every(({ ok }) => ok),
    entries: checkpoint?.size ?? 0,
    root: checkpoint ? toHex(checkpoint.root) : null,
  }
}

function checkKey({ findings, believed }: Nation, log: string, place: string, { own }: Verified): void {
  const key = own?.logs[0]
  if (!key || !believed) return
  const known = believed.logs.find((each) => each.name === log)
  if (!known || !sameBytes(known.publicKey, key.publicKey)) {
    findings.add('authenticity', 'log-key-differs', `${place}/policy`)
  }
}

/** Origin, size, root and history of a log as the nation's log has them, and which election it is. */
function checkAgainst(nation: Nation, log: string, place: string, { signed, read }: Verified): void {
  const { findings, ledger, machine, election } = nation
  if (!signed) return
  const { checkpoint } = signed
  const leaves = ledger.logs.get(log) ?? []
  const standing = leaves.at(-1)
  if (checkpoint.origin !== log) {
    findings.add('authenticity', 'origin-differs', `${place}/checkpoint`, checkpoint.origin)
  } else if (standing) {
    const { size, root } = standing.leaf
    if (size !== checkpoint.size)
      findings.add('consistency', 'log-differs', `${place}/checkpoint`, `${checkpoint.size} ≠ ${size}`)
    else if (root !== toHex(checkpoint.root)) findings.add('consistency', 'log-differs', `${place}/checkpoint`, root)
    for (const [at, { index, leaf }] of leaves.entries()) {
      const earlier = leaves[at - 1]?.leaf.size ?? 0
      const say = (code: 'log-rolled-back' | 'log-forked', detail: string) =>
        findings.add('consistency', code, leafName(index, leaf), detail, index)
      if (leaf.size < earlier) say('log-rolled-back', `${leaf.size} < ${earlier}`)
      const known = read && leaf !== standing.leaf && leaf.size <= read.hashes.length
      const begins = known ? rootOf(machine.sha256, read.hashes.first(leaf.size)) : undefined
      if (begins && !sameBytes(begins, fromHex(leaf.root, 32) ?? begins.subarray(1))) say('log-forked', `${leaf.size}`)
    }
  }
  if (!read) return
  const first = `${place}/${leafName(0, read.election)}`
  const { event, edition, day, rehearsal, secrecy, bodies } = read.election
  if (event !== election.event) findings.add('consistency', 'event-differs', first, event)
  const differs = [
    ...(edition === election.edition ? [] : ['edition']),
    ...(day === election.day ? [] : ['day']),
    ...(rehearsal === election.rehearsal ? [] : ['rehearsal']),
    ...(canonicalText(secrecy) === canonicalText(election.secrecy) ? [] : ['secrecy']),
    ...(bodies.every((body) => election.bodies.includes(body)) ? [] : ['bodies']),
  ]
  if (differs.length > 0) findings.add('consistency', 'election-differs', first, differs.join(', '))
}

/** What all logs have together. */
class Together {
  readonly #nation: Nation
  readonly #contests = new Map<string, Results['contests'][number]>()
  readonly #candidates = new Map<string, readonly string[]>()
  readonly #committees = new Map<string, Results['committees'][number]>()
  /** Areas of each body and round, with the log that has them. */
  readonly #areas = new Map<string, Map<string, string>>()
  /** The standing leaves of the logs that elect the National Assembly. */
  readonly #children: number[] = []
  readonly #lacking: string[] = []
  #expected = 0

  constructor(nation: Nation) {
    this.#nation = nation
  }

  /** A log of which nothing is known. */
  lacks(place: string): void {
    this.#lacking.push(place)
  }

  add(log: string, place: string, { read, results }: Verified): void {
    if (!read || !results) {
      this.lacks(place)
      if (!read) return
    }
    this.#expected += read.election.contests
    const { findings, ledger } = this.#nation
    for (const { id, leaf, areas } of read.ledger.contests.values()) {
      const kind = `${leaf.body} ${leaf.round}`
      const known = this.#areas.get(kind) ?? new Map<string, string>()
      this.#areas.set(kind, known)
      for (const area of areas.keys()) {
        const other = known.get(area) ?? place
        if (other !== place) findings.add('completeness', 'area-twice', `${place}/${id} / ${area}`)
        known.set(area, other)
      }
    }
    for (const result of results?.contests ?? []) {
      if (this.#contests.has(result.id)) findings.add('completeness', 'contest-twice', `${place}/${result.id}`)
      else this.#contests.set(result.id, result)
      this.#candidates.set(result.id, results?.candidates.get(result.id) ?? [])
    }
    for (const line of results?.committees ?? []) {
      const { subject } = line
      if (this.#committees.has(subject)) findings.add('completeness', 'contest-twice', `${place}/committee ${subject}`)
      else this.#committees.set(subject, line)
    }
    const standing = ledger.logs.get(log)?.at(-1)
    const elects = [...read.ledger.contests.values()].some(({ leaf }) => leaf.body === 'NA')
    if (standing && elects) this.#children.push(standing.index)
  }

  /** The results of the nation; null when a log is lacking. */
  results(): Results | null {
    const { findings, election, status } = this.#nation
    for (const place of this.#lacking) findings.add('arithmetic', 'not-checked', place)
    const whole = this.#lacking.length === 0
    const { contests } = election
    if (this.#expected > contests || (status === 'final' && whole && this.#expected < contests)) {
      const detail = `${this.#expected} ≠ ${contests}`
      findings.add('completeness', 'contest-missing', 'leaf 0: election', detail)
    }
    const figures = this.#checkAggregate(whole)
    if (!whole) return null
    return {
      event: election.event,
      status,
      contests: sortedBy([...this.#contests.values()], ({ id }) => id),
      committees: sortedBy([...this.#committees.values()], ({ subject }) => subject),
      nations: figures ? [{ subject: 'NA', figures }] : [],
      candidates: this.#candidates,
    }
  }

  /** The nation's aggregate over the Committees of all logs; answers its figures where it stands. */
  #checkAggregate(whole: boolean): UpperSums | undefined {
    const { findings, ledger, hashes, machine, status, election } = this.#nation
    const subject = 'nation NA'
    const upper = ledger.uppers.get(subject)
    const elects = election.bodies.includes('NA')
    if (!upper) {
      if (status === 'final' && elects) findings.add('completeness', 'aggregate-missing', subject)
      return undefined
    }
    const { index, leaf } = upper
    const name = leafName(index, leaf)
    if (!elects) {
      findings.add('completeness', 'child-foreign', name, '', index)
      return undefined
    }
    const wanted = this.#children.toSorted((a, b) => a - b)
    const { indexes } = leaf.children
    const exact = indexes.length === wanted.length && indexes.every((child, at) => child === wanted[at])
    if (!exact && status !== 'final') return undefined
    if (!whole) return leaf.figures
    checkChildren(machine.sha256, findings, hashes, { name, index, children: leaf.children, wanted })
    const total = [...this.#committees.values()]
      .filter((line) => line.subject.startsWith('NA/'))
      .reduce((sum, { figures }) => added(sum, figures), noUpperSums)
    if (canonicalText(leaf.figures) !== canonicalText(total)) {
      findings.add('arithmetic', 'sum-differs', name, differenceOf(leaf.figures, total), index)
    }
    return leaf.figures
  }
}

/** How far all logs are together, and how far signatures of each have been verified. */
class Telling {
  readonly #options: Told
  readonly #total: number
  readonly #reached: Reached
  #before: number
  #logs: Readonly<Record<string, Reached>>

  constructor({ options, ledger, size, reached }: Nation) {
    this.#options = options
    // Of no leaves every log goes on.
    this.#reached = reached ?? { leaves: 0, root: '' }
    this.#logs = options.resume?.logs ?? {}
    this.#before = size
    this.#total = [...ledger.logs.values()].reduce((sum, leaves) => sum + (leaves.at(-1)?.leaf.size ?? 0), size)
  }

  /** What the verification of one log is told. */
  of(log: string, name: string): Told {
    const { machine, progress, resume, verified } = this.#options
    const kept = resume?.logs && Object.hasOwn(resume.logs, name) ? resume.logs[name] : undefined
    return {
      ...(machine && { machine }),
      ...(kept && { resume: kept }),
      progress: (done) => progress?.(this.#before + done, this.#total, log),
      ...(verified && {
        verified: (state: Reached) => {
          this.#logs = { ...this.#logs, [name]: state }
          return verified({ ...this.#reached, logs: this.#logs })
        },
      }),
    }
  }

  done(size: number): void {
    this.#before += size
  }
}
