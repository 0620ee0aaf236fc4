import type { ConstituencyTotals, NationTotals } from './constituency-totals.ts'
import { type Count, countWidth, Totals } from './totals.ts'

/**
 * Why a row is not summed, as bits of a number; 0 = summed. The identities are those of `checkMinutes` that break a
 * sum. What only a whole minutes can show (ID-03, ID-09, ID-11) was checked when the minutes were accepted.
 */
export const rowFaults = {
  /** Collected = valid + invalid. */
  'ID-01': 1,
  /** Nobody has more votes than there are valid ballots. */
  'ID-02': 2,
  /** Valid ≤ sum of votes ≤ seats × valid. */
  'ID-04': 4,
  /** Voted ≤ registered. */
  'ID-05': 8,
  /** Collected ≤ issued. */
  'ID-07': 16,
  /** A figure that is not a whole number from 0 to `largestFigure`. */
  'not-a-count': 32,
  /** A figure where the constituency has no candidate. */
  'unknown-candidate': 64,
  /** No constituency has this index. */
  'unknown-constituency': 128,
} as const
export type RowFault = keyof typeof rowFaults

/** The names of the faults in a number of `addRow` or `addAll`. */
export const rowFaultsIn = (bits: number): readonly RowFault[] =>
  (Object.keys(rowFaults) as RowFault[]).filter((fault) => (bits & rowFaults[fault]) !== 0)

/**
 * Many minutes as numbers, a row for each polling area and contest. `figures` holds the rows one after the other: the
 * six counts (registered, voted, issued, collected, valid, invalid), then `width` votes in ballot order, 0 where the
 * constituency has fewer candidates. One block of 32-bit numbers, rows first: read in order it is about as fast as
 * counts and votes apart, and 1.7 times as fast as a column for each figure (docs/counting.md).
 */
export type BulkBallots = Readonly<{
  /** Index of each row's constituency in the count. */
  constituency: Int32Array
  figures: Int32Array
  /** Places for votes in a row: at least the longest list of candidates. */
  width: number
}>

/** A row that was not summed: its number and its faults (`rowFaultsIn`). */
export type RefusedRow = Readonly<{ row: number; faults: number }>

/**
 * Rows of numbers → totals → outcomes, for hundreds of thousands of minutes at once. It knows nothing of names: that
 * each area and contest comes once is what the caller vouches for (a primary key of the database does). A row with a
 * fault is refused, counted as rejected, and changes no sum.
 */
export class BulkTally {
  readonly #totals: Totals
  readonly #rejected: Int32Array
  readonly #seats: Float64Array
  /** Scratch row of `addRow`. */
  #row: Int32Array

  constructor(count: Count) {
    this.#totals = new Totals(count)
    this.#rejected = new Int32Array(count.constituencies.length)
    this.#seats = Float64Array.from(count.constituencies, ({ seats }) => seats)
    this.#row = new Int32Array(countWidth)
  }

