import { describe, expect, it } from 'vitest'
import { numberOf, targetOf } from './target-rows.ts'

describe('a target as it is typed', () => {
  it('takes numbers as offices write them', () => {
    expect(['12,5', '1.250', '1.250.000,25', '95', ' 7 '].map(numberOf)).toEqual([12.5, 1250, 1250000.25, 95, 7])
    expect(['', 'mười', '1,2,3', '-4', '12.5.6'].map(numberOf)).toEqual(Array(5).fill(undefined))
  })

  it('is whole only with name, unit, number and day', () => {
    const row = { id: 'a', title: ' Thôn ', unit: 'thôn', planned: '40', due: '2030-06-30' }
    expect(targetOf(row)).toEqual({ id: 'a', title: 'Thôn', unit: 'thôn', planned: 40, due: '2030-06-30' })
    for (const field of ['title', 'unit', 'planned', 'due']) expect(targetOf({ ...row, [field]: '' })).toBe(undefined)
  })
})
