import { expect, it } from 'vitest'
import { Turns } from './turns.ts'

it('lets everybody ask so often in a window, and says how long to wait', () => {
  let now = 5_000_000
  const turns = new Turns(2, 60_000, () => now)
  expect([turns.take('a'), turns.take('a'), turns.take('b')]).toEqual([undefined, undefined, undefined])
  now += 45_000
  expect([turns.take('a'), turns.take('b'), turns.take('b')]).toEqual([15, undefined, 15])
  now += 15_000
  expect(turns.take('a')).toBe(undefined)
})
