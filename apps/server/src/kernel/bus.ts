import { createHash } from 'node:crypto'
import type { Command, Query, Role } from '@baucu/contract'
import { z } from 'zod'
import type { Database, Transaction } from './database.ts'
import { Refused } from './refused.ts'

/** Whoever calls. Accounts come later: whoever sits at this machine is its operator. */
export type Actor = Readonly<{ role: Role }>

/** What has changed, for those who watch. No constituencies: anything of the frame may have. */
export type Change = Readonly<{ frame: string; constituencies: readonly string[] }>

export type CommandContext = Transaction &
  Readonly<{
    /** The command's own id, made by its sender: ids of what it creates are derived from it. */
    id: string
    actor: Actor
    now: Date
    /** Tells those who watch, once the transaction is through. */
    changed: (change: Change) => void
  }>

export type QueryContext = Transaction & Readonly<{ actor: Actor }>

/** A declared command and what it does: the only place that writes its tables. */
export type CommandHandler = Readonly<{
  declaration: Command
  run: (context: CommandContext, input: unknown) => Promise<unknown>
}>

export type QueryHandler = Readonly<{
  declaration: Query
  run: (context: QueryContext, input: unknown) => Promise<unknown>
}>

/** Binds a command of the contract to its handler. A refusal is returned, not thrown; then nothing was written. */
export const handle = <C extends Command>(
  declaration: C,
  run: (context: CommandContext, input: z.output<C['input']>) => Promise<z.input<C['output']> | Refused>,
): CommandHandler => ({
  declaration,
  // Every caller goes through `Bus`, which has parsed the input with this very schema.
  run: (context, input) => run(context, input as z.output<C['input']>),
})

/** Binds a query of the contract to its handler, which cannot write: its transaction is read-only. */
export const answer = <Q extends Query>(
  declaration: Q,
  run: (context: QueryContext, input: z.output<Q['input']>) => Promise<z.input<Q['output']> | Refused>,
): QueryHandler => ({ declaration, run: (context, input) => run(context, input as z.output<Q['input']>) })

export type Acknowledged = Readonly<{ id: string; status: 'done' | 'already-done'; result: unknown }>

/** Runs commands and answers queries. Every door (HTTP, the sample, a rehearsal) goes through it. */
export class Bus {
  readonly commands: ReadonlyMap<string, CommandHandler>
  readonly queries: ReadonlyMap<string, QueryHandler>
  readonly #database: Database
  readonly #clock: () => Date

  constructor(
    database: Database,
    handlers: Readonly<{ commands: readonly CommandHandler[]; queries: readonly QueryHandler[] }>,
    clock: () => Date = () => new Date(),
  ) {
    this.#database = database
    this.#clock = clock
    this.commands = new Map(handlers.commands.map((each) => [each.declaration.name, each]))
    this.queries = new Map(handlers.queries.map((each) => [each.declaration.name, each]))
  }

  /**
   * Runs a command in one transaction. `id` (UUID) is the sender's: the same id with the same input is answered with
   * what was answered first, however often and however many at once it comes; with another input it is refused.
   */
  async command(name: string, id: string, input: unknown, actor: Actor): Promise<Acknowledged | Refused> {
    const handler = this.commands.get(name)
    if (!handler) return new Refused(404, 'unknown-command', { name })
    if (!handler.declaration.roles.includes(actor.role)) return new Refused(403, 'not-allowed', { name })
    if (!isUuid(id)) return new Refused(400, 'id-not-uuid', {}, ['id'])
    const parsed = parse(handler.declaration.input, input, 'input')
    if (parsed instanceof Refused) return parsed
    return await this.run(handler, id, parsed.value, actor)
  }

