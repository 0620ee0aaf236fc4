import { deflateRawSync } from 'node:zlib'

/** A part of a package; `declared` writes another size into the directory than the true one. */
export type Part = Readonly<{ name: string; data: string | Buffer; declared?: number }>

/** A ZIP file with nothing right but what is asked for: for tests of the readers. */
export function zip(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, declared } of parts) {
    const raw = Buffer.from(data)
    const packed = deflateRawSync(raw)
    const label = Buffer.from(name)
    const size = declared ?? raw.length
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, label, packed)
    directory.push(entry, label)
    offset += 30 + label.length + packed.length
  }
  const middle = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length % 65536, 8)
  end.writeUInt16LE(parts.length % 65536, 10)
  end.writeUInt32LE(middle.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, middle, end]))
}

const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`
const relations = (list: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`

/** The parts of a workbook with one sheet; `extra` parts come after, `head` stands before the root of the sheet. */
export function workbookParts(
  sheetData: string,
  { head = '', extra = [], links = '' }: { head?: string; extra?: readonly Part[]; links?: string } = {},
): Part[] {
  return [
    {
      name: '[Content_Types].xml',
      data: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    { name: '_rels/.rels', data: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data: '<?xml version="1.0"?><workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Tổ bầu cử" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + links),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<?xml version="1.0"?>${head}<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    },
    ...extra,
  ]
}

export const externalLink = relation(
  'rId9',
  'externalLinkPath',
  'http://example.invalid/x.xlsx',
  ' TargetMode="External"',
)
export const hyperlink = relation('rId8', 'hyperlink', 'http://example.invalid/', ' TargetMode="External"')
