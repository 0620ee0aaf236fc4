import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { type Change, changeChannel } from './announce.ts'
import type { Database } from './database.ts'

type Watcher = (id: string, change: Change) => void

/** Answers what changed since the last time it was asked. */
export type Poll = () => Promise<readonly Change[]>

const remembered = 1_000
const pollEvery = 3_000

/**
 * Tells watchers what changed, whichever server of this database changed it. NOTIFY wakes at once; the poll finds frames of
 * which nothing was heard: their connection broke, or the server that changed them died before it told. Ids are `<run>-<number>`, so that a watcher who comes back
 * gets what he missed.
 */
export class ChangeHub {
  readonly #run = randomBytes(4).toString('hex')
  readonly #watchers = new Set<Watcher>()
  readonly #past: { number: number; change: Change }[] = []
  readonly #database: Database
  readonly #poll: Poll
  #number = 0
  /** Frames that were told of since the last poll. */
  #heard = new Set<string>()
  /** Frames that had changed at the last poll, and of which nothing had been heard. */
  #silent: ReadonlySet<string> = new Set()
  #client: pg.Client | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(database: Database, poll: Poll) {
    this.#database = database
    this.#poll = poll
  }

  async open(): Promise<void> {
    // What is there before anybody watches is not news.
    await this.#poll()
    await this.#listen()
    this.#timer = setInterval(() => void this.#tick(), pollEvery)
    this.#timer.unref()
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#timer)
    await this.#client?.end().catch(() => {})
  }

  /** Calls back for every change from now on, and at once for those missed since `lastId`. Answers how to leave. */
  watch(watcher: Watcher, lastId?: string): () => void {
    if (lastId !== undefined) {
      const [run, number] = lastId.split('-')
      const first = this.#past[0]?.number ?? this.#number + 1
      const known = run === this.#run && Number(number) >= first - 1
      const missed = known ? this.#past.filter((each) => each.number > Number(number)) : []
      for (const each of missed) watcher(this.#id(each.number), each.change)
      if (!known) watcher(this.#id(this.#number), { frame: '', constituencies: [] })
    }
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** How many watch now. */
  get watchers(): number {
    return this.#watchers.size
  }

  #tell(change: Change): void {
    this.#number += 1
    this.#heard.add(change.frame)
    this.#past.push({ number: this.#number, change })
    if (this.#past.length > remembered) this.#past.shift()
    for (const watcher of this.#watchers) watcher(this.#id(this.#number), change)
  }

  #id = (number: number): string => `${this.#run}-${number}`

  async #listen(): Promise<void> {
    try {
      const client = await this.#database.connect()
      client.on('error', () => {
        this.#client = undefined
      })
      client.on('end', () => {
        this.#client = undefined
      })
      client.on('notification', ({ payload }) => this.#tell(JSON.parse(payload ?? '') as Change))
      await client.query(`listen ${changeChannel}`)
      this.#client = client
    } catch {
      // The next tick tries again.
    }
  }

  async #tick(): Promise<void> {
    if (this.#closed) return
    try {
      const heard = this.#heard
      this.#heard = new Set()
      const found = await this.#poll()
      if (!this.#client) for (const change of found) this.#tell(change)
      for (const frame of this.#silent) if (!heard.has(frame)) this.#tell({ frame, constituencies: [] })
      // A notification may be on its way: what is heard of until the next look is not told twice.
      const silent = this.#client ? found.filter(({ frame }) => !heard.has(frame)) : []
      this.#silent = new Set(silent.map(({ frame }) => frame))
    } catch {
      // The database is away; its health page says so.
    }
    if (!this.#client && !this.#closed) await this.#listen()
  }
}
