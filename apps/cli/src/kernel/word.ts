import { extname } from 'node:path'
import type { DocumentBlock } from '@baucu/documents'
import { refuseInput } from './input.ts'

/** Whether an input is a Word file: by its name, or by the first part of the package when it has none. */
export const isWord = (path: string, bytes: Buffer): boolean =>
  /^\.doc[xm]?$/i.test(extname(path)) ||
  (bytes.subarray(0, 2).toString('latin1') === 'PK' && bytes.includes('word/document'))

/** The paragraphs and tables of a Word file; what cannot be taken is refused with its place. */
export async function readWord(path: string, bytes: Buffer): Promise<readonly DocumentBlock[]> {
  // Loaded when needed: it comes with everything that prints papers.
  const { explainDocumentRefusal, readDocx } = await import('@baucu/documents')
  const answer = await readDocx(bytes)
  if (answer.ok) return answer.value
  const { refusal } = answer
  return refuseInput(path, { vi: explainDocumentRefusal(refusal, 'vi'), en: explainDocumentRefusal(refusal, 'en') })
}

/** A document as lines of text: its paragraphs with their numbers, and the cells of its tables. */
export const wordText = (blocks: readonly DocumentBlock[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map(({ cells }) => cells.filter((each) => each !== '').join(' '))
        : [block.number === '' ? block.text : `${block.number} ${block.text}`],
    )
    .join('\n')
