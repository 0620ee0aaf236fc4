import { createHash, randomBytes } from 'node:crypto'
import type { Command, Query } from '@baucu/contract'
import { z } from 'zod'
import {
  type Actor,
  type Admission,
  admit,
  type Caller,
  type Directory,
  everywhere,
  fieldOf,
  type GrantAt,
  type Place,
  placeAsked,
  setReach,
} from './access.ts'
import { Announcer, type Change } from './announce.ts'
import { auditBatch, auditStatement, noProvince, type Recorded, writeAudit } from './audit.ts'
import { canonical } from './canonical.ts'
import type { Database, Transaction } from './database.ts'
import { inOneGo } from './in-one-go.ts'
import { type Keyed, keysFrom } from './keys.ts'
import { Running, type Telling } from './progress.ts'
import { Refused } from './refused.ts'
import { SharedAnswers } from './shared-answers.ts'
import { today } from './today.ts'
import { uuid7 } from './uuid.ts'

export type CommandContext = Transaction &
  Readonly<{
    /** The command's own id, made by its sender: ids of what it creates are derived from it. */
    id: string
    actor: Actor
    /** The grants that let it in. */
    grants: readonly GrantAt[]
    /** Where it happens, when its declaration says so. */
    place: Place | undefined
    now: Date
    /** Hashes under the installation's key. */
    keyed: Keyed
    /** Certificates (PEM) at which those of signed PDFs may end; empty = none are known here. */
    signatureRoots: string
    /** Time on the sender's device, as it said. */
    deviceAt: string | null
    /** Where the page lies that sent it (`https://name`), as the browser said and the guard let through; null = no page did. */
    origin: string | null
    /** Tells those who watch, once the transaction is through. */
    changed: (change: Change) => void
    /** Notes what was done to one thing, for the audit row. A command that says neither this nor `unchanged` fails. */
    record: (recorded: Recorded) => void
    /** The same for very many things; each is made when its row is written, so that they never stand in memory together. */
    recordAll: (recorded: Iterable<Recorded>) => void
    /** Says that there was nothing to do, and so nothing to record. */
    unchanged: () => void
  }> &
  Telling

export type QueryContext = Transaction &
  Readonly<{ actor: Actor; grants: readonly GrantAt[]; place: Place | undefined; now: Date; keyed: Keyed }>

/** A declared command and what it does: the only place that writes its tables. */
export type CommandHandler = Readonly<{
  declaration: Command
  run: (context: CommandContext, input: unknown) => Promise<unknown>
}>

/** What an answer may depend on that is the same for all who reach as far: nothing of who asks. */
export type SharedContext = Omit<QueryContext, 'actor' | 'grants' | 'keyed'>

export type QueryHandler = Readonly<{
  declaration: Query
  run: (context: QueryContext, input: unknown) => Promise<unknown>
  /** All who ask the same at once and reach as far get the same answer. */
  shared: boolean
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
): QueryHandler => ({
  declaration,
  run: (context, input) => run(context, input as z.output<Q['input']>),
  shared: false,
})

/**
 * The same for what many screens ask at once: it is worked out once for all who reach as far. Who may ask is looked up for
 * each.
 */
export const answerForAll = <Q extends Query>(
  declaration: Q,
  run: (context: SharedContext, input: z.output<Q['input']>) => Promise<z.input<Q['output']> | Refused>,
): QueryHandler => ({ ...answer(declaration, run), shared: true })

export type Acknowledged = Readonly<{ id: string; status: 'done' | 'already-done'; result: unknown }>

/** What comes with a command beside its input. */
export type Envelope = Readonly<{
  /** Time on the sender's device, as it said. */
  deviceAt?: string | null | undefined
  /** Origin of the page that sent it. */
  origin?: string | null | undefined
}>

/** Runs commands and answers queries. Every door (HTTP, the sample, a rehearsal) goes through it. */
export class Bus {
  readonly commands: ReadonlyMap<string, CommandHandler>
  readonly queries: ReadonlyMap<string, QueryHandler>
  /** How far the commands are that run now. */
  readonly running = new Running()
  readonly #database: Database
  readonly #directory: Directory
  readonly #keyed: Keyed
  readonly #clock: () => Date
  readonly #signatureRoots: () => string
  readonly #announcer: Announcer
  readonly #shared = new SharedAnswers()

  constructor(
    database: Database,
    directory: Directory,
    handlers: Readonly<{ commands: readonly CommandHandler[]; queries: readonly QueryHandler[] }>,
    /** Default: under a key that lasts as long as this bus. */
    keyed: Keyed = keysFrom(randomBytes(32).toString('hex')).keyed,
    clock: () => Date = () => new Date(),
    signatureRoots: () => string = () => '',
  ) {
    this.#database = database
    this.#directory = directory
    this.#keyed = keyed
    this.#clock = clock
    this.#signatureRoots = signatureRoots
    this.#announcer = new Announcer(database)
    this.commands = new Map(handlers.commands.map((each) => [each.declaration.name, each]))
    this.queries = new Map(handlers.queries.map((each) => [each.declaration.name, each]))
  }

