import { enterFigure } from '@baucu/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, doubtsOf, readCount } from './turnout.ts'

const cells = cellsOf('2026-03-15')

describe('a typed count', () => {
  it('is read with and without thousands signs', () => {
    for (const text of ['1226', '1.226', '1 226', ' 1226 ']) expect(readCount(text), text).toBe(1226)
    fc.assert(fc.property(fc.nat(), (value) => readCount(value.toLocaleString('vi-VN')) === value))
  })
  it('keeps blank and 0 apart', () => {
    expect(readCount('')).toBeNull()
    expect(readCount('  ')).toBeNull()
    expect(readCount('0')).toBe(0)
  })
  it('is no number when it is not one', () => {
    for (const text of ['12a', '-1', '1,5', '1.22', '12.26', '1e3', '99999999999999999999']) {
      expect(readCount(text), text).toBeUndefined()
    }
  })
})

describe('the cells of a day', () => {
  it('fit the contract', () => {
    const uuid = '01990000-0000-7000-8000-000000000001'
    for (const { indicator, period } of cells) {
      const input = { figure: uuid, organisation: uuid, frame: 'na-2026', indicator, period, value: 0, source: 'form' }
      expect(enterFigure.input.safeParse({ ...input, replaces: null }).success, period).toBe(true)
    }
  })
})

describe('doubts between figures', () => {
  const codes = (values: Record<string, number | null>) =>
    [...doubtsOf(cells, new Map(Object.entries(values)))].map(([key, { code, blocks }]) => [key, code, blocks])

  it('blocks more than 100 % and less than before', () => {
    expect(codes({ voters: 100, '09:00': 101 })).toEqual([['09:00', 'over', true]])
    expect(codes({ voters: 100, '09:00': 30, '11:00': 29 })).toEqual([['11:00', 'below', true]])
    expect(codes({ voters: 100, '19:00': 99, close: 98 })).toEqual([['close', 'below', true]])
  })
  it('asks about a jump of more than 40 points, and reminds of the hour at 100 %', () => {
    expect(codes({ voters: 100, '09:00': 30, '11:00': 71 })).toEqual([['11:00', 'jump', false]])
    expect(codes({ voters: 100, '09:00': 30, '11:00': 70 })).toEqual([])
    expect(codes({ voters: 100, '07:00': 70, '11:00': 100 })).toEqual([['11:00', 'all', false]])
    expect(codes({ voters: 100, '07:00': 70, '19:00': 100 })).toEqual([])
  })
  it('passes over blanks and zeros', () => {
    expect(codes({ voters: null, '07:00': 0, '09:00': null, '11:00': 10 })).toEqual([])
    expect(codes({ voters: 0, '07:00': 0 })).toEqual([])
  })
})
