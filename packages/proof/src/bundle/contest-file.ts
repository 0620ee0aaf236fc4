import type { MinutesFiguresRecord } from '../ledger/commitment.ts'
import { utf8 } from '../utf8.ts'

/** What opens the commitment to a candidate: public by law as long as the official list is. */
export type CandidateOpening = Readonly<{ id: string; name: string; birthDate: string | null; salt: string }>

/** What opens the commitment to the figures of minutes that are in no group. */
export type MinutesOpening = Readonly<{ index: number; salt: string; figures: MinutesFiguresRecord }>

/** `contests/<id>.json`: docs/formats/bundle.md. Everything a page needs to prove one contest. */
export type ContestFile = Readonly<{
  contest: string
  /** Texts of leaves by index, exactly as in the log. */
  leaves: ReadonlyMap<number, string>
  candidates: readonly CandidateOpening[]
  minutes: readonly MinutesOpening[]
}>

export const contestPath = (contest: string): string => `contests/${contest}.json`

export function contestFileBytes({ contest, leaves, candidates, minutes }: ContestFile): Uint8Array {
  const texts = Object.fromEntries([...leaves].sort(([a], [b]) => a - b).map(([index, text]) => [`${index}`, text]))
  return utf8(
    `${JSON.stringify({ contest, leaves: texts, candidates, minutes: [...minutes].sort((a, b) => a.index - b.index) })}\n`,
  )
}
