import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  additionalElectionClock,
  type Body,
  byElectionCalendar,
  candidateComplaintFreeze,
  daysBetween,
  earlyVotingMinutes,
  editions,
  explain,
  judgeSecondPollDay,
  law83,
  plusDays,
  registerComplaintClock,
  registerSuitClock,
  rerunClock,
  resultComplaintAnswer,
  resultComplaintDeadline,
} from '../index.ts'

const anyEdition = fc.constantFrom(...editions)
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => plusDays('1990-01-01', days))

describe('by-election', () => {
  const day = '2027-06-06'
  const offsets = (body: Body) =>
    byElectionCalendar('2025', day, body).map(({ id, offset, article }) => `${id} ${offset} ${article}`)
  const round = 'NQ 101/2025/UBTVQH15 Điều 8'

  it('of a council has ten dated steps and its poll (BY-01 to BY-10)', () => {
    expect(offsets('commune')).toEqual([
      'byAnnounceDay -30 89.4',
      'byCommittees -20 90.2',
      `byConsult1 -20 ${round}`,
      `byNominations -19 ${round}`,
      'byFiling -18 92.1',
      `byConsult2 -16 ${round}`,
      'byBoardsPC -15 90.2',
      'byTeams -15 90.3',
      'byVoterList -15 91',
      `byConferences -14 ${round}`,
      'byConsult3 -12 92.2',
      'byOfficialList -10 92.3',
      'byVote 0 71.1, 93',
    ])
  })

  it('of the National Assembly creates its Boards earlier and no Committee', () => {
    const ids = byElectionCalendar('2015', day, 'NA').map(({ id, offset }) => `${id} ${offset}`)
    expect(ids).toContain('byBoardsNA -20')
    expect(ids.join()).not.toMatch(/byCommittees|byBoardsPC/)
    expect(byElectionCalendar('2015', day, 'NA').find((each) => each.id === 'byConsult1')?.article).toBe(
      'NQ 1186/2021/UBTVQH14 Điều 8',
    )
  })

  it('has no district in 2025, and speaks of its own day', () => {
    expect(byElectionCalendar('2025', day, 'district')).toEqual([])
    const [first] = byElectionCalendar('2015', day, 'district')
    expect(first).toMatchObject({ date: '2027-05-07', rule: { vi: 'Chậm nhất 30 ngày trước ngày bầu cử bổ sung' } })
  })
})

describe('second polls', () => {
  it('are held within 15 days in 2015, 7 in 2025', () => {
    expect(additionalElectionClock('2015', '2021-05-23', 'commune')).toMatchObject([
      { id: 'latestPoll', date: '2021-06-07', article: '79.3', amendedBy: null },
    ])
    expect(rerunClock('2025', '2026-03-15', 'NA')).toMatchObject([
      { id: 'latestPoll', date: '2026-03-22', article: '80.4, 81.2', amendedBy: law83 },
    ])
    expect(additionalElectionClock('2025', '2026-03-15', 'district')).toEqual([])
  })

  it('count what follows from their own day; only the provincial minutes of 2025 are confirmed', () => {
    const steps = rerunClock('2025', '2026-03-15', 'NA', '2026-03-22')
    expect(steps.map(({ id, date, status }) => `${id} ${date} ${status}`)).toEqual([
      'secondRegister 2026-03-21 unconfirmed',
      'latestPoll 2026-03-22 confirmed',
      'secondVote 2026-03-22 confirmed',
      'secondCountMinutes 2026-03-25 unconfirmed',
      'secondBoardMinutes 2026-03-27 unconfirmed',
      'secondProvincialMinutes 2026-03-29 confirmed',
      'secondPublishNA 2026-04-01 unconfirmed',
    ])
    const older = additionalElectionClock('2015', '2021-05-23', 'commune', '2021-06-06')
    expect(older.map(({ id, date, status }) => `${id} ${date} ${status}`)).toEqual([
      'secondRegister 2021-06-05 unconfirmed',
      'secondVote 2021-06-06 confirmed',
      'latestPoll 2021-06-07 confirmed',
      'secondCountMinutes 2021-06-09 unconfirmed',
      'secondBoardMinutes 2021-06-11 unconfirmed',
      'secondPublishPC 2021-06-16 unconfirmed',
    ])
    expect(
      rerunClock('2015', '2021-05-23', 'NA', '2021-06-06').find((each) => each.id === 'secondProvincialMinutes')
        ?.status,
    ).toBe('unconfirmed')
  })

  it('T-SECOND-POLL, T-SECOND-SUNDAY: the day lies within the limit, and a weekday other than Sunday is asked', () => {
    expect(judgeSecondPollDay('2015', '2021-05-23', '2021-06-06').verdict).toBe('yes')
    expect(judgeSecondPollDay('2015', '2021-05-23', '2021-06-08').verdict).toBe('no')
    expect(judgeSecondPollDay('2015', '2021-05-23', '2021-05-23').verdict).toBe('no')
    expect(judgeSecondPollDay('2025', '2026-03-15', '2026-03-29').verdict).toBe('no')
    const monday = judgeSecondPollDay('2025', '2026-03-15', '2026-03-16')
    expect(monday.verdict).toBe('ask')
    for (const reason of [...monday.reasons, ...judgeSecondPollDay('2025', '2026-03-15', '2026-03-29').reasons])
      for (const locale of ['vi', 'en'] as const) expect(explain(reason, locale)).not.toMatch(/^T-|undefined/)
  })

  it('the last lawful day itself is lawful, the day after is not', () => {
    fc.assert(
      fc.property(anyEdition, anyDay, (edition, day) => {
        const latest = rerunClock(edition, day, 'NA')[0]?.date ?? day
        const holds = (poll: string) => judgeSecondPollDay(edition, day, poll).reasons[0]?.holds
        expect([holds(latest), holds(plusDays(latest, 1))]).toEqual([true, false])
      }),
      { numRuns: 50 },
    )
  })
})

