import type { ResultsFile } from '@baucu/contract'
import { columnName, type TableRow } from '@baucu/documents'
import { excerpt } from '../kernel/words.ts'
import { type Cell, plain, readCount, readDay, readGender, readPercent, readText, readYes } from './cells.ts'
import { type Field, headerRow, readColumns, titleOf } from './columns.ts'
import type { Problem } from './problem.ts'

/** What the table itself does not say. */
export type Election = Pick<ResultsFile, 'election' | 'electionDay' | 'edition' | 'attribution'>

type Constituency = ResultsFile['constituencies'][number]
type Candidate = Constituency['candidates'][number]

export type FromTable = Readonly<{
  file: ResultsFile
  problems: readonly Problem[]
  /** Row and column of a place of the document, for problems found in it later. */
  locate(path: string): Pick<Problem, 'row' | 'column' | 'header' | 'path'>
}>

/**
 * Makes a results document from a table with one row a candidate. The cells of a constituency (province, number, area,
 * seats, valid ballots) may be left empty after its first row, as in merged cells; given again they must be the same.
 * Every problem is listed; the document is only worth something when there is none.
 */
export function fromTable(rows: readonly TableRow[], election: Election): FromTable {
  const [head, ...body] = rows.slice(headerRow(rows))
  const header = head?.cells ?? []
  const { places, problems: headerProblems } = readColumns({ row: head?.row ?? 1, cells: header })
  const problems: Problem[] = [...headerProblems]
  // Where each part of the document stands, so that a problem found later still has a row and a column.
  const where: Places = new Map()
  const spot = (row: number, field: Field) => {
    const index = places.get(field)
    return index === undefined
      ? { row, column: null, header: titleOf(field), path: null }
      : { row, column: columnName(index + 1), header: header[index] ?? titleOf(field), path: null }
  }
  const constituencies = new Map<string, { index: number; value: Constituency }>()
  if (headerProblems.length === 0) {
    let above: Constituency | undefined
    for (const { row: number, cells } of body) {
      if (cells.every((each) => each.trim() === '')) continue
      const row = new Row(number, cells, places, (field, code, words) =>
        problems.push({ ...spot(number, field), code, words }),
      )
      above = addRow(row, above, constituencies, election, where)
    }
  }
  return {
    file: {
      schema: 'vn-election-results/1',
      ...election,
      notes: [],
      national: null,
      constituencies: [...constituencies.values()].map(({ value }) => value),
    },
    problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0) || columnOrder(a) - columnOrder(b)),
    locate(path) {
      const found = where.get(path)
      return { ...(found ? spot(found.row, found.field) : { row: null, column: null, header: null }), path }
    },
  }
}

/** Where a problem's column stands; `AA` comes after `Z`, no column after all of them. */
const columnOrder = ({ column }: Problem): number =>
  column === null ? Number.MAX_SAFE_INTEGER : [...column].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0)

/** Row and column by place in the document: `constituencies[0].seats`. */
type Places = Map<string, Readonly<{ row: number; field: Field }>>

type Report = (field: Field, code: Problem['code'], words: Problem['words']) => void

/** One row: cells by field, every problem reported. */
class Row {
  readonly number: number
  readonly #cells: readonly string[]
  readonly #places: ReadonlyMap<Field, number>
  readonly report: Report

  constructor(number: number, cells: readonly string[], places: ReadonlyMap<Field, number>, report: Report) {
    this.number = number
    this.#cells = cells
    this.#places = places
    this.report = report
  }

  has(field: Field): boolean {
    return this.#places.has(field)
  }

