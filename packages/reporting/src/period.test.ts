import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  duePeriods,
  isPeriod,
  periodAfter,
  periodBefore,
  periodEnd,
  periodName,
  periodOf,
  periodStart,
} from './period.ts'

describe('periods', () => {
  it('follow each other without a gap', () => {
    const day = fc.nat(20_000).map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.constantFrom('day', 'month', 'quarter'), (on, kind) => {
        const period = periodOf(kind, on)
        expect(isPeriod(kind, period)).toBe(true)
        expect(periodStart(period) <= on && on <= periodEnd(period)).toBe(true)
        expect(periodBefore(periodAfter(period))).toBe(period)
        expect(periodOf(kind, periodStart(periodAfter(period)))).toBe(periodAfter(period))
        expect(periodEnd(period) < periodStart(periodAfter(period))).toBe(true)
        expect(period < periodAfter(period)).toBe(true)
      }),
    )
  })

  it('are due so many days after they end, and named as offices name them', () => {
    expect(duePeriods('quarter', '2025-11-20', '2026-04-01', 5)).toEqual([
      { period: '2025-Q4', due: '2026-01-05' },
      { period: '2026-Q1', due: '2026-04-05' },
      { period: '2026-Q2', due: '2026-07-05' },
    ])
    expect(duePeriods('month', '2026-02-01', '2026-02-28', 0)).toEqual([{ period: '2026-02', due: '2026-02-28' }])
    expect([periodName('2026-Q1', 'vi'), periodName('2026-03', 'vi'), periodName('2026-03-15', 'vi')]).toEqual([
      'Quý I/2026',
      'Tháng 3/2026',
      '15/03/2026',
    ])
    expect([isPeriod('month', '2026-13'), isPeriod('quarter', '2026-Q5'), isPeriod('day', '2026-02-30')]).toEqual([
      false,
      false,
      false,
    ])
  })
})
