import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Election, MinutesLine } from './election.ts'
import { Tally } from './tally.ts'
import { messyElection, type SmallElection, shuffled, smallElection, spoil } from './testing/small-elections.ts'

const tallyOf = (election: Election, lines: readonly MinutesLine[]): Tally => {
  const tally = new Tally(election)
  for (const line of lines) expect(tally.add(line)).toBeUndefined()
  return tally
}
const stateOf = (tally: Tally) => ({ constituencies: tally.constituencies(), nation: tally.nation() })

const sample: SmallElection = {
  election: {
    edition: '2015',
    electionDay: '2021-05-23',
    bodies: ['NA'],
    rehearsal: true,
    constituencies: [
      {
        id: 'u1',
        body: 'NA',
        province: 'Tỉnh thử',
        number: 1,
        area: 'Gồm các xã thử',
        seats: 2,
        candidates: [
          { id: 'a', name: 'A', birthDate: '1960-01-01' },
          { id: 'b', name: 'B', birthDate: '1970-01-01' },
          { id: 'c', name: 'C', birthDate: null },
          { id: 'd', name: 'D', birthDate: null },
        ],
        pollingAreas: ['x', 'y'],
      },
    ],
  },
  lines: ['x', 'y'].map((area) => ({
    constituency: 'u1',
    edition: '2015' as const,
    body: 'NA' as const,
    seats: 2,
    area,
    registered: 110,
    voted: 102,
    received: 120,
    issued: 102,
    exchanged: 0,
    unused: 18,
    collected: 102,
    valid: 100,
    invalid: 2,
    byCount: [20, 80],
    votes: { a: 80, b: 60, c: 30, d: 10 },
    candidates: ['a', 'b', 'c', 'd'],
  })),
}
const { election, lines } = sample
const [x, y] = lines as [MinutesLine, MinutesLine]

