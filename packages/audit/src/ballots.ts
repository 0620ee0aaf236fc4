import type { Assertion } from './assertions.ts'

/** One paper as a person reads it: the names it keeps, or `null` when it is invalid. `missing`: it should be there and is not. */
export type Paper = readonly string[] | null | 'missing'

/**
 * 1 where the paper speaks for the assertion, 0 against it, 1/2 for neither; a paper that cannot be found speaks against it.
 * The assertion is true when the mean over all papers is above 1/2. The denominator of a majority is valid ballots.
 */
export function paperValue(
  { kind, winner, loser }: Pick<Assertion, 'kind' | 'winner' | 'loser'>,
  paper: Paper,
): number {
  if (paper === 'missing') return 0
  if (paper === null) return 1 / 2
  const keeps = (id: string | null) => id !== null && paper.includes(id)
  switch (kind) {
    case 'majority':
      return keeps(winner) ? 1 : 0
    case 'not-majority':
      return keeps(loser) ? 0 : 1
    case 'pair':
      return keeps(winner) === keeps(loser) ? 1 / 2 : keeps(winner) ? 1 : 0
  }
}

/** A box that was drawn and the papers taken out of it, at random and without putting back. */
export type OpenedBox = Readonly<{ area: string; papers: readonly Paper[] }>

/**
 * Two-stage ballot polling: boxes drawn in proportion to their papers, with replacement, and the same number of papers out of
 * each. The mean value of a box's papers is one draw, and its mean over all draws is the mean over all papers, so betting on
 * the mean applies. p after each box. The bet learns: it starts from the reported mean with the weight of `steps` boxes and
 * follows the mean and the spread that the boxes show (approximately the best growth, Waudby-Smith and Ramdas, aGRAPA).
 */
export function pollBoxes(
  assertion: Assertion,
  { papers, perBox, steps = 20 }: Readonly<{ papers: number; perBox: number; steps?: number }>,
  boxes: readonly OpenedBox[],
): readonly number[] {
  const start = (1 + assertion.margin / papers) / 2
  let count = steps
  let sum = steps * start
  let squares = (steps * start * (1 - start)) / perBox
  let log = 0
  let most = 0
  return boxes.map(({ papers: taken }) => {
    const value = taken.reduce((total, paper) => total + paperValue(assertion, paper), 0) / Math.max(1, taken.length)
    const lead = sum / count - 1 / 2
    // Three quarters of the full bet at most: one box that speaks wholly against does not end the audit.
    const bet = Math.min(1.5, Math.max(0, lead / (squares / count + lead * lead)))
    log += Math.log1p(bet * (value - 1 / 2))
    most = Math.max(most, log)
    squares += (value - sum / count) ** 2
    sum += value
    count += 1
    return Math.exp(-most)
  })
}
