import { expect, test } from 'vitest'
import { bell, randomFrom } from './random.ts'

const draws = (seed: number, stream: number | string, n = 5) => {
  const random = randomFrom(seed, stream)
  return Array.from({ length: n }, () => Math.floor(random() * 2 ** 32))
}

test('seed and stream decide; neighbours have nothing in common', () => {
  expect(draws(1, 'a')).toEqual(draws(1, 'a'))
  const sources = [draws(1, 'a'), draws(2, 'a'), draws(1, 'b'), draws(1, 0), draws(2 ** 32 + 1, 'a')]
  expect(new Set(sources.flat()).size).toBe(25)
})

test('the numbers stay the same in every release: a seed on paper means its minutes', () => {
  expect(draws(2021, 'na-1')).toMatchInlineSnapshot(`
    [
      979490315,
      3188912857,
      95401436,
      3109339648,
      266074106,
    ]
  `)
})

test('even, and roughly normal when four are added', () => {
  const random = randomFrom(1)
  const even = Array.from({ length: 20_000 }, random)
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length
  expect(mean(even)).toBeCloseTo(0.5, 2)
  expect(Math.min(...even)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...even)).toBeLessThan(1)
  const normal = Array.from({ length: 20_000 }, () => bell(random))
  expect(mean(normal)).toBeCloseTo(0, 1)
  expect(mean(normal.map((each) => each * each))).toBeCloseTo(1, 1)
})
