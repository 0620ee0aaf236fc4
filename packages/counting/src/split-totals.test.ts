import { checkMinutes } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MinutesLine } from './election.ts'
import { refuseElection } from './election.ts'
import type { PublishedConstituency, PublishedResults } from './published-results.ts'
import { publishedCandidateId } from './published-results.ts'
import { type Split, type SplitSettings, splitTotals } from './split-totals.ts'
import { isPile } from './split-votes.ts'
import { tabulate } from './tabulate.ts'

const unit = (
  id: string,
  seats: number,
  valid: number,
  votes: readonly number[],
  max = valid,
): PublishedConstituency => ({
  id,
  province: 'Tỉnh thử',
  constituency: 1,
  area: 'Gồm các xã thử',
  seats,
  validBallotsMin: valid,
  validBallotsMax: max,
  candidates: votes.map((each, index) => ({
    name: `Người ${index + 1}`,
    birthDate: null,
    votes: each,
    percentText: null,
    elected: null,
  })),
})

const published = (
  constituencies: readonly PublishedConstituency[],
  national: PublishedResults['national'] = null,
): PublishedResults => ({ election: 'thu', electionDay: '2021-05-23', edition: '2015', national, constituencies })

const accepted = (results: PublishedResults, settings: SplitSettings): Split => {
  const split = splitTotals(results, settings)
  if ('code' in split) throw new Error(`refused: ${JSON.stringify(split)}`)
  return split
}

const refused = (results: PublishedResults, settings: SplitSettings) => {
  const split = splitTotals(results, settings)
  return 'code' in split ? [split.code, split.path] : 'accepted'
}

const sum = (figures: readonly number[]): number => figures.reduce((total, each) => total + each, 0)

/** Totals that some set of ballots has: candidates with nothing and with everything are common. */
const weirdUnit = (id: string) =>
  fc
    .record({
      seats: fc.integer({ min: 1, max: 5 }),
      valid: fc.oneof(fc.nat(12), fc.nat(3_000), fc.nat(200_000)),
      shares: fc.array(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 1,
        maxLength: 7,
      }),
    })
    .map(({ seats, valid, shares }) =>
      unit(
        id,
        seats,
        valid,
        shares.map((share) => Math.round(share * valid)),
      ),
    )
    .filter((each) =>
      isPile(
        each.seats,
        each.validBallotsMin,
        each.candidates.map(({ votes }) => votes),
      ),
    )

const weirdResults = fc
  .tuple(weirdUnit('u1'), weirdUnit('u2'), weirdUnit('u3'))
  .chain((units) => fc.integer({ min: 1, max: 3 }).map((n) => units.slice(0, n)))
  .chain((units) =>
    fc
      .option(fc.record({ gone: fc.nat(200), invalid: fc.nat(300), absent: fc.nat(500), missing: fc.nat(1) }))
      .map((beside) => {
        const validBallots = sum(units.map((each) => each.validBallotsMin))
        return published(
          units,
          beside && {
            registeredVoters: validBallots + beside.invalid + beside.gone + beside.absent,
            voted: validBallots + beside.invalid + beside.gone,
            validBallots,
            invalidBallots: beside.invalid,
            constituencies: units.length + beside.missing,
            pollingAreas: 1,
          },
        )
      }),
  )

const splitCase = weirdResults.chain((results) => {
  const most = sum(results.constituencies.map((each) => Math.max(1, each.validBallotsMin)))
  const least = results.constituencies.length
  return fc.record({
    results: fc.constant(results),
    seed: fc.nat(),
    areas: fc.oneof(fc.constantFrom(least, Math.min(most, 150)), fc.integer({ min: least, max: Math.min(most, 150) })),
  })
})

