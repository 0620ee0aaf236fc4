import type { TableRefusal, TableRow } from './table.ts'

/** What stands in a document, in order: a paragraph with the number its list gives it, or a table. */
export type DocumentBlock =
  | Readonly<{ kind: 'paragraph'; number: string; text: string }>
  /** Rows from 1; a cell that spans columns is followed by empty ones, one that goes on from above is empty. */
  | Readonly<{ kind: 'table'; rows: readonly TableRow[] }>

/** Why a document cannot be taken; `block` = the paragraph or table it was found in, from 1. */
export type DocumentRefusal = Readonly<{
  code: DocumentRefusalCode
  block: number | null
  numbers: TableRefusal['numbers']
}>

export type DocumentRefusalCode = Exclude<TableRefusal['code'], 'not-xlsx'> | 'not-docx' | 'tracked-changes'

export type ReadDocument = Readonly<
  { ok: true; value: readonly DocumentBlock[] } | { ok: false; refusal: DocumentRefusal }
>