  /** Runs a handler with input its schema has let pass; for the product's own use (sample, rehearsal). */
  async run(handler: CommandHandler, id: string, input: unknown, actor: Actor): Promise<Acknowledged | Refused> {
    const { name, output } = handler.declaration
    const hash = createHash('sha256').update(canonical(input)).digest()
    try {
      return await this.#database.transaction('write', async ({ db, client }) => {
        const before = await claim(client, id, name, hash, actor, this.#clock())
        if (before instanceof Refused) throw new Undo(before)
        if (before) return { id, status: 'already-done', result: before.result }
        const changes: Change[] = []
        const context = {
          db,
          client,
          id,
          actor,
          now: this.#clock(),
          changed: (each: Change) => void changes.push(each),
        }
        const said = await handler.run(context, input)
        if (said instanceof Refused) throw new Undo(said)
        const result = output.parse(said)
        await client.query('update command set result = $2 where id = $1', [id, JSON.stringify(result)])
        for (const change of changes) await notify(client, change)
        return { id, status: 'done', result }
      })
    } catch (error) {
      if (error instanceof Undo) return error.refused
      throw error
    }
  }

  /** Answers a query at one moment of the database. */
  async query(name: string, input: unknown, actor: Actor): Promise<Readonly<{ result: unknown }> | Refused> {
    const handler = this.queries.get(name)
    if (!handler) return new Refused(404, 'unknown-query', { name })
    if (!handler.declaration.roles.includes('public') && !handler.declaration.roles.includes(actor.role)) {
      return new Refused(403, 'not-allowed', { name })
    }
    const parsed = parse(handler.declaration.input, input, 'input')
    if (parsed instanceof Refused) return parsed
    const said = await this.#database.transaction('read', (transaction) =>
      handler.run({ ...transaction, actor }, parsed.value),
    )
    return said instanceof Refused ? said : { result: handler.declaration.output.parse(said) }
  }
}

/** A refusal on its way out of a transaction, which it undoes. */
class Undo extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super(refused.code)
    this.refused = refused
  }
}

type Client = Transaction['client']

/** Takes the id for this command, waiting for another run of it; answers what that one answered, if there was one. */
async function claim(
  client: Client,
  id: string,
  name: string,
  hash: Buffer,
  actor: Actor,
  now: Date,
): Promise<Readonly<{ result: unknown }> | Refused | undefined> {
  const claimed = await client.query(
    'insert into command (id, name, input_hash, role, at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing',
    [id, name, hash, actor.role, now],
  )
  if (claimed.rowCount === 1) return undefined
  const { rows } = await client.query<{ name: string; input_hash: Buffer; result: unknown }>(
    'select name, input_hash, result from command where id = $1',
    [id],
  )
  const [row] = rows
  if (row && row.name === name && row.input_hash.equals(hash)) return { result: row.result }
  return new Refused(409, 'id-used', { id }, ['id'])
}

/** What changed goes out with the commit. A long list says "anything of the frame": a notification holds 8,000 bytes. */
async function notify(client: Client, change: Change): Promise<void> {
  const whole = JSON.stringify(change)
  const payload = Buffer.byteLength(whole) < 7_900 ? whole : JSON.stringify({ ...change, constituencies: [] })
  await client.query('select pg_notify($1, $2)', [changeChannel, payload])
}

export const changeChannel = 'baucu_changed'

const isUuid = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** Most places named in one refusal. */
const mostIssues = 20

function parse(schema: z.ZodType, input: unknown, place: string): Readonly<{ value: unknown }> | Refused {
  const parsed = schema.safeParse(input)
  if (parsed.success) return { value: parsed.data }
  const inEnglish = parsed.error.issues.slice(0, mostIssues)
  const inVietnamese = (schema.safeParse(input, { error: vietnamese }).error?.issues ?? []).slice(0, mostIssues)
  const fields = inEnglish.map((issue) => [place, ...issue.path].join('.'))
  return new Refused(400, 'wrong-input', { fields: parsed.error.issues.length }, fields, {
    vi: inVietnamese.map((issue) => issue.message),
    en: inEnglish.map((issue) => issue.message),
  })
}

const vietnamese = z.locales.vi().localeError

/** The same text for the same input, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
