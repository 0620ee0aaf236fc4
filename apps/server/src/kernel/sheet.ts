import type { SheetFinding, SheetReport } from '@baucu/contract'
import { columnName, explainTableRefusal, readTable, type TableRow } from '@baucu/documents'
import { count, fold, isDate } from '@baucu/law'
import { Refused } from './refused.ts'

/** The columns of a sheet by field: what each may be called (the first is its official title), and whether it must be there. */
export type SheetColumns<F extends string> = Readonly<
  Record<F, Readonly<{ titles: readonly [string, ...string[]]; needed: boolean }>>
>

type Sentence = SheetFinding['text']

/** Titles that name what stands behind every object of the language. No office writes them. */
const reachesBehind = new Set(['__proto__', 'constructor', 'prototype'])

/** Findings told in one answer. */
const mostFindings = 500

/**
 * A sheet with a header row, and everything found wrong with it so far. What a kind of rows means is the business of
 * the area that imports it; how a sheet is read and how a finding names its place is the same for all.
 */
export class Sheet<F extends string> {
  /** Not handed over yet. */
  #rows: readonly TableRow[]
  readonly #columns: SheetColumns<F>
  readonly #places: ReadonlyMap<F, number>
  readonly #all: number
  /** Rows that are never handed over. */
  readonly #unread: number
  readonly #findings: { index: number; finding: SheetFinding }[] = []
  readonly #toFix = new Set<number>()
  #blocked = false

  constructor(columns: SheetColumns<F>, rows: readonly TableRow[]) {
    this.#columns = columns
    const at = headerIndex(columns, rows)
    const header = rows[at]
    this.#places = this.#readHeader(header)
    const body = rows.slice(at + 1)
    this.#all = body.length
    this.#rows = this.#blocked ? [] : body
    this.#unread = this.#all - this.#rows.length
  }

  /**
   * Hands over the rows with content below the header; none when the header itself cannot be used. Once: what was made of
   * a large sheet and the sheet itself need not stand in memory together.
   */
  takeRows(): readonly TableRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  /** Whether the sheet has this column. */
  has(field: F): boolean {
    return this.#places.has(field)
  }

  /** A cell without blanks around it; '' when it is empty or the column is not there. */
  text({ cells }: TableRow, field: F): string {
    const index = this.#places.get(field)
    return index === undefined ? '' : (cells[index] ?? '').trim()
  }

  /** A cell as one line of at most so many characters; `undefined` when it is longer, which is then a finding. */
  line(row: TableRow, field: F, most: number): string | undefined {
    const text = this.text(row, field).replace(/\s+/gu, ' ')
    if (text.length <= most) return text
    this.block(row.row, field, 'too-long', {
      vi: `Dài ${count(text.length, 'vi')} ký tự; nhiều nhất ${count(most, 'vi')} ký tự.`,
      en: `${count(text.length, 'en')} characters; at most ${count(most, 'en')}.`,
    })
    return undefined
  }

  /** The same for a cell that must not be empty. */
  neededLine(row: TableRow, field: F, most: number): string | undefined {
    const text = this.line(row, field, most)
    if (text !== '') return text
    const [title] = this.#columns[field].titles
    this.block(row.row, field, 'missing', { vi: `Chưa có ${title}.`, en: `${this.#english(field)} is missing.` })
    return undefined
  }

  /** A day written `2026-03-15` or `15/3/2026`; null when the cell is empty, or holds something else: then it is a finding. */
  day(row: TableRow, field: F): string | null {
    const text = this.text(row, field)
    if (text === '') return null
    const iso = isoDay(text)
    if (iso !== undefined) return iso
    this.block(row.row, field, 'date-wrong', {
      vi: `"${short(text)}" không phải ngày; viết như 15/03/2026.`,
      en: `"${short(text)}" is no day; write it like 15/03/2026.`,
    })
    return null
  }

  /** A finding that must be mended before anything is stored. */
  block(row: number, field: F | null, code: string, text: Sentence): void {
    this.#blocked = true
    this.#toFix.add(row)
    this.#find(row, field, code, text, true)
  }

  /** Something to know; it does not stand in the way. */
  note(row: number, field: F | null, code: string, text: Sentence): void {
    this.#find(row, field, code, text, false)
  }

  /** Whether something has to be mended. */
  get blocked(): boolean {
    return this.#blocked
  }

  /** How many rows there are, how many are sound, and all findings in the order of the sheet. */
  report(): Pick<SheetReport, 'rows' | 'sound' | 'toFix' | 'findings' | 'moreFindings'> {
    const rows = this.#all
    const toFix = this.#unread > 0 ? rows : this.#toFix.size
    const findings = this.#findings
      .sort((a, b) => a.finding.row - b.finding.row || a.index - b.index)
      .map((each) => each.finding)
    const moreFindings = Math.max(0, findings.length - mostFindings)
    return { rows, sound: rows - toFix, toFix, findings: findings.slice(0, mostFindings), moreFindings }
  }

