import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CouncilUnit,
  councilSeats,
  editions,
  electsCouncil,
  judgeCouncilSeats,
  judgeFullTime,
  judgeNationalPlan,
  judgeSeats,
  judgeSeatsShared,
  manyCommunes,
  seatRules,
  unitKinds,
  unitKindsOf,
} from '../index.ts'
import { expectSpoken } from '../words/expect-spoken.ts'

describe('National Assembly', () => {
  it('shares out at most 500 seats with 3 local deputies a province', () => {
    const full = [{ province: 'Hà Nội', seats: 500, local: 3 }]
    for (const edition of editions) expect(judgeNationalPlan(edition, full).verdict).toBe('yes')
    const plan = Array.from({ length: 34 }, (_, index) => ({ province: `tỉnh ${index + 1}`, seats: 14, local: 8 }))
    for (const edition of editions) {
      expect(judgeNationalPlan(edition, plan).verdict).toBe('yes')
      const over = judgeNationalPlan(edition, [...plan, { province: 'tỉnh 35', seats: 25, local: 2 }])
      expect(over.verdict).toBe('no')
      expect(over.reasons.filter((each) => !each.holds)).toMatchObject([
        { rule: 'SEAT-NA-TOTAL', numbers: { seats: 501, limit: 500 } },
        { rule: 'SEAT-NA-LOCAL', numbers: { province: 'tỉnh 35', local: 2, least: 3 } },
      ])
      expectSpoken(over.reasons)
    }
  })

  it('has at least 40 % full-time deputies, exactly 40 % being enough', () => {
    expect(judgeFullTime('2015', 200, 500).verdict).toBe('yes')
    expect(judgeFullTime('2015', 199, 500).verdict).toBe('no')
    expect(judgeFullTime('2025', 199, 500).verdict).toBe('ask')
    expectSpoken(judgeFullTime('2025', 199, 500).reasons)
  })
})

describe('constituencies', () => {
  it.each(editions)(
    'case 46: NA with 4 seats and a council with 6 are over the limit, 3 and 5 are not (%s)',
    (edition) => {
      expect(judgeSeats(edition, 'NA', 4)).toMatchObject({ holds: false, article: '10.4', numbers: { limit: 3 } })
      expect(judgeSeats(edition, 'NA', 3).holds).toBe(true)
      for (const body of ['province', 'commune'] as const) {
        expect(judgeSeats(edition, body, 6)).toMatchObject({ holds: false, numbers: { limit: 5 } })
        expect(judgeSeats(edition, body, 5).holds).toBe(true)
      }
    },
  )

  it('add up to the seats of the body', () => {
    const shares = [...Array.from({ length: 41 }, () => 3), 2]
    expect(judgeSeatsShared('2025', 'province', 125, shares).verdict).toBe('yes')
    const wrong = judgeSeatsShared('2025', 'province', 125, shares.slice(1))
    expect(wrong).toMatchObject({
      verdict: 'no',
      reasons: [
        { rule: 'C-SUM', article: '10.3', numbers: { shared: 122 } },
        ...shares.slice(1).map(() => ({ holds: true })),
      ],
    })
    expect(judgeSeatsShared('2025', 'NA', 7, [4, 3]).verdict).toBe('no')
    expect(judgeSeatsShared('2025', 'NA', 7, [2, 2, 3]).reasons[0]?.article).toBe('10.2')
    expectSpoken(wrong.reasons)
  })
})

