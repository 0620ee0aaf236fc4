import type { Database } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { unwatched } from '../../kernel/watch/jobs.ts'
import { LogKeeper, type LogSettings } from './log-keeper.ts'

/** Enters everything that waits for the log of a frame and signs it, without a keeper that goes on looking. */
export async function sequenceAll(database: Database, logs: LogSettings, keyed: Keyed, frame: string): Promise<void> {
  const keeper = new LogKeeper(database, logs, keyed, unwatched)
  await keeper.beat()
  await keeper.sign(frame)
}
