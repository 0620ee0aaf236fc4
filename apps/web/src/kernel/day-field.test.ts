import { describe, expect, it } from 'vitest'
import { readDay } from './day-field.tsx'

describe('readDay', () => {
  it('reads day before month in every shape people type', () => {
    for (const text of ['05/12/2021', '5/12/2021', '5-12-2021', '05.12.2021', ' 05122021 ', '2021-12-05']) {
      expect(readDay(text), text).toBe('2021-12-05')
    }
  })

  it('gives a day without a year the year of the election', () => {
    expect(readDay('16/3', '2021')).toBe('2021-03-16')
    expect(readDay('16/3')).toBeUndefined()
  })

  it('takes no day that does not exist, and nothing half typed', () => {
    for (const text of ['30/02/2021', '12/2021', '1/1/21', '', 'hôm nay']) expect(readDay(text), text).toBeUndefined()
  })
})
