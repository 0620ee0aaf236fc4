import { inflateRawSync } from 'node:zlib'

/** The parts of a ZIP file that we wrote ourselves. */
export function unzipped(file: Uint8Array): ReadonlyMap<string, Buffer> {
  const buffer = Buffer.from(file)
  const parts = new Map<string, Buffer>()
  let at = buffer.readUInt32LE(buffer.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16)
  while (buffer.readUInt32LE(at) === 0x02014b50) {
    const length = buffer.readUInt16LE(at + 28)
    const offset = buffer.readUInt32LE(at + 42)
    const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28)
    const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
    const name = buffer.toString('utf8', at + 46, at + 46 + length)
    parts.set(name, buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed)
    at += 46 + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return parts
}

/** The text of one part of such a file. */
export function partOf(file: Uint8Array, name: string): string {
  const part = unzipped(file).get(name)
  if (!part) throw new RangeError(`no part ${name}`)
  return part.toString('utf8')
}
