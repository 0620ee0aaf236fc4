import type { Checkpoint } from './checkpoint.ts'
import { sameBytes } from './encoding.ts'
import type { Findings } from './findings.ts'
import type { Sha256 } from './machine.ts'
import { levelOf, tilePath, tileWidth, widthOf } from './tiles.ts'
import { hashLength, Roots, rootOf } from './tree.ts'

/** The bytes of a file of the bundle; undefined when there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>

/**
 * The tiles of a log that lead from some leaves to the root of its checkpoint: a full tile is right when its root stands
 * in the tile above; the unfinished tiles of all levels are right when together they give the root. Says which is not.
 */
export class PartOfLog {
  readonly #read: ReadFile
  readonly #sha256: Sha256
  readonly #checkpoint: Checkpoint
  readonly #findings: Findings
  readonly #files = new Map<string, Promise<Uint8Array | undefined>>()
  readonly #tiles = new Map<string, Promise<Uint8Array | undefined>>()
  #edge: Promise<boolean> | undefined

  constructor(setting: Readonly<{ read: ReadFile; sha256: Sha256; checkpoint: Checkpoint; findings: Findings }>) {
    this.#read = setting.read
    this.#sha256 = setting.sha256
    this.#checkpoint = setting.checkpoint
    this.#findings = setting.findings
  }

  /** The hash of a leaf as the checkpoint binds it; undefined when its tiles do not lead there. */
  async leafHash(index: number): Promise<Uint8Array | undefined> {
    return hashIn(await this.#tile(0, Math.floor(index / tileWidth)), index)
  }

  #tile(level: number, number: number): Promise<Uint8Array | undefined> {
    const name = `${level}/${number}`
    const known = this.#tiles.get(name) ?? this.#proven(level, number)
    this.#tiles.set(name, known)
    return known
  }

  async #proven(level: number, number: number): Promise<Uint8Array | undefined> {
    const width = this.#width(level, number)
    if (width < 1) return undefined
    if (width < tileWidth) {
      this.#edge ??= this.#edgeFits()
      return (await this.#edge) ? this.#file(level, number) : undefined
    }
    const [tile, above] = await Promise.all([
      this.#file(level, number),
      this.#tile(level + 1, Math.floor(number / tileWidth)),
    ])
    const wanted = hashIn(above, number)
    if (!tile || !wanted) return undefined
    if (sameBytes(rootOf(this.#sha256, tile), wanted)) return tile
    this.#findings.add('integrity', 'tile-changed', tilePath(level, number, width))
    return undefined
  }

  #width(level: number, number: number): number {
    const shape = levelOf(this.#checkpoint.size, level)
    return shape ? widthOf(shape.hashes, number) : 0
  }

  #file(level: number, number: number): Promise<Uint8Array | undefined> {
    const width = this.#width(level, number)
    const path = tilePath(level, number, width)
    const known = this.#files.get(path) ?? this.#loaded(path, width)
    this.#files.set(path, known)
    return known
  }

  async #loaded(path: string, width: number): Promise<Uint8Array | undefined> {
    const bytes = await this.#read(path)
    if (bytes?.length === width * hashLength) return bytes
    this.#findings.add('integrity', bytes ? 'tile-changed' : 'tile-missing', path)
    return undefined
  }

  async #edgeFits(): Promise<boolean> {
    const roots = new Roots(this.#sha256)
    const paths: string[] = []
    for (let level = this.#levels() - 1; level >= 0; level -= 1) {
      const hashes = levelOf(this.#checkpoint.size, level)?.hashes ?? 0
      const width = hashes % tileWidth
      if (width === 0) continue
      const number = Math.floor(hashes / tileWidth)
      paths.push(tilePath(level, number, width))
      const tile = await this.#file(level, number)
      if (!tile) return false
      for (let at = 0; at < tile.length; at += hashLength) roots.append(tile.subarray(at, at + hashLength), 8 * level)
    }
    if (sameBytes(roots.root(), this.#checkpoint.root)) return true
    // Which of them it is cannot be told from here; usually it is one or two.
    for (const path of paths) this.#findings.add('integrity', 'tile-changed', path)
    return false
  }

  #levels(): number {
    let levels = 0
    while (levelOf(this.#checkpoint.size, levels)) levels += 1
    return levels
  }
}

function hashIn(tile: Uint8Array | undefined, index: number): Uint8Array | undefined {
  const at = (index % tileWidth) * hashLength
  return tile?.subarray(at, at + hashLength)
}
