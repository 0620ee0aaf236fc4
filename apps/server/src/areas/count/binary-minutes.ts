import { type BulkBallots, countFields } from '@baucu/counting'

const countWidth = countFields.length

/** Signature, flags and length of an extension that nobody has made yet. */
const headerLength = 19
/** Number of fields, length and value of the constituency, length of the figures. */
const rowHead = 2 + 4 + 4 + 4
/** Instead of a number of fields. */
const trailer = -1

/**
 * Rows `(constituency int, figures bytea)` of `COPY … (FORMAT binary)`, taken piece by piece however the pieces were cut.
 * `candidates` says how many stand in each constituency, by ordinal; a row with another number of figures gets the
 * constituency −1, which the tally refuses.
 */
export class BinaryMinutes {
  readonly #candidates: Int32Array
  readonly #width: number
  readonly #step: number
  #constituency = new Int32Array(65_536)
  #figures: Int32Array
  #count = 0
  #left: Buffer = Buffer.alloc(0)
  #begun = false

  constructor(candidates: Int32Array) {
    this.#candidates = candidates
    this.#width = candidates.reduce((most, each) => Math.max(most, each), 0)
    this.#step = countWidth + this.#width
    this.#figures = new Int32Array(this.#constituency.length * this.#step)
  }

  take(chunk: Buffer): void {
    const buffer = this.#left.length > 0 ? Buffer.concat([this.#left, chunk]) : chunk
    let at = 0
    if (!this.#begun) {
      if (buffer.length < headerLength) {
        this.#left = buffer
        return
      }
      at = headerLength
      this.#begun = true
    }
    while (at + rowHead <= buffer.length) {
      if (buffer.readInt16BE(at) === trailer) break
      const length = buffer.readInt32BE(at + 10)
      if (at + rowHead + length > buffer.length) break
      this.#row(buffer, at, length)
      at += rowHead + length
    }
    this.#left = buffer.subarray(at)
  }

  #row(buffer: Buffer, at: number, length: number): void {
    if (this.#count === this.#constituency.length) this.#grow()
    const row = this.#count
    this.#count += 1
    const ordinal = buffer.readInt32BE(at + 6)
    const fits = length === 4 * (countWidth + (this.#candidates[ordinal] ?? Number.NaN))
    this.#constituency[row] = fits ? ordinal : -1
    if (!fits) return
    const end = at + rowHead + length
    for (let from = at + rowHead, place = row * this.#step; from < end; from += 4, place++) {
      this.#figures[place] =
        ((buffer[from] as number) << 24) |
        ((buffer[from + 1] as number) << 16) |
        ((buffer[from + 2] as number) << 8) |
        (buffer[from + 3] as number)
    }
  }

  #grow(): void {
    const constituency = new Int32Array(2 * this.#constituency.length)
    constituency.set(this.#constituency)
    const figures = new Int32Array(constituency.length * this.#step)
    figures.set(this.#figures)
    this.#constituency = constituency
    this.#figures = figures
  }

  done(): BulkBallots {
    return {
      constituency: this.#constituency.subarray(0, this.#count),
      figures: this.#figures.subarray(0, this.#count * this.#step),
      width: this.#width,
    }
  }
}
