import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  columnName,
  defaultCaps,
  explainTableRefusal,
  type Read,
  readCount,
  readHeader,
  readTable,
  type Table,
  type TableCaps,
  writeTable,
} from './index.ts'
import { externalLink, hyperlink, type Part, workbookParts, zip } from './testing/zip.ts'

const caps: TableCaps = { ...defaultCaps, rows: 1000, columns: 50, cellLength: 500, inflatedBytes: 8 * 1024 * 1024 }
const csv = (text: string | Uint8Array) => readTable(typeof text === 'string' ? Buffer.from(text) : text, 'csv', caps)
const xlsx = (parts: readonly Part[]) => readTable(zip(parts), 'xlsx', caps)
const rows = (read: Read<Table>) => (read.ok ? read.value.sheets.flatMap((sheet) => sheet.rows) : read.refusal)
const code = (read: Read<unknown>) => (read.ok ? 'ok' : read.refusal.code)
const place = (read: Read<unknown>) => (read.ok ? null : [read.refusal.row, read.refusal.column])

describe('CSV', () => {
  test.each([',', ';', '\t'])(
    'separator %j is found; quotes, line breaks and doubled quotes are kept',
    async (separator) => {
      const text = `${['Tên', 'Số'].join(separator)}\r\n${['"Xã ""Nậm""\r\nThử; a,b"', '007'].join(separator)}\r\n`
      const read = await csv(text)
      expect(rows(read)).toEqual([
        { row: 1, cells: ['Tên', 'Số'] },
        { row: 2, cells: ['Xã "Nậm"\r\nThử; a,b', '007'] },
      ])
      expect(read.ok && read.value.delimiter).toBe(separator)
    },
  )

  test('byte order marks, UTF-16 and line ends are understood; other encodings are refused, never misread', async () => {
    const text = 'Tên;Số\nNguyễn;1\n'
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    const expected = [
      { row: 1, cells: ['Tên', 'Số'] },
      { row: 2, cells: ['Nguyễn', '1'] },
    ]
    expect(rows(await csv(`\ufeff${text}`))).toEqual(expected)
    expect(rows(await csv(text.replaceAll('\n', '\r')))).toEqual(expected)
    const read = await csv(wide)
    expect(rows(read)).toEqual(expected)
    expect(read.ok && read.value.encoding).toBe('utf-16le')
    expect(code(await csv(Buffer.from('T\xean;S\xf4\n', 'latin1')))).toBe('encoding')
  })

  test('"sep=" names the separator and is not data', async () => {
    expect(rows(await csv('sep=;\r\na,b;c\r\n'))).toEqual([{ row: 2, cells: ['a,b', 'c'] }])
  })

  test('an open quote is refused with its line and cell', async () => {
    const read = await csv('a,b\n"x\ny",ok\nz,"open\nmore\n')
    expect(code(read)).toBe('quote-open')
    expect(!read.ok && read.refusal.numbers).toEqual({ line: 4 })
    expect(place(read)).toEqual([3, 2])
    expect(!read.ok && explainTableRefusal(read.refusal, 'vi')).toBe('Ô B3: Dấu ngoặc kép mở ở dòng 4 không được đóng.')
  })

  test.each([
    ['text after a quote', 'a\n"x"y\n', 'quote-garbage', [2, 1]],
    ['an empty file', '\n\n', 'empty', [null, null]],
    ['too many columns', `${','.repeat(60)}x\n`, 'too-many-columns', [1, 61]],
    ['a cell too long', `a,${'x'.repeat(501)}\n`, 'cell-too-long', [1, 2]],
    ['a quoted cell too long', `a,"${'x'.repeat(501)}"\n`, 'cell-too-long', [1, 2]],
    ['too many rows', 'x\n'.repeat(1001), 'too-many-rows', [1001, 1]],
  ])('%s is refused with its place', async (_name, text, expected, where) => {
    const read = await csv(text)
    expect([code(read), place(read)]).toEqual([expected, where])
  })

  test('two million and one rows are refused before they are all read', async () => {
    const big = Buffer.from('x\n'.repeat(2_000_001))
    const started = performance.now()
    const read = await readTable(big, 'csv')
    expect([code(read), place(read)]).toEqual(['too-many-rows', [defaultCaps.rows + 1, 1]])
    expect(performance.now() - started).toBeLessThan(5000)
    expect(code(await readTable(big, 'csv', { ...caps, bytes: 1000 }))).toBe('too-many-bytes')
  })

  test('any table survives writing and reading, formula-like text included', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.normalize('NFC')),
      fc.constantFrom('=1+1', "'=x", "''@x", '-5', '+5', '\tx', 'a"b', 'a;b,c', 'x\r\ny', "'", '@SUM(A1)'),
    )
    const hidden = /[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u
    const clean = cell.filter((text) => !hidden.test(text))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(clean, { minLength: 1, maxLength: 5 }), { minLength: 1 }),
        fc.boolean(),
        async (table, excelVi) => {
          const lines = [['đầu', 'đề', 'năm', 'cột', 'x'], ...table]
          const read = await csv(await writeTable(lines, 'csv', { excelVi }))
          const kept = lines.flatMap((cells, index) => {
            const last = cells.findLastIndex((text) => text !== '')
            return last < 0 ? [] : [{ row: index + 1, cells: cells.slice(0, last + 1) }]
          })
          expect(rows(read)).toEqual(kept)
        },
      ),
    )
  })
})

