import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { squareOf } from './square.ts'
import { squarePng } from './square-png.ts'

const texts = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEF:.'), minLength: 1, maxLength: 220 })

test('the dark stretches of a square are its dark modules, and nothing else', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { side, dark } = squareOf(text)
      const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => false))
      for (const [x, y, length] of dark) rows[y]?.fill(true, x, x + length)
      expect(rows).toEqual(encode(text, { ecc: 'M', border: 0 }).data)
    }),
    { numRuns: 30 },
  )
})

test('its picture has eight by eight black points a module and a light border', () => {
  const square = squareOf('BAUCU:1:0123456789ABCDEF:1.2.3')
  const png = Buffer.from(squarePng(square))
  const side = png.readUInt32BE(16)
  expect([side, png.readUInt32BE(20), png[24]]).toEqual([(square.side + 4) * 8, (square.side + 4) * 8, 1])
  const length = png.readUInt32BE(33)
  const lines = inflateSync(png.subarray(41, 41 + length))
  const isDark = (column: number, y: number) => lines[y * (side / 8 + 1) + 1 + column] === 0
  const drawn = Array.from({ length: side }, (_, y) => Array.from({ length: side / 8 }, (_, x) => isDark(x, y)))
  const rows = encode('BAUCU:1:0123456789ABCDEF:1.2.3', { ecc: 'M', border: 2 }).data
  expect(drawn).toEqual(rows.flatMap((row) => Array.from({ length: 8 }, () => row)))
})
