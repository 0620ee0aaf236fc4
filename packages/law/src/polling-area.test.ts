import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editions, judgeAreaDecision, judgeAreaInside, judgePollingArea, type Terrain } from './index.ts'
import { expectSpoken } from './words/expect-spoken.ts'

const area = (voters: number, terrain: Terrain = 'ordinary') => ({ voters, terrain, special: null })

describe('size of a polling area', () => {
  it.each(editions)('is 300 to 4,000 voters (%s)', (edition) => {
    expect(judgePollingArea(edition, area(299)).verdict).toBe('no')
    expect(judgePollingArea(edition, area(300)).verdict).toBe('yes')
    expect(judgePollingArea(edition, area(4000)).verdict).toBe('yes')
    const large = judgePollingArea(edition, area(4200))
    expect(large).toMatchObject({ verdict: 'no', reasons: [{ rule: 'AREA-MOST', holds: false }, { holds: true }] })
    expectSpoken([...large.reasons, ...judgePollingArea(edition, area(299)).reasons])
  })

  it('may be smaller in mountains, on islands, and where people live far apart, and says why', () => {
    for (const terrain of ['mountain', 'island', 'dispersed'] as const) {
      const small = judgePollingArea('2025', area(86, terrain))
      expect(small).toMatchObject({ verdict: 'yes', reasons: [{}, { rule: 'AREA-FEW', numbers: { terrain } }] })
      expect(judgePollingArea('2025', area(4001, terrain)).verdict).toBe('no')
      expectSpoken(small.reasons)
    }
  })

  it('a hospital needs 50 voters for an area of its own; for a unit and a centre the law states no number', () => {
    const special = (voters: number, kind: 'army' | 'care' | 'detention') =>
      judgePollingArea('2015', { voters, terrain: 'ordinary', special: kind })
    expect(special(49, 'care').verdict).toBe('no')
    expect(special(50, 'care').verdict).toBe('yes')
    expect(special(20, 'army').verdict).toBe('yes')
    expect(special(20, 'detention').verdict).toBe('yes')
    expectSpoken([special(49, 'care'), special(20, 'army')].flatMap((each) => each.reasons))
  })
})

describe('who decides a polling area', () => {
  const decision = {
    special: null,
    communes: true,
    decidedBy: 'commune-people-committee',
    next: 'district-people-committee',
    decidedOn: '2021-03-30',
    teamFormedOn: '2021-04-03',
  } as const

  it('2015: the commune decides and the district approves; 2025: the commune decides and reports to the province', () => {
    expect(judgeAreaDecision('2015', decision).verdict).toBe('yes')
    expect(judgeAreaDecision('2025', decision).verdict).toBe('no')
    expect(judgeAreaDecision('2025', { ...decision, next: 'province-people-committee' }).verdict).toBe('yes')
    expect(judgeAreaDecision('2015', { ...decision, next: null }).verdict).toBe('no')
    expectSpoken([...judgeAreaDecision('2025', decision).reasons, ...judgeAreaDecision('2015', decision).reasons])
  })

  it('comes before the Polling Team', () => {
    const late = judgeAreaDecision('2015', { ...decision, decidedOn: '2021-04-04' })
    expect(late.reasons.find((each) => !each.holds)).toMatchObject({ rule: 'AREA-BEFORE-TEAM', article: '11.4' })
    expect(judgeAreaDecision('2015', { ...decision, decidedOn: '2021-04-03' }).verdict).toBe('yes')
    expect(judgeAreaDecision('2015', { ...decision, teamFormedOn: null }).verdict).toBe('yes')
  })

  it('is the command for a unit, and the district where it has no communes (2015 only)', () => {
    const army = { ...decision, special: 'army', decidedBy: 'unit-command', next: null } as const
    for (const edition of editions) expect(judgeAreaDecision(edition, army).verdict).toBe('yes')
    expect(judgeAreaDecision('2025', { ...army, decidedBy: 'commune-people-committee' }).verdict).toBe('no')
    const bare = { ...decision, communes: false, next: null, decidedBy: 'district-people-committee' } as const
    expect(judgeAreaDecision('2015', bare).verdict).toBe('yes')
    expect(judgeAreaDecision('2025', bare).verdict).toBe('no')
    expectSpoken(judgeAreaDecision('2025', bare).reasons)
  })
})

describe('inside one constituency of every body', () => {
  it('names the body that has none or two', () => {
    const answer = judgeAreaInside(['NA', 'province', 'commune'], { NA: ['1'], province: ['4', '5'] })
    expect(answer.verdict).toBe('no')
    expect(answer.reasons.map((each) => [each.numbers.body, each.numbers.found])).toEqual([
      ['NA', 1],
      ['province', 2],
      ['commune', 0],
    ])
    expectSpoken(answer.reasons)
  })

  it('holds exactly when every body has one constituency, named any number of times', () => {
    const found = fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 })
    fc.assert(
      fc.property(found, found, (NA, commune) => {
        const one = new Set(NA).size === 1 && new Set(commune).size === 1
        expect(judgeAreaInside(['NA', 'commune'], { NA, commune }).verdict).toBe(one ? 'yes' : 'no')
      }),
    )
  })
})
