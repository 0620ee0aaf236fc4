import { checkBound } from './bound-files.ts'
import { checkSignatures, readPolicyFile, readSignedCheckpoint } from './check-checkpoint.ts'
import { checkContest } from './check-contest.ts'
import { type Candidate, type ContestFile, readContestFile } from './contest-file.ts'
import { toHex } from './encoding.ts'
import { type CheckAnswer, checkNames, Findings } from './findings.ts'
import { type Machine, ownMachine } from './machine.ts'
import { readJson } from './ordinary-json.ts'
import { PartOfLog, type ReadFile } from './part-of-log.ts'
import type { ContestResult } from './results.ts'
import { readPublication, takeLeaves, verifySignatures } from './some-leaves.ts'

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
  /** The bytes of the page that was asked for; null when there are none. */
  page: Uint8Array | null
}>

export type ContestOptions = Readonly<{
  machine?: Machine
  /** Path of the page that shows the contest: its bytes must be those the manifest binds. */
  page?: string
  /** Told as signatures are verified. */
  progress?: (done: number, total: number) => void
}>

/**
 * Proves one contest from its file, the checkpoint and the tiles between: signatures, inclusion, openings, sums, outcome; and that the
 * last leaf of the log binds, through the manifest, the file, the policy and the page.
 * Whether another leaf of the log replaces one of these is for `verifyBundle`: it alone reads every leaf.
 */
export async function verifyContest(
  read: ReadFile,
  contest: string,
  { machine = ownMachine, page, progress = () => {} }: ContestOptions = {},
): Promise<ContestAnswer> {
  const { sha256 } = machine
  const findings = new Findings()
  const path = `contests/${contest}.json`
  const [noteBytes, policyBytes, fileBytes, pageBytes] = await Promise.all([
    read('checkpoint'),
    read('policy'),
    read(path),
    page === undefined ? undefined : read(page),
  ])
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
    return { ...nothing, ...concluded(findings), page: pageBytes ?? null }
  }
  const { checkpoint } = signed
  const log = new PartOfLog({ read, sha256, checkpoint, findings })
  const taken = await takeLeaves(log, file.leaves, machine, findings)
  await verifySignatures(taken, machine, progress, findings)
  const { ledger, hashes } = taken
  const publication = await readPublication(read, log, checkpoint, machine, findings)
  const files = new Map([
    ['policy', policyBytes],
    [path, fileBytes],
    ...(page === undefined ? [] : [[page, pageBytes] as const]),
  ])
  await checkBound({ read, sha256, findings, checkpoint, publication }, files)
  const base = {
    ...{ ...nothing, page: pageBytes ?? null },
    ...{ entries: checkpoint.size, root: toHex(checkpoint.root), leaves: taken.leaves },
  }
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
  page: null,
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
