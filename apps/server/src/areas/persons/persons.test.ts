import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
let province: string
let commune: string
beforeAll(async () => {
  server = await testServer({ sample: false })
  province = await organisation('Tỉnh Mẫu', 'MAU', null)
  commune = await organisation('Xã Suối Mẫu', 'X01', province)
})
afterAll(() => server.close())

async function organisation(name: string, code: string, parent: string | null, from?: string) {
  const id = uuid7()
  const said = await server.run('organisations.create', {
    organisation: id,
    parent,
    province: parent === null ? '99' : undefined,
    code,
    name,
    kind: 'people-committee',
    from,
  })
  expect(said.body).toMatchObject({ status: 'done' })
  return id
}

async function person(fullName: string, at: string, more: object = {}) {
  const id = uuid7()
  const said = await server.run('persons.save', { organisation: at, person: id, fullName, ...more })
  expect(said.body).toMatchObject({ status: 'done', result: { person: id, version: 1 } })
  return id
}

const hold = (of: string, at: string, title: string, from?: string, to?: string, office = uuid7()) =>
  server.run('persons.holdOffice', { organisation: at, person: of, office, title, from, to })

const list = async (at: string, ask: { search?: string; at?: string; limit?: number; after?: string } = {}) =>
  (await server.ask('persons.list', { organisation: at, ...ask })).body

describe('persons', () => {
  it('are saved, changed on the version seen, and refused on an older one', async () => {
    const id = await person('  Hoàng Văn Thụ ', commune, { honorific: 'Đồng chí', phone: '0912 345 678' })
    const save = (version: number | undefined, fullName: string) =>
      server.run('persons.save', { organisation: commune, person: id, version, fullName, email: 'thu@example.vn' })
    expect((await save(1, 'Hoàng Văn Thụ')).body.result).toEqual({ person: id, version: 2 })
    expect((await save(1, 'Ai Khác')).body).toMatchObject({ status: 409, code: 'changed-meanwhile' })
    expect((await save(undefined, 'Ai Khác')).body).toMatchObject({ status: 409, code: 'person-exists' })
    expect((await save(2, 'Hoàng Văn Thụ')).body.result).toEqual({ person: id, version: 2 })
    const { persons } = await list(commune)
    expect(persons.find((each) => each.id === id)).toMatchObject({
      fullName: 'Hoàng Văn Thụ',
      honorific: 'Đồng chí',
      phone: '0912 345 678',
      email: 'thu@example.vn',
      offices: [],
    })
    const log = await server.ask('audit.entries', { subject: `person/${id}` })
    expect(log.body.entries.map((each) => [each.before, each.after])).toMatchObject([
      [{ email: null }, { email: 'thu@example.vn' }],
      [null, { phone: '0912 345 678' }],
    ])
    expect((await server.run('persons.save', { organisation: uuid7(), person: uuid7(), fullName: 'X' })).status).toBe(
      404,
    )
    const unknown = { organisation: commune, person: uuid7(), version: 3, fullName: 'X' }
    expect((await server.run('persons.save', unknown)).status).toBe(404)
  })

  it('are listed by given name in Vietnamese order, page by page, on the day asked for', async () => {
    const at = await organisation('Xã Danh Sách', 'X02', province)
    const names = ['Đỗ Ánh', 'Trần Thị An', 'Lê Văn An', 'Lê Thị Bình', 'Nguyễn Văn Đạt', 'Phạm Dũng']
    for (const name of names) await hold(await person(name, at), at, 'Ủy viên', '2020-01-01', '2026-01-01')
    const on = { at: '2025-12-31' }
    const ordered = ['Lê Văn An', 'Trần Thị An', 'Đỗ Ánh', 'Lê Thị Bình', 'Phạm Dũng', 'Nguyễn Văn Đạt']
    expect((await list(at, on)).persons.map((each) => each.fullName)).toEqual(ordered)
    const first = await list(at, { ...on, limit: 4 })
    const rest = await list(at, { ...on, limit: 4, after: first.persons.at(-1)?.id ?? '' })
    expect([first.more, rest.more]).toEqual([true, false])
    expect([...first.persons, ...rest.persons].map((each) => each.fullName)).toEqual(ordered)
    expect((await list(at, { at: '2026-01-01' })).persons).toEqual([])
    expect((await list(at, { at: '2019-12-31' })).persons).toEqual([])
  })

  it('H21: "hiep thuong" finds "hiệp thương" in a title, "nguyen dat" finds Nguyễn Đạt', async () => {
    const at = await organisation('Xã Tìm Kiếm', 'X03', province)
    await hold(await person('Nguyễn Văn Đạt', at), at, 'Thư ký hội nghị hiệp thương')
    await hold(await person('Trần Văn Đức', at), at, 'Chủ tịch')
    const found = async (search: string) => (await list(at, { search })).persons.map((each) => each.fullName)
    expect(await found('hiep thuong')).toEqual(['Nguyễn Văn Đạt'])
    expect(await found('HIỆP  Thương dat')).toEqual(['Nguyễn Văn Đạt'])
    expect(await found('nguyen dat')).toEqual(['Nguyễn Văn Đạt'])
    expect(await found('van')).toEqual(['Nguyễn Văn Đạt', 'Trần Văn Đức'])
    expect(await found('100%')).toEqual([])
  })
})

