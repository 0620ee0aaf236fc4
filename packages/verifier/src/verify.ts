import { checkAudits } from './check-audits.ts'
import {
  checkSignatures,
  type GivenFile,
  isSignedByLog,
  readPolicyFile,
  readSignedCheckpoint,
  type SignedCheckpoint,
} from './check-checkpoint.ts'
import { isLeafHash } from './check-children.ts'
import { type CheckedContest, checkContest, type Setting } from './check-contest.ts'
import { checkNation, type LogAnswer, type Verified } from './check-nation.ts'
import { checkUppers } from './check-uppers.ts'
import { type ContestFile, type Misfit, readContestFile } from './contest-file.ts'
import { fromUtf8, sameBytes, toHex, toUtf8 } from './encoding.ts'
import { type BundleError, type CheckAnswer, type CheckName, checkNames, Findings } from './findings.ts'
import { Hashes } from './growing.ts'
import { type ElectionLeaf, leafName, type PublicationLeaf } from './leaf.ts'
import { type Contest, Ledger } from './ledger.ts'
import { type FileEntry, type Folder, type Machine, ownMachine } from './machine.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { readJson } from './ordinary-json.ts'
import { comparePage } from './pages.ts'
import type { Policy } from './policy.ts'
import { type Reached, type Resume, readLog } from './read-log.ts'
import { compareCsv, compareResults, type Results, type Shown, shownOf, sortedBy } from './results.ts'
import { readSumsFile } from './sums-file.ts'
import { levelOf, tilePath, tileWidth, widthOf } from './tiles.ts'
import { hashLeaf, rootOf } from './tree.ts'

/** What a verifier may be told besides the bundle. */
export type Options = Readonly<{
  /** A policy from elsewhere, to believe instead of the one in the bundle. */
  policy?: GivenFile
  /** An earlier checkpoint of the same log: its leaves must be the beginning of this one's. */
  since?: GivenFile
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
  /** Whose word was taken: `bundle` (the policy in it), or the name of the file that was given. */
  policy: string
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
    policy: options.policy?.name ?? 'bundle',
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
  const note = await folder.read('checkpoint', largest)
  const several = place === 'top'
  const own = readPolicyFile(sha256, findings, 'policy', await folder.read('policy', largest), { several })
  const { policy: from } = options
  const given = from ? readPolicyFile(sha256, findings, from.name, from.bytes, { several: true }) : own
  const signed = note && readSignedCheckpoint(note)
  if (!signed) {
    if (note) findings.add('authenticity', 'checkpoint-broken', 'checkpoint')
    else findings.add('integrity', 'file-missing', 'checkpoint')
    for (const check of checkNames) if (findings.isOk(check)) findings.add(check, 'not-checked', 'checkpoint')
    return { findings, signed, own: own?.policy, read: null, status: 'preliminary', results: null }
  }
  if (given) checkSignatures(findings, signed, { own, given })
  const leaves = await readLeaves({ folder, machine, signed, findings, files }, options)
  const { ledger, hashes, inLeaves, reached } = leaves
  const { election } = ledger
  const unread = leaves.unread ?? (election ? null : 'leaf 0')
  const told = { folder, machine, findings, files, ledger, signed, place, read: { ...leaves, unread } } as const
  const { manifest, isNation } = await checkManifest(told)
  if (own && own.policy.logs.length > 1 && !isNation) findings.add('authenticity', 'policy-broken', 'policy')
  const status = ledger.publication?.leaf.status ?? 'preliminary'
  if (unread !== null || !election) {
    if (leaves.unread === null && leaves.first !== undefined) {
      findings.add('consistency', 'election-misplaced', leaves.first)
    }
    for (const check of checkNames) if (check !== 'integrity') findings.add(check, 'not-checked', unread ?? 'leaf 0')
    if (manifest) await checkOtherFiles({ folder, machine, findings, manifest, done: new Set() }, () => {})
    return { findings, signed, own: own?.policy, read: null, status, results: null }
  }
  findings.take(inLeaves)
  checkHistory(findings, machine, signed, hashes, options.since, given?.policy)
  const setting = { folder, machine, findings, files, ledger, hashes, manifest, status } as const
  const read = { ledger, hashes, election }
  if (!isNation) {
    return { findings, signed, own: own?.policy, read, status, results: await checkContents(setting, election) }
  }
  const above = { ...setting, size: signed.checkpoint.size, election, believed: given?.policy, reached, options }
  const { logs, results } = await checkNation(above, (inside, told) => verifyLog(inside, told, 'inside'))
  const besides = new Map([...files].filter(([path]) => !path.startsWith('logs/')))
  if (manifest) await checkShown({ ...setting, files: besides }, results, new Set())
  return { findings, signed, own: own?.policy, read, status, results, logs }
}

