import { type Random, randomFrom } from '@baucu/counting'
import { type Assertion, assertionsOf } from './assertions.ts'
import { followMeans, type Polling } from './ballots.ts'
import { type AuditContest, totalsOf } from './contest.ts'

/** How many draws of a box an audit of single papers takes when the report is right: the median, and what nine of ten stay within. */
export type PollingSizes = Readonly<{ median: number; nine: number }>

const runs = 101
/** Beyond this a comparison of whole areas is less work. */
const mostDraws = 1_000

/**
 * Simulates audits of single papers in which nothing is wrong, for the assertion with the smallest margin, which decides; seeded, so that
 * the same contest gives the same answer. Undefined when more than one audit in ten takes more than a thousand draws.
 */
export function pollingSizes(contest: AuditContest, { perBox }: Polling): PollingSizes | undefined {
  const tightest = assertionsOf(contest).reduce<Assertion | undefined>(
    (least, each) => (least && least.margin <= each.margin ? least : each),
    undefined,
  )
  if (!tightest || tightest.margin <= 0) return undefined
  const { cast } = totalsOf(contest)
  const [supports, opposes] = sharesOf(contest, tightest, cast)
  const start = (1 + tightest.margin / cast) / 2
  const sizes = Array.from({ length: runs }, (_, run) => {
    const random = randomFrom(20_260_315, run)
    const values = Array.from({ length: mostDraws }, () => boxValue(random, perBox, supports, opposes))
    const at = followMeans(values, start, perBox).findIndex((p) => p <= contest.riskLimit)
    return at === -1 ? mostDraws + 1 : at + 1
  }).sort((a, b) => a - b)
  const [median = 0, nine = 0] = [sizes[Math.floor(runs / 2)], sizes[Math.ceil(runs * 0.9) - 1]]
  return nine > mostDraws ? undefined : { median, nine }
}

/** Shares of the papers that speak for and against; which names stand on one paper together is not known, so pairs are taken as independent. */
function sharesOf(contest: AuditContest, assertion: Assertion, cast: number): readonly [number, number] {
  const { valid, votes } = totalsOf(contest)
  const of = (id: string | null) => (id === null ? 0 : (votes.get(id) ?? 0))
  switch (assertion.kind) {
    case 'majority':
      return [of(assertion.winner) / cast, (valid - of(assertion.winner)) / cast]
    case 'not-majority':
      return [(valid - of(assertion.loser)) / cast, of(assertion.loser) / cast]
    case 'pair': {
      const [w, l] = [of(assertion.winner) / valid, of(assertion.loser) / valid]
      return [(w * (1 - l) * valid) / cast, (l * (1 - w) * valid) / cast]
    }
  }
}

function boxValue(random: Random, papers: number, supports: number, opposes: number): number {
  let sum = 0
  for (let paper = 0; paper < papers; paper++) {
    const drawn = random()
    sum += drawn < supports ? 1 : drawn < supports + opposes ? 0 : 1 / 2
  }
  return sum / papers
}
