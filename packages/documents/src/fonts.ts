import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import { Font, type FontEditor, type TTF } from 'fonteditor-core'

/**
 * The fonts of the papers. The font packages carry each face as WOFF files of a few alphabets; Typst takes whole TrueType
 * files only, and mixing the parts under one family corrupts copied Vietnamese text. So the parts of a face are
 * merged in memory, once a process (under half a second), and nothing is written to disk.
 */
export type PaperFonts = Readonly<{
  files: readonly Buffer[]
  /** Finds each character that some face cannot print (global, by code point). */
  uncovered: RegExp
}>

/** The family names to ask for. Tinos has the metrics of Times New Roman; figures are tabular. */
export const families = { serif: 'Tinos', sans: 'Be Vietnam Pro' } as const

const faces = [
  ['@fontsource/tinos', 'tinos', '400-normal'],
  ['@fontsource/tinos', 'tinos', '700-normal'],
  ['@fontsource/tinos', 'tinos', '400-italic'],
  ['@fontsource/be-vietnam-pro', 'be-vietnam-pro', '400-normal'],
] as const

const alphabets = ['latin', 'latin-ext', 'vietnamese'] as const

let loaded: PaperFonts | undefined

/** Reads and merges the fonts on first use. */
export function paperFonts(): PaperFonts {
  loaded ??= load()
  return loaded
}

function load(): PaperFonts {
  const merged = faces.map(([pack, name, style]) =>
    merge(alphabets.map((alphabet) => open(`${pack}/files/${name}-${alphabet}-${style}.woff`))),
  )
  return {
    files: merged.map((face) => face.file),
    uncovered: noneOf(merged.map((face) => face.codes)),
  }
}

const require = createRequire(import.meta.url)

function open(path: string): FontEditor.Font {
  const file = readFileSync(require.resolve(path))
  return Font.create(file, {
    type: 'woff',
    compound2simple: true,
    inflate: (deflated) => [...inflateSync(Uint8Array.from(deflated))],
  })
}

/** The first part with the glyphs of the others added, each character once. */
function merge(parts: readonly FontEditor.Font[]): { file: Buffer; codes: ReadonlySet<number> } {
  const [whole, ...others] = parts
  if (!whole) throw new RangeError('a face needs at least one part')
  const target = whole.get()
  const codes = new Set<number>(Object.keys(target.cmap).map(Number))
  for (const part of others) {
    for (const glyph of part.get().glyf) {
      const fresh = charactersOf(glyph).filter((code) => !codes.has(code))
      if (fresh.length === 0) continue
      for (const code of fresh) codes.add(code)
      target.glyf.push({ ...glyph, unicode: fresh })
    }
  }
  // A fixed date inside the font: equal input must give equal bytes.
  target.head.created = 0
  target.head.modified = 0
  return { file: Buffer.from(whole.write({ type: 'ttf', toBuffer: true }) as Buffer), codes }
}

/** A glyph without a character (such as .notdef) has no list. */
const charactersOf = (glyph: TTF.Glyph): readonly number[] => glyph.unicode ?? []

/** A pattern for every character that some of the sets lack. */
function noneOf([first, ...others]: readonly ReadonlySet<number>[]): RegExp {
  const common = [...(first ?? [])].filter((code) => others.every((codes) => codes.has(code)))
  const ranges: { from: number; to: number }[] = []
  for (const code of common.sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last.to === code - 1) last.to = code
    else ranges.push({ from: code, to: code })
  }
  const hex = (code: number) => `\\u{${code.toString(16)}}`
  return new RegExp(`[^${ranges.map(({ from, to }) => `${hex(from)}-${hex(to)}`).join('')}]`, 'gu')
}