  /**
   * Runs a command in one transaction. `id` (UUID) is the sender's: the same id with the same input of the same sender
   * is answered with what was answered first, however often and however many at once it comes; anything else under
   * that id is refused.
   */
  async command(
    name: string,
    id: string,
    input: unknown,
    caller: Caller,
    envelope: Envelope = {},
  ): Promise<Acknowledged | Refused> {
    const handler = this.commands.get(name)
    if (!handler) return new Refused(404, 'unknown-command', { name })
    if (!isUuid(id)) return new Refused(400, 'id-not-uuid', {}, ['id'])
    return await this.run(handler, id, input, caller, envelope)
  }

  /** Runs a handler nobody can name from outside, too; for the product's own use (sample, rehearsal). */
  async run(
    handler: CommandHandler,
    id: string,
    input: unknown,
    caller: Caller,
    envelope: Envelope = {},
  ): Promise<Acknowledged | Refused> {
    const { declaration } = handler
    const now = this.#clock()
    let changes: Change[] = []
    try {
      const acknowledged = await this.#database.transaction(
        'write',
        async (transaction, end): Promise<Acknowledged> => {
          const { db, client } = transaction
          changes = []
          const parsed = parse(declaration.input, input, 'input')
          const [actor, place] = await inOneGo(client, () => [
            this.#actorOf(transaction, caller, now),
            this.#placeOf(transaction, declaration, parsed),
          ])
          if (actor instanceof Refused) throw new Undo(actor)
          const admitted = admit(declaration, parsed instanceof Refused ? 'wrong' : parsed, actor, place)
          // Who may not call learns nothing about the input.
          if (admitted instanceof Refused) throw new Undo(admitted)
          if (parsed instanceof Refused) throw new Undo(parsed)
          const hash = this.#hashOf(declaration, parsed.value)
          // The second wall goes up together with the first: from here on the transaction sees what its grants reach.
          const [, before, closed] = await inOneGo(client, () => [
            setReach(transaction, admitted.grants),
            claim(client, { id, name: declaration.name, hash, admitted, now }),
            this.#closedAt(transaction, declaration, parsed.value),
          ])
          if (before instanceof Refused) throw new Undo(before)
          if (before) return { id, status: 'already-done', result: before.result }
          if (closed) throw new Undo(new Refused(409, 'frame-closed', { day: today(closed) }))
          const recorded: Recorded[] = []
          const many: Iterable<Recorded>[] = []
          let nothing = false
          const telling = this.running.begin(id)
          const said = await handler.run(
            {
              db,
              client,
              id,
              ...admitted,
              now,
              keyed: this.#keyed,
              signatureRoots: this.#signatureRoots(),
              deviceAt: envelope.deviceAt ?? null,
              origin: envelope.origin ?? null,
              changed: (each) => void changes.push(each),
              record: (each) => void recorded.push(each),
              recordAll: (all) => void many.push(all),
              unchanged: () => {
                nothing = true
              },
              ...telling,
            },
            parsed.value,
          )
          if (said instanceof Refused) throw new Undo(said)
          const result = declaration.output.parse(said)
          const { account, office } = actor
          const deviceAt = envelope.deviceAt ?? null
          const head = {
            command: id,
            name: declaration.name,
            at: now,
            deviceAt,
            account,
            office,
            place: admitted.place,
          }
          const few = many.length === 0 && recorded.length <= auditBatch
          const written = few ? recorded.length : await writeAudit(transaction, head, flat([recorded, ...many]))
          if (written === 0 && !nothing) throw new Error(`${declaration.name} recorded nothing`)
          await end(() => [
            client.query({
              name: 'keep-result',
              text: 'update command set result = $2 where id = $1',
              values: [id, JSON.stringify(result)],
            }),
            ...(few && written > 0 ? [client.query(auditStatement(head, recorded))] : []),
          ])
          return { id, status: 'done', result }
        },
      )
      this.#announcer.tell(changes)
      return acknowledged
    } catch (error) {
      if (error instanceof Undo) return error.refused
      throw error
    } finally {
      this.running.end(id)
    }
  }

  /** Answers a query at one moment of the database. */
  async query(name: string, input: unknown, caller: Caller): Promise<Readonly<{ result: unknown }> | Refused> {
    const handler = this.queries.get(name)
    if (!handler) return new Refused(404, 'unknown-query', { name })
    const { declaration, shared } = handler
    const now = this.#clock()
    // A read that is noted writes one row: the note.
    const said = await this.#database.transaction(declaration.restricted ? 'write' : 'read', async (transaction) => {
      const actor = await this.#actorOf(transaction, caller, now)
      if (actor instanceof Refused) return actor
      const parsed = parse(declaration.input, input, 'input')
      const place = await this.#placeOf(transaction, declaration, parsed)
      const admitted = admit(declaration, parsed instanceof Refused ? 'wrong' : parsed, actor, place)
      if (admitted instanceof Refused) return admitted
      if (parsed instanceof Refused) return parsed
      if (!shared || declaration.restricted) await setReach(transaction, admitted.grants)
      if (declaration.restricted) await noteRead(transaction, name, admitted, parsed.value, now)
      if (shared) return { admitted, input: parsed.value }
      return await this.#answer(transaction, handler, admitted, parsed.value, now)
    })
    if (said instanceof Refused || 'result' in said) return said
    const reach = [...new Set(said.admitted.grants.map((each) => each.path))].sort()
    return await this.#shared.ask(canonical([name, said.input, reach]), () =>
      this.#database.transaction('read', async (transaction) => {
        await setReach(transaction, said.admitted.grants)
        return await this.#answer(transaction, handler, said.admitted, said.input, now)
      }),
    )
  }

  async #answer(
    transaction: Transaction,
    handler: QueryHandler,
    admitted: Admission,
    input: unknown,
    now: Date,
  ): Promise<Readonly<{ result: unknown }> | Refused> {
    const said = await handler.run({ ...transaction, ...admitted, now, keyed: this.#keyed }, input)
    return said instanceof Refused ? said : { result: handler.declaration.output.parse(said) }
  }

  /** What an input is known by when its id comes again. A password must not be found by trying words against it. */
  #hashOf({ secret }: Command, input: unknown): Buffer {
    const text = canonical(input)
    return secret ? Buffer.from(this.#keyed('input', text), 'hex') : createHash('sha256').update(text).digest()
  }

  async #actorOf(transaction: Transaction, caller: Caller, now: Date): Promise<Actor | Refused> {
    if (caller.kind !== 'product') return await this.#directory.actorOf(transaction, caller, now)
    const nobody = { account: null, person: null, office: null, session: null }
    return { kind: 'product', ...nobody, grants: everywhere('operator') }
  }

  /** Since when the election is closed that a command names; null = it names none, or may be given all the same. */
  async #closedAt(transaction: Transaction, { afterClosing }: Command, input: unknown): Promise<Date | null> {
    if (afterClosing) return null
    const named = ['frame', 'file.election'].map((at) => fieldOf(input, at)).find((each) => typeof each === 'string')
    return typeof named === 'string' ? await this.#directory.closedAt(transaction, named) : null
  }

  async #placeOf(
    transaction: Transaction,
    declaration: Command | Query,
    parsed: Readonly<{ value: unknown }> | Refused,
  ): Promise<Place | undefined> {
    if (parsed instanceof Refused) return undefined
    return await placeAsked(transaction, declaration, parsed.value, this.#directory)
  }
}

