import { plusDays } from '@baucu/law'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valuesHash } from '../../kernel/audit.ts'
import { canonical } from '../../kernel/canonical.ts'
import { today } from '../../kernel/today.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { eventually, type TestServer, testServer } from '../../testing.ts'
import { personalData } from './fields.ts'
import { holdings } from './holdings.ts'

let server: TestServer
const commune = uuid7()
beforeAll(async () => {
  server = await testServer()
  await server.run('organisations.create', {
    organisation: commune,
    parent: null,
    province: '99',
    code: 'X01',
    name: 'Xã Suối Mẫu',
    kind: 'commune',
  })
})
afterAll(() => server.close())

const now = today(new Date())

/** Somebody whose only office ended so many days ago; null = he still holds it. */
async function person(fullName: string, ended: number | null) {
  const [id, office] = [uuid7(), uuid7()]
  await server.run('persons.save', { organisation: commune, person: id, fullName, phone: '0912345678' })
  const to = ended === null ? null : plusDays(now, -ended)
  const held = await server.run('persons.holdOffice', {
    organisation: commune,
    person: id,
    office,
    title: 'Chủ tịch',
    from: '2010-01-01',
    to,
  })
  expect(held.status).toBe(200)
  return { id, office }
}

const asOwner = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => {
  const client = new pg.Client(server.address)
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}

