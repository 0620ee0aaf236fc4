/** The only module that knows the spreadsheet library. */
import { writeXlsx } from 'hucre/xlsx'

/** Writes one sheet; text is stored as text, so nothing in it can become a formula. The first row stays in view. */
export async function writeWorkbook(
  rows: readonly (readonly (string | number | null)[])[],
  sheet: string,
): Promise<Uint8Array> {
  const widths = columnWidths(rows)
  return writeXlsx({
    sheets: [
      {
        name: sheetName(sheet),
        rows: rows.map((row) => [...row]),
        columns: widths.map((width) => ({ width })),
        freezePane: { rows: 1 },
      },
    ],
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
