import type { Sha256 } from './machine.ts'

/** A hash of the tree, 32 bytes. */
export const hashLength = 32

/** RFC 6962: SHA-256(0x00 ‖ leaf). */
export function hashLeaf(sha256: Sha256, leaf: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(leaf.length + 1)
  bytes.set(leaf, 1)
  return sha256(bytes)
}

/** RFC 6962: SHA-256(0x01 ‖ left ‖ right). */
export function hashNode(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(65)
  bytes[0] = 1
  bytes.set(left, 1)
  bytes.set(right, 33)
  return sha256(bytes)
}

/** The one-pass root of a growing tree: keeps one hash for each bit of its size. */
export class Roots {
  readonly #sha256: Sha256
  readonly #stack: { height: number; hash: Uint8Array }[] = []

  constructor(sha256: Sha256) {
    this.#sha256 = sha256
  }

  /** Appends a full subtree of 2^height leaves; heights must never let a larger one follow a smaller one. */
  append(hash: Uint8Array, height = 0): void {
    let top = { height, hash }
    for (let last = this.#stack.at(-1); last?.height === top.height; last = this.#stack.at(-1)) {
      this.#stack.pop()
      top = { height: top.height + 1, hash: hashNode(this.#sha256, last.hash, top.hash) }
    }
    this.#stack.push(top)
  }

  /** The root of everything appended so far. */
  root(): Uint8Array {
    let root: Uint8Array | undefined
    for (const { hash } of [...this.#stack].reverse()) {
      root = root === undefined ? hash : hashNode(this.#sha256, hash, root)
    }
    return root ?? this.#sha256(new Uint8Array(0))
  }
}

/** The root over hashes that stand one after the other in `hashes`. */
export function rootOf(sha256: Sha256, hashes: Uint8Array): Uint8Array {
  const roots = new Roots(sha256)
  for (let at = 0; at < hashes.length; at += hashLength) roots.append(hashes.subarray(at, at + hashLength))
  return roots.root()
}
