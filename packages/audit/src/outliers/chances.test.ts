import { describe, expect, test } from 'vitest'
import { betaBinomialTwoSided, chiSquareNine, listable, median, normalTwoSided, studentTwoSided } from './chances.ts'

describe('chances', () => {
  test.each([
    [normalTwoSided(1.959963985), 0.05],
    [normalTwoSided(-5), 5.733031e-7],
    [chiSquareNine(16.918978), 0.05],
    [chiSquareNine(21.665994), 0.01],
    [chiSquareNine(0), 1],
  ])('%# tables of the normal law and χ² with nine degrees', (found, wanted) => {
    expect(Math.abs(found / wanted - 1)).toBeLessThan(1e-5)
  })

  test('Student: 2.228 with ten degrees is 5 %, to a tenth', () => {
    expect(studentTwoSided(2.228, 10)).toBeCloseTo(0.05, 2)
    expect(studentTwoSided(4.587, 10)).toBeCloseTo(0.001, 3)
  })

  test('beta-binomial: without correlation it is the binomial law, with α = β = 1 every count is as likely', () => {
    // P(X ≤ 2) of ten coins is 56/1024.
    expect(betaBinomialTwoSided(2, 10, 0.5, 0)).toBeCloseTo((2 * 56) / 1024, 4)
    // Uniform on 0…9: P(X ≤ 0) = 1/10.
    expect(betaBinomialTwoSided(0, 9, 0.5, 1 / 3)).toBeCloseTo(0.2, 6)
    expect(betaBinomialTwoSided(5, 10, 0.5, 0.1)).toBe(1)
    expect(betaBinomialTwoSided(900, 900, 0.2, 0.001)).toBeLessThan(1e-100)
  })

  test('Benjamini and Hochberg: the worked example of the paper lists the four smallest of fifteen', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ]
    expect(listable(p, 0.05).filter(Boolean)).toHaveLength(4)
    expect(listable([...p].reverse(), 0.05).lastIndexOf(true)).toBe(14)
    expect(listable([], 0.05)).toEqual([])
  })

  test('the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0])
  })
})
