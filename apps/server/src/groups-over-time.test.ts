import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { verifyBundle } from '@baucu/verifier'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from './kernel/database.ts'
import { type TestServer, testServer } from './testing.ts'
import { type CountedElection, countedElection } from './testing-counted.ts'

const frame = 'nhom-2026'
const here = { organisation: null, frame } as const
let folder = ''
let server: TestServer
let database: Database
let counted: CountedElection

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'baucu-groups-'))
  const logs = { name: 'nhom.example', policy: null, every: 0 }
  server = await testServer({ sample: false, secret: 'a'.repeat(64), logs, dataFolder: folder })
  database = openDatabase(server.address)
  counted = await countedElection(server, database, { frame, areas: 5, accepted: 0 })
})
afterAll(async () => {
  await database.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What acceptance notes for the log: figures of some areas; null takes an area's minutes back. */
async function note(areas: Readonly<Record<number, readonly [number, readonly number[]] | null>>): Promise<void> {
  const client = new pg.Client(server.address)
  await client.connect()
  try {
    for (const [at, counts] of Object.entries(areas)) {
      const [valid, votes] = counts ?? []
      const figures = counts && {
        ...{ registered: valid, voted: valid, issued: valid, collected: valid, valid, invalid: 0, votes },
        ...{ received: null, exchanged: null, unused: null, byCount: null },
      }
      await client.query(
        `insert into ledger_waiting (province_code, frame_id, contest, area, figures, reason, noted_at)
         values ('99', $1, $2, $3, $4::jsonb, $5, now())`,
        [
          frame,
          counted.constituency,
          counted.areas[Number(at)],
          figures && JSON.stringify(figures),
          counts ? 'typing' : 'annulled',
        ],
      )
    }
  } finally {
    await client.end()
  }
}

type Body = Readonly<{ type: string; group?: string; members?: readonly number[]; area?: string }>

/** Publishes; what the bundle shows of the contest, and its groups as they stand, by the numbers of their areas. */
async function publish() {
  const { body } = await server.run('ledger.publish', here)
  const { publication } = body.result
  const place = path.join(folder, 'published', publication)
  await vi.waitFor(
    async () => {
      const { publications } = (await server.ask('ledger.state', here)).body
      expect(publications.find(({ id }) => id === publication)).toMatchObject({ state: 'done', problem: null })
    },
    { timeout: 20_000, interval: 200 },
  )
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(place, name)).isFile(),
  )
  const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(path.join(place, name)))]))
  const { checks } = await verifyBundle({
    list: async () => [...files].map(([name, { length }]) => ({ path: name, size: length })),
    read: async (name) => files.get(name),
  })
  expect(checks.flatMap(({ errors }) => errors)).toEqual([])
  const read = (name: string) => JSON.parse(new TextDecoder().decode(files.get(name)))
  const [result] = read('results.json').contests
  const { leaves, minutes } = read(`contests/${counted.constituency}.json`)
  const bodies = new Map(
    Object.entries<string>(leaves).map(([index, leaf]) => [Number(index), JSON.parse(leaf).body as Body]),
  )
  const numberOf = (index: number) => counted.areas.indexOf(bodies.get(index)?.area ?? '')
  const groups = [...bodies.values()].filter(({ type }) => type === 'group')
  return {
    reported: result.areas.reported,
    valid: result.figures?.valid ?? null,
    opened: minutes.map(({ index }: { index: number }) => numberOf(index)).sort(),
    groups: groups.map(({ members = [] }) => members.map(numberOf).sort()).sort(),
  }
}

const large: readonly [number, readonly number[]] = [600, [400, 400, 400, 300, 300]]

describe('groups of a contest that is published more than once', () => {
  it('T30: shows nothing before all areas are in, and then keeps together what was grouped', {
    timeout: 120_000,
  }, async () => {
    await note({ 0: [12, [8, 8, 8, 6, 6]], 1: [20, [12, 12, 12, 12, 12]], 2: large, 3: large })
    expect(await publish()).toEqual({ reported: 4, valid: null, opened: [], groups: [] })

    await note({ 4: large })
    expect(await publish()).toEqual({ reported: 5, valid: 1_832, opened: [2, 3, 4], groups: [[0, 1]] })

    // Together too few now: a neighbour joins, and nobody leaves.
    await note({ 0: [5, [3, 3, 3, 3, 3]] })
    const grown = await publish()
    expect(grown).toMatchObject({ reported: 5, valid: 1_825 })
    const group = grown.groups.find((members) => members.length > 0) ?? []
    expect(group).toHaveLength(3)
    expect(group).toEqual(expect.arrayContaining([0, 1]))

    // Large enough alone; still together with the others, or the difference would tell them.
    await note({ 0: large })
    expect((await publish()).groups).toContainEqual(group)

    await note({ 1: null })
    expect(await publish()).toMatchObject({ reported: 4, valid: null, opened: [] })
    await note({ 1: [21, [13, 13, 13, 12, 12]] })
    const back = await publish()
    expect(back).toMatchObject({ reported: 5 })
    expect(back.groups).toContainEqual(group)
  })
})
