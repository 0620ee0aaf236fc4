import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
const commune = uuid7()
const other = uuid7()
beforeAll(async () => {
  server = await testServer({ sample: false })
  const place = { parent: null, province: '99', kind: 'commune' as const }
  await server.run('organisations.create', { ...place, organisation: commune, code: 'X01', name: 'Xã Suối Mẫu' })
  await server.run('organisations.create', { ...place, organisation: other, code: 'X02', name: 'Xã Thác Mẫu' })
})
afterAll(() => server.close())

describe('the log of reads', () => {
  it('N09: each opening of restricted material is in the log: what, about which organisation, when, newest first', async () => {
    await server.ask('accounts.codeSheet', { organisation: commune })
    await server.ask('accounts.codeSheet', { organisation: other })
    const { body } = await server.ask('audit.reads', {})
    expect(body.entries.map(({ query, organisation, input, by }) => ({ query, organisation, input, by }))).toEqual([
      { query: 'accounts.codeSheet', organisation: other, input: { organisation: other }, by: null },
      { query: 'accounts.codeSheet', organisation: commune, input: { organisation: commune }, by: null },
    ])
    expect(body.more).toBe(false)
  })

  it('goes on after an entry, and looks for one kind of question', async () => {
    const first = (await server.ask('audit.reads', { limit: 1 })).body
    expect([first.entries.length, first.more]).toEqual([1, true])
    const rest = (await server.ask('audit.reads', { after: first.entries[0]?.id ?? '' })).body
    expect(rest.entries.map((each) => each.organisation)).toEqual([commune])
    expect((await server.ask('audit.reads', { query: 'persons.list' })).body.entries).toEqual([])
  })
})
