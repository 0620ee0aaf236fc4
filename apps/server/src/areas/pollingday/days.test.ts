import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantTree } from '../../bench/areas.ts'
import { everywhere, setReach } from '../../kernel/access.ts'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
let database: Database
let large: Awaited<ReturnType<typeof plantTree>>
let small: Awaited<ReturnType<typeof plantTree>>
const frame = 'ngay-thu'
const day = '2026-03-15'

beforeAll(async () => {
  server = await testServer()
  database = openDatabase(server.address)
  const made = await server.run('frames.create', {
    ...{ frame, name: 'Kỳ thử', edition: '2025', electionDay: day, bodies: ['NA'] },
  })
  expect(made.status).toBe(200)
  large = await plantTree(database, { provinces: 1, communes: 50, areas: 1_200 })
  small = await plantTree(database, { provinces: 1, communes: 2, areas: 3 })
})
afterAll(async () => {
  await database.close()
  await server.close()
})

const board = async (organisation: string, mark: string) =>
  (await server.ask('pollingday.board', { organisation, frame, mark })).body
async function tell(organisation: string, mark: string, value: number | null, replaces: string | null = null) {
  const figure = uuid7()
  const said = await server.run('figures.enter', {
    ...{ figure, organisation, frame, indicator: 'turnout', period: `${day}T${mark}`, value, source: 'form', replaces },
    ...(replaces === null ? {} : { reason: 'Sửa số' }),
  })
  expect(said.status).toBe(200)
  return figure
}
const sums = async (organisation: string, mark: string) => {
  const { turnout } = await board(organisation, mark)
  const at = turnout.find((each) => each.mark === mark)
  return [at?.areas, at?.told, at?.voted]
}

describe('what areas told of the day', () => {
  it('is what stands in the entries, however they were corrected and taken back', async () => {
    const [first = '', second = ''] = small.areas
    const step = fc.record({
      area: fc.constantFrom(first, second),
      mark: fc.constantFrom('07:00', '09:00'),
      value: fc.option(fc.nat(2_000), { nil: null }),
    })
    const standing = new Map<string, Readonly<{ figure: string; value: number | null }>>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const { area, mark, value } of steps) {
          const key = `${area} ${mark}`
          const figure = await tell(area, mark, value, standing.get(key)?.figure ?? null)
          standing.set(key, { figure, value })
        }
        for (const mark of ['07:00', '09:00']) {
          const told = [...standing]
            .filter(([key, { value }]) => key.endsWith(mark) && value !== null)
            .map(([, { value }]) => value ?? 0)
          const voted = told.reduce((sum, each) => sum + each, 0)
          expect(await sums(small.top, mark)).toEqual([3, told.length, voted])
        }
      }),
      { numRuns: 12 },
    )
  })

  it('of a large place is read on from where it was read last, and is whole all the same', async () => {
    const [province = ''] = large.provinces
    expect(await sums(province, '11:00')).toEqual([1_200, 0, 0])
    // One writer began before the desk was asked and ends after it.
    await database.transaction('write', async (transaction) => {
      await setReach(transaction, everywhere('operator'))
      await transaction.client.query('select pg_current_xact_id()')
      await tell(large.areas[0] ?? '', '11:00', 10)
      expect(await sums(province, '11:00')).toEqual([1_200, 1, 10])
      await transaction.client.query(
        `insert into polling_event (province_code, id, organisation_id, org_path, frame_id, kind, hour, note, source, reason, received_at)
         select province_code, $1, id, path, $2, 'opened', '07:00', '', 'form', '', now() from organisation where id = $3`,
        [uuid7(), frame, large.areas[1]],
      )
    })
    expect((await board(province, '11:00')).opened).toBe(1)
    await Promise.all(large.areas.slice(2, 30).map((area) => tell(area, '11:00', 5)))
    expect(await sums(province, '11:00')).toEqual([1_200, 29, 150])
    const added = uuid7()
    await server.run('organisations.create', {
      ...{
        organisation: added,
        parent: province,
        code: 'KVM',
        name: 'Khu vực lập thêm',
        kind: 'polling-team',
        tags: [],
      },
    })
    await tell(added, '11:00', 7)
    expect(await sums(province, '11:00')).toEqual([1_201, 30, 157])
  })

  it('begins anew when the election day was moved', async () => {
    const [, , third = ''] = small.areas
    await tell(third, '14:00', 44)
    expect(await sums(small.top, '14:00')).toEqual([3, 1, 44])
    await server.run('frames.moveElectionDay', { frame, electionDay: '2026-03-22', reason: 'Thiên tai' })
    expect(await sums(small.top, '14:00')).toEqual([3, 0, 0])
  })
})
