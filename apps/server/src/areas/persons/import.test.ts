import { writeTable } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
const province = uuid7()
const commune = uuid7()
beforeAll(async () => {
  server = await testServer({ sample: false })
  const create = (organisation: string, parent: string | null, code: string, name: string, from?: string) =>
    server.run('organisations.create', {
      organisation,
      parent,
      ...(parent === null ? { province: '99' } : {}),
      code,
      name,
      kind: 'commune',
      from,
    })
  await create(province, null, 'MAU', 'Tỉnh Mẫu')
  await create(commune, province, 'X01', 'Xã Suối Mẫu')
  await create(uuid7(), commune, 'TRUNG', 'Một')
  await create(uuid7(), province, 'TRUNG', 'Hai')
  await create(uuid7(), province, 'MOI', 'Xã Mới', '2025-07-01')
})
afterAll(() => server.close())

const head = [
  'Mã tổ chức',
  'Mã người',
  'Họ và tên',
  'Xưng hô',
  'Chức vụ',
  'Thứ tự',
  'Từ ngày',
  'Thôi giữ từ ngày',
  'Số điện thoại',
  'Thư điện tử',
]
type Row = (string | number | null)[]

async function send(rows: Row[], more: { dryRun?: boolean; kind?: 'csv' | 'xlsx'; head?: string[] } = {}) {
  const { dryRun = false, kind = 'xlsx' } = more
  const content = Buffer.from(await writeTable([more.head ?? head, ...rows], kind)).toString('base64')
  return await server.run('persons.import', { under: province, fileName: `nguoi.${kind}`, content, dryRun })
}

const names = async () =>
  (await server.ask('persons.list', { organisation: province, at: '2026-01-01' })).body.persons.map((each) => [
    each.fullName,
    each.offices.map((office) => `${office.title} ${office.organisation.name}`),
  ])

const sound: Row[] = [
  ['MAU', 'P1', 'Nguyễn Văn An', 'Ông', 'Phó Bí thư Thường trực', 1, '2025-10-01', '', '0912345678', 'an@example.vn'],
  ['X01', 'P1', 'Nguyễn Văn An', 'Ông', 'Trưởng đoàn', 2, '01/11/2025', '', '', ''],
  ['X01', '', 'Lê Thị Bình', 'Bà', 'Chủ tịch', '', '', '', '0987 654 321', ''],
  ['MAU', '', 'Lê Thị Bình', 'Bà', 'Ủy viên', 2, '', '', '0987654321', ''],
  ['X01', '', 'Lê Thị Bình', '', 'Bí thư', 1, '', '', '', ''],
]

