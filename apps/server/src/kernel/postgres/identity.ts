import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { Binaries } from './binaries.ts'
import { PostgresProblem } from './problem.ts'

/**
 * Who PostgreSQL runs as. It refuses to run as root, so that a hole in it is not a hole in the whole machine.
 *
 * - `self`: we are not root; it runs as we do.
 * - `user`: we are root; it runs as `uid`/`gid`, which owns its files.
 * - `namespace`: we are root and no other user can reach the folders; it runs in a user namespace, where we look like
 *   an ordinary user, and its files stay ours.
 */
export type Identity =
  | Readonly<{ kind: 'self' }>
  | Readonly<{ kind: 'user'; uid: number; gid: number }>
  | Readonly<{ kind: 'namespace' }>

/** The user of this name is taken when there is one; an office may make it, the product makes no users. */
const ownUser = 'baucu'
const nobody = 'nobody'
/** How we look inside the user namespace: a user that every system knows (initdb asks for its name). */
const insideNamespace = '65534'

/** Chooses who runs the server of `dataFolder`. Files that are there already decide; otherwise what this machine allows. */
export function chooseIdentity(binaries: Binaries, dataFolder: string, cluster: string): Identity {
  if (process.getuid?.() !== 0) return { kind: 'self' }
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { kind: 'user', uid: owner.uid, gid: owner.gid }
  const user = owner ? undefined : (findUser(ownUser) ?? findUser(nobody))
  if (user && canReach(binaries, dataFolder, user)) return { kind: 'user', ...user }
  if (namespacesWork(binaries)) return { kind: 'namespace' }
  const closed = user ? closedFolder(dataFolder, user) : undefined
  throw new PostgresProblem('no-identity', { folder: closed ?? dataFolder })
}

/** The command line that runs one of the programs as this identity, and the options for `spawn`. */
export function runAs(
  identity: Identity,
  program: string,
  args: readonly string[],
): Readonly<{ command: string; args: string[]; options: { uid?: number; gid?: number } }> {
  switch (identity.kind) {
    case 'self':
      return { command: program, args: [...args], options: {} }
    case 'user':
      return { command: program, args: [...args], options: { uid: identity.uid, gid: identity.gid } }
    case 'namespace': {
      const inside = ['-U', `--map-user=${insideNamespace}`, `--map-group=${insideNamespace}`]
      return { command: 'unshare', args: [...inside, program, ...args], options: {} }
    }
  }
}

type User = Readonly<{ uid: number; gid: number }>

function findUser(name: string): User | undefined {
  if (!existsSync('/etc/passwd')) return undefined
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [found, , uid, gid] = line.split(':')
    if (found === name && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

/** The programs start as this user, and every folder above the data lets him through. */
function canReach(binaries: Binaries, dataFolder: string, user: User): boolean {
  const answer = spawnSync(binaries.postgres, ['--version'], { uid: user.uid, gid: user.gid, timeout: 10_000 })
  return answer.status === 0 && closedFolder(dataFolder, user) === undefined
}

/** The first folder above the data that does not let this user through; undefined if all do. */
export function closedFolder(dataFolder: string, user: User): string | undefined {
  for (const folder of foldersDownTo(realpathSync(dataFolder))) {
    const { mode, uid, gid } = lstatSync(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return folder
  }
  return undefined
}

/** `/a/b` → `/`, `/a`, `/a/b`. */
function foldersDownTo(folder: string): string[] {
  const parent = path.dirname(folder)
  return parent === folder ? [folder] : [...foldersDownTo(parent), folder]
}

function namespacesWork(binaries: Binaries): boolean {
  const { command, args } = runAs({ kind: 'namespace' }, binaries.postgres, ['--version'])
  return spawnSync(command, args, { timeout: 10_000 }).status === 0
}
