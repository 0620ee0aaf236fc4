import { createHash } from 'node:crypto'
import { type PdfObject, pdfObjects, streamBytes } from './pdf-objects.ts'

/** The name of the document that our papers carry. */
export const embeddedName = 'bien-ban.json'

/** A document inside a PDF: text that is JSON. */
export type EmbeddedDocument = Readonly<{ text: string; sha256: string }>

/** A canonical record is at most so long. */
const longest = 60_000
const mostFiles = 8

/**
 * The documents inside a PDF; undefined when something else is inside than small JSON texts: a program, another file, one that cannot be
 * unpacked or is longer than a record may be. Every definition counts, also one that a later revision replaces.
 */
export function embeddedDocuments(objects: readonly PdfObject[]): readonly EmbeddedDocument[] | undefined {
  const files = objects.filter(({ text }) => /\/Type\s*\/EmbeddedFile(?![A-Za-z])/.test(text))
  const named = objects.flatMap(({ text }) => [...text.matchAll(/\/EF(?![A-Za-z])\s*(<<[^<>]{0,200}>>)?/g)])
  const targets = named.flatMap(([, inner]) =>
    [...(inner ?? '').matchAll(/(\d+)\s+\d+\s+R/g)].map(([, number]) => Number(number)),
  )
  const isOurs = objects.every((each) => !targets.includes(each.number) || files.includes(each))
  if (files.length > mostFiles || !isOurs || named.some(([, inner]) => inner === undefined)) return undefined
  const found: EmbeddedDocument[] = []
  for (const file of files) {
    const bytes = streamBytes(file, longest)
    const text = bytes?.toString()
    if (!bytes || text === undefined || !isJson(text)) return undefined
    found.push({ text, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  return found
}

function isJson(text: string): boolean {
  if (!text.startsWith('{')) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whether a PDF that has files inside has none but one such document: then it is as harmless as one without. */
export function carriesOnlyDocuments(bytes: Buffer): boolean {
  const objects = pdfObjects(bytes)
  return objects !== undefined && embeddedDocuments(objects)?.length === 1
}