describe('writing', () => {
  test('a Vietnamese Excel gets a byte order mark, semicolons and a decimal comma; formulas are disarmed', async () => {
    const bytes = await writeTable(
      [
        ['Tên', 'Tỷ lệ'],
        ['=HYPERLINK("http://x","y")', 0.5],
        ['a;b', null],
      ],
      'csv',
      { excelVi: true },
    )
    expect(Buffer.from(bytes).toString()).toBe(
      '\ufeffTên;Tỷ lệ\r\n"\'=HYPERLINK(""http://x"",""y"")";0,5\r\n"a;b";\r\n',
    )
  })

  test('XLSX keeps text as text, numbers as numbers, leading zeros and formula-like text', async () => {
    const table = [
      ['Tên', 'Số', 'Mã'],
      ['=1+1', 42, '007'],
      ['Nguyễn <b>&"\'', 0.25, '@x'],
    ]
    const read = await readTable(await writeTable(table, 'xlsx', { sheet: 'Khu vực/1' }), 'xlsx', caps)
    expect(rows(read)).toEqual([
      { row: 1, cells: ['Tên', 'Số', 'Mã'] },
      { row: 2, cells: ['=1+1', '42', '007'] },
      { row: 3, cells: ['Nguyễn <b>&"\'', '0.25', '@x'] },
    ])
    expect(read.ok && [read.value.hasFormulas, read.value.sheets[0]?.name]).toEqual([false, 'Khu vực 1'])
  })
})