describe('personal data', () => {
  it('H23: each personal field says why it is held, on which basis, who reads it and when it goes', async () => {
    const { body } = await server.ask('persons.fields', {})
    expect(body.fields.map((each) => each.field)).toEqual(holdings.map((each) => each.field).sort(inPack))
    for (const each of body.fields) {
      expect(each.purpose.vi.length, each.field).toBeGreaterThan(20)
      expect(each.basis.vi, each.field).toContain('91/2025/QH15')
      expect(each.confirmed || each.basis.vi.includes('chưa xác nhận'), each.field).toBe(true)
      expect(each.readers.length, each.field).toBeGreaterThan(0)
      expect(each.keepDays !== null || /công bố theo luật|đã ban hành/.test(each.after.vi), each.field).toBe(true)
    }
  })

  it('H23: every column that sounds personal is in the table, or says why it is not', async () => {
    const columns = await asOwner<{ column: string; type: string }>(
      `select table_name || '.' || column_name as column, data_type as type from information_schema.columns where table_schema = 'public'
         and table_name in (select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')`,
    )
    const sounds = /(^|_)(names?|phone|email|birth|gender|address|ip|device|user_agent|username|image)(_|$)/
    const { fields, notPersonal } = personalData()
    const listed = new Set([...fields.flatMap((each) => each.columns), ...notPersonal.map((each) => each.column)])
    const missing = columns
      .filter(({ column, type }) => sounds.test(column.split('.')[1] ?? '') || type.startsWith('json'))
      .map(({ column }) => column)
      .filter((column) => !listed.has(column))
    expect(missing).toEqual([])
    // And what is listed is there, but for tables that are not built yet.
    const tables = new Set(columns.map(({ column }) => column.split('.')[0]))
    const there = new Set(columns.map(({ column }) => column))
    const gone = [...listed].filter((column) => tables.has(column.split('.')[0] ?? '') && !there.has(column))
    expect(gone).toEqual([])
    const unkept = fields
      .filter((each) => each.columns.some((column) => there.has(column)))
      .filter((each) => !holdings.some((holding) => holding.field === each.id))
    expect(unkept.map((each) => each.id)).toEqual([])
    expect(
      fields
        .filter((each) => each.keepDays !== null && each.columns.some((column) => there.has(column)))
        .map((each) => each.id),
    ).toEqual(fields.map((each) => each.id).filter((id) => holdings.some((each) => each.field === id && each.erase)))
  })

  it('H23: what is past its date is erased, in the log too, and the chain still holds', async () => {
    const working = await person('Người Đang Làm', null)
    const recent = await person('Người Vừa Nghỉ', 100)
    const retired = await person('Người Nghỉ Một Năm', 365)
    const old = await person('Người Nghỉ Năm Năm', 1826)
    const next = (await server.ask('persons.fields', {})).body.fields
    expect(next.find((each) => each.field === 'person-name')).toMatchObject({ held: 4, nextErase: now })
    expect(next.find((each) => each.field === 'person-contact')?.nextErase).toBe(plusDays(now, 365 - 1826))

    expect((await server.run('persons.erase', { asOf: plusDays(now, 1) })).body.code).toBe('date-not-come')
    const erased = await server.run('persons.erase', { asOf: now })
    // Contact of two, name and office of one; the values of the log went with them.
    expect(erased.body.result).toEqual({ erased: 4 })
    const rows = await asOwner<{ id: string; name: string; phone: string | null }>(
      'select id, full_name as name, phone from person order by id',
    )
    const row = (id: string) => rows.find((each) => each.id === id)
    expect(row(working.id)).toMatchObject({ name: 'Người Đang Làm', phone: '0912345678' })
    expect(row(recent.id)).toMatchObject({ name: 'Người Vừa Nghỉ', phone: '0912345678' })
    expect(row(retired.id)).toMatchObject({ name: 'Người Nghỉ Một Năm', phone: null })
    expect(row(old.id)).toMatchObject({ name: '', phone: null })
    const values = await asOwner<{ n: number }>(
      "select count(*)::int as n from audit_value where before::text || after::text like '%Năm%'",
    )
    expect(values).toEqual([{ n: 0 }])
    for (const gone of [`person/${old.id}`, `office/${old.office}`, `person/${retired.id}`]) {
      const [entry] = (await server.ask('audit.entries', { subject: gone })).body.entries
      expect(entry).toMatchObject({ before: null, after: null, erased: true })
    }
    const [kept] = (await server.ask('audit.entries', { subject: `person/${working.id}` })).body.entries
    expect(kept).toMatchObject({ erased: false, after: { fullName: 'Người Đang Làm' } })

    const [said] = (await server.ask('audit.entries', { command: 'persons.erase' })).body.entries
    expect(said?.after).toMatchObject({
      asOf: now,
      fields: { 'person-contact': 2, 'person-name': 1, 'person-offices': 1 },
    })
    expect(JSON.stringify(said)).not.toContain('Năm')
    const chain = await eventually(
      async () => (await server.ask('audit.chain', {})).body,
      (each) => each.chains.every((one) => one.waiting === 0),
    )
    expect(chain.ok).toBe(true)

    expect((await server.run('persons.erase', { asOf: now })).body.result).toEqual({ erased: 0 })
    const after = (await server.ask('persons.fields', {})).body
    expect(after.fields.find((each) => each.field === 'person-name')).toMatchObject({ held: 3 })
    expect(after.lastErased).not.toBeNull()
    const gone = { organisation: commune, person: old.id, version: 3, fullName: 'Trở Lại' }
    expect((await server.run('persons.save', gone)).status).toBe(404)
    const list = await server.ask('persons.list', { organisation: commune, at: '2015-01-01' })
    expect(list.body.persons.map((each) => each.fullName)).not.toContain('')
    expect(server.errors).toEqual([])
  })
  it('H23: what is left in the log after erasing does not tell a right guess from a wrong one', async () => {
    const [id, command] = [uuid7(), uuid7()]
    const input = { organisation: commune, person: id, fullName: 'Người Bị Đoán', phone: '0987654321' }
    const send = (phone: string) => server.run('persons.save', { ...input, phone }, command)
    expect((await send(input.phone)).body.status).toBe('done')
    const to = plusDays(now, -366)
    const office = { organisation: commune, person: id, office: uuid7(), title: 'Thư ký', from: '2010-01-01', to }
    await server.run('persons.holdOffice', office)
    expect((await send(input.phone)).body.status).toBe('already-done')
    expect((await send('0987654322')).body.code).toBe('id-used')
    const [kept] = await asOwner<{ before: unknown; after: unknown; hash: string }>(
      `select before, after, values_hash as hash from audit_value join audit_entry on id = entry_id where subject = $1`,
      [`person/${id}`],
    )
    const guessed = valuesHash(canonical(kept?.before), canonical(kept?.after), null)
    expect(kept?.hash).not.toBe(guessed)

    expect((await server.run('persons.erase', { asOf: now })).body.result).toEqual({ erased: 1 })
    const left = await asOwner<{ input: string; result: unknown; salts: number }>(
      `select encode(input_hash, 'hex') as input, result,
         (select count(*)::int from audit_value join audit_entry on id = entry_id where subject = $2) as salts
       from command where id = $1`,
      [command, `person/${id}`],
    )
    expect(left).toEqual([{ input: '', result: null, salts: 0 }])
    // What came before can no longer be compared: nothing is done twice, and nothing is told.
    expect((await send(input.phone)).body.code).toBe('id-used')
    expect((await send('0987654322')).body.code).toBe('id-used')
    const chain = await eventually(
      async () => (await server.ask('audit.chain', {})).body,
      (each) => each.chains.every((one) => one.waiting === 0),
    )
    expect(chain.ok).toBe(true)
    expect(server.errors).toEqual([])
  })
})

const order = personalData().fields.map((each) => each.id)
const inPack = (a: string, b: string): number => order.indexOf(a) - order.indexOf(b)
