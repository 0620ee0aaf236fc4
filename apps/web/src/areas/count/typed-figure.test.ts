import { describe, expect, it } from 'vitest'
import { digitsOf, numberOf } from './typed-figure.ts'

const typed = (text: string): number | null => numberOf(digitsOf(text))

describe('a figure as it is typed', () => {
  it('has dots of thousands or none, and nothing else; empty is not 0', () => {
    expect(['0', '7', '1311', '1.311', ' 1.311 ', '12.345.678'].map(typed)).toEqual([
      0, 7, 1311, 1311, 1311, 12_345_678,
    ])
    expect(['', ' ', '1.31', '13.11', '1.3111', '1,311', '1 311', '-1', '00', '07'].map(typed)).toEqual(
      Array.from({ length: 10 }, () => null),
    )
  })
})
