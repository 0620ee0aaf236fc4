import type { MinutesFigures } from './figures.ts'

/**
 * Where a minutes does not agree with itself: the code of the first identity it breaks (docs/formats/checks.md).
 * `excused` is a decision that let ID-07 stand.
 */
export function brokenIdentity(
  figures: MinutesFigures,
  { seats, candidates, excused }: Readonly<{ seats: number; candidates: number; excused: boolean }>,
): string | undefined {
  const { valid, invalid, collected, votes, byCount, voted, registered, issued, received, unused, exchanged } = figures
  if (votes.length !== candidates) return 'votes'
  if (valid + invalid !== collected) return 'ID-01'
  if (votes.some((each) => each > valid)) return 'ID-02'
  const given = sumOf(votes)
  if (byCount !== null && !agrees(byCount, { valid, given, seats })) return 'ID-03'
  if (given < valid || given > seats * valid) return 'ID-04'
  if (voted > registered) return 'ID-05'
  if (collected > issued && !excused) return 'ID-07'
  if (received === null || unused === null) return undefined
  const used = issued + unused
  return received === used || received === used + (exchanged ?? 0) ? undefined : 'ID-09'
}

/** Ballots that keep 1, 2, … names: together all the valid ones, their names all the votes. */
function agrees(
  byCount: readonly number[],
  { valid, given, seats }: Readonly<{ valid: number; given: number; seats: number }>,
): boolean {
  const names = byCount.reduce((sum, ballots, at) => sum + (at + 1) * ballots, 0)
  return sumOf(byCount) === valid && names === given && byCount.every((ballots, at) => at < seats || ballots === 0)
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)
