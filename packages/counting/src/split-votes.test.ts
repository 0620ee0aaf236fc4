import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'
import { randomFrom } from './random.ts'
import { classesOf, isPile, takeBallots } from './split-votes.ts'

/** Every sum of votes that some number of valid ballots can give, by trying all of them. */
function reachable(seats: number, candidates: number, valid: number): Set<string> {
  const ballots = Array.from({ length: 1 << candidates }, (_, bits) =>
    Array.from({ length: candidates }, (__, k) => (bits >> k) & 1),
  ).filter((ballot) => {
    const names = ballot.reduce((sum, each) => sum + each, 0)
    return names >= 1 && names <= seats
  })
  let sums = new Set([JSON.stringify(Array.from({ length: candidates }, () => 0))])
  for (let n = 0; n < valid; n++) {
    const next = [...sums].flatMap((text) =>
      ballots.map((ballot) => JSON.stringify((JSON.parse(text) as number[]).map((each, k) => each + (ballot[k] ?? 0)))),
    )
    sums = new Set(next)
  }
  return sums
}

test('a pile is exactly what some set of valid ballots gives', () => {
  let piles = 0
  for (const seats of [1, 2, 3]) {
    for (const candidates of [1, 2, 3]) {
      for (const valid of [0, 1, 2, 3]) {
        const real = reachable(seats, candidates, valid)
        for (let code = 0; code < 5 ** candidates; code++) {
          const votes = Array.from({ length: candidates }, (_, k) => Math.floor(code / 5 ** k) % 5)
          expect([seats, valid, votes, isPile(seats, valid, votes)]).toEqual([
            seats,
            valid,
            votes,
            real.has(JSON.stringify(votes)),
          ])
          piles += isPile(seats, valid, votes) ? 1 : 0
        }
      }
    }
  }
  expect(piles).toBeGreaterThan(200)
})

/** Any pile: small and tight, or large; candidates with nothing and with everything are common. */
const pile = fc
  .record({
    seats: fc.integer({ min: 1, max: 5 }),
    valid: fc.oneof(fc.nat(12), fc.nat(2_000)),
    shares: fc.array(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 7,
    }),
  })
  .map(({ seats, valid, shares }) => ({ seats, valid, votes: shares.map((share) => Math.round(share * valid)) }))
  .filter(({ seats, valid, votes }) => isPile(seats, valid, votes))

/** Piles in which every ballot names as few or as many as it may: the bounds on the sum leave no room at all. */
const tightPile = fc
  .record({
    seats: fc.integer({ min: 1, max: 5 }),
    valid: fc.oneof(fc.nat(12), fc.nat(2_000)),
    weights: fc.array(fc.nat(100), { minLength: 5, maxLength: 8 }),
    full: fc.boolean(),
  })
  .map(({ seats, valid, weights, full }) => ({
    seats,
    valid,
    votes: apportion(full ? seats * valid : valid, weights, { upper: () => valid }),
  }))

test('any part of a pile is a pile, and so is the rest, whatever the chance', () => {
  fc.assert(
    fc.property(
      fc.oneof(pile, tightPile),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(),
      ({ seats, valid, votes }, part, seed) => {
        const size = Math.round(valid * part)
        const rest = { valid, votes: [...votes] }
        const taken = takeBallots(seats, rest, size, randomFrom(seed))
        expect(isPile(seats, size, taken)).toBe(true)
        expect(isPile(seats, rest.valid, rest.votes)).toBe(true)
        expect(rest.valid).toBe(valid - size)
        expect(rest.votes.map((each, index) => each + (taken[index] ?? 0))).toEqual(votes)
      },
    ),
    { numRuns: 5_000 },
  )
})

test('classes of ballots add up to the ballots and to the votes', () => {
  fc.assert(
    fc.property(pile, ({ seats, valid, votes }) => {
      const classes = classesOf(seats, valid, votes)
      expect(classes).toHaveLength(seats)
      expect(classes.every((each) => Number.isInteger(each) && each >= 0)).toBe(true)
      expect(classes.reduce((sum, each) => sum + each, 0)).toBe(valid)
      expect(classes.reduce((sum, each, index) => sum + each * (index + 1), 0)).toBe(
        votes.reduce((sum, each) => sum + each, 0),
      )
    }),
    { numRuns: 1_000 },
  )
})
