import { Kysely, PostgresDialect } from 'kysely'
import type { ClientConfig, PoolClient } from 'pg'
import pg from 'pg'
import { inOneGo } from './in-one-go.ts'

/** The role every statement of the product runs as; what it may do is granted in the migrations, and nothing more. */
const applicationRole = 'baucu_app'

/** Tables are typed by the areas that own them: `db.withTables<FramesTables>()`. */
export type Db = Kysely<unknown>

/** A transaction: typed statements through `db`, anything else through `client`. */
export type Transaction = Readonly<{ db: Db; client: PoolClient }>

/**
 * Sends the last statements of a transaction and its end in one go: where one fails, the end undoes all of it, and the failure
 * is told. Nothing may follow.
 */
export type End = <T extends readonly Promise<unknown>[]>(
  ask: () => readonly [...T],
) => Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>

/** What a command may do to the database, and what a question may. */
type Access = 'write' | 'read'

/** Work in a transaction; it ends with the work, unless that has ended it. */
export type Work<T> = (transaction: Transaction, end: End) => Promise<T>

export type Database = Readonly<{
  /** Runs `work` in one transaction; once more from the beginning when the database asks for it (40001, 40P01). */
  transaction: <T>(access: Access, work: Work<T>) => Promise<T>
  /** A connection outside the pool, for LISTEN and for advisory locks that last. */
  connect: () => Promise<pg.Client>
  close: () => Promise<void>
}>

const begin: Readonly<Record<Access, string>> = {
  // A command that read what another one changed meanwhile is refused by the database, and run again.
  write: 'begin isolation level repeatable read',
  // One moment for all figures of an answer.
  read: 'begin isolation level repeatable read read only',
}
const attempts = 50

/** Opens the database as the application. `address` is the owner's: his migrations made the role we step down to. */
export function openDatabase(address: ClientConfig, { connections = 10 }: { connections?: number } = {}): Database {
  const asApplication: ClientConfig = {
    ...address,
    options: `-c role=${applicationRole}`,
    application_name: 'baucu',
    statement_timeout: 120_000,
    idle_in_transaction_session_timeout: 120_000,
  }
  const shared: pg.PoolConfig = { ...asApplication, max: connections, connectionTimeoutMillis: 15_000 }
  // What is told does not wait behind what is asked. COPY, with which whole frames are read, allows no pipeline.
  const pools = { write: new pg.Pool({ ...shared, pipeline: true }), read: new pg.Pool(shared) }
  for (const pool of Object.values(pools)) {
    // An idle connection that breaks is replaced at its next use.
    pool.on('error', () => {})
    // One that breaks between two statements of a transaction is noticed by the next statement; it must not end the process.
    pool.on('connect', (client) => client.on('error', () => {}))
  }
  return {
    transaction: (access, work) => inTransaction(pools[access], access, work),
    connect: async () => {
      const client = new pg.Client({ ...asApplication, keepAlive: true })
      await client.connect()
      return client
    },
    close: async () => {
      await Promise.all([pools.write.end(), pools.read.end()])
    },
  }
}

async function inTransaction<T>(pool: pg.Pool, access: Access, work: Work<T>): Promise<T> {
  const once = () => tried(pool, access, work)
  try {
    return await once()
  } catch (error) {
    if (!isPassing(error)) throw error
    return await inLine(pool, () => repeated(once))
  }
}

/** Against those that come new and were not undone yet, each attempt has an even chance. */
async function repeated<T>(once: () => Promise<T>): Promise<T> {
  for (let attempt = 2; ; attempt++) {
    try {
      return await once()
    } catch (error) {
      if (!isPassing(error) || attempt >= attempts) throw error
    }
  }
}

async function tried<T>(pool: pg.Pool, access: Access, work: Work<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  let ended = false
  const end: End = async (ask) => {
    const [answers, { command }] = await inOneGo(client, () => [Promise.all(ask()), client.query('commit')])
    if (command !== 'COMMIT') throw new Error('the end of a transaction undid it')
    ended = true
    return answers
  }
  try {
    const answer = await begun(client, access, () => work({ db: typed(client), client }, end))
    if (!ended) await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}

const lines = new WeakMap<pg.Pool, Promise<void>>()

/**
 * Those that the database has undone go on one after another, without a connection while they wait: many that write one row
 * (the sums of a constituency on the night of the count) would else undo each other until they gave up.
 */
async function inLine<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const before = lines.get(pool)
  let leave = () => {}
  lines.set(
    pool,
    new Promise((resolve) => {
      leave = resolve
    }),
  )
  await before
  try {
    return await work()
  } finally {
    leave()
  }
}

/** Begins and works; a writer's first statement, which only ever looks who is there and where, goes with the beginning. */
async function begun<T>(client: PoolClient, access: Access, work: () => Promise<T>): Promise<T> {
  if (access === 'read') {
    await client.query(begin.read)
    return await work()
  }
  const [, answer] = await inOneGo(client, () => [client.query(begin.write), work()])
  return answer
}

/** 40001: another transaction was first; 40P01: two waited for each other. Run again, both can succeed. */
const isPassing = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01')

const known = new WeakMap<PoolClient, Db>()

/** Kysely on one connection that somebody else holds; made once for each, because every transaction brings it. */
function typed(client: PoolClient): Db {
  const before = known.get(client)
  if (before) return before
  const borrowed = { query: client.query.bind(client), release: () => {} } as unknown as PoolClient
  const pool = { connect: async () => borrowed, end: async () => {} } as unknown as pg.Pool
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) })
  known.set(client, db)
  return db
}

/** `int8[]` has no name in the driver's list of types. */
const int8Array = 1016
const setParser: (type: number, parse: (text: string) => unknown) => void = pg.types.setTypeParser
// Counts come as numbers: nothing here counts beyond 2^53, and a sum that did would be refused by the contract.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
setParser(int8Array, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number)))
// Dates stay text: a calendar day has no time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
