import { writeWorkbook } from './write-workbook.ts'

export type TableCell = string | number | null

export type WriteOptions = Readonly<{
  /** CSV as a Vietnamese Excel opens it by double click: `;` between columns, a BOM, a decimal comma. */
  excelVi?: boolean
  /** XLSX: name of the sheet. */
  sheet?: string
}>

/**
 * Writes rows as CSV (RFC 4180, UTF-8, CRLF) or XLSX (one sheet).
 *
 * CSV has no types, and spreadsheets run text that begins with = + - @, a tab or a carriage return as a formula. Such
 * text gets an apostrophe in front (OWASP, CSV injection); text that begins with apostrophes before such a sign gets one more,
 * so that `readTable` takes off exactly the one put on. Numbers are numbers and are not guarded. XLSX stores text as text.
 */
export async function writeTable(
  rows: readonly (readonly TableCell[])[],
  kind: 'csv' | 'xlsx',
  { excelVi = false, sheet = 'Sheet1' }: WriteOptions = {},
): Promise<Uint8Array> {
  return kind === 'xlsx' ? writeWorkbook([{ name: sheet, rows }]) : writeCsv(rows, excelVi)
}

function writeCsv(rows: readonly (readonly TableCell[])[], excelVi: boolean): Uint8Array {
  const delimiter = excelVi ? ';' : ','
  const lines = rows.map((row) => `${row.map((cell) => field(cell, delimiter, excelVi)).join(delimiter)}\r\n`)
  return new TextEncoder().encode((excelVi ? '\ufeff' : '') + lines.join(''))
}

function field(cell: TableCell, delimiter: string, decimalComma: boolean): string {
  const raw = typeof cell === 'number' ? numberText(cell, decimalComma) : guard(cell ?? '')
  return /["\r\n]/.test(raw) || raw.includes(delimiter) ? `"${raw.replaceAll('"', '""')}"` : raw
}

const numberText = (value: number, decimalComma: boolean): string =>
  decimalComma ? String(value).replace('.', ',') : String(value)

const guard = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)
