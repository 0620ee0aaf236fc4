import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodiesOf, checkArea, checkMinutes, type Edition, editions, type Finding, type Minutes } from './index.ts'
import { expectExplained } from './words/expect-explained.ts'

/** Minutes that agree with themselves: 3 seats, 5 candidates, 900 voters of 1.000, 10 invalid. */
const clean = (edition: Edition, rest: Partial<Minutes> = {}): Minutes => ({
  edition,
  body: 'NA',
  seats: 3,
  area: '01',
  registered: 1000,
  voted: 900,
  received: 1020,
  issued: 900,
  exchanged: 20,
  unused: 100,
  collected: 900,
  valid: 890,
  invalid: 10,
  byCount: [100, 200, 590],
  votes: { a: 700, b: 600, c: 500, d: 300, e: 170 },
  candidates: ['a', 'b', 'c', 'd', 'e'],
  ...rest,
})

const found = (
  minutes: Minutes,
  ...settings: Parameters<typeof checkMinutes> extends [unknown, ...infer R] ? R : never
) => checkMinutes(minutes, ...settings).map(({ code, severity }) => `${code} ${severity}`)

const of = (minutes: Minutes, code: string): Finding | undefined => {
  const findings = checkMinutes(minutes)
  expectExplained(findings)
  return findings.find((each) => each.code === code)
}