/** Without a manifest that can be read: a log with nothing but other logs is a nation's. */
const isAboveLogs = ({ logs, contests }: Ledger): boolean => logs.size > 0 && contests.size === 0

function answer(findings: Findings): Pick<Answer, 'ok' | 'checks'> {
  const checks = findings.answers()
  return { ok: checks.every(({ ok }) => ok), checks }
}

type ReadLeaves = Readonly<{
  ledger: Ledger
  hashes: Hashes
  inLeaves: Findings
  /** The first file or leaf that could not be read. */
  unread: string | null
  /** Whether the last leaf could be read. */
  last: boolean
  /** How leaf 0 is called when it could be read and is no election leaf. */
  first: string | undefined
  /** How far signatures have been verified. */
  reached: Reached | undefined
}>

async function readLeaves(
  setting: Readonly<{
    folder: Folder
    machine: Machine
    signed: SignedCheckpoint
    findings: Findings
    files: ReadonlyMap<string, FileEntry>
  }>,
  { resume, verified, progress = () => {} }: Options,
): Promise<ReadLeaves> {
  const { folder, machine, signed, findings, files } = setting
  const { checkpoint } = signed
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
    const made = { ledger, hashes, inLeaves }
    if (checkpoint.size > files.size * tileWidth) {
      findings.add('integrity', 'tile-missing', entriesFolder)
      return { ...made, unread: entriesFolder, last: false, first: undefined, reached }
    }
    const base = { folder, machine, checkpoint, inLeaves, ledger, hashes, progress, verified: verified && tell }
    const read = await readLog({ ...base, findings: own, resume: state })
    if (read === 'other-beginning') continue
    findings.take(own)
    const first = ledger.first && ledger.first.type !== 'election' ? leafName(0, ledger.first) : undefined
    return { ...made, ...read, first, reached }
  }
  throw new RangeError('a log read from its first leaf has no other beginning')
}

/** Named where a log is larger than the folder could hold. */
const entriesFolder = 'tile/entries'

function checkHistory(
  findings: Findings,
  { sha256 }: Machine,
  { checkpoint }: SignedCheckpoint,
  hashes: Hashes,
  since: GivenFile | undefined,
  policy: Policy | undefined,
): void {
  if (!since) return
  const earlier = readSignedCheckpoint(since.bytes)
  const ours = policy && earlier?.checkpoint.origin === checkpoint.origin && isSignedByLog(earlier, policy)
  if (!earlier || !ours) {
    findings.add('consistency', 'not-checked', since.name)
    return
  }
  const { size, root } = earlier.checkpoint
  if (size > hashes.length || !sameBytes(rootOf(sha256, hashes.first(size)), root)) {
    findings.add('consistency', 'history-rewritten', since.name, `${size}`)
  }
}

type Files = Readonly<{
  folder: Folder
  machine: Machine
  findings: Findings
  files: ReadonlyMap<string, FileEntry>
  ledger: Ledger
}>

