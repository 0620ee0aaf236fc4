/** What a table file may be at most. Everything beyond is refused before it is held in memory. */
export type TableCaps = Readonly<{
  /** Size of the file. */
  bytes: number
  /** Rows that hold something, all sheets together. */
  rows: number
  columns: number
  /** Characters in one cell. */
  cellLength: number
  /** XLSX: size of all parts unpacked. */
  inflatedBytes: number
  /** XLSX: parts in the package. */
  entries: number
}>

/** Enough for the organisation tree of a province with everybody in it; far below what hurts a small server. */
export const defaultCaps: TableCaps = {
  bytes: 32 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  cellLength: 10_000,
  inflatedBytes: 128 * 1024 * 1024,
  entries: 2_000,
}

/** A row with its number as the spreadsheet shows it (from 1). Every cell is text; a missing one is ''. */
export type TableRow = Readonly<{ row: number; cells: readonly string[] }>

export type TableSheet = Readonly<{ name: string; rows: readonly TableRow[] }>

/** Something that was changed while reading, to be shown to whoever sent the file. Column from 1. */
export type TableNote = Readonly<{ code: 'composed' | 'guard-removed'; sheet: string; row: number; column: number }>

export type Table = Readonly<{
  kind: 'csv' | 'xlsx'
  /** CSV: how the bytes were read. */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | null
  /** CSV: what separates the columns. */
  delimiter: string | null
  /** Visible sheets with their rows; rows without any text are left out. */
  sheets: readonly TableSheet[]
  /** Sheets that the author hid: not read. */
  hiddenSheets: readonly string[]
  /** XLSX: some cell has a formula; the value saved with it was read, nothing is computed. */
  hasFormulas: boolean
  /** The first notes, at most a hundred. */
  notes: readonly TableNote[]
}>

/** Why a file cannot be taken; `row` and `column` from 1 where there is a place. */
export type TableRefusal = Readonly<{
  code: TableRefusalCode
  sheet: string | null
  row: number | null
  column: number | null
  numbers: Readonly<Record<string, number | string>>
}>

export type TableRefusalCode =
  | 'too-many-bytes'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'empty'
  | 'encoding'
  | 'quote-open'
  | 'quote-garbage'
  | 'control-character'
  | 'bidi-control'
  | 'not-xlsx'
  | 'encrypted'
  | 'macro'
  | 'nested-archive'
  | 'too-many-parts'
  | 'unpacks-too-large'
  | 'size-lie'
  | 'doctype'
  | 'external-link'
  | 'damaged'
  | 'header-empty'
  | 'header-duplicate'
  | 'header-forbidden'

export type Read<T> = Readonly<{ ok: true; value: T } | { ok: false; refusal: TableRefusal }>

export const refuse = (
  code: TableRefusalCode,
  numbers: TableRefusal['numbers'] = {},
  place: Partial<Pick<TableRefusal, 'sheet' | 'row' | 'column'>> = {},
): { ok: false; refusal: TableRefusal } => ({
  ok: false,
  refusal: { code, sheet: null, row: null, column: null, ...place, numbers },
})

/** Column number (from 1) as a spreadsheet names it: 28 → `AB`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}
