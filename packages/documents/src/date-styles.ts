import { readXml } from './xml.ts'
import type { ZipPackage } from './zip-package.ts'

/** The cell formats, by number, that show a number as a day or an hour. */
export async function readDateStyles(parts: ZipPackage, part: string): Promise<ReadonlySet<number>> {
  const custom = new Map<number, string>()
  const dates = new Set<number>()
  let inFormats = false
  let format = 0
  await readXml(parts.pieces(part), {
    open: (tag, { numFmtId = '0', formatCode = '' }) => {
      if (tag === 'numFmt') custom.set(Number(numFmtId), formatCode)
      else if (tag === 'cellXfs') inFormats = true
      else if (tag === 'xf' && inFormats) {
        if (isDate(Number(numFmtId), custom)) dates.add(format)
        format += 1
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') inFormats = false
    },
  })
  return dates
}

/** Number formats every spreadsheet knows without a definition (ECMA-376, 18.8.30, with those of East Asia). */
const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

function isDate(id: number, custom: ReadonlyMap<number, string>): boolean {
  const code = custom.get(id)
  if (code === undefined) return isBuiltIn(id)
  // Quoted and escaped letters are text; of the brackets only hours, minutes and seconds that run past the day count.
  const plain = code.replace(/"[^"]*"|[\\_*]./g, '').replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
  return /[ymdhs]/i.test(plain.replace(/general/gi, ''))
}

const dayLength = 86_400_000

/** The day or the instant a number stands for: `YYYY-MM-DD`, with its hour if it has one; undefined beyond the calendar. */
export function dateText(serial: number, from1904: boolean): string | undefined {
  // The 29th of February 1900, which spreadsheets count and the calendar does not have.
  const days = from1904 || serial < 60 ? serial : serial - 1
  const milliseconds = (from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31)) + Math.round(days * dayLength)
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime())) return undefined
  const instant = date.toISOString()
  return instant.endsWith('T00:00:00.000Z') ? instant.slice(0, 10) : instant.slice(0, -5)
}
