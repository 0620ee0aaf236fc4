/** A part of a text: from the first character to before the last, counted in the text that was read. */
export type Span = Readonly<{ from: number; to: number }>

/** A text as it is read: places in answers count in `text`, rules look at `lower`, which has the same length. */
export type Source = Readonly<{ text: string; lower: string; paragraphs: readonly Span[] }>

/**
 * Takes a text as people paste it: composed letters, one kind of line end. Paragraphs are its lines that hold something,
 * without the blanks around them.
 */
export function readSource(given: string): Source {
  const text = given
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
  // A few letters change their length when made small; those stay as they are.
  const lower = text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })
  const paragraphs: Span[] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    const found = trimmed(text, { from: line.index, to: line.index + line[0].length })
    if (found.to > found.from) paragraphs.push(found)
  }
  return { text, lower, paragraphs }
}

/** The span without blanks at its ends. */
export function trimmed(text: string, { from, to }: Span): Span {
  let first = from
  let last = to
  while (first < last && /\s/.test(text.charAt(first))) first += 1
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1
  return { from: first, to: last }
}
