import { count, type Locale } from '@baucu/law'
import type { Io } from './io.ts'
import type { Words } from './words.ts'

/** How often a line is written: a person watches, a log file waits. */
const every = { live: 200, log: 5_000 }

/** A line on standard error that says how far the work is; on a terminal it rewrites itself and is gone at the end. */
export class Progress {
  readonly #io: Io
  readonly #locale: Locale
  readonly #words: Words
  #last = performance.now()
  #shown = false

  constructor(io: Io, locale: Locale, words: Words) {
    this.#io = io
    this.#locale = locale
    this.#words = words
  }

  /** `done` of `total` (null = nobody knows how many there will be). */
  async at(done: number, total: number | null = null): Promise<void> {
    const { live } = this.#io.err
    const now = performance.now()
    if (now - this.#last < (live ? every.live : every.log)) return
    this.#last = now
    const of = total === null ? '' : ` / ${count(total, this.#locale)}`
    const line = `${this.#words[this.#locale]}: ${count(done, this.#locale)}${of}`
    await this.#io.err.write(live ? `\r\u001b[K${line}` : `${line}\n`)
    this.#shown = live
  }

  /** Clears the line. */
  async end(): Promise<void> {
    if (this.#shown) await this.#io.err.write('\r\u001b[K')
    this.#shown = false
  }
}
