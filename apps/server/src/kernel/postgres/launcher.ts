import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { type Binaries, findBinaries } from './binaries.ts'
import {
  type ClusterFolders,
  clusterExists,
  createCluster,
  foldersOf,
  give,
  lastLines,
  openSocketFolder,
  ownerRole,
  plainEnvironment,
  refuseOtherVersion,
} from './cluster.ts'
import { chooseIdentity, type Identity, runAs } from './identity.ts'
import { type Lease, takeLease } from './lease.ts'
import { alone } from './mutex.ts'
import { isAlive, livingPostmaster, namedPostmaster } from './postmaster-pid.ts'
import { PostgresProblem } from './problem.ts'
import { archiveVariable, walArchiving } from './wal-archive.ts'

export type LaunchSettings = Readonly<{
  /** Below it: `postgres/`, `run/`, `postgres.log`, `postgres.secret`. */
  dataFolder: string
  /** For tests and benchmarks, whose data may be lost with the machine: no fsync. */
  throwaway?: boolean
  /** Further settings of the server, as in postgresql.conf; they count only when this launch starts it. */
  settings?: Readonly<Record<string, string>>
  /** Milliseconds to wait until it answers; a restore that replays a day of changes needs more. */
  patience?: number
}>

/** A running server and our share in it. */
export type Postgres = Readonly<{
  /** How to reach a database of the cluster as its owner. */
  address: (database: string) => ClientConfig
  /** Process number of the server. */
  pid: number
  /** False when a server of this cluster ran already and is shared. */
  started: boolean
  /** Lets go; the last one to let go stops the server. Answers whether it was stopped. */
  release: () => Promise<boolean>
}>

/** Retries while the children of a killed server are still ending, or another is stopping. */
const patience = 20_000

/**
 * Starts PostgreSQL 18 for a data folder, or joins the one that runs there: the one another process of ours started,
 * or one that outlived its parent. Several may hold the same server; the last one to release it stops it.
 */
export async function launchPostgres(launch: LaunchSettings): Promise<Postgres> {
  const binaries = findBinaries()
  if (!binaries) throw new PostgresProblem('no-binaries', { system: `${process.platform}-${process.arch}` })
  const folders = foldersOf(launch.dataFolder)
  const deadline = Date.now() + (launch.patience ?? patience)
  for (;;) {
    const joined = await alone(folders.cluster, () => startOrJoin(binaries, folders, launch, deadline))
    if (joined) return joined
    if (Date.now() > deadline) throw new PostgresProblem('start-timeout', { log: folders.log })
    await wait(50)
  }
}

async function startOrJoin(
  binaries: Binaries,
  folders: ClusterFolders,
  launch: LaunchSettings,
  deadline: number,
): Promise<Postgres | undefined> {
  const identity = chooseIdentity(binaries, path.dirname(folders.cluster), folders.cluster)
  if (!clusterExists(folders) && existsSync(folders.restoring)) {
    // An empty product in its place would look like lost data.
    throw new PostgresProblem('half-restored', { folder: folders.restoring })
  }
  if (!clusterExists(folders)) createCluster(binaries, folders, identity, launch.throwaway === true)
  refuseOtherVersion(folders)
  const living = livingPostmaster(folders.cluster)
  const started = living === undefined
  const pid = living ?? (await start(binaries, folders, identity, launch, deadline))
  const lease = await takeLease(addressIn(folders)('postgres'))
  if (!lease) return undefined
  return {
    address: addressIn(folders),
    pid,
    started,
    release: () => alone(folders.cluster, () => letGo(lease, folders)),
  }
}

function addressIn(folders: ClusterFolders): (database: string) => ClientConfig {
  const password = readFileSync(folders.secret, 'utf8').trim()
  return (database) => ({ host: folders.socket, port: 5432, user: ownerRole, password, database })
}

/** Starts the server and waits until it answers. */
async function start(
  binaries: Binaries,
  folders: ClusterFolders,
  identity: Identity,
  launch: LaunchSettings,
  deadline: number,
): Promise<number> {
  openSocketFolder(folders, identity)
  if (folders.socket.startsWith('/tmp/')) chmodSync(folders.socket, 0o700)
  for (;;) {
    removeStalePid(folders)
    const from = sizeOf(folders.log)
    const child = spawnServer(binaries, folders, identity, launch)
    if (await answers(child, folders, deadline)) {
      child.unref()
      return namedPostmaster(folders.cluster) ?? child.pid ?? 0
    }
    const said = textFrom(folders.log, from)
    const passing = /pre-existing shared memory block|lock file .* already exists|is another postmaster/i.test(said)
    if (!passing || Date.now() > deadline) throw new PostgresProblem('start-failed', { text: lastLines(said) })
    await wait(100)
  }
}

function spawnServer(
  binaries: Binaries,
  folders: ClusterFolders,
  identity: Identity,
  launch: LaunchSettings,
): ChildProcess {
  const settings: Record<string, string> = {
    // Nothing listens on the network: whoever is to reach the database can reach its socket.
    listen_addresses: '',
    unix_socket_directories: folders.socket,
    port: '5432',
    shared_buffers: `${sharedMegabytes()}MB`,
    logging_collector: 'off',
    log_min_messages: 'warning',
    ...(launch.throwaway ? {} : walArchiving),
    ...(launch.throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
    ...launch.settings,
  }
  const { command, args, options } = runAs(identity, binaries.postgres, [
    '-D',
    folders.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = openSync(folders.log, 'a', 0o600)
  try {
    give(folders.log, identity)
    // Its own session: Ctrl-C in the terminal is ours to answer, not the server's.
    return spawn(command, args, {
      ...options,
      cwd: '/',
      env: { ...plainEnvironment(), [archiveVariable]: folders.archive },
      detached: true,
      stdio: ['ignore', log, log],
    })
  } finally {
    closeSync(log)
  }
}

/** An eighth of the memory, from 128 MB to 1 GB. */
const sharedMegabytes = (): number => Math.max(128, Math.min(1024, Math.floor(os.totalmem() / 2 ** 20 / 8)))

async function answers(child: ChildProcess, folders: ClusterFolders, deadline: number): Promise<boolean> {
  let ended = false
  child.once('error', () => {
    ended = true
  })
  child.once('exit', () => {
    ended = true
  })
  const address = addressIn(folders)('postgres')
  while (!ended) {
    if (existsSync(path.join(folders.socket, '.s.PGSQL.5432')) && (await canConnect(address))) return !ended
    if (Date.now() > deadline) {
      child.kill('SIGQUIT')
      return false
    }
    await wait(15)
  }
  return false
}

async function canConnect(address: ClientConfig): Promise<boolean> {
  const client = new pg.Client(address)
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** A file left by a killed server, whose number another process may have by now: the server would refuse to start. */
function removeStalePid({ cluster }: ClusterFolders): void {
  const named = namedPostmaster(cluster)
  if (named !== undefined && isAlive(named) && livingPostmaster(cluster) === undefined) {
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
  }
}

async function letGo(lease: Lease, folders: ClusterFolders): Promise<boolean> {
  const last = await lease.end()
  if (!last) return false
  const pid = livingPostmaster(folders.cluster)
  if (pid === undefined) return false
  // Fast shutdown: open transactions are rolled back, a checkpoint is written.
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + 60_000
  while (isAlive(pid) && Date.now() < deadline) await wait(10)
  return true
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const textFrom = (file: string, from: number): string =>
  existsSync(file) ? readFileSync(file).subarray(from).toString('utf8') : ''
