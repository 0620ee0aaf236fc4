import { inflateRawSync } from 'node:zlib'

/** The text of one part of a ZIP file that we wrote ourselves. */
export function partOf(file: Uint8Array, name: string): string {
  const buffer = Buffer.from(file)
  let at = buffer.readUInt32LE(buffer.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16)
  while (buffer.readUInt32LE(at) === 0x02014b50) {
    const length = buffer.readUInt16LE(at + 28)
    const offset = buffer.readUInt32LE(at + 42)
    if (buffer.toString('utf8', at + 46, at + 46 + length) === name) {
      const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28)
      const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
      return (buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8')
    }
    at += 46 + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  throw new RangeError(`no part ${name}`)
}