describe('persons from a sheet', () => {
  it('are checked first, then stored, and the same sheet again changes nothing', async () => {
    const dry = await send(sound, { dryRun: true })
    expect(dry.body.result).toMatchObject({
      stored: false,
      rows: 5,
      persons: 3,
      created: 5,
      unchanged: 0,
      findings: [],
    })
    expect(await names()).toEqual([])
    const done = await send(sound)
    expect(done.body.result).toMatchObject({ stored: true, rows: 5, persons: 3, created: 5, findings: [] })
    const [first, ...namesakes] = await names()
    expect(first).toEqual(['Nguyễn Văn An', ['Phó Bí thư Thường trực Tỉnh Mẫu', 'Trưởng đoàn Xã Suối Mẫu']])
    expect(namesakes.map((each) => each.join(': ')).sort()).toEqual([
      'Lê Thị Bình: Bí thư Xã Suối Mẫu',
      'Lê Thị Bình: Chủ tịch Xã Suối Mẫu,Ủy viên Tỉnh Mẫu',
    ])
    expect((await send(sound, { kind: 'csv' })).body.result).toMatchObject({ stored: true, created: 0, unchanged: 5 })
    const log = await server.ask('audit.entries', { command: 'persons.import' })
    expect(log.body.entries.map((each) => each.subject.split('/')[0]).sort()).toEqual([
      'organisation',
      'person',
      'person',
      'person',
    ])
    const more = await send([['X01', '', 'Lê Thị Bình', 'Bà', 'Đại biểu', 3, '', '', '0987654321', '']])
    expect(more.body.result).toMatchObject({ persons: 0, created: 1 })
    const [second] = (await server.ask('persons.list', { organisation: commune, search: 'dai bieu' })).body.persons
    expect(second).toMatchObject({ version: 2, offices: [{}, {}, {}] })
    expect(server.errors).toEqual([])
  })

  it('tell namesakes in one office apart, by code or by phone, also when the sheet comes again', async () => {
    const rows: Row[] = [
      ['X01', 'A', 'Vàng Thị Mỷ', '', 'Ủy viên', '', '', '', '', ''],
      ['X01', 'B', 'Vàng Thị Mỷ', '', 'Ủy viên', '', '', '', '', ''],
      ['X01', '', 'Sùng A Chư', '', 'Ủy viên', '', '', '', '0911111111', ''],
      ['X01', '', 'Sùng A Chư', '', 'Ủy viên', '', '', '', '0922222222', 'chu@example.vn'],
    ]
    expect((await send(rows)).body.result).toMatchObject({ stored: true, persons: 4, created: 4 })
    expect((await send(rows)).body.result).toMatchObject({ stored: true, persons: 0, unchanged: 4 })
    const third: Row[] = [['X01', '', 'Sùng A Chư', '', 'Ủy viên', '', '', '', '0933333333', '']]
    expect((await send(third)).body.result).toMatchObject({ stored: true, persons: 1, unchanged: 0 })
  })

  it('with one wrong row stores nothing and names each place', async () => {
    const before = await names()
    const said = await send([
      ['MAU', '', 'Người Đúng', '', 'Ủy viên', '', '', '', '', ''],
      ['KHONG', '', 'Người Một', '', 'Ủy viên', '', '', '', '', ''],
      ['X01', '', '', '', 'Ủy viên', '', '', '', '', ''],
      ['X01', '', 'Người Ba', '', 'Ủy viên', 100, '31/02/2025', '', '12', 'a@'],
      ['X01', '', 'Người Bốn', '', 'Ủy viên', '', '2025-07-01', '01/07/2025', '', ''],
      ['MOI', '', 'Người Năm', '', 'Ủy viên', '', '2025-06-30', '', '', ''],
      ['TRUNG', '', 'Người Sáu', '', 'Ủy viên', '', '', '', '', ''],
      ['X01', 'K', 'Người Bảy', '', 'Ủy viên', '', '', '2025-01-01', '', ''],
      ['X01', 'K', 'Người Bảy', '', 'ủy  viên', '', '2024-12-31', '', '', ''],
      ['X01', 'K', 'Người Tám', '', 'Thư ký', '', '', '', '', ''],
      ['X01', '', 'x'.repeat(121), '', 'Thư ký', '', '', '', '', ''],
      ['X01', '', 'Lê Thị Bình', 'Bà', 'Chủ tịch', '', '2025-01-01', '', '0987654321', ''],
    ])
    expect(said.body.result).toMatchObject({ stored: false, rows: 12, sound: 2, toFix: 10, moreFindings: 0 })
    expect(said.body.result.findings.map((each) => `${each.column}${each.row} ${each.code}`)).toEqual([
      'A3 organisation-unknown',
      'C4 missing',
      'F5 order-wrong',
      'G5 date-wrong',
      'I5 phone-wrong',
      'J5 email-wrong',
      'H6 term-backwards',
      'G7 term-outside-organisation',
      'A8 organisation-ambiguous',
      'E10 terms-overlap',
      'C11 person-differs',
      'C12 too-long',
      'E13 terms-overlap',
    ])
    expect(said.body.result.findings.find((each) => each.row === 10)?.text.vi).toContain('(đến 01/01/2025; dòng 9)')
    expect(await names()).toEqual(before)
  })

  it('with a column twice, or one that is not read, say so', async () => {
    const columns = ['Mã tổ chức', 'Họ và tên', 'Chức vụ', 'Họ tên', 'Ghi chú']
    const said = await send([['MAU', 'Ai', 'Ủy viên', 'Ai khác', 'x']], { head: columns })
    expect(said.body.result).toMatchObject({ stored: false, rows: 1, sound: 0, toFix: 1, created: 0 })
    expect(said.body.result.findings.map((each) => `${each.column}${each.row} ${each.code} ${each.blocks}`)).toEqual([
      'D1 column-twice true',
      'E1 column-ignored false',
    ])
  })

  it('without a column that is needed, or unreadable, are refused with the reason', async () => {
    const said = await send([['MAU', 'Ai']], { head: ['Mã tổ chức', 'Họ tên'] })
    expect(said.body.result.findings).toMatchObject([{ code: 'column-missing', text: { vi: 'Thiếu cột "Chức vụ".' } }])
    const content = Buffer.from('PK\u0003\u0004 không phải').toString('base64')
    const bad = await server.run('persons.import', { under: province, fileName: 'a.xlsx', content })
    expect(bad.body).toMatchObject({ status: 422, code: 'sheet-unreadable', fields: ['input.content'] })
    const elsewhere = await server.run('persons.import', { under: uuid7(), fileName: 'a.csv', content })
    expect(elsewhere.status).toBe(404)
    const long = await server.run('persons.import', { under: province, fileName: 'x'.repeat(10 * 2 ** 20), content })
    expect(long.body).toMatchObject({ status: 400, fields: ['input.fileName'] })
    expect(server.errors).toEqual([])
  })
})