  text(field: Field): string {
    const index = this.#places.get(field)
    return index === undefined ? '' : (this.#cells[index] ?? '').trim()
  }

  /** The value of a cell; `undefined` when it is empty or cannot be read (then it is reported). */
  optional<T>(field: Field, read: (text: string) => Cell<T>): T | undefined {
    const text = this.text(field)
    if (text === '') return undefined
    const cell = read(text)
    if ('value' in cell) return cell.value
    this.report(field, 'cell-unreadable', cell.words)
    return undefined
  }

  needed<T>(field: Field, read: (text: string) => Cell<T>, instead: T): T {
    if (this.text(field) === '') {
      this.report(field, 'cell-empty', { vi: 'ô trống, cần có giá trị', en: 'the cell is empty, a value is needed' })
      return instead
    }
    return this.optional(field, read) ?? instead
  }

  /** A cell of the constituency: empty or the same as in its first row. */
  same<T>(field: Field, read: (text: string) => Cell<T>, first: T): void {
    const value = this.optional(field, read)
    if (value === undefined || value === first) return
    this.report(field, 'cell-differs', {
      vi: `${excerpt(this.text(field))} khác dòng đầu của cùng đơn vị (${excerpt(first)})`,
      en: `${excerpt(this.text(field))} differs from the first row of the same constituency (${excerpt(first)})`,
    })
  }
}

const short = (text: string) => readText(text, 200)
const long = (text: string) => readText(text, 4000)
const atLeastOne = (text: string) => readCount(text, 1)
const any = (text: string) => readCount(text)

/** Puts a row where it belongs and answers its constituency. */
function addRow(
  row: Row,
  above: Constituency | undefined,
  all: Map<string, { index: number; value: Constituency }>,
  election: Election,
  where: Places,
): Constituency {
  const goesOn = above !== undefined && row.text('province') === '' && row.text('constituency') === ''
  const province = goesOn ? above.province : row.needed('province', short, '')
  const number = goesOn ? above.constituency : row.needed('constituency', atLeastOne, 0)
  const key = JSON.stringify([plain(province), number])
  const known = all.get(key)
  const index = known?.index ?? all.size
  const path = `constituencies[${index}]`
  if (known) compareWithFirst(row, known.value)
  const constituency = known?.value ?? openConstituency(row, province, number, election)
  if (!known) {
    all.set(key, { index, value: constituency })
    const fields = {
      id: 'id',
      province: 'province',
      constituency: 'constituency',
      area: 'area',
      seats: 'seats',
    } as const
    for (const [name, field] of Object.entries(fields)) where.set(`${path}.${name}`, { row: row.number, field })
    where.set(`${path}.validBallotsMin`, { row: row.number, field: 'validFrom' })
    where.set(`${path}.validBallotsMax`, {
      row: row.number,
      field: row.text('validTo') === '' ? 'validFrom' : 'validTo',
    })
  }
  const candidatePath = `${path}.candidates[${constituency.candidates.length}]`
  const fields = {
    name: 'name',
    gender: 'gender',
    birthDate: 'birthDate',
    votes: 'votes',
    percentText: 'percent',
  } as const
  for (const [name, field] of Object.entries(fields)) {
    where.set(`${candidatePath}.${name}`, { row: row.number, field })
  }
  constituency.candidates.push(readCandidate(row))
  return constituency
}

function openConstituency(row: Row, province: string, constituency: number, { election }: Election): Constituency {
  const validBallotsMin = row.needed('validFrom', any, 0)
  return {
    id: row.optional('id', short) ?? `${election}-${plain(province).replaceAll(' ', '-')}-${constituency}`,
    province,
    constituency,
    area: row.optional('area', long) ?? '',
    seats: row.needed('seats', atLeastOne, 1),
    validBallotsMin,
    validBallotsMax: row.optional('validTo', any) ?? validBallotsMin,
    candidates: [],
  }
}

function compareWithFirst(row: Row, first: Constituency): void {
  row.same('id', short, first.id)
  row.same('area', long, first.area)
  row.same('seats', atLeastOne, first.seats)
  row.same('validFrom', any, first.validBallotsMin)
  row.same('validTo', any, first.validBallotsMax)
}

function readCandidate(row: Row): Candidate {
  const mark = (field: Field) => {
    if (!row.has(field)) return null
    return row.text(field) === '' ? false : (row.optional(field, readYes) ?? null)
  }
  const elected = mark('elected')
  return {
    name: row.needed('name', short, ''),
    gender: row.optional('gender', readGender) ?? null,
    birthDate: row.optional('birthDate', readDay) ?? null,
    votes: row.needed('votes', any, 0),
    percentText: row.optional('percent', readPercent) ?? null,
    elected,
    // Only an elected person's status can be confirmed.
    confirmed: elected === true ? mark('confirmed') : null,
  }
}
