import { readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { importResults } from '@baucu/contract'
import { writeTable } from '@baucu/documents'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { call, spawned } from '../testing/call.ts'
import { damaged } from '../testing/damaged.ts'
import { folder } from '../testing/folder.ts'
import { shared } from '../testing/shared.ts'

const rows = [
  [
    'Tỉnh',
    'Đơn vị',
    'Địa bàn',
    'Số đại biểu',
    'Họ tên',
    'Giới tính',
    'Ngày sinh',
    'Số phiếu',
    'Phiếu hợp lệ từ',
    'Phiếu hợp lệ đến',
    'Tỷ lệ',
    'Trúng cử',
  ],
  ['Lào Cai', '1', 'Gồm', '2', 'Nguyễn Văn A', 'Nam', '31/12/1970', '600', '880', '881', '68,18', 'x'],
  ['', '', '', '', 'Trần Thị B', 'Nữ', '1980-01-02', '440', '', '', '50', ''],
]
const about = [
  '--election',
  'na-2021',
  '--election-day',
  '2021-05-23',
  '--edition',
  '2015',
  '--attribution',
  'Số liệu thử',
]
const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n')
const wrong = csv.replace('"440"', '"1,440"').replace('"31/12/1970"', '"30/02/1970"')

const file = {
  schema: 'vn-election-results/1',
  election: 'na-2021',
  electionDay: '2021-05-23',
  edition: '2015',
  attribution: 'Số liệu thử',
  notes: [],
  national: null,
  constituencies: [
    {
      id: 'na-2021-lao-cai-1',
      province: 'Lào Cai',
      constituency: 1,
      area: 'Gồm',
      seats: 2,
      validBallotsMin: 880,
      validBallotsMax: 881,
      candidates: [
        {
          name: 'Nguyễn Văn A',
          gender: 'M',
          birthDate: '1970-12-31',
          votes: 600,
          percentText: '68,18',
          elected: true,
          confirmed: null,
        },
        {
          name: 'Trần Thị B',
          gender: 'F',
          birthDate: '1980-01-02',
          votes: 440,
          percentText: '50',
          elected: false,
          confirmed: null,
        },
      ],
    },
  ],
}

const dryRun = (input: string | Uint8Array, argv: readonly string[] = about) =>
  call(['import', 'results', '-', '--dry-run', '--json', ...argv], { input })

/** A server that answers what the test wants and keeps what it was asked. */
const asked: { path: string | undefined; body: unknown }[] = []
let answer: { status: number; body: string } = { status: 200, body: '' }
const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    asked.push({ path: request.url, body: JSON.parse(Buffer.concat(parts).toString()) })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
  })
})
let url = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  asked.length = 0
})

