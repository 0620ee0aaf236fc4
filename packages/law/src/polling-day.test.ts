import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CountProcedure,
  countComplainants,
  countGuests,
  countHours,
  editions,
  judgeCasting,
  judgeClosing,
  judgeCount,
  judgeEarlyResult,
  judgeHours,
  judgeInterruption,
  judgeOtherDay,
  judgeSecondBox,
  pollingHours,
  type Ruling,
  secondBoxCases,
  teamPapers,
} from './index.ts'
import { expectSpoken } from './words/expect-spoken.ts'

const verdict = (given: Ruling) => {
  expectSpoken(given.reasons)
  return given.verdict
}

describe('hours', () => {
  it.each(editions)('07:00 to 19:00, from 05:00 and until 21:00 where the Team decides (%s)', (edition) => {
    expect(pollingHours.value[edition]).toEqual({ opens: '07:00', closes: '19:00', earliest: '05:00', latest: '21:00' })
    const hours = (opens: string, closes: string) => verdict(judgeHours(edition, { opens, closes }))
    expect(hours('07:00', '19:00')).toBe('yes')
    expect(hours('05:00', '21:00')).toBe('yes')
    expect(hours('04:59', '19:00')).toBe('no')
    expect(hours('07:01', '19:00')).toBe('no')
    expect(hours('07:00', '18:59')).toBe('no')
    expect(hours('07:00', '21:01')).toBe('no')
  })

  it('the poll is not closed early even when everybody has voted', () => {
    const closing = { at: '17:30', announced: '19:00', voted: 1000, registered: 1000 }
    expect(verdict(judgeClosing('2025', closing))).toBe('no')
    // For 2021 no answer of the Council was seen: a person is asked.
    expect(verdict(judgeClosing('2015', closing))).toBe('ask')
    for (const edition of editions) {
      expect(verdict(judgeClosing(edition, { ...closing, at: '19:00', voted: 900 }))).toBe('yes')
      expect(verdict(judgeClosing(edition, { ...closing, at: '21:00', announced: '21:00' }))).toBe('yes')
      expect(verdict(judgeClosing(edition, { ...closing, at: '19:20' }))).toBe('no')
      expect(verdict(judgeClosing(edition, { ...closing, at: '19:30', announced: '21:00' }))).toBe('ask')
    }
  })

  it('the share of voters who have voted never changes the closing time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...editions),
        fc.constantFrom('16:00', '18:59', '19:00'),
        fc.nat(100),
        (edition, at, voted) => {
          const closing = { at, announced: '19:00', registered: 100 }
          expect(judgeClosing(edition, { ...closing, voted }).verdict).toBe(
            judgeClosing(edition, { ...closing, voted: 100 }).verdict,
          )
        },
      ),
    )
  })

  it('an interruption is sealed, reported and overcome', () => {
    expect(verdict(judgeInterruption({ sealed: true, reported: true, resumed: true }))).toBe('yes')
    expect(verdict(judgeInterruption({ sealed: false, reported: true, resumed: true }))).toBe('no')
    expect(verdict(judgeInterruption({ sealed: true, reported: false, resumed: true }))).toBe('no')
    expect(verdict(judgeInterruption({ sealed: true, reported: true, resumed: false }))).toBe('no')
  })
})

describe('another day', () => {
  it('is submitted by the Committee and decided by the Council', () => {
    expect(verdict(judgeOtherDay(true, true))).toBe('yes')
    expect(verdict(judgeOtherDay(true, false))).toBe('no')
    expect(verdict(judgeOtherDay(false, true))).toBe('no')
  })

  it('keeps its result secret until voting ends everywhere', () => {
    const early = { wholeConstituencyEarly: false, electionDayVotingOver: false }
    expect(verdict(judgeEarlyResult('2025', early))).toBe('no')
    expect(verdict(judgeEarlyResult('2015', early))).toBe('ask')
    for (const edition of editions) {
      expect(verdict(judgeEarlyResult(edition, { ...early, electionDayVotingOver: true }))).toBe('yes')
      expect(verdict(judgeEarlyResult(edition, { ...early, wholeConstituencyEarly: true }))).toBe('yes')
    }
  })
})

describe('voting', () => {
  it.each(editions)('the second box goes to those who cannot come (%s)', (edition) => {
    for (const why of secondBoxCases) {
      const sure = edition === '2015' || why !== 'quarantined'
      expect(verdict(judgeSecondBox(edition, why))).toBe(sure ? 'yes' : 'ask')
    }
    expect(verdict(judgeSecondBox(edition, 'other'))).toBe('no')
  })

  it('is done by the voter, with help only where the law allows it', () => {
    const alone = { wroteBy: 'self', castBy: 'self', canWrite: true, canCast: true, cardShown: true } as const
    expect(verdict(judgeCasting(alone))).toBe('yes')
    expect(verdict(judgeCasting({ ...alone, cardShown: false }))).toBe('no')
    expect(verdict(judgeCasting({ ...alone, wroteBy: 'helper' }))).toBe('no')
    expect(verdict(judgeCasting({ ...alone, wroteBy: 'helper', canWrite: false }))).toBe('yes')
    expect(verdict(judgeCasting({ ...alone, wroteBy: 'helper', canWrite: false, castBy: 'helper' }))).toBe('no')
    expect(verdict(judgeCasting({ ...alone, castBy: 'helper', canCast: false }))).toBe('yes')
  })
})

describe('the count', () => {
  const voter = { voter: true, candidate: false }
  const count: CountProcedure = {
    closed: '2026-03-15T19:00',
    opened: '2026-03-15T19:20',
    finished: '2026-03-16T19:00',
    inPollingRoom: true,
    unusedSealed: true,
    witnesses: [voter, voter],
  }

  it.each(editions)(
    'follows the close, in the room, sealed, before two voters who are not candidates (%s)',
    (edition) => {
      expect(verdict(judgeCount(edition, count))).toBe('yes')
      expect(verdict(judgeCount(edition, { ...count, opened: '2026-03-15T18:59' }))).toBe('no')
      expect(verdict(judgeCount(edition, { ...count, inPollingRoom: false }))).toBe('no')
      expect(verdict(judgeCount(edition, { ...count, unusedSealed: false }))).toBe('no')
      for (const witnesses of [
        [voter],
        [voter, { voter: true, candidate: true }],
        [voter, { voter: false, candidate: false }],
        [voter, voter, voter],
      ]) {
        expect(verdict(judgeCount(edition, { ...count, witnesses }))).toBe('no')
      }
    },
  )

  it('ends within 24 hours of the close since 2025', () => {
    const late = { ...count, finished: '2026-03-16T19:01' }
    expect(verdict(judgeCount('2025', late))).toBe('no')
    expect(countHours.value['2015']).toBeNull()
    expect(verdict(judgeCount('2015', late))).toBe('yes')
    expect(verdict(judgeCount('2025', { ...count, finished: null }))).toBe('yes')
  })

  it.each(editions)('is seen by candidates, nominators and the press; the press does not complain (%s)', (edition) => {
    expect(countGuests.value[edition]).toEqual([...(countComplainants.value[edition] ?? []), 'press'])
    const number = {
      '2015': ['35/HĐBC', '20/HĐBC-QH', '25/HĐBC-HĐND'],
      '2025': ['32/HĐBC', '18/HĐBC-QH', '23/HĐBC-HĐND'],
    }
    expect(Object.values(teamPapers).map((paper) => paper.number.value[edition])).toEqual(number[edition])
  })
})
