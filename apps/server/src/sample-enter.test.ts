import { command } from '@baucu/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addPersona, markSample } from './areas/accounts/index.ts'
import { Visitor } from './areas/accounts/testing/visitor.ts'
import { directory } from './areas/directory.ts'
import { Bus, handle } from './kernel/bus.ts'
import { openDatabase } from './kernel/database.ts'
import { keysFrom } from './kernel/keys.ts'
import { Refused } from './kernel/refused.ts'
import { uuid7 } from './kernel/uuid.ts'
import { handlers } from './product.ts'
import { type TestServer, testServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({ sample: false })
})
afterAll(() => server.close())

const voter = uuid7()
const secretary = uuid7()

/** What the generator of a sample does, as far as personas go. */
async function generate(marked: boolean, organisation: string): Promise<void> {
  const declaration = command('sample.generate', {
    title: { vi: 'Sinh tỉnh mẫu', en: 'Generate a sample' },
    input: z.object({}),
    output: z.object({}),
    roles: ['operator'],
    scope: 'everywhere',
    offline: 'no',
  })
  const database = openDatabase(server.address)
  const bus = new Bus(database, directory, handlers, keysFrom('a secret of this test').keyed)
  const generator = handle(declaration, async (context) => {
    if (marked) {
      await markSample(context)
      return {}
    }
    const p8 = { persona: 'P8', account: secretary, name: 'Tổ trưởng mẫu', roles: ['team', 'reporter'] as const }
    const p17 = { persona: 'P17', account: voter, name: 'Cử tri mẫu', roles: [] }
    return (
      (await addPersona(context, { ...p8, organisation })) ??
      (await addPersona(context, { ...p17, organisation: null })) ??
      {}
    )
  })
  const said = await bus.run(generator, uuid7(), {}, { kind: 'product' })
  await database.close()
  if (said instanceof Refused) throw new Error(said.code)
}

describe('POST /api/sample/enter', () => {
  it('is not there in an ordinary database, even where accounts are named like personas; in a sample it lets in', async () => {
    const organisation = uuid7()
    const place = { organisation, parent: null, province: '99', code: 'TO-1', name: 'Tổ bầu cử số 1' }
    await server.run('organisations.create', { ...place, kind: 'polling-team' })
    const enter = async (persona: unknown) => {
      const visitor = new Visitor(server.url)
      return { visitor, said: await visitor.post('/api/sample/enter', { persona }) }
    }
    const nothing = await enter('P8')
    await generate(false, organisation)
    const ordinary = await enter('P8')
    expect(ordinary.said.status).toBe(404)
    expect(ordinary.said.body).toEqual(nothing.said.body)
    expect(ordinary.said.headers.getSetCookie()).toEqual([])

    await generate(true, organisation)
    for (const persona of ['P9', 'P19', 'P0', '', 8, null]) expect((await enter(persona)).said.status).toBe(404)
    const { visitor, said } = await enter('P8')
    expect(said.status).toBe(200)
    expect(said.headers.getSetCookie()[0]).toMatch(/^baucu_session=.*HttpOnly; SameSite=Lax$/)
    const me = await visitor.ask('accounts.me', {})
    expect(me.body).toMatchObject({ account: { id: secretary, persona: 'P8' }, sample: true })
    expect(me.body.grants.map((each) => [each.role, each.organisation?.id])).toEqual([
      ['reporter', organisation],
      ['team', organisation],
    ])
    expect((await visitor.ask('organisations.tree', {})).body.organisations).toHaveLength(1)
    const reader = (await enter('P17')).visitor
    expect((await reader.ask('accounts.me', {})).body).toMatchObject({ account: { id: voter }, grants: [] })
    expect((await reader.ask('organisations.tree', {})).status).toBe(403)
    // Without an owner, whoever sits at the machine works as before.
    expect((await server.ask('organisations.tree', {})).status).toBe(200)
    expect(server.errors).toEqual([])
  })
})
