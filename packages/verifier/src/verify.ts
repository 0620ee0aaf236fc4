import {
  checkSignatures,
  isSignedByLog,
  readPolicyFile,
  readSignedCheckpoint,
  type SignedCheckpoint,
} from './check-checkpoint.ts'
import { isLeafHash } from './check-children.ts'
import { type CheckedContest, checkContest, type Setting } from './check-contest.ts'
import { checkUppers } from './check-uppers.ts'
import { type ContestFile, readContestFile } from './contest-file.ts'
import { fromUtf8, sameBytes, toHex, toUtf8 } from './encoding.ts'
import { type BundleError, type CheckAnswer, type CheckName, checkNames, Findings } from './findings.ts'
import { Hashes } from './growing.ts'
import type { ElectionLeaf } from './leaf.ts'
import { type Contest, Ledger } from './ledger.ts'
import { type FileEntry, type Folder, type Machine, ownMachine } from './machine.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { readJson } from './ordinary-json.ts'
import { comparePage } from './pages.ts'
import type { Policy } from './policy.ts'
import { type Resume, readLog } from './read-log.ts'
import { compareCsv, compareResults, type Results, type Shown, shownOf, sortedBy } from './results.ts'
import { readSumsFile } from './sums-file.ts'
import { levelOf, tilePath, widthOf } from './tiles.ts'
import { hashLeaf, rootOf } from './tree.ts'

/** What a verifier may be told besides the bundle. */
export type Options = Readonly<{
  /** A policy from elsewhere, to believe instead of the one in the bundle. */
  policy?: Uint8Array
  /** An earlier checkpoint of the same log: its leaves must be the beginning of this one's. */
  since?: Uint8Array
  machine?: Machine
  /** Told after each file of leaves; what it throws ends the verification. */
  progress?: (done: number, total: number) => Promise<void> | void
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
}>

/** No file of a bundle is read that is larger. */
const largest = 512 * 1024 * 1024

