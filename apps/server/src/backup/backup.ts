import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { type ClusterFolders, clusterExists, foldersOf } from '../kernel/postgres/cluster.ts'
import { launchPostgres } from '../kernel/postgres/launcher.ts'
import { alone } from '../kernel/postgres/mutex.ts'
import { uuid7 } from '../kernel/uuid.ts'
import { productDatabase } from '../open-database.ts'
import { contentOf, copyFile, inParallel, sync, type Watch, writeDurably } from './copy.ts'
import { besideTree, bytesOf, clusterTree, type Tree } from './files.ts'
import { knownBackups, remember } from './known.ts'
import { backupsIn, finish, type ListedFile, leftoversIn, type Manifest, nameFor, unfinished } from './manifest.ts'
import { BackupProblem } from './problem.ts'
import type { Progress } from './progress.ts'
import { nextSegment, segmentBytes, unbroken } from './segment.ts'
import { beginBackup, type Session } from './session.ts'
import { dropArchiveBefore, keepNewest, openStore, requireSpace } from './store.ts'

export type BackupOrder = Readonly<{
  dataFolder: string
  /** The folder that takes it, below a name made of the time. */
  store: string
  /** Backups to leave there; undefined = all. */
  keep?: number | undefined
  progress: Progress
  signal: AbortSignal
}>

export type BackupMade = Readonly<{
  folder: string
  manifest: Manifest
  bytes: number
  /** Names of older backups that were removed. */
  removed: readonly string[]
}>

/** Segments are archived within moments; a disk that is slow gets its time, one that is full never ends. */
const archivePatience = 120_000

/** Saves everything of a data folder, whether the product is running on it or not. */
export async function makeBackup(order: BackupOrder): Promise<BackupMade> {
  if (!existsSync(path.join(order.dataFolder, 'postgres', 'PG_VERSION'))) {
    throw new BackupProblem('no-data', { folder: order.dataFolder })
  }
  const folders = foldersOf(order.dataFolder)
  if (!clusterExists(folders)) throw new BackupProblem('no-data', { folder: order.dataFolder })
  const store = openStore(order.store, order.dataFolder)
  return await alone(`backup ${store}`, async () => {
    for (const left of leftoversIn(store)) await rm(left, { recursive: true, force: true })
    const postgres = await launchPostgres({ dataFolder: order.dataFolder })
    try {
      openArchive(folders)
      const session = await beginBackup(postgres.address(productDatabase))
      try {
        return await copyAll(order, store, folders, session)
      } finally {
        await session.end().catch(() => {})
      }
    } finally {
      await postgres.release()
    }
  })
}

/** From now on finished segments are kept. */
function openArchive({ archive, cluster }: ClusterFolders): void {
  if (existsSync(archive)) return
  mkdirSync(archive, { mode: 0o700 })
  const { uid, gid } = statSync(cluster)
  if (process.getuid?.() === 0) chownSync(archive, uid, gid)
}

async function copyAll(
  order: BackupOrder,
  store: string,
  folders: ClusterFolders,
  session: Session,
): Promise<BackupMade> {
  const name = nameFor(store, new Date(session.startedAt))
  const folder = path.join(store, name)
  const half = unfinished(folder)
  mkdirSync(half, { mode: 0o700 })
  chmodSync(half, 0o700)
  try {
    const manifest = await fill(order, store, half, folders, session)
    await finish(half, folder, manifest)
    const bytes = bytesOf(manifest.files)
    const { id, startedAt: at, firstSegment } = manifest
    const needed = await remember(order.dataFolder, { id, at, folder: store, firstSegment, bytes })
    await dropArchiveBefore(folders.archive, needed)
    const removed = order.keep === undefined ? [] : await keepNewest(store, session.systemIdentifier, order.keep)
    return { folder, manifest, bytes, removed }
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    throw error
  }
}

