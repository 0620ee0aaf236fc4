import type { PersonFinding } from '@baucu/contract'
import { columnName, explainTableRefusal, readTable, type TableRow } from '@baucu/documents'
import { count, fold } from '@baucu/law'
import { Refused } from '../../kernel/refused.ts'

/** The columns of a sheet by field: what each may be called (the first is its official title), and whether it must be there. */
type SheetColumns<F extends string> = Readonly<
  Record<F, Readonly<{ titles: readonly [string, ...string[]]; needed: boolean }>>
>
type Sentence = PersonFinding['text']

const mostFindings = 500

/** A sheet with a header row, and what was found wrong with it so far. */
export class Sheet<F extends string> {
  /** Rows below the header. */
  readonly rows: readonly TableRow[]
  readonly #places = new Map<F, number>()
  readonly #columns: SheetColumns<F>
  readonly #findings: PersonFinding[] = []
  readonly #toFix = new Set<number>()

  constructor(columns: SheetColumns<F>, rows: readonly TableRow[]) {
    this.#columns = columns
    const fields = Object.keys(columns) as F[]
    const fieldOf = (title: string) =>
      fields.find((each) => columns[each].titles.some((one) => plain(one) === plain(title)))
    const found = rows.slice(0, 30).findIndex((row) => row.cells.filter((cell) => fieldOf(cell)).length >= 2)
    const header = rows[Math.max(0, found)]
    for (const [index, title] of (header?.cells ?? []).entries()) {
      const field = fieldOf(title)
      if (field !== undefined && !this.#places.has(field)) this.#places.set(field, index)
    }
    for (const field of fields) {
      if (!columns[field].needed || this.#places.has(field)) continue
      const text = {
        vi: `Thiếu cột "${columns[field].titles[0]}".`,
        en: `The column "${this.#english(field)}" is missing.`,
      }
      this.block(header?.row ?? 1, null, 'column-missing', text)
    }
    this.rows = this.blocked ? [] : rows.slice(Math.max(0, found) + 1)
  }

  /** A cell as one line; '' when it is empty or the column is not there. */
  text({ cells }: TableRow, field: F): string {
    const index = this.#places.get(field)
    return index === undefined ? '' : (cells[index] ?? '').replace(/\s+/gu, ' ').trim()
  }

  /** A cell of at most so many characters; longer is a finding. */
  line(row: TableRow, field: F, most: number): string {
    const text = this.text(row, field)
    if (text.length > most) {
      const numbers = [count(text.length, 'vi'), count(most, 'vi')]
      this.block(row.row, field, 'too-long', {
        vi: `Dài ${numbers[0]} ký tự; nhiều nhất ${numbers[1]} ký tự.`,
        en: `${count(text.length, 'en')} characters; at most ${count(most, 'en')}.`,
      })
    }
    return text
  }

  /** The same for a cell that must not be empty. */
  neededLine(row: TableRow, field: F, most: number): string {
    const text = this.line(row, field, most)
    const [title] = this.#columns[field].titles
    if (text === '')
      this.block(row.row, field, 'missing', { vi: `Chưa có ${title}.`, en: `${this.#english(field)} is missing.` })
    return text
  }

  /** A finding that must be mended before anything is stored. */
  block(row: number, field: F | null, code: string, text: Sentence): void {
    this.#toFix.add(row)
    const index = field === null ? undefined : this.#places.get(field)
    this.#findings.push({ row, column: index === undefined ? null : columnName(index + 1), code, text, blocks: true })
  }

  get blocked(): boolean {
    return this.#toFix.size > 0
  }

  /** What was found, in the order of the sheet. */
  report(): Readonly<{ rows: number; toFix: number; findings: PersonFinding[]; moreFindings: number }> {
    const findings = this.#findings.toSorted((a, b) => a.row - b.row).slice(0, mostFindings)
    const moreFindings = this.#findings.length - findings.length
    return { rows: this.rows.length, toFix: this.#toFix.size, findings, moreFindings }
  }

  /** The last title of a column is its English one. */
  #english(field: F): string {
    const { titles } = this.#columns[field]
    return titles.at(-1) ?? titles[0]
  }
}

/** Reads the first visible sheet of an XLSX file, or a CSV file, from base64; a file that cannot be taken is refused. */
export async function readSheet<F extends string>(
  content: string,
  columns: SheetColumns<F>,
): Promise<Sheet<F> | Refused> {
  const bytes = Buffer.from(content, 'base64')
  const isArchive =
    bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes.subarray(0, 4).toString('hex') === 'd0cf11e0'
  const table = await readTable(bytes, isArchive ? 'xlsx' : 'csv')
  if (table.ok) return new Sheet(columns, table.value.sheets.find((each) => each.rows.length > 0)?.rows ?? [])
  const texts = { vi: [explainTableRefusal(table.refusal, 'vi')], en: [explainTableRefusal(table.refusal, 'en')] }
  return new Refused(422, 'sheet-unreadable', {}, ['input.content'], texts)
}

/** Titles as they are compared: without accents, capitals, signs and doubled blanks. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