describe.each(editions)('counting minutes (%s)', (edition) => {
  it('that agree have no finding', () => {
    for (const body of bodiesOf(edition)) expect(found(clean(edition, { body }))).toEqual([])
  })

  it('ID-01 collected = valid + invalid', () => {
    const wrong = clean(edition, { invalid: 9 })
    expect(found(wrong)).toEqual(['ID-01 error'])
    expect(of(wrong, 'ID-01')).toMatchObject({
      fields: ['collected', 'valid', 'invalid'],
      numbers: { collected: 900, valid: 890, invalid: 9, sum: 899 },
      article: '76.2',
    })
  })

  it('ID-02 nobody has more votes than there are valid ballots', () => {
    const wrong = clean(edition, { votes: { a: 891, b: 600, c: 500, d: 200, e: 79 } })
    expect(found(wrong)).toEqual(['ID-02 error'])
    expect(of(wrong, 'ID-02')).toMatchObject({ fields: ['votes.a', 'valid'], numbers: { votes: 891, valid: 890 } })
    expect(found(clean(edition, { votes: { a: 890, b: 600, c: 500, d: 200, e: 80 } }))).toEqual([])
    expect(found(clean(edition, { votes: { a: -1, b: 800, c: 700, d: 600, e: 171 } }))).toContain('ID-02 error')
  })

  it('ID-03 ballots by the number of names add up to the valid ballots and to the votes', () => {
    expect(found(clean(edition, { byCount: [101, 200, 590] }))).toEqual(['ID-03 error'])
    expect(found(clean(edition, { byCount: [101, 198, 591] }))).toEqual([])
    // The ballots are right, the names are not.
    const shifted = clean(edition, { byCount: [99, 201, 590] })
    expect(of(shifted, 'ID-03')?.numbers).toEqual({ ballots: 890, valid: 890, named: 2271, sum: 2270, tooMany: 0 })
    // Valid ballots cannot name four persons for three seats.
    const four = clean(edition, { byCount: [101, 200, 587, 2], votes: { a: 700, b: 600, c: 500, d: 300, e: 170 } })
    expect(of(four, 'ID-03')?.numbers.tooMany).toBe(2)
    expect(found(clean(edition, { byCount: null }))).toEqual([])
  })

  it('ID-04 votes lie between the valid ballots and seats times the valid ballots', () => {
    const few = clean(edition, { byCount: null, votes: { a: 500, b: 100, c: 100, d: 100, e: 89 } })
    expect(of(few, 'ID-04')).toMatchObject({ numbers: { sum: 889, valid: 890, seats: 3, most: 2670 } })
    expect(found({ ...few, votes: { ...few.votes, e: 90 } })).toEqual([])
    const many = clean(edition, { byCount: null, votes: { a: 890, b: 890, c: 890, d: 1, e: 0 } })
    expect(found(many)).toEqual(['ID-04 error'])
    expect(found({ ...many, votes: { ...many.votes, d: 0 } })).toEqual([])
  })

  it('ID-05 nobody votes who is not on the register', () => {
    expect(found(clean(edition, { registered: 899 }))).toEqual(['ID-05 error'])
    expect(found(clean(edition, { registered: 900 }))).toEqual([])
  })

  it('ID-06 one ballot for each voter, and no more in the box than people who voted', () => {
    const wrong = clean(edition, { voted: 899 })
    expect(found(wrong)).toEqual(['ID-06 warning'])
    expect(of(wrong, 'ID-06')?.numbers).toEqual({ issued: 900, voted: 899, collected: 900 })
    expect(of(clean(edition, { voted: 901 }), 'ID-06')?.numbers).toEqual({ issued: 900, voted: 901 })
  })

  it('ID-07 more collected than issued is critical and stands first', () => {
    const wrong = clean(edition, { collected: 975, valid: 890, invalid: 10, voted: 899 })
    expect(found(wrong)).toEqual(['ID-07 critical', 'ID-01 error', 'ID-06 warning'])
    expect(of(wrong, 'ID-07')).toMatchObject({ numbers: { collected: 975, issued: 900, surplus: 75 }, article: '81' })
  })

  it('ID-08 fewer collected than issued is explained', () => {
    const wrong = clean(edition, { collected: 899, invalid: 9 })
    expect(found(wrong)).toEqual(['ID-08 warning'])
    expect(of(wrong, 'ID-08')?.numbers).toEqual({ collected: 899, issued: 900, missing: 1 })
  })

  it('ID-09 ballots received are accounted for, exchanged ones by the setting', () => {
    const inside = clean(edition, { unused: 120 })
    expect(found(inside)).toEqual([])
    expect(found(inside, { exchanged: 'inside-issued' })).toEqual([])
    expect(found(inside, { exchanged: 'beside-issued' })).toEqual(['ID-09 error'])
    expect(found(clean(edition), { exchanged: 'beside-issued' })).toEqual([])
    expect(found(clean(edition), { exchanged: 'inside-issued' })).toEqual(['ID-09 error'])
    const wrong = clean(edition, { unused: 101 })
    expect(found(wrong)).toEqual(['ID-09 error'])
    expect(of(wrong, 'ID-09')?.numbers).toMatchObject({ received: 1020, beside: 1021, inside: 1001 })
    expect(found(clean(edition, { exchanged: null, unused: 120 }))).toEqual([])
    expect(found(clean(edition, { received: null }))).toEqual([])
    expect(found(clean(edition, { unused: null }))).toEqual([])
  })

  it('ID-11 the candidates are those of the official list', () => {
    const wrong = clean(edition, { votes: { a: 700, b: 600, c: 500, d: 300, x: 170 } })
    expect(found(wrong)).toEqual(['ID-11 error'])
    expect(of(wrong, 'ID-11')).toMatchObject({
      fields: ['votes', 'votes.e', 'votes.x'],
      numbers: { official: 5, onPaper: 5, missing: 'e', unknown: 'x' },
    })
    // A name that every object knows is still missing from the paper.
    const named = clean(edition, {
      candidates: ['a', 'b', 'c', 'd', 'constructor'],
      votes: { a: 700, b: 600, c: 500, d: 470 },
    })
    expect(of(named, 'ID-11')?.numbers).toMatchObject({ missing: 'constructor' })
  })

  it('ID-11 warns of a list shorter than the law asks', () => {
    const four = { votes: { a: 700, b: 600, c: 500, d: 470 }, candidates: ['a', 'b', 'c', 'd'] }
    const short = clean(edition, four)
    expect(found(short)).toEqual(['ID-11 warning'])
    expect(of(short, 'ID-11')?.numbers).toEqual({ candidates: 4, seats: 3, needed: 5 })
    expect(found(clean(edition, { body: 'commune' }))).toEqual([])
    // More seats than any constituency may have: the surplus is not a number, and the finding stays one.
    const six = clean(edition, { body: 'commune', seats: 6 })
    expect(of(six, 'ID-11')?.numbers).toEqual({ candidates: 5, seats: 6, limit: 5 })
  })
})

