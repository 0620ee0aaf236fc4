import { bytesToHex } from '@noble/hashes/utils.js'
import { CompactRange, rootOf } from '../merkle/compact-range.ts'
import { hashLeaf } from '../merkle/hash.ts'
import { sha256 } from '../sha256.ts'
import { encodeEntries } from '../tiles/entry-bundle.ts'
import { tileBytes, tileWidth } from '../tiles/tile.ts'
import { entryBundlePath, tilePath } from '../tiles/tile-path.ts'
import { utf8 } from '../utf8.ts'

/** Where the files of a bundle go; paths use `/`. */
export type WriteFile = (path: string, bytes: Uint8Array) => Promise<void>

/** Where a leaf stands, and its hash. */
export type Appended = Readonly<{ index: number; hash: Uint8Array }>

export type BundleHead = Readonly<{
  event: string
  origin: string
  status: 'preliminary' | 'final'
  /** `YYYY-MM-DDTHH:MM:SSZ`. */
  made: string
  /** Of a nation of several logs: the origin of each, and its folder below `logs/`. */
  logs?: readonly Readonly<{ log: string; name: string }>[]
}>

/**
 * Writes a bundle (docs/formats/bundle.md) as it comes: leaves in their order, other files at any time, the publication leaf and the
 * checkpoint at the end. Holds at most 256 leaves and a hash for every 256 leaves, however long the log.
 */
export class BundleWriter {
  readonly #write: WriteFile
  readonly #range = CompactRange.empty()
  readonly #entries: Uint8Array[] = []
  /** Hashes of the tile of each level that is not full yet, and the number of that tile. */
  readonly #levels: { index: number; hashes: Uint8Array[] }[] = []
  readonly #files: { path: string; sha256: string; size: number }[] = []

  constructor(write: WriteFile) {
    this.#write = write
  }

  /** Leaves so far. */
  get size(): number {
    return this.#range.end
  }

  /** Adds the next leaf. */
  async append(leaf: Uint8Array): Promise<Appended> {
    const index = this.#range.end
    const hash = hashLeaf(leaf)
    this.#range.append(hash)
    this.#entries.push(leaf)
    if (this.#entries.length === tileWidth) await this.#writeEntries()
    await this.#addHash(0, hash)
    return { index, hash }
  }

  /** Adds a file that the manifest lists. */
  async file(path: string, bytes: Uint8Array): Promise<void> {
    await this.#write(path, bytes)
    this.#files.push({ path, sha256: bytesToHex(sha256(bytes)), size: bytes.length })
  }

  /** The manifest of the files so far: its hash goes into the leaf that publishes them. */
  manifest(head: BundleHead): Uint8Array {
    return manifestBytes(head, this.#files)
  }

  /**
   * Ends the bundle: the manifest, the leaf that publishes it, what is left of the tiles, and the checkpoint, which `checkpoint` signs
   * for this size and root.
   */
  async close(
    manifest: Uint8Array,
    publication: Uint8Array,
    checkpoint: (size: number, root: Uint8Array) => string | Promise<string>,
  ): Promise<Readonly<{ size: number; root: Uint8Array }>> {
    await this.#write('manifest.json', manifest)
    await this.append(publication)
    if (this.#entries.length > 0) await this.#writeEntries()
    for (const [level, { index, hashes }] of this.#levels.entries()) {
      if (hashes.length > 0) await this.#write(tilePath({ level, index, width: hashes.length }), tileBytes(hashes))
    }
    const root = this.#range.root()
    await this.#write('checkpoint', utf8(await checkpoint(this.size, root)))
    return { size: this.size, root }
  }

  async #writeEntries(): Promise<void> {
    const width = this.#entries.length
    const index = Math.ceil(this.size / tileWidth) - 1
    const bytes = encodeEntries(this.#entries)
    if (!bytes.ok) throw new RangeError(`${bytes.code} ${bytes.at}`)
    this.#entries.length = 0
    await this.#write(entryBundlePath({ index, width }), bytes.value)
  }

  async #addHash(level: number, hash: Uint8Array): Promise<void> {
    this.#levels[level] ??= { index: 0, hashes: [] }
    const tile = this.#levels[level]
    tile.hashes.push(hash)
    if (tile.hashes.length < tileWidth) return
    const { index, hashes } = tile
    this.#levels[level] = { index: index + 1, hashes: [] }
    await this.#write(tilePath({ level, index, width: tileWidth }), tileBytes(hashes))
    await this.#addHash(level + 1, rootOf(hashes))
  }
}

/** Canonical JSON of any length; every text in it is ASCII or an id, so the members only need their order. */
function manifestBytes(
  { event, origin, status, made, logs }: BundleHead,
  files: readonly Readonly<{ path: string; sha256: string; size: number }>[],
): Uint8Array {
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const kind = logs
    ? { format: 'baucu-nation/1', logs: [...logs].sort((a, b) => (a.name < b.name ? -1 : 1)).map(namedLog) }
    : { format: 'baucu-bundle/1' }
  return utf8(JSON.stringify({ event, files: inOrder, ...kind, made, origin, status }))
}

const namedLog = ({ log, name }: Readonly<{ log: string; name: string }>) => ({ log, name })
