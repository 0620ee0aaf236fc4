import { createInflateRaw } from 'node:zlib'
import type { TableCaps } from './table.ts'
import { Unreadable } from './unreadable.ts'

/** A part of a package: its name, its sizes as the directory declares them, and where it lies. */
type Entry = Readonly<{ name: string; flags: number; method: number; packed: number; size: number; offset: number }>

/**
 * A ZIP package in memory. Parts are unpacked piece by piece and each to at most the size that the directory declares
 * for it, so neither a bomb nor a lie about sizes takes memory.
 */
export class ZipPackage {
  readonly names: readonly string[]
  readonly #buffer: Buffer
  /** By name in lower case: the names of a package do not differ in case alone. */
  readonly #entries: ReadonlyMap<string, Entry>

  constructor(bytes: Uint8Array, caps: TableCaps) {
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const entries = readDirectory(this.#buffer, caps)
    const total = entries.reduce((sum, entry) => sum + entry.size, 0)
    if (total > caps.inflatedBytes) {
      throw new Unreadable('unpacks-too-large', { bytes: total, limit: caps.inflatedBytes })
    }
    this.names = entries.map((each) => each.name)
    this.#entries = new Map(entries.map((each) => [each.name.toLowerCase(), each]))
    if (this.#entries.size < entries.length) throw new Unreadable('damaged')
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  /** A part in pieces, unpacked. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name.toLowerCase())
    if (!entry) throw new Unreadable('damaged')
    const data = this.#packed(entry)
    let size = 0
    for await (const piece of entry.method === 0 ? slices(data) : inflated(data)) {
      size += piece.length
      if (size > entry.size) throw new Unreadable('size-lie', { part: entry.name })
      yield piece
    }
    if (size !== entry.size) throw new Unreadable('size-lie', { part: entry.name })
  }

  #packed({ offset, packed, method }: Entry): Buffer {
    const buffer = this.#buffer
    if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== localSignature) throw new Unreadable('damaged')
    const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28)
    const data = buffer.subarray(start, start + packed)
    if (data.length !== packed || (method !== 0 && method !== 8)) throw new Unreadable('damaged')
    return data
  }
}

/** Bytes of one piece. */
const pieceSize = 64 * 1024

function* slices(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += pieceSize) yield data.subarray(at, at + pieceSize)
}

async function* inflated(data: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: pieceSize })
  inflate.end(data)
  try {
    for await (const piece of inflate) yield piece as Buffer
  } catch {
    throw new Unreadable('damaged')
  } finally {
    inflate.destroy()
  }
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const zip64 = 0xffffffff

function readDirectory(buffer: Buffer, caps: TableCaps): readonly Entry[] {
  const end = findEnd(buffer)
  if (end === undefined) throw new Unreadable('not-xlsx')
  const count = buffer.readUInt16LE(end + 10)
  if (count > caps.entries) throw new Unreadable('too-many-parts', { parts: count, limit: caps.entries })
  const entries: Entry[] = []
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== entrySignature) throw new Unreadable('damaged')
    const nameLength = buffer.readUInt16LE(at + 28)
    const entry: Entry = {
      flags: buffer.readUInt16LE(at + 8),
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
    }
    if (entry.flags & 1) throw new Unreadable('encrypted')
    const isHuge = entry.size === zip64 || entry.packed === zip64 || entry.offset === zip64
    if (isHuge || entry.name.includes('..') || entry.name.startsWith('/')) throw new Unreadable('damaged')
    entries.push(entry)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record lies in the last 64 kB, behind at most a comment. */
function findEnd(buffer: Buffer): number | undefined {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 22 - 0xffff); at -= 1) {
    if (buffer.readUInt32LE(at) === endSignature) return at
  }
  return undefined
}
