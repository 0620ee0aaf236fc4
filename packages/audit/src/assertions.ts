import { type AuditArea, type AuditContest, outcomeOf, totalsOf } from './contest.ts'

/**
 * A statement about all papers that is true exactly when one number of votes is above zero. All of a contest's assertions
 * together say that the reported persons are elected and nobody else.
 */
export type Assertion = Readonly<{
  kind: 'majority' | 'not-majority' | 'pair'
  /** `majority(A)`, `notMajority(C)`, `A>C`. */
  name: string
  /** Whose votes count for it and against it. */
  winner: string | null
  loser: string | null
  /** Reported, in votes: 2·v(w) − V, V − 2·v(l), v(w) − v(l). */
  margin: number
}>

type Figures = Pick<AuditArea, 'valid' | 'votes'>

/**
 * The assertions of a contest whose ballots keep one to `seats` names and whose winners need more than half of the valid
 * ballots (Điều 78.2, 78.3):
 *
 * - every winner is kept on more than half of the valid ballots;
 * - with every seat filled, each loser either has fewer votes than every winner or is not above half, whichever leaves the
 *   larger smallest margin; with a seat left over, no loser is above half.
 *
 * Source: Stark, "Sets of half-average nulls" (supermajority with f = 1/2 on valid ballots).
 */
export function assertionsOf(contest: AuditContest): readonly Assertion[] {
  const { valid, votes } = totalsOf(contest)
  const { elected, undecided } = outcomeOf(contest)
  // An unsettled tie at the last seat: whoever is taken, the pair that crosses the last seat has a margin of zero.
  const open = undecided.flat().slice(0, contest.seats - elected.length)
  const winners = [...elected, ...open]
  const of = (id: string) => votes.get(id) ?? 0
  const losers = [...votes.keys()]
    .filter((id) => !winners.includes(id))
    .sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1))
  const total: Figures = { valid, votes: Object.fromEntries(votes) }
  const made = (kind: Assertion['kind'], winner: string | null, loser: string | null): Assertion => {
    const plain = { kind, winner, loser }
    return { ...plain, name: nameOf(plain), margin: marginIn(plain, total) }
  }
  const weakest = Math.min(...winners.map(of))
  const against = (loser: string): readonly Assertion[] => {
    const notMajority = made('not-majority', null, loser)
    if (winners.length < contest.seats || notMajority.margin > weakest - of(loser)) return [notMajority]
    return winners.map((winner) => made('pair', winner, loser))
  }
  return [...winners.map((id) => made('majority', id, null)), ...losers.flatMap(against)]
}

/** The margin of an assertion in these figures, in votes; negative where the area speaks against it. */
export function marginIn(
  { kind, winner, loser }: Pick<Assertion, 'kind' | 'winner' | 'loser'>,
  figures: Figures,
): number {
  const of = (id: string | null) => (id === null ? 0 : (figures.votes[id] ?? 0))
  switch (kind) {
    case 'majority':
      return 2 * of(winner) - figures.valid
    case 'not-majority':
      return figures.valid - 2 * of(loser)
    case 'pair':
      return of(winner) - of(loser)
  }
}

function nameOf({ kind, winner, loser }: Pick<Assertion, 'kind' | 'winner' | 'loser'>): string {
  switch (kind) {
    case 'majority':
      return `majority(${winner})`
    case 'not-majority':
      return `notMajority(${loser})`
    case 'pair':
      return `${winner}>${loser}`
  }
}
