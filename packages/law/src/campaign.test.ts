import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  campaignPeriod,
  campaignWaysRule,
  editions,
  forbiddenActs,
  judgeCampaignAct,
  judgeCampaignTime,
  judgeCampaignWay,
  judgeVoterMeeting,
  meetingOrganisers,
  meetingProgramme,
  meetingsOf,
  type Ruling,
} from './index.ts'
import { expectSpoken } from './words/expect-spoken.ts'

const verdict = (given: Ruling) => {
  expectSpoken(given.reasons)
  return given.verdict
}

describe('the campaign', () => {
  it.each(editions)('has two ways and no third (%s)', (edition) => {
    expect(campaignWaysRule.value[edition]).toEqual(['voter-meeting', 'mass-media'])
    expect(verdict(judgeCampaignWay(edition, 'voter-meeting'))).toBe('yes')
    expect(verdict(judgeCampaignWay(edition, 'mass-media'))).toBe('yes')
    expect(verdict(judgeCampaignWay(edition, 'other'))).toBe('no')
  })

  it.each([
    ['2015', '2021-04-28', { day: '2021-05-23', time: '07:00' }, { day: '2021-05-22', time: '07:00' }],
    ['2015', '2021-04-28', { day: '2021-05-23', time: '05:00' }, { day: '2021-05-22', time: '05:00' }],
    ['2025', '2026-02-26', { day: '2026-03-15', time: '07:00' }, { day: '2026-03-14', time: '07:00' }],
    ['2025', '2026-02-14', { day: '2026-03-01', time: '06:30' }, { day: '2026-02-28', time: '06:30' }],
  ] as const)('%s: from %s, polling opens %o, until %o', (edition, published, opening, until) => {
    expect(campaignPeriod(edition, published, opening)).toEqual({ from: published, until })
    const at = (day: string, time: string) => verdict(judgeCampaignTime(edition, { day, time }, published, opening))
    expect(at(published, '00:00')).toBe('yes')
    expect(at(until.day, until.time)).toBe('no')
    expect(at(opening.day, opening.time)).toBe('no')
    expect(at('2020-01-01', '12:00')).toBe('no')
  })

  it('ends exactly one day before voting starts, whenever that is', () => {
    const time = fc
      .tuple(fc.integer({ min: 5, max: 7 }), fc.nat(59))
      .map(([h, m]) => `0${h}:${String(m).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.constantFrom(...editions), fc.integer({ min: 0, max: 20000 }), time, (edition, days, at) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10)
        const { until } = campaignPeriod(edition, '1970-01-01', { day, time: at })
        expect(until.time).toBe(at)
        expect(Date.parse(day) - Date.parse(until.day)).toBe(86_400_000)
      }),
    )
  })

  it.each(editions)('forbids what Điều 63 and 68 forbid (%s)', (edition) => {
    const fine = { byElectionOrganisation: false, inOwnConstituency: true, forbidden: [] }
    expect(verdict(judgeCampaignAct(edition, fine))).toBe('yes')
    expect(verdict(judgeCampaignAct(edition, { ...fine, byElectionOrganisation: true }))).toBe('no')
    expect(verdict(judgeCampaignAct(edition, { ...fine, inOwnConstituency: false }))).toBe('no')
    for (const act of forbiddenActs)
      expect(verdict(judgeCampaignAct(edition, { ...fine, forbidden: [act] }))).toBe('no')
  })
})

describe('meetings with voters', () => {
  it('are held by the Front of the province or of the body, and never of a district in 2025', () => {
    expect(meetingsOf('2015').map(({ body, organiser }) => [body, organiser.chair])).toEqual([
      ['NA', 'front-province'],
      ['province', 'front-province'],
      ['district', 'front-district'],
      ['commune', 'front-commune'],
    ])
    expect(meetingsOf('2025').map(({ body, organiser }) => [body, organiser.chair])).toEqual([
      ['NA', 'front-province'],
      ['province', 'front-province'],
      ['commune', 'front-commune'],
    ])
    expect(meetingOrganisers.commune.value['2025']?.reportTo).toEqual(['committee-level', 'front-province'])
    expect(meetingProgramme.value['2025']).toHaveLength(5)
  })

  it('are online only in 2025, when safe, and announced with the place to go', () => {
    const all = ['form', 'content', 'time', 'place', 'online-access'] as const
    const online = { form: 'online', safe: true, announced: all } as const
    expect(verdict(judgeVoterMeeting('2025', online))).toBe('yes')
    expect(verdict(judgeVoterMeeting('2025', { ...online, form: 'hybrid' }))).toBe('yes')
    expect(verdict(judgeVoterMeeting('2025', { ...online, safe: false }))).toBe('no')
    const untold = judgeVoterMeeting('2025', { ...online, announced: all.slice(0, 4) })
    expect(verdict(untold)).toBe('no')
    expect(untold.reasons.at(-1)?.numbers).toEqual({ missing: 'online-access' })
    // The law of 2021 did not speak of them, and some were held.
    expect(verdict(judgeVoterMeeting('2015', online))).toBe('ask')
  })

  it('in person need form and content announced since 2025', () => {
    const meeting = { form: 'in-person', safe: false, announced: ['time', 'place'] } as const
    expect(verdict(judgeVoterMeeting('2015', meeting))).toBe('yes')
    expect(verdict(judgeVoterMeeting('2025', meeting))).toBe('no')
    expect(verdict(judgeVoterMeeting('2025', { ...meeting, announced: ['form', 'content', 'time', 'place'] }))).toBe(
      'yes',
    )
  })
})
