import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchPostgres } from '../kernel/postgres/launcher.ts'
import { livingPostmaster } from '../kernel/postgres/postmaster-pid.ts'
import { openPlace, productDatabase } from '../open-database.ts'
import { type Served, serve } from '../serve.ts'
import { runAt, sampleFile } from '../testing.ts'
import { type BackupMade, makeBackup } from './backup.ts'
import { BackupProblem } from './problem.ts'
import { restoreBackup } from './restore.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'baucu-backup-'))
chmodSync(folder, 0o755)
/** Every character that a shell or a format would take for its own. */
const data = path.join(folder, `dữ liệu 'một' "hai" $HOME 100%p`)
const store = path.join(folder, 'bản sao lưu')
const never = new AbortController().signal
const quiet = () => () => {}

const backUp = (settings: Partial<Parameters<typeof makeBackup>[0]> = {}): Promise<BackupMade> =>
  makeBackup({ dataFolder: data, store, progress: quiet, signal: never, ...settings })
const restore = (name: string, settings: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
  restoreBackup({ from: store, dataFolder: path.join(folder, name), progress: quiet, signal: never, ...settings })

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => 'none',
    (error: unknown) => (error instanceof BackupProblem ? error.code : String(error)),
  )

async function framesIn(dataFolder: string): Promise<string[]> {
  const place = await openPlace({ dataFolder })
  try {
    const { rows } = await place.database.transaction('read', ({ client }) =>
      client.query<{ id: string }>('select id from frame order by id'),
    )
    return rows.map((each) => each.id)
  } finally {
    await place.close()
  }
}

/** The time of the database, to the microsecond. */
async function now(): Promise<string> {
  const postgres = await launchPostgres({ dataFolder: data })
  const client = new pg.Client(postgres.address(productDatabase))
  await client.connect()
  const sql = `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`
  const { rows } = await client.query<{ now: string }>(sql)
  await client.end()
  await postgres.release()
  return rows[0]?.now ?? ''
}

let served: Served | undefined
const store1 = (election: string) => runAt(served?.url ?? '', 'results.import', { file: { ...sampleFile(), election } })
let between: string
let first: BackupMade
let second: BackupMade

beforeAll(async () => {
  served = await serve({ dataFolder: data, port: 0, host: '127.0.0.1', sample: false, hosts: [], report: () => {} })
  await store1('mot')
  first = await backUp()
  await store1('hai')
  between = await now()
  await store1('ba')
  second = await backUp()
})

