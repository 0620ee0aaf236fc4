import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { type Migration, migrate } from './migrations.ts'
import { launchPostgres, type Postgres } from './postgres/launcher.ts'

/** A database of its own for one test or one file of tests. */
export type TestDatabase = Readonly<{
  /** How its owner reaches it. */
  address: ClientConfig
  drop: () => Promise<void>
}>

const key = 4_180_009
let shared: Promise<Postgres> | undefined
let users = 0
let made = 0

/**
 * A fresh database with all tables, copied from a template that is migrated once. All tests of this folder share one
 * server, without fsync; the last process to let go stops it.
 */
export async function testDatabase(migrations: readonly Migration[]): Promise<TestDatabase> {
  shared ??= launchPostgres({ dataFolder: testFolder(), throwaway: true, settings: { max_connections: '200' } })
  users += 1
  const postgres = await shared
  const template = `template_${createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12)}`
  made += 1
  const name = `t_${process.pid}_${made}_${Date.now().toString(36)}`
  await withClient(postgres.address('postgres'), async (client) => {
    await client.query(`select pg_advisory_lock(${key})`)
    await dropForgotten(client)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) {
      // Under another name until it is whole.
      await client.query(`drop database if exists ${template}_new`)
      await client.query(`create database ${template}_new`)
      await migrate(postgres.address(`${template}_new`), migrations)
      await client.query(`alter database ${template}_new rename to ${template}`)
    }
    await client.query(`create database ${name} template ${template} strategy file_copy`)
  })
  return {
    address: postgres.address(name),
    drop: async () => {
      await withClient(postgres.address('postgres'), (client) => client.query(`drop database ${name} with (force)`))
      users -= 1
      if (users > 0) return
      shared = undefined
      await postgres.release()
    },
  }
}

const testFolder = (): string => {
  const here = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8)
  return path.join(tmpdir(), `baucu-test-${process.getuid?.() ?? 0}-${here}`)
}

/** Databases of test processes that were killed. */
async function dropForgotten(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where datname ~ '^t_[0-9]+_'",
  )
  for (const { name } of rows) {
    const pid = Number(name.split('_')[1])
    if (!isAlive(pid)) await client.query(`drop database if exists ${name} with (force)`)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function withClient<T>(address: ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(address)
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
