/** A prime below 2^31, so that products stay whole. */
const prime = 2_147_483_647n

const modulo = (value: bigint): bigint => ((value % prime) + prime) % prime

function inverse(value: bigint): bigint {
  let result = 1n
  let base = modulo(value)
  for (let power = prime - 2n; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}

/**
 * What can be worked out from published sums by adding and subtracting them: each sum is the unknowns it adds up. An answer
 * "cannot" holds for fractions of sums too; arithmetic modulo a prime can only find more, never less.
 */
export class Sums {
  /** By the unknown each begins with, whose factor is 1. */
  readonly #rows = new Map<string, Map<string, bigint>>()

  /** Takes a published sum. */
  publish(unknowns: Iterable<string>): void {
    const row = this.#reduced(unknowns)
    const [first] = row
    if (!first) return
    const factor = inverse(first[1])
    this.#rows.set(first[0], new Map([...row].map(([name, value]) => [name, (value * factor) % prime])))
  }

  /** Whether the sum of these can be worked out. */
  tells(unknowns: Iterable<string>): boolean {
    return this.#reduced(unknowns).size === 0
  }

  #reduced(unknowns: Iterable<string>): Map<string, bigint> {
    const row = new Map([...unknowns].map((name) => [name, 1n]))
    for (;;) {
      const name = [...row.keys()].find((each) => this.#rows.has(each))
      const known = name === undefined ? undefined : this.#rows.get(name)
      if (name === undefined || !known) return row
      const factor = row.get(name) ?? 0n
      for (const [each, value] of known) {
        const left = modulo((row.get(each) ?? 0n) - factor * value)
        if (left === 0n) row.delete(each)
        else row.set(each, left)
      }
    }
  }
}