  /**
   * Adds one row. Its votes stand in `votes` from `offset` on, as many as the constituency has candidates. Answers 0,
   * or the faults for which the row was refused.
   */
  addRow(
    constituency: number,
    registered: number,
    voted: number,
    issued: number,
    collected: number,
    valid: number,
    invalid: number,
    votes: ArrayLike<number>,
    offset = 0,
  ): number {
    const { first } = this.#totals
    const begin = first[constituency]
    const end = first[constituency + 1]
    if (begin === undefined || end === undefined) return rowFaults['unknown-constituency']
    const width = end - begin
    if (this.#row.length < width) this.#row = new Int32Array(width)
    const row = this.#row
    row[0] = registered
    row[1] = voted
    row[2] = issued
    row[3] = collected
    row[4] = valid
    row[5] = invalid
    // A 32-bit place keeps exactly the whole numbers it can hold: what comes out different was no figure of an area.
    let odd =
      row[0] !== registered ||
      row[1] !== voted ||
      row[2] !== issued ||
      row[3] !== collected ||
      row[4] !== valid ||
      row[5] !== invalid
    for (let at = countWidth, from = offset; at < width; at++, from++) {
      const figure = votes[from] ?? Number.NaN
      row[at] = figure
      if (row[at] !== figure) odd = true
    }
    const faults = odd ? rowFaults['not-a-count'] : faultsOfRow(row, 0, width, width, this.#seats[constituency] ?? 0)
    if (faults === 0) this.#totals.add(constituency, row, 0, 1)
    else this.#rejected[constituency] = (this.#rejected[constituency] ?? 0) + 1
    return faults
  }

  /** Adds every row, and names those that were refused. */
  addAll({ constituency, figures, width }: BulkBallots): readonly RefusedRow[] {
    const { first, sums, reported } = this.#totals
    const seats = this.#seats
    const step = countWidth + width
    const refused: RefusedRow[] = []
    for (let row = 0, at = 0; row < constituency.length; row++, at += step) {
      const index = constituency[row] as number
      const begin = first[index]
      const end = first[index + 1]
      if (begin === undefined || end === undefined) {
        refused.push({ row, faults: rowFaults['unknown-constituency'] })
        continue
      }
      // A row that is cut short, or too narrow for the candidates, lacks figures.
      const short = end - begin > step || at + step > figures.length
      const faults = short
        ? rowFaults['not-a-count']
        : faultsOfRow(figures, at, end - begin, step, seats[index] as number)
      if (faults !== 0) {
        refused.push({ row, faults })
        this.#rejected[index] = (this.#rejected[index] as number) + 1
        continue
      }
      for (let to = begin, from = at; to < end; to++, from++) {
        sums[to] = (sums[to] as number) + (figures[from] as number)
      }
      reported[index] = (reported[index] as number) + 1
    }
    for (let index = 0; index < seats.length; index++) this.#totals.changed(index)
    return refused
  }

  /** One constituency by its index; undefined if there is none. `rejected` counts refused rows. */
  constituency(index: number): ConstituencyTotals | undefined {
    return this.#totals.result(index, this.#rejected[index] ?? 0)
  }

  /** Every constituency, in the order of the count. */
  constituencies(): readonly ConstituencyTotals[] {
    return this.#totals.results((index) => this.#rejected[index] ?? 0)
  }

  nation(): NationTotals {
    return this.#totals.nation(this.constituencies())
  }
}

/**
 * Faults of the row that begins at `at`: `width` figures belong to the constituency, of `step` in the row. Reads each
 * figure once; a sign bit anywhere in the collected differences means that one of the comparisons failed.
 */
function faultsOfRow(figures: Int32Array, at: number, width: number, step: number, seats: number): number {
  const registered = figures[at] as number
  const voted = figures[at + 1] as number
  const issued = figures[at + 2] as number
  const collected = figures[at + 3] as number
  const valid = figures[at + 4] as number
  const invalid = figures[at + 5] as number
  const end = at + width
  let sum = 0
  let signs = registered | voted | issued | collected | valid | invalid | (registered - voted) | (issued - collected)
  for (let from = at + countWidth; from < end; from++) {
    const votes = figures[from] as number
    signs |= votes | (valid - votes)
    sum += votes
  }
  let strays = 0
  for (let from = end; from < at + step; from++) strays |= figures[from] as number
  const whole = valid + invalid === collected && sum >= valid && sum <= seats * valid
  if (whole && signs >= 0 && strays === 0) return 0
  return nameFaults(figures.subarray(at, end), sum, seats, strays !== 0)
}

/** The slow look at a row that failed: which of the faults it has. */
function nameFaults(row: Int32Array, sum: number, seats: number, strays: boolean): number {
  const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, ...votes] = row
  const broken: Readonly<Record<RowFault, boolean>> = {
    'ID-01': valid + invalid !== collected,
    'ID-02': votes.some((each) => each > valid || each < 0),
    'ID-04': sum < valid || sum > seats * valid,
    'ID-05': voted > registered,
    'ID-07': collected > issued,
    'not-a-count': row.some((figure) => figure < 0),
    'unknown-candidate': strays,
    'unknown-constituency': false,
  }
  return (Object.keys(rowFaults) as RowFault[]).reduce(
    (bits, fault) => bits | (broken[fault] ? rowFaults[fault] : 0),
    0,
  )
}
