import { describe, expect, it } from 'vitest'
import { clock, dayFromElection, share, showPercent, todayInVietnam } from './format.ts'

describe('format', () => {
  it('keeps the rounding of the rules and only changes the signs', () => {
    expect(showPercent('94,72', 'vi')).toBe('94,72\u00a0%')
    expect(share(236480, 249651, 'en')).toBe('94.72%')
  })

  it('names a day from election day', () => {
    expect([-10, 0, 3].map(dayFromElection)).toEqual(['D-10', 'D', 'D+3'])
  })

  it('reads the clock of Viet Nam wherever the reader is', () => {
    const lateEvening = new Date('2021-05-22T18:30:00Z')
    expect(todayInVietnam(lateEvening)).toBe('2021-05-23')
    expect(clock(lateEvening)).toBe('01:30')
  })
})
