import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { codeSheetFile, openSignIn } from './areas/accounts/index.ts'
import { archiveDownload } from './areas/archive/index.ts'
import { budgetFiles, voucherScanDownload } from './areas/budget/index.ts'
import { calendarFile } from './areas/calendar/index.ts'
import {
  ballotUseFiles,
  countMinutesFiles,
  countPaperDownload,
  foldTotals,
  rulingScanDownload,
  tallySheetFiles,
} from './areas/count/index.ts'
import { directory } from './areas/directory.ts'
import { figuresFile } from './areas/figures/index.ts'
import {
  BundlePublisher,
  bundleDownload,
  LogComparer,
  LogKeeper,
  type LogSettings,
  readLogSettings,
  readSoftware,
  tellSampleWitnesses,
} from './areas/ledger/index.ts'
import { deliveryNoteFiles } from './areas/logistics/index.ts'
import { meetingFiles } from './areas/meetings/index.ts'
import { attendanceFiles } from './areas/persons/index.ts'
import { planFiles } from './areas/plans/index.ts'
import { preliminaryReportFiles, quickReportFiles, wallAnswer } from './areas/pollingday/index.ts'
import { proposalLinesFile, proposalPhotoFile, replyLetterFiles } from './areas/proposals/index.ts'
import { packFiles } from './areas/readiness/index.ts'
import { recountReportFiles } from './areas/recounts/index.ts'
import { registryFiles } from './areas/registry/index.ts'
import { RehearsalPlayer } from './areas/rehearsal/index.ts'
import { reportEvidenceDownload, synthesisFiles } from './areas/reports/index.ts'
import {
  boardMinutesFiles,
  committeeMinutesFiles,
  electedListFiles,
  resultScanDownload,
} from './areas/resultminutes/index.ts'
import { loadSample, resultExports, resultMinutesFiles } from './areas/results/index.ts'
import { loadProvince } from './areas/sample/index.ts'
import { schemeMatrixFile } from './areas/schemes/index.ts'
import { constituenciesFile } from './areas/territory/index.ts'
import { evidenceDownload, workCalendar } from './areas/work/index.ts'
import { finalReportFiles, statisticsFiles } from './areas/wrapup/index.ts'
import { guardArchive } from './backup/archive-guard.ts'
import { knownBackups } from './backup/known.ts'
import { freeOf, healthOf } from './health.ts'
import { Sequencer } from './kernel/audit-chain.ts'
import { ChangeHub } from './kernel/change-hub.ts'
import { signatureRootsOf } from './kernel/files/signature-roots.ts'
import { createApp, type Health } from './kernel/http/app.ts'
import { sheetTemplate } from './kernel/http/sheet-template.ts'
import { type Keys, keysFrom } from './kernel/keys.ts'
import { readOrMakeSecret } from './kernel/secret-file.ts'
import { Heartbeat } from './kernel/watch/heartbeat.ts'
import { Jobs } from './kernel/watch/jobs.ts'
import { type Log, noLog } from './kernel/watch/log.ts'
import { type Metrics, openMetrics } from './kernel/watch/metrics.ts'
import { WatchedBus } from './kernel/watch/watched-bus.ts'
import { watchedDatabase } from './kernel/watch/watched-database.ts'
import { openPlace, type Place } from './open-database.ts'
import { changedFrames, handlers, words } from './product.ts'

export type ServeSettings = Place &
  Readonly<{
    /** 0 = any that is free. */
    port: number
    host: string
    /** Load the sample election. */
    sample: boolean
    /** Load the fictional province, which anybody may enter. */
    province?: boolean | undefined
    /** Folder of the built page; default: the product's. */
    page?: string | undefined
    /** How the logs are named and who watches them; default: `localhost`, and the file `witnesses` of the data folder. */
    logs?: LogSettings | undefined
    /** Further host names to answer for, behind a server that stands in front. */
    hosts: readonly string[]
    /** Signs cookies and keys hashes, at least 32 characters; default: the file `auth-secret` of the data folder. */
    secret?: string | undefined
    report: (error: unknown) => void
    /** Where requests are written down; default: nowhere. */
    log?: Log | undefined
  }>

