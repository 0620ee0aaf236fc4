import { readTable } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { areaBelow } from '../../matrix/world.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
const frame = 'na-2021'
const [province, commune, other, area, second] = [uuid7(), uuid7(), uuid7(), uuid7(), uuid7()] as const

beforeAll(async () => {
  server = await testServer()
  const create = (organisation: string, parent: string | null, code: string, kind: 'province' | 'commune') =>
    server.run('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind },
      ...(parent === null ? { province: '99' } : {}),
    })
  await create(province, null, 'T', 'province')
  await create(commune, province, 'X1', 'commune')
  await create(other, province, 'X2', 'commune')
  for (const [id, number] of [
    [area, 7],
    [second, 8],
  ] as const) {
    await server.run('territory.saveArea', { ...areaBelow(commune), area: id, number })
    const lines = [{ kind: 'total' as const, value: 1_204, replaces: null }]
    await server.run('territory.enterVoters', { area: id, frame, lines })
  }
})
afterAll(() => server.close())

const deliver = (to: string, count: number, more: object = {}, delivery = uuid7()) =>
  server.run('logistics.deliver', {
    ...{ delivery, organisation: commune, frame, to, number: '12/PG', expectedOn: '2021-05-08' },
    lines: [{ material: 'ballot-na', count, bundles: 'bó 01 đến 13, màu hồng' }],
    ...more,
  })
const receive = (delivery: string, count: number, more: object = {}, receipt = uuid7()) =>
  server.run('logistics.receive', {
    ...{ receipt, delivery, organisation: area, on: '2021-05-08', lines: [{ material: 'ballot-na', count }] },
    ...more,
  })
const board = async (organisation = province) => (await server.ask('logistics.board', { organisation, frame })).body

