import { paragraph, wordParts } from './testing/word.ts'
import { zip } from './testing/zip.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const cell = (text: string): string => `<w:tc>${paragraph(escaped(text))}</w:tc>`
const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`

/** A Word file of paragraphs and tables, for tests of what reads one. */
export const wordFile = (blocks: readonly (string | readonly (readonly string[])[])[]): Uint8Array =>
  zip(wordParts(blocks.map((each) => (typeof each === 'string' ? paragraph(escaped(each)) : table(each))).join('')))

/** Signed PDFs with the certificates they are signed with. */
export { certificate, pem, plainPdf, signedPdf } from './signed-pdf/testing/signed-pdf.ts'
/** The parts of a ZIP file that the product wrote. */
export { unzipped } from './testing/unzip.ts'
/** Packages put together part by part, for tests of what must be refused. */
export { paragraph, wordParts } from './testing/word.ts'
export { workbookParts, zip } from './testing/zip.ts'
