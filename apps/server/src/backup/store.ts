import { mkdirSync, realpathSync, statSync } from 'node:fs'
import { readdir, rename, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { backupsIn, unfinished } from './manifest.ts'
import { BackupProblem } from './problem.ts'

/** The folder that takes backups, made when it is not there. It may not lie in the data it keeps, nor around it. */
export function openStore(asked: string, dataFolder: string): string {
  try {
    mkdirSync(asked, { recursive: true, mode: 0o700 })
  } catch {
    throw new BackupProblem('not-a-folder', { folder: asked })
  }
  if (!statSync(asked).isDirectory()) throw new BackupProblem('not-a-folder', { folder: asked })
  const store = realpathSync(asked)
  const data = realpathSync(dataFolder)
  if (contains(data, store) || contains(store, data)) throw new BackupProblem('inside-data', { folder: store, data })
  return store
}

const contains = (outer: string, inner: string): boolean => `${inner}${path.sep}`.startsWith(`${outer}${path.sep}`)

/** Refuses work that would fill the disk; a twentieth more is for what is written meanwhile. */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const needed = Math.ceil(bytes * 1.05)
  if (bavail * bsize < needed) {
    throw new BackupProblem('no-space', { folder, free: megabytes(bavail * bsize), needed: megabytes(needed) })
  }
}

export const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20)

/** Leaves only the newest backups of these data in the folder; answers the names of those that were removed. */
export async function keepNewest(store: string, systemIdentifier: string, keep: number): Promise<readonly string[]> {
  const ours = backupsIn(store).filter((each) => each.manifest.systemIdentifier === systemIdentifier)
  const old = ours.slice(0, Math.max(0, ours.length - keep)).map((each) => each.folder)
  for (const folder of old) {
    // Half removed, it is recognisable like one that is half made.
    await rename(folder, unfinished(folder))
    await rm(unfinished(folder), { recursive: true, force: true })
  }
  return old.map((folder) => path.basename(folder))
}

/** Removes archived segments that no kept base needs. */
export async function dropArchiveBefore(archive: string, segment: string): Promise<void> {
  for (const name of await readdir(archive)) {
    if (/^[0-9A-F]{24}(\.|$)/.test(name) && name.slice(0, 24) < segment) await rm(path.join(archive, name))
  }
}