describe('minutes made from ballots', () => {
  /** A box of ballots: each names some candidates, none is invalid; the figures are counted from them. */
  const box = fc
    .record({
      edition: fc.constantFrom(...editions),
      seats: fc.integer({ min: 1, max: 3 }),
      ballots: fc.array(fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 5 }), { maxLength: 40 }),
      absent: fc.nat(20),
      spoilt: fc.nat(5),
      unused: fc.nat(30),
    })
    .map(({ edition, seats, ballots, absent, spoilt, unused }): Minutes => {
      const valid = ballots.filter((names) => names.length <= seats)
      const candidates = ['a', 'b', 'c', 'd', 'e']
      return {
        edition,
        body: 'NA',
        seats,
        area: '01',
        registered: ballots.length + absent,
        voted: ballots.length,
        received: ballots.length + spoilt + unused,
        issued: ballots.length,
        exchanged: spoilt,
        unused,
        collected: ballots.length,
        valid: valid.length,
        invalid: ballots.length - valid.length,
        byCount: Array.from(
          { length: seats },
          (_, index) => valid.filter((names) => names.length === index + 1).length,
        ),
        votes: Object.fromEntries(
          candidates.map((id, index) => [id, valid.filter((names) => names.includes(index)).length]),
        ),
        candidates,
      }
    })

  it('never have a finding', () => {
    fc.assert(
      fc.property(box, (minutes) => {
        expect(checkMinutes(minutes)).toEqual([])
      }),
    )
  })

  it('have one as soon as one figure is written wrong', () => {
    const figure = fc.constantFrom('registered', 'voted', 'issued', 'collected', 'valid', 'invalid', 'votes', 'byCount')
    fc.assert(
      fc.property(box, figure, fc.integer({ min: 1, max: 50 }), (minutes, field, more) => {
        const { votes, byCount } = minutes
        const wrong: Minutes =
          field === 'votes'
            ? { ...minutes, votes: { ...votes, a: (votes.a ?? 0) + more } }
            : field === 'byCount'
              ? { ...minutes, byCount: (byCount ?? []).map((each, index) => (index === 0 ? each + more : each)) }
              : { ...minutes, [field]: (minutes[field as 'voted'] ?? 0) + more }
        const findings = checkMinutes(wrong)
        // A longer register agrees with everything else on the paper: only a person can know it.
        expect(findings.length > 0).toBe(field !== 'registered')
        expectExplained(findings)
      }),
    )
  })

  it('do not depend on the order candidates are written in', () => {
    fc.assert(
      fc.property(box, (minutes) => {
        const turned = Object.fromEntries(Object.entries(minutes.votes).reverse())
        const wrong = { ...minutes, invalid: minutes.invalid + 1 }
        expect(checkMinutes({ ...wrong, votes: turned })).toEqual(checkMinutes(wrong))
      }),
    )
  })
})

describe('minutes of one polling area', () => {
  const codes = (all: readonly Minutes[]) =>
    [...checkArea(all)].map(([minutes, findings]) => [minutes.body, findings.map((each) => each.code)])

  const area = (edition: Edition, registers: Partial<Record<Minutes['body'], number>>): Minutes[] =>
    Object.entries(registers).map(([body, registered]) =>
      clean(edition, { body: body as Minutes['body'], registered: registered ?? 0 }),
    )

  it.each(editions)('agree when no lower level has more voters (%s)', (edition) => {
    expect(codes(area(edition, { NA: 1000, province: 1000, commune: 950 }))).toEqual([])
    expect(codes(area(edition, { NA: 1000 }))).toEqual([])
    expect(codes([])).toEqual([])
  })

  it.each(editions)('ID-18 and ID-10: the registers of the Assembly and the province are one (%s)', (edition) => {
    const all = area(edition, { NA: 1000, province: 998, commune: 950 })
    expect(codes(all)).toEqual([['province', ['ID-18', 'ID-10']]])
    for (const findings of checkArea(all).values()) {
      expectExplained(findings)
      for (const each of findings)
        expect(each).toMatchObject({ severity: 'warning', numbers: { NA: 1000, province: 998 } })
    }
  })

  it.each(editions)('ID-10: a commune has no more voters than the level above (%s)', (edition) => {
    const all = area(edition, { NA: 1000, province: 1000, commune: 1001 })
    expect(codes(all)).toEqual([['commune', ['ID-10']]])
    expect(codes(area(edition, { NA: 1000, commune: 1001 }))).toEqual([['commune', ['ID-10']]])
    for (const findings of checkArea(all).values()) expectExplained(findings)
  })

  it('ID-10: the district stands between province and commune in 2015', () => {
    expect(codes(area('2015', { NA: 1000, province: 1000, district: 1001, commune: 1001 }))).toEqual([
      ['district', ['ID-10']],
    ])
    expect(codes(area('2015', { NA: 1000, province: 1000, district: 980, commune: 990 }))).toEqual([
      ['commune', ['ID-10']],
    ])
  })
})
