import { checkSignatures, readPolicyFile, readSignedCheckpoint } from './check-checkpoint.ts'
import { checkContest } from './check-contest.ts'
import type { Checkpoint } from './checkpoint.ts'
import { type Candidate, type ContestFile, readContestFile } from './contest-file.ts'
import { sameBytes, toHex, toUtf8 } from './encoding.ts'
import { type CheckAnswer, checkNames, Findings } from './findings.ts'
import { Hashes } from './growing.ts'
import { leafName, type PublicationLeaf, readLeaf } from './leaf.ts'
import { Ledger, type PendingSignature } from './ledger.ts'
import { type Machine, ownMachine } from './machine.ts'
import { readJson } from './ordinary-json.ts'
import { PartOfLog, type ReadFile } from './part-of-log.ts'
import type { ContestResult } from './results.ts'
import { leavesOf, tilePath, tileWidth, widthOf } from './tiles.ts'
import { hashLeaf, hashLength } from './tree.ts'

/** What the figures of one area or group are, so that a page can be compared with them: votes in ballot order. */
export type ProvenRow = Readonly<{
  registered: number
  voted: number
  valid: number
  invalid: number
  votes: readonly number[]
}>

/** How one contest came out. */
export type ContestAnswer = Readonly<{
  ok: boolean
  checks: readonly CheckAnswer[]
  /** Leaves of the log, and those of this contest that were verified. */
  entries: number
  leaves: number
  /** 64 hexadecimal digits; null when the checkpoint cannot be read. */
  root: string | null
  status: 'preliminary' | 'final'
  /** As recomputed; null when that was not possible. */
  result: ContestResult | null
  /** In ballot order; empty when the list has been taken down. */
  candidates: readonly Readonly<{ id: string; name: string }>[]
  /** By area. */
  areas: ReadonlyMap<string, ProvenRow>
  /** By group. */
  groups: ReadonlyMap<string, ProvenRow>
}>

export type ContestOptions = Readonly<{
  machine?: Machine
  /** Told as signatures are verified. */
  progress?: (done: number, total: number) => void
}>

/** Signatures verified at once. */
const batch = 48

/**
 * Proves one contest from its file, the checkpoint and the tiles between: signatures, inclusion, openings, sums, outcome.
 * Whether another leaf of the log replaces one of these is for `verifyBundle`: it alone reads every leaf.
 */
export async function verifyContest(
  read: ReadFile,
  contest: string,
  { machine = ownMachine, progress = () => {} }: ContestOptions = {},
): Promise<ContestAnswer> {
  const { sha256 } = machine
  const findings = new Findings()
  const path = `contests/${contest}.json`
  const [noteBytes, policyBytes, fileBytes] = await Promise.all([read('checkpoint'), read('policy'), read(path)])
  const signed = readSignedCheckpoint(noteBytes ?? new Uint8Array(0))
  const policy = readPolicyFile(sha256, findings, 'policy', policyBytes, { several: false })
  if (!noteBytes) findings.add('integrity', 'file-missing', 'checkpoint')
  else if (!signed) findings.add('authenticity', 'checkpoint-broken', 'checkpoint')
  else if (policy) checkSignatures(findings, signed, { own: policy, given: policy })
  const file = readFile(findings, path, contest, fileBytes)
  // A checkpoint that was not signed as the policy asks binds nothing.
  const bound = signed && concluded(findings).checks.every(({ name, ok }) => name !== 'authenticity' || ok)
  if (!signed || !bound || !file) {
    const missing = bound ? path : 'checkpoint'
    for (const name of checkNames) {
      if (findings.isOk(name)) findings.add(name, 'not-checked', missing)
    }
    return { ...nothing, ...concluded(findings) }
  }
  const { checkpoint } = signed
  const log = new PartOfLog({ read, sha256, checkpoint, findings })
  const taken = await takeLeaves(log, file, machine, findings)
  await verifySignatures(taken, machine, progress, findings)
  const { ledger, hashes } = taken
  const publication = await readPublication(read, log, checkpoint, machine, findings)
  const base = { ...nothing, entries: checkpoint.size, root: toHex(checkpoint.root), leaves: taken.leaves }
  const standing = ledger.contests.get(contest)
  if (!standing || !ledger.election) {
    findings.add('consistency', 'not-checked', contest)
    return { ...base, ...concluded(findings) }
  }
  const { event, secrecy } = ledger.election
  const status = publication?.status ?? 'preliminary'
  const setting = { sha256, findings, ledger, hashes, event, secrecy, final: status === 'final' }
  const { result } = checkContest(setting, standing, file)
  const areaOf = new Map([...standing.areas].map(([area, slot]) => [slot, area]))
  const areas = new Map(
    file.minutes.map(({ index, figures }) => [areaOf.get(ledger.slotOf.at(index)) ?? '', rowOf(figures)]),
  )
  const groups = new Map([...standing.groups].map(([id, { leaf }]) => [id, rowOf(leaf.figures)]))
  const candidates = file.candidates.map(({ id, name }: Candidate) => ({ id, name }))
  return { ...base, ...concluded(findings), status, result, candidates, areas, groups }
}

