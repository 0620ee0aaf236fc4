import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DocumentBlock, defaultCaps, explainDocumentRefusal, readDocx } from './index.ts'
import { inList, paragraph, wordParts } from './testing/word.ts'
import { externalLink, hyperlink, zip } from './testing/zip.ts'

const read = (...[body, extra]: Parameters<typeof wordParts>) => readDocx(zip(wordParts(body, extra)))
const blocks = async (...given: Parameters<typeof wordParts>): Promise<readonly DocumentBlock[]> => {
  const answer = await read(...given)
  return answer.ok ? answer.value : []
}
const lines = async (...given: Parameters<typeof wordParts>) =>
  (await blocks(...given)).map((each) => (each.kind === 'paragraph' ? `${each.number}|${each.text}` : each.rows))
const code = async (bytes: Uint8Array, caps = defaultCaps): Promise<string> => {
  const answer = await readDocx(bytes, caps)
  if (answer.ok) return 'ok'
  for (const locale of ['vi', 'en'] as const)
    expect(explainDocumentRefusal(answer.refusal, locale)).not.toMatch(/undefined|^[a-z-]+$/)
  return answer.refusal.code
}

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '·')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>`

describe('a Word file', () => {
  test('is paragraphs in order, composed, with the breaks and without doubled blanks', async () => {
    const body = `${paragraph('Kế  hoạch')}${paragraph('  ')}<w:p><w:r><w:t>Số:</w:t><w:tab/><w:t>05</w:t><w:br/><w:t>/KH</w:t></w:r></w:p>`
    expect(await lines(body)).toEqual(['|Kế hoạch', '|Số: 05\n/KH'])
  })

  test('gives paragraphs the numbers their lists show', async () => {
    const steps: [number, number][] = [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 2],
      [1, 3],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 1],
      [2, 1],
      [3, 0],
    ]
    const body = steps.map(([list, at]) => paragraph('x', inList(list, at))).join('')
    expect(await lines(body, { numbering })).toEqual(
      ['I.', '1.', '1.1.', '1.2.', 'a)', '2.', '2.1.', 'II.', '1.', '4.', '-'].map((each) => `${each}|x`),
    )
  })

  test('takes lists from styles and the styles they rest on; a paragraph may leave its list', async () => {
    const styles = `<w:style w:styleId="A"><w:pPr>${inList(1, 0)}</w:pPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>
      <w:style w:styleId="C"><w:basedOn w:val="C"/></w:style>`
    const body = ['A', 'B', 'C'].map((each) => paragraph(each, `<w:pStyle w:val="${each}"/>`)).join('')
    const out = paragraph('out', `<w:pStyle w:val="A"/>${inList(0, 0)}`)
    expect(await lines(body + out, { numbering, styles })).toEqual(['I.|A', 'II.|B', '|C', '|out'])
  })

  test('tables are rows; spans leave empty cells, a table in a cell is text of it', async () => {
    const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
    const inner = `<w:tbl><w:tr>${cell(paragraph('trong'))}</w:tr></w:tbl>`
    const body = `<w:tbl><w:tr>${cell(paragraph('a') + paragraph('b'))}${cell(paragraph('c'), '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell(paragraph('d') + inner, '<w:vMerge w:val="restart"/>')}${cell(paragraph('e'))}${cell(paragraph('g'))}</w:tr>
      <w:tr>${cell(paragraph('lặp'), '<w:vMerge/>')}${cell(paragraph(''))}${cell(paragraph('h'))}</w:tr></w:tbl>`
    expect(await lines(body)).toEqual([
      [
        { row: 1, cells: ['a\nb', 'c', ''] },
        { row: 2, cells: ['d\ntrong', 'e', 'g'] },
        { row: 3, cells: ['', '', 'h'] },
      ],
    ])
  })

  test('what nobody sees on the page is not read', async () => {
    const hidden =
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>hiện</w:t></w:r></w:p>'
    const field = '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>'
    const twice =
      '<w:p><w:r><AlternateContent><Choice><w:t>một</w:t></Choice><Fallback><w:t>hai</w:t></Fallback></AlternateContent></w:r></w:p>'
    expect(await lines(hidden + field + twice)).toEqual(['|hiện', '|3', '|một'])
  })

  test('one that our own writer makes is read back', async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'KẾ HOẠCH', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ children: [new TextRun({ text: 'Thành lập ', bold: true }), new TextRun('Tổ bầu cử')] }),
            new Table({
              rows: [
                new TableRow({
                  children: ['TT', 'Công việc'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
                }),
              ],
            }),
          ],
        },
      ],
    })
    const answer = await readDocx(await Packer.toBuffer(document))
    expect(answer.ok && answer.value).toEqual([
      { kind: 'paragraph', number: '', text: 'KẾ HOẠCH' },
      { kind: 'paragraph', number: '', text: 'Thành lập Tổ bầu cử' },
      { kind: 'table', rows: [{ row: 1, cells: ['TT', 'Công việc'] }] },
    ])
  })
})

describe('a Word file that is refused', () => {
  const one = paragraph('Một')
  const bytes = (...given: Parameters<typeof wordParts>) => zip(wordParts(...given))

  test.each([
    ['<w:ins w:id="1"><w:r><w:t>thêm</w:t></w:r></w:ins>'],
    ['<w:del w:id="1"><w:r><w:delText>bớt</w:delText></w:r></w:del>'],
    ['<w:moveFrom w:id="1"/>'],
  ])('tracked changes: %s', async (change) => {
    const answer = await readDocx(bytes(`<w:p>${change}</w:p>${one}`))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'tracked-changes' } })
    if (!answer.ok)
      expect(explainDocumentRefusal(answer.refusal, 'vi')).toContain(
        'chấp nhận hoặc bỏ các thay đổi đang theo dõi trước',
      )
  })

  test('macros, a file inside, links that would be fetched, a DOCTYPE, a password, another kind of file', async () => {
    expect(await code(bytes(one, { extra: [{ name: 'word/vbaProject.bin', data: 'x' }] }))).toBe('macro')
    expect(await code(bytes(one, { extra: [{ name: 'word/embeddings/a.xlsx', data: 'x' }] }))).toBe('nested-archive')
    expect(await code(bytes(one, { links: externalLink }))).toBe('external-link')
    expect(await code(bytes(one, { links: hyperlink }))).toBe('ok')
    expect(await code(bytes(one, { styles: '<!DOCTYPE x [<!ENTITY a "b">]>' }))).toBe('doctype')
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
    expect(await code(ole)).toBe('encrypted')
    expect(await code(Buffer.from('không phải tệp nén'))).toBe('not-docx')
    expect(await code(zip([{ name: '[Content_Types].xml', data: '<Types/>' }]))).toBe('not-docx')
    expect(await code(bytes(''))).toBe('empty')
  })

  test('sizes: bytes, unpacked bytes, parts, paragraphs, columns, a long paragraph, elements inside each other', async () => {
    const caps = {
      ...defaultCaps,
      bytes: 50_000,
      rows: 5,
      columns: 3,
      cellLength: 20,
      inflatedBytes: 20_000,
      entries: 6,
    }
    expect(await code(bytes(one), { ...caps, bytes: 10 })).toBe('too-many-bytes')
    expect(await code(bytes(one), { ...caps, entries: 3 })).toBe('too-many-parts')
    expect(await code(bytes(paragraph('x'.repeat(30_000))), caps)).toBe('unpacks-too-large')
    expect(await code(bytes(one.repeat(6)), caps)).toBe('too-many-rows')
    expect(await code(bytes(paragraph('x'.repeat(21))), caps)).toBe('cell-too-long')
    const row = `<w:tbl><w:tr>${`<w:tc>${one}</w:tc>`.repeat(4)}</w:tr></w:tbl>`
    expect(await code(bytes(row), caps)).toBe('too-many-columns')
    expect(await code(bytes('<w:sdt>'.repeat(400) + '</w:sdt>'.repeat(400)))).toBe('damaged')
    const lie = wordParts(one).map((part) => (part.name.endsWith('document.xml') ? { ...part, declared: 10 } : part))
    expect(await code(zip(lie))).toBe('size-lie')
  })

  test('control characters and marks that turn the direction, with the paragraph', async () => {
    const answer = await readDocx(bytes(`${one}${paragraph('Một\u202ehai')}`))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'bidi-control', block: 2 } })
  })

  test('any bytes give an answer, never an exception', async () => {
    const whole = bytes(paragraph('Một', inList(1, 0)), { numbering })
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        expect(typeof (await code(whole.with(at, value)))).toBe('string')
      }),
      { numRuns: 200 },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '<w:p>',
            '</w:p>',
            '<w:tbl>',
            '</w:tbl>',
            '<w:tr>',
            '</w:tr>',
            '<w:tc>',
            '</w:tc>',
            '<w:r>',
            '</w:r>',
            '<w:t>',
            '</w:t>',
            'x',
            '<w:del/>',
          ),
          { maxLength: 30 },
        ),
        async (pieces) => {
          expect(typeof (await code(bytes(pieces.join(''))))).toBe('string')
        },
      ),
      { numRuns: 200 },
    )
  })
})
