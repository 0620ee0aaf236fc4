import { checkAudits } from './check-audits.ts'
import {
  checkSignatures,
  isSignedByLog,
  readPolicyFile,
  readSignedCheckpoint,
  type SignedCheckpoint,
} from './check-checkpoint.ts'
import { type CheckedContest, checkContest, type Setting } from './check-contest.ts'
import { checkNation, type LogAnswer, type Verified } from './check-nation.ts'
import { checkUppers } from './check-uppers.ts'
import { type ContestFile, readContestFile } from './contest-file.ts'
import { fromUtf8, sameBytes, toHex } from './encoding.ts'
import { type BundleError, type CheckAnswer, type CheckName, checkNames, Findings } from './findings.ts'
import { Hashes } from './growing.ts'
import type { ElectionLeaf } from './leaf.ts'
import { type Contest, Ledger } from './ledger.ts'
import { type FileEntry, type Folder, type Machine, ownMachine } from './machine.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { readJson } from './ordinary-json.ts'
import { comparePage } from './pages.ts'
import type { Policy } from './policy.ts'
import { type Reached, type Resume, readLog } from './read-log.ts'
import { type ContestResult, compareCsv, compareResults, type Results, sortedBy } from './results.ts'
import { levelOf, tilePath, widthOf } from './tiles.ts'
import { rootOf } from './tree.ts'

/** What a verifier may be told besides the bundle. */
export type Options = Readonly<{
  /** A policy from elsewhere, to believe instead of the one in the bundle. */
  policy?: Uint8Array
  /** An earlier checkpoint of the same log: its leaves must be the beginning of this one's. */
  since?: Uint8Array
  machine?: Machine
  /** Told after each file of leaves, of a nation also which log it is in; what it throws ends the verification. */
  progress?: (done: number, total: number, log?: string) => Promise<void> | void
  resume?: Resume
  /** Told how far signatures have been verified. */
  verified?: (state: Resume) => Promise<void> | void
}>

/** The answer (docs/formats/checks.md); sentences are made from it by `explainError`. */
export type Answer = Readonly<{
  ok: boolean
  checks: readonly CheckAnswer[]
  /** Leaves of the log, 0 when its checkpoint cannot be read. */
  entries: number
  /** The root as 64 hexadecimal digits, or null. */
  root: string | null
  /** Whose word was taken: the policy of the bundle, or one that was given. */
  policy: 'bundle' | 'given'
  /** Of a nation's bundle: how each log inside came out, by the name of its folder. */
  logs?: readonly LogAnswer[]
}>

/** No file of a bundle is read that is larger. */
const largest = 512 * 1024 * 1024

/** Recomputes a published bundle, of one log or of a nation, from nothing but its bytes. */
export async function verifyBundle(folder: Folder, options: Options = {}): Promise<Answer> {
  const { findings, signed, logs } = await verifyLog(folder, options, 'top')
  return {
    ...answer(findings),
    entries: signed?.checkpoint.size ?? 0,
    root: signed ? toHex(signed.checkpoint.root) : null,
    policy: options.policy ? 'given' : 'bundle',
    ...(logs && { logs }),
  }
}

/** Whether a bundle is what was asked for, or one of the logs of a nation. */
type Place = 'top' | 'inside'

/** Recomputes one log and its files; at the top it may be a nation's, with the logs inside. */
async function verifyLog(folder: Folder, options: Options, place: Place): Promise<Verified> {
  const { machine = ownMachine } = options
  const { sha256 } = machine
  const findings = new Findings()
  const files = new Map((await folder.list()).map((entry) => [entry.path, entry]))
  const signed = readSignedCheckpoint((await folder.read('checkpoint', largest)) ?? new Uint8Array(0))
  const policyBytes = await folder.read('policy', largest)
  const own = readPolicyFile(sha256, findings, policyBytes, { several: place === 'top' })
  const given = options.policy ? readPolicyFile(sha256, findings, options.policy, { several: true }) : own
  if (!signed) {
    findings.add('authenticity', 'checkpoint-broken', 'checkpoint')
    for (const check of checkNames) if (check !== 'authenticity') findings.add(check, 'not-checked', 'checkpoint')
    return { findings, signed, own, read: null, status: 'preliminary', results: null }
  }
  if (given) checkSignatures(findings, signed, { own, given })
  const { ledger, hashes, inLeaves, unread, reached } = await readLeaves(folder, options, machine, signed, findings)
  checkHistory(findings, machine, signed, hashes, options.since, given)
  const whole = unread === null
  const { manifest, format } = await checkManifest({ folder, machine, findings, files, ledger, signed, whole, place })
  const isNation = place === 'top' && (format ? format === 'baucu-nation/1' : isAboveLogs(ledger))
  if (own && own.logs.length > 1 && !isNation) findings.add('authenticity', 'policy-broken', 'policy')
  const status = ledger.publication?.leaf.status ?? 'preliminary'
  const missing = unread ?? (ledger.election ? null : 'leaf 0')
  if (missing !== null || !ledger.election) {
    for (const check of checkNames) if (check !== 'integrity') findings.add(check, 'not-checked', missing ?? 'leaf 0')
    if (unread === null) findings.take(inLeaves)
    if (manifest) await checkOtherFiles({ folder, machine, findings, manifest, done: new Set() }, () => {})
    return { findings, signed, own, read: null, status, results: null }
  }
  findings.take(inLeaves)
  const { election } = ledger
  const setting = { folder, machine, findings, files, ledger, hashes, manifest, status } as const
  const read = { ledger, hashes, election }
  if (!isNation) {
    return { findings, signed, own, read, status, results: await checkContents(setting, election) }
  }
  const above = { ...setting, size: signed.checkpoint.size, election, believed: given, reached, options }
  const { logs, results } = await checkNation(above, (inside, told) => verifyLog(inside, told, 'inside'))
  if (manifest) await checkNationFiles(setting, manifest, results)
  return { findings, signed, own, read, status, results, logs }
}

