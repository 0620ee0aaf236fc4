import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
/** Party committee and delegation of the province, and who holds an office in both. */
const party = uuid7()
const delegation = uuid7()
const standing = { person: uuid7(), inParty: uuid7(), inDelegation: uuid7() }
const secretary = uuid7()

beforeAll(async () => {
  server = await testServer({ sample: false })
  const top = uuid7()
  const create = (
    organisation: string,
    parent: string | null,
    code: string,
    name: string,
    kind: 'party' | 'other' | 'province',
  ) =>
    server.run('organisations.create', {
      organisation,
      parent,
      ...(parent === null ? { province: '99' } : {}),
      code,
      name,
      kind,
    })
  await create(top, null, 'MAU', 'Tỉnh Mẫu', 'province')
  await create(party, top, 'TU', 'Tỉnh ủy Mẫu', 'party')
  await create(delegation, top, 'DDB', 'Đoàn đại biểu Quốc hội tỉnh Mẫu', 'other')
  const save = (person: string, fullName: string) =>
    server.run('persons.save', { organisation: party, person, fullName, honorific: 'Đồng chí' })
  const hold = (person: string, organisation: string, office: string, title: string, order: number, from?: string) =>
    server.run('persons.holdOffice', { organisation, person, office, title, order, from })
  await save(standing.person, 'Nguyễn Văn An')
  await hold(standing.person, delegation, standing.inDelegation, 'Trưởng đoàn', 2)
  await hold(standing.person, party, standing.inParty, 'Phó Bí thư Thường trực', 1, '2025-10-01')
  await save(secretary, 'Lê Thị Bình')
})
afterAll(() => server.close())

const meeting = () => ({
  organisation: party,
  at: '2026-01-05',
  meeting: { title: 'Hội nghị triển khai công tác bầu cử' },
  entries: [
    { person: standing.person, roles: ['chair' as const], office: standing.inParty },
    { person: secretary, roles: ['attending' as const] },
    { person: standing.person, roles: ['directing' as const, 'concluder' as const] },
  ],
  signs: { person: standing.person, office: standing.inParty },
})

const download = (format: string, input: unknown) =>
  fetch(`${server.url}/documents/attendance-list.${format}?input=${encodeURIComponent(JSON.stringify(input))}`)

describe('the attendance list', () => {
  it('N05: writes who has three roles once, with both offices in the right order', async () => {
    const { body } = await server.ask('persons.attendance', meeting())
    expect(body.lines.map((each) => each.text)).toEqual([
      'Đồng chí Nguyễn Văn An, Phó Bí thư Thường trực Tỉnh ủy Mẫu, Trưởng Đoàn đại biểu Quốc hội tỉnh Mẫu: chỉ đạo, chủ trì, kết luận',
      'Đồng chí Lê Thị Bình: dự họp',
    ])
  })

  it('L03: signs in the office exercised, whatever other office the person holds', async () => {
    const { body } = await server.ask('persons.attendance', meeting())
    expect(body.signing).toMatchObject({
      authority: 'T/M BAN THƯỜNG VỤ',
      deputyFor: null,
      title: 'PHÓ BÍ THƯ THƯỜNG TRỰC',
      fullName: 'Nguyễn Văn An',
    })
    const other = { ...meeting(), signs: { person: standing.person, office: standing.inDelegation } }
    expect((await server.ask('persons.attendance', other)).body.signing).toMatchObject({ title: 'TRƯỞNG ĐOÀN' })
    for (const format of ['docx', 'pdf']) {
      const file = await download(format, meeting())
      expect(file.status).toBe(200)
      expect(file.headers.get('content-disposition')).toContain(`danh-sach-du-hop-2026-01-05.${format}`)
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(3_000)
    }
  })

  it('refuses an office not held on the day and a person nobody knows, by their place', async () => {
    const before = await server.ask('persons.attendance', { ...meeting(), at: '2025-09-30' })
    expect(before.body).toMatchObject({ status: 422, code: 'office-not-held', fields: ['input.entries.0.office'] })
    const entries = [...meeting().entries, { person: uuid7(), roles: ['attending' as const] }]
    const unknown = await server.ask('persons.attendance', { ...meeting(), entries })
    expect(unknown.body).toMatchObject({ status: 404, fields: ['input.entries.3.person'] })
    const signs = { person: secretary, office: standing.inParty }
    expect((await server.ask('persons.attendance', { ...meeting(), signs })).body.fields).toEqual([
      'input.signs.office',
    ])
    expect((await download('docx', { organisation: party })).status).toBe(400)
    expect((await fetch(`${server.url}/documents/attendance-list.pdf?input={`)).status).toBe(400)
    expect((await download('pdf', { ...meeting(), organisation: uuid7() })).status).toBe(404)
  })

  it('takes five hundred who came', async () => {
    const entries = Array.from({ length: 500 }, () => ({
      person: standing.person,
      roles: ['attending' as const, 'presenter' as const],
      office: standing.inDelegation,
    }))
    const said = await server.ask('persons.attendance', { ...meeting(), entries })
    expect(said.status).toBe(200)
    expect(said.body.lines.map((each) => each.roles)).toEqual(['trình bày'])
    expect(server.errors).toEqual([])
  })
})
