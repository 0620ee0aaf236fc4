import { Document, Packer, Paragraph } from 'docx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officeKind, writeTable } from './index.ts'
import { workbookParts, zip } from './testing/zip.ts'

const word = () => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Báo cáo')] }] }))
const codeOf = async (bytes: Uint8Array) => {
  const read = await officeKind(bytes)
  return read.ok ? read.value : read.refusal.code
}

const types = (main: string, type: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/${main}" ContentType="${type}"/></Types>`
const plainWord = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const relations = `<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const parts = (type = plainWord, more: { name: string; data: string }[] = []) =>
  zip([
    { name: '[Content_Types].xml', data: types('word/document.xml', type) },
    { name: '_rels/.rels', data: relations },
    { name: 'word/document.xml', data: '<?xml version="1.0"?><w:document><w:body/></w:document>' },
    ...more,
  ])

describe('an office file', () => {
  test('is told by what lies inside it', async () => {
    expect(await codeOf(await word())).toBe('docx')
    expect(await codeOf(await writeTable([['Tổ', 1]], 'xlsx'))).toBe('xlsx')
    expect(await codeOf(parts())).toBe('docx')
  })

  test('is none when it only begins as one, or is another program’s', async () => {
    expect(await codeOf(zip([{ name: 'bai.txt', data: 'x' }]))).toBe('not-xlsx')
    expect(await codeOf(new Uint8Array())).toBe('not-xlsx')
    expect(await codeOf(zip(workbookParts('')))).toBe('not-xlsx')
    expect(
      await codeOf(parts('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml')),
    ).toBe('not-xlsx')
  })

  test('is refused with macros, controls, files inside, links and a password, whatever it calls itself', async () => {
    const more = (name: string, data = '<?xml version="1.0"?><x/>') => codeOf(parts(plainWord, [{ name, data }]))
    expect(await more('word/vbaProject.bin', 'x')).toBe('macro')
    expect(await codeOf(parts('application/vnd.ms-word.document.macroEnabled.main+xml'))).toBe('macro')
    expect(await more('word/activeX/activeX1.xml')).toBe('macro')
    expect(await more('xl/macrosheets/sheet1.xml')).toBe('macro')
    expect(await more('word/embeddings/oleObject1.bin', 'x')).toBe('nested-archive')
    expect(await more('word/media/bai.zip', 'x')).toBe('nested-archive')
    const template = `<?xml version="1.0"?><Relationships><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://x.example/a.dotm" TargetMode="External"/></Relationships>`
    expect(await more('word/_rels/settings.xml.rels', template)).toBe('external-link')
    expect(await codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toBe('encrypted')
  })

  test('any bytes get an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (tail, begins) => {
        const bytes = begins ? Buffer.concat([Buffer.from('PK\x03\x04'), tail]) : tail
        expect((await officeKind(bytes)).ok).toBe(false)
      }),
    )
  })
})