  #find(row: number, field: F | null, code: string, text: Sentence, blocks: boolean): void {
    const index = field === null ? undefined : this.#places.get(field)
    this.#add(row, index, { code, text, blocks })
  }

  #add(row: number, index: number | undefined, rest: Pick<SheetFinding, 'code' | 'text' | 'blocks'>): void {
    const column = index === undefined ? null : columnName(index + 1)
    this.#findings.push({ index: index ?? -1, finding: { row, column, ...rest } })
  }

  #readHeader(header: TableRow | undefined): ReadonlyMap<F, number> {
    const places = new Map<F, number>()
    const fields = Object.keys(this.#columns) as F[]
    const row = header?.row ?? 1
    for (const [index, title] of (header?.cells ?? []).entries()) {
      const field = fields.find((each) => isTitle(this.#columns[each].titles, title))
      if (field !== undefined && !places.has(field)) places.set(field, index)
      else if (field !== undefined) {
        this.#blocked = true
        const text = { vi: `Cột "${title}" có hai lần.`, en: `The column "${title}" is there twice.` }
        this.#add(row, index, { code: 'column-twice', text, blocks: true })
      } else if (reachesBehind.has(title.trim())) {
        this.#blocked = true
        const text = { vi: `Tên cột "${title}" không được nhận.`, en: `The column name "${title}" is not taken.` }
        this.#add(row, index, { code: 'column-refused', text, blocks: true })
      } else if (plainTitle(title) !== '') {
        const text = { vi: `Cột "${title}" không được nhập.`, en: `The column "${title}" is not imported.` }
        this.#add(row, index, { code: 'column-ignored', text, blocks: false })
      }
    }
    for (const field of fields) {
      const [title] = this.#columns[field].titles
      if (!this.#columns[field].needed || places.has(field)) continue
      this.#blocked = true
      const text = { vi: `Thiếu cột "${title}".`, en: `The column "${this.#english(field)}" is missing.` }
      this.#add(row, undefined, { code: 'column-missing', text, blocks: true })
    }
    return places
  }

  /** The last title of a column is its English one. */
  #english(field: F): string {
    const { titles } = this.#columns[field]
    return titles.at(-1) ?? titles[0]
  }
}

/**
 * Reads the first visible sheet of an XLSX file, or a CSV file, from base64. A file that cannot be taken is refused with
 * its place; a column that is missing is a finding.
 */
export async function readSheet<F extends string>(
  content: string,
  columns: SheetColumns<F>,
  field = 'input.content',
): Promise<Sheet<F> | Refused> {
  const bytes = Buffer.from(content, 'base64')
  const table = await readTable(bytes, kindOf(bytes))
  if (!table.ok) {
    const { refusal } = table
    const sentence = { vi: [explainTableRefusal(refusal, 'vi')], en: [explainTableRefusal(refusal, 'en')] }
    return new Refused(422, 'sheet-unreadable', {}, [field], sentence)
  }
  const [first, ...others] = table.value.sheets.filter((each) => each.rows.length > 0)
  const sheet = new Sheet(columns, first?.rows ?? [])
  const unread = others.length + table.value.hiddenSheets.length
  if (unread > 0) {
    sheet.note(1, null, 'sheets-ignored', {
      vi: `Chỉ đọc trang "${first?.name}"; ${count(unread, 'vi')} trang khác không được nhập.`,
      en: `Only the sheet "${first?.name}" is read; ${count(unread, 'en')} more are not imported.`,
    })
  }
  return sheet
}

/** `15/3/2026` or `2026-03-15` as the latter; undefined when it is no day. */
export function isoDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(iso) ? iso : undefined
}

/** What a sentence quotes of a cell. */
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

/** By the first bytes, not by the name: a ZIP or an old Office file is a workbook, anything else CSV. */
const kindOf = (bytes: Buffer): 'xlsx' | 'csv' =>
  /^(504b0304|d0cf11e0)/.test(bytes.subarray(0, 4).toString('hex')) ? 'xlsx' : 'csv'

/** Titles and words of a sheet as they are compared: without accents, capitals, signs and doubled blanks. */
export const plainTitle = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isTitle = (titles: readonly string[], text: string): boolean => {
  const plain = plainTitle(text)
  return plain !== '' && titles.some((each) => plainTitle(each) === plain)
}

/** The row with the titles: the first one with two titles we know, for offices put a heading above their tables. */
function headerIndex<F extends string>(columns: SheetColumns<F>, rows: readonly TableRow[]): number {
  const titles = Object.values<SheetColumns<F>[F]>(columns).flatMap((each) => each.titles)
  const known = (row: TableRow) => row.cells.filter((cell) => isTitle(titles, cell)).length
  return Math.max(
    0,
    rows.slice(0, 30).findIndex((row) => known(row) >= 2),
  )
}
