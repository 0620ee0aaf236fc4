import { largestSheet } from '@baucu/contract'
import { readContent, type Unsendable } from '../file-content.ts'

/** A file as it goes into a command. */
export type SheetFile = Readonly<{ fileName: string; content: string; bytes: number }>

/** Reads a chosen spreadsheet. */
export async function readSheetFile(file: File): Promise<SheetFile | Unsendable> {
  const read = await readContent(file, largestSheet)
  return typeof read === 'string' ? read : { fileName: nameOf(file), ...read, bytes: file.size }
}

/** The contract takes one line of at most 200 characters; the end of a name says more than its beginning. */
const nameOf = ({ name }: File): string =>
  name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(-200)
    .trim() || 'sheet'