describe('deputies of a council', () => {
  it.each([
    // Vectors of the 2026 answers, and further ones worked out by hand.
    ['commune', 11_000, 15],
    ['commune', 26_000, 21],
    ['commune', 10_000, 15],
    ['commune', 11_999, 15],
    ['commune', 12_000, 16],
    ['commune', 500_000, 30],
    ['ward-of-city', 52_000, 21],
    ['ward-of-city', 15_000, 15],
    ['ward-of-city', 45_000, 20],
    ['ward-of-city', 51_999, 20],
    ['commune-mountain-island', 13_000, 21],
    ['commune-mountain-island', 5_000, 15],
    ['commune-mountain-island', 9_999, 19],
    ['commune-mountain-island', 400_000, 30],
    ['province', 1_761_829, 60],
    ['province', 999_999, 50],
    ['province', 9_000_000, 85],
    ['city', 1_200_000, 50],
    ['city', 1_275_000, 51],
    ['city', 9_000_000, 85],
    ['ward-of-city', 900_000, 30],
    ['special-city', 8_500_000, 125],
  ] as const)('2025: %s of %d inhabitants has %d', (kind, population, seats) => {
    const answer = councilSeats('2025', kind, population)
    expect(answer).toMatchObject({ verdict: 'yes', seats, reasons: [{ article: 'Luật 72/2025/QH15 Điều 30' }] })
    expect(judgeCouncilSeats('2025', kind, population, seats).verdict).toBe('yes')
    expect(judgeCouncilSeats('2025', kind, population, seats + 1).verdict).toBe('no')
  })

  it.each([
    ['province-mountain', 500_000, 50],
    ['province-mountain', 549_999, 50],
    ['province-mountain', 550_000, 51],
    ['province-mountain', 3_000_000, 75],
    ['province', 1_070_000, 51],
    ['city', 1_060_000, 51],
    ['city', 5_000_000, 85],
    ['special-city', 8_500_000, 95],
    ['province', 9_000_000, 85],
    ['commune-mountain-island', 2_000, 15],
    ['commune-mountain-island', 2_001, 19],
    ['commune-mountain-island', 2_999, 19],
    ['commune-mountain-island', 3_000, 21],
    ['commune', 5_000, 25],
    ['district', 80_000, 30],
  ] as const)('2015: %s of %d inhabitants has %d', (kind, population, seats) => {
    expect(councilSeats('2015', kind, population)).toMatchObject({ verdict: 'yes', seats })
  })

  it.each([
    ['district', 95_000, 31],
    ['district-mountain-island', 47_000, 31],
    ['commune', 7_500, 26],
    ['commune-mountain-island', 5_000, 23],
    ['ward', 15_000, 22],
    ['district', 900_000, 35],
    ['district-mountain-island', 900_000, 35],
    ['commune', 90_000, 30],
    ['commune-mountain-island', 90_000, 30],
    ['ward', 200_000, 30],
  ] as const)(
    '2015: the step for a %s of %d inhabitants is unconfirmed: %d is proposed, a person decides',
    (kind, population, seats) => {
      const answer = councilSeats('2015', kind, population)
      expect(answer).toMatchObject({ verdict: 'ask', seats, reasons: [{ confidence: 'unconfirmed' }] })
      expect(judgeCouncilSeats('2015', kind, population, seats + 1).verdict).toBe('ask')
      expectSpoken(answer.reasons)
    },
  )

  it('says that it does not know urban districts and townships of 2015, within their least and most', () => {
    expect(councilSeats('2015', 'urban-district', 150_000)).toMatchObject({
      verdict: 'ask',
      seats: null,
      reasons: [{ rule: 'SEAT-PC-UNKNOWN', numbers: { least: 30, most: 35 } }],
    })
    expect(councilSeats('2015', 'township', 4_000).reasons[0]?.numbers).toMatchObject({ least: 15, most: 30 })
    expect(judgeCouncilSeats('2015', 'township', 12_000, 30).verdict).toBe('ask')
    expect(judgeCouncilSeats('2015', 'township', 12_000, 31).verdict).toBe('no')
  })

  it('leaves a district with 30 communes to the Standing Committee: Thủ Đức had 40', () => {
    const answer = councilSeats('2015', 'urban-district', 1_000_000, 34)
    expect(answer).toMatchObject({ verdict: 'ask', seats: null, reasons: [{ rule: 'SEAT-PC-FIXED-BY-BODY' }] })
    expect(manyCommunes.value).toEqual({ '2015': { communes: 30, cap: 40 }, '2025': null })
    expect(councilSeats('2015', 'district', 80_000, 30).seats).toBeNull()
    expect(councilSeats('2015', 'district', 80_000, 29).seats).toBe(30)
    expect(councilSeats('2015', 'commune', 5_000, 30).seats).toBe(25)
    expect(judgeCouncilSeats('2015', 'urban-district', 1_000_000, 40, 34).verdict).toBe('ask')
    expect(judgeCouncilSeats('2015', 'urban-district', 1_000_000, 41, 34).verdict).toBe('no')
    expectSpoken(judgeCouncilSeats('2015', 'urban-district', 1_000_000, 41, 34).reasons)
  })

  it('has no districts in 2025', () => {
    expect(councilSeats('2025', 'district', 90_000)).toMatchObject({ verdict: 'no', seats: null })
    expect(judgeCouncilSeats('2025', 'district', 90_000, 30).verdict).toBe('no')
    expect(unitKindsOf('2025')).toEqual([
      'special-city',
      'city',
      'province',
      'commune-mountain-island',
      'commune',
      'ward-of-city',
    ])
    expectSpoken(councilSeats('2025', 'district', 90_000).reasons)
  })

  it('never falls as the population grows, and stays between base and cap', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...editions),
        fc.constantFrom(...unitKinds),
        fc.nat(12_000_000),
        fc.nat(100_000),
        (edition, kind, population, more) => {
          const rule = seatRules[kind][edition]
          const fewer = councilSeats(edition, kind, population)
          fc.pre(rule !== null && fewer.seats !== null)
          const larger = councilSeats(edition, kind, population + more)
          expect(larger.seats ?? 0).toBeGreaterThanOrEqual(fewer.seats ?? 0)
          expect(larger.seats ?? 0).toBeLessThanOrEqual(rule?.cap.value ?? 0)
          expect(fewer.seats ?? 0).toBeGreaterThanOrEqual(rule?.base.value[0]?.seats ?? 0)
          expectSpoken(fewer.reasons)
        },
      ),
    )
  })

  it('adds exactly one deputy for one full step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 3_300_000 }), (population) => {
        const seats = councilSeats('2025', 'province', population).seats ?? 0
        expect(councilSeats('2025', 'province', population + 70_000).seats).toBe(seats + 1)
      }),
    )
  })
})

