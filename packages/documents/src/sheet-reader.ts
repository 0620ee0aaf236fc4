import { type Read, refuse, type TableCaps, type TableNote, type TableRow, type TableSheet } from './table.ts'

const mostNotes = 100

/** Text with nothing to look at: printable ASCII that does not begin with an apostrophe. */
const plain = /^(?!')[ -~]*$/
/** Control characters other than tab and line breaks. */
const controls = /[^\P{Cc}\t\n\r]/u
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/**
 * Takes rows one by one and holds them to the caps. Text becomes NFC; control characters and marks that turn the reading
 * direction are refused, because what a person sees must be what is stored.
 */
export class SheetReader {
  readonly notes: TableNote[] = []
  readonly #caps: TableCaps
  readonly #sheets: { name: string; rows: TableRow[] }[] = []
  #rows = 0

  constructor(caps: TableCaps) {
    this.#caps = caps
  }

  startSheet(name: string): void {
    this.#sheets.push({ name, rows: [] })
  }

  /** Adds a row (number from 1), or says why not. */
  add(row: number, cells: readonly string[]): Read<null> {
    const sheet = this.#sheets.at(-1)
    if (!sheet) throw new RangeError('a row before any sheet')
    const { rows: mostRows, columns: mostColumns, cellLength } = this.#caps
    const at = (column: number) => ({ sheet: sheet.name, row, column })
    let last = cells.length
    while (last > 0 && cells[last - 1] === '') last -= 1
    if (last === 0) return done
    if (last > mostColumns) return refuse('too-many-columns', { limit: mostColumns }, at(last))
    this.#rows += 1
    if (this.#rows > mostRows) return refuse('too-many-rows', { limit: mostRows }, at(1))
    const taken: string[] = []
    for (let index = 0; index < last; index += 1) {
      const raw = cells[index] ?? ''
      if (raw.length > cellLength) {
        return refuse('cell-too-long', { length: raw.length, limit: cellLength }, at(index + 1))
      }
      if (plain.test(raw)) {
        taken.push(raw)
        continue
      }
      if (controls.test(raw)) return refuse('control-character', {}, at(index + 1))
      if (bidiControls.test(raw)) return refuse('bidi-control', {}, at(index + 1))
      taken.push(this.#settle(raw, at(index + 1)))
    }
    sheet.rows.push({ row, cells: taken })
    return done
  }

  get sheets(): readonly TableSheet[] {
    return this.#sheets
  }

  #settle(raw: string, place: { sheet: string; row: number; column: number }): string {
    const composed = raw.normalize('NFC')
    if (composed !== raw) this.#note({ code: 'composed', ...place })
    if (!guarded.test(composed)) return composed
    this.#note({ code: 'guard-removed', ...place })
    return composed.slice(1)
  }

  #note(note: TableNote): void {
    if (this.notes.length < mostNotes) this.notes.push(note)
  }
}

const done: Read<null> = { ok: true, value: null }

/** The apostrophe that `writeTable` puts before text that a spreadsheet would take for a formula (see there). */
const guarded = /^'+[=+\-@\t\r]/