/** Which files there must be and no others; answers the manifest when it is the one of the last leaf, and whether the log is a nation's above others. */
async function checkManifest(
  setting: Files & Readonly<{ signed: SignedCheckpoint; read: Pick<ReadLeaves, 'unread' | 'last'>; place: Place }>,
): Promise<Readonly<{ manifest: Manifest | null; isNation: boolean }>> {
  const { folder, findings, files, ledger, signed, read } = setting
  const { size } = signed.checkpoint
  const tiles = new Set(read.unread === entriesFolder ? [] : tilesOf(size))
  for (const path of files.keys()) {
    const isTile = path.startsWith('tile/') && read.unread !== entriesFolder
    if (isTile && !tiles.has(path)) findings.add('integrity', 'file-unknown', path)
  }
  const { publication } = ledger
  const bound = read.last && publication?.index === size - 1 ? publication.leaf : undefined
  if (!bound && read.last) findings.add('integrity', 'no-publication', `leaf ${size - 1}`)
  const bytes = await folder.read('manifest.json', largest)
  const { manifest, format } = boundManifest(setting, bytes, bound)
  const isNation = setting.place === 'top' && (format ? format === 'baucu-nation/1' : isAboveLogs(ledger))
  const contests = read.unread === null && !isNation ? [...ledger.contests.keys()].map(fileOf) : []
  const named = new Set(manifest?.files.map(({ path }) => path))
  for (const path of new Set(['manifest.json', 'policy', ...published, ...contests, ...named])) {
    if (!files.has(path)) findings.add('integrity', 'file-missing', path)
  }
  if (!manifest) return { manifest, isNation }
  for (const path of files.keys()) {
    const own = path === 'checkpoint' || path === 'manifest.json' || path.startsWith('tile/') || isInLog(manifest, path)
    if (!own && !named.has(path)) findings.add('integrity', 'file-unknown', path)
  }
  return { manifest, isNation }
}

/** The manifest, when it can be read and is the one a publication names; `format` of any that can be read. */
type BoundManifest = Readonly<{ manifest: Manifest | null; format: Manifest['format'] | undefined }>

function boundManifest(
  setting: Pick<Files, 'machine' | 'findings'> & Readonly<{ signed: SignedCheckpoint; place: Place }>,
  bytes: Uint8Array | undefined,
  bound: PublicationLeaf | undefined,
): BoundManifest {
  const { machine, findings, signed, place } = setting
  const { origin } = signed.checkpoint
  const manifest = bytes && readManifest(bytes)
  if (bytes && (!manifest || (place === 'inside' && manifest.logs))) {
    findings.add('integrity', 'manifest-broken', 'manifest.json')
    return { manifest: null, format: undefined }
  }
  const format = manifest?.format
  if (!bytes || !manifest || !bound) return { manifest: null, format }
  if (toHex(machine.sha256(bytes)) !== bound.manifest) {
    findings.add('integrity', 'manifest-changed', 'manifest.json')
    return { manifest: null, format }
  }
  if (manifest.origin !== origin) findings.add('authenticity', 'origin-differs', 'manifest.json', manifest.origin)
  if (manifest.event !== bound.event) findings.add('consistency', 'event-differs', 'manifest.json', manifest.event)
  if (manifest.status !== bound.status) findings.add('integrity', 'manifest-broken', 'manifest.json')
  return { manifest, format }
}

/** Whether a file is one of a log inside a nation. */
const isInLog = ({ logs = [] }: Manifest, path: string): boolean =>
  logs.some(({ name }) => path.startsWith(`logs/${name}/`))

/** Files every bundle has, in which everything of the election is told. */
const published = ['results.json', 'results.csv']

