import { readDateStyles } from './date-styles.ts'
import { readSharedStrings } from './shared-strings.ts'
import { SheetReader } from './sheet-reader.ts'
import { type Read, refuse, type Table, type TableCaps } from './table.ts'
import { Unreadable } from './unreadable.ts'
import { readOutline } from './workbook-outline.ts'
import { readWorksheet } from './worksheet.ts'
import { inspectPackage } from './zip-inspection.ts'

/**
 * Reads the visible sheets of an XLSX file row by row; the unpacked file is never in memory. Formulas are never computed.
 */
export async function readWorkbook(bytes: Uint8Array, caps: TableCaps): Promise<Read<Table>> {
  try {
    return { ok: true, value: await readSheets(bytes, caps) }
  } catch (error) {
    return error instanceof Unreadable ? { ok: false, refusal: error.refusal } : refuse('damaged')
  }
}

async function readSheets(bytes: Uint8Array, caps: TableCaps): Promise<Table> {
  const { parts, hasFormulas } = await inspectPackage(bytes, caps)
  const outline = await readOutline(parts)
  const { from1904, sharedStrings, styles } = outline
  const setting = {
    sharedStrings: sharedStrings === undefined ? [] : await readSharedStrings(parts, sharedStrings, caps),
    dateStyles: styles === undefined ? new Set<number>() : await readDateStyles(parts, styles),
    from1904,
  }
  const reader = new SheetReader(caps)
  for (const sheet of outline.sheets.filter((each) => !each.hidden)) {
    reader.startSheet(sheet.name)
    await readWorksheet(parts, sheet, setting, caps, (row, cells) => {
      const added = reader.add(row, cells)
      if (!added.ok) throw new Unreadable(added.refusal.code, added.refusal.numbers, added.refusal)
    })
  }
  const { sheets, notes } = reader
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new Unreadable('empty')
  const hiddenSheets = outline.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name)
  return { kind: 'xlsx', encoding: null, delimiter: null, sheets, hiddenSheets, hasFormulas, notes }
}
