import { isHolding, type Misfit } from './contest-file.ts'
import { hasMembers, type Known, unknownMember } from './document.ts'
import { isText } from './shape.ts'

/** `sums/<body>.json`: copies of the leaves that add up above the Boards of one body. */
export type SumsFile = Readonly<{ body: string; leaves: Readonly<Record<string, string>> }>

/** Reads the value of such a file, or says what it is not. */
export function readSumsFile(value: unknown): SumsFile | Misfit {
  const unknown = unknownMember(value, known)
  if (unknown !== undefined) return { unknown }
  return hasMembers(value, { body: isText, leaves: isHolding }) ? (value as SumsFile) : { unknown: null }
}

const known: Known = { body: null, leaves: null }
