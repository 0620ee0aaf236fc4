import { percent } from '@baucu/law'

/**
 * Whether a printed percentage is the share of `valid` ballots, to two decimals, half up. Publishers leave off zeros
 * at the end ("60" for 60,00; eleven times in 2021); text that is no percentage agrees with nothing.
 */
export function printedPercentAgrees(printed: string, votes: number, valid: number): boolean {
  const match = /^(\d{1,3})(?:[,.](\d{1,2}))?%?$/.exec(printed.trim())
  return match !== null && `${match[1]},${(match[2] ?? '').padEnd(2, '0')}` === percent(votes, valid)
}