function* flat<T>(all: Iterable<Iterable<T>>): Generator<T> {
  for (const some of all) yield* some
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

type Claim = Readonly<{ id: string; name: string; hash: Buffer; admitted: Admission; now: Date }>

/** Takes the id for this command, waiting for another run of it; answers what that one answered, if there was one. */
async function claim(
  client: Client,
  { id, name, hash, admitted, now }: Claim,
): Promise<Readonly<{ result: unknown }> | Refused | undefined> {
  const { account, kind } = admitted.actor
  const claimed = await client.query({
    name: 'claim-command',
    text: `insert into command (id, name, input_hash, role, account_id, at) values ($1, $2, $3, $4, $5, $6)
      on conflict (id) do nothing`,
    values: [id, name, hash, admitted.grants[0]?.role ?? kind, account, now],
  })
  if (claimed.rowCount === 1) return undefined
  const { rows } = await client.query<{ name: string; input_hash: Buffer; result: unknown; account: string | null }>(
    'select name, input_hash, result, account_id as account from command where id = $1',
    [id],
  )
  const [row] = rows
  if (row && row.name === name && row.account === account && row.input_hash.equals(hash)) return { result: row.result }
  return new Refused(409, 'id-used', { id }, ['id'])
}

/** Who read restricted material: which query, about what, when. */
async function noteRead(
  { client }: Transaction,
  query: string,
  { actor, place }: Admission,
  input: unknown,
  now: Date,
): Promise<void> {
  await client.query({
    name: 'note-read',
    text: `insert into read_log (province_code, id, at, account_id, office_id, org_path, query, input)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      place?.province ?? noProvince,
      uuid7(now),
      now,
      actor.account,
      actor.office,
      place?.path ?? '',
      query,
      JSON.stringify(input),
    ],
  })
}

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
