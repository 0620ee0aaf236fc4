import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
let database: Database
const [here, there] = [uuid7(), uuid7()]
const [both, onlyThere] = [uuid7(), uuid7()]
const officeThere = uuid7()

beforeAll(async () => {
  server = await testServer()
  database = openDatabase(server.address)
  for (const [organisation, name] of [
    [here, 'Xã Đây'],
    [there, 'Xã Kia'],
  ] as const) {
    await server.run('organisations.create', {
      organisation,
      parent: null,
      province: '99',
      code: name.slice(3),
      name,
      kind: 'commune',
    })
  }
  const save = (person: string, fullName: string) =>
    server.run('persons.save', { organisation: there, person, fullName, phone: '0912345678' })
  await save(both, 'Người Hai Nơi')
  await save(onlyThere, 'Người Nơi Kia')
  const hold = (person: string, organisation: string, title: string, office = uuid7()) =>
    server.run('persons.holdOffice', { organisation, person, office, title })
  await hold(both, there, 'Chủ tịch', officeThere)
  await hold(both, here, 'Đại biểu')
  await hold(onlyThere, there, 'Thư ký')
})
afterAll(async () => {
  await database.close()
  await server.close()
})

/** Somebody with one role at one organisation. */
const as = (role: 'office' | 'reporter', organisation: string) =>
  signedIn(database, { account: uuid7(), grants: [{ id: 'g', role, organisation, path: segmentOf(organisation) }] })

describe('somebody of one commune', () => {
  it('sees who holds an office there with all his offices, and nobody else', async () => {
    const office = as('office', here)
    expect(await office.ask('persons.list', { organisation: here })).toMatchObject({
      result: { persons: [{ fullName: 'Người Hai Nơi', offices: [{ title: 'Chủ tịch' }, { title: 'Đại biểu' }] }] },
    })
    expect(await office.ask('persons.list', { organisation: there })).toMatchObject({ status: 404 })
    const found = await office.ask('search.find', { text: 'nguoi' })
    expect(found).toMatchObject({ result: { persons: [{ fullName: 'Người Hai Nơi' }] } })
    const entries = [{ person: onlyThere, roles: ['attending'] }]
    expect(await office.ask('persons.attendance', { organisation: here, entries })).toMatchObject({ status: 404 })
  })

  it('changes neither a record kept elsewhere nor an office there, and is answered as if there were none', async () => {
    const office = as('office', here)
    const save = { organisation: here, person: both, version: 3, fullName: 'Chiếm Hồ Sơ' }
    expect(await office.run('persons.save', save)).toMatchObject({ status: 404 })
    expect(await office.run('persons.endOffice', { office: officeThere, version: 3, to: '2030-01-01' })).toMatchObject({
      status: 404,
    })
    const hold = { organisation: here, person: onlyThere, office: uuid7(), title: 'Ủy viên' }
    expect(await office.run('persons.holdOffice', hold)).toMatchObject({ status: 404, fields: ['input.person'] })
    const again = { organisation: here, person: both, office: uuid7(), title: 'Ủy viên' }
    expect(await office.run('persons.holdOffice', again)).toMatchObject({ status: 'done' })
    expect(await as('reporter', here).run('persons.holdOffice', again)).toMatchObject({ status: 403 })
    expect(await as('reporter', here).ask('persons.list', { organisation: here })).toMatchObject({ status: 403 })
  })
})

describe('the application role', () => {
  it('sees no person without a reach, not through the functions either, and cannot change a figure', async () => {
    const client = new pg.Client({ ...server.address, options: '-c role=baucu_app' })
    await client.connect()
    try {
      const seen = async (reach: string, ask: string, values: unknown[] = []) => {
        await client.query('begin')
        await client.query("select set_config('baucu.reach', $1, true)", [reach])
        const { rowCount } = await client.query(ask, values)
        await client.query('rollback')
        return rowCount
      }
      const reachHere = `{${segmentOf(here)}}`
      for (const ask of ['select from person', 'select from office_term', 'select from figure_entry']) {
        expect([ask, await seen('', ask), await seen('{}', ask)]).toEqual([ask, 0, 0])
      }
      const ids = [[both, onlyThere]]
      expect(await seen('', 'select from persons_seen($1)', ids)).toBe(0)
      expect(await seen('{}', 'select from offices_seen($1, current_date)', ids)).toBe(0)
      expect(await seen(reachHere, 'select from persons_seen($1)', ids)).toBe(1)
      const page = "select from persons_at($1, current_date, '{}', null, null, 10)"
      expect(await seen(reachHere, page, [segmentOf(there)])).toBe(0)
      expect(await seen(reachHere, page, [''])).toBe(0)
      expect(await seen(reachHere, 'select from touch_person($1)', [onlyThere])).toBe(0)
      for (const statement of [
        'update figure_entry set value = 0',
        'delete from figure_entry',
        'delete from person',
        'update office_term set person_id = id',
      ]) {
        await expect(client.query(statement), statement).rejects.toThrow(/permission denied/)
      }
    } finally {
      await client.end()
    }
  })
})
