import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editions, lawfulWindows, plusDays } from '../index.ts'

const spans = (edition: '2015' | '2025', day: string) =>
  Object.fromEntries(lawfulWindows(edition, day).map(({ id, from, until }) => [id, `${from}…${until}`]))

describe('windows of the calendar', () => {
  it('of 2026 are the days the joint resolution names', () => {
    expect(spans('2025', '2026-03-15')).toEqual({
      consult1: '2025-12-01…2025-12-10',
      consult2: '2026-02-02…2026-02-03',
      residenceConferences: '2026-02-04…2026-02-08',
      consult3: '2026-02-09…2026-02-20',
      campaign: '2026-02-26…2026-03-14',
    })
  })

  it('of 2021 end on the last days of the calendar and are not confirmed but for the campaign', () => {
    expect(spans('2015', '2021-05-23')).toEqual({
      consult1: '2021-02-08…2021-02-17',
      consult2: '2021-03-15…2021-03-19',
      residenceConferences: '2021-03-20…2021-04-13',
      consult3: '2021-04-14…2021-04-18',
      campaign: '2021-04-28…2021-05-22',
    })
    const sure = lawfulWindows('2015', '2021-05-23').filter((each) => each.status === 'confirmed')
    expect(sure.map((each) => [each.id, each.article])).toEqual([['campaign', '64']])
  })

  it('follow a step that a decision moved', () => {
    const decision = { number: '12/QĐ-HĐBCQG', date: '2026-01-20' }
    const moved = lawfulWindows('2025', '2026-03-15', {
      overrides: [{ step: 'verify', date: '2026-02-10', decision }],
    })
    expect(moved.find((each) => each.id === 'consult3')?.from).toBe('2026-02-11')
  })

  it('never end before they open and come in order of time, whatever the day', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((each) => plusDays('1990-01-01', each))
    fc.assert(
      fc.property(fc.constantFrom(...editions), days, (edition, day) => {
        const windows = lawfulWindows(edition, day)
        expect(windows).toHaveLength(5)
        for (const [index, { from, until }] of windows.entries()) {
          expect(from <= until).toBe(true)
          expect(from > (windows[index - 1]?.from ?? '')).toBe(true)
        }
      }),
    )
  })
})
