import { writeTable } from '@baucu/documents'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { runAt, type TestServer, testServer } from '../../testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({ sample: false })
})
afterAll(() => server.close())

type Row = readonly string[]

const header: Row = ['Mã', 'Tên', 'Loại', 'Mã cấp trên', 'Tên viết tắt', 'Chức năng']
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64')
const csv = (rows: readonly Row[]) => base64(rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n'))

async function root(name = 'Đảng ủy Khối các cơ quan') {
  const organisation = uuid7()
  const code = organisation.slice(-12)
  await server.run('organisations.create', { organisation, parent: null, province: '15', code, name, kind: 'party' })
  return { organisation, code }
}

const bring = async (
  under: string | null,
  content: string,
  more: { dryRun?: boolean; from?: string } = {},
  id?: string,
) => server.run('organisations.import', { under, fileName: 'to-chuc.xlsx', content, ...more }, id)

const rowsAt = async (under: string) =>
  (await server.ask('organisations.tree', { under, at: '2026-03-15' })).body.organisations.slice(1)

const told = (findings: readonly { row: number; column: string | null; code: string; blocks: boolean }[]) =>
  findings.map((each) => [`${each.column ?? ''}${each.row}`, each.code, each.blocks])

describe('N04 an organisation tree from Excel', () => {
  const units: Row[] = Array.from({ length: 60 }, (_, index) => [
    `DB${String(index + 1).padStart(2, '0')}`,
    `Đảng bộ cơ sở ${index + 1}`,
    index % 3 === 0 ? 'Đảng bộ' : 'chi bộ cơ sở',
    index < 10 ? '' : `DB${String((index % 10) + 1).padStart(2, '0')}`,
    `ĐB ${index + 1}`,
    index < 9 ? 'Tham mưu bầu cử' : '',
  ])
  const doubled = units.map((row, index) =>
    index === 30 ? ['DB05', ...row.slice(1)] : index === 51 ? ['DB17', ...row.slice(1)] : row,
  )

  it('N04 of 60 units with two duplicated codes 58 are sound and 2 to fix, both named by row; nothing is stored', async () => {
    const { organisation } = await root()
    const content = base64(await writeTable([header, ...doubled], 'xlsx'))
    for (const dryRun of [true, false]) {
      const { body, status } = await bring(organisation, content, { dryRun })
      expect(status).toBe(200)
      expect(body.result).toMatchObject({ stored: false, rows: 60, sound: 58, toFix: 2, moreFindings: 0 })
      expect(told(body.result.findings)).toEqual([
        ['A6', 'code-duplicate', false],
        ['A18', 'code-duplicate', false],
        ['A32', 'code-duplicate', true],
        ['A53', 'code-duplicate', true],
      ])
      expect(body.result.findings.map((each) => each.text.vi)).toEqual([
        'Mã "DB05" có lại ở dòng 32.',
        'Mã "DB17" có lại ở dòng 53.',
        'Mã "DB05" đã có ở dòng 6; mỗi tổ chức một mã.',
        'Mã "DB17" đã có ở dòng 18; mỗi tổ chức một mã.',
      ])
    }
    expect(await rowsAt(organisation)).toEqual([])
  })

  it('N04 mended, a dry run says what would happen, the import does it, the tree shows it; again nothing changes', async () => {
    const { organisation } = await root()
    const content = base64(await writeTable([['DANH SÁCH TỔ CHỨC ĐẢNG'], header, ...units], 'xlsx'))
    const expected = { rows: 60, sound: 60, toFix: 0, created: 60, changed: 0, unchanged: 0, findings: [] }
    expect((await bring(organisation, content, { dryRun: true })).body.result).toMatchObject({
      stored: false,
      ...expected,
    })
    expect(await rowsAt(organisation)).toEqual([])
    expect((await bring(organisation, content)).body.result).toMatchObject({ stored: true, ...expected })
    const tree = await rowsAt(organisation)
    expect(tree).toHaveLength(60)
    const first = tree.find((each) => each.code === 'DB01')
    expect(first).toMatchObject({
      parent: organisation,
      province: '15',
      name: 'Đảng bộ cơ sở 1',
      shortName: 'ĐB 1',
      kind: 'party',
      tags: ['advises-on-election'],
    })
    expect(tree.filter((each) => each.parent === first?.id).map((each) => each.code)).toEqual([
      'DB11',
      'DB21',
      'DB31',
      'DB41',
      'DB51',
    ])
    const again = await bring(organisation, content)
    expect(again.body.result).toMatchObject({ stored: true, created: 0, changed: 0, unchanged: 60 })
    const log = await server.ask('audit.entries', { command: 'organisations.import' })
    expect(log.body.entries).toHaveLength(60)
    expect(log.body.entries[0]).toMatchObject({ before: null, reason: 'Nhập từ to-chuc.xlsx' })
    expect(server.errors).toEqual([])
  })

  it('N04 a row that says otherwise than the tree changes it from the day, and is told before', async () => {
    const { organisation } = await root()
    await bring(organisation, csv([header, ['A', 'Chi bộ A', 'chi bộ', '', '', 'kiểm tra; tuyên truyền']]))
    // Without the columns for short name and functions, the sheet says nothing about them.
    const shorter = [header.slice(0, 4), ['A', 'Chi bộ A mới', 'chi bộ', ''], ['B', 'Chi bộ B', 'chi bộ', 'A']]
    const said = await bring(organisation, csv(shorter), { from: '2026-02-01' })
    expect(said.body.result).toMatchObject({ stored: true, created: 1, changed: 1, unchanged: 0, sound: 2 })
    expect(told(said.body.result.findings)).toEqual([['2', 'will-change', false]])
    expect(said.body.result.findings[0]?.text.vi).toBe('Chi bộ A được sửa theo dòng này từ 01/02/2026.')
    const tree = await rowsAt(organisation)
    expect(tree.map((each) => [each.name, each.tags])).toEqual([
      ['Chi bộ A mới', ['inspects', 'communicates']],
      ['Chi bộ B', []],
    ])
    const [a] = tree
    const before = await server.ask('organisations.one', { organisation: a?.id ?? '', at: '2026-01-31' })
    expect(before.body.organisation).toMatchObject({ name: 'Chi bộ A', version: 2 })
  })

  it('N04 the sheet may hold the organisation it is imported below, and may be in English', async () => {
    const { organisation, code } = await root('Bloc committee')
    const content = csv([
      ['Name', 'Code', 'Type', 'Parent', 'Note'],
      ['Bloc committee', code, 'Party organisation', '', ''],
      ['Cell 1', 'C1', 'party', code, 'x'],
    ])
    const said = await bring(organisation, content)
    expect(said.body.result).toMatchObject({ stored: true, created: 1, unchanged: 1 })
    expect(told(said.body.result.findings)).toEqual([['E1', 'column-ignored', false]])
    expect(await rowsAt(organisation)).toMatchObject([{ name: 'Cell 1', parent: organisation }])
  })
})

describe('a sheet with something wrong', () => {
  it('is told row by row and stores nothing', async () => {
    const { organisation } = await root()
    await bring(organisation, csv([header, ['CO', 'Đang có', 'chi bộ', '', '', '']]))
    const content = csv([
      header,
      ['A', '', 'chi bộ', '', '', ''],
      ['', 'Không mã', 'chi bộ', '', '', ''],
      ['B B', 'Mã có dấu cách', 'chi bộ', '', '', ''],
      ['C', 'Loại lạ', 'câu lạc bộ', '', '', ''],
      ['D', 'Cấp trên lạ', 'chi bộ', 'KHONG', '', ''],
      ['E', 'Vòng 1', 'chi bộ', 'F', '', ''],
      ['F', 'Vòng 2', 'chi bộ', 'E', '', ''],
      ['G', 'Tự mình', 'chi bộ', 'G', '', ''],
      ['H', 'Dưới vòng', 'chi bộ', 'E', '', ''],
      ['I', 'Dài'.repeat(101), 'chi bộ', '', 'V'.repeat(61), 'múa lân'],
      ['CO', 'Đang có', 'xã', '', '', ''],
      ['J', 'Tốt', 'chi bộ', 'C', '', ''],
    ])
    const said = await bring(organisation, content)
    expect(said.body.result).toMatchObject({ stored: false, rows: 12, sound: 2, toFix: 10 })
    expect(told(said.body.result.findings)).toEqual([
      ['B2', 'missing', true],
      ['A3', 'missing', true],
      ['A4', 'code-letters', true],
      ['C5', 'kind-unknown', true],
      ['D6', 'parent-unknown', true],
      ['D7', 'parent-cycle', true],
      ['D8', 'parent-cycle', true],
      ['D9', 'parent-cycle', true],
      ['B11', 'too-long', true],
      ['E11', 'too-long', true],
      ['F11', 'tag-unknown', true],
      ['C12', 'kind-differs', true],
    ])
    const text = (row: number) => said.body.result.findings.find((each) => each.row === row)?.text
    expect(text(2)).toEqual({ vi: 'Chưa có Tên.', en: 'Name is missing.' })
    expect(text(7)?.vi).toBe('Cấp trên quay vòng về chính tổ chức này: E → F → E.')
    expect(text(6)?.vi).toBe('Không có tổ chức mã "KHONG" trong bảng hay trong cây tổ chức.')
    expect(await rowsAt(organisation)).toMatchObject([{ code: 'CO', kind: 'party' }])
    expect(server.errors).toEqual([])
  })

  it('that cannot be read, or lacks a column, is told as a whole', async () => {
    const { organisation } = await root()
    const wrong: readonly [string, string][] = [
      [base64('PK\u0003\u0004 không phải bảng'), 'Đây không phải tệp XLSX.'],
      [base64(new Uint8Array([0xff, 0x41, 0x42])), 'Tệp không phải UTF-8.'],
      [base64(''), 'Tệp không có dữ liệu.'],
      [csv([header, ['A', 'x'.repeat(10_000_000)]]), 'Ô B2: Ô dài hơn 10.000 ký tự.'],
    ]
    for (const [content, sentence] of wrong) {
      const said = await bring(organisation, content)
      expect(said.body).toMatchObject({ status: 422, code: 'sheet-unreadable', fields: ['input.content'] })
      expect(said.body.detail).toContain(sentence)
    }
    const lacking = await bring(
      organisation,
      csv([
        ['Mã', 'Tên', 'mã'],
        ['A', 'Chi bộ A', 'B'],
      ]),
    )
    expect(lacking.body.result).toMatchObject({ stored: false, rows: 1, sound: 0, toFix: 1 })
    expect(told(lacking.body.result.findings)).toEqual([
      ['1', 'column-missing', true],
      ['1', 'column-missing', true],
      ['C1', 'column-twice', true],
    ])
    expect(await rowsAt(organisation)).toEqual([])
  })

  it('gets at most 500 findings, and how many more there are', async () => {
    const { organisation } = await root()
    const rows = Array.from({ length: 700 }, (_, index) => [`M${index}`, `Tên ${index}`, 'lạ', '', '', ''])
    const { result } = (await bring(organisation, csv([header, ...rows]))).body
    expect([result.findings.length, result.moreFindings, result.toFix]).toEqual([500, 200, 700])
  })

  it('of a code a neighbour had on other days is told at its row, in a dry run as well', async () => {
    const { organisation } = await root()
    const other = uuid7()
    const made = {
      organisation: other,
      parent: organisation,
      code: 'CU',
      name: 'Chi bộ đổi mã',
      kind: 'party' as const,
    }
    await server.run('organisations.create', made)
    await server.run('organisations.change', { organisation: other, version: 1, code: 'MOI', from: '2025-01-01' })
    const content = csv([header, ['CU', 'Chi bộ khác', 'chi bộ', '', '', '']])
    for (const dryRun of [true, false]) {
      const { result } = (await bring(organisation, content, { dryRun })).body
      expect(result).toMatchObject({ stored: false, toFix: 1 })
      expect(told(result.findings)).toEqual([['A2', 'code-taken', true]])
    }
    expect((await bring(organisation, content, { from: '2025-01-01' })).body.result).toMatchObject({ stored: true })
  })

  it('whatever it holds, ends in an answer or a refusal', async () => {
    const { organisation } = await root()
    const cell = fc.oneof(
      fc.constantFrom('', 'A', 'B', 'C', 'chi bộ', 'xã', 'kiểm tra', ...header),
      fc.string({ unit: 'grapheme', maxLength: 70 }).map((text) => text.replaceAll('"', '')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 4, maxLength: 6 }), { maxLength: 8 }), async (rows) => {
        const said = await bring(organisation, csv([header, ...rows]), { dryRun: true })
        expect([200, 422]).toContain(said.status)
        if (said.status === 422) return
        const { result } = said.body
        expect(result.sound + result.toFix).toBe(result.rows)
        const blocked = result.findings.some((each) => each.blocks)
        if (!blocked) expect(result.created + result.changed + result.unchanged).toBe(result.rows)
      }),
      { numRuns: 150 },
    )
    expect(await rowsAt(organisation)).toEqual([])
    expect(server.errors).toEqual([])
  })
})

