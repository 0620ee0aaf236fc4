import type { Database } from './kernel/database.ts'
import type { Health } from './kernel/http/app.ts'
import { MigrationProblem, missingMigrations } from './kernel/migrations.ts'
import { migrations } from './product.ts'

/** The truth about this server now: does the database answer, and are its tables those this version needs. */
export async function healthOf(database: Database): Promise<Health> {
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
