import { readCsv } from './csv.ts'
import { readWorkbook } from './read-workbook.ts'
import { defaultCaps, type Read, type Table, type TableCaps } from './table.ts'

/**
 * Reads a table from outside: bounded in every direction, every cell as text with its row, formulas never computed.
 * A file that cannot be taken is refused with its place; nothing is thrown.
 */
export async function readTable(
  bytes: Uint8Array,
  kind: 'csv' | 'xlsx',
  caps: TableCaps = defaultCaps,
): Promise<Read<Table>> {
  return kind === 'csv' ? readCsv(bytes, caps) : readWorkbook(bytes, caps)
}