/** Without a manifest that can be read: a log with nothing but other logs is a nation's. */
const isAboveLogs = ({ logs, contests }: Ledger): boolean => logs.size > 0 && contests.size === 0

/** The files of a nation's own, with what all logs say together. */
async function checkNationFiles(
  { folder, machine, findings }: Pick<Files, 'folder' | 'machine' | 'findings'>,
  manifest: Manifest,
  results: Results | null,
): Promise<void> {
  const byId = new Map(results?.contests.map((result) => [result.id, result]))
  const compare = (path: string, bytes: Uint8Array) =>
    results ? compareFile(findings, path, bytes, results, byId) : undefined
  await checkOtherFiles({ folder, machine, findings, manifest, done: new Set() }, compare)
}

function answer(findings: Findings): Pick<Answer, 'ok' | 'checks'> {
  const checks = findings.answers()
  return { ok: checks.every(({ ok }) => ok), checks }
}

async function readLeaves(
  folder: Folder,
  options: Options,
  machine: Machine,
  signed: SignedCheckpoint,
  findings: Findings,
) {
  const { resume, verified, progress = () => {} } = options
  for (const state of resume ? [resume, undefined] : [undefined]) {
    let reached: Reached | undefined = state && { leaves: state.leaves, root: state.root }
    const tell = (now: Reached) => {
      reached = now
      return verified?.({ ...now, ...(resume?.logs && { logs: resume.logs }) })
    }
    const hashes = new Hashes()
    const own = new Findings()
    const inLeaves = new Findings()
    const ledger = new Ledger(machine.sha256, inLeaves, hashes)
    const { checkpoint } = signed
    const base = { folder, machine, checkpoint, inLeaves, ledger, hashes, progress, verified: verified && tell }
    const read = await readLog({ ...base, findings: own, resume: state })
    if (read === 'other-beginning') continue
    findings.take(own)
    return { ledger, hashes, inLeaves, unread: read.unread, reached }
  }
  throw new RangeError('a log read from its first leaf has no other beginning')
}

function checkHistory(
  findings: Findings,
  { sha256 }: Machine,
  { checkpoint }: SignedCheckpoint,
  hashes: Hashes,
  since: Uint8Array | undefined,
  policy: Policy | undefined,
): void {
  if (!since) return
  const earlier = readSignedCheckpoint(since)
  const ours = earlier?.checkpoint.origin === checkpoint.origin && (!policy || isSignedByLog(earlier, policy))
  if (!earlier || !ours) {
    findings.add('consistency', 'not-checked', '--since')
    return
  }
  const { size, root } = earlier.checkpoint
  if (size > hashes.length || !sameBytes(rootOf(sha256, hashes.first(size)), root)) {
    findings.add('consistency', 'history-rewritten', 'checkpoint', `${size}`)
  }
}

type Files = Readonly<{
  folder: Folder
  machine: Machine
  findings: Findings
  files: ReadonlyMap<string, FileEntry>
  ledger: Ledger
}>

