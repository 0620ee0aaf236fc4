/** The only module that knows the spreadsheet library. */
import { writeXlsx } from 'hucre/xlsx'

/** A sheet of a workbook; the first row holds the titles. */
export type Sheet = Readonly<{ name: string; rows: readonly (readonly (string | number | null)[])[] }>

/** Writes sheets; text is stored as text, so nothing in it can become a formula. The first row of each stays in view. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name: sheetName(name),
      rows: rows.map((row) => [...row]),
      columns: columnWidths(rows).map((width) => ({ width })),
      freezePane: { rows: 1 },
    })),
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
}

/** Widths by the longest text of the first rows, between 8 and 60 characters. */
function columnWidths(rows: readonly (readonly (string | number | null)[])[]): number[] {
  const widths: number[] = []
  for (const row of rows.slice(0, 200)) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.min(60, Math.max(widths[index] ?? 8, String(cell ?? '').length + 2))
    }
  }
  return Array.from(widths, (width) => width ?? 8)
}

/** Spreadsheets allow 31 characters and not these signs. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Sheet1'
