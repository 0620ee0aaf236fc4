import path from 'node:path'
import type { Database } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { Heartbeat } from '../../kernel/watch/heartbeat.ts'
import type { Job } from '../../kernel/watch/jobs.ts'
import type { LogKeeper, LogSettings } from './log-keeper.ts'
import { publishLog } from './publish.ts'

/** Makes the bundles that were asked for, one after the other; what a stop interrupted is made again. */
export class BundlePublisher {
  /** Its turns. */
  readonly heart: Heartbeat
  readonly #database: Database
  readonly #keyed: Keyed
  readonly #keeper: LogKeeper
  readonly #logs: LogSettings
  readonly #folder: string

  constructor(database: Database, keyed: Keyed, keeper: LogKeeper, logs: LogSettings, folder: string, job: Job) {
    this.#database = database
    this.#keyed = keyed
    this.#keeper = keeper
    this.#logs = logs
    this.#folder = folder
    this.heart = new Heartbeat(job, () => this.#beat())
  }

  async #beat(): Promise<void> {
    const asked = await this.#database.transaction('read', async ({ client }) => {
      const { rows } = await client.query<{ province: string; id: string; frame: string }>(
        `select province_code as province, id, frame_id as frame from ledger_publication p
         where not exists (select from ledger_published d where d.province_code = p.province_code and d.id = p.id) order by asked_at`,
      )
      return rows
    })
    for (const { province, id, frame } of asked) {
      const settings = {
        database: this.#database,
        keyed: this.#keyed,
        keeper: this.#keeper,
        logs: this.#logs,
        now: () => new Date(),
      }
      const done = await publishLog(settings, frame, path.join(this.#folder, id)).catch((error: unknown) =>
        problemOf(error),
      )
      await this.#database.transaction('write', ({ client }) =>
        client.query(
          `insert into ledger_published (province_code, id, done_at, status, size, root, problem) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict do nothing`,
          typeof done === 'string'
            ? [province, id, new Date(), null, null, null, done]
            : [province, id, new Date(), done.status, done.size, Buffer.from(done.root), null],
        ),
      )
    }
  }
}

/** The code of what went wrong; the words are the screen's. */
function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'broken'
}
