import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { sync, writeDurably } from './copy.ts'
import { BackupProblem } from './problem.ts'

const instant = z.iso.datetime()
/** Below the backup's own folder, whatever a manifest from elsewhere says. */
const safePath = z
  .string()
  .regex(/^(base|wal|beside)(\/|$)/)
  .refine((text) => !text.includes('\0') && text.split('/').every((part) => !['', '.', '..'].includes(part)))
const segment = z.string().regex(/^[0-9A-F]{24}$/)

const manifestShape = z.object({
  format: z.literal('baucu-backup/1'),
  id: z.uuid(),
  /** The backup of the same data before this one in this place, whose changes `wal/` goes on from. */
  previous: z.uuid().optional(),
  startedAt: instant,
  /** Everything up to this moment can be restored with it. */
  reachesTo: instant,
  /** From this moment on it can be the base of a restore. */
  usableFrom: instant,
  postgres: z.string(),
  systemIdentifier: z.string(),
  /** First segment that a restore of this base needs, and the last one. */
  firstSegment: segment,
  lastSegment: segment,
  /** Commands the database held, and the time of the last one. */
  commands: z.int().nonnegative(),
  lastCommandAt: instant.optional(),
  folders: z.array(safePath),
  files: z.array(
    z.object({
      path: safePath,
      bytes: z.int().nonnegative(),
      mode: z.int().min(0).max(0o777),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})

/** What one backup holds: written when everything else is on the disk, so a backup without it is not one. */
export type Manifest = Readonly<z.output<typeof manifestShape>>
export type ListedFile = Manifest['files'][number]

/** A whole backup, and the folder it lies in. */
export type Backup = Readonly<{ folder: string; manifest: Manifest }>

const fileName = 'manifest.json'
const unfinishedEnding = '.unfinished'
const folderPattern = /^\d{4}-\d\d-\d\dT\d{6}Z(-\d+)?$/

/** The folder in which a backup is put together; it gets its name when it is whole. */
export const unfinished = (folder: string): string => `${folder}${unfinishedEnding}`

/** A name that sorts by time: `2026-03-15T143000Z`, with a number behind it when that is taken. */
export function nameFor(store: string, at: Date): string {
  const base = at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/(?<=T.*):/g, '')
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`
    if (!existsSync(path.join(store, name))) return name
  }
}

/** Writes the manifest and gives the backup its name: the last two things that happen. */
export async function finish(half: string, folder: string, manifest: Manifest): Promise<void> {
  const file = path.join(half, fileName)
  await writeDurably(`${file}.part`, `${JSON.stringify(manifest, null, 1)}\n`)
  renameSync(`${file}.part`, file)
  await sync(half)
  renameSync(half, folder)
  await sync(path.dirname(folder))
}

export const hasManifest = (folder: string): boolean => existsSync(path.join(folder, fileName))

export function readManifest(folder: string): Manifest {
  try {
    return manifestShape.parse(JSON.parse(readFileSync(path.join(folder, fileName), 'utf8')))
  } catch {
    throw new BackupProblem('manifest-unreadable', { file: path.join(folder, fileName) })
  }
}

/** The whole backups of a folder, the oldest first. */
export function backupsIn(store: string): readonly Backup[] {
  return names(store)
    .filter((name) => folderPattern.test(name) && hasManifest(path.join(store, name)))
    .map((name) => ({ folder: path.join(store, name), manifest: readManifest(path.join(store, name)) }))
    .sort((a, b) => Date.parse(a.manifest.startedAt) - Date.parse(b.manifest.startedAt))
}

/** What interrupted backups left in a folder. */
export const leftoversIn = (store: string): readonly string[] =>
  names(store)
    .filter((name) => name.endsWith(unfinishedEnding) && folderPattern.test(name.slice(0, -unfinishedEnding.length)))
    .map((name) => path.join(store, name))

function names(store: string): readonly string[] {
  try {
    return readdirSync(store).sort()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return []
    throw new BackupProblem('not-a-folder', { folder: store })
  }
}
