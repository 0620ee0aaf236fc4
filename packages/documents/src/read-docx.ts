import type { DocumentRefusal, ReadDocument } from './document.ts'
import { readBody, readStyleLists } from './document-body.ts'
import { ListNumbers, readLists } from './list-numbers.ts'
import { partOf, readRelations } from './package-relations.ts'
import { defaultCaps, type TableCaps, type TableRefusal } from './table.ts'
import { Unreadable } from './unreadable.ts'
import { inspectPackage } from './zip-inspection.ts'

/**
 * Reads the text of a Word file: paragraphs with the numbers their lists give them, and tables as rows. Bounded in every
 * direction like a table; macros, links that would be fetched, files inside the file and tracked changes are refused.
 * Headers, footers, notes, comments and hidden text are not read. Nothing is thrown.
 */
export async function readDocx(bytes: Uint8Array, caps: TableCaps = defaultCaps): Promise<ReadDocument> {
  try {
    const { parts } = await inspectPackage(bytes, caps)
    const main = partOf(await readRelations(parts, ''), 'officeDocument')
    if (main === undefined || !parts.has(main) || !/^word\//i.test(main)) return refused('not-docx')
    const relations = await readRelations(parts, main)
    const lists = await readLists(parts, partOf(relations, 'numbering'))
    const styles = await readStyleLists(parts, partOf(relations, 'styles'))
    const { blocks, hasTrackedChanges } = await readBody(parts, main, styles, new ListNumbers(lists), caps)
    if (hasTrackedChanges) return refused('tracked-changes')
    return blocks.length === 0 ? refused('empty') : { ok: true, value: blocks }
  } catch (error) {
    return error instanceof Unreadable ? fromTable(error.refusal) : refused('damaged')
  }
}

const refused = (
  code: DocumentRefusal['code'],
  numbers: DocumentRefusal['numbers'] = {},
  block: number | null = null,
): ReadDocument => ({ ok: false, refusal: { code, block, numbers } })

const fromTable = ({ code, numbers, row }: TableRefusal): ReadDocument =>
  refused(code === 'not-xlsx' ? 'not-docx' : code, numbers, row)
