/** Bytes of rows or lines that stand on one page: with frame, style and script it stays below 100 kB. */
export const pageBytes = 60_000

const encoder = new TextEncoder()

/** Bytes of a text in UTF-8. */
export const bytesOf = (text: string): number => encoder.encode(text).length

/** Texts in their order, cut into parts of at most `most` bytes; one that is longer is a part of its own. At least one part. */
export function inParts<T extends Readonly<{ text: string }>>(
  all: readonly T[],
  most: number,
): readonly (readonly T[])[] {
  const parts: T[][] = [[]]
  let bytes = 0
  for (const each of all) {
    const own = bytesOf(each.text)
    if (bytes > 0 && bytes + own > most) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(each)
    bytes += own
  }
  return parts
}
