/**
 * BRAVO: ballot polling of one winner against one loser, with the reported shares as the alternative. p-value of a sample in
 * which `sampled` papers show the winner and the loser; other papers do not count.
 */
export function bravoP(
  reported: Readonly<{ winner: number; loser: number }>,
  sampled: Readonly<{ winner: number; loser: number }>,
): number {
  const share = reported.winner / (reported.winner + reported.loser)
  const log = sampled.winner * Math.log(2 * share) + sampled.loser * Math.log(2 * (1 - share))
  return Math.min(1, Math.exp(-log))
}

/**
 * Papers that BRAVO draws on average when the report is right, in a contest of `papers` papers, `winner` and `loser` of which
 * show one of the two: Wald's approximation (Lindeman, Stark and Yates 2012, section 4), rounded up.
 */
export function bravoMeanDraws(
  riskLimit: number,
  { winner, loser, papers }: Readonly<{ winner: number; loser: number; papers: number }>,
): number {
  const share = winner / (winner + loser)
  const up = Math.log(2 * share)
  const down = loser === 0 ? 0 : Math.log(2 * (1 - share))
  return Math.ceil((Math.log(1 / riskLimit) + up / 2) / ((winner * up + loser * down) / papers))
}
