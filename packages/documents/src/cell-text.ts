import { dateText } from './date-styles.ts'

/** What the cells of a workbook are read with. */
export type CellSetting = Readonly<{
  sharedStrings: readonly string[]
  dateStyles: ReadonlySet<number>
  from1904: boolean
}>

/**
 * A cell as text: a date as `YYYY-MM-DD` (with its time if it has one), a number without grouping. `type` and `style` are
 * those of the cell, `value` what stands in it.
 */
export function cellText(type: string, style: string, value: string, setting: CellSetting): string {
  switch (type) {
    case 's':
      return value === '' ? '' : (setting.sharedStrings[Number(value)] ?? '')
    case 'inlineStr':
    case 'str':
      return keptText(value)
    case 'b':
      return value === '' ? '' : /^(1|true)$/i.test(value) ? 'TRUE' : 'FALSE'
    case 'e':
      return value
    case 'd':
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '')
    default:
      return numberText(value.trim(), style, setting)
  }
}

function numberText(value: string, style: string, { dateStyles, from1904 }: CellSetting): string {
  const number = Number(value)
  if (value === '' || Number.isNaN(number)) return value
  const isDate = style !== '' && dateStyles.has(Number(style))
  return (isDate ? dateText(number, from1904) : undefined) ?? String(number)
}

/**
 * Text as it is kept. Characters that XML cannot hold are written as `_x000D_`. A copy, because a piece of a text keeps the
 * whole text in memory that it was cut from: here, 64 kB of the sheet.
 */
export const keptText = (text: string): string => Buffer.from(unescapeCell(text)).toString()

const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
