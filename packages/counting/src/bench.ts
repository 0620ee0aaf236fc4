import { type BulkBallots, BulkTally } from './bulk-tally.ts'
import { bell, randomFrom } from './random.ts'
import { type Count, countWidth } from './totals.ts'

/** How long counting takes beside a bare sum of the same numbers, measured in the same run. */
export type CountingBench = Readonly<{
  /** Milliseconds to check and sum every minutes by constituency; median. */
  ours: number
  /** Milliseconds to add up the same votes in a flat typed array and nothing else; median. */
  reference: number
  /** ours / reference. */
  ratio: number
  /** Milliseconds from the sums to every outcome; median. */
  outcomes: number
  repeats: number
  /** Minutes summed: areas × contests. */
  n: number
}>

/** The shape measured: a nation's polling areas, three contests each, eighteen candidates in all. */
const shape = { areas: 70_000, contests: 3, candidates: 6, seats: 3, constituencies: 184 } as const

/**
 * Measures the bulk path. `now` gives milliseconds. Both sides are warmed up and measured in turn; the totals of both
 * are compared, and a difference is thrown: a fast wrong sum is no measurement.
 */
export function benchCounting({ now, repeats = 15 }: { now: () => number; repeats?: number }): CountingBench {
  const count = benchCount()
  const ballots = benchBallots()
  const votes = votesOf(ballots)
  const ours: number[] = []
  const reference: number[] = []
  const outcomes: number[] = []
  for (let round = -warmUp; round < repeats; round++) {
    const start = now()
    const flat = flatSum(votes)
    const afterFlat = now()
    const tally = new BulkTally(count)
    const refused = tally.addAll(ballots)
    const afterSum = now()
    const results = tally.constituencies()
    const end = now()
    const counted = results.reduce((sum, each) => sum + Object.values(each.votes).reduce((all, one) => all + one, 0), 0)
    if (refused.length > 0 || counted !== flat.reduce((sum, each) => sum + each, 0)) {
      throw new Error('the two sums of the benchmark differ')
    }
    if (round < 0) continue
    reference.push(afterFlat - start)
    ours.push(afterSum - afterFlat)
    outcomes.push(end - afterSum)
  }
  return {
    ours: median(ours),
    reference: median(reference),
    ratio: median(ours) / median(reference),
    outcomes: median(outcomes),
    repeats,
    n: ballots.constituency.length,
  }
}

const warmUp = 5

function benchCount(): Count {
  const bodies = ['NA', 'province', 'commune'] as const
  return {
    edition: '2025',
    constituencies: Array.from({ length: shape.constituencies * shape.contests }, (_, index) => ({
      id: `c${index}`,
      body: bodies[index % shape.contests] ?? 'NA',
      seats: shape.seats,
      expected: 1,
      candidates: Array.from({ length: shape.candidates }, (_, k) => ({ id: `c${index}-${k + 1}`, birthDate: null })),
    })),
  }
}

function benchBallots(): BulkBallots {
  const random = randomFrom(2026, 'bench')
  const rows = shape.areas * shape.contests
  const width = shape.candidates
  const constituency = new Int32Array(rows)
  const figures = new Int32Array(rows * (countWidth + width))
  for (let row = 0, at = 0; row < rows; row++, at += countWidth + width) {
    const area = Math.floor(row / shape.contests)
    const place = Math.floor((area * shape.constituencies) / shape.areas)
    constituency[row] = place * shape.contests + (row % shape.contests)
    const valid = 800 + Math.round(150 * bell(random))
    const invalid = Math.floor(random() * 9)
    const collected = valid + invalid
    figures.set([collected + 4, collected + 1, collected + 1, collected, valid, invalid], at)
    for (let k = 0; k < width; k++) figures[at + countWidth + k] = Math.floor(valid * (0.25 + 0.24 * random()))
  }
  return { constituency, figures, width }
}

/** The votes of all rows alone, one after the other. */
function votesOf({ constituency, figures, width }: BulkBallots): Int32Array {
  const votes = new Int32Array(constituency.length * width)
  for (let row = 0; row < constituency.length; row++) {
    const begin = row * (countWidth + width) + countWidth
    votes.set(figures.subarray(begin, begin + width), row * width)
  }
  return votes
}

/** The reference: eighteen sums over one flat array, nothing checked, nothing grouped. */
function flatSum(votes: Int32Array): Float64Array {
  const sums = new Float64Array(shape.contests * shape.candidates)
  for (let at = 0; at < votes.length; at += sums.length) {
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + (votes[at + k] as number)
  }
  return sums
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
