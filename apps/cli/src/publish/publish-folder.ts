import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Assets, PagesWriter } from '@baucu/pages'
import { BundleWriter, resultsCsv, resultsJson, utf8 } from '@baucu/proof'
import type { CountedElection } from './counted-election.ts'
import { ElectionLedger } from './election-ledger.ts'
import { rehearsalLog } from './rehearsal-log.ts'

/** What was published. */
export type Published = Readonly<{
  event: string
  origin: string
  status: 'preliminary' | 'final'
  contests: number
  /** Leaves of the log. */
  entries: number
  /** The root of the checkpoint, 64 hexadecimal digits. */
  root: string
  /** Of a nation: whether enough witnesses have cosigned its log. */
  witnessed?: boolean
}>

type Settings = Readonly<{
  event: string
  /** The name of the log. */
  origin: string
  name: string
  /** When it is made. */
  at: Date
  /** What its pages share. */
  assets: Assets
  /** Called after every contest; may refuse to go on by throwing. */
  onContest: (done: number, of: number) => Promise<void>
}>

/**
 * Writes the bundle of a counted election into a new folder: docs/formats/bundle.md. Every key (offices, log, witnesses) is made on the
 * spot and forgotten, which is what a rehearsal is for; the policy says whom a verifier of this folder would believe.
 */
export async function publishFolder(
  counted: CountedElection,
  folder: string,
  { event, origin, name, at, assets, onContest }: Settings,
): Promise<Published> {
  const made = `${at.toISOString().slice(0, 19)}Z`
  const log = rehearsalLog(origin, at)
  const writer = new BundleWriter(async (path, bytes) => {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
  })
  const ledger = new ElectionLedger(counted, writer, event, made)
  await ledger.open(name)
  const { constituencies, electionDay: day, rehearsal } = counted.election
  const pages = new PagesWriter((path, bytes) => writer.file(path, bytes), { name, day, rehearsal, made })
  for (const [index, constituency] of constituencies.entries()) {
    await pages.contest(await ledger.contest(constituency))
    await onContest(index + 1, constituencies.length)
  }
  const { committees, nations } = await ledger.above()
  await ledger.sums()
  const contests = ledger.contests
  const final = contests.every(({ areas }) => areas.reported === areas.expected)
  const status = final ? 'final' : 'preliminary'
  await writer.file('results.json', resultsJson({ event, status, contests, committees, nations }))
  await writer.file('results.csv', resultsCsv({ contests }))
  await writer.file('policy', utf8(log.policy))
  await pages.close({ status, committees, nations }, assets)
  const manifest = writer.manifest({ event, origin: log.origin, status, made })
  const digest = createHash('sha256').update(manifest).digest('hex')
  const { size, root } = await writer.close(manifest, ledger.publication(digest, status), log.checkpoint)
  return {
    event,
    origin: log.origin,
    status,
    contests: contests.length,
    entries: size,
    root: Buffer.from(root).toString('hex'),
  }
}
