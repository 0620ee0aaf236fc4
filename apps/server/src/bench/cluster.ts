import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { ClientConfig } from 'pg'
import { migrate } from '../kernel/migrations.ts'
import { ensureDatabase } from '../kernel/postgres/ensure-database.ts'
import { launchPostgres } from '../kernel/postgres/launcher.ts'
import { migrations } from '../product.ts'

/**
 * Runs `work` on a cluster of its own in the temporary folder, with all tables, and removes it afterwards, also when it
 * is stopped early. `throwaway`: without fsync, for what measures reading.
 */
export async function withBenchCluster<T>(
  settings: Readonly<{ throwaway: boolean; settings?: Readonly<Record<string, string>> }>,
  work: (address: ClientConfig) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'baucu-bench-'))
  try {
    const postgres = await launchPostgres({ dataFolder: folder, ...settings })
    const stopEarly = () => void postgres.release().finally(() => process.exit(2))
    process.once('SIGINT', stopEarly).once('SIGTERM', stopEarly)
    try {
      await ensureDatabase(postgres.address('postgres'), 'bench')
      await migrate(postgres.address('bench'), migrations())
      return await work(postgres.address('bench'))
    } finally {
      process.removeListener('SIGINT', stopEarly).removeListener('SIGTERM', stopEarly)
      await postgres.release()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
