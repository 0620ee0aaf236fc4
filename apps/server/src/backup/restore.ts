import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import pg from 'pg'
import { missingMigrations } from '../kernel/migrations.ts'
import { findBinaries } from '../kernel/postgres/binaries.ts'
import { type ClusterFolders, foldersOf } from '../kernel/postgres/cluster.ts'
import { chooseIdentity, type Identity } from '../kernel/postgres/identity.ts'
import { launchPostgres } from '../kernel/postgres/launcher.ts'
import { alone } from '../kernel/postgres/mutex.ts'
import { PostgresProblem } from '../kernel/postgres/problem.ts'
import { productDatabase } from '../open-database.ts'
import { migrations } from '../product.ts'
import { type Chain, chooseChain } from './chain.ts'
import { copyFile, inParallel, sync, writeDurably } from './copy.ts'
import { bytesOf } from './files.ts'
import type { Manifest } from './manifest.ts'
import { BackupProblem } from './problem.ts'
import type { Progress } from './progress.ts'
import { type Contents, contentsOf } from './session.ts'
import { requireSpace } from './store.ts'
import { filesOf, verify } from './verify.ts'

export type RestoreOrder = Readonly<{
  /** One backup, or the folder of several. */
  from: string
  /** Empty or not there. */
  dataFolder: string
  /** An instant in UTC (`readInstant`); undefined = all that was saved. */
  at?: string | undefined
  progress: Progress
  signal: AbortSignal
}>

export type Restored = Contents &
  Readonly<{ base: string; manifest: Manifest; files: number; bytes: number; missingMigrations: number }>

/** Replaying the changes of a day takes minutes; a server that has nothing to say ends long before. */
const replayPatience = 24 * 3_600_000

/** Only looks whether a backup is what its manifest says. */
export async function checkBackup(
  order: Omit<RestoreOrder, 'dataFolder'>,
): Promise<Readonly<{ chain: Chain; files: number }>> {
  const chain = chooseChain(path.resolve(order.from), order.at)
  return { chain, files: await verify(chain, order.progress, order.signal) }
}

/**
 * Puts a backup into an empty data folder, replays it, looks whether the database opens and holds what was saved, and
 * only then gives it its place. Nothing that is there is ever overwritten.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const target = path.resolve(order.dataFolder)
  requireEmpty(target)
  const { chain, files } = await checkBackup(order)
  mkdirSync(target, { recursive: true })
  return await alone(`restore ${target}`, async () => {
    requireEmpty(target)
    const staging = foldersOf(target).restoring
    rmSync(staging, { recursive: true, force: true })
    const bytes = bytesOf(filesOf(chain).map((each) => each.file))
    await requireSpace(target, bytes)
    mkdirSync(staging, { mode: 0o711 })
    chmodSync(staging, 0o711)
    try {
      await layOut(chain, staging, order)
      const found = await replay(chain, staging, order)
      await moveIn(staging, target)
      return { ...found, base: chain.base.folder, manifest: chain.base.manifest, files, bytes }
    } catch (error) {
      rmSync(staging, { recursive: true, force: true })
      throw error
    }
  })
}

/** What an interrupted restore left may go; anything else is somebody's data. */
function requireEmpty(target: string): void {
  const found = lstatSync(target, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isDirectory() && !found.isSymbolicLink()) throw new BackupProblem('not-empty', { folder: target })
  if (readdirSync(target).some((name) => name !== 'restoring' && name !== 'lost+found')) {
    throw new BackupProblem('not-empty', { folder: target })
  }
}

/**
 * Copies the files to where PostgreSQL wants them, and looks at each once more on the way. PostgreSQL makes sure that a
 * cluster it recovers is on the disk; the few files beside it are ours to see to.
 */