describe('bad input', () => {
  it('gets a code, the field and a sentence, and nothing is stored', async () => {
    const { organisation, code } = await root()
    const fresh = () => ({ organisation: uuid7(), parent: organisation, code: 'A', name: 'A', kind: 'agency' as const })
    const huge = await server.run('organisations.create', { ...fresh(), name: 'x'.repeat(10_000_000) })
    expect(huge.body).toMatchObject({ status: 400, code: 'wrong-input', fields: ['input.name'] })
    expect(huge.body.detail).toContain('300')
    const larger = await server.run('organisations.create', { ...fresh(), name: 'x'.repeat(17 * 2 ** 20) })
    expect(larger.body).toMatchObject({ status: 413, code: 'too-large' })
    const wrongType = await fetch(`${server.url}/api/commands/organisations.create`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ id: uuid7(), input: fresh() }),
    })
    expect([wrongType.status, ((await wrongType.json()) as { code: string }).code]).toEqual([415, 'wrong-type'])
    const broken = await runAt<{ code: string; fields: string[] }>(server.url, 'organisations.create', {
      ...fresh(),
      kind: 'câu lạc bộ',
      code: 'có dấu cách',
      from: '2021-02-30',
    })
    expect(broken.body).toMatchObject({
      code: 'wrong-input',
      fields: ['input.code', 'input.kind', 'input.from'],
    })
    const notBase64 = await bring(organisation, 'không phải base64')
    expect(notBase64.body).toMatchObject({ code: 'wrong-input', fields: ['input.content'] })
    const id = uuid7()
    const content = csv([header, ['A', 'Chi bộ A', 'chi bộ', '', '', '']])
    expect((await bring(organisation, content, { dryRun: true }, id)).body.status).toBe('done')
    expect((await bring(organisation, content, { dryRun: true }, id)).body.status).toBe('already-done')
    expect((await bring(organisation, content, {}, id)).body).toMatchObject({
      status: 409,
      code: 'id-used',
      fields: ['id'],
    })
    expect(await rowsAt(organisation)).toEqual([])
    expect((await server.ask('organisations.one', { organisation })).body).toMatchObject({
      organisation: { code, version: 1 },
    })
    expect(server.errors).toEqual([])
  })
})