describe('splitting published totals', () => {
  test('every minutes is free of errors and the sums are exactly the published ones, on any totals', async () => {
    await fc.assert(
      fc.asyncProperty(splitCase, async ({ results, areas, seed }) => {
        const split = accepted(results, { areas, seed })
        const lines = [...split.minutes()]
        expect(refuseElection(split.election)).toBeUndefined()
        expect(split.election.rehearsal).toBe(true)
        expect(lines).toHaveLength(areas)
        expect(new Set(lines.map((line) => line.area)).size).toBe(areas)
        for (const line of lines) expectSound(line)
        const { constituencies, nation, findings } = await tabulate(split.election, lines)
        expect(findings).toEqual([])
        expect(nation).toMatchObject(split.totals)
        for (const [index, each] of results.constituencies.entries()) {
          expect(constituencies[index]).toMatchObject({
            id: each.id,
            valid: each.validBallotsMin,
            votes: Object.fromEntries(each.candidates.map(({ votes }, k) => [publishedCandidateId(each.id, k), votes])),
          })
          const smallest = Math.min(...lines.filter((one) => one.constituency === each.id).map((one) => one.valid))
          expect(smallest).toBeGreaterThanOrEqual(Math.min(1, each.validBallotsMin))
        }
        const { national } = results
        expect(split.basis).toBe(
          national ? (national.constituencies === results.constituencies.length ? 'published' : 'scaled') : 'invented',
        )
        if (national && split.basis === 'published') {
          expect(nation).toMatchObject({
            registered: national.registeredVoters,
            voted: national.voted,
            invalid: national.invalidBallots,
          })
        }
      }),
      { numRuns: 600 },
    )
  })

  const three = published([
    unit('na-1', 3, 60_000, [57_000, 50_000, 40_000, 9_000, 3_000]),
    unit('na-2', 2, 30_000, [29_999, 20_000, 5_000, 0]),
    unit('na-3', 1, 9_000, [9_000, 0, 0]),
  ])

  test('is the same for the same seed and another for another; one constituency can be made alone', () => {
    const split = accepted(three, { areas: 100, seed: 7 })
    const lines = [...split.minutes()]
    expect([...split.minutes()]).toEqual(lines)
    expect([...accepted(three, { areas: 100, seed: 7 }).minutes()]).toEqual(lines)
    expect([...accepted(three, { areas: 100, seed: 8 }).minutes()]).not.toEqual(lines)
    expect([0, 1, 2, 3].flatMap((index) => [...split.minutesOf(index)])).toEqual(lines)
  })

  test('a seed means the same minutes for ever', () => {
    const [first] = accepted(three, { areas: 100, seed: 2021 }).minutes()
    expect(first).toMatchInlineSnapshot(`
      {
        "area": "na-1-0001",
        "body": "NA",
        "byCount": [
          0,
          268,
          547,
        ],
        "candidates": [
          "na-1-1",
          "na-1-2",
          "na-1-3",
          "na-1-4",
          "na-1-5",
        ],
        "collected": 820,
        "constituency": "na-1",
        "edition": "2015",
        "exchanged": 0,
        "invalid": 5,
        "issued": 820,
        "received": 837,
        "registered": 820,
        "seats": 3,
        "unused": 17,
        "valid": 815,
        "voted": 820,
        "votes": {
          "na-1-1": 796,
          "na-1-2": 657,
          "na-1-3": 543,
          "na-1-4": 142,
          "na-1-5": 39,
        },
      }
    `)
  })

  test('areas follow the ballots, at least one each, and are of a usual size', () => {
    const split = accepted(three, { areas: 100, seed: 1 })
    expect(split.election.constituencies.map((each) => each.pollingAreas.length)).toEqual([61, 30, 9])
    expect(split.election.constituencies[0]?.pollingAreas[0]).toBe('na-1-0001')
    const registered = Array.from(split.minutes(), (line) => line.registered)
    expect(Math.min(...registered)).toBeGreaterThanOrEqual(300)
    expect(Math.max(...registered)).toBeLessThanOrEqual(4_000)
    // Different sizes and different shares: not one area repeated.
    expect(new Set(registered).size).toBeGreaterThan(80)
    const shares = Array.from(split.minutesOf(0), (line) => (line.votes['na-1-3'] ?? 0) / line.valid)
    expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.1)
  })

  test('the least number of valid ballots is taken, unless the votes need more', () => {
    const split = accepted(published([unit('a', 1, 98, [60, 40], 102), unit('b', 1, 98, [60, 38], 102)]), {
      areas: 10,
      seed: 1,
    })
    expect(split.raised).toEqual(['a'])
    expect(split.totals.valid).toBe(100 + 98)
  })

  test('what cannot be split is refused with its place', () => {
    const ok = unit('a', 2, 10, [10, 5])
    expect(refused(published([ok]), { areas: 11, seed: 1 })).toEqual(['areas-do-not-fit', 'areas'])
    expect(refused(published([ok]), { areas: 10, seed: 1 })).toBe('accepted')
    expect(refused(published([ok, unit('b', 1, 5, [5])]), { areas: 1, seed: 1 })).toEqual(['areas-do-not-fit', 'areas'])
    expect(refused(published([ok]), { areas: 1.5, seed: 1 })).toEqual(['areas-do-not-fit', 'areas'])
    expect(refused(published([ok, ok]), { areas: 2, seed: 1 })).toEqual([
      'duplicate-constituency',
      'constituencies[1].id',
    ])
    for (const bad of [unit('a', 2, 10, [11, 5]), unit('a', 2, 10, [4, 5]), unit('a', 1, 10, [10, 5])]) {
      expect(refused(published([bad]), { areas: 1, seed: 1 })).toEqual([
        'no-such-ballots',
        'constituencies[0].candidates',
      ])
    }
    expect(refused(published([unit('a', 2, 10, [10, -5])]), { areas: 1, seed: 1 })).toEqual([
      'not-a-count',
      'constituencies[0].candidates[1].votes',
    ])
    expect(refused(published([unit('a', 0, 10, [10, 5])]), { areas: 1, seed: 1 })).toEqual([
      'seats-below-one',
      'constituencies[0].seats',
    ])
    const national = { registeredVoters: 20, voted: 9, validBallots: 10, invalidBallots: 0, pollingAreas: 1 }
    for (const constituencies of [1, 2]) {
      expect(refused(published([ok], { ...national, constituencies }), { areas: 1, seed: 1 })).toEqual([
        'national-disagrees',
        'national',
      ])
    }
  })

  test('a file that lacks constituencies takes its part of the national figures, not all of them', () => {
    const national = {
      registeredVoters: 211_000,
      voted: 207_000,
      validBallots: 198_000,
      invalidBallots: 6_000,
      constituencies: 6,
      pollingAreas: 1,
    }
    const split = accepted(published(three.constituencies, national), { areas: 100, seed: 1 })
    expect(split.basis).toBe('scaled')
    expect(split.totals).toMatchObject({ valid: 99_000, invalid: 3_000, voted: 103_500, registered: 105_500 })
  })
})

/** No error however exchanged ballots are counted, and every line of the reference's 10.4 that one minutes can show. */
function expectSound(line: MinutesLine): void {
  for (const exchanged of ['either', 'inside-issued', 'beside-issued'] as const) {
    expect(checkMinutes(line, { exchanged }).filter((each) => each.severity !== 'warning')).toEqual([])
  }
  const { registered, voted, issued, collected, valid, invalid, votes } = line
  expect(registered >= voted && voted === issued && issued >= collected && collected === valid + invalid).toBe(true)
  expect(isPile(line.seats, valid, Object.values(votes))).toBe(true)
  expect(
    [...Object.values(votes), invalid, registered, line.unused ?? -1].every(
      (each) => Number.isInteger(each) && each >= 0,
    ),
  ).toBe(true)
}
