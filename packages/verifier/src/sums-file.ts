import { isHolding, type Misfit, members } from './contest-file.ts'
import { isText } from './shape.ts'

/** `sums/<body>.json`: copies of the leaves that add up above the Boards of one body. */
export type SumsFile = Readonly<{ body: string; leaves: Readonly<Record<string, string>> }>

/** Reads the value of such a file, or says what it is not. */
export function readSumsFile(value: unknown): SumsFile | Misfit {
  return members(value, { body: isText, leaves: isHolding }) ?? (value as SumsFile)
}
