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
  readonly #seats: Int32Array
  /** Scratch row of `addRow`. */
  #row: Int32Array

  constructor(count: Count) {
    this.#totals = new Totals(count)
    this.#rejected = new Int32Array(count.constituencies.length)
    this.#seats = Int32Array.from(count.constituencies, ({ seats }) => seats)
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
    const faults = odd ? rowFaults['not-a-count'] : this.#take(constituency, row, 0, width)
    if (faults === 0) this.#totals.changed(constituency)
    else this.#rejected[constituency] = (this.#rejected[constituency] ?? 0) + 1
    return faults
  }

  /** Adds every row, and names those that were refused. */
  addAll({ constituency, figures, width }: BulkBallots): readonly RefusedRow[] {
    const step = countWidth + width
    const refused: RefusedRow[] = []
    for (let row = 0, at = 0; row < constituency.length; row++, at += step) {
      const index = constituency[row] as number
      // A row that is cut short lacks figures.
      const faults = at + step > figures.length ? rowFaults['not-a-count'] : this.#take(index, figures, at, step)
      if (faults === 0) continue
      refused.push({ row, faults })
      if (faults !== rowFaults['unknown-constituency']) this.#rejected[index] = (this.#rejected[index] as number) + 1
    }
    for (let index = 0; index < this.#seats.length; index++) this.#totals.changed(index)
    return refused
  }

  /** Sums the row of `step` figures that begins at `at`, or names its faults and leaves the sums as they were. */
  #take(constituency: number, figures: Int32Array, at: number, step: number): number {
    const { first, sums, reported } = this.#totals
    if (constituency >>> 0 >= reported.length) return rowFaults['unknown-constituency']
    const begin = first[constituency] as number
    const width = (first[constituency + 1] as number) - begin
    // Too narrow for the candidates: figures are missing.
    if (width > step) return rowFaults['not-a-count']
    const seats = this.#seats[constituency] as number
    if (sumRow(figures, at, width, step, seats, sums, begin)) {
      reported[constituency] = (reported[constituency] as number) + 1
      return 0
    }
    for (let k = 0; k < width; k++) sums[begin + k] = (sums[begin + k] as number) - (figures[at + k] as number)
    return nameFaults(figures.subarray(at, at + width), seats, figures.subarray(at + width, at + step))
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
 * Adds a row to the sums and says whether it may stay there. Each figure is read once and checked on the way: a sign
 * bit anywhere in the collected differences means that a comparison failed. Faults are rare and whole numbers are
 * exact, so taking a bad row out again is cheaper than reading every row twice (by a quarter, measured).
 */
function sumRow(
  figures: Int32Array,
  at: number,
  width: number,
  step: number,
  seats: number,
  sums: Float64Array,
  begin: number,
): boolean {
  const registered = figures[at] as number
  const voted = figures[at + 1] as number
  const issued = figures[at + 2] as number
  const collected = figures[at + 3] as number
  const valid = figures[at + 4] as number
  const invalid = figures[at + 5] as number
  sums[begin] = (sums[begin] as number) + registered
  sums[begin + 1] = (sums[begin + 1] as number) + voted
  sums[begin + 2] = (sums[begin + 2] as number) + issued
  sums[begin + 3] = (sums[begin + 3] as number) + collected
  sums[begin + 4] = (sums[begin + 4] as number) + valid
  sums[begin + 5] = (sums[begin + 5] as number) + invalid
  let signs = registered | voted | issued | collected | valid | invalid | (registered - voted) | (issued - collected)
  let total = 0
  let k = countWidth
  for (; k < width; k++) {
    const votes = figures[at + k] as number
    signs |= votes | (valid - votes)
    total += votes
    sums[begin + k] = (sums[begin + k] as number) + votes
  }
  let strays = 0
  for (; k < step; k++) strays |= figures[at + k] as number
  return signs >= 0 && strays === 0 && valid + invalid === collected && total >= valid && total <= seats * valid
}

/** The slow look at a row that failed: which of the faults it has. */
function nameFaults(row: Int32Array, seats: number, beyond: Int32Array): number {
  const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, ...votes] = row
  const sum = votes.reduce((total, each) => total + each, 0)
  const broken: Readonly<Record<RowFault, boolean>> = {
    'ID-01': valid + invalid !== collected,
    'ID-02': votes.some((each) => each > valid || each < 0),
    'ID-04': sum < valid || sum > seats * valid,
    'ID-05': voted > registered,
    'ID-07': collected > issued,
    'not-a-count': row.some((figure) => figure < 0),
    'unknown-candidate': beyond.some((figure) => figure !== 0),
    'unknown-constituency': false,
  }
  return (Object.keys(rowFaults) as RowFault[]).reduce(
    (bits, fault) => bits | (broken[fault] ? rowFaults[fault] : 0),
    0,
  )
}
