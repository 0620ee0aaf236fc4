import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar, compareEditions, daysBetween, daysTo, nextSteps, phaseOf, plusDays, weekday } from '../index.ts'

const electionDay = '2021-05-23'
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => plusDays('1990-01-01', days))

describe('D-n', () => {
  it('N03 13/05/2021 is a Thursday, D-10, the day complaints about candidates stop', () => {
    expect(daysTo(electionDay, '2021-05-13')).toBe('D-10')
    expect(weekday('2021-05-13', 'vi')).toBe('Thứ Năm')
    expect(weekday('2021-05-13', 'en')).toBe('Thursday')
    expect(nextSteps(calendar('2015', electionDay), '2021-05-13', 1).map((each) => each.id)).toEqual(['stopComplaints'])
  })

  it('L02 16/03/2021 is a Tuesday, D-68', () => {
    expect(daysTo(electionDay, '2021-03-16')).toBe('D-68')
    expect(weekday('2021-03-16', 'vi')).toBe('Thứ Ba')
  })

  it('is D on the day and D+3 after it', () => {
    expect(daysTo(electionDay, electionDay)).toBe('D')
    expect(daysTo(electionDay, '2021-05-26')).toBe('D+3')
    expect(weekday(electionDay, 'vi')).toBe('Chủ nhật')
  })

  it('phases follow the sign', () => {
    expect(['2021-05-22', electionDay, '2021-05-24'].map((day) => phaseOf(electionDay, day))).toEqual([
      'before',
      'day',
      'after',
    ])
  })

  it('days and dates undo each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, plusDays(day, days))).toBe(days)
        expect(plusDays(plusDays(day, days), -days)).toBe(day)
        expect(weekday(plusDays(day, 7), 'vi')).toBe(weekday(day, 'vi'))
      }),
    )
  })
})

describe('next steps', () => {
  it('are the first ones dated that day or later', () => {
    const steps = calendar('2015', electionDay)
    expect(nextSteps(steps, '2021-05-14', 4).map((each) => each.id)).toEqual([
      'registerFreeze',
      'campaignEnd',
      'vote',
      'countMinutes',
    ])
    expect(nextSteps(steps, '2021-06-18', 4)).toEqual([])
    expect(nextSteps(steps, '2020-01-01', 99)).toEqual(steps)
  })
})

describe('both editions', () => {
  it('says which steps moved, which way, by how many days', () => {
    const all = compareEditions()
    expect(all.length).toBe(33)
    expect(all.find((each) => each.id === 'filing')).toMatchObject({
      title: { vi: 'Hạn nộp hồ sơ ứng cử' },
      article: '35.1',
      '2015': -70,
      '2025': -42,
      change: 'later',
      days: 28,
    })
    const moved = all.filter((each) => each.change !== 'same').map(({ id, change, days }) => `${id} ${change} ${days}`)
    expect(moved).toEqual(
      `teams later 7, filing later 28, consult2 later 25, adjust2 later 17, verify later 5, consult3 later 12,
      frontSends later 9, officialList later 8, ballotsToBoards later 8, provincialAnnounce later 4, postCandidates later 4,
      ballotsToTeams later 2, extraOrRerun earlier 8, publishNA earlier 10, resultComplaint earlier 12`.split(/,\s+/),
    )
    for (const each of all) expect(each.days === 0).toBe(each.change === 'same')
  })
})