const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`

describe('XLSX', () => {
  test('cells keep their row and column; a formula gives the value saved with it', async () => {
    const read = await xlsx(
      workbookParts(
        `<row r="3">${inline('B3', 'Nậm Thử')}<c r="D3"><f>1+1</f><v>7</v></c></row><row r="9"><c r="A9"><f>NOW()</f></c></row>`,
      ),
    )
    expect(rows(read)).toEqual([{ row: 3, cells: ['', 'Nậm Thử', '', '7'] }])
    expect(read.ok && read.value.hasFormulas).toBe(true)
  })

  const shared = '<Relationship Id="rId3" Type="x/sharedStrings" Target="sharedStrings.xml"/>'
  const styled = '<Relationship Id="rId2" Type="x/styles" Target="/xl/styles.xml"/>'
  const format = (id: number, code: string) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`

  test('dates become YYYY-MM-DD, with their hour if they have one; other numbers stay numbers', async () => {
    const codes = ['dd\\/mm\\/yyyy', '#,##0&quot; ngày&quot;', '[h]:mm', '[Red]0.00', '[$-42A]d mmmm']
    const styles = `<styleSheet><numFmts>${codes.map((each, index) => format(170 + index, each)).join('')}</numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs>${[0, 14, 170, 171, 172, 173, 174].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`
    const extra = [{ name: 'xl/styles.xml', data: styles }]
    const cells = [0, 1, 2, 3, 4, 5, 6].map((style) => `<c s="${style}"><v>46096</v></c>`).join('')
    const more =
      '<c s="1"><v>46096.5</v></c><c s="1"><v>59</v></c><c t="d"><v>2026-03-15T00:00:00</v></c><c><v>1e3</v></c>'
    const read = await xlsx(workbookParts(`<row>${cells}${more}</row>`, { links: styled, extra }))
    const day = '2026-03-15'
    expect(rows(read)).toEqual([
      { row: 1, cells: ['46096', day, day, '46096', day, '46096', day, `${day}T12:00:00`, '1900-02-28', day, '1000'] },
    ])
  })

  test('days counted from 1904 are understood', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'
    const parts = workbookParts('<row><c s="0"><v>44634</v></c></row>', {
      links: styled,
      extra: [{ name: 'xl/styles.xml', data: styles }],
    }).map((part) =>
      part.name === 'xl/workbook.xml'
        ? { ...part, data: String(part.data).replace('<sheets>', '<workbookPr date1904="1"/><sheets>') }
        : part,
    )
    expect(rows(await xlsx(parts))).toEqual([{ row: 1, cells: ['2026-03-15'] }])
  })

  test('shared texts lose their formatting and reading aids; truth and errors are words', async () => {
    const strings = `<sst><si><t>Xã</t></si><si><r><rPr><b/></rPr><t>Nậm </t></r><r><t xml:space="preserve">Thử </t></r></si>
      <si><t>東</t><rPh sb="0" eb="1"><t>とう</t></rPh></si><si><t>a_x000A_b &amp; &lt;c&gt;</t></si><si/></sst>`
    const cells = [0, 1, 2, 3, 4, 9].map((index) => `<c t="s"><v>${index}</v></c>`).join('')
    const more =
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>"x"</f><v>x_x000D_</v></c>'
    const extra = [{ name: 'xl/sharedStrings.xml', data: strings }]
    const read = await xlsx(workbookParts(`<row r="2">${cells}${more}</row>`, { links: shared, extra }))
    expect(rows(read)).toEqual([
      {
        row: 2,
        cells: ['Xã', 'Nậm Thử ', '東', 'a\nb & <c>', '', '', 'TRUE', 'FALSE', '#N/A', 'x\r'],
      },
    ])
  })

  test('hidden sheets are named and not read; a chart has no cells; prefixes are the writer’s choice', async () => {
    const sheets = `<x:sheet name="Ẩn" sheetId="1" state="veryHidden" r:id="rId1"/><x:sheet name="Biểu đồ" sheetId="2" r:id="rId7"/>
      <x:sheet name="Hiện" sheetId="3" r:id="rId8"/>`
    const links =
      '<Relationship Id="rId7" Type="x/chartsheet" Target="chartsheets/a.xml"/><Relationship Id="rId8" Type="x/worksheet" Target="../xl/B.xml"/>'
    const extra = [
      { name: 'xl/b.xml', data: `<x:worksheet xmlns:x="x"><x:row><x:c><x:v>7</x:v></x:c></x:row></x:worksheet>` },
    ]
    const parts = workbookParts(inline('A1', 'không đọc'), { links, extra }).map((part) =>
      part.name === 'xl/workbook.xml'
        ? { ...part, data: `<x:workbook><x:sheets>${sheets}</x:sheets></x:workbook>` }
        : part,
    )
    const read = await xlsx(parts)
    expect(read.ok && read.value).toMatchObject({
      sheets: [{ name: 'Hiện', rows: [{ row: 1, cells: ['7'] }] }],
      hiddenSheets: ['Ẩn'],
    })
  })

  test('letters cut by the end of a piece are whole', async () => {
    const names = Array.from(
      { length: 900 },
      (_, index) => `${'ạ'.repeat(index % 7)}Nguyễn Thị ${'ữ'.repeat(90)} ${index}`,
    )
    const body = names.map((each, index) => `<row r="${index + 1}">${inline(`A${index + 1}`, each)}</row>`).join('')
    const read = await xlsx(workbookParts(body))
    expect(rows(read)).toEqual(names.map((each, index) => ({ row: index + 1, cells: [each] })))
  })

  test('an invisible character is refused with its place', async () => {
    const read = await xlsx(workbookParts(`<row r="4">${inline('C4', 'a\u0001b')}</row>`))
    expect([code(read), place(read)]).toEqual(['control-character', [4, 3]])
  })

  const row = `<row r="1">${inline('A1', 'x')}</row>`
  const utf16 = (parts: Part[]) =>
    parts.map((part) =>
      part.name.includes('sheet1') ? { ...part, data: Buffer.from(`\ufeff${part.data}`, 'utf16le') } : part,
    )
  const manyTexts = () =>
    workbookParts(row, {
      links: shared,
      extra: [{ name: 'xl/sharedStrings.xml', data: `<sst>${'<si/>'.repeat(50_001)}</sst>` }],
    })
  const zeros = Buffer.alloc(200 * 1024 * 1024)
  test.each<[string, () => Part[], string]>([
    ['a zip bomb', () => workbookParts(row, { extra: [{ name: 'xl/big.xml', data: zeros }] }), 'unpacks-too-large'],
    [
      'a part larger than it says',
      () => workbookParts(row, { extra: [{ name: 'xl/big.xml', data: zeros.subarray(0, 50_000_000), declared: 10 }] }),
      'size-lie',
    ],
    [
      'a part smaller than it says',
      () => workbookParts(row, { extra: [{ name: 'xl/a.xml', data: '<a/>', declared: 100 }] }),
      'size-lie',
    ],
    [
      'a package in the package',
      () => workbookParts(row, { extra: [{ name: 'xl/embeddings/b.xlsx', data: 'PK' }] }),
      'nested-archive',
    ],
    ['an entity of its own', () => workbookParts(`<row><c t="str"><v>&lol;</v></c></row>`), 'damaged'],
    ['letters that are not UTF-8', () => utf16(workbookParts(row)), 'damaged'],
    ['rows that go back', () => workbookParts('<row r="2"/><row r="1"/>'), 'damaged'],
    ['more shared texts than cells can be', () => manyTexts(), 'unpacks-too-large'],
    ['a macro', () => workbookParts(row, { extra: [{ name: 'xl/vbaProject.bin', data: 'x' }] }), 'macro'],
    [
      'a DOCTYPE',
      () => workbookParts(row, { head: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>' }),
      'doctype',
    ],
    ['a link to another file', () => workbookParts(row, { links: externalLink }), 'external-link'],
    ['a cell in the last column', () => workbookParts(`<row r="1">${inline('XFD1', 'x')}</row>`), 'too-many-columns'],
    ['a control character', () => workbookParts(`<row r="1">${inline('A1', 'A&#x202E;B')}</row>`), 'bidi-control'],
    ['something else than a workbook', () => [{ name: 'a.xml', data: '<a/>' }], 'not-xlsx'],
    [
      'a workbook without its sheet',
      () => workbookParts(row).filter((part) => !part.name.includes('sheet1')),
      'damaged',
    ],
    [
      'many parts',
      () => Array.from({ length: 2001 }, (_, index) => ({ name: `p${index}.txt`, data: '' })),
      'too-many-parts',
    ],
    ['the same part twice', () => [...workbookParts(row), ...workbookParts(row)], 'damaged'],
  ])('%s is refused', async (_name, parts, expected) => {
    expect(code(await xlsx(parts()))).toBe(expected)
  })

  test('a hyperlink is only text; a password is named', async () => {
    expect(code(await xlsx(workbookParts(row, { links: hyperlink })))).toBe('ok')
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
    expect(code(await readTable(ole, 'xlsx', caps))).toBe('encrypted')
  })

  test('any bytes give an answer, never an exception', async () => {
    const whole = zip(workbookParts(row))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const bent = whole.slice()
        bent[at] = value
        expect(typeof code(await readTable(bent, 'xlsx', caps))).toBe('string')
      }),
      { numRuns: 300 },
    )
  })

  test('a sparse sheet is cheap: two cells a million rows apart are two rows', async () => {
    const read = await xlsx(workbookParts(`${row}<row r="1048576">${inline('AX1048576', 'z')}</row>`))
    expect(rows(read)).toEqual([
      { row: 1, cells: ['x'] },
      { row: 1048576, cells: [...Array.from({ length: 49 }, () => ''), 'z'] },
    ])
  })
})

