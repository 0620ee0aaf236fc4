import { keptText } from './cell-text.ts'
import type { TableCaps } from './table.ts'
import { Unreadable } from './unreadable.ts'
import { readXml } from './xml.ts'
import type { ZipPackage } from './zip-package.ts'

/** The texts that cells of a workbook point to. Formatting inside a text and reading aids above it are left out. */
export async function readSharedStrings(
  parts: ZipPackage,
  part: string,
  { rows, columns }: TableCaps,
): Promise<readonly string[]> {
  const most = rows * columns
  const texts: string[] = []
  let text = ''
  let inText = false
  let inAid = false
  await readXml(parts.pieces(part), {
    open: (tag) => {
      if (tag === 'si') text = ''
      else if (tag === 't') inText = !inAid
      else if (tag === 'rPh') inAid = true
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (tag) => {
      if (tag === 't') inText = false
      else if (tag === 'rPh') inAid = false
      else if (tag === 'si') {
        if (texts.length === most) throw new Unreadable('unpacks-too-large', { limit: most })
        texts.push(keptText(text))
      }
    },
  })
  return texts
}