async function layOut(chain: Chain, staging: string, { progress, signal }: RestoreOrder): Promise<void> {
  const folders = foldersOf(staging)
  const placeOf = (listed: string): string => {
    const [kind, ...rest] = listed.split('/')
    if (kind === 'base') return path.join(folders.cluster, ...rest)
    if (kind === 'wal') return path.join(folders.cluster, 'pg_wal', ...rest)
    return path.join(staging, ...rest)
  }
  const made = chain.base.manifest.folders.map(placeOf)
  for (const folder of made) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const files = filesOf(chain)
  const bytes = progress('restore', bytesOf(files.map((each) => each.file)))
  await inParallel(files, async ({ from, file }) => {
    const mode = file.path.startsWith('beside/') ? file.mode : 0o600
    const content = await copyFile(from, placeOf(file.path), mode, { signal, bytes })
    if (content.sha256 !== file.sha256) throw new BackupProblem('damaged', { file: from, count: 1 })
    if (file.path.startsWith('beside/')) await sync(placeOf(file.path))
  })
  // Go through what was saved to its end (or its instant), then become a database of its own.
  await writeDurably(path.join(folders.cluster, 'recovery.signal'), '')
  giveTree(folders.cluster, identityFor(folders, staging))
}

function identityFor(folders: ClusterFolders, staging: string): Identity {
  const binaries = findBinaries()
  if (!binaries) throw new PostgresProblem('no-binaries', { system: `${process.platform}-${process.arch}` })
  // As for a new cluster: the files are not yet anybody's.
  return chooseIdentity(binaries, staging, `${folders.cluster}.new`)
}

function giveTree(folder: string, identity: Identity): void {
  if (identity.kind !== 'user') return
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(path.join(folder, entry), identity.uid, identity.gid)
  }
  chownSync(folder, identity.uid, identity.gid)
}

async function replay(
  { base }: Chain,
  staging: string,
  { at, progress, signal }: RestoreOrder,
): Promise<Contents & Readonly<{ missingMigrations: number }>> {
  signal.throwIfAborted()
  const second = progress('replay', 0)
  const tick = setInterval(() => second(1), 1_000)
  const postgres = await launchPostgres({
    dataFolder: staging,
    patience: replayPatience,
    settings: {
      // All of the WAL lies in pg_wal already; PostgreSQL insists on a command that could fetch more.
      restore_command: 'false',
      // It answers when it has become an ordinary database, not before.
      hot_standby: 'off',
      recovery_target_action: 'promote',
      ...(at === undefined ? {} : { recovery_target_time: at.replace('T', ' ').replace('Z', '+00') }),
    },
  }).finally(() => clearInterval(tick))
  try {
    return await examine(postgres.address(productDatabase), base.manifest, at)
  } finally {
    await postgres.release()
  }
}

async function examine(address: pg.ClientConfig, manifest: Manifest, at: string | undefined) {
  const client = new pg.Client(address)
  client.on('error', () => {})
  await client.connect()
  try {
    const missing = await missingMigrations(client, migrations())
    const contents = await contentsOf(client)
    // Commands are only ever added; an earlier instant than the base is refused before.
    if (contents.commands < manifest.commands && at === undefined) {
      throw new BackupProblem('not-what-was-saved', { saved: manifest.commands, found: contents.commands })
    }
    return { ...contents, missingMigrations: missing.length }
  } finally {
    await client.end()
  }
}

/** Everything gets its place, the cluster last: without it the folder is no data folder yet. */
async function moveIn(staging: string, target: string): Promise<void> {
  for (const name of ['run', 'wal']) rmSync(path.join(staging, name), { recursive: true, force: true })
  const names = readdirSync(staging).filter((name) => name !== 'postgres')
  for (const name of [...names, 'postgres']) renameSync(path.join(staging, name), path.join(target, name))
  rmSync(staging, { recursive: true })
  await sync(target)
  if (!existsSync(path.join(target, 'postgres', 'PG_VERSION'))) throw new Error('the cluster did not arrive')
}