const nothing: Omit<ContestAnswer, 'ok' | 'checks'> = {
  entries: 0,
  leaves: 0,
  root: null,
  status: 'preliminary',
  result: null,
  candidates: [],
  areas: new Map(),
  groups: new Map(),
}

function concluded(findings: Findings): Pick<ContestAnswer, 'ok' | 'checks'> {
  const checks = findings.answers()
  return { ok: checks.every(({ ok }) => ok), checks }
}

const rowOf = ({ registered, voted, valid, invalid, votes }: ProvenRow): ProvenRow => ({
  registered,
  voted,
  valid,
  invalid,
  votes,
})

function readFile(
  findings: Findings,
  path: string,
  contest: string,
  bytes: Uint8Array | undefined,
): ContestFile | undefined {
  const reading = bytes && readJson(bytes)
  const file = reading ? readContestFile(reading.value) : { unknown: null }
  if (!('unknown' in file) && file.contest === contest) return file
  if ('unknown' in file && file.unknown !== null) findings.add('secrecy', 'member-unknown', path, file.unknown)
  else findings.add('integrity', bytes ? 'file-broken' : 'file-missing', path)
  return undefined
}

type Taken = Readonly<{ ledger: Ledger; hashes: Hashes; pending: readonly PendingSignature[]; leaves: number }>

/** Enters the leaves of the file into a ledger in which all others are blank; each must be the one the checkpoint binds. */
async function takeLeaves(log: PartOfLog, file: ContestFile, machine: Machine, findings: Findings): Promise<Taken> {
  const { sha256 } = machine
  const inLeaves = new Findings()
  const hashes = new Hashes()
  const ledger = new Ledger(sha256, inLeaves, hashes)
  const copies = Object.entries(file.leaves)
    .map(([index, text]) => ({ index: Number(index), bytes: toUtf8(text) }))
    .sort((a, b) => a.index - b.index)
  // All tiles are asked for at once: the network is slower than any of this.
  const told = await Promise.all(copies.map(({ index }) => log.leafHash(index)))
  const blank = new Uint8Array(hashLength)
  const pending: PendingSignature[] = []
  let leaves = 0
  for (const [at, { index, bytes }] of copies.entries()) {
    while (hashes.length < index) {
      ledger.add(hashes.length, undefined)
      hashes.push(blank)
    }
    const wanted = told[at]
    const own = hashLeaf(sha256, bytes)
    hashes.push(wanted ?? own)
    const leaf = readLeaf(bytes)
    if (!wanted) findings.add('integrity', 'not-checked', leafName(index), '', index)
    const fits = wanted !== undefined && sameBytes(wanted, own)
    if (fits && typeof leaf === 'string') findings.add('integrity', leaf, leafName(index), '', index)
    const entered = fits && typeof leaf !== 'string' ? leaf : undefined
    if (entered) leaves += 1
    pending.push(...ledger.add(index, entered))
  }
  // Where history begins and what was replaced stands in leaves that are not in this file.
  for (const { name, errors } of inLeaves.answers()) {
    for (const { code, subject, detail } of errors) {
      if (code !== 'chain-broken' && code !== 'chain-forked') findings.add(name, code, subject, detail)
    }
  }
  return { ledger, hashes, pending, leaves }
}

async function verifySignatures(
  { pending }: Taken,
  machine: Machine,
  progress: (done: number, total: number) => void,
  findings: Findings,
): Promise<void> {
  for (let from = 0; from < pending.length; from += batch) {
    const some = pending.slice(from, from + batch)
    const answers = await machine.verify(some.map(({ job }) => job))
    for (const [at, { index, body, key }] of some.entries()) {
      if (!answers[at]) findings.add('authenticity', 'signature-wrong', leafName(index, body), key, index)
    }
    progress(Math.min(from + batch, pending.length), pending.length)
  }
}

/** The last leaf of the log, which says whether the results are preliminary or final. */
async function readPublication(
  read: ReadFile,
  log: PartOfLog,
  { size }: Checkpoint,
  { sha256 }: Machine,
  findings: Findings,
): Promise<PublicationLeaf | undefined> {
  const number = Math.floor((size - 1) / tileWidth)
  const width = widthOf(size, number)
  const path = tilePath('entries', number, width)
  const bytes = await read(path)
  const last = bytes && leavesOf(bytes, width)?.at(-1)
  if (!last) {
    findings.add('integrity', bytes ? 'entries-broken' : 'tile-missing', path)
    return undefined
  }
  const wanted = await log.leafHash(size - 1)
  const leaf = readLeaf(last)
  if (!wanted || !sameBytes(wanted, hashLeaf(sha256, last)) || typeof leaf === 'string') {
    findings.add('integrity', 'leaf-changed', leafName(size - 1), '', size - 1)
    return undefined
  }
  if (leaf.body.type === 'publication') return leaf.body
  findings.add('integrity', 'no-publication', leafName(size - 1))
  return undefined
}
