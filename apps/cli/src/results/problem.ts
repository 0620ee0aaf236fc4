import type { Words } from '../kernel/words.ts'

/** Something in a file of results that keeps it out: where it is and what was expected. */
export type Problem = Readonly<{
  code:
    | 'column-missing'
    | 'column-unknown'
    | 'column-twice'
    | 'cell-empty'
    | 'cell-unreadable'
    | 'cell-differs'
    | 'votes-exceed-valid'
    | 'range-reversed'
    | 'constituency-twice'
    | 'too-many-elected'
    | 'not-in-the-format'
  /** Row of a table, from 1; null in a JSON file or when the whole table is meant. */
  row: number | null
  /** Letter of the column, `C`. */
  column: string | null
  /** Its title as it stands in the file. */
  header: string | null
  /** The place in a JSON file, or in the document made from the table: `constituencies[0].candidates[2].votes`. */
  path: string | null
  words: Words
}>