export type Served = Readonly<{ url: string; close: () => Promise<void> }>

/** A question travels in its address: five hundred people who came to a meeting need about 100 kB. */
const longestAddress = 256 * 1024

const builtPage = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** Starts the product; it answers from the moment this is done. */
export async function serve(settings: ServeSettings): Promise<Served> {
  const place = await openPlace(settings, settings.report)
  const undo: (() => Promise<void>)[] = [place.close]
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const metrics = openMetrics()
    const jobs = new Jobs()
    const database = watchedDatabase(place.database, metrics)
    const keys = keysOf(settings)
    const roots = () => signatureRootsOf(settings.dataFolder)
    const bus = new WatchedBus(metrics, database, directory, handlers, keys.keyed, undefined, roots)
    if (settings.sample) await loadSample(bus)
    if (settings.province) await loadProvince(bus)
    const hub = new ChangeHub(database, changedFrames(database))
    await hub.open()
    undo.push(() => hub.close())
    const player = new RehearsalPlayer(bus, database, settings.report, jobs.register('rehearsal', jobPatience))
    player.open()
    undo.push(() => player.close())
    const sequencer = new Sequencer(database, settings.report, jobs.register('audit-chain', jobPatience))
    sequencer.open()
    undo.push(() => sequencer.close())
    // Readers see the same whether it runs or not.
    const folding = new Heartbeat(jobs.register('sums', jobPatience, false), () => foldTotals(database))
    folding.open(foldEvery)
    undo.push(() => folding.close())
    const dataFolder = settings.address ? undefined : settings.dataFolder
    const logs = settings.logs ?? { ...readLogSettings(dataFolder, 'localhost'), software: onceAsked(readSoftware) }
    if (settings.province && dataFolder !== undefined) {
      const tell = () => tellSampleWitnesses(database, logs, keys.keyed, dataFolder)
      await tell()
      const telling = new Heartbeat(jobs.register('sample-witnesses', jobPatience, false), tell)
      telling.open(lookEvery)
      undo.push(() => telling.close())
    }
    const keeper = new LogKeeper(database, logs, keys.keyed, jobs.register('ledger', jobPatience))
    keeper.heart.open(lookEvery)
    undo.push(() => keeper.heart.close())
    // Nobody waits for it: what it finds is told by health and the page of the log.
    const comparer = new LogComparer(database, logs.compareEvery)
    const comparing = new Heartbeat(jobs.register('ledger-check', longComparison, false), () => comparer.look())
    comparing.open(Math.min(logs.compareEvery ?? jobPatience, jobPatience))
    undo.push(() => comparing.close())
    const bundles = path.join(settings.dataFolder, 'published')
    const publisher = new BundlePublisher(
      database,
      keys.keyed,
      keeper,
      logs,
      bundles,
      jobs.register('publisher', jobPatience),
    )
    publisher.heart.open(lookEvery)
    undo.push(() => publisher.heart.close())
    if (dataFolder !== undefined) {
      const guard = guardArchive(dataFolder, freeOf, jobs.register('archive', 3 * jobPatience), settings.report)
      undo.push(() => guard.close())
    }
    // Asked past the measuring, which would otherwise show the asking.
    const health = () => healthOf({ database: place.database, jobs: () => jobs.states(), dataFolder })
    lookAt(metrics, hub, health, dataFolder)
    const signIn = openSignIn(place.address, bus, keys, settings.report, (name) =>
      // Who cannot come in by the service comes in by a password, a passkey or a code.
      jobs.register(name, jobPatience, name !== 'sign-in-service'),
    )
    undo.push(() => signIn.close())
    const stopping = new AbortController()
    const page = settings.page ?? builtPage
    const downloads = [
      calendarFile,
      bundleDownload(database, bundles),
      ...resultMinutesFiles(bus),
      ...resultExports(bus),
      ...attendanceFiles(bus),
      ...packFiles(bus),
      ...tallySheetFiles(bus),
      ...replyLetterFiles(bus),
      proposalLinesFile(bus),
      proposalPhotoFile(bus),
      ...planFiles(bus),
      ...meetingFiles(bus),
      workCalendar(bus, keys.keyed),
      evidenceDownload(bus),
      reportEvidenceDownload(bus),
      voucherScanDownload(bus),
      countPaperDownload(bus),
      rulingScanDownload(bus),
      ...countMinutesFiles(bus),
      ...ballotUseFiles(bus),
      ...boardMinutesFiles(bus),
      ...committeeMinutesFiles(bus),
      ...electedListFiles(bus),
      resultScanDownload(bus),
      schemeMatrixFile(bus),
      figuresFile(bus),
      constituenciesFile(bus),
      ...registryFiles(bus),
      ...synthesisFiles(bus),
      ...quickReportFiles(bus),
      wallAnswer(bus, keys.keyed),
      ...preliminaryReportFiles(bus),
      ...statisticsFiles(bus),
      ...finalReportFiles(bus),
      ...deliveryNoteFiles(bus),
      ...budgetFiles(bus),
      ...recountReportFiles(bus),
      sheetTemplate,
      codeSheetFile(bus),
    ]
    const app = createApp({
      bus,
      hub,
      words,
      guard: { hosts: [...settings.hosts, ...(isName(settings.host) ? [settings.host.toLowerCase()] : [])] },
      page: existsSync(path.join(page, 'index.html')) ? page : undefined,
      health,
      log: settings.log ?? noLog,
      metrics,
      downloads: [...downloads, archiveDownload(bus, downloads)],
      doors: signIn.doors,
      seen: signIn.seen,
      keys,
      stopping: stopping.signal,
      report: settings.report,
    })
    const server = createServer(
      { maxHeaderSize: longestAddress, keepAliveTimeout: idleLine },
      getRequestListener(app.fetch),
    )
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(settings.port, settings.host, () => resolve())
    })
    undo.push(async () => {
      stopping.abort()
      // What was asked is answered; lines with nothing on them are cut at once, the rest after a while.
      const closed = new Promise((done) => server.close(done))
      const idle = setInterval(() => server.closeIdleConnections(), 20)
      const cut = setTimeout(() => server.closeAllConnections(), 5_000)
      await closed
      clearInterval(idle)
      clearTimeout(cut)
    })
    return { url: urlOf(server.address() as AddressInfo), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Background work that was not heard of for so long is dead (milliseconds). */
const jobPatience = 60_000

/** A line with nothing on it stays open so long (milliseconds): longer than what stands in front keeps it, so that none is cut under a request. */
const idleLine = 75_000

/** A comparison of the tables of a whole nation with its log may take so long (milliseconds). */
const longComparison = 3_600_000

/** Sums take in what was added so often (milliseconds). */
const foldEvery = 500

/** The keeper of the logs and those who wait for it look so often (milliseconds). */
const lookEvery = 1_000

/** Figures that are looked up when somebody asks for them. */
function lookAt(metrics: Metrics, hub: ChangeHub, health: () => Promise<Health>, dataFolder: string | undefined): void {
  metrics.look('baucu_event_streams', 'Event streams open now.', () => hub.watchers)
  metrics.look('baucu_database_up', '1 = the database answers.', async () => {
    const { database } = await health()
    return (database as { ok: boolean }).ok ? 1 : 0
  })
  metrics.look('baucu_last_backup_age_seconds', 'Age of the last backup; missing = never saved.', () => {
    const last = dataFolder === undefined ? undefined : knownBackups(dataFolder).at(-1)
    return last && Math.round((Date.now() - Date.parse(last.at)) / 1_000)
  })
}

/** What is worked out when somebody first asks for it. */
function onceAsked<T>(work: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined
  return () => {
    known ??= work()
    return known
  }
}

/** Secrets of the installation; without a data folder they last as long as the server. */
function keysOf({ secret, dataFolder }: ServeSettings): Keys {
  const made = () => (dataFolder ? readOrMakeSecret(dataFolder, 'auth-secret') : randomBytes(32).toString('base64url'))
  return keysFrom(secret ?? made(), dataFolder ? readOrMakeSecret(dataFolder, 'operator-token') : undefined)
}

const isName = (host: string): boolean => /[a-z]/i.test(host) && !host.includes(':')

function urlOf({ address, family, port }: AddressInfo): string {
  const everywhere = address === '0.0.0.0' || address === '::'
  const host = everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}`
}