async function fill(
  { dataFolder, progress, signal }: BackupOrder,
  store: string,
  half: string,
  folders: ClusterFolders,
  session: Session,
): Promise<Manifest> {
  const base = clusterTree(folders.cluster)
  const beside = besideTree(dataFolder)
  const total = bytesOf(base.files) + bytesOf(beside.files)
  await requireSpace(store, total + 2 * segmentBytes)
  const step = progress('copy', total)
  const watch: Watch = { signal, bytes: step }
  const listed = [
    ...(await copyTree(base, folders.cluster, half, 'base', watch)),
    ...(await copyTree(beside, dataFolder, half, 'beside', watch)),
  ]
  const end = await session.finish()
  const label = path.join(half, 'base', 'backup_label')
  await writeDurably(label, end.label)
  listed.push(await listAgain(label, 'base/backup_label', watch))
  await untilArchived(folders.archive, end.lastSegment, session, signal)
  const chain = walToTake(dataFolder, store, folders.archive, session, end.lastSegment)
  const wal: Tree = {
    folders: [],
    files: chain.segments.map((segment) => ({ path: segment, bytes: segmentBytes, mode: 0o600 })),
  }
  await requireSpace(store, bytesOf(wal.files))
  listed.push(
    ...(await copyTree(wal, folders.archive, half, 'wal', { signal, bytes: progress('wal', bytesOf(wal.files)) })),
  )
  const { label: _, ...known } = end
  return {
    format: 'baucu-backup/1',
    id: uuid7(),
    ...(chain.previous === undefined ? {} : { previous: chain.previous }),
    startedAt: session.startedAt,
    postgres: session.postgres,
    systemIdentifier: session.systemIdentifier,
    firstSegment: session.firstSegment,
    ...known,
    folders: ['base', 'beside', 'wal', ...within('base', base), ...within('beside', beside)],
    files: listed.sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

const within = (place: string, tree: Tree): string[] => tree.folders.map((each) => `${place}/${each}`)

async function copyTree(tree: Tree, from: string, half: string, place: string, watch: Watch): Promise<ListedFile[]> {
  for (const each of ['', ...tree.folders]) await mkdir(path.join(half, place, each), { recursive: true, mode: 0o700 })
  const listed: ListedFile[] = []
  await inParallel(tree.files, async ({ path: file, mode }) => {
    const target = path.join(half, place, file)
    try {
      const content = await copySteady(path.join(from, file), target, mode, watch)
      listed.push({ path: `${place}/${file}`, mode, ...content })
    } catch (error) {
      // Dropped since the list was made; the WAL says so too.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  })
  await inParallel(
    [...listed.map((each) => each.path), ...['', ...tree.folders].map((each) => `${place}/${each}`)],
    async (each) => {
      watch.signal.throwIfAborted()
      await sync(path.join(half, each))
    },
  )
  return listed
}

/**
 * The control file is the one file that the WAL does not mend: it is copied until two copies are the same, so that
 * none was read while it was being written.
 */
async function copySteady(from: string, to: string, mode: number, watch: Watch) {
  let content = await copyFile(from, to, mode, watch)
  if (path.basename(from) !== 'pg_control') return content
  for (;;) {
    await rm(to)
    const again = await copyFile(from, to, mode, watch)
    if (again.sha256 === content.sha256) return again
    content = again
  }
}

async function listAgain(file: string, name: string, watch: Watch): Promise<ListedFile> {
  return { path: name, mode: 0o600, ...(await contentOf(file, watch)) }
}

async function untilArchived(archive: string, segment: string, session: Session, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + archivePatience
  const before = await session.archiveFailure()
  while (!existsSync(path.join(archive, segment))) {
    const now = await session.archiveFailure()
    // The same segment is tried three times in a row before PostgreSQL rests for a minute.
    if (now.count >= before.count + 3 || Date.now() > deadline) {
      throw new BackupProblem('archive-failed', { folder: archive, segment: now.segment || segment })
    }
    await wait(20, undefined, { signal })
  }
}

/**
 * What `wal/` of this backup holds: everything since the last backup of these data in the same place, so that any
 * moment between the two can be restored; where that is not whole, what this base itself needs.
 */
function walToTake(
  dataFolder: string,
  store: string,
  archive: string,
  session: Session,
  last: string,
): Readonly<{ segments: readonly string[]; previous?: string }> {
  const present = new Set(readdirSync(archive))
  const known = new Set(knownBackups(dataFolder).map((each) => each.id))
  const before = backupsIn(store).findLast(({ manifest }) => known.has(manifest.id))
  if (before) {
    const segments = unbroken(nextSegment(before.manifest.lastSegment), last, present)
    if (segments) return { segments, previous: before.manifest.id }
  }
  const segments = unbroken(session.firstSegment, last, present)
  if (!segments) throw new BackupProblem('archive-failed', { folder: archive, segment: session.firstSegment })
  return { segments }
}
