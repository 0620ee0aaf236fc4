import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanTypes, typeOf } from './file-type.ts'

const pdf = (inside: string | Buffer) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(inside as string, 'latin1'), Buffer.from('\n%%EOF\n')])
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9])
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]),
  Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1'),
])

describe('what a file is', () => {
  it('is read from its bytes', () => {
    expect([pdf('1 0 obj'), jpeg, png].map(typeOf)).toEqual(['application/pdf', 'image/jpeg', 'image/png'])
    const page = Buffer.from('<html><script>alert(1)</script>')
    expect([page, Buffer.from('PK\x03\x04'), Buffer.alloc(0)].map(typeOf)).toEqual([
      'file-type',
      'file-type',
      'file-type',
    ])
  })

  it('a file that ends too early is told from a whole one', () => {
    expect(typeOf(Buffer.from('%PDF-1.7\n1 0 obj'))).toBe('file-broken')
    expect(typeOf(jpeg.subarray(0, -2))).toBe('file-broken')
    expect(typeOf(png.subarray(0, -12))).toBe('file-broken')
  })

  it('a PDF that runs something, carries a file or is locked is refused, however its names are written', () => {
    for (const name of [
      '/JavaScript (x)',
      '/S /Rendition /JS (x)',
      '/S /Launch',
      '/EmbeddedFiles 1 0 R',
      '/J#61vaScript',
      '/XFA [1]',
    ]) {
      expect(typeOf(pdf(`<< ${name} >>`)), name).toBe('file-active')
    }
    expect(typeOf(pdf('<< /Encrypt 5 0 R >>'))).toBe('file-locked')
    expect(typeOf(pdf('<< /JSON 1 /Launcher 2 >>'))).toBe('application/pdf')
    const packed = (text: string) =>
      pdf(
        Buffer.concat([
          Buffer.from('<< /Type /ObjStm >>\nstream\r\n'),
          deflateSync(Buffer.from(text)),
          Buffer.from('\nendstream'),
        ]).toString('latin1'),
      )
    expect(typeOf(packed('<< /Type /Page >>'))).toBe('application/pdf')
    expect(typeOf(packed('<< /S /JavaScript >>'))).toBe('file-active')
  })

  it('what a scan holds by chance is no program', () => {
    const scan = (bytes: string) => pdf(`1 0 obj << /Length 20 >> stream\n${bytes}\nendstream endobj`)
    for (const bytes of ['\x93/JS\x02\xfe', '\x93/JS(\xfe', '/XFA\x93\x01']) {
      expect(typeOf(scan(bytes)), bytes).toBe('application/pdf')
    }
  })

  it('any bytes get an answer, and only what begins as a known kind is taken', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('', '%PDF-1.4', '\xff\xd8\xff'), (tail, first) => {
        const bytes = Buffer.concat([Buffer.from(first, 'latin1'), tail])
        const found = typeOf(bytes)
        const taken = scanTypes.some((each) => each === found)
        expect(!taken || first !== '' || bytes[0] === 0xff || bytes[0] === 0x89 || bytes[0] === 0x25).toBe(true)
      }),
    )
  })
})
