import { usualWeek, weekPlan } from '@baucu/direction'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { atInstant, signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
let database: Database
const [province, commune, committee, team] = [uuid7(), uuid7(), uuid7(), uuid7()]
const people = [uuid7(), uuid7(), uuid7()]
const phones = ['0900 000 001', '0900 000 002', '0900 000 003']
/** The week before the election of 23/05/2021: Saturday is the 22nd. */
const monday = '2021-05-17'

beforeAll(async () => {
  server = await testServer()
  database = openDatabase(server.address)
  const create = async (organisation: string, parent: string | null, code: string, kind: string) => {
    const said = await server.run('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind: kind as 'commune' },
      ...(parent === null ? { province: '99' } : {}),
    })
    expect(said.status).toBe(200)
  }
  await create(province, null, 'TR', 'province')
  await create(commune, province, 'TR1', 'commune')
  await create(committee, commune, 'TR1.UB', 'election-committee')
  await create(team, committee, 'TR1.KV1', 'polling-team')
  for (const [index, person] of people.entries()) {
    const fullName = `Nguyễn Thị Mẫu ${index + 1}`
    await server.run('persons.save', { organisation: committee, person, fullName, phone: phones[index] ?? null })
    await server.run('persons.holdOffice', {
      ...{ organisation: committee, person, office: uuid7(), title: `Ủy viên ${index + 1}`, order: index + 1 },
    })
  }
})
afterAll(async () => {
  await database.close()
  await server.close()
})

/** The product at another hour. */
const at = (instant: string) => atInstant(database, instant)
type Officer = { name: string; title: string; phone: string | null }
type Shift = { id: string; day: string; kind: string; person: Officer | null; deputy: Officer | null; standing: string }
type Roster = { shifts: (Shift & { from: string; version: number })[]; missing: Shift[] }
type Now = {
  here: Shift | null
  missing: Shift | null
  next: Shift | null
  above: { organisation: { id: string }; until: string; officers: Officer[] }[]
}
const roster = (instant = `${monday}T08:00:00+07:00`) =>
  at(instant).ask<Roster>('duty.roster', { organisation: committee, monday })
const onDuty = (instant: string, organisation = committee) => at(instant).ask<Now>('duty.now', { organisation })