describe('counting one by one', () => {
  test('sums, areas and the outcome of a whole constituency', () => {
    const tally = tallyOf(election, lines)
    expect(tally.constituency('u1')).toMatchObject({
      areas: { expected: 2, reported: 2, rejected: 0 },
      registered: 220,
      voted: 204,
      issued: 204,
      collected: 204,
      valid: 200,
      invalid: 4,
      votes: { a: 160, b: 120, c: 60, d: 20 },
      outcome: { poll: 'valid', elected: ['a', 'b'], next: 'none' },
    })
    expect(tally.nation()).toMatchObject({
      constituencies: 1,
      complete: 1,
      seats: 2,
      elected: 2,
      bodies: { NA: { valid: 200 } },
    })
  })

  test('while an area is missing the poll is unknown, nothing follows, and nobody counts as elected in the nation', () => {
    const tally = tallyOf(election, [x])
    expect(tally.constituency('u1')?.outcome).toMatchObject({ poll: 'unknown', elected: ['a', 'b'], next: 'none' })
    expect(tally.nation()).toMatchObject({ elected: 0, complete: 0, areas: { expected: 2, reported: 1 } })
    const waiting = new Tally(election).constituency('u1')
    expect(waiting?.outcome).toMatchObject({ poll: 'unknown', elected: [], unfilled: 2, next: 'none' })
    expect(waiting?.outcome.reasons.map((each) => each.rule)).not.toContain('W-5-NA')
  })

  test('a warning passes, an error and something critical do not, and the findings travel with the refusal', () => {
    const tally = new Tally(election)
    expect(tally.add({ ...x, registered: 111, issued: 103, received: 121 })).toBeUndefined()
    const critical = tally.add({ ...y, collected: 103, invalid: 3 })
    expect(critical).toMatchObject({ code: 'open-error', constituency: 'u1', area: 'y' })
    expect(critical?.findings.map((each) => each.code)).toEqual(['ID-07'])
    expect(tally.constituency('u1')?.areas).toEqual({ expected: 2, reported: 1, rejected: 1 })
    expect(tally.constituency('u1')?.outcome.poll).toBe('unknown')
  })

  test.each(Object.entries(spoil))('refuses by name: %s', (code, way) => {
    const tally = tallyOf(election, [x])
    const before = stateOf(tally)
    const bad = way(code.startsWith('area-given') ? x : y)
    expect(tally.add(bad)).toMatchObject({ code, constituency: bad.constituency, area: bad.area })
    const after = stateOf(tally)
    expect(after.constituencies[0]?.votes).toEqual(before.constituencies[0]?.votes)
    expect(after.constituencies[0]?.areas.reported).toBe(1)
  })

  test('names that every object carries are no candidates', () => {
    const tally = new Tally(election)
    const votes = { ...x.votes, constructor: 1 } as unknown as Record<string, number>
    expect(tally.add({ ...x, votes })).toMatchObject({
      code: 'unknown-candidate',
      numbers: { candidate: 'constructor' },
    })
  })

  test('a correction replaces exactly, and takes the area off the rejected', () => {
    const corrected = { ...x, votes: { a: 79, b: 61, c: 30, d: 10 } }
    const tally = tallyOf(election, lines)
    expect(tally.add(corrected)?.code).toBe('area-given-differently')
    expect(tally.constituency('u1')?.areas.rejected).toBe(1)
    expect(tally.replace(corrected)).toBeUndefined()
    expect(stateOf(tally)).toEqual(stateOf(tallyOf(election, [corrected, y])))
  })

  test('nothing to replace or remove is said, not done', () => {
    const tally = tallyOf(election, [x])
    expect(tally.replace(y)?.code).toBe('area-not-counted')
    expect(tally.remove('u1', 'y')?.code).toBe('area-not-counted')
    expect(tally.remove('u1', 'z')?.code).toBe('area-not-expected')
    expect(tally.remove('u2', 'x')?.code).toBe('unknown-constituency')
    expect(stateOf(tally)).toEqual(stateOf(tallyOf(election, [x])))
  })

  test('the round of the poll decides with: a re-election is recognised whatever its turnout', () => {
    const quiet = lines.map((line) => ({ ...line, registered: 1_100, received: null }))
    const tally = (round: 'first' | 'rerun') => {
      const of = new Tally(election, { round })
      for (const line of quiet) of.add(line)
      return of.constituency('u1')?.outcome
    }
    expect(tally('first')).toMatchObject({ poll: 'not-valid', elected: [], next: 're-election' })
    expect(tally('rerun')).toMatchObject({ poll: 'valid', elected: ['a', 'b'], next: 'none' })
    const first = new Tally(election, { round: 'first' })
    expect(first.merge(new Tally(election, { round: 'rerun' })).map((each) => each.code)).toEqual(['election-differs'])
  })

  test('an outcome is computed again only where something changed', () => {
    const two: Election = {
      ...election,
      constituencies: [...election.constituencies, ...election.constituencies.map((each) => ({ ...each, id: 'u2' }))],
    }
    const tally = tallyOf(two, [x])
    const [first, second] = tally.constituencies()
    tally.add({ ...x, constituency: 'u2' })
    const [firstAgain, secondAgain] = tally.constituencies()
    expect(firstAgain?.outcome).toBe(first?.outcome)
    expect(secondAgain?.outcome).not.toBe(second?.outcome)
  })
})

