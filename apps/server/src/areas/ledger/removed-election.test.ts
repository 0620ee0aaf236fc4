import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { keysFrom } from '../../kernel/keys.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { unwatched } from '../../kernel/watch/jobs.ts'
import { eventually, type TestServer, testServer } from '../../testing.ts'
import { LogKeeper } from './log-keeper.ts'

let server: TestServer
let database: Database
beforeAll(async () => {
  server = await testServer()
  database = openDatabase(server.address)
})
afterAll(async () => {
  await database.close()
  await server.close()
})

/** A rehearsal that was played to its end. */
async function rehearsed(seed: number): Promise<string> {
  const { body } = await server.run('rehearsal.start', { from: 'na-2021', areas: 40, speed: 0, seed }, uuid7())
  const { frame } = body.result as { frame: string }
  await eventually(
    async () => (await server.ask('rehearsal.state', { frame })).body as unknown as { state: string },
    ({ state }) => state === 'done',
  )
  return frame
}

it('a rehearsal that is removed before its log was signed is forgotten, and holds up no other', async () => {
  let now = 0
  const { keyed } = keysFrom('a secret of the removed election that is long enough')
  const keeper = new LogKeeper(database, { name: 'xoa.example', policy: null }, keyed, unwatched, () => now)
  const gone = await rehearsed(7)
  await keeper.beat()
  expect((await server.run('rehearsal.change', { frame: gone, action: 'remove' })).body.result.state).toBe('removed')
  const other = await rehearsed(8)
  now = 60_000
  await keeper.beat()
  const { rows } = await database.transaction('read', ({ client }) =>
    client.query<{ frame: string }>('select distinct frame_id as frame from ledger_checkpoint'),
  )
  expect(rows).toEqual([{ frame: other }])
})
