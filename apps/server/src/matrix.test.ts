import { type Command, commands, type Query, queries } from '@baucu/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directory } from './areas/directory.ts'
import { Bus } from './kernel/bus.ts'
import { type Database, openDatabase, type Work } from './kernel/database.ts'
import { sign } from './kernel/http/session-cookie.ts'
import { inOneGo } from './kernel/in-one-go.ts'
import { keysFrom } from './kernel/keys.ts'
import { Refused } from './kernel/refused.ts'
import { uuid7 } from './kernel/uuid.ts'
import { examples } from './matrix/examples.ts'
import { makeWorld, type Visitor, type World } from './matrix/world.ts'
import { handlers } from './product.ts'

let world: World
let database: Database
let bus: Bus

beforeAll(async () => {
  world = await makeWorld()
  database = openDatabase(world.server.address)
  bus = new Bus(undone(database), directory, handlers, keysFrom(world.secret).keyed)
})
afterAll(async () => {
  await database.close()
  await world.server.close()
})

/** How many ask at once. */
const together = 8

const declarations: readonly (Command | Query)[] = [...commands, ...queries]

describe('the permission matrix', () => {
  it('has an example of every command and query', () => {
    expect(declarations.map((each) => each.name).filter((name) => !examples[name])).toEqual([])
  })

  for (const declaration of declarations) {
    it(`holds for ${declaration.kind} ${declaration.name}`, async () => {
      const wrong: string[] = []
      const ask = async (visitor: Visitor) => {
        const input = inputOf(declaration, visitor)
        const said = await call(declaration, input, visitor)
        const expected = expectedOf(declaration, visitor)
        const seen = verdictOf(said)
        if (seen !== expected) wrong.push(`${visitor.name}: ${expected} expected, ${seen} (${codeOf(said)})`)
        if (seen !== 'elsewhere') return
        // What is not his to see looks like what does not exist.
        const nothing = await call(declaration, withoutPlace(declaration, input), visitor)
        expect(said).toEqual(nothing)
      }
      const { visitors } = world
      for (let at = 0; at < visitors.length; at += together) {
        await Promise.all(visitors.slice(at, at + together).map(ask))
      }
      expect(wrong).toEqual([])
    })
  }

  it('is the same through HTTP', async () => {
    const asked: string[] = []
    for (const declaration of declarations) {
      // Whoever may is asked for queries only: here a command would be done.
      const verdicts =
        declaration.kind === 'query' ? ['allowed', 'nobody', 'role', 'elsewhere'] : ['nobody', 'role', 'elsewhere']
      for (const verdict of verdicts) {
        const visitor = world.visitors.find((each) => each.signedIn && expectedOf(declaration, each) === verdict)
        if (!visitor) continue
        const input = inputOf(declaration, visitor)
        const status = await statusThroughHttp(declaration, input, visitor)
        asked.push(`${declaration.name} ${verdict}`)
        expect([declaration.name, visitor.name, statuses[verdict] ?? status]).toEqual([
          declaration.name,
          visitor.name,
          status,
        ])
        if (verdict === 'allowed') expect(status, declaration.name).not.toBe(404)
      }
    }
    expect(asked.length).toBeGreaterThan(declarations.length)
    expect(world.server.errors).toEqual([])
  })
})

type Verdict = 'allowed' | 'nobody' | 'role' | 'elsewhere'
const statuses: Readonly<Record<string, number>> = { nobody: 401, role: 403, elsewhere: 404 }

/** What the declaration says about a visitor. */
function expectedOf({ roles, scope }: Command | Query, { role, stand, signedIn }: Visitor): Verdict {
  const open = roles.includes('public')
  const may = role !== null && roles.includes(role)
  if (!may && !open) return signedIn || role === 'operator' ? 'role' : 'nobody'
  if (typeof scope === 'string') return 'allowed'
  return may && (stand === 'whole' || stand === 'itself' || stand === 'parent') ? 'allowed' : 'elsewhere'
}

/** What the bus said. A wrong input would prove nothing. */
function verdictOf(said: unknown): Verdict | 'wrong example' {
  if (!(said instanceof Refused)) return 'allowed'
  if (said.status === 401) return 'nobody'
  if (said.status === 403) return 'role'
  if (said.code === 'not-found') return 'elsewhere'
  return said.status === 400 ? 'wrong example' : 'allowed'
}

const codeOf = (said: unknown): string => (said instanceof Refused ? `${said.code} ${said.fields}` : 'done')

const inputOf = ({ name }: Command | Query, visitor: Visitor): unknown => examples[name]?.(world, visitor)

/** The same input about something that does not exist. */
function withoutPlace({ scope }: Command | Query, input: unknown): unknown {
  if (typeof scope === 'string') return input
  const copy = structuredClone(input) as Record<string, unknown>
  const path = scope.at.split('.')
  const last = path.pop() ?? ''
  let at = copy
  for (const key of path) at = at[key] as Record<string, unknown>
  at[last] = uuid7()
  return copy
}

const call = ({ kind, name }: Command | Query, input: unknown, { caller }: Visitor): Promise<unknown> =>
  kind === 'command' ? bus.command(name, uuid7(), input, caller) : bus.query(name, input, caller)

async function statusThroughHttp(
  { kind, name }: Command | Query,
  input: unknown,
  { caller }: Visitor,
): Promise<number> {
  const token = caller.kind === 'session' ? caller.token : ''
  const cookie = `baucu_session=${encodeURIComponent(sign(token, keysFrom(world.secret).cookie))}`
  const url = `${world.server.url}/api/${kind === 'command' ? 'commands' : 'queries'}/${name}`
  const response =
    kind === 'command'
      ? await fetch(url, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json' },
          body: JSON.stringify({ id: uuid7(), input }),
        })
      : await fetch(`${url}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: { cookie } })
  await response.body?.cancel()
  return response.status
}

/** A database in which nothing stays: every transaction is undone after its answer is known. */
function undone(real: Database): Database {
  class Undone extends Error {
    readonly answer: unknown
    constructor(answer: unknown) {
      super('undone')
      this.answer = answer
    }
  }
  return {
    ...real,
    transaction: async <T>(access: 'write' | 'read', work: Work<T>): Promise<T> => {
      try {
        return await real.transaction(access, async (transaction) => {
          throw new Undone(await work(transaction, (ask) => inOneGo(transaction.client, ask)))
        })
      } catch (error) {
        if (error instanceof Undone) return error.answer as T
        throw error
      }
    },
  }
}
