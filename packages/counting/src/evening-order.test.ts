import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eveningOrder } from './evening-order.ts'
import { shuffled } from './testing/small-elections.ts'

const area = (index: number) => ({
  constituency: `u${index % 3}`,
  area: `a${index}`,
  collected: 200 + ((index * 37) % 1_500),
  candidates: ['a', 'b', 'c', 'd', 'e'],
})
const areas = Array.from({ length: 300 }, (_, index) => area(index))

test('every minutes arrives once, in whole minutes after the close, in order of time', () => {
  const evening = eveningOrder(areas, 2021)
  expect(new Set(evening.map((each) => each.minutes.area)).size).toBe(areas.length)
  const times = evening.map((each) => each.afterClose)
  expect(times.every((time) => Number.isInteger(time) && time >= 30 && time <= 720)).toBe(true)
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(new Set(times).size).toBeGreaterThan(60)
})

test('the evening depends on the seed, not on the order the minutes are given in', () => {
  fc.assert(
    fc.property(shuffled(areas), fc.nat(), (order, seed) => {
      expect(eveningOrder(order, seed)).toEqual(eveningOrder(areas, seed))
    }),
    { numRuns: 20 },
  )
  expect(eveningOrder(areas, 1)).not.toEqual(eveningOrder(areas, 2))
})