/** Every file below `tile/`. */
function* tilesOf(size: number): Generator<string> {
  for (let level = 0; ; level += 1) {
    const shape = levelOf(size, level)
    if (!shape) return
    for (let number = 0; number < shape.tiles; number += 1) {
      const width = widthOf(shape.hashes, number)
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
    const file = bytes ? readFile(findings, path, contest, bytes) : null
    if (!file) broken.push(path)
    contests.set(contest.id, checkContest(checks, contest, file))
  }
  const { committees, nations } = checkUppers(checks, contests)
  for (const path of broken) {
    for (const check of ['consistency', 'completeness', 'arithmetic', 'outcome', 'secrecy'] as const) {
      findings.add(check, 'not-checked', path)
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
  const done = new Set([...ledger.contests.keys()].map(fileOf))
  for (const path of setting.files.keys()) {
    if (path.startsWith('contests/') && !done.has(path)) findings.add('consistency', 'contest-unknown', path)
  }
  const whole = broken.length === 0 ? results : null
  await checkShown(setting, whole, done)
  return whole
}

/** Every other file: against the manifest, and what it shows against the results, if they could be recomputed. */
async function checkShown(
  {
    folder,
    machine,
    findings,
    files,
    hashes,
    manifest,
  }: Files & Readonly<{ hashes: Hashes; manifest: Manifest | null }>,
  results: Results | null,
  done: ReadonlySet<string>,
): Promise<void> {
  const shown = results && shownOf(results)
  const compare = (path: string, bytes: Uint8Array) => {
    if (isSums(path)) compareSumsFile({ sha256: machine.sha256, findings, hashes }, path, bytes)
    else if (results && shown) compareFile(findings, path, bytes, results, shown)
  }
  if (manifest) await checkOtherFiles({ folder, machine, findings, manifest, done }, compare)
  const named = new Set(manifest?.files.map(({ path }) => path))
  for (const path of new Set([...published, ...files.keys()])) {
    if (!isCompared(path) || !(results || isSums(path)) || (named.has(path) && files.has(path))) continue
    const bytes = await folder.read(path, largest)
    if (bytes) compare(path, bytes)
    else if (!files.has(path)) findings.add('arithmetic', 'not-checked', path)
  }
}

const isCompared = (path: string): boolean => published.includes(path) || /\.html?$/i.test(path) || isSums(path)

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
    tellMisfit(findings, path, file.unknown)
    findings.add('consistency', 'not-checked', path)
    return
  }
  for (const [index, text] of Object.entries(file.leaves)) {
    if (isLeafHash(hashes, Number(index), hashLeaf(sha256, toUtf8(text)))) continue
    findings.add('consistency', 'leaf-copy-differs', `${path}: leaf ${index}`, '', Number(index))
  }
}

function compareFile(findings: Findings, path: string, bytes: Uint8Array, results: Results, shown: Shown): void {
  const misfit = compareText(findings, path, bytes, results, shown)
  if (!misfit) return
  tellMisfit(findings, path, misfit.unknown)
  findings.add('arithmetic', 'not-checked', path)
}

function compareText(
  findings: Findings,
  path: string,
  bytes: Uint8Array,
  results: Results,
  shown: Shown,
): Misfit | undefined {
  if (path === 'results.json') {
    const reading = readJson(bytes)
    return reading ? compareResults(findings, reading.value, results) : { unknown: null }
  }
  const text = fromUtf8(bytes)
  if (text === undefined) return { unknown: null }
  if (path === 'results.csv') compareCsv(findings, text, results)
  else comparePage(findings, path, text, shown)
  return undefined
}

function readFile(findings: Findings, path: string, contest: Contest, bytes: Uint8Array): ContestFile | null {
  const reading = readJson(bytes)
  const file = reading ? readContestFile(reading.value) : { unknown: null }
  const misfit = 'unknown' in file ? file : file.contest === contest.id ? undefined : { unknown: null }
  if (misfit) tellMisfit(findings, path, misfit.unknown)
  return 'unknown' in file || misfit ? null : file
}

function tellMisfit(findings: Findings, path: string, unknown: string | null): void {
  if (unknown === null) findings.add('integrity', 'file-broken', path)
  else findings.add('secrecy', 'member-unknown', path, unknown)
}

/** As many contests as the election says, of its bodies, and no area twice in one contest or in two of one body and round. */
function checkContests(findings: Findings, { contests }: Ledger, election: ElectionLeaf): void {
  if (contests.size !== election.contests) {
    const detail = `${contests.size} ≠ ${election.contests}`
    findings.add('completeness', 'contest-missing', leafName(0, election), detail)
  }
  const seen = new Map<string, Set<string>>()
  for (const { id, index, leaf, areas, doubled } of contests.values()) {
    if (!election.bodies.includes(leaf.body)) {
      findings.add('completeness', 'contest-missing', leafName(index, leaf), leaf.body, index)
    }
    const kind = `${leaf.body} ${leaf.round}`
    const known = seen.get(kind) ?? new Set()
    seen.set(kind, known)
    const twice = new Set([...doubled, ...[...areas.keys()].filter((area) => known.has(area))])
    for (const area of twice) findings.add('completeness', 'area-twice', `${id} / ${area}`)
    for (const area of areas.keys()) known.add(area)
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
    if (!bytes) continue
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
