import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BulkBallots, BulkTally, rowFaultsIn } from './bulk-tally.ts'
import type { MinutesLine } from './election.ts'
import { largestFigure } from './minutes-refusal.ts'
import { Tally } from './tally.ts'
import { type SmallElection, smallElection } from './testing/small-elections.ts'
import { countOf } from './totals.ts'

/** A minutes as a row of numbers. */
const rowOf = (line: MinutesLine): number[] => [
  line.registered,
  line.voted,
  line.issued,
  line.collected,
  line.valid,
  line.invalid,
  ...line.candidates.map((id) => line.votes[id] ?? 0),
]

function ballotsOf({ election, lines }: SmallElection, width: number): BulkBallots {
  const index = new Map(election.constituencies.map((each, at) => [each.id, at]))
  const rows = lines.map((line) => [...rowOf(line), ...Array.from({ length: width - line.candidates.length }, () => 0)])
  return {
    constituency: Int32Array.from(lines, (line) => index.get(line.constituency) ?? -1),
    figures: Int32Array.from(rows.flat()),
    width,
  }
}

const addRow = (tally: BulkTally, constituency: number, row: readonly number[]): number => {
  const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, ...votes] = row
  return tally.addRow(constituency, registered, voted, issued, collected, valid, invalid, votes)
}

describe('counting in bulk', () => {
  test('gives what counting one by one gives, row by row and all at once', () => {
    fc.assert(
      fc.property(smallElection, fc.integer({ min: 5, max: 8 }), (small, width) => {
        const one = new Tally(small.election)
        for (const line of small.lines) one.add(line)
        const bulk = new BulkTally(countOf(small.election))
        const ballots = ballotsOf(small, width)
        expect(bulk.addAll(ballots)).toEqual([])
        const rows = new BulkTally(countOf(small.election))
        for (const [index, line] of small.lines.entries()) {
          const { figures, constituency } = ballots
          const { registered, voted, issued, collected, valid, invalid } = line
          const begin = index * (6 + width) + 6
          expect(
            rows.addRow(
              constituency[index] ?? -1,
              registered,
              voted,
              issued,
              collected,
              valid,
              invalid,
              figures,
              begin,
            ),
          ).toBe(0)
        }
        for (const tally of [bulk, rows]) {
          expect(tally.constituencies()).toEqual(one.constituencies())
          expect(tally.nation()).toEqual(one.nation())
        }
      }),
    )
  })

  const count = countOf({
    edition: '2025',
    electionDay: '2026-03-15',
    bodies: ['NA'],
    rehearsal: true,
    constituencies: [
      {
        id: 'u1',
        body: 'NA',
        province: 'Tỉnh thử',
        number: 1,
        area: '',
        seats: 2,
        candidates: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, birthDate: null })),
        pollingAreas: ['x', 'y'],
      },
    ],
  })
  const sound = [110, 102, 102, 102, 100, 2, 80, 60, 30, 10]
  const changed = (at: number, value: number) => sound.map((each, index) => (index === at ? value : each))

  test.each([
    ['ID-01', changed(5, 1)],
    ['ID-02', changed(6, 101)],
    ['ID-04', changed(9, 90)],
    ['ID-04', [...sound.slice(0, 6), 30, 30, 30, 9]],
    ['ID-05', changed(0, 101)],
    ['ID-07', changed(2, 101)],
    ['not-a-count', changed(9, -1)],
    ['not-a-count', changed(0, -1)],
    ['not-a-count', changed(0, 110.5)],
    ['not-a-count', changed(0, largestFigure + 1)],
    ['not-a-count', changed(9, Number.NaN)],
    ['not-a-count', sound.slice(0, -1)],
  ])('refuses a row with %s and sums the others', (fault, row) => {
    const tally = new BulkTally(count)
    expect(addRow(tally, 0, sound)).toBe(0)
    const faults = addRow(tally, 0, row)
    expect(rowFaultsIn(faults)).toContain(fault)
    expect(tally.constituency(0)).toMatchObject({
      areas: { expected: 2, reported: 1, rejected: 1 },
      registered: 110,
      votes: { a: 80, b: 60, c: 30, d: 10 },
    })
    if (row.length < sound.length || row.some((each) => !Number.isInteger(each) || each > largestFigure)) return
    const bulk = new BulkTally(count)
    const ballots = { constituency: Int32Array.of(0, 0), figures: Int32Array.from([...row, ...sound]), width: 4 }
    expect(bulk.addAll(ballots)).toEqual([{ row: 0, faults }])
    expect(bulk.constituencies()).toEqual(tally.constituencies())
  })

  test('a count without a round is of the first', () => {
    const { round: _, ...unsaid } = count
    const tally = new BulkTally(unsaid)
    const quiet = changed(0, 1_000)
    expect([addRow(tally, 0, quiet), addRow(tally, 0, quiet)]).toEqual([0, 0])
    expect(tally.constituency(0)?.outcome).toMatchObject({ poll: 'not-valid', next: 're-election' })
  })

  test('a row of no constituency, with votes for nobody, or cut short is refused by its number', () => {
    const tally = new BulkTally(count)
    const figures = Int32Array.from([...sound, 0, ...sound, 5, ...sound, 0, ...sound.slice(0, 7)])
    const refused = tally.addAll({ constituency: Int32Array.of(1, 0, 0, 0), figures, width: 5 })
    expect(refused.map(({ row, faults }) => [row, ...rowFaultsIn(faults)])).toEqual([
      [0, 'unknown-constituency'],
      [1, 'unknown-candidate'],
      [3, 'not-a-count'],
    ])
    expect(tally.constituency(0)).toMatchObject({ areas: { reported: 1, rejected: 2 }, valid: 100 })
    expect(rowFaultsIn(addRow(tally, -1, sound))).toEqual(['unknown-constituency'])
    const narrow = { constituency: Int32Array.of(0), figures: Int32Array.from(sound), width: 3 }
    expect(rowFaultsIn(tally.addAll(narrow)[0]?.faults ?? 0)).toEqual(['not-a-count'])
  })
})
