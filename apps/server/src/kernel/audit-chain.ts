import { hash } from 'node:crypto'
import { DatabaseError } from 'pg'
import { reachEverything } from './access.ts'
import { valuesHash } from './audit.ts'
import { canonical } from './canonical.ts'
import type { Database, Transaction } from './database.ts'
import { type Job, unwatched } from './watch/jobs.ts'

/**
 * Every audit row of a province is a link of one chain: hash n = SHA-256 over hash n−1 and the row. Writers never wait
 * for it: they leave the row, and a sequencer links what waits, in batches. The numbers are a primary key, so of two
 * sequencers at the same link one is undone and finds the rest the next time.
 * A row changed, removed or put in afterwards breaks every hash that follows.
 */
const chainName = 'baucu-audit/1'
const batch = 2_000

type Row = Readonly<{
  id: string
  command_id: string
  command: string
  at: string
  device_at: string | null
  account_id: string | null
  office_id: string | null
  organisation_id: string | null
  subject: string
  reason: string | null
  values_hash: string
}>

const fields = `e.id, e.command_id, e.command, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  to_char(e.device_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as device_at,
  e.account_id, e.office_id, e.organisation_id, e.subject, e.reason, e.values_hash`

/** Links what waits; answers how many rows it linked. */
export async function linkWaiting(database: Database): Promise<number> {
  const provinces = await database.transaction('read', async ({ client }) => {
    const { rows } = await client.query<{ code: string }>('select distinct province_code as code from audit_waiting')
    return rows.map((row) => row.code)
  })
  let linked = 0
  for (const province of provinces) {
    for (let more = batch; more === batch; linked += more) {
      more = await database
        .transaction('write', (transaction) => linkBatch(transaction, province))
        .catch((error: unknown) => (isTaken(error) ? 0 : Promise.reject(error)))
    }
  }
  return linked
}

/** Another sequencer wrote this link first. */
const isTaken = (error: unknown): boolean => error instanceof DatabaseError && error.code === '23505'

async function linkBatch({ client }: Transaction, province: string): Promise<number> {
  await reachEverything({ client })
  const { rows: last } = await client.query<{ number: number; hash: string }>(
    'select number, hash from audit_link where province_code = $1 order by number desc limit 1',
    [province],
  )
  const { rows } = await client.query<Row>(
    `select ${fields}
     from (select * from audit_waiting where province_code = $1 order by entry_id limit ${batch}) w
       cross join lateral (select * from audit_entry e where e.province_code = w.province_code and e.id = w.entry_id limit 1) e
     order by e.at, e.id`,
    [province],
  )
  if (rows.length === 0) return 0
  let { number, hash } = last[0] ?? { number: 0, hash: firstHash(province) }
  const links = rows.map((row) => {
    number += 1
    hash = linkHash(hash, row)
    return { number, id: row.id, hash }
  })
  await client.query(
    `insert into audit_link (province_code, number, entry_id, hash)
     select $1, number, id, hash from json_to_recordset($2) as link (number bigint, id uuid, hash text)`,
    [province, JSON.stringify(links)],
  )
  await client.query('delete from audit_waiting where province_code = $1 and entry_id = any($2::uuid[])', [
    province,
    rows.map((row) => row.id),
  ])
  return rows.length
}

const firstHash = (province: string): string => hash('sha256', `${chainName}\n${province}`)

const linkHash = (before: string, row: Row): string => hash('sha256', `${chainName}\n${before}\n${canonical(row)}`)

/** What is wrong with a chain: a row whose hash differs, whose values were changed, or a number that is missing. */
type ChainProblem = Readonly<{ number: number; code: 'hash-differs' | 'values-changed' | 'link-missing' }>

export type Chain = Readonly<{
  province: string
  entries: number
  waiting: number
  head: string
  broken: ChainProblem | null
}>

/** Recomputes every chain from its rows, a batch at a time. The transaction must see everything. */
export async function checkChains({ client }: Transaction): Promise<readonly Chain[]> {
  const { rows } = await client.query<{ code: string }>(
    'select province_code as code from audit_link group by 1 union select province_code from audit_waiting group by 1 order by 1',
  )
  const chains: Chain[] = []
  for (const { code } of rows) chains.push(await checkChain({ client } as Transaction, code))
  return chains
}

type Linked = Row &
  Readonly<{ number: number; hash: string; before: unknown; after: unknown; salt: string | null; erased: boolean }>

async function checkChain({ client }: Transaction, province: string): Promise<Chain> {
  const { rows: counts } = await client.query<{ last: number; waiting: number; rows: number }>(
    `select coalesce((select max(number) from audit_link where province_code = $1), 0) as last,
       (select count(*) from audit_waiting where province_code = $1) as waiting,
       (select count(*) from audit_entry where province_code = $1) as rows`,
    [province],
  )
  const { last, waiting, rows: entries } = counts[0] ?? { last: 0, waiting: 0, rows: 0 }
  let hash = firstHash(province)
  let number = 0
  let broken: ChainProblem | null = null
  while (number < last && !broken) {
    const { rows } = await client.query<Linked>(
      `select l.number, l.hash, ${fields}, v.before, v.after, v.salt, v.entry_id is null as erased
       from audit_link l
         left join lateral (select * from audit_entry e where e.province_code = l.province_code and e.id = l.entry_id limit 1) e on true
         left join lateral (select * from audit_value v where v.province_code = l.province_code and v.entry_id = l.entry_id limit 1) v on true
       where l.province_code = $1 and l.number > $2 and l.number <= $2 + ${batch} order by l.number`,
      [province, number],
    )
    if (rows.length === 0) broken = { number: number + 1, code: 'link-missing' }
    for (const { number: its, hash: said, before, after, salt, erased, ...row } of rows) {
      if (its !== number + 1 || row.id === null) {
        broken = { number: number + 1, code: 'link-missing' }
        break
      }
      number = its
      hash = linkHash(hash, row)
      const kept = erased || valuesHash(canonical(before), canonical(after), salt) === row.values_hash
      if (hash !== said || !kept) {
        broken = { number, code: hash === said ? 'values-changed' : 'hash-differs' }
        break
      }
    }
  }
  // A link cut off at the end leaves a row that is neither linked nor waiting.
  if (!broken && entries !== last + waiting) broken = { number: last + 1, code: 'link-missing' }
  return { province, entries: number, waiting, head: hash, broken }
}

/** Links what waits, again and again, until it is closed. What fails is reported and tried again. */
export class Sequencer {
  readonly #database: Database
  readonly #report: (error: unknown) => void
  readonly #job: Job
  #timer: NodeJS.Timeout | undefined
  #running: Promise<unknown> | undefined
  /** What was reported last; the same again is not news. */
  #reported: string | undefined

  constructor(database: Database, report: (error: unknown) => void, job: Job = unwatched) {
    this.#database = database
    this.#report = report
    this.#job = job
  }

  open(everyMilliseconds = 500): void {
    this.#timer = setInterval(() => {
      this.#running ??= linkWaiting(this.#database)
        .then(() => {
          this.#reported = undefined
          this.#job.ran()
        })
        .catch((error: unknown) => this.#complain(error))
        .finally(() => {
          this.#running = undefined
        })
    }, everyMilliseconds)
    this.#timer.unref()
  }

  #complain(error: unknown): void {
    this.#job.failed(error)
    const text = error instanceof Error ? error.message : String(error)
    if (text !== this.#reported) this.#report(error)
    this.#reported = text
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }
}
