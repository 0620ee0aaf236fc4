/**
 * Words as they stand in running text. JavaScript's `\b` knows ASCII letters only and would break "Đảng" in two, so the
 * edges of a phrase are written out.
 */
const before = '(?<![\\p{L}\\p{M}\\p{N}])'
const after = '(?![\\p{L}\\p{M}\\p{N}])'

/** Any of these phrases as whole words. A blank stands for any run of blanks; the longest phrase is tried first. */
export function anyOf(phrases: readonly string[]): string {
  const sorted = [...phrases].sort((a, b) => b.length - a.length)
  return `${before}(?:${sorted.map((each) => each.replaceAll(' ', '\\s+')).join('|')})${after}`
}

/** A pattern over lower-case text. */
export const pattern = (source: string, flags = ''): RegExp => new RegExp(source, `u${flags}`)
