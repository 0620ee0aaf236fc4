import { describe, expect, it } from 'vitest'
import {
  editions,
  judgeEstablished,
  judgeNamesake,
  judgeSeveral,
  kindOf,
  organFounders,
  organStep,
  organsOf,
  organTitle,
  sectors,
  sectorTitle,
} from '../index.ts'
import { expectSpoken } from '../words/expect-spoken.ts'

const made = { number: '12/QĐ-UBND', decidedOn: '2026-01-30', deadline: '2026-01-31' }

describe('an organ is set up', () => {
  it('by a decision that names its number and day (Điều 22, 24, 25)', () => {
    expect(judgeEstablished('2025', 'team', made).verdict).toBe('yes')
    for (const lack of [{ number: null }, { number: ' ' }, { decidedOn: null }]) {
      const answer = judgeEstablished('2025', 'team', { ...made, ...lack })
      expect(answer.verdict).toBe('no')
      expect(answer.reasons[0]).toMatchObject({ rule: 'B-DECISION', article: '25.1', holds: false })
      expectSpoken(answer.reasons)
    }
  })

  it('not later than its step of the calendar; the day itself is in time', () => {
    const on = (decidedOn: string) => judgeEstablished('2025', 'board-NA', { ...made, decidedOn })
    expect(on('2026-01-31').verdict).toBe('yes')
    expect(on('2026-02-01').reasons.find((each) => !each.holds)).toMatchObject({ rule: 'B-IN-TIME', article: '24.1' })
    expectSpoken(on('2026-02-01').reasons)
    expect(judgeEstablished('2025', 'board-NA', { ...made, deadline: null }).reasons).toHaveLength(1)
  })

  it('by somebody the law names, for every organ of a general election in both editions', () => {
    for (const edition of editions) {
      for (const organ of organsOf(edition).filter((each) => !each.startsWith('by-'))) {
        expect(organFounders[organ]?.value[edition], `${edition} ${organ}`).toBeTruthy()
        expectSpoken(judgeEstablished(edition, organ, { number: null, decidedOn: null, deadline: null }).reasons)
      }
    }
    expect(judgeEstablished('2025', 'by-team', { ...made, number: null }).reasons).toEqual([])
    expect(organStep[kindOf('committee-commune')]).toBe('committees')
    expect(organStep[kindOf('council')]).toBeNull()
  })
})

it('one person on several organs, or with the name of a candidate, is asked about and never refused', () => {
  expect(judgeSeveral(1).verdict).toBe('yes')
  expect(judgeSeveral(2).verdict).toBe('ask')
  expect(judgeNamesake('team', 'số 2')).toMatchObject({ verdict: 'ask', reasons: [{ article: '27' }] })
  expectSpoken([...judgeSeveral(2).reasons, ...judgeSeveral(1).reasons, ...judgeNamesake('team', 'số 2').reasons])
})

it('organs and sectors have names in both languages', () => {
  expect(organTitle('board-commune', 'vi')).toBe('Ban bầu cử đại biểu HĐND cấp xã')
  expect(organTitle('board-commune', 'en')).toBe('Commune council Election Board')
  expect(sectors.map((each) => sectorTitle(each, 'vi')).every((each) => /^[A-ZĐỦ]/.test(each))).toBe(true)
})
