import { daysBetween, plusDays } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextReportDay, reportDays } from './cadence.ts'

const electionDay = '2026-03-15'
const before = (days: number) => plusDays(electionDay, -days)

describe('N37 the cadence of reports', () => {
  it('is weekly from D-60, every two days from D-15, daily from D-7, and the day itself', () => {
    const told = reportDays(electionDay, before(63), electionDay).map((day) => daysBetween(day, electionDay))
    expect(told).toEqual([60, 56, 49, 42, 35, 28, 21, 15, 14, 12, 10, 8, 7, 6, 5, 4, 3, 2, 1, 0])
    expect(reportDays(electionDay, before(200), before(61)).map((day) => daysBetween(day, electionDay))).toEqual([
      180, 150, 120, 90,
    ])
  })

  it('moves with the election day, all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (shift) => {
        const moved = plusDays(electionDay, shift)
        const days = (day: string) => reportDays(day, plusDays(day, -120), day).map((each) => daysBetween(each, day))
        expect(days(moved)).toEqual(days(electionDay))
      }),
    )
  })

  it('ends with the election, and names the next day', () => {
    expect(reportDays(electionDay, plusDays(electionDay, 1), plusDays(electionDay, 30))).toEqual([])
    expect(nextReportDay(electionDay, before(13))).toBe(before(12))
    expect(nextReportDay(electionDay, plusDays(electionDay, 1))).toBeUndefined()
  })
})
