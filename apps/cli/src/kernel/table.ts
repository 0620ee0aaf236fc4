import { oneLine } from './words.ts'

/** A column of a table for the terminal; numbers stand on the right. */
export type Column = Readonly<{ title: string; right?: boolean; most?: number }>

/** Rows of cells under their titles, aligned by the width of characters, ends of lines without blanks. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => columns.map(({ most = 60 }, index) => shortened(oneLine(row[index] ?? ''), most)))
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...cells.map((row) => widthOf(row[index] ?? ''))),
  )
  const line = (texts: readonly string[]) =>
    `${texts
      .map((text, index) => padded(text, widths[index] ?? 0, columns[index]?.right === true))
      .join('  ')
      .trimEnd()}\n`
  const rule = widths.map((width) => '─'.repeat(width))
  return [columns.map(({ title }) => title), rule, ...cells].map(line).join('')
}

/** Characters as the eye counts them: a letter with its accents is one. */
const widthOf = (text: string): number => [...text].filter((each) => !/\p{Mn}/u.test(each)).length

const padded = (text: string, width: number, right: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? `${blanks}${text}` : `${text}${blanks}`
}

const shortened = (text: string, most: number): string =>
  widthOf(text) > most ? `${[...text].slice(0, most - 1).join('')}…` : text