describe('complaint clocks', () => {
  const said = (list: readonly { id: string; date: string; article: string; status: string }[]) =>
    list.map(({ id, date, article, status }) => `${id} ${date} ${article} ${status}`)

  it('register: 30 days from the posting, an answer 5 days from receipt', () => {
    expect(said(registerComplaintClock('2025', '2026-02-03'))).toEqual(['register-complaint 2026-03-05 33 confirmed'])
    expect(said(registerComplaintClock('2015', '2021-04-13', '2021-05-13'))).toEqual([
      'register-complaint 2021-05-13 33 confirmed',
      'register-answer 2021-05-18 33 confirmed',
    ])
  })

  it('suit about the register: until five days before, the court within two and two days', () => {
    const law = 'Luật 93/2015/QH13 Điều'
    expect(said(registerSuitClock('2015', '2021-05-23'))).toEqual([`register-suit 2021-05-18 ${law} 116.3 unconfirmed`])
    expect(said(registerSuitClock('2015', '2021-05-23', { accepted: '2021-05-17', decided: '2021-05-19' }))).toEqual([
      `register-suit 2021-05-18 ${law} 116.3 unconfirmed`,
      `court-decides 2021-05-19 ${law} 199 confirmed`,
      `court-tries 2021-05-21 ${law} 199 confirmed`,
    ])
    expect(registerSuitClock('2025', '2026-03-15', { accepted: '2026-03-09' })[1]?.status).toBe('unconfirmed')
  })

  it('result: 5 days and 30 or 20 in 2015, 3 and 7 in 2025', () => {
    expect(resultComplaintDeadline('2015', 'NA', '2021-06-10')).toMatchObject({ date: '2021-06-15', amendedBy: null })
    expect(resultComplaintDeadline('2025', 'NA', '2026-03-21')).toMatchObject({ date: '2026-03-24', amendedBy: law83 })
    expect(resultComplaintAnswer('2015', 'NA', '2021-06-12').days).toBe(30)
    expect(resultComplaintAnswer('2015', 'commune', '2021-06-12').days).toBe(20)
    expect(resultComplaintAnswer('2025', 'NA', '2026-03-24').date).toBe('2026-03-31')
    expect(resultComplaintAnswer('2025', 'commune', '2026-03-24').date).toBe('2026-03-31')
  })

  it('early voting: minutes three days after, never later than those of election day; not known for 2015', () => {
    expect(earlyVotingMinutes('2025', '2026-03-10', '2026-03-15')?.date).toBe('2026-03-13')
    expect(earlyVotingMinutes('2025', '2026-03-20', '2026-03-15')?.date).toBe('2026-03-18')
    expect(earlyVotingMinutes('2015', '2021-05-21', '2021-05-23')).toBeNull()
  })

  it('complaints about candidates rest from ten days before to election day', () => {
    expect(candidateComplaintFreeze('2015', '2021-05-23')).toEqual({
      from: '2021-05-13',
      until: '2021-05-23',
      article: '61.2',
    })
  })

  it('every last day is its sum and is said in both languages', () => {
    fc.assert(
      fc.property(anyEdition, anyDay, (edition, day) => {
        const all = [
          ...registerComplaintClock(edition, day, day),
          ...registerSuitClock(edition, day, { accepted: day, decided: day }),
          resultComplaintDeadline(edition, 'NA', day),
          resultComplaintAnswer(edition, 'province', day),
        ]
        for (const { from, days, date, rule, title } of all) {
          expect(daysBetween(from, date)).toBe(days)
          expect(rule.vi).toContain(`${Math.abs(days)} ngày`)
          expect(rule.en).toContain(`${Math.abs(days)} days`)
          expect(title.vi).not.toBe('')
        }
      }),
      { numRuns: 20 },
    )
  })
})