/** Which files there must be and no others; answers the manifest when it is the one of the last leaf, `format` of any. */
async function checkManifest(
  setting: Files & Readonly<{ signed: SignedCheckpoint; whole: boolean; place: Place }>,
): Promise<Readonly<{ manifest: Manifest | null; format?: Manifest['format'] }>> {
  const { folder, machine, findings, files, ledger, signed, whole, place } = setting
  const { size, origin } = signed.checkpoint
  const tiles = new Set(tilesOf(size, files.size))
  for (const path of files.keys()) {
    if (path.startsWith('tile/') && !tiles.has(path)) findings.add('integrity', 'file-unknown', path)
  }
  const { publication } = ledger
  const bound = publication?.index === size - 1 ? publication.leaf : undefined
  if (!bound && whole) findings.add('integrity', 'no-publication', `leaf ${size - 1}`)
  const bytes = await folder.read('manifest.json', largest)
  const manifest = bytes && readManifest(bytes)
  if (!bytes || !manifest || (place === 'inside' && manifest.logs)) {
    findings.add('integrity', bytes ? 'manifest-broken' : 'file-missing', 'manifest.json')
    return { manifest: null }
  }
  const { format } = manifest
  if (!bound) return { manifest: null, format }
  if (toHex(machine.sha256(bytes)) !== bound.manifest) {
    findings.add('integrity', 'manifest-changed', 'manifest.json')
    return { manifest: null, format }
  }
  if (manifest.origin !== origin) findings.add('authenticity', 'origin-differs', 'manifest.json', manifest.origin)
  if (manifest.event !== bound.event) findings.add('consistency', 'event-differs', 'manifest.json', manifest.event)
  if (manifest.status !== bound.status) findings.add('integrity', 'manifest-broken', 'manifest.json')
  const named = new Set(manifest.files.map(({ path }) => path))
  for (const path of files.keys()) {
    const own = path === 'checkpoint' || path === 'manifest.json' || path.startsWith('tile/') || isInLog(manifest, path)
    if (!own && !named.has(path)) findings.add('integrity', 'file-unknown', path)
  }
  const contests = manifest.logs ? [] : [...ledger.contests.keys()].map(fileOf)
  for (const path of ['policy', 'results.json', 'results.csv', ...contests]) {
    if (!named.has(path)) findings.add('integrity', 'file-missing', path)
  }
  return { manifest, format }
}

/** Whether a file is one of a log inside a nation. */
const isInLog = ({ logs = [] }: Manifest, path: string): boolean =>
  logs.some(({ name }) => path.startsWith(`logs/${name}/`))

/** Every file below `tile/`; a log that is larger than the folder could hold is told elsewhere. */
function* tilesOf(size: number, most: number): Generator<string> {
  let made = 0
  for (let level = 0; ; level += 1) {
    const shape = levelOf(size, level)
    if (!shape) return
    for (let number = 0; number < shape.tiles && made <= most; number += 1) {
      const width = widthOf(shape.hashes, number)
      made += 1
      yield tilePath(level, number, width)
      if (level === 0) yield tilePath('entries', number, width)
    }
  }
}

const fileOf = (contest: string): string => `contests/${contest}.json`

/** What the files say: openings, sums, results, pages. Answers the results, null when a contest could not be recomputed. */
async function checkContents(
  setting: Files & Readonly<{ hashes: Hashes; manifest: Manifest | null; status: Verified['status'] }>,
  election: ElectionLeaf,
): Promise<Results | null> {
  const { folder, machine, findings, ledger, hashes, manifest, status } = setting
  const { event, secrecy } = election
  const checks: Setting = {
    sha256: machine.sha256,
    findings,
    ledger,
    hashes,
    event,
    secrecy,
    final: status === 'final',
  }
  checkContests(findings, ledger, election)
  checkAudits(checks)
  const told = new Map(manifest?.files.map((file) => [file.path, file]))
  const contests = new Map<string, CheckedContest>()
  const broken: string[] = []
  for (const contest of ledger.contests.values()) {
    const path = fileOf(contest.id)
    const bytes = await folder.read(path, largest)
    if (bytes) compareWithManifest(setting, told.get(path), path, bytes)
    else if (!manifest || told.has(path)) findings.add('integrity', 'file-missing', path)
    const file = bytes ? readFile(findings, path, contest, bytes) : null
    if (!file) broken.push(contest.id)
    contests.set(contest.id, checkContest(checks, contest, file))
  }
  const { committees, nations } = checkUppers(checks, contests)
  for (const id of broken) {
    for (const check of ['consistency', 'completeness', 'arithmetic', 'outcome', 'secrecy'] as const) {
      findings.add(check, 'not-checked', id)
    }
  }
  const results: Results = {
    event,
    status,
    contests: sortedBy(
      [...contests.values()].map(({ result }) => result),
      ({ id }) => id,
    ),
    committees,
    nations,
    candidates: new Map(
      [...ledger.contests.values()].map(({ id, leaf }) => [id, leaf.candidates.map((each) => each.id)]),
    ),
  }
  const byId = new Map(results.contests.map((result) => [result.id, result]))
  const compare = (path: string, bytes: Uint8Array) => compareFile(findings, path, bytes, results, byId)
  const whole = broken.length === 0
  const done = new Set([...ledger.contests.keys()].map(fileOf))
  if (manifest) await checkOtherFiles({ folder, machine, findings, manifest, done }, whole ? compare : () => {})
  else if (whole) for (const path of setting.files.keys()) await compareUnnamed(folder, path, compare)
  return whole ? results : null
}

