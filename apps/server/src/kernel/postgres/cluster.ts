import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { Binaries } from './binaries.ts'
import { type Identity, runAs } from './identity.ts'
import { PostgresProblem } from './problem.ts'

/** Where one cluster keeps its things below the data folder. */
export type ClusterFolders = Readonly<{
  /** The cluster itself, owned by whoever runs the server. */
  cluster: string
  /** The private folder of its UNIX socket. */
  socket: string
  /** The password of the owner role; ours alone. */
  secret: string
  log: string
  /** Copies of finished WAL segments, once a first backup asked for them; owned like the cluster. */
  archive: string
  /** Where `baucu restore` puts a cluster together; left behind only by a restore that was interrupted. */
  restoring: string
}>

export const ownerRole = 'baucu_owner'
const majorVersion = '18'
/** The kernel allows 107 bytes for the path of a UNIX socket; `.s.PGSQL.5432` stands behind it. */
const longestSocketFolder = 90

export function foldersOf(dataFolder: string): ClusterFolders {
  mkdirSync(dataFolder, { recursive: true })
  const data = realpathSync(dataFolder)
  const beside = path.join(data, 'run')
  const short = `/tmp/baucu-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`
  return {
    cluster: path.join(data, 'postgres'),
    socket: Buffer.byteLength(beside) <= longestSocketFolder ? beside : short,
    secret: path.join(data, 'postgres.secret'),
    log: path.join(data, 'postgres.log'),
    archive: path.join(data, 'wal'),
    restoring: path.join(data, 'restoring'),
  }
}

export const clusterExists = ({ cluster }: ClusterFolders): boolean => existsSync(path.join(cluster, 'PG_VERSION'))

/**
 * Creates the cluster: checksums on every page, text ordered by code point (`C.UTF-8` of PostgreSQL itself), so that no
 * index depends on a version of the ICU library; Vietnamese order is asked for in ORDER BY. It is made beside its
 * place and moved there when it is whole, so that an interrupted creation leaves nothing that looks like a cluster.
 */
export function createCluster(binaries: Binaries, folders: ClusterFolders, identity: Identity, fast: boolean): void {
  const half = `${folders.cluster}.unfinished`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  give(half, identity)
  const secret = randomBytes(24).toString('base64url')
  const passwordFile = path.join(half, '..', 'postgres.secret.unfinished')
  writeFileSync(passwordFile, `${secret}\n`, { mode: 0o600 })
  give(passwordFile, identity)
  const settings = ['password_encryption=scram-sha-256', 'wal_level=replica', 'timezone=UTC', 'log_timezone=UTC']
  const { command, args, options } = runAs(identity, binaries.initdb, [
    ...['-D', half, '-U', ownerRole, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'],
    ...settings.map((setting) => `--set=${setting}`),
    ...(fast ? ['--no-sync'] : []),
  ])
  const answer = spawnSync(command, args, { ...options, cwd: '/', env: plainEnvironment(), encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (answer.status !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new PostgresProblem('initdb-failed', { text: lastLines(`${answer.stdout}${answer.stderr}`) })
  }
  writeFileSync(folders.secret, `${secret}\n`, { mode: 0o600 })
  renameSync(half, folders.cluster)
}

/** The folder of the socket: nobody but the server's user enters it, and root. Made anew when somebody cleaned up. */
export function openSocketFolder({ socket }: ClusterFolders, identity: Identity): void {
  mkdirSync(socket, { recursive: true, mode: 0o700 })
  const { uid } = lstatSync(socket)
  const ours = process.getuid?.() ?? uid
  // In /tmp somebody else may have made a folder of this name first.
  if (!lstatSync(socket).isDirectory() || (uid !== ours && !(identity.kind === 'user' && uid === identity.uid))) {
    throw new PostgresProblem('socket-folder-taken', { folder: socket })
  }
  give(socket, identity)
}

/** A cluster of another main version needs a dump and a restore, not a start. */
export function refuseOtherVersion({ cluster }: ClusterFolders): void {
  const found = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== majorVersion) throw new PostgresProblem('other-version', { found, expected: majorVersion })
}

/** Hands a file to whoever runs the server. */
export function give(file: string, identity: Identity): void {
  if (identity.kind === 'user') chownSync(file, identity.uid, identity.gid)
}

/** Locale and PG* variables of whoever started us must not reach the server. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
})

export const lastLines = (text: string): string => text.trim().split('\n').slice(-6).join('\n')
