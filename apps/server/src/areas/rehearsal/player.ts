import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import type { Bus } from '../../kernel/bus.ts'
import type { Database } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { type Job, unwatched } from '../../kernel/watch/jobs.ts'
import { playHandler } from './play.ts'
import { DayPlayer } from './play-day.ts'
import type { RehearsalRow, RehearsalTables } from './tables.ts'

/** Whoever holds this advisory lock plays; of several servers of one database, one does. */
const key = 4_180_003
const tickEvery = 250
/** The clock is written down, and told, at least this often (milliseconds), so that a page shows it moving. */
const tellEvery = 1_000
/** Minutes taken in with one transaction. */
const batch = 500
/** The last minutes of any evening have come by then (a speed of 0 asks for all of them). */
const endOfEvening = 100_000
/** The last minute of a day. */
const endOfDay = 24 * 60 - 1

type Playing = Pick<RehearsalRow, 'frame_id' | 'kind' | 'speed' | 'clock' | 'played'>

/**
 * Plays the rehearsals of a database: moves the clock of each evening and takes in the minutes that have arrived. Every
 * step is a command in a transaction of its own, so a server that dies in the middle goes on where it was.
 */
export class RehearsalPlayer {
  readonly #bus: Bus
  readonly #database: Database
  readonly #report: (error: unknown) => void
  readonly #job: Job
  readonly #days: DayPlayer
  /** Where the clock stands between two steps. */
  readonly #clocks = new Map<string, { clock: number; at: number; told: number }>()
  readonly #stop = new AbortController()
  #lock: pg.Client | undefined
  #running: Promise<void> | undefined

  constructor(bus: Bus, database: Database, report: (error: unknown) => void, job: Job = unwatched) {
    this.#bus = bus
    this.#database = database
    this.#report = report
    this.#job = job
    this.#days = new DayPlayer(bus, database)
  }

  open(): void {
    this.#running = this.#run()
  }

  /** Ends after the step that is under way. */
  async close(): Promise<void> {
    this.#stop.abort()
    await this.#running
    await this.#lock?.end().catch(() => {})
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop
    while (!signal.aborted) {
      let pause = tickEvery
      try {
        if (await this.#mayPlay()) await this.#tick()
        else pause = 2_000
        this.#job.ran()
      } catch (error) {
        if (!signal.aborted) this.#report(error)
        this.#job.failed(error)
        pause = 2_000
      }
      await wait(pause, undefined, { signal }).catch(() => {})
    }
  }

  async #mayPlay(): Promise<boolean> {
    if (this.#lock) return true
    const client = await this.#database.connect()
    client.on('error', () => this.#lose(client))
    client.on('end', () => this.#lose(client))
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${key}) as mine`)
    if (rows[0]?.mine === true) this.#lock = client
    else await client.end()
    return this.#lock !== undefined
  }

  /** The connection is gone and the lock with it; another server may play now. */
  #lose(client: pg.Client): void {
    if (this.#lock === client) this.#lock = undefined
  }

  async #tick(): Promise<void> {
    const playing = await this.#database.transaction('read', ({ db }) =>
      db
        .withTables<RehearsalTables>()
        .selectFrom('rehearsal')
        .select(['frame_id', 'kind', 'speed', 'clock', 'played'])
        .where('state', '=', 'playing')
        .execute(),
    )
    for (const frame of this.#clocks.keys()) {
      if (!playing.some((each) => each.frame_id === frame)) this.#clocks.delete(frame)
    }
    for (const each of playing) {
      // One that cannot go on does not hold up the others.
      await (each.kind === 'day' ? this.#playDay(each) : this.#play(each)).catch(this.#report)
    }
  }

  async #play(rehearsal: Playing): Promise<void> {
    const clock = this.#advance(rehearsal)
    let from = rehearsal.played
    for (let more = true; more && !this.#stop.signal.aborted; ) {
      const next = rehearsal.speed === 0 ? endOfEvening : clock
      if (!this.#isTimeToTell(rehearsal) && !(await this.#isDue(rehearsal.frame_id, from, next))) return
      const input = { frame: rehearsal.frame_id, from, clock: await this.#clockOf(rehearsal, from, clock), most: batch }
      const said = await this.#bus.run(playHandler, uuid7(), input, { kind: 'product' })
      if (said instanceof Refused) throw new Error(`rehearsal ${rehearsal.frame_id}: ${said.code}`)
      const step = said.result as { played: number; more: boolean }
      more = step.more || (rehearsal.speed === 0 && step.played > from)
      from = step.played
      this.#job.ran()
      this.#told(rehearsal)
    }
  }

  /** A day: what is due is done about once a second. */
  async #playDay(rehearsal: Playing): Promise<void> {
    const clock = Math.min(endOfDay, this.#advance(rehearsal))
    if (rehearsal.speed !== 0 && !this.#isTimeToTell(rehearsal)) return
    let from = rehearsal.played
    for (let more = true; more && !this.#stop.signal.aborted; ) {
      const step = await this.#days.play(rehearsal.frame_id, from, rehearsal.speed === 0 ? endOfDay : clock)
      from = step.played
      more = step.more
      this.#job.ran()
      this.#told(rehearsal)
    }
  }

  #advance({ frame_id, speed, clock }: Playing): number {
    const now = performance.now()
    const known = this.#clocks.get(frame_id) ?? { clock, at: now, told: now }
    const advanced = Math.max(clock, known.clock + ((now - known.at) / 1_000) * speed)
    this.#clocks.set(frame_id, { ...known, clock: advanced, at: now })
    return advanced
  }

  #isTimeToTell({ frame_id }: Playing): boolean {
    const known = this.#clocks.get(frame_id)
    return known !== undefined && known.at - known.told >= tellEvery
  }

  #told({ frame_id }: Playing): void {
    const known = this.#clocks.get(frame_id)
    if (known) this.#clocks.set(frame_id, { ...known, told: known.at })
  }

  async #isDue(frame: string, from: number, clock: number): Promise<boolean> {
    return (await this.#arrival(frame, from)) <= clock
  }

  /** With all speed the clock jumps to the arrival of what is taken in. */
  async #clockOf({ frame_id, speed }: Playing, from: number, clock: number): Promise<number> {
    return speed === 0 ? await this.#arrival(frame_id, from + batch - 1) : clock
  }

  /** When the minutes at this place of the plan arrive; those of the last place for places beyond it. */
  async #arrival(frame: string, position: number): Promise<number> {
    return await this.#database.transaction('read', async ({ client }) => {
      const { rows } = await client.query<{ after_close: number }>(
        `select after_close from rehearsal_plan where frame_id = $1
         and position = least($2, (select total - 1 from rehearsal where frame_id = $1))`,
        [frame, position],
      )
      return rows[0]?.after_close ?? Number.POSITIVE_INFINITY
    })
  }
}
