import { statfs } from 'node:fs/promises'
import { knownBackups } from './backup/known.ts'
import type { Database } from './kernel/database.ts'
import type { Health } from './kernel/http/app.ts'
import { MigrationProblem, missingMigrations } from './kernel/migrations.ts'
import type { JobState } from './kernel/watch/jobs.ts'
import { migrations } from './product.ts'

export type HealthParts = Readonly<{
  database: Database
  jobs: () => readonly JobState[]
  /** The data folder; undefined where the database is elsewhere and so are its disk and its backups. */
  dataFolder: string | undefined
  /** Free bytes of the disk of a folder. */
  freeBytes?: (folder: string) => Promise<number>
  now?: () => Date
  /** Milliseconds the database has to answer. */
  deadline?: number
}>

const megabyte = 2 ** 20
/** Below the first somebody should act; below the second the database may stop at any moment. */
const disk = { warnBelow: 1_024 * megabyte, failBelow: 200 * megabyte }

/**
 * The truth about this server now: database, tables, background work, disk, last backup. Not ok = something needed is
 * down; `degraded` names what is down while people work on without it.
 */
export async function healthOf({
  database,
  jobs,
  dataFolder,
  freeBytes = freeOf,
  now = () => new Date(),
  deadline = 3_000,
}: HealthParts): Promise<Health> {
  const base = await inTime(databaseHealth(database), deadline)
  const background = jobs()
  const room = dataFolder === undefined ? undefined : await diskHealth(dataFolder, freeBytes)
  return {
    ...base,
    ok: base.ok && background.every((each) => each.ok || !each.needed) && (room?.ok ?? true),
    degraded: background.filter((each) => !each.ok && !each.needed).map((each) => each.name),
    jobs: background,
    disk: room ?? null,
    backup: dataFolder === undefined ? null : lastBackup(dataFolder, now()),
  }
}

const databases = new WeakMap<Database, Promise<Health>>()

/** Asks once at a time: a database that hangs is not asked again by everybody who looks. */
function databaseHealth(database: Database): Promise<Health> {
  const asking = databases.get(database) ?? ask(database).finally(() => databases.delete(database))
  databases.set(database, asking)
  return asking
}

async function ask(database: Database): Promise<Health> {
  const start = performance.now()
  try {
    const missing = await database.transaction('read', ({ client }) => missingMigrations(client, migrations()))
    const milliseconds = Math.round(performance.now() - start)
    return {
      ok: missing.length === 0,
      database: { ok: true, milliseconds },
      migrations: { ok: missing.length === 0, missing: missing.map((each) => each.name) },
    }
  } catch (error) {
    if (!(error instanceof MigrationProblem)) return { ok: false, database: { ok: false } }
    return { ok: false, database: { ok: true }, migrations: { ok: false, problem: error.code, name: error.migration } }
  }
}

async function inTime(asked: Promise<Health>, deadline: number): Promise<Health> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, database: { ok: false, late: true } }), deadline)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

async function diskHealth(folder: string, freeBytes: (folder: string) => Promise<number>) {
  const free = await freeBytes(folder).catch(() => 0)
  return { ok: free >= disk.failBelow, warning: free < disk.warnBelow, freeMegabytes: Math.floor(free / megabyte) }
}

/** Free bytes for the data, as far as an ordinary user may fill the disk. */
export async function freeOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** When the data were last saved; hours since then. Null = never: no reason to stop working, but to look. */
function lastBackup(dataFolder: string, now: Date) {
  const last = knownBackups(dataFolder).at(-1)
  if (!last) return { lastAt: null, ageHours: null }
  const age = now.getTime() - Date.parse(last.at)
  return { lastAt: last.at, ageHours: Math.round(age / 360_000) / 10 }
}
