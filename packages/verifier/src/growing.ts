/** A list of whole numbers that grows, four bytes each. */
export class Numbers {
  #items = new Int32Array(1024)
  length = 0

  push(value: number): number {
    if (this.length === this.#items.length) {
      const items = new Int32Array(this.#items.length * 2)
      items.set(this.#items)
      this.#items = items
    }
    this.#items[this.length] = value
    this.length += 1
    return this.length - 1
  }

  /** −1 where there is none. */
  at(index: number): number {
    return index < this.length ? (this.#items[index] ?? -1) : -1
  }

  set(index: number, value: number): void {
    this.#items[index] = value
  }
}

/** A list of hashes that grows, 32 bytes each, one after the other. */
export class Hashes {
  #bytes = new Uint8Array(32 * 1024)
  length = 0

  push(hash: Uint8Array): number {
    if ((this.length + 1) * 32 > this.#bytes.length) {
      const bytes = new Uint8Array(this.#bytes.length * 2)
      bytes.set(this.#bytes)
      this.#bytes = bytes
    }
    this.#bytes.set(hash, this.length * 32)
    this.length += 1
    return this.length - 1
  }

  /** The bytes of one hash; they are not a copy. */
  at(index: number): Uint8Array {
    return this.#bytes.subarray(index * 32, index * 32 + 32)
  }

  set(index: number, hash: Uint8Array): void {
    this.#bytes.set(hash, index * 32)
  }

  /** The first `count` of them together; not a copy. */
  first(count: number): Uint8Array {
    return this.#bytes.subarray(0, count * 32)
  }
}