describe('the duty roster', () => {
  it('H26: a week is planned in one go; Saturday’s duty officer and his telephone are known at once', async () => {
    const shifts = weekPlan(monday, usualWeek, people).map((each) => ({ ...each, shift: uuid7() }))
    expect((await server.run('duty.plan', { organisation: committee, shifts })).body.result).toEqual({ shifts: 14 })
    const { shifts: week } = await roster()
    expect(week).toHaveLength(14)
    const saturday = week.find((each) => each.day === '2021-05-22' && each.kind === 'weekend')
    expect(saturday).toMatchObject({
      person: { name: 'Nguyễn Thị Mẫu 2', title: 'Ủy viên 2', phone: '0900 000 002' },
      ...{ deputy: { phone: '0900 000 003' }, standing: 'coming' },
    })
    expect((await onDuty('2021-05-22T10:00:00+07:00')).here?.person?.phone).toBe('0900 000 002')
    // At half past three at night it is still the shift that began on Saturday evening.
    const night = await onDuty('2021-05-23T03:30:00+07:00')
    expect([night.here?.day, night.here?.kind, night.next?.day]).toEqual(['2021-05-22', 'night', '2021-05-23'])
    // Whom a team calls that may not see the office above it.
    const reader = signedIn(database, {
      account: uuid7(),
      grants: [
        {
          id: uuid7(),
          role: 'team',
          organisation: team,
          path: [province, commune, committee, team].map(segmentOf).join(''),
        },
      ],
    })
    expect(await reader.ask('duty.roster', { organisation: committee, monday })).toMatchObject({ status: 404 })
    expect((await onDuty('2021-05-22T10:00:00+07:00', team)).above).toMatchObject([
      {
        organisation: { id: committee },
        until: '17:00',
        officers: [{ phone: '0900 000 002' }, { phone: '0900 000 003' }],
      },
    ])
  })

  it('H26: nobody takes over before the note of the shift before is there', async () => {
    const { shifts } = await roster()
    const [first, second] = shifts
    const morning = at('2021-05-17T17:05:00+07:00')
    expect((await roster('2021-05-17T17:05:00+07:00')).shifts[0]?.standing).toBe('missing')
    expect((await onDuty('2021-05-17T17:05:00+07:00')).missing?.id).toBe(first?.id)
    const take = () => morning.run('duty.takeOver', { organisation: committee, shift: second?.id })
    expect(await take()).toMatchObject({
      ...{ status: 409, code: 'hand-over-missing', numbers: { day: monday, from: '07:30' } },
    })
    const hand = (open: string, promised: string) =>
      morning.run('duty.handOver', { organisation: committee, shift: first?.id, open, promised })
    expect(await hand(' ', 'Không')).toMatchObject({ code: 'hand-over-empty', fields: ['input.open'] })
    expect(await hand('Không', 'Gọi lại 0912 345 678')).toMatchObject({
      ...{ code: 'text-points-at-person', fields: ['input.promised'] },
    })
    expect(await hand('Chờ điện lực nối điện ở khu vực 1', 'Gọi lại trước 20:00')).toEqual({ shift: first?.id })
    expect(await hand('Không', 'Không')).toMatchObject({ status: 409, code: 'handed-over' })
    expect(await take()).toEqual({ shift: second?.id })
    expect(await take()).toMatchObject({ status: 409, code: 'taken-over' })
    expect((await onDuty('2021-05-17T18:00:00+07:00')).missing).toBeNull()
    // What nobody handed over is still there the week after.
    const later = await at('2021-05-25T08:00:00+07:00').ask<Roster>('duty.roster', {
      ...{ organisation: committee, monday: '2021-05-24' },
    })
    expect(later.missing).toHaveLength(5)
  })

  it('is changed while it has not ended, and dropped while it has not begun; hours are never held twice', async () => {
    const { shifts } = await roster()
    const [, , third] = shifts
    const change = (instant: string, person: string, deputy: string | null) =>
      at(instant).run('duty.change', {
        ...{ organisation: committee, shift: third?.id, version: third?.version, person, deputy },
      })
    const [one = '', two = ''] = people
    const before = '2021-05-18T07:00:00+07:00'
    expect(await change(before, one, one)).toMatchObject({ code: 'shift-deputy', fields: ['input.deputy'] })
    expect(await change(before, uuid7(), one)).toMatchObject({ code: 'shift-person', fields: ['input.person'] })
    expect(await change('2021-05-19T07:00:00+07:00', one, two)).toMatchObject({ code: 'shift-over' })
    expect(await change(before, one, two)).toMatchObject({ version: 2 })
    expect(await change(before, two, one)).toMatchObject({ status: 409, code: 'changed-meanwhile' })
    const again = { shift: uuid7(), day: '2021-05-18', kind: 'day', from: '16:00', to: '18:00', person: one } as const
    const said = await server.run('duty.plan', { organisation: committee, shifts: [again] })
    expect([said.status, said.body.code, said.body.fields]).toEqual([409, 'shift-overlaps', ['input.shifts.0.from']])
    const drop = (instant: string) =>
      at(instant).run('duty.drop', { organisation: committee, shift: third?.id, version: 2 })
    expect(await drop('2021-05-18T08:00:00+07:00')).toMatchObject({ code: 'shift-begun' })
    expect(await drop(before)).toEqual({ shift: third?.id })
    expect((await roster()).shifts).toHaveLength(13)
  })

  it('H26 H12: the desk says whom to call: who is on duty in the commune now, then who answers at the team', async () => {
    const desk = await at('2021-05-23T10:00:00+07:00').ask<{
      silent: { onDuty: Officer[]; areas: { id: string; onDuty: Officer[] }[] }[]
    }>('pollingday.board', { organisation: province, frame: 'na-2021' })
    const sunday = (await roster()).shifts.find((each) => each.day === '2021-05-23' && each.kind === 'weekend')
    expect(desk.silent[0]?.onDuty[0]?.phone).toBe(sunday?.person?.phone)
    expect(desk.silent[0]?.areas[0]).toMatchObject({ id: team, onDuty: [] })
    const of = { organisation: team, person: uuid7() }
    await server.run('persons.save', { ...of, fullName: 'Nguyễn Văn Mẫu Tổ', phone: '0900 000 009' })
    const shift = {
      shift: uuid7(),
      day: '2021-05-23',
      kind: 'weekend',
      from: '05:00',
      to: '23:00',
      person: of.person,
    } as const
    expect((await server.run('duty.plan', { organisation: team, shifts: [shift] })).status).toBe(200)
    const again = await at('2021-05-23T10:00:00+07:00').ask<typeof desk>('pollingday.board', {
      ...{ organisation: province, frame: 'na-2021' },
    })
    expect(again.silent[0]?.areas[0]?.onDuty).toMatchObject([{ phone: '0900 000 009' }])
  })

  it('knows whoever holds an office here, also when another office keeps his record', async () => {
    const [elsewhere, person, shift] = [uuid7(), uuid7(), uuid7()]
    await server.run('organisations.create', {
      ...{ organisation: elsewhere, parent: null, province: '98', code: 'KH', name: 'Nơi khác', kind: 'province' },
    })
    await server.run('persons.save', { organisation: elsewhere, person, fullName: 'Lê Văn Mẫu', phone: '0900 000 008' })
    const office = signedIn(database, {
      account: uuid7(),
      grants: [
        { id: uuid7(), role: 'office', organisation: commune, path: [province, commune].map(segmentOf).join('') },
      ],
    })
    const plan = () =>
      office.run('duty.plan', {
        organisation: commune,
        shifts: [{ shift, day: '2021-06-01', kind: 'day', from: '07:30', to: '17:00', person }],
      })
    expect(await plan()).toMatchObject({ status: 422, code: 'shift-person', fields: ['input.shifts.0.person'] })
    const held = { organisation: commune, person, office: uuid7(), title: 'Trưởng phòng biệt phái' }
    expect((await server.run('persons.holdOffice', held)).status).toBe(200)
    expect(await plan()).toMatchObject({ status: 'done' })
    expect(await office.ask('duty.roster', { organisation: commune, monday: '2021-05-31' })).toMatchObject({
      result: { shifts: [{ person: { title: 'Trưởng phòng biệt phái', phone: '0900 000 008' } }] },
    })
  })

  it('two who plan the same hours at once: one is on the roster, the other is told', async () => {
    const [person = ''] = people
    const ends = await Promise.all(
      Array.from({ length: 6 }, () =>
        server.run('duty.plan', {
          organisation: committee,
          shifts: [
            { shift: uuid7(), day: '2021-07-01', kind: 'day', from: '07:00', to: '19:00', person, deputy: null },
          ],
        }),
      ),
    )
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
  })

  it('H23: who was on duty goes a year after the shift, with the notes and the values in the log', async () => {
    expect((await server.run('persons.erase', { asOf: '2022-05-23' })).status).toBe(200)
    const { shifts } = await roster()
    expect(shifts.every((each) => each.person === null)).toBe(true)
    const { entries } = (await server.ask('audit.entries', { subject: `shift/${shifts[0]?.id}` })).body
    expect(entries.every((each) => each.erased)).toBe(true)
    expect(server.errors).toEqual([])
  })
})
