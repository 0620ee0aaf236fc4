import { readDocx } from '@baucu/documents'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { areaBelow } from '../../matrix/world.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
const [province, commune, area, bare] = [uuid7(), uuid7(), uuid7(), uuid7()] as const
const frame = 'thu-2026'

beforeAll(async () => {
  server = await testServer({ sample: false })
  const create = (organisation: string, parent: string | null, code: string, kind: 'province' | 'commune') =>
    server.run('organisations.create', { organisation, parent, province: '99', code, name: `Nơi ${code}`, kind })
  const done = [
    await server.run('frames.create', { frame, name: 'Thử 2026', edition: '2025', electionDay: '2026-03-15' }),
    await create(province, null, 'T', 'province'),
    await create(commune, province, 'X', 'commune'),
    await server.run('territory.saveConstituency', {
      ...{ organisation: province, frame, constituency: 'na-1', body: 'NA', number: 1, area: 'Gồm các xã', seats: 3 },
      ...{ decision: null, decidedOn: null },
    }),
    await server.run('territory.saveArea', { ...areaBelow(commune), frame, area, constituencies: { NA: 'na-1' } }),
    await server.run('territory.saveArea', { ...areaBelow(commune), frame, area: bare, number: 2 }),
  ]
  expect(done.map(({ status, body }) => [status, body.code])).toEqual(done.map(() => [200, undefined]))
  const client = new pg.Client(server.address)
  await client.connect()
  await client.query(
    `insert into candidate (province_code, frame_id, constituency_id, position, id, name, birth_date)
     values ('99', $1, 'na-1', 1, 'k2', 'Vàng Thị Mẫu', null), ('99', $1, 'na-1', 0, 'k1', 'Lò Văn Mẫu', '1970-01-31')`,
    [frame],
  )
  await client.end()
})
afterAll(() => server.close())

const sheet = (of: string, format: 'pdf' | 'docx') =>
  fetch(
    `${server.url}/documents/tally-sheet.${format}?input=${encodeURIComponent(JSON.stringify({ area: of, frame }))}`,
  )

describe('the tally sheet of a polling area', () => {
  it('has the contests and candidates that the count has, in ballot order', async () => {
    const { body } = await server.ask('count.area', { area, frame })
    expect(body).toMatchObject({ number: 1, commune: 'Nơi X', edition: '2025', rehearsal: false })
    expect(body.contests).toMatchObject([
      {
        ...{ constituency: 'na-1', body: 'NA', number: 1, seats: 3 },
        candidates: [
          { id: 'k1', name: 'Lò Văn Mẫu', birthDate: '1970-01-31' },
          { id: 'k2', name: 'Vàng Thị Mẫu', birthDate: null },
        ],
      },
    ])
    const said = await sheet(area, 'docx')
    const read = await readDocx(new Uint8Array(await said.arrayBuffer()))
    if (!read.ok) throw new Error('not read')
    const words = JSON.stringify(read.value)
    expect(words.indexOf('Lò Văn Mẫu')).toBeGreaterThan(0)
    expect(words.indexOf('Vàng Thị Mẫu')).toBeGreaterThan(words.indexOf('Lò Văn Mẫu'))
    expect(words).toContain('Bầu 3 người')
    const paper = await sheet(area, 'pdf')
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(paper.headers.get('content-disposition')).toContain('phieu-kiem-dem-1.pdf')
    expect(server.errors).toEqual([])
  })

  it('an area without a contest says so; one that is not there is not there', async () => {
    const said = await sheet(bare, 'pdf')
    expect([said.status, ((await said.json()) as { code: string }).code]).toEqual([409, 'tally-no-contest'])
    expect((await sheet(uuid7(), 'pdf')).status).toBe(404)
    expect(server.errors).toEqual([])
  })
})