describe('laws of counting', () => {
  test('the order of minutes changes nothing', () => {
    fc.assert(
      fc.property(
        smallElection.chain((small) => shuffled(small.lines).map((order) => ({ ...small, order }))),
        (small) => {
          expect(stateOf(tallyOf(small.election, small.order))).toEqual(stateOf(tallyOf(small.election, small.lines)))
        },
      ),
    )
  })

  test('the order of candidates and of polling areas changes nothing but the order', () => {
    fc.assert(
      fc.property(
        smallElection.chain((small) =>
          fc.tuple(
            fc.constant(small),
            fc.tuple(
              ...small.election.constituencies.map((each) =>
                fc.record({ candidates: shuffled(each.candidates), pollingAreas: shuffled(each.pollingAreas) }),
              ),
            ),
          ),
        ),
        ([small, orders]) => {
          const turned: Election = {
            ...small.election,
            constituencies: small.election.constituencies.map((each, index) => ({ ...each, ...orders[index] })),
          }
          // The reasons come in the order of the ballot; everything else must be the same.
          const told = (tally: Tally) =>
            tally.constituencies().map(({ outcome: { reasons, ...outcome }, ...each }) => ({
              ...each,
              outcome,
              reasons: reasons.map((one) => JSON.stringify(one)).sort(),
            }))
          const turnedLines = small.lines.map((line) => ({ ...line, candidates: [...line.candidates].reverse() }))
          expect(told(tallyOf(turned, turnedLines))).toEqual(told(tallyOf(small.election, small.lines)))
        },
      ),
    )
  })

  test('adding and then removing is as if nothing had been', () => {
    fc.assert(
      fc.property(messyElection, ({ election: of, lines: given }) => {
        const tally = new Tally(of)
        for (const line of given.slice(1)) tally.add(line)
        const before = stateOf(tally)
        const [line] = given
        if (!line || tally.check(line) || tally.counted(line.constituency, line.area)) return
        expect(tally.add(line)).toBeUndefined()
        expect(tally.remove(line.constituency, line.area)).toBeUndefined()
        expect(stateOf(tally)).toEqual(before)
      }),
    )
  })

  test('partial totals merge to the same in any grouping', () => {
    fc.assert(
      fc.property(
        smallElection.chain((small) =>
          fc.tuple(
            fc.constant(small),
            fc.array(fc.nat(3), { minLength: small.lines.length, maxLength: small.lines.length }),
            fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 12 }),
          ),
        ),
        ([small, parts, merges]) => {
          let tallies = [0, 1, 2, 3].map((part) =>
            tallyOf(
              small.election,
              small.lines.filter((_, index) => parts[index] === part),
            ),
          )
          for (const [a, b] of merges) {
            const left = tallies[a % tallies.length]
            const right = tallies[b % tallies.length]
            if (!left || !right || left === right) continue
            expect(left.merge(right)).toEqual([])
            tallies = tallies.filter((each) => each !== right)
          }
          const [all, ...rest] = tallies
          for (const each of rest) expect(all?.merge(each)).toEqual([])
          expect(all && stateOf(all)).toEqual(stateOf(tallyOf(small.election, small.lines)))
        },
      ),
    )
  })

  test('rejected areas come along in a merge', () => {
    const left = tallyOf(election, [x])
    const right = new Tally(election)
    right.add({ ...y, valid: 99 })
    expect(left.merge(right)).toEqual([])
    expect(left.constituency('u1')?.areas).toEqual({ expected: 2, reported: 1, rejected: 1 })
  })

  test('areas counted on both sides are named, and nothing is merged', () => {
    const left = tallyOf(election, [x, y])
    const right = tallyOf(election, [y])
    expect(left.merge(right)).toEqual([
      { code: 'area-given-twice', constituency: 'u1', area: 'y', numbers: {}, findings: [] },
    ])
    expect(stateOf(left)).toEqual(stateOf(tallyOf(election, [x, y])))
    const other: Election = {
      ...election,
      constituencies: election.constituencies.map((each) => ({ ...each, id: 'u9' })),
    }
    expect(left.merge(new Tally(other)).map((each) => each.code)).toEqual(['election-differs'])
  })

  test('ballots for a winner and for nobody else keep him a winner', () => {
    fc.assert(
      fc.property(smallElection, fc.integer({ min: 1, max: 30 }), ({ election: of, lines: given }, more) => {
        const before = tallyOf(of, given)
        for (const { id, outcome } of before.constituencies()) {
          const [winner] = outcome.elected
          const line = given.find((each) => each.constituency === id)
          if (winner === undefined || !line) continue
          const grown: MinutesLine = {
            ...line,
            registered: line.registered + more,
            voted: line.voted + more,
            issued: line.issued + more,
            collected: line.collected + more,
            valid: line.valid + more,
            byCount: null,
            votes: { ...line.votes, [winner]: (line.votes[winner] ?? 0) + more },
          }
          const after = tallyOf(of, given)
          expect(after.replace(grown)).toBeUndefined()
          expect(after.constituency(id)?.outcome.elected).toContain(winner)
        }
      }),
    )
  })
})
