import { bodiesOf, type Contest, decide, editions, refuseContest, rounds } from '@baucu/law'
import { expect, test } from 'vitest'
import { type Random, randomFrom } from './random.ts'
import { modelOutcome } from './testing/outcome-model.ts'

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1))

/** A contest of a few ballots: halves, ties and unknown birth dates are common. */
function smallContest(random: Random): Contest {
  const edition = pick(random, editions)
  // 32 ballots give percentages with a half at the end.
  const validBallots = random() < 0.05 ? 32 : upTo(random, 9)
  const registered = random() < 0.2 ? null : upTo(random, 12)
  const voted = registered === null || random() < 0.1 ? null : upTo(random, registered)
  const dates = [null, '1960-02-29', '1970-01-01', '1970-01-02']
  return {
    edition,
    body: pick(random, bodiesOf(edition)),
    round: pick(random, rounds),
    seats: 1 + upTo(random, 5),
    registered,
    voted,
    validBallots,
    candidates: Array.from({ length: upTo(random, 7) }, (_, k) => ({
      id: `c${k}`,
      birthDate: pick(random, dates),
      // Half of the candidates near the top, so that more qualify than there are seats.
      votes: random() < 0.5 ? validBallots - upTo(random, Math.min(2, validBallots)) : upTo(random, validBallots),
    })),
  }
}

test('the law and a slow second reading of it agree on 100,000 small contests', () => {
  const random = randomFrom(78, 'outcome')
  const seen = { tie: 0, open: 0, notValid: 0, unknown: 0, short: 0, half: 0 }
  for (let round = 0; round < 100_000; round++) {
    const contest = smallContest(random)
    if (refuseContest(contest)) throw new Error(`not a contest: ${JSON.stringify(contest)}`)
    const { reasons, ...answer } = decide(contest)
    const { majority, ...model } = modelOutcome(contest)
    const said = reasons.filter((each) => each.rule === 'W-2' && each.holds).map((each) => each.candidate)
    if (answer.poll !== 'not-valid' && said.join() !== majority.join()) expect({ contest, said }).toBe(majority)
    if (JSON.stringify(sorted(answer)) !== JSON.stringify(sorted(model))) {
      expect({ contest, answer }).toEqual({ contest, answer: model })
    }
    seen.tie += reasons.some((each) => each.rule === 'W-4') ? 1 : 0
    seen.open += answer.undecided.length > 0 ? 1 : 0
    seen.notValid += answer.poll === 'not-valid' ? 1 : 0
    seen.unknown += answer.poll === 'unknown' ? 1 : 0
    seen.short += answer.next.startsWith('additional') ? 1 : 0
    seen.half += contest.candidates.some((each) => 2 * each.votes === contest.validBallots) ? 1 : 0
  }
  // The agreement says something only if the hard cases were among them.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(2_000)
})

const sorted = (object: object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
