import { hashLeaf } from '../merkle/hash.ts'
import { MerkleTree } from '../merkle/merkle-tree.ts'
import { consistencyProof, inclusionProof } from '../merkle/prove.ts'
import { formatCheckpoint } from '../note/checkpoint.ts'
import type { SignerKey } from '../note/key.ts'
import { formatNote, signNote } from '../note/note.ts'
import { formatProofFile } from '../proof-file.ts'
import { logKey, valueIn } from './keys.ts'

const encoder = new TextEncoder()

/** A log of tests: entries `<word> 0`, `<word> 1`, … signed by one key. */
export class SmallLog {
  readonly #tree = new MerkleTree()
  readonly #word: string
  readonly #key: SignerKey

  constructor(size: number, word = 'entry', key: SignerKey = logKey) {
    this.#word = word
    this.#key = key
    for (let index = 0; index < size; index++) this.#tree.append(hashLeaf(this.entry(index)))
  }

  entry(index: number): Uint8Array {
    return encoder.encode(`${this.#word} ${index}`)
  }

  root(size: number): Uint8Array {
    const root = this.#tree.root(size)
    if (!root) throw new Error(`no root of ${size}`)
    return root
  }

  text(size: number): string {
    return valueIn(formatCheckpoint({ origin: this.#key.name, size, root: this.root(size), extensions: [] }))
  }

  /** The checkpoint of a size, signed by the log and by whoever else is given. */
  checkpoint(size: number, cosigners: readonly SignerKey[] = [], time = 1_773_500_000): string {
    return formatNote(valueIn(signNote(this.text(size), [this.#key, ...cosigners], time)))
  }

  async consistency(size1: number, size2: number): Promise<readonly Uint8Array[]> {
    return valueIn(await consistencyProof(this.#tree.read, size1, size2))
  }

  async receipt(index: number, size: number, cosigners: readonly SignerKey[] = []): Promise<string> {
    const hashes = valueIn(await inclusionProof(this.#tree.read, index, size))
    return valueIn(formatProofFile({ index, hashes, checkpoint: this.checkpoint(size, cosigners) }))
  }
}
