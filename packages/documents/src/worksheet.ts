import { type CellSetting, cellText } from './cell-text.ts'
import type { TableCaps } from './table.ts'
import { Unreadable } from './unreadable.ts'
import { readXml } from './xml.ts'
import type { ZipPackage } from './zip-package.ts'

/** The last row a spreadsheet can have. */
const lastRow = 1_048_576

/** Reads the rows of one sheet as they come, each handed over as it ends; what stands in a formula is left out. */
export async function readWorksheet(
  parts: ZipPackage,
  { name, part }: Readonly<{ name: string; part: string }>,
  setting: CellSetting,
  caps: TableCaps,
  take: (row: number, cells: readonly string[]) => void,
): Promise<void> {
  let row = 0
  let column = 0
  let cells: string[] = []
  let cell: Cell | undefined
  let inValue = false
  let inAid = false
  const open = (tag: string, attributes: Readonly<Record<string, string>>) => {
    if (tag === 'row') {
      const next = attributes.r === undefined ? row + 1 : Number(attributes.r)
      if (!Number.isInteger(next) || next <= row || next > lastRow) throw new Unreadable('damaged')
      row = next
      column = 0
      cells = []
    } else if (tag === 'c') {
      column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
      cell = { type: attributes.t ?? '', style: attributes.s ?? '', value: '' }
    } else if (tag === 'v' || tag === 't') inValue = cell !== undefined && !inAid
    else if (tag === 'rPh') inAid = true
  }
  const close = (tag: string) => {
    if (tag === 'row') take(row, cells)
    else if (tag === 'c' && cell) {
      put(cellText(cell.type, cell.style, cell.value, setting))
      cell = undefined
    } else if (tag === 'v' || tag === 't') inValue = false
    else if (tag === 'rPh') inAid = false
  }
  const put = (text: string) => {
    if (text === '') return
    const limit = caps.columns
    // Before it is put there: a cell in the last column would make the row as wide as the sheet.
    if (column > limit) throw new Unreadable('too-many-columns', { limit }, { sheet: name, row, column })
    while (cells.length < column) cells.push('')
    cells[column - 1] = text
  }
  const text = (piece: string) => {
    if (inValue && cell) cell.value += piece
  }
  try {
    await readXml(parts.pieces(part), { open, close, text })
  } catch (error) {
    if (!(error instanceof Unreadable) || error.refusal.code !== 'control-character') throw error
    throw new Unreadable('control-character', {}, { sheet: name, row, column })
  }
}

type Cell = { readonly type: string; readonly style: string; value: string }

/** `AB12` → 28. */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d{1,7}$/.exec(reference)?.[1]
  if (letters === undefined) throw new Unreadable('damaged')
  let column = 0
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31)
  return column
}
