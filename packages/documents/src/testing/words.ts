import { expect } from 'vitest'
import { partOf } from './unzip.ts'

/** The words of one part of a Word document that we wrote, a line a paragraph. */
export const wordsIn = (file: Uint8Array, part: string): string =>
  partOf(file, part)
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')

/** Paragraphs of a Word document that we wrote, and of its headers and footer. */
export function docxWords(file: Uint8Array): { body: string; head: string; foot: string } {
  const words = (part: string) => wordsIn(file, part)
  return {
    body: words('word/document.xml'),
    head: words('word/header1.xml') + words('word/header2.xml'),
    foot: words('word/footer1.xml'),
  }
}

/** Each of `pieces` stands in `text`, after the one before it. */
export function expectInOrder(text: string, pieces: readonly string[]): void {
  let at = 0
  for (const piece of pieces) {
    const found = text.indexOf(piece, at)
    expect(found, `"${piece}" after "${text.slice(Math.max(0, at - 60), at)}"`).toBeGreaterThanOrEqual(0)
    at = found + piece.length
  }
}