describe('offices', () => {
  it('are several for one person, in their order, each for its time', async () => {
    const at = await organisation('Xã Chức Vụ', 'X04', province)
    const id = await person('Vàng A Páo', at)
    expect((await hold(id, at, 'Chủ tịch', '2025-07-01')).body.result).toMatchObject({ version: 2 })
    const second = { organisation: province, person: id, office: uuid7(), title: 'Ủy viên', order: 2 }
    expect((await server.run('persons.holdOffice', second)).body.result).toMatchObject({ version: 3 })
    const [seen] = (await list(at)).persons
    expect(seen?.version).toBe(3)
    expect(seen?.offices.map((each) => [each.order, each.title, each.organisation.name, each.from])).toEqual([
      [1, 'Chủ tịch', 'Xã Chức Vụ', '2025-07-01'],
      [2, 'Ủy viên', 'Tỉnh Mẫu', null],
    ])
    const office = seen?.offices[0]?.id ?? ''
    const corrected = { organisation: at, person: id, office, title: 'Phó Chủ tịch', order: 3, from: '2025-07-02' }
    expect((await server.run('persons.holdOffice', corrected)).body.code).toBe('office-exists')
    expect((await server.run('persons.holdOffice', { ...corrected, version: 2 })).body.code).toBe('changed-meanwhile')
    expect((await server.run('persons.holdOffice', { ...corrected, version: 3 })).body.result.version).toBe(4)
    expect((await list(at)).persons[0]?.offices.map((each) => each.title)).toEqual(['Ủy viên', 'Phó Chủ tịch'])
  })

  it('never overlap in one office; the refusal names the other term', async () => {
    const id = await person('Lò Thị Ban', commune)
    const first = uuid7()
    expect((await hold(id, commune, 'Chủ tịch', '2021-07-01', '2026-07-01', first)).status).toBe(200)
    const again = await hold(id, commune, ' chủ  TỊCH', '2026-06-30')
    expect(again.body).toMatchObject({ status: 409, code: 'terms-overlap', fields: ['input.from', 'input.to'] })
    expect(again.body.title).toContain('"Chủ tịch" (từ 01/07/2021 đến 01/07/2026)')
    expect((await hold(id, commune, 'Chủ tịch')).body.code).toBe('terms-overlap')
    expect((await hold(id, commune, 'Phó Chủ tịch', '2026-06-30')).status).toBe(200)
    expect((await hold(id, commune, 'Chủ tịch', '2026-07-01')).status).toBe(200)
    const longer = await server.run('persons.endOffice', { office: first, version: 4, to: '2026-07-02' })
    expect(longer.body.code).toBe('terms-overlap')
    expect((await hold(id, commune, 'Đội trưởng', '2026-07-01', '2026-07-01')).body.code).toBe('term-backwards')
    const { persons } = await list(commune, { at: '2026-08-01' })
    expect(persons.find((each) => each.id === id)?.offices).toHaveLength(2)
  })

  it('recorded at the same moment do not overlap either', async () => {
    const id = await person('Giàng Seo Lử', commune)
    const said = await Promise.all(
      Array.from({ length: 5 }, (_, n) => hold(id, commune, 'Trưởng thôn', `202${n}-01-01`)),
    )
    expect(said.map((each) => each.status).sort()).toEqual([200, 409, 409, 409, 409])
  })

  it('lie inside the life of their organisation', async () => {
    const young = await organisation('Xã Mới', 'X05', province, '2025-07-01')
    const id = await person('Ma Văn Én', young)
    expect((await hold(id, young, 'Chủ tịch', '2025-06-30')).body).toMatchObject({
      status: 422,
      code: 'term-outside-organisation',
    })
    expect((await hold(id, young, 'Chủ tịch', '2025-07-01')).status).toBe(200)
  })

  it('end on a day, with the reason in the log', async () => {
    const id = await person('Nông Thị Gấm', commune)
    const office = uuid7()
    await hold(id, commune, 'Bí thư', '2022-01-01', undefined, office)
    const end = (to: string, version: number) =>
      server.run('persons.endOffice', { office, version, to, reason: 'Nghỉ hưu' })
    expect((await end('2021-12-31', 2)).body.code).toBe('term-backwards')
    expect((await end('2026-02-01', 2)).body.result).toMatchObject({ office, version: 3 })
    expect((await end('2026-02-01', 3)).body.result).toMatchObject({ version: 3 })
    // Made on a record that has moved: the one who sent it has not seen what stands there now.
    const late = await end('2026-03-01', 2)
    expect(late.body).toMatchObject({ status: 409, code: 'changed-meanwhile', numbers: { version: 3 } })
    const log = await server.ask('audit.entries', { subject: `office/${office}` })
    expect(log.body.entries.map((each) => [each.reason, each.after])).toMatchObject([
      ['Nghỉ hưu', { to: '2026-02-01', from: '2022-01-01' }],
      [null, { to: null }],
    ])
    expect((await server.run('persons.endOffice', { office: uuid7(), version: 1, to: '2026-01-01' })).status).toBe(404)
  })

  it('refuse wrong days, unknown persons, long text and a replayed id with other input', async () => {
    const id = await person('Sùng A Lềnh', commune)
    const wrong = await hold(id, commune, 'Chủ tịch', '2025-02-30')
    expect(wrong.body).toMatchObject({ status: 400, fields: ['input.from'] })
    expect((await hold(uuid7(), commune, 'Chủ tịch')).body).toMatchObject({ status: 404, fields: ['input.person'] })
    const long = await hold(id, commune, 'x'.repeat(10 * 2 ** 20))
    expect(long.body).toMatchObject({ status: 400, fields: ['input.title'] })
    const name = { organisation: commune, person: uuid7(), fullName: 'Tên\u0000ẩn' }
    expect((await server.run('persons.save', name)).body.fields).toEqual(['input.fullName'])
    const key = uuid7()
    const first = { organisation: commune, person: uuid7(), fullName: 'Một' }
    expect((await server.run('persons.save', first, key)).body.status).toBe('done')
    expect((await server.run('persons.save', first, key)).body.status).toBe('already-done')
    expect((await server.run('persons.save', { ...first, fullName: 'Hai' }, key)).body.code).toBe('id-used')
    expect(server.errors).toEqual([])
  })
})
