import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { createFont } from 'fonteditor-core'
import { describe, expect, it } from 'vitest'
import { digitFont } from './digit-font.ts'

const inter = path.resolve(import.meta.dirname, '../node_modules/@fontsource/inter/files/inter-latin-400-normal.woff')

describe('digitFont', () => {
  it('holds the ten digits and nothing else, all of one width, in under 4 kB', () => {
    const bytes = digitFont(readFileSync(inter), 'Bau Cu So')
    expect(bytes.length).toBeLessThan(4_000)
    const font = createFont(bytes, {
      type: 'woff',
      inflate: (packed) => [...inflateSync(Uint8Array.from(packed))],
    }).get()
    expect(Object.keys(font.cmap).map(Number)).toEqual([48, 49, 50, 51, 52, 53, 54, 55, 56, 57])
    const widths = new Set(font.glyf.slice(1).map((glyph) => glyph.advanceWidth))
    expect(widths.size).toBe(1)
  })
})
