import { readFileSync } from 'node:fs'
import type { commands, InputOf, OutputOf, queries, ResultsFile } from '@baucu/contract'
import type { ClientConfig } from 'pg'
import { directory } from './areas/directory.ts'
import type { Actor, Caller } from './kernel/access.ts'
import { Bus, type Envelope } from './kernel/bus.ts'
import type { Database } from './kernel/database.ts'
import { Refused } from './kernel/refused.ts'
import { testDatabase } from './kernel/testing.ts'
import { uuid7 } from './kernel/uuid.ts'
import { handlers, migrations } from './product.ts'
import { type Served, type ServeSettings, serve } from './serve.ts'

type Commands = (typeof commands)[number]
type Queries = (typeof queries)[number]
type Named<D, N> = Extract<D, { name: N }>

export type Said<T> = Readonly<{ status: number; body: T; headers: Headers }>
type Problem = Readonly<{
  code: string
  title: string
  fields: string[]
  detail?: string
  numbers?: Readonly<Record<string, string | number>>
}>

/** A running server on a database of its own, spoken to over HTTP. */
export type TestServer = Readonly<{
  url: string
  address: ClientConfig
  /** Errors that nobody expected, as the server reported them. */
  errors: readonly unknown[]
  run: <N extends Commands['name']>(
    name: N,
    input: InputOf<Named<Commands, N>>,
    id?: string,
  ) => Promise<Said<{ id: string; status: string; result: OutputOf<Named<Commands, N>> } & Problem>>
  ask: <N extends Queries['name']>(
    name: N,
    input: InputOf<Named<Queries, N>>,
  ) => Promise<Said<OutputOf<Named<Queries, N>> & Problem>>
  close: () => Promise<void>
}>

/** Starts a server with the sample election on a fresh database. */
export async function testServer(settings: Partial<ServeSettings> = {}): Promise<TestServer> {
  const database = await testDatabase(migrations())
  const errors: unknown[] = []
  let served: Served
  try {
    served = await serve({
      address: database.address,
      dataFolder: '',
      port: 0,
      host: '127.0.0.1',
      sample: true,
      hosts: [],
      report: (error) => void errors.push(error),
      ...settings,
    })
  } catch (error) {
    await database.drop()
    throw error
  }
  return {
    url: served.url,
    address: database.address,
    errors,
    run: (name, input, id) => runAt(served.url, name, input, id),
    ask: (name, input) => askAt(served.url, name, input),
    close: async () => {
      await served.close()
      await database.drop()
    },
  }
}

export async function runAt<T>(url: string, name: string, input: unknown, id: string = uuid7()): Promise<Said<T>> {
  const response = await fetch(`${url}/api/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, input }),
  })
  return { status: response.status, body: (await response.json()) as T, headers: response.headers }
}

export async function askAt<T>(url: string, name: string, input: unknown): Promise<Said<T>> {
  const response = await fetch(`${url}/api/queries/${name}?input=${encodeURIComponent(JSON.stringify(input))}`)
  return { status: response.status, body: (await response.json()) as T, headers: response.headers }
}

/** Somebody signed in with these grants, past the door where sessions are looked up: everything behind it is real. */
export function signedIn(
  database: Database,
  as: Readonly<{ account: string; grants: Actor['grants']; session?: string; person?: string | null }>,
  /** Another time than now. */
  clock?: () => Date,
  /** Certificates at which those of signed PDFs end. */
  signatureRoots?: () => string,
) {
  const actor: Actor = { kind: 'session', person: null, office: null, session: 'session', ...as }
  const bus = new Bus(
    database,
    { ...directory, actorOf: async () => actor },
    handlers,
    undefined,
    clock,
    signatureRoots,
  )
  const caller = { kind: 'session', token: 'token', office: null, local: false } as const
  return {
    ask: (name: string, input: unknown) => bus.query(name, input, caller),
    run: (name: string, input: unknown, envelope: Envelope = {}) => bus.command(name, uuid7(), input, caller, envelope),
  }
}

/** The product at another hour, spoken to by whoever sits at the machine or somebody else. */
export function atInstant(database: Database, instant: string, caller: Caller = { kind: 'operator' }) {
  const bus = new Bus(database, directory, handlers, undefined, () => new Date(instant))
  return {
    run: async (name: string, input: unknown, envelope: Envelope = {}): Promise<unknown> => {
      const said = await bus.command(name, uuid7(), input, caller, envelope)
      return said instanceof Refused ? said : said.result
    },
    ask: async <T>(name: string, input: unknown): Promise<T> => {
      const said = await bus.query(name, input, caller)
      if (said instanceof Refused) throw new Error(said.code)
      return said.result as T
    },
  }
}

/** Asks again until the answer is what is waited for; a deadline stands in for a test that would hang. */
export async function eventually<T>(ask: () => Promise<T>, holds: (answer: T) => boolean, within = 30_000): Promise<T> {
  const deadline = Date.now() + within
  for (;;) {
    const answer = await ask()
    if (holds(answer)) return answer
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The shipped sample. */
export const sampleFile = (): ResultsFile =>
  JSON.parse(
    readFileSync(new URL('../../../packs/elections/na-2021-sample.json', import.meta.url), 'utf8'),
  ) as ResultsFile