async function compareUnnamed(folder: Folder, path: string, compare: (path: string, bytes: Uint8Array) => void) {
  const bytes = isCompared(path) ? await folder.read(path, largest) : undefined
  if (bytes) compare(path, bytes)
}

const isCompared = (path: string): boolean =>
  path === 'results.json' || path === 'results.csv' || /\.html?$/i.test(path)

function compareFile(
  findings: Findings,
  path: string,
  bytes: Uint8Array,
  results: Results,
  byId: ReadonlyMap<string, ContestResult>,
): void {
  if (path === 'results.json') {
    const reading = readJson(bytes)
    const misfit = reading ? compareResults(findings, reading.value, results) : { unknown: null }
    if (misfit) tellMisfit(findings, path, misfit.unknown)
  } else if (path === 'results.csv') compareCsv(findings, bytes, results)
  else comparePage(findings, path, fromUtf8(bytes) ?? '<data data-figure="">', byId, results.candidates)
}

function readFile(findings: Findings, path: string, contest: Contest, bytes: Uint8Array): ContestFile | null {
  const reading = readJson(bytes)
  const file = reading ? readContestFile(reading.value) : { unknown: null }
  if ('unknown' in file) {
    tellMisfit(findings, path, file.unknown)
    return null
  }
  if (file.contest === contest.id) return file
  tellMisfit(findings, path, null)
  return null
}

function tellMisfit(findings: Findings, path: string, unknown: string | null): void {
  if (unknown === null) findings.add('integrity', 'file-broken', path)
  else findings.add('secrecy', 'member-unknown', path, unknown)
}

/** As many contests as the election says, and no area in two of one body and round. */
function checkContests(findings: Findings, { contests }: Ledger, election: ElectionLeaf): void {
  const all = [...contests.values()]
  const round = all[0]?.leaf.round
  const found = all.filter(({ leaf }) => leaf.round === round).length
  if (found !== election.contests) {
    findings.add('completeness', 'contest-missing', 'leaf 0: election', `${found} ≠ ${election.contests}`)
  }
  const seen = new Map<string, Set<string>>()
  for (const { id, leaf, areas } of all) {
    const kind = `${leaf.body} ${leaf.round}`
    const known = seen.get(kind) ?? new Set()
    seen.set(kind, known)
    for (const area of areas.keys()) {
      if (known.has(area)) findings.add('completeness', 'area-twice', `${id} / ${area}`)
      known.add(area)
    }
  }
}

/** Hashes every file of the manifest that is not `done` already, and hands over those that say figures. */
async function checkOtherFiles(
  {
    folder,
    machine,
    findings,
    manifest,
    done,
  }: Pick<Files, 'folder' | 'machine' | 'findings'> & Readonly<{ manifest: Manifest; done: ReadonlySet<string> }>,
  compare: (path: string, bytes: Uint8Array) => void,
): Promise<void> {
  for (const file of manifest.files) {
    if (done.has(file.path)) continue
    const bytes = await folder.read(file.path, largest)
    if (!bytes) {
      findings.add('integrity', 'file-missing', file.path)
      continue
    }
    compareWithManifest({ machine, findings }, file, file.path, bytes)
    if (isCompared(file.path)) compare(file.path, bytes)
  }
}

function compareWithManifest(
  { machine, findings }: Pick<Files, 'machine' | 'findings'>,
  told: Manifest['files'][number] | undefined,
  path: string,
  bytes: Uint8Array,
): void {
  if (told && (told.size !== bytes.length || told.sha256 !== toHex(machine.sha256(bytes)))) {
    findings.add('integrity', 'file-changed', path)
  }
}

/** The first thing that is wrong, in the order of the checks. */
export function firstError({
  checks,
}: Pick<Answer, 'checks'>): Readonly<{ check: CheckName; error: BundleError }> | null {
  for (const { name, errors } of checks) {
    const error = errors.find(({ code }) => code !== 'not-checked') ?? errors[0]
    if (error) return { check: name, error }
  }
  return null
}
