import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { compareLog, framesToCompare } from '../areas/ledger/index.ts'
import { reachEverything } from '../kernel/access.ts'
import { MigrationProblem, missingMigrations } from '../kernel/migrations.ts'
import { findBinaries } from '../kernel/postgres/binaries.ts'
import { chooseIdentity } from '../kernel/postgres/identity.ts'
import { launchPostgres } from '../kernel/postgres/launcher.ts'
import { PostgresProblem } from '../kernel/postgres/problem.ts'
import { type Place, productDatabase } from '../open-database.ts'
import { migrations } from '../product.ts'
import { explainStart } from '../start-words.ts'
import { type Check, check } from './check.ts'
import { nearest } from './machine.ts'

/** The data folder can be written, and the database's user can reach it. */
export function checkFolder(dataFolder: string): Check {
  const folder = nearest(dataFolder)
  const numbers = { folder: dataFolder }
  if (!statSync(folder).isDirectory()) return check('folder', 'problem', 'file', { folder })
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return check('folder', 'problem', 'closed', { folder })
  }
  const binaries = findBinaries()
  if (!binaries) return check('folder', 'ok', 'ok', numbers)
  try {
    const identity = chooseIdentity(binaries, folder, path.join(dataFolder, 'postgres'))
    return check('folder', 'ok', identity.kind === 'namespace' ? 'namespace' : 'ok', numbers)
  } catch (error) {
    if (!(error instanceof PostgresProblem)) throw error
    return check('folder', 'problem', 'unreachable', error.numbers)
  }
}

/** The programs of PostgreSQL start on this machine. */
export function checkPostgres(place: Place): Check {
  if (place.address) return check('postgres', 'ok', 'elsewhere')
  const binaries = findBinaries()
  const system = `${process.platform}-${process.arch}`
  if (!binaries) return check('postgres', 'problem', 'missing', { system })
  const said = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8', timeout: 10_000 })
  if (said.status === 0) return check('postgres', 'ok', 'ok', { version: said.stdout.trim() })
  return check('postgres', 'problem', 'broken', { text: (said.stderr || said.error?.message || '').trim() })
}

/** The database answers, and its tables are those of this version. Nothing is created and nothing changed. */
export async function checkDatabase(place: Place): Promise<readonly Check[]> {
  if (place.address) return await lookInto(place.address)
  if (!existsSync(path.join(place.dataFolder, 'postgres', 'PG_VERSION'))) return [check('database', 'ok', 'new')]
  try {
    const postgres = await launchPostgres({ dataFolder: place.dataFolder })
    try {
      return await lookInto(postgres.address(productDatabase))
    } finally {
      await postgres.release()
    }
  } catch (error) {
    return [check('database', 'problem', 'silent', { text: explainStart(error) ?? String(error) })]
  }
}

async function lookInto(address: ClientConfig): Promise<readonly Check[]> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; tables: boolean }>(
      "select current_setting('server_version') as version, to_regclass('migration') is not null as tables",
    )
    const version = rows[0]?.version ?? ''
    const answers = check('database', Number.parseInt(version, 10) >= oldest ? 'ok' : 'warning', 'ok', { version })
    if (rows[0]?.tables !== true) return [answers, check('migrations', 'ok', 'new')]
    const tables = await checkMigrations(client)
    return [answers, tables, ...(tables.found === 'ok' ? [await checkLedger(client)] : [])]
  } catch (error) {
    return [check('database', 'problem', 'silent', { text: error instanceof Error ? error.message : String(error) })]
  } finally {
    await client.end().catch(() => {})
  }
}

/** The main version the product is tested with. */
const oldest = 18

async function checkMigrations(client: pg.Client): Promise<Check> {
  try {
    const missing = await missingMigrations(client, migrations())
    return check('migrations', 'ok', missing.length > 0 ? 'waiting' : 'ok', { missing: missing.length })
  } catch (error) {
    if (!(error instanceof MigrationProblem)) throw error
    return check('migrations', 'problem', 'differ', { migration: error.migration })
  }
}

/** Tables and logs agree, all elections' (docs/ledger.md, "Comparing"). */
async function checkLedger(client: pg.Client): Promise<Check> {
  await client.query('begin isolation level repeatable read read only')
  await reachEverything({ client })
  const sums = { elections: 0, minutes: 0, leaves: 0, wrong: 0, frame: '' }
  try {
    for (const frame of await framesToCompare(client)) {
      const { minutes, leaves, wrong } = await compareLog(client, frame)
      sums.elections += 1
      sums.minutes += minutes
      sums.leaves += leaves
      sums.wrong += wrong
      if (wrong > 0 && sums.frame === '') sums.frame = frame
    }
  } finally {
    await client.query('rollback')
  }
  if (sums.elections === 0) return check('ledger', 'ok', 'none')
  return check('ledger', sums.wrong > 0 ? 'problem' : 'ok', sums.wrong > 0 ? 'differs' : 'ok', sums)
}

/** The web page has been built. */
export function checkPage(): Check {
  const page = fileURLToPath(new URL('../../../web/dist/index.html', import.meta.url))
  return existsSync(page) ? check('page', 'ok', 'ok') : check('page', 'warning', 'missing')
}
