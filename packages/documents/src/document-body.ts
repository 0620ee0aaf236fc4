import type { DocumentBlock } from './document.ts'
import { attribute, type ListNumbers, type ListPlace, valueIn } from './list-numbers.ts'
import type { TableCaps, TableRow } from './table.ts'
import { Unreadable } from './unreadable.ts'
import { readXml } from './xml.ts'
import type { ZipPackage } from './zip-package.ts'

/** Elements inside each other; a real document stays far below. */
const deepest = 300
const controls = /[^\P{Cc}\t\n\r]/u
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Elements that say that somebody's change was not yet accepted. */
const tracked = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge'])

/** What stands below these is not on the page, or stands there a second time. */
const unread = new Set([
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'sectPrChange',
  'tcPrChange',
  'trPrChange',
  'Fallback',
  'del',
])

type Paragraph = { parts: string[]; list: string | null; level: number | null; style: string }
type Cell = { parts: string[]; span: number; goesOn: boolean }

export type Body = Readonly<{ blocks: readonly DocumentBlock[]; hasTrackedChanges: boolean }>

/**
 * Reads the paragraphs and tables of the main part in order. Text that is hidden is left out, because nobody sees it; a table
 * inside a cell becomes text of that cell. Throws `Unreadable`; its row is the paragraph or table it was found in.
 */
export async function readBody(
  parts: ZipPackage,
  part: string,
  styles: ReadonlyMap<string, ListPlace>,
  numbers: ListNumbers,
  caps: TableCaps,
): Promise<Body> {
  const blocks: DocumentBlock[] = []
  const paragraphs: Paragraph[] = []
  let tables = 0
  let rows: TableRow[] = []
  let cells: string[] = []
  let cell: Cell | undefined
  let depth = 0
  let unreadFrom = 0
  let inText = false
  let inRun = false
  let hidden = false
  let lines = 0
  let hasTrackedChanges = false

  const place = () => ({ row: blocks.length + 1 })
  const count = () => {
    lines += 1
    if (lines > caps.rows) throw new Unreadable('too-many-rows', { limit: caps.rows }, place())
  }
  const settled = (text: string): string => {
    if (text.length > caps.cellLength) throw new Unreadable('cell-too-long', { limit: caps.cellLength }, place())
    if (controls.test(text)) throw new Unreadable('control-character', {}, place())
    if (bidiControls.test(text)) throw new Unreadable('bidi-control', {}, place())
    return text
      .normalize('NFC')
      .replace(/[^\S\n]+/gu, ' ')
      .trim()
  }
  const endParagraph = () => {
    const paragraph = paragraphs.pop()
    if (!paragraph) return
    const text = settled(paragraph.parts.join(''))
    const own = styles.get(paragraph.style)
    const list = paragraph.list ?? own?.list ?? null
    const level = paragraph.level ?? own?.level ?? null
    const number = list === '0' || text === '' ? '' : numbers.next({ list, level })
    if (text === '') return
    count()
    if (cell) cell.parts.push(number === '' ? text : `${number} ${text}`)
    else blocks.push({ kind: 'paragraph', number, text })
  }
  const endCell = () => {
    if (!cell) return
    cells.push(cell.goesOn ? '' : settled(cell.parts.join('\n')))
    for (let more = 1; more < cell.span; more += 1) cells.push('')
    if (cells.length > caps.columns) throw new Unreadable('too-many-columns', { limit: caps.columns }, place())
    cell = undefined
  }
  const openProperty = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const value = valueIn(attributes)
    const paragraph = paragraphs.at(-1)
    if (tag === 'numId' && paragraph) paragraph.list = value
    else if (tag === 'ilvl' && paragraph) paragraph.level = Math.min(8, Math.max(0, Number(value) || 0))
    else if (tag === 'pStyle' && paragraph) paragraph.style = value
    else if (tag === 'vanish' && inRun) hidden = !/^(0|false|off)$/.test(value)
    else if (tag === 'gridSpan' && cell && tables === 1)
      cell.span = Math.min(caps.columns, Math.max(1, Number(value) || 1))
    else if (tag === 'vMerge' && cell && tables === 1) cell.goesOn = value !== 'restart'
  }

  await readXml(parts.pieces(part), {
    open: (tag, attributes) => {
      depth += 1
      if (depth > deepest) throw new Unreadable('damaged')
      if (tracked.has(tag)) hasTrackedChanges = true
      if (unreadFrom > 0) return
      if (unread.has(tag)) unreadFrom = depth
      else if (tag === 'p') paragraphs.push({ parts: [], list: null, level: null, style: '' })
      else if (tag === 'tbl') tables += 1
      else if (tag === 'tr' && tables === 1) cells = []
      else if (tag === 'tc' && tables === 1) cell = { parts: [], span: 1, goesOn: false }
      else if (tag === 'r') [inRun, hidden] = [true, false]
      else if (tag === 't') inText = true
      else if (!hidden && inRun && (tag === 'tab' || tag === 'ptab')) paragraphs.at(-1)?.parts.push(' ')
      else if (!hidden && inRun && (tag === 'br' || tag === 'cr')) paragraphs.at(-1)?.parts.push('\n')
      else if (!hidden && inRun && tag === 'noBreakHyphen') paragraphs.at(-1)?.parts.push('-')
      else openProperty(tag, attributes)
    },
    text: (piece) => {
      if (inText && !hidden && unreadFrom === 0) paragraphs.at(-1)?.parts.push(piece)
    },
    close: (tag) => {
      const here = depth
      depth -= 1
      if (unreadFrom > 0) {
        if (here === unreadFrom) unreadFrom = 0
        return
      }
      if (tag === 't') inText = false
      else if (tag === 'r') [inRun, hidden] = [false, false]
      else if (tag === 'p') endParagraph()
      else if (tag === 'tc' && tables === 1) endCell()
      else if (tag === 'tr' && tables === 1) {
        count()
        rows.push({ row: rows.length + 1, cells })
      } else if (tag === 'tbl') {
        tables -= 1
        if (tables > 0) return
        if (rows.some((row) => row.cells.some((text) => text !== ''))) blocks.push({ kind: 'table', rows })
        rows = []
      }
    },
  })
  return { blocks, hasTrackedChanges }
}

/** The lists that paragraph styles put their paragraphs into, also by the style they are based on. */
export async function readStyleLists(
  parts: ZipPackage,
  part: string | undefined,
): Promise<ReadonlyMap<string, ListPlace>> {
  const own = new Map<string, { list: string | null; level: number | null; basedOn: string }>()
  let style: { list: string | null; level: number | null; basedOn: string } | undefined
  if (part === undefined || !parts.has(part)) return new Map()
  await readXml(parts.pieces(part), {
    open: (tag, attributes) => {
      if (tag === 'style') {
        style = { list: null, level: null, basedOn: '' }
        own.set(attribute(attributes, 'styleId'), style)
      } else if (tag === 'numId' && style) style.list = valueIn(attributes)
      else if (tag === 'ilvl' && style) style.level = Number(valueIn(attributes)) || 0
      else if (tag === 'basedOn' && style) style.basedOn = valueIn(attributes)
    },
    close: (tag) => {
      if (tag === 'style') style = undefined
    },
  })
  const found = new Map<string, ListPlace>()
  for (const id of own.keys()) {
    let at = own.get(id)
    // Styles based on each other in a circle end after as many steps as there are styles.
    for (let steps = 0; at && at.list === null && steps < 20; steps += 1) at = own.get(at.basedOn)
    if (at?.list) found.set(id, { list: at.list, level: own.get(id)?.level ?? at.level })
  }
  return found
}