describe('materials', () => {
  it('H11: 1.250 ballot papers for area 7 with 1.204 voters; what differs from the note is flagged with its reason', async () => {
    const before = await board()
    expect(before.limit).toMatchObject({ date: '2021-05-08', article: '24.3.d' })
    // Nothing was delivered: no area has its ballot papers.
    expect(before.communes).toMatchObject([{ name: 'Nơi X1', areas: 2, delivered: 0, missing: 2 }])
    const delivery = uuid7()
    expect((await deliver(area, 1_300, {}, delivery)).status).toBe(200)
    expect((await board()).communes).toMatchObject([{ delivered: 1, received: 0, differing: 0, late: 1, missing: 2 }])
    expect((await receive(delivery, 1_250)).body).toMatchObject({
      ...{ code: 'receipt-difference', fields: ['input.difference'] },
    })
    expect((await receive(delivery, 1_250, { difference: 'Thiếu bó số 13' })).status).toBe(200)
    const { communes, areas, deliveries } = await board()
    expect(communes).toMatchObject([{ delivered: 1, received: 1, differing: 1, late: 0, missing: 1 }])
    expect(areas[0]).toMatchObject({ number: 7, ballots: [{ body: 'NA', received: 1_250, voters: 1_204 }] })
    expect(deliveries[0]).toMatchObject({
      ...{ from: { name: 'Nơi X1' }, to: { id: area }, replaced: false },
      receipt: { lines: [{ material: 'ballot-na', count: 1_250 }], difference: 'Thiếu bó số 13', entries: 1 },
    })
    // Counted again: says why, and stands for what was counted before.
    expect((await receive(delivery, 1_300)).body.code).toBe('receipt-correction')
    const receipt = uuid7()
    const again = { correction: 'Tìm thấy bó số 13' }
    expect((await receive(delivery, 1_300, again, receipt)).status).toBe(200)
    expect((await receive(delivery, 1_300, again, receipt)).body.code).toBe('receipt-there')
    expect((await board()).communes).toMatchObject([{ received: 1, differing: 0 }])
    expect((await board()).deliveries[0]?.receipt?.entries).toBe(2)
    // Nobody beside it sees any of this.
    expect((await board(other)).deliveries).toEqual([])
    expect((await board(area)).deliveries).toHaveLength(1)
  })

  it('H11: a note is never changed: another stands for it with a reason, without lines it is taken back', async () => {
    const [first, corrected, back] = [uuid7(), uuid7(), uuid7()]
    await deliver(second, 900, {}, first)
    expect((await deliver(second, 950, { replaces: first })).body).toMatchObject({ code: 'delivery-reason' })
    const why = { replaces: first, reason: 'Ghi nhầm số bó' }
    expect((await deliver(area, 950, why)).body.code).toBe('delivery-other-receiver')
    expect((await deliver(second, 950, why, corrected)).status).toBe(200)
    expect((await deliver(second, 990, why)).body.code).toBe('delivery-replaced')
    const count = { organisation: second, lines: [{ material: 'ballot-na', count: 900 }] }
    expect((await receive(first, 900, count)).body.code).toBe('delivery-replaced')
    const notes = (await board(second)).deliveries
    expect(notes.map((each) => [each.id, each.replaced])).toEqual([
      [corrected, false],
      [first, true],
    ])
    await deliver(second, 1, { replaces: corrected, reason: 'Giao đợt sau', lines: [] }, back)
    expect((await board()).communes).toMatchObject([{ delivered: 1 }])
    // What somebody has counted is not rewritten.
    const received = (await board(area)).deliveries[0]?.id ?? ''
    expect((await deliver(area, 1, { replaces: received, reason: 'Sửa' })).body.code).toBe('delivery-received')
  })

  it('H11: an office sees what it received and what it handed on; wrong lines and receivers are refused at their field', async () => {
    const down = uuid7()
    const fromProvince = { organisation: province, to: commune, number: '3/PG-UBBC' }
    await deliver(commune, 5_000, fromProvince, down)
    const all = [{ material: 'ballot-na', count: 5_000 }]
    await receive(down, 5_000, { organisation: commune, lines: all })
    expect((await board(commune)).stock).toEqual([{ material: 'ballot-na', count: 5_000, handedOn: 1_300 }])
    const said = async (...asked: Parameters<typeof deliver>) => {
      const { body } = await deliver(...asked)
      return [body.code, body.fields]
    }
    expect(await said(other, 1)).toEqual(['delivery-not-below', ['input.to']])
    expect(await said(commune, 1)).toEqual(['delivery-not-below', ['input.to']])
    expect(await said(area, 1, { lines: [] })).toEqual(['delivery-empty', ['input.lines']])
    const guns = [{ material: 'guns', count: 1 }]
    expect(await said(area, 1, { lines: guns })).toEqual(['material-unknown', ['input.lines']])
    expect(await said(area, 1, { note: 'Gọi 0912 345 678' })).toEqual(['text-points-at-person', ['input.note']])
    const open = uuid7()
    await deliver(area, 10, {}, open)
    expect((await receive(open, 10, { lines: guns })).body.code).toBe('material-unknown')
    expect((await receive(open, 10, { lines: [] })).body.code).toBe('receipt-uncounted')
    // Only the receiver of a note receives it.
    expect((await receive(open, 10, { organisation: second })).status).toBe(404)
  })

  it('H11: the note is a paper and a sheet', async () => {
    const { deliveries } = await board(area)
    const delivery = deliveries.find((each) => each.receipt)?.id
    const input = encodeURIComponent(JSON.stringify({ organisation: commune, frame, delivery }))
    const file = async (kind: string) => await fetch(`${server.url}/documents/delivery-note.${kind}?input=${input}`)
    for (const [kind, begins] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const body = Buffer.from(await (await file(kind)).arrayBuffer())
      expect(body.toString('latin1').slice(0, begins.length)).toBe(begins)
    }
    const sheet = await readTable(new Uint8Array(await (await file('xlsx')).arrayBuffer()), 'xlsx')
    const rows = sheet.ok ? (sheet.value.sheets[0]?.rows ?? []) : []
    expect(JSON.stringify(rows[1])).toContain('1300')
    const elsewhere = encodeURIComponent(JSON.stringify({ organisation: other, frame, delivery }))
    expect((await fetch(`${server.url}/documents/delivery-note.pdf?input=${elsewhere}`)).status).toBe(404)
    expect(server.errors).toEqual([])
  })
})
