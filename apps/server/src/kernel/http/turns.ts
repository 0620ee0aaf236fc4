/** Turns that each key has in a window of time: who asks more often is told how many seconds to wait. */
export class Turns {
  readonly #most: number
  readonly #window: number
  readonly #clock: () => number
  /** Only keys of the window that runs. */
  #taken = new Map<string, number>()
  #began = 0

  /** `window`: milliseconds. */
  constructor(most: number, window: number, clock: () => number = Date.now) {
    this.#most = most
    this.#window = window
    this.#clock = clock
  }

  /** Takes one; answers after how many seconds to come again when there is none left. */
  take(key: string): number | undefined {
    const now = this.#clock()
    if (now - this.#began >= this.#window) {
      this.#began = now
      this.#taken = new Map()
    }
    const taken = (this.#taken.get(key) ?? 0) + 1
    this.#taken.set(key, taken)
    return taken <= this.#most ? undefined : Math.max(1, Math.ceil((this.#began + this.#window - now) / 1_000))
  }
}
