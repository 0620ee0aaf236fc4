import { reachEverything } from '../../kernel/access.ts'
import type { Database, Transaction } from '../../kernel/database.ts'
import { type Compared, compareLog, framesToCompare } from './compare-log.ts'

/** Tables and log do not agree: somebody changed one of them past the product. Named by its code where health is told. */
class LogDiffers extends Error {
  readonly code = 'ledger-differs'

  constructor(frames: readonly string[]) {
    super(`tables and log do not agree: ${frames.join(', ')}`)
  }
}

/** A night's comparison begins at two in the morning, Vietnam's time; one that was missed is made up for. */
const nightIn = 'Asia/Ho_Chi_Minh'
const nightHour = 2

/**
 * Compares the log of every election with the tables once a night (`every` undefined), or each time it is asked and `every` milliseconds have
 * gone. Throws as long as the last comparison of any election found something.
 */
export class LogComparer {
  readonly #database: Database
  readonly #every: number | undefined
  readonly #clock: () => number

  constructor(database: Database, every?: number, clock: () => number = Date.now) {
    this.#database = database
    this.#every = every
    this.#clock = clock
  }

  /** One look: compares what is due. */
  async look(): Promise<void> {
    const now = new Date(this.#clock())
    const due = await this.#database.transaction('read', async ({ client }) => {
      const last = await lastComparisons(client)
      return (await framesToCompare(client)).filter((frame) => this.#isDue(last.get(frame)?.at, now))
    })
    for (const frame of due) await this.compare(frame)
    const last = await this.#database.transaction('read', ({ client }) => lastComparisons(client))
    const wrong = [...last].filter(([, { wrong }]) => wrong > 0).map(([frame]) => frame)
    if (wrong.length > 0) throw new LogDiffers(wrong)
  }

  /** Compares one election and keeps what was found. */
  async compare(frame: string): Promise<Compared> {
    const compared = await this.#database.transaction('read', async ({ client }) => {
      // The minutes of an election lie in all provinces.
      await reachEverything({ client })
      return await compareLog(client, frame)
    })
    const at = new Date(this.#clock())
    await this.#database.transaction('write', async ({ client }) => {
      const { leaves, minutes, wrong, findings } = compared
      await client.query(
        'insert into ledger_check (frame_id, checked_at, leaves, minutes, wrong) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [frame, at, leaves, minutes, wrong],
      )
      await client.query(
        `insert into ledger_check_finding (frame_id, checked_at, place, code, index, contest, area)
         select $1, $2, place, code, index, contest, area from unnest($3::text[], $4::bigint[], $5::text[], $6::text[])
           with ordinality as given (code, index, contest, area, place) on conflict do nothing`,
        [
          frame,
          at,
          ...(['code', 'index', 'contest', 'area'] as const).map((field) => findings.map((each) => each[field])),
        ],
      )
    })
    return compared
  }

  #isDue(last: Date | undefined, now: Date): boolean {
    if (this.#every !== undefined) return last === undefined || now.getTime() - last.getTime() >= this.#every
    const [today, hour] = dayAndHour(now)
    return hour >= nightHour && (last === undefined || dayAndHour(last)[0] < today)
  }
}

function dayAndHour(instant: Date): readonly [string, number] {
  const text = instant.toLocaleString('sv-SE', { timeZone: nightIn })
  return [text.slice(0, 10), Number(text.slice(11, 13))]
}

async function lastComparisons(
  client: Transaction['client'],
): Promise<ReadonlyMap<string, Readonly<{ at: Date; wrong: number }>>> {
  const { rows } = await client.query<{ frame: string; at: Date; wrong: number }>(
    `select distinct on (frame_id) frame_id as frame, checked_at as at, wrong::int as wrong from ledger_check
     order by frame_id, checked_at desc`,
  )
  return new Map(rows.map(({ frame, ...rest }) => [frame, rest]))
}
