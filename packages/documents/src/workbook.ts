/** The only module that knows the spreadsheet library. */
import { readXlsx, streamXlsxRows, writeXlsx } from 'hucre/xlsx'
import { SheetReader } from './sheet-reader.ts'
import { type Read, refuse, type Table, type TableCaps } from './table.ts'
import { inspectXlsx } from './zip-inspection.ts'

/** Reads the visible sheets of an XLSX file row by row. Formulas are never computed. */
export async function readWorkbook(bytes: Uint8Array, caps: TableCaps): Promise<Read<Table>> {
  const inspected = await inspectXlsx(bytes, caps)
  if (!inspected.ok) return inspected
  try {
    return await readSheets(bytes, caps, inspected.value.hasFormulas)
  } catch {
    return refuse('damaged')
  }
}

async function readSheets(bytes: Uint8Array, caps: TableCaps, hasFormulas: boolean): Promise<Read<Table>> {
  const all: { name: string; index: number; hidden: boolean }[] = []
  await readXlsx(bytes, {
    sheets: ({ name, index, hidden, veryHidden }) => {
      all.push({ name, index, hidden: hidden === true || veryHidden === true })
      return false
    },
  })
  const reader = new SheetReader(caps)
  for (const { name, index } of all.filter((sheet) => !sheet.hidden)) {
    reader.startSheet(name)
    for await (const row of streamXlsxRows(bytes, { sheet: index, maxRows: caps.rows + 1 })) {
      const added = reader.add(row.index + 1, row.values.map(text))
      if (!added.ok) return added
    }
  }
  const { sheets, notes } = reader
  if (sheets.every((sheet) => sheet.rows.length === 0)) return refuse('empty')
  const hiddenSheets = all.filter((sheet) => sheet.hidden).map((sheet) => sheet.name)
  return {
    ok: true,
    value: { kind: 'xlsx', encoding: null, delimiter: null, sheets, hiddenSheets, hasFormulas, notes },
  }
}

/** A cell as text: a date as `YYYY-MM-DD` (with its time if it has one), a number without grouping. */
function text(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return ''
    const instant = value.toISOString()
    return instant.endsWith('T00:00:00.000Z') ? instant.slice(0, 10) : instant.slice(0, 19)
  }
  return String(value)
}

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