/** Recomputes a published bundle from nothing but its bytes. */
export async function verifyBundle(folder: Folder, options: Options = {}): Promise<Answer> {
  const { machine = ownMachine } = options
  const { sha256 } = machine
  const findings = new Findings()
  const files = new Map((await folder.list()).map((entry) => [entry.path, entry]))
  const signed = readSignedCheckpoint((await folder.read('checkpoint', largest)) ?? new Uint8Array(0))
  const policyBytes = await folder.read('policy', largest)
  const own = readPolicyFile(sha256, findings, policyBytes)
  const given = options.policy ? readPolicyFile(sha256, findings, options.policy) : own
  const policy = options.policy ? 'given' : 'bundle'
  if (!signed) {
    findings.add('authenticity', 'checkpoint-broken', 'checkpoint')
    for (const check of checkNames) if (check !== 'authenticity') findings.add(check, 'not-checked', 'checkpoint')
    return { ...answer(findings), entries: 0, root: null, policy }
  }
  const { checkpoint } = signed
  if (given) checkSignatures(findings, signed, { own, given })
  const { ledger, hashes, inLeaves, unread } = await readLeaves(folder, options, machine, signed, findings)
  checkHistory(findings, machine, signed, hashes, options.since, given)
  const manifest = await checkManifest({ folder, machine, findings, files, ledger, signed, whole: unread === null })
  const missing = unread ?? (ledger.election ? null : 'leaf 0')
  if (missing === null && ledger.election) {
    findings.take(inLeaves)
    await checkContents({ folder, machine, findings, files, ledger, hashes, manifest }, ledger.election)
  } else {
    for (const check of checkNames) if (check !== 'integrity') findings.add(check, 'not-checked', missing ?? 'leaf 0')
    if (unread === null) findings.take(inLeaves)
    if (manifest) await checkOtherFiles({ folder, machine, findings, manifest, done: new Set() }, () => {})
  }
  return { ...answer(findings), entries: checkpoint.size, root: toHex(checkpoint.root), policy }
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
    const hashes = new Hashes()
    const own = new Findings()
    const inLeaves = new Findings()
    const ledger = new Ledger(machine.sha256, inLeaves, hashes)
    const { checkpoint } = signed
    const base = { folder, machine, checkpoint, inLeaves, ledger, hashes, progress, verified }
    const read = await readLog({ ...base, findings: own, resume: state })
    if (read === 'other-beginning') continue
    findings.take(own)
    return { ledger, hashes, inLeaves, unread: read.unread }
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

/** Which files there must be and no others; answers the manifest when it is the one of the last leaf. */
async function checkManifest(
  setting: Files & Readonly<{ signed: SignedCheckpoint; whole: boolean }>,
): Promise<Manifest | null> {
  const { folder, machine, findings, files, ledger, signed, whole } = setting
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
  if (!bytes || !manifest) {
    findings.add('integrity', bytes ? 'manifest-broken' : 'file-missing', 'manifest.json')
    return null
  }
  if (!bound) return null
  if (toHex(machine.sha256(bytes)) !== bound.manifest) {
    findings.add('integrity', 'manifest-changed', 'manifest.json')
    return null
  }
  if (manifest.origin !== origin) findings.add('authenticity', 'origin-differs', 'manifest.json', manifest.origin)
  if (manifest.event !== bound.event) findings.add('consistency', 'event-differs', 'manifest.json', manifest.event)
  if (manifest.status !== bound.status) findings.add('integrity', 'manifest-broken', 'manifest.json')
  const named = new Set(manifest.files.map(({ path }) => path))
  for (const path of files.keys()) {
    const own = path === 'checkpoint' || path === 'manifest.json' || path.startsWith('tile/')
    if (!own && !named.has(path)) findings.add('integrity', 'file-unknown', path)
  }
  const contests = [...ledger.contests.keys()].map(fileOf)
  for (const path of ['policy', 'results.json', 'results.csv', ...contests]) {
    if (!named.has(path)) findings.add('integrity', 'file-missing', path)
  }
  return manifest
}

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

/** What the files say: openings, sums, results, pages. */
async function checkContents(
  setting: Files & Readonly<{ hashes: Hashes; manifest: Manifest | null }>,
  election: ElectionLeaf,
): Promise<void> {
  const { folder, machine, findings, ledger, hashes, manifest } = setting
  const { event, secrecy } = election
  const status = ledger.publication?.leaf.status ?? 'preliminary'
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
  const shown = shownOf(results)
  const compare = (path: string, bytes: Uint8Array) => {
    if (isSums(path)) compareSumsFile({ sha256: machine.sha256, findings, hashes }, path, bytes)
    else compareFile(findings, path, bytes, results, shown)
  }
  const whole = broken.length === 0
  const done = new Set([...ledger.contests.keys()].map(fileOf))
  if (manifest) await checkOtherFiles({ folder, machine, findings, manifest, done }, whole ? compare : () => {})
  else if (whole) for (const path of setting.files.keys()) await compareUnnamed(folder, path, compare)
}

async function compareUnnamed(folder: Folder, path: string, compare: (path: string, bytes: Uint8Array) => void) {
  const bytes = isCompared(path) ? await folder.read(path, largest) : undefined
  if (bytes) compare(path, bytes)
}

const isCompared = (path: string): boolean =>
  path === 'results.json' || path === 'results.csv' || /\.html?$/i.test(path) || isSums(path)

const isSums = (path: string): boolean => path.startsWith('sums/')

/** The copies of leaves from which a page proves sums must be those of the log. */
function compareSumsFile(
  { sha256, findings, hashes }: Pick<Setting, 'sha256' | 'findings' | 'hashes'>,
  path: string,
  bytes: Uint8Array,
): void {
  const reading = readJson(bytes)
  const file = reading ? readSumsFile(reading.value) : { unknown: null }
  if ('unknown' in file) {
    if (file.unknown === null) findings.add('consistency', 'not-checked', path)
    else findings.add('secrecy', 'member-unknown', path, file.unknown)
    return
  }
  for (const [index, text] of Object.entries(file.leaves)) {
    if (isLeafHash(hashes, Number(index), hashLeaf(sha256, toUtf8(text)))) continue
    findings.add('consistency', 'leaf-copy-differs', `${path}: leaf ${index}`, '', Number(index))
  }
}

function compareFile(findings: Findings, path: string, bytes: Uint8Array, results: Results, shown: Shown): void {
  if (path === 'results.json') {
    const reading = readJson(bytes)
    const misfit = reading ? compareResults(findings, reading.value, results) : { unknown: null }
    if (misfit) tellMisfit(findings, path, misfit.unknown)
  } else if (path === 'results.csv') compareCsv(findings, bytes, results)
  else comparePage(findings, path, fromUtf8(bytes) ?? '<data data-figure="">', shown)
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
