import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closedFolder } from './identity.ts'
import { launchPostgres, type Postgres } from './launcher.ts'
import { isAlive, livingPostmaster } from './postmaster-pid.ts'

const isRoot = process.getuid?.() === 0

let folder: string
let children: ChildProcess[]
let held: Postgres[]

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'baucu-launch-'))
  // As an office would keep it: others may pass, not look.
  chmodSync(folder, 0o711)
  children = []
  held = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const postgres of held) await postgres.release()
  const left = livingPostmaster(path.join(folder, 'postgres'))
  if (left) process.kill(left, 'SIGKILL')
  if (left) await until(() => !isAlive(left))
  rmSync(folder, { recursive: true, force: true })
})

async function launch(): Promise<Postgres> {
  const postgres = await launchPostgres({ dataFolder: folder })
  held.push(postgres)
  return postgres
}

async function release(postgres: Postgres): Promise<boolean> {
  held = held.filter((each) => each !== postgres)
  return await postgres.release()
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('waited too long')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

async function query(address: ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(address)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another process that holds the server; answers the process number of the server it got. */
async function launchElsewhere(): Promise<{ child: ChildProcess; pid: number; started: boolean }> {
  const program = `
    import { launchPostgres } from ${JSON.stringify(new URL('./launcher.ts', import.meta.url).href)}
    const { pid, started, release } = await launchPostgres({ dataFolder: ${JSON.stringify(folder)} })
    process.on('SIGTERM', async () => { await release(); process.exit(0) })
    console.log(JSON.stringify({ pid, started }))
    setInterval(() => {}, 1000)
  `
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(text.toString()))
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  return { child, ...(JSON.parse(line) as { pid: number; started: boolean }) }
}

describe('the launcher', () => {
  it('starts PostgreSQL 18 with checksums and code point order, whoever we are, and stops it', async () => {
    const postgres = await launch()
    const [row] = await query(
      postgres.address('postgres'),
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('data_checksums') as checksums,
        current_setting('fsync') as fsync, current_setting('listen_addresses') as network,
        'Z' < 'a' as by_code_point, 'Đà' > 'Da' collate "vi-x-icu" as vietnamese`,
    )
    expect(row).toEqual({
      version: 18,
      checksums: 'on',
      fsync: 'on',
      network: '',
      by_code_point: true,
      vietnamese: true,
    })
    expect(statSync(path.join(folder, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(folder, 'postgres.secret')).mode & 0o777).toBe(0o600)
    expect(await release(postgres)).toBe(true)
    expect(isAlive(postgres.pid)).toBe(false)
  })

  it('asks for the password even on its own socket', async () => {
    const postgres = await launch()
    await expect(query({ ...postgres.address('postgres'), password: 'wrong' }, 'select 1')).rejects.toThrow(/password/)
  })

  it('is shared by several holders and stopped by the last one', async () => {
    const first = await launch()
    const second = await launch()
    expect([first.started, second.started, second.pid]).toEqual([true, false, first.pid])
    expect(await release(first)).toBe(false)
    expect(await query(second.address('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await release(second)).toBe(true)
  })

  it('is started once by two launchers at the same moment', async () => {
    const [one, two] = await Promise.all([launchElsewhere(), launchElsewhere()])
    expect(one.pid).toBe(two.pid)
    expect([one.started, two.started].sort()).toEqual([false, true])
    one.child.kill('SIGTERM')
    two.child.kill('SIGTERM')
    await until(() => !isAlive(one.pid))
  })

  it('comes back after kill -9 of the server with every acknowledged row', async () => {
    const postgres = await launch()
    const address = postgres.address('postgres')
    await query(address, 'create table entry (n int primary key)')
    const client = new pg.Client(address)
    client.on('error', () => {})
    await client.connect()
    let acknowledged = 0
    const writing = (async () => {
      for (let n = 1; ; n++) {
        await client.query('insert into entry values ($1)', [n])
        acknowledged = n
      }
    })().catch(() => {})
    await until(() => acknowledged >= 200)
    process.kill(postgres.pid, 'SIGKILL')
    await writing
    const again = await launch()
    expect(again.started).toBe(true)
    const [row] = await query(again.address('postgres'), 'select count(*)::int as n, max(n) as last from entry')
    expect(row?.n).toBe(row?.last)
    expect(row?.n).toBeGreaterThanOrEqual(acknowledged)
  })

  it('joins the server that outlived its killed parent, and stops it at the end', async () => {
    const orphan = await launchElsewhere()
    orphan.child.kill('SIGKILL')
    await until(() => orphan.child.signalCode !== null)
    expect(isAlive(orphan.pid)).toBe(true)
    const postgres = await launch()
    expect([postgres.started, postgres.pid]).toEqual([false, orphan.pid])
    expect(await release(postgres)).toBe(true)
    expect(isAlive(orphan.pid)).toBe(false)
  })

  it.skipIf(!isRoot)('starts as root below a folder that nobody else may enter', async () => {
    chmodSync(folder, 0o700)
    expect(closedFolder(folder, { uid: 65_534, gid: 65_534 })).toBe(folder)
    const postgres = await launch()
    expect(statSync(path.join(folder, 'postgres')).uid).toBe(0)
    expect(await query(postgres.address('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  })
})
