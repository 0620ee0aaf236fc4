import { describe, expect, it } from 'vitest'
import { readFrameSearch } from './frame.ts'

describe('readFrameSearch', () => {
  it('keeps a day that exists and a known phase', () => {
    expect(readFrameSearch({ ngay: '2021-05-13', giaidoan: 'day' })).toEqual({ ngay: '2021-05-13', giaidoan: 'day' })
  })

  it('drops what makes no sense instead of failing', () => {
    expect(readFrameSearch({ ngay: '2021-02-30', giaidoan: 'never' })).toEqual({})
    expect(readFrameSearch({ ngay: 20210513 })).toEqual({})
  })
})
