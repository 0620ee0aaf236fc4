import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { areaBelow } from '../../matrix/world.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
const frame = 'na-2021'
const [province, commune, area] = [uuid7(), uuid7(), uuid7()] as const
const [chair, secretary] = [uuid7(), uuid7()] as const

beforeAll(async () => {
  server = await testServer()
  const create = (organisation: string, parent: string | null, code: string, kind: 'province' | 'commune') =>
    server.run('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind },
      ...(parent === null ? { province: '99' } : {}),
    })
  await create(province, null, 'T', 'province')
  await create(commune, province, 'X1', 'commune')
  await server.run('territory.saveArea', {
    ...{ ...areaBelow(commune), area, number: 3, special: 'care' },
    ...{ earlyOn: '2021-05-21', earlyDecision: 'NQ 5' },
  })
  await server.run('bodies.save', {
    ...{ under: commune, frame, organisation: area, named: null, organ: 'team', serves: [] },
    ...{ decision: null, decidedOn: null },
  })
  for (const [member, post, fullName] of [
    [chair, 'chair', 'Lò Mẫu Đi'],
    [secretary, 'secretary', 'Vàng Mẫu Về'],
  ] as const) {
    const person = uuid7()
    await server.run('persons.save', { organisation: area, person, fullName })
    await server.run('bodies.appoint', {
      ...{ organisation: area, frame, member, person, newPerson: null, post, sector: null },
      ...{ decision: null, on: '2021-04-01', replaces: null, reason: null },
    })
  }
})
afterAll(() => server.close())

const plan = (trip: string, more: object = {}, entry = uuid7()) =>
  server.run('secondboxes.plan', {
    ...{ entry, trip, organisation: area, frame, box: 1, leaves: '08:00', returns: '10:00', route: 'Trạm y tế' },
    ...{ members: [chair, secretary], others: 0, voters: { old: 15, ill: 10 }, ballots: 30 },
    ...more,
  })
const areaNow = async () => (await server.ask('secondboxes.board', { organisation: province, frame })).body.areas[0]
const tell = (trip: string, kind: 'box-out' | 'box-back', ballots: number, more: object = {}) =>
  server.run('pollingday.tell', {
    ...{ event: uuid7(), organisation: area, frame, kind, hour: '08:05', box: 1, ballots, trip, source: 'form' },
    ...more,
  })
const [first, second, third] = [uuid7(), uuid7(), uuid7()] as const

describe('trips of the second boxes', () => {
  it('H30: three trips: each has two and more members, a time, ballot papers taken and returned', async () => {
    expect((await plan(first)).status).toBe(200)
    await plan(second, { leaves: '10:00', returns: '12:00', route: 'Thôn Thượng' })
    await plan(third, { box: 2, leaves: '09:00', returns: '11:00', members: [], others: 2, route: 'Khu cách ly' })
    const planned = await areaNow()
    expect(planned).toMatchObject({ number: 3, special: 'care', earlyOn: '2021-05-21', commune: { name: 'Nơi X1' } })
    expect(planned?.members.map((each) => [each.title, each.fullName])).toEqual([
      ['Tổ trưởng', 'Lò Mẫu Đi'],
      ['Thư ký', 'Vàng Mẫu Về'],
    ])
    expect(planned?.trips.map((each) => [each.leaves, each.box, each.findings.length])).toEqual([
      ['08:00', 1, 0],
      ['09:00', 2, 0],
      ['10:00', 1, 0],
    ])
    await tell(first, 'box-out', 30)
    expect((await tell(first, 'box-out', 31)).body.code).toBe('told-before')
    expect((await tell(first, 'box-back', 6, { used: 23, hour: '09:50' })).status).toBe(200)
    // Another box goes its own way.
    expect((await tell(third, 'box-out', 12)).status).toBe(200)
    const [out, other] = (await areaNow())?.trips ?? []
    expect(out).toMatchObject({ out: { hour: '08:05', ballots: 30 }, back: { hour: '09:50', ballots: 6, used: 23 } })
    expect(out?.findings).toEqual([{ code: 'ballots', numbers: { taken: 30, returned: 6, used: 23 } }])
    expect(other).toMatchObject({ out: { ballots: 12 }, back: null })
    await tell(first, 'box-back', 6, { used: 24, hour: '09:50', reason: 'Đếm lại' })
    expect((await areaNow())?.trips[0]?.findings).toEqual([])
    const told = (await server.ask('pollingday.areas', { organisation: area, frame })).body.areas[0]?.events
    expect(told?.map((each) => [each.kind, each.trip === first, each.used])).toEqual([
      ['box-out', true, null],
      ['box-back', true, 23],
      ['box-out', false, null],
      ['box-back', true, 24],
    ])
  })

  it('H30: one alone, two trips of the same people at once and hours nobody votes in are found, not refused', async () => {
    const trips = (await areaNow())?.trips ?? []
    const before = trips.find((each) => each.id === second)?.entry
    const again = { before, reason: 'Đường ngập', leaves: '09:30', returns: '21:30', members: [chair] }
    expect((await plan(second, { ...again, reason: '' })).body).toMatchObject({
      ...{ code: 'trip-reason', fields: ['input.reason'] },
    })
    expect((await plan(second, again)).status).toBe(200)
    expect((await plan(second, again)).body.code).toBe('trip-changed')
    const changed = (await areaNow())?.trips.find((each) => each.id === second)
    expect(changed).toMatchObject({ leaves: '09:30', reason: 'Đường ngập' })
    expect(changed?.findings.map(({ code }) => code)).toEqual(['few', 'members', 'box', 'hours'])
    await plan(second, { ...again, before: changed?.entry, reason: 'Không đi nữa', cancelled: true })
    const left = (await areaNow())?.trips ?? []
    expect(left.find((each) => each.id === second)).toMatchObject({ cancelled: true, findings: [] })
    expect(left.find((each) => each.id === first)?.findings).toEqual([])
  })

  it('what cannot be is refused at its field; nobody is named', async () => {
    const said = async (more: object) => {
      const { status, body } = await plan(uuid7(), more)
      return [status, body.code, body.fields]
    }
    expect(await said({ returns: '08:00' })).toEqual([422, 'trip-hours', ['input.returns']])
    expect(await said({ members: [uuid7()] })).toEqual([422, 'trip-member', ['input.members']])
    expect(await said({ route: 'Bà A 0912345678' })).toEqual([422, 'text-points-at-person', ['input.route']])
    expect((await said({ organisation: commune }))[0]).toBe(404)
    expect(server.errors).toEqual([])
  })
})
