import { checkBound } from './bound-files.ts'
import { canonicalText } from './canonical.ts'
import { checkSignatures, readPolicyFile, readSignedCheckpoint } from './check-checkpoint.ts'
import type { CheckedContest } from './check-contest.ts'
import { checkUppers } from './check-uppers.ts'
import { toHex } from './encoding.ts'
import type { UpperSums } from './figures.ts'
import { type CheckAnswer, checkNames, Findings } from './findings.ts'
import type { Ledger } from './ledger.ts'
import { ownMachine } from './machine.ts'
import { readJson } from './ordinary-json.ts'
import { PartOfLog, type ReadFile } from './part-of-log.ts'
import { isObject } from './shape.ts'
import { readPublication, takeLeaves, verifySignatures } from './some-leaves.ts'
import { readSumsFile } from './sums-file.ts'
import type { ContestOptions } from './verify-contest.ts'

/** How the sums above the Boards came out. */
export type SumsAnswer = Readonly<{
  ok: boolean
  checks: readonly CheckAnswer[]
  /** Leaves of the log, and those that were verified. */
  entries: number
  leaves: number
  /** 64 hexadecimal digits; null when the checkpoint cannot be read. */
  root: string | null
  /** By subject, committees and the nation, as recomputed. */
  sums: ReadonlyMap<string, UpperSums>
  /** The bytes of the page that was asked for; null when there are none. */
  page: Uint8Array | null
}>

/**
 * Proves what `results.json` says of Committees, of the nation and of Boards that have concluded: their aggregates in the log, each the
 * sum of those below, up to the results of Boards, which `verifyContest` proves. `bodies` are all bodies of the election. Whether another
 * leaf of the log replaces one of these is for `verifyBundle`: it alone reads every leaf.
 */
export async function verifySums(
  read: ReadFile,
  bodies: readonly string[],
  { machine = ownMachine, page, progress = () => {} }: ContestOptions = {},
): Promise<SumsAnswer> {
  const { sha256 } = machine
  const findings = new Findings()
  const paths = ['policy', 'results.json', ...bodies.map((body) => `sums/${body}.json`), ...(page ? [page] : [])]
  const [noteBytes, ...given] = await Promise.all(['checkpoint', ...paths].map(read))
  const files = new Map(paths.map((path, at) => [path, given[at]]))
  const own = { entries: 0, leaves: 0, root: null, sums: new Map(), page: files.get(page ?? '') ?? null }
  const signed = readSignedCheckpoint(noteBytes ?? new Uint8Array(0))
  const policy = readPolicyFile(sha256, findings, 'policy', files.get('policy'), { several: false })
  if (!noteBytes) findings.add('integrity', 'file-missing', 'checkpoint')
  else if (!signed) findings.add('authenticity', 'checkpoint-broken', 'checkpoint')
  else if (policy) checkSignatures(findings, signed, { own: policy, given: policy })
  const bound = signed && concluded(findings).checks.every(({ name, ok }) => name !== 'authenticity' || ok)
  // A checkpoint that was not signed as the policy asks binds nothing.
  if (!signed || !bound) {
    for (const name of checkNames) if (findings.isOk(name)) findings.add(name, 'not-checked', 'checkpoint')
    return { ...own, ...concluded(findings) }
  }
  const { checkpoint } = signed
  const log = new PartOfLog({ read, sha256, checkpoint, findings })
  const leaves: Record<string, string> = {}
  for (const body of bodies) Object.assign(leaves, leavesIn(findings, `sums/${body}.json`, files))
  const taken = await takeLeaves(log, leaves, machine, findings)
  await verifySignatures(taken, machine, progress, findings)
  const publication = await readPublication(read, log, checkpoint, machine, findings)
  await checkBound({ read, sha256, findings, checkpoint, publication }, files)
  const base = { ...own, entries: checkpoint.size, root: toHex(checkpoint.root), leaves: taken.leaves }
  const { ledger, hashes } = taken
  if (!ledger.election) {
    findings.add('consistency', 'not-checked', 'leaf 0')
    return { ...base, ...concluded(findings) }
  }
  const { event, secrecy, contests: expected } = ledger.election
  const contests = boardsOf(ledger)
  if (contests.size !== expected) {
    findings.add('completeness', 'contest-missing', 'leaf 0: election', `${contests.size} ≠ ${expected}`)
  }
  const final = publication?.status === 'final'
  const above = checkUppers({ sha256, findings, ledger, hashes, event, secrecy, final }, contests)
  compareSums(findings, files.get('results.json'), contests, above, final)
  const sums = new Map([...above.committees, ...above.nations].map(({ subject, figures }) => [subject, figures]))
  return { ...base, ...concluded(findings), sums }
}

function concluded(findings: Findings): Pick<SumsAnswer, 'ok' | 'checks'> {
  const checks = findings.answers()
  return { ok: checks.every(({ ok }) => ok), checks }
}

function leavesIn(
  findings: Findings,
  path: string,
  files: ReadonlyMap<string, Uint8Array | undefined>,
): Readonly<Record<string, string>> {
  const bytes = files.get(path)
  const reading = bytes && readJson(bytes)
  const file = reading ? readSumsFile(reading.value) : { unknown: null }
  if (!('unknown' in file)) return file.leaves
  if (file.unknown !== null) findings.add('secrecy', 'member-unknown', path, file.unknown)
  else if (bytes) findings.add('integrity', 'file-broken', path)
  return {}
}

/** What the Boards have signed stands for their minutes, which are not here. */
function boardsOf({ contests }: Ledger): ReadonlyMap<string, CheckedContest> {
  return new Map(
    [...contests.values()].map(({ id, leaf, board }) => {
      const { figures = null, outcome = null } = board?.leaf ?? {}
      const areas = { expected: leaf.areas, reported: figures?.areas ?? 0 }
      return [id, { result: { id, areas, figures, outcome }, board: board?.index ?? null }]
    }),
  )
}

type Above = ReturnType<typeof checkUppers>

/** Compares `results.json` with the aggregates. */
function compareSums(
  findings: Findings,
  bytes: Uint8Array | undefined,
  contests: ReadonlyMap<string, CheckedContest>,
  above: Above,
  final: boolean,
): void {
  const value = bytes && readJson(bytes)?.value
  const differs = (subject: string) => findings.add('arithmetic', 'result-differs', `results.json: ${subject}`)
  if (!isObject(value)) {
    findings.add('arithmetic', 'not-checked', 'results.json')
    return
  }
  const told = new Map(itemsOf(value.contests).map((item) => [item.id, item]))
  for (const [id, { result, board }] of contests) {
    const item = told.get(id)
    if (board === null) {
      if (final || (item && item.outcome !== null)) differs(id)
    } else if (canonicalText(item) !== canonicalText(result)) differs(id)
  }
  if (told.size !== contests.size) differs('contests')
  for (const name of ['committees', 'nations'] as const) {
    const given = itemsOf(value[name])
    for (const [at, item] of above[name].entries()) {
      if (canonicalText(given[at]) !== canonicalText(item)) differs(item.subject)
    }
    if (given.length !== above[name].length) differs(name)
  }
}

const itemsOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isObject) : []
