import type { Secrecy } from './leaf.ts'

/** Whether figures of one contest tell how people voted. */
export function isSensitive(
  { valid, votes }: Readonly<{ valid: number; votes: readonly number[] }>,
  { near, small, unanimous }: Secrecy,
): boolean {
  if (valid < small) return true
  const [few, upTo] = near
  return votes.some(
    (each) =>
      (valid < upTo && Math.min(each, valid - each) < few) || (valid < unanimous && (each === 0 || each === valid)),
  )
}