describe('baucu import results --dry-run', () => {
  test('CSV, XLSX and JSON of the same results are read alike', async () => {
    const expected = {
      kind: 'results',
      ok: true,
      dryRun: true,
      election: 'na-2021',
      constituencies: 1,
      candidates: 2,
      problems: [],
      stored: null,
    }
    for (const [form, input] of [
      ['csv', csv],
      ['csv', `\ufeff${csv}`],
      ['xlsx', await writeTable(rows, 'xlsx')],
      ['json', JSON.stringify(file)],
    ] as const) {
      const { code, out, err } = await dryRun(input)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(JSON.parse(out)).toEqual({ ...expected, source: '-', form })
    }
  })

  test('every problem is told with its row and column; exit code 1', async () => {
    const { code, out } = await dryRun(wrong)
    expect(code).toBe(1)
    const { ok, problems } = JSON.parse(out)
    expect(ok).toBe(false)
    expect(problems).toEqual([
      {
        code: 'cell-unreadable',
        row: 2,
        column: 'G',
        header: 'Ngày sinh',
        path: null,
        text: '"30/02/1970": cần ngày có thật dạng DD/MM/YYYY',
      },
      {
        code: 'cell-unreadable',
        row: 3,
        column: 'H',
        header: 'Số phiếu',
        path: null,
        text: '"1,440": cần số viết liền, không dấu chấm hay phẩy',
      },
    ])
    const page = await call(['import', 'results', '-', ...about], { input: wrong })
    expect(page.code).toBe(1)
    expect(page.out).toContain('ô H3 (Số phiếu): "1,440"')
    expect(page.out).toContain('2 chỗ sai; không nhập gì.')
  })

  test('figures no election can have, in a table and in JSON', async () => {
    const inTable = JSON.parse((await dryRun(csv.replace('"440"', '"882"'))).out)
    expect(inTable.problems).toMatchObject([{ code: 'votes-exceed-valid', row: 3, column: 'H' }])
    const inJson = JSON.parse((await dryRun(JSON.stringify(file).replace('"votes":440', '"votes":882'))).out)
    expect(inJson.problems).toMatchObject([
      { code: 'votes-exceed-valid', row: null, path: 'constituencies[0].candidates[1].votes' },
    ])
  })

  test.each([
    [['import', 'results', '-'], csv, 'cần thêm --election --election-day --edition --attribution'],
    [['import', 'results', '-', ...about], `${csv}"`, 'ngoặc kép'],
    [['import', 'results', '-', ...about], 'PK\u0003\u0004 no workbook', 'không phải tệp XLSX'],
    [['import', 'results', '-', ...about], '', 'không có dữ liệu'],
    [['import', 'results', '-'], '{"schema":', 'dòng 1 cột 11'],
    [['import', 'results', '-'], '{"schema":"x"}', 'schema: "x": cần "vn-election-results/1"'],
    [['import', 'result', '-'], '', 'có phải "results"?'],
    [['import', 'people', '-'], '', 'Các loại: results'],
    [['import', 'results', '-', '--url', 'ftp://x'], '', 'cần địa chỉ như http://127.0.0.1:4180'],
    [['import', 'results', '-', '--url', 'nonsense'], '', 'cần địa chỉ'],
  ])('%j %#: refused in one line', async (argv, input, text) => {
    const { code, out, err } = await call(argv, { input })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(text)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test('any bytes end in one line and exit code 2, or in a report', async () => {
    const tables = fc.oneof(damaged(csv), damaged(JSON.stringify(file)), damaged(await writeTable(rows, 'xlsx')))
    await fc.assert(
      fc.asyncProperty(tables, async (input) => {
        const { code, out, err } = await dryRun(input)
        if (code !== 2) {
          expect(JSON.parse(out).ok).toBe(code === 0)
          return
        }
        expect(out).toBe('')
        expect(err).toMatch(/^baucu import: .+\n$/)
        expect(err).not.toContain('ngoài dự tính')
      }),
      { numRuns: 1000 },
    )
  })

  const published = shared('data/na-2021.json')

  test.skipIf(!published)('the published results of 2021 have no problem', async () => {
    const { code, out } = await spawned(['import', 'results', published ?? '', '--dry-run', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ ok: true, constituencies: 180 })
  })
})

describe('baucu import results', () => {
  const stored = { frame: 'na-2021', constituencies: 1, candidates: 2, replaced: false }

  test('sends one command to the server and tells what was stored', async () => {
    answer = { status: 200, body: JSON.stringify({ id: 'x', status: 'done', result: stored }) }
    const { code, out, err } = await call(
      ['import', 'results', '-', '--json', '--url', url, '--name', 'Quốc hội XV', '--official-by', 'NQ 748', ...about],
      { input: csv },
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out).stored).toEqual(stored)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.path).toBe('/api/commands/results.import')
    const { id, input } = (asked[0]?.body ?? {}) as { id?: string; input?: unknown }
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(input).toEqual({ file, name: 'Quốc hội XV', officialBy: 'NQ 748' })
    expect(importResults.input.parse(input)).toEqual(input)
  })

  test('with problems nothing is sent', async () => {
    expect((await call(['import', 'results', '-', '--url', url, ...about], { input: wrong })).code).toBe(1)
    expect(asked).toEqual([])
  })

  test('a refusal of the server is one line in its words', async () => {
    answer = {
      status: 422,
      body: JSON.stringify({
        title: 'Không rõ tỉnh',
        code: 'unknown-province',
        fields: ['a.province'],
        detail: 'một\nhai',
      }),
    }
    const { code, out, err } = await call(['import', 'results', '-', '--url', url], { input: JSON.stringify(file) })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(`baucu import: máy chủ ${url} từ chối results.import: Không rõ tỉnh: một; hai\n`)
    answer = { status: 502, body: '<html>' }
    expect((await call(['import', 'results', '-', '--url', url], { input: JSON.stringify(file) })).err).toContain(
      'HTTP 502',
    )
  })

  test('nobody listening', async () => {
    const path = folder()
    writeFileSync(join(path, 'file.json'), JSON.stringify(file))
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const { code, err } = await spawned(['import', 'results', 'file.json', '--url', `http://127.0.0.1:${port}`], {
      cwd: path,
    })
    expect(code).toBe(2)
    expect(err).toContain('không liên lạc được với máy chủ')
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(readdirSync(path)).toEqual(['file.json'])
  })
})
