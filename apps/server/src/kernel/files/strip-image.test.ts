import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typeOf } from './file-type.ts'
import { stripImage } from './strip-image.ts'

const segment = (marker: number, content: string) => {
  const body = Buffer.from(content, 'latin1')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  return Buffer.concat([Buffer.from([0xff, marker]), length, body])
}
const picture = Buffer.from([0xff, 0xda, 0, 3, 1, 0xff, 0x00, 7, 0xff, 0xd9])
const jpeg = (...segments: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, picture])

const chunk = (kind: string, content: string) => {
  const body = Buffer.from(content, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(kind, 'latin1'), body, Buffer.alloc(4)])
}
const png = (...chunks: Buffer[]) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks, chunk('IEND', '')])

describe('what a camera wrote beside a picture', () => {
  it('N10: goes, with the place where it was taken; the picture stays byte by byte', () => {
    const frame = segment(0xe0, 'JFIF')
    const table = segment(0xdb, 'quantization')
    const taken = jpeg(
      frame,
      segment(0xe1, 'Exif GPS 21.02 105.85'),
      table,
      segment(0xfe, 'by me'),
      segment(0xed, 'IPTC'),
    )
    expect(stripImage(taken)).toEqual(jpeg(frame, table))
    const drawn = png(chunk('IHDR', 'head'), chunk('eXIf', 'GPS'), chunk('tEXt', 'Author'), chunk('IDAT', 'pixels'))
    expect(stripImage(drawn)).toEqual(png(chunk('IHDR', 'head'), chunk('IDAT', 'pixels')))
  })

  it('N10: doing it twice does nothing more, and the kind of the file stays', () => {
    const marker = fc.constantFrom(0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xdb, 0xc0, 0xfe)
    const some = fc.array(fc.tuple(marker, fc.string({ maxLength: 30 })), { maxLength: 8 })
    fc.assert(
      fc.property(some, (segments) => {
        const once = stripImage(
          jpeg(...segments.map(([kind, content]) => segment(kind, content.replace(/[^\x20-\x7e]/g, '')))),
        )
        expect(stripImage(once)).toEqual(once)
        expect(typeOf(once)).toBe('image/jpeg')
      }),
    )
  })

  it('any bytes come back as something that is no longer than they were', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('', '\xff\xd8', '\x89PNG\r\n\x1a\n'),
        (tail, first) => {
          const bytes = Buffer.concat([Buffer.from(first, 'latin1'), tail])
          expect(stripImage(bytes).length).toBeLessThanOrEqual(bytes.length)
        },
      ),
    )
  })
})
