import { createHash } from 'node:crypto'

/**
 * The definitions of RFC 6962 section 2.1 word for word, recursive and slow, with another implementation of SHA-256: the model that
 * the product's code is compared with.
 */
const sha256 = (...parts: Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

const split = (n: number): number => {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

export class NaiveTree {
  readonly #leaves: readonly Uint8Array[]
  readonly #roots = new Map<string, Uint8Array>()

  constructor(leaves: readonly Uint8Array[]) {
    this.#leaves = leaves
  }

  /** MTH(D[begin:end]). */
  root(begin: number, end: number): Uint8Array {
    const key = `${begin}-${end}`
    const held = this.#roots.get(key) ?? this.#hash(begin, end)
    this.#roots.set(key, held)
    return held
  }

  /** PATH(m, D[begin:end]), m counted from begin. */
  path(m: number, begin: number, end: number): Uint8Array[] {
    if (end - begin === 1) return []
    const k = split(end - begin)
    return m < k
      ? [...this.path(m, begin, begin + k), this.root(begin + k, end)]
      : [...this.path(m - k, begin + k, end), this.root(begin, begin + k)]
  }

  /** SUBPROOF(m, D[begin:end], whole). */
  consistency(m: number, begin: number, end: number, whole = true): Uint8Array[] {
    if (m === end - begin) return whole ? [] : [this.root(begin, end)]
    const k = split(end - begin)
    return m <= k
      ? [...this.consistency(m, begin, begin + k, whole), this.root(begin + k, end)]
      : [...this.consistency(m - k, begin + k, end, false), this.root(begin, begin + k)]
  }

  #hash(begin: number, end: number): Uint8Array {
    if (begin === end) return sha256()
    if (end - begin === 1) return sha256(Uint8Array.of(0), this.#leaves[begin] ?? new Uint8Array())
    const k = split(end - begin)
    return sha256(Uint8Array.of(1), this.root(begin, begin + k), this.root(begin + k, end))
  }
}

/** Small different leaves. */
export const leavesOf = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => new TextEncoder().encode(`leaf ${index}`))
