import { randomBytes } from 'node:crypto'
import { foldTotals } from '../areas/count/index.ts'
import { LogKeeper } from '../areas/ledger/index.ts'
import type { Database } from '../kernel/database.ts'
import { keysFrom } from '../kernel/keys.ts'
import { Heartbeat } from '../kernel/watch/heartbeat.ts'
import { unwatched } from '../kernel/watch/jobs.ts'

/** Does the work while sums are folded and the log is written, as the server does both. */
export async function withBackground<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const folding = new Heartbeat(unwatched, () => foldTotals(database))
  const { keyed } = keysFrom(randomBytes(32).toString('hex'))
  const keeper = new LogKeeper(database, { name: 'bench', policy: null }, keyed, unwatched)
  folding.open(500)
  keeper.heart.open(1_000)
  try {
    return await work()
  } finally {
    await keeper.heart.close()
    await folding.close()
  }
}
