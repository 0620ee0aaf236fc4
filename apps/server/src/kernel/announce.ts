import { setTimeout as wait } from 'node:timers/promises'
import type { Database, End, Transaction } from './database.ts'

/** What has changed, for those who watch. No constituencies: anything of the frame may have. */
export type Change = Readonly<{ frame: string; constituencies: readonly string[] }>

export const changeChannel = 'baucu_changed'

/** Milliseconds between two times of telling. */
const pause = 100

/**
 * Tells those who listen what changed, after it was committed. Inside the command's own transaction, a notification would make
 * every commit wait for the disk alone: the database lets one transaction at a time commit that notifies. The first goes out at
 * once; what comes soon after it goes out together. What a server that dies has not told yet is found by looking (`ChangeHub`).
 */
export class Announcer {
  readonly #database: Database
  /** By frame; null = anything of it. */
  #waiting = new Map<string, ReadonlySet<string> | null>()
  #telling = false

  constructor(database: Database) {
    this.#database = database
  }

  tell(changes: readonly Change[]): void {
    for (const { frame, constituencies } of changes) {
      const before = this.#waiting.get(frame)
      const whole = constituencies.length === 0 || before === null
      this.#waiting.set(frame, whole ? null : new Set([...(before ?? []), ...constituencies]))
    }
    if (!this.#telling && this.#waiting.size > 0) void this.#tellAll()
  }

  async #tellAll(): Promise<void> {
    this.#telling = true
    try {
      while (this.#waiting.size > 0) {
        const told = this.#waiting
        this.#waiting = new Map()
        await this.#database.transaction('write', (transaction, end) => notify(transaction, end, told))
        await wait(pause, undefined, { ref: false })
      }
    } catch {
      // The database is away, and who listens has lost his connection, too: he looks until it is back.
    } finally {
      this.#telling = false
    }
  }
}

/** Nothing is lost with it, so nobody waits for the disk. A long list says "anything of the frame": a notification holds 8,000 bytes. */
async function notify(
  { client }: Transaction,
  end: End,
  changes: ReadonlyMap<string, ReadonlySet<string> | null>,
): Promise<void> {
  const payloads = [...changes].map(([frame, constituencies]) => {
    const whole = JSON.stringify({ frame, constituencies: [...(constituencies ?? [])] })
    return Buffer.byteLength(whole) < 7_900 ? whole : JSON.stringify({ frame, constituencies: [] })
  })
  await end(() => [
    client.query('set local synchronous_commit = off'),
    client.query('select pg_notify($1, payload) from unnest($2::text[]) as payload', [changeChannel, payloads]),
  ])
}
