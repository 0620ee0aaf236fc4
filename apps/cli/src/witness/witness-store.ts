import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { originHash, readCheckpoint, readNote, type TreeHead } from '@baucu/proof'

/**
 * What a witness remembers, a file for each log: the last checkpoint it cosigned, under the hash of the log's origin. A file is written
 * whole beside its place, put on the disk, and renamed there, before anybody is told: what was cosigned is never forgotten, also not by
 * a loss of power.
 */
export class WitnessStore {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
  }

  /** The last checkpoint of a log, as its file has it; undefined = none was cosigned. Told as it is to whoever asks. */
  read(hash: string): string | undefined {
    const file = join(this.#folder, hash)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }

  /** Its tree. A file that cannot be read ends the answer: better no cosignature than one that rolls back. */
  head(origin: string): TreeHead | undefined {
    const text = this.read(originHash(origin))
    if (text === undefined) return undefined
    const note = readNote(text)
    const checkpoint = note.ok ? readCheckpoint(note.value.text) : note
    if (!checkpoint.ok) throw new Error(`${join(this.#folder, originHash(origin))}: ${checkpoint.code}`)
    return { size: checkpoint.value.size, root: checkpoint.value.root }
  }

  write(origin: string, checkpoint: string): void {
    const file = join(this.#folder, originHash(origin))
    const draft = `${file}.draft`
    const handle = openSync(draft, 'w', 0o644)
    try {
      writeSync(handle, checkpoint)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(draft, file)
    const folder = openSync(dirname(file), 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  }
}
