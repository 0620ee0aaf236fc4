import type { Pool } from 'pg'

/** A session that is used is noted at most this often, in milliseconds: 5 minutes. */
const interval = 300_000
/** More sessions than this are forgotten and noted anew. */
const most = 20_000

/** When each session was used last, for the list in which one finds the device one has lost. */
export class SeenSessions {
  readonly #pool: Pool
  readonly #noted = new Map<string, number>()

  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** Notes it now and then, beside what the caller asked for; nobody waits for it. */
  note(token: string): void {
    const now = Date.now()
    if (now - (this.#noted.get(token) ?? 0) < interval) return
    if (this.#noted.size >= most) this.#noted.clear()
    this.#noted.set(token, now)
    this.#pool.query('update session set updated_at = now() where token = $1', [token]).catch(() => {
      // Somebody's last use is not worth an answer that fails.
      this.#noted.delete(token)
    })
  }
}