describe('headers and counts', () => {
  test('headers are matched without case and spaces; doubles, gaps and forbidden names are refused with their column', () => {
    const read = readHeader({ row: 1, cells: [' Họ  tên ', 'SỐ'] })
    expect(read.ok && [...read.value]).toEqual([
      ['họ tên', 0],
      ['số', 1],
    ])
    const refused = [['a', ' A'], ['a', '', 'b'], ['__proto__'], ['constructor'], ['prototype']].map((cells) => {
      const header = readHeader({ row: 1, cells })
      return header.ok ? 'ok' : [header.refusal.code, header.refusal.column]
    })
    expect(refused).toEqual([
      ['header-duplicate', 2],
      ['header-empty', 2],
      ['header-forbidden', 1],
      ['header-forbidden', 1],
      ['header-forbidden', 1],
    ])
  })

  test('columns are named as in a spreadsheet', () => {
    expect([1, 26, 27, 52, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA'])
  })
})

const attacksFile = new URL('../../../../shared/vectors/import-attacks.json', import.meta.url)
const candidates = [attacksFile, new URL('../../../../../shared/vectors/import-attacks.json', import.meta.url)]
const attacks = candidates.find((url) => existsSync(url))

describe.skipIf(!attacks)('shared cases of hostile imports (skipped when ../shared is absent)', () => {
  type Attacks = {
    countFields: { input: string; outcome: string; value: number | null }[]
    textFields: { name: string; input: string; outcome: string }[]
    headers: { header: string; outcome: string }[]
  }
  const cases = attacks
    ? (JSON.parse(readFileSync(attacks, 'utf8')) as Attacks)
    : { countFields: [], textFields: [], headers: [] }

  test.each(cases.countFields)('count $input: $outcome', ({ input, value }) => {
    expect(readCount(input) ?? null).toBe(value)
  })

  test.each(cases.textFields)('text $name: $outcome', async ({ input, outcome }) => {
    const read = await csv(`Tên\r\n"${input.replaceAll('"', '""')}"\r\n`)
    if (outcome.startsWith('reject')) {
      expect(place(read)).toEqual([2, 1])
      return
    }
    expect(rows(read)).toEqual([
      { row: 1, cells: ['Tên'] },
      { row: 2, cells: [input.normalize('NFC')] },
    ])
    const notes = read.ok ? read.value.notes.map((note) => note.code) : []
    expect(notes).toEqual(input === input.normalize('NFC') ? [] : ['composed'])
    const exported = Buffer.from(await writeTable([[input]], 'csv')).toString()
    expect(exported.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/)
  })

  test.each(
    cases.headers.filter(
      ({ outcome, header }) => outcome === 'reject' && header.startsWith('__') === header.endsWith('__'),
    ),
  )('header $header: $outcome', ({ header }) => {
    const cells = header === 'duplicate column name' ? ['Tên', 'Tên'] : [header]
    expect(readHeader({ row: 1, cells }).ok).toBe(false)
  })
})
