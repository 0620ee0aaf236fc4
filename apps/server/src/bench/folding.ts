import { foldTotals } from '../areas/count/index.ts'
import type { Database } from '../kernel/database.ts'
import { Heartbeat } from '../kernel/watch/heartbeat.ts'
import { unwatched } from '../kernel/watch/jobs.ts'

/** Does the work while sums are folded as the server folds them. */
export async function whileFolding<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const folding = new Heartbeat(unwatched, () => foldTotals(database))
  folding.open(500)
  try {
    return await work()
  } finally {
    await folding.close()
  }
}