describe('which councils exist', () => {
  const unit = (extra: Partial<CouncilUnit>): CouncilUnit => ({
    body: 'commune',
    city: null,
    urban: false,
    zone: null,
    ...extra,
  })

  it('2021: no wards in Hà Nội, no urban districts and wards in Đà Nẵng and Thành phố Hồ Chí Minh', () => {
    const on = (extra: Partial<CouncilUnit>, day = '2021-05-23') => electsCouncil('2015', day, unit(extra)).verdict
    expect(on({ city: 'hanoi', urban: true })).toBe('no')
    expect(on({ city: 'hanoi', body: 'district', urban: true })).toBe('yes')
    expect(on({ city: 'hanoi' })).toBe('yes')
    for (const city of ['danang', 'hcmc'] as const) {
      expect(on({ city, body: 'district', urban: true })).toBe('no')
      expect(on({ city, urban: true })).toBe('no')
      // Hòa Vang and its communes; Thủ Đức is a city, not an urban district.
      expect(on({ city, body: 'district' })).toBe('yes')
      expect(on({ city })).toBe('yes')
      expect(on({ city, body: 'province' })).toBe('yes')
    }
    expect(on({ city: 'hcmc', urban: true }, '2016-05-22')).toBe('yes')
    expect(on({ body: 'district', urban: true })).toBe('yes')
  })

  it('2025: wards have councils again, no district exists', () => {
    expect(electsCouncil('2025', '2026-03-15', unit({ city: 'hcmc', urban: true })).verdict).toBe('yes')
    const district = electsCouncil('2025', '2026-03-15', unit({ body: 'district' }))
    expect(district.verdict).toBe('no')
    expectSpoken(district.reasons)
  })

  it('2025: a special zone below 1,000 residents without a tier of government has none', () => {
    const zone = (residents: number, government: boolean | null) =>
      electsCouncil('2025', '2026-03-15', unit({ zone: { residents, government } }))
    expect(zone(999, false).verdict).toBe('no')
    expect(zone(999, true).verdict).toBe('yes')
    expect(zone(999, null).verdict).toBe('ask')
    expect(zone(1000, null).verdict).toBe('yes')
    expectSpoken([zone(999, false), zone(999, null), zone(999, true)].flatMap((each) => each.reasons))
  })
})
