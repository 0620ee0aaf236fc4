import { plusDays } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstOverlap, overlap, shiftStanding, spanOf } from './shift.ts'
import { mondayOf, usualWeek, weekPlan } from './week-plan.ts'

const hour = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const day = fc.integer({ min: 0, max: 800 }).map((days) => plusDays('2025-12-01', days))
const shift = fc.record({ day, from: hour, to: hour })

describe('a shift', () => {
  it('H26: crosses midnight where it ends no later than it begins, and never lasts longer than a day', () => {
    expect(spanOf({ day: '2026-02-28', from: '17:00', to: '07:30' })).toEqual({
      ...{ start: '2026-02-28T17:00:00+07:00', end: '2026-03-01T07:30:00+07:00' },
    })
    fc.assert(
      fc.property(shift, (each) => {
        const { start, end } = spanOf(each)
        const hours = (Date.parse(end) - Date.parse(start)) / 3_600_000
        expect(hours).toBeGreaterThan(0)
        expect(hours).toBeLessThanOrEqual(24)
      }),
    )
  })

  it('overlaps another as the other overlaps it; one that begins where the other ends does not', () => {
    fc.assert(
      fc.property(shift, shift, (one, other) => {
        expect(overlap(one, other)).toBe(overlap(other, one))
      }),
    )
    const at = '2026-03-14'
    const morning = { day: at, from: '07:30', to: '17:00' }
    const night = { day: at, from: '17:00', to: '07:30' }
    expect(overlap(morning, night)).toBe(false)
    expect(overlap(night, { day: '2026-03-15', from: '07:00', to: '12:00' })).toBe(true)
    expect(firstOverlap([morning, night], [])).toBe(undefined)
    expect(firstOverlap([morning, night], [{ day: at, from: '20:00', to: '21:00' }])).toBe(1)
  })

  it('H26: that has ended without a note is missing its hand-over until there is one', () => {
    const span = { ...spanOf({ day: '2026-03-14', from: '17:00', to: '07:30' }), handed: false }
    const at = (instant: string) => shiftStanding(span, new Date(instant))
    expect(['2026-03-14T09:59:59Z', '2026-03-14T10:00:00Z', '2026-03-15T00:30:00Z'].map(at)).toEqual([
      ...['coming', 'running', 'missing'],
    ])
    expect(shiftStanding({ ...span, handed: true }, new Date('2026-03-15T00:30:00Z'))).toBe('handed')
  })
})

describe('a week of duty', () => {
  it('H26: the usual week leaves no hour without an officer, and everybody has the same share of it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 9 }), (start, many) => {
        const monday = mondayOf(start)
        const people = Array.from({ length: many }, (_, index) => `p${index}`)
        const shifts = weekPlan(monday, usualWeek, people)
        expect(firstOverlap(shifts)).toBe(undefined)
        expect(shifts).toHaveLength(14)
        for (const [index, each] of shifts.slice(1).entries()) {
          const before = shifts[index]
          expect(before && spanOf(before).end).toBe(spanOf(each).start)
        }
        const shares = people.map((person) => shifts.filter((each) => each.person === person).length)
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
        for (const each of shifts) expect(each.deputy).not.toBe(each.person)
        // Saturday and Sunday are weekend.
        expect(shifts.filter((each) => each.kind === 'weekend').map((each) => each.day)).toEqual([
          ...[plusDays(monday, 5), plusDays(monday, 6)],
        ])
      }),
    )
  })

  it('leaves alone what somebody has already', () => {
    const there = [{ day: '2026-03-14', from: '08:00', to: '11:00' }]
    const shifts = weekPlan('2026-03-09', usualWeek, ['a', 'b'], there)
    expect(shifts).toHaveLength(13)
    expect(firstOverlap(shifts, there)).toBe(undefined)
    expect(weekPlan('2026-03-09', usualWeek, [])).toEqual([])
  })
})
