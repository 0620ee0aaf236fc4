import type { ConstituencyResult } from '@baucu/contract'
import { type Contest, decide, type Outcome, percent } from '@baucu/law'

/** What a reader's own device finds when it computes a result again from the votes. */
export type Recheck = Readonly<{
  /** Valid ballots it was computed with: both ends of the range, or the one number. */
  ends: readonly number[]
  /** Ids in rank order, at the low end. */
  elected: readonly string[]
  /** Every end of the range elects the same people. */
  endsAgree: boolean
  /** Printed percentages that follow from the votes at every end; `null` when none was printed. */
  percentages: Readonly<{ right: number; of: number; wrong: readonly WrongPercent[] }> | null
  /** Candidates of whom the law says what was published, elected or not; `null` when nothing was published. */
  winners: Readonly<{ right: number; of: number }> | null
  /** The server's own decision names the same people; `null` when it gave none. */
  serverAgrees: boolean | null
}>

type WrongPercent = Readonly<{ name: string; printed: string; computed: string }>

/** Computes a constituency again, by the same law as the server but on the reader's device. `null` without votes. */
export function recheck(result: ConstituencyResult): Recheck | null {
  if (!result.valid) return null
  const { from, to } = result.valid
  const ends = from === to ? [from] : [from, to]
  const outcomes = ends.map((valid) => decide(contestOf(result, valid)))
  const elected = outcomes[0]?.elected ?? []
  const published = result.candidates.filter((each) => each.publishedElected !== null)
  const printed = result.candidates.filter((each) => each.printedPercent !== null)
  const wrong = printed.flatMap(({ name, votes, printedPercent }) => {
    const off = ends.map((valid) => percent(votes, valid)).find((computed) => computed !== printedPercent)
    return off === undefined ? [] : [{ name, printed: printedPercent ?? '', computed: off }]
  })
  return {
    ends,
    elected,
    endsAgree: outcomes.every((each) => sameSet(each.elected, elected)),
    percentages: printed.length > 0 ? { right: printed.length - wrong.length, of: printed.length, wrong } : null,
    winners:
      published.length > 0
        ? {
            right: published.filter((each) => elected.includes(each.id) === each.publishedElected).length,
            of: published.length,
          }
        : null,
    serverAgrees: result.outcome ? sameSet(result.outcome.elected, elected) : null,
  }
}

/** Everything that could be compared agrees. */
export const allAgree = (found: Recheck): boolean =>
  found.endsAgree &&
  found.serverAgrees !== false &&
  (found.winners === null || found.winners.right === found.winners.of) &&
  (found.percentages === null || found.percentages.right === found.percentages.of)

function contestOf(result: ConstituencyResult, validBallots: number): Contest {
  return {
    edition: result.frame.edition,
    body: result.body,
    round: result.round,
    seats: result.seats,
    registered: result.registered,
    voted: result.voted,
    validBallots,
    candidates: result.candidates.map(({ id, birthDate, votes }) => ({ id, birthDate, votes })),
  }
}

const sameSet = (a: Outcome['elected'], b: Outcome['elected']): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))
