import { expect, test } from 'vitest'
import { benchCounting } from './bench.ts'

test('measures both sides of the same sum by the clock it is given', () => {
  // Three readings of the clock lie in every round: after the reference, after the sum, after the outcomes.
  const steps = [0, 2, 8, 1]
  let time = 0
  let readings = 0
  const now = () => {
    time += steps[readings++ % steps.length] ?? 0
    return time
  }
  expect(benchCounting({ now, repeats: 3 })).toEqual({
    ours: 8,
    reference: 2,
    ratio: 4,
    outcomes: 1,
    repeats: 3,
    n: 210_000,
  })
})
