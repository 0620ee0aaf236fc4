import { describe, expect, it } from 'vitest'
import { nextSegment, unbroken } from './segment.ts'

describe('WAL segments', () => {
  it('follow each other over the end of a log', () => {
    expect(nextSegment('000000010000000000000002')).toBe('000000010000000000000003')
    expect(nextSegment('0000000100000000000000FF')).toBe('000000010000000100000000')
    expect(nextSegment('0000000A0000000F000000FE')).toBe('0000000A0000000F000000FF')
  })

  it('are taken only when none is missing', () => {
    const three = ['0000000100000000000000FE', '0000000100000000000000FF', '000000010000000100000000']
    const [first = '', middle = '', last = ''] = three
    expect(unbroken(first, last, new Set(three))).toEqual(three)
    expect(unbroken(last, last, new Set(three))).toEqual([last])
    expect(unbroken(first, last, new Set([first, last]))).toBeUndefined()
    expect(unbroken(first, last, new Set([middle, last]))).toBeUndefined()
    expect(unbroken(last, first, new Set(three))).toBeUndefined()
    expect(unbroken(first, '000000020000000100000000', new Set(three))).toBeUndefined()
  })
})