afterAll(async () => {
  await served?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup of the running product', () => {
  it('names everything it holds, and nothing of the running server', () => {
    expect([first.manifest.commands, second.manifest.commands]).toEqual([1, 3])
    expect(second.manifest.previous).toBe(first.manifest.id)
    const files = first.manifest.files.map((each) => each.path)
    expect(files).toContain('beside/postgres.secret')
    expect(files).toContain('base/global/pg_control')
    expect(files.filter((each) => /postmaster|base\/pg_wal\//.test(each))).toEqual([])
    expect(existsSync(path.join(first.folder, 'manifest.json'))).toBe(true)
  })

  it('keeps only the changes that the newest backup still needs beside the data', () => {
    const archived = readdirSync(path.join(data, 'wal')).sort()
    expect(archived[0]?.slice(0, 24)).toBe(second.manifest.firstSegment)
  })

  it('is restored whole, and the product works on it', async () => {
    const restored = await restore('all')
    expect(restored).toMatchObject({ commands: 3, missingMigrations: 0, base: second.folder })
    expect(restored.lastCommandAt).toBe(second.manifest.lastCommandAt)
    expect(await framesIn(path.join(folder, 'all'))).toEqual(['ba', 'hai', 'mot'])
    expect(livingPostmaster(path.join(folder, 'all', 'postgres'))).toBeUndefined()
  })

  it('goes back to the moment between two commands', async () => {
    expect(await restore('between', { at: between })).toMatchObject({ commands: 2, base: first.folder })
    expect(await framesIn(path.join(folder, 'between'))).toEqual(['hai', 'mot'])
    // It goes on from there with backups of its own, in the same place.
    const own = await backUp({ dataFolder: path.join(folder, 'between') })
    expect(own.manifest.previous).toBeUndefined()
    expect(own.manifest.commands).toBe(2)
    rmSync(own.folder, { recursive: true })
  })
})

describe('what is there', () => {
  it('is never overwritten by a restore', async () => {
    const used = path.join(folder, 'used')
    mkdirSync(used)
    writeFileSync(path.join(used, 'thư.txt'), 'giữ lại')
    expect(await codeOf(restore('used'))).toBe('not-empty')
    expect(await codeOf(restoreBackup({ from: store, dataFolder: data, progress: quiet, signal: never }))).toBe(
      'not-empty',
    )
    expect(readdirSync(used)).toEqual(['thư.txt'])
  })

  it('is not saved into itself, and nothing is not saved', async () => {
    expect(await codeOf(backUp({ store: path.join(data, 'sao-luu') }))).toBe('inside-data')
    expect(await codeOf(backUp({ store: folder }))).toBe('inside-data')
    expect(await codeOf(backUp({ dataFolder: path.join(folder, 'nowhere') }))).toBe('no-data')
    expect(existsSync(path.join(folder, 'nowhere'))).toBe(false)
    rmSync(path.join(data, 'sao-luu'), { recursive: true, force: true })
  })
})

describe('an interruption', () => {
  it('of a backup leaves nothing that a restore would take', async () => {
    const other = path.join(folder, 'ngắt')
    const stop = new AbortController()
    const stopSoon = () => () => stop.abort()
    await expect(backUp({ store: other, progress: stopSoon, signal: stop.signal })).rejects.toThrow(/abort/i)
    expect(readdirSync(other)).toEqual([])
    // Killed, it could not clean up.
    const half = path.join(other, '2026-03-15T143000Z.unfinished')
    mkdirSync(path.join(half, 'base'), { recursive: true })
    expect(await codeOf(restore('half', { from: other }))).toBe('unfinished')
    expect(await codeOf(restore('half', { from: half }))).toBe('unfinished')
    const whole = await backUp({ store: other })
    expect(readdirSync(other)).toEqual([path.basename(whole.folder)])
  })

  it('of a restore leaves no empty product in its place, and is repeated', async () => {
    const dataFolder = path.join(folder, 'giữa chừng')
    mkdirSync(path.join(dataFolder, 'restoring', 'postgres'), { recursive: true })
    await expect(openPlace({ dataFolder })).rejects.toMatchObject({ code: 'half-restored' })
    const stop = new AbortController()
    const stopping = restore('giữa chừng', {
      progress: (step) => () => step === 'restore' && stop.abort(),
      signal: stop.signal,
    })
    await expect(stopping).rejects.toThrow(/abort/i)
    expect(readdirSync(dataFolder)).toEqual([])
    expect(await restore('giữa chừng')).toMatchObject({ commands: 3 })
  })
})

describe('a damaged backup', () => {
  it('is refused before anything is restored: one byte, a missing file, a path that leads out', async () => {
    const other = path.join(folder, 'hỏng')
    const { folder: where, manifest } = await backUp({ store: other })
    const file = path.join(where, manifest.files.find((each) => each.bytes > 100)?.path ?? '')
    const content = readFileSync(file)
    content[100] = (content[100] ?? 0) ^ 1
    writeFileSync(file, content)
    expect(await codeOf(restore('hỏng-1', { from: other }))).toBe('damaged')
    rmSync(file)
    expect(await codeOf(restore('hỏng-1', { from: other }))).toBe('damaged')
    expect(existsSync(path.join(folder, 'hỏng-1'))).toBe(false)
    const out = { ...manifest, files: [{ ...manifest.files[0], path: 'beside/../../../etc/passwd' }] }
    writeFileSync(path.join(where, 'manifest.json'), JSON.stringify(out))
    expect(await codeOf(restore('hỏng-1', { from: other }))).toBe('manifest-unreadable')
  })
})

describe('old backups', () => {
  it('go when a number to keep is named', async () => {
    const other = path.join(folder, 'giữ một')
    const old = await backUp({ store: other })
    const fresh = await backUp({ store: other, keep: 1 })
    expect(fresh.removed).toEqual([path.basename(old.folder)])
    expect(readdirSync(other)).toEqual([path.basename(fresh.folder)])
  })
})
