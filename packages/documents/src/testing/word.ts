import type { Part } from './zip.ts'

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const relations = (list: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`

type Extra = Readonly<{ numbering?: string; styles?: string; extra?: readonly Part[]; links?: string }>

/** The parts of a Word file with this body; `numbering` and `styles` are what stands in those parts. */
export const wordParts = (body: string, { numbering, styles, extra = [], links = '' }: Extra = {}): Part[] => [
  {
    name: '[Content_Types].xml',
    data: '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  },
  { name: '_rels/.rels', data: relations(relation('rId1', 'officeDocument', 'word/document.xml')) },
  { name: 'word/document.xml', data: `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>` },
  {
    name: 'word/_rels/document.xml.rels',
    data: relations(relation('rId1', 'numbering', 'numbering.xml') + relation('rId2', 'styles', 'styles.xml') + links),
  },
  ...(numbering === undefined ? [] : [{ name: 'word/numbering.xml', data: `<w:numbering>${numbering}</w:numbering>` }]),
  ...(styles === undefined ? [] : [{ name: 'word/styles.xml', data: `<w:styles>${styles}</w:styles>` }]),
  ...extra,
]

/** A paragraph with its properties and its runs. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
export const inList = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
