import { expect, test } from 'vitest'
import { printedPercentAgrees } from './printed-percent.ts'

test.each([
  ['68,18', 600, 880, true],
  ['68.18', 600, 880, true],
  ['68,18%', 600, 880, true],
  ['68,19', 600, 880, false],
  ['60', 149_432, 249_039, true],
  ['60', 600, 1_001, false],
  ['50,5', 101, 200, true],
  ['100', 7, 7, true],
  ['0', 0, 7, true],
  ['', 0, 7, false],
  ['–', 0, 7, false],
])('%s for %i of %i: %s', (printed, votes, valid, agrees) => {
  expect(printedPercentAgrees(printed, votes, valid)).toBe(agrees)
})
