import type { Refusal } from '@baucu/law'
import { type Assertion, assertionsOf, marginIn } from './assertions.ts'
import { type AuditContest, candidatesOf, refuseFigures, shownFigures } from './contest.ts'
import type { Recount } from './measure.ts'

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

/**
 * What some papers out of one box showed, added up: no single paper is ever written down. `drawn` were to be looked at; what is neither
 * valid nor invalid was not there.
 */
export type PaperTally = Readonly<{
  drawn: number
  valid: number
  invalid: number
  votes: Readonly<Record<string, number>>
}>

/** The mean of `paperValue` over the papers of a tally. The sums are enough: (papers found + margin in them) / (2 · drawn). */
export const tallyValue = (assertion: Pick<Assertion, 'kind' | 'winner' | 'loser'>, tally: PaperTally): number =>
  tally.drawn === 0 ? 1 / 2 : (tally.valid + tally.invalid + marginIn(assertion, tally)) / (2 * tally.drawn)

/** A box that was drawn, and the papers taken out of it at random and without putting back. */
export type OpenedBox = Readonly<{
  area: string
  tally: PaperTally
  /** The seal does not agree, or the box cannot be found: every paper of it speaks against every assertion. */
  lost?: boolean | undefined
}>

/** How papers are polled: so many out of each box, all of them where there are fewer. */
export type Polling = Readonly<{ perBox: number }>

/** What people found in a box as an opened box: `cast` are the papers found of those to be looked at, all of them when it is absent. */
export function openedBox(papers: number, { perBox }: Polling, { area, valid, votes, cast, lost }: Recount): OpenedBox {
  const drawn = Math.min(perBox, papers)
  return { area, lost, tally: { drawn, valid, invalid: (cast ?? drawn) - valid, votes } }
}

/** Why what people found in the boxes cannot be taken, or undefined. */
export function refusePolls(
  contest: AuditContest,
  { perBox }: Polling,
  recounts: readonly Recount[],
): Refusal | undefined {
  const reported = new Map(contest.areas.map((area) => [area.id, area]))
  for (const [index, recount] of recounts.entries()) {
    const path = `recounts[${index}]`
    const area = reported.get(recount.area)
    if (!area) return { code: 'unknown-area', path: `${path}.area`, numbers: { area: recount.area } }
    const drawn = Math.min(perBox, area.cast)
    const found = recount.cast ?? drawn
    if (found > drawn) return { code: 'more-than-drawn', path: `${path}.cast`, numbers: { found, drawn } }
    const refusal = refuseFigures({ ...recount, cast: found }, candidatesOf(contest), path)
    if (refusal) return refusal
  }
  return undefined
}

/** Three quarters of the full bet at most: one box that speaks wholly against does not end the audit. */
const mostBet = 1.5

/** The largest bet as a share of the full one, in thousandths. */
export const pollingBetPermille = 750

/** What the boxes so far say; `p` after each, by assertion. */
export type PollMeasure = Readonly<{ p: ReadonlyMap<string, readonly number[]>; risk: number; stop: boolean }>

/**
 * The risk after these boxes: two-stage ballot polling. Boxes are drawn in proportion to their papers (`paperWeights`), with
 * replacement, and `perBox` papers out of each. The mean value of the papers is one draw, and its mean over all draws is the mean over
 * all papers, so betting on the mean applies. A box that is drawn by more papers than it has, because its figures are published in a
 * group, counts as if the rest spoke for neither. Expects a contest whose margins are above zero.
 */
export function measurePolling(contest: AuditContest, { perBox }: Polling, boxes: readonly OpenedBox[]): PollMeasure {
  const shown = shownFigures(contest)
  const own = new Map(contest.areas.map((area) => [area.id, area.cast]))
  const papers = [...shown.values()].reduce((sum, { cast }) => sum + cast, 0)
  const p = new Map(
    assertionsOf(contest).map((assertion) => {
      const values = boxes.map(({ area, tally, lost }) => {
        const share = (own.get(area) ?? 0) / Math.max(1, shown.get(area)?.cast ?? 0)
        return 1 / 2 + share * ((lost ? 0 : tallyValue(assertion, tally)) - 1 / 2)
      })
      return [assertion.name, followMeans(values, (1 + assertion.margin / papers) / 2, perBox)] as const
    }),
  )
  const risk = Math.max(...[...p.values()].map((each) => each.at(-1) ?? 1))
  return { p, risk, stop: risk <= contest.riskLimit }
}

/**
 * p after each value, against a mean of at most 1/2. The bet learns: it starts from the reported mean with the weight of `steps` boxes and
 * follows the mean and the spread that the boxes show (approximately the best growth, Waudby-Smith and Ramdas, aGRAPA).
 */
export function followMeans(values: readonly number[], start: number, perBox: number, steps = 20): readonly number[] {
  let count = steps
  let sum = steps * start
  let squares = (steps * start * (1 - start)) / perBox
  let log = 0
  let most = 0
  return values.map((value) => {
    const lead = sum / count - 1 / 2
    const bet = Math.min(mostBet, Math.max(0, lead / (squares / count + lead * lead)))
    log += Math.log1p(bet * (value - 1 / 2))
    most = Math.max(most, log)
    squares += (value - sum / count) ** 2
    sum += value
    count += 1
    return Math.exp(-most)
  })
}
