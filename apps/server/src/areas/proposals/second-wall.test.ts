import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { proposalOffices } from './testing.ts'

let server: TestServer
let database: Database
let offices: Awaited<ReturnType<typeof proposalOffices>>

beforeAll(async () => {
  server = await testServer()
  database = openDatabase(server.address)
  offices = await proposalOffices(server, database)
  await server.run('proposals.save', offices.proposal({ kind: 'cadre' }))
  await server.run('proposals.save', offices.proposal())
})
afterAll(async () => {
  await database.close()
  await server.close()
})

describe('the application role', () => {
  it('L07: reads number and state in its reach, and a restricted text only for who belongs to a party', async () => {
    const client = new pg.Client({ ...server.address, options: '-c role=baucu_app' })
    await client.connect()
    try {
      const seen = async (reach: string | null, of: string | null) => {
        await client.query('begin')
        await client.query("select set_config('baucu.reach', $1, true), set_config('baucu.of', $2, true)", [
          reach === null ? '' : `{${reach}}`,
          of === null ? '' : `{${of}}`,
        ])
        const counts: number[] = []
        for (const table of ['proposal', 'proposal_content', 'proposal_event']) {
          counts.push((await client.query(`select from ${table}`)).rowCount ?? 0)
        }
        await client.query('rollback')
        return counts
      }
      const [province, party, union, women] = (['province', 'party', 'union', 'women'] as const).map(offices.pathOf)
      expect(await seen(null, null)).toEqual([0, 0, 0])
      expect(await seen(women ?? '', null)).toEqual([0, 0, 0])
      expect(await seen(province ?? '', null)).toEqual([2, 1, 1])
      expect(await seen(province ?? '', province ?? '')).toEqual([2, 1, 1])
      expect(await seen(province ?? '', party ?? '')).toEqual([2, 2, 2])
      expect(await seen(union ?? '', union ?? '')).toEqual([2, 2, 2])
      // To belong without a reach is nothing.
      expect(await seen(women ?? '', union ?? '')).toEqual([0, 0, 0])
      for (const statement of [
        'select from proposal_counter',
        'delete from proposal',
        'update proposal_event set detail = null',
        'delete from proposal_content',
      ]) {
        await expect(client.query(statement), statement).rejects.toThrow(/permission denied/)
      }
    } finally {
      await client.end()
    }
  })
})
