import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ClientConfig } from 'pg'
import pg from 'pg'

/** One change of the tables: one SQL statement in one file, `NNNN_name.sql`. */
export type Migration = Readonly<{ name: string; sql: string; checksum: string }>

/** What stands in the way of migrating: a file that changed after it ran, or one that ran and is no longer there. */
export class MigrationProblem extends Error {
  override readonly name = 'MigrationProblem'
  readonly code: 'changed' | 'unknown' | 'failed'
  readonly migration: string

  constructor(code: MigrationProblem['code'], migration: string, reason = '') {
    super(`migration ${migration}: ${code}${reason && `: ${reason}`}`)
    this.code = code
    this.migration = migration
  }
}

const key = 4_180_002

export const readMigrations = (folder: string): readonly Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort()
    .map((file) => {
      const sql = readFileSync(path.join(folder, file), 'utf8')
      return { name: file.slice(0, -4), sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })

/** Brings the database up to date, as its owner; only one process does so at a time. Answers the names it ran. */
export async function migrate(address: ClientConfig, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = new pg.Client({ ...address, application_name: 'baucu migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(${key})`)
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, at timestamptz not null default now())',
    )
    const missing = await missingMigrations(client, migrations)
    for (const each of missing) await apply(client, each)
    return missing.map((each) => each.name)
  } finally {
    await client.end()
  }
}

/** The migrations that have not run yet. Throws `MigrationProblem` when what ran is not what we have. */
export async function missingMigrations(
  client: Pick<pg.ClientBase, 'query'>,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migration')
  const known = new Map(migrations.map((each) => [each.name, each.checksum]))
  for (const { name, checksum } of rows) {
    if (!known.has(name)) throw new MigrationProblem('unknown', name)
    if (known.get(name) !== checksum) throw new MigrationProblem('changed', name)
  }
  const done = new Set(rows.map((row) => row.name))
  return migrations.filter((each) => !done.has(each.name))
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new MigrationProblem('failed', name, error instanceof Error ? error.message : String(error))
  }
}
