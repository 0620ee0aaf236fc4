import { crc32, deflateSync } from 'node:zlib'
import type { Square } from './square.ts'

/** Pixels a module is wide, and the light border that a camera needs, in modules. */
const pixels = 8
const border = 2

/** A square as a black and white PNG: Word has no drawing of its own for it. */
export function squarePng(square: Square): Uint8Array {
  const bytes = square.side + 2 * border
  const side = bytes * pixels
  const lines = Buffer.alloc(side * (bytes + 1), 0xff)
  for (let y = 0; y < side; y++) lines[y * (bytes + 1)] = 0
  for (const [column, row, length] of square.dark) {
    for (let y = (row + border) * pixels; y < (row + border + 1) * pixels; y++) {
      // Eight pixels a module, one bit each: a module is a byte, behind the byte that says how the line is written.
      const at = y * (bytes + 1) + 1 + border + column
      lines.fill(0, at, at + length)
    }
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side, 0)
  size.writeUInt32BE(side, 4)
  // One bit a pixel, grey.
  size[8] = 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8 + body.length)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), 4 + body.length)
  return frame
}
