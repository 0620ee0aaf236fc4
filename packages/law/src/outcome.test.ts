import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Body,
  bodiesOf,
  type CandidateVotes,
  type Contest,
  decide,
  type Edition,
  editions,
  explainRefusal,
  isDate,
  refuseContest,
  rounds,
} from './index.ts'
import { expectSpoken } from './words/expect-spoken.ts'

/** `a600 b441@1970-01-01` → candidates with their votes and, after `@`, their birth dates. */
const votes = (text: string): CandidateVotes[] =>
  text.split(' ').map((each) => {
    const match = /^([a-z])(\d+)(?:@(\S+))?$/.exec(each)
    return { id: match?.[1] ?? '', votes: Number(match?.[2]), birthDate: match?.[3] ?? null }
  })

const contest = (edition: Edition, body: Body, seats: number, candidates: string, rest: Partial<Contest> = {}) => ({
  edition,
  body,
  round: 'first' as const,
  seats,
  registered: 1000,
  voted: 900,
  validBallots: 880,
  candidates: votes(candidates),
  ...rest,
})

const councils = (edition: Edition): readonly Body[] => bodiesOf(edition).filter((body) => body !== 'NA')
const thousand = { registered: 1200, voted: 1010, validBallots: 1000 }
const rules = (of: Contest): string[] => decide(of).reasons.map((each) => each.rule)

describe('winners of a first poll', () => {
  it.each(editions)('case 01 (%s) three of five above half fill three seats', (edition) => {
    const given = contest(edition, 'NA', 3, 'a600 b550 c500 d400 e350')
    expect(decide(given)).toMatchObject({
      poll: 'valid',
      elected: ['a', 'b', 'c'],
      unfilled: 0,
      undecided: [],
      next: 'none',
      percent: { a: '68,18', b: '62,50', c: '56,82', d: '45,45', e: '39,77' },
    })
    expectSpoken(decide(given).reasons)
  })

  it.each(editions)('case 02 (%s) exactly half of the valid ballots is not enough; the Council decides', (edition) => {
    const outcome = decide(contest(edition, 'NA', 3, 'a600 b550 c440 d430 e300'))
    expect(outcome).toMatchObject({ elected: ['a', 'b'], unfilled: 1, next: 'additional-election-decision' })
    expect(outcome.reasons).toContainEqual(
      expect.objectContaining({ rule: 'W-2', candidate: 'c', holds: false, numbers: { votes: 440, valid: 880 } }),
    )
    expect(outcome.percent.c).toBe('50,00')
    expectSpoken(outcome.reasons)
  })

  it.each(editions)('case 03 (%s) the older of two equals takes the last seat', (edition) => {
    const outcome = decide(contest(edition, 'NA', 2, 'a500 b441@1970-01-01 c441@1965-05-05 d200'))
    expect(outcome).toMatchObject({ elected: ['a', 'c'], unfilled: 0, undecided: [], next: 'none' })
    expect(outcome.reasons.filter((each) => each.rule === 'W-4')).toMatchObject([
      { candidate: 'c', holds: true, article: '78.4' },
      { candidate: 'b', holds: false },
    ])
    expectSpoken(outcome.reasons)
  })

  it.each(editions)('case 04 (%s) equals of the same day stay undecided', (edition) => {
    const outcome = decide(contest(edition, 'NA', 2, 'a500 b441@1970-01-01 c441@1970-01-01 d200'))
    expect(outcome).toMatchObject({ elected: ['a'], unfilled: 1, undecided: [['b', 'c']], next: 'none' })
    expect(outcome.reasons.filter((each) => each.rule === 'W-4-OPEN')).toMatchObject([
      { candidate: 'b', confidence: 'unconfirmed' },
      { candidate: 'c', confidence: 'unconfirmed' },
    ])
    expectSpoken(outcome.reasons)
  })

  it.each(editions)('case 05 (%s) a tie above the last seat needs no age', (edition) => {
    const given = contest(edition, 'NA', 2, 'a500 b500 c441')
    expect(decide(given)).toMatchObject({ elected: ['a', 'b'], undecided: [] })
    expect(rules(given)).not.toContain('W-4')
  })

  it.each(editions)('case 06 (%s) above half but sixth of five seats is not elected', (edition) => {
    for (const body of councils(edition)) {
      const outcome = decide(contest(edition, body, 5, 'a700 b650 c600 d560 e520 f510', thousand))
      expect(outcome).toMatchObject({ elected: ['a', 'b', 'c', 'd', 'e'], unfilled: 0, next: 'none' })
      expect(outcome.reasons).toContainEqual(
        expect.objectContaining({
          rule: 'W-3',
          candidate: 'f',
          holds: false,
          numbers: { votes: 510, rank: 6, seats: 5 },
        }),
      )
      expectSpoken(outcome.reasons)
    }
  })

  it.each(editions)('case 07 (%s) four of five is at least two thirds: the seat stays empty', (edition) => {
    for (const body of councils(edition)) {
      const outcome = decide(contest(edition, body, 5, 'a700 b650 c600 d560 e500 f400', thousand))
      expect(outcome).toMatchObject({ elected: ['a', 'b', 'c', 'd'], unfilled: 1, next: 'none' })
      expectSpoken(outcome.reasons)
    }
  })

  it.each(editions)('case 08 (%s) three of five is fewer than two thirds', (edition) => {
    for (const body of councils(edition)) {
      const outcome = decide(contest(edition, body, 5, 'a700 b650 c600 d450 e400 f300', thousand))
      expect(outcome).toMatchObject({ elected: ['a', 'b', 'c'], unfilled: 2, next: 'additional-election' })
      expectSpoken(outcome.reasons)
    }
  })

  it.each(editions)('case 09 (%s) two of three is exactly two thirds, which is not fewer', (edition) => {
    for (const body of councils(edition)) {
      const outcome = decide(contest(edition, body, 3, 'a700 b650 c500 d400 e300', thousand))
      expect(outcome).toMatchObject({ elected: ['a', 'b'], unfilled: 1, next: 'none' })
    }
  })

  it.each(editions)('case 10 (%s) one of three is fewer than two thirds', (edition) => {
    for (const body of councils(edition)) {
      const outcome = decide(contest(edition, body, 3, 'a700 b500 c500 d400 e300', thousand))
      expect(outcome).toMatchObject({ elected: ['a'], unfilled: 2, next: 'additional-election' })
    }
  })

  it.each(editions)('case 11 (%s) two of four is fewer than two thirds', (edition) => {
    for (const body of councils(edition)) {
      const outcome = decide(contest(edition, body, 4, 'a700 b650 c500 d400 e300 f200 g100', thousand))
      expect(outcome).toMatchObject({ elected: ['a', 'b'], unfilled: 2, next: 'additional-election' })
    }
  })

  it.each(editions)('case 12 (%s) one of two is fewer than two thirds', (edition) => {
    for (const body of councils(edition)) {
      const outcome = decide(contest(edition, body, 2, 'a700 b500 c400', thousand))
      expect(outcome).toMatchObject({ elected: ['a'], unfilled: 1, next: 'additional-election' })
    }
  })

  it.each(editions)('case 13 (%s) nobody for the only seat', (edition) => {
    for (const body of councils(edition)) {
      const outcome = decide(contest(edition, body, 1, 'a500 b450', thousand))
      expect(outcome).toMatchObject({ elected: [], unfilled: 1, next: 'additional-election' })
    }
  })

  it.each(editions)('case 14 (%s) two thirds do not satisfy the National Assembly', (edition) => {
    const outcome = decide(contest(edition, 'NA', 3, 'a700 b650 c500 d400 e300', thousand))
    expect(outcome).toMatchObject({ elected: ['a', 'b'], unfilled: 1, next: 'additional-election-decision' })
    expect(outcome.reasons.at(-1)).toMatchObject({ rule: 'W-5-NA', article: '79.1', numbers: { missing: 1 } })
  })

  it.each(editions)('case 15 (%s) nobody above half: all seats to the additional election', (edition) => {
    const outcome = decide(contest(edition, 'NA', 3, 'a500 b450 c400 d350 e300', thousand))
    expect(outcome).toMatchObject({ elected: [], unfilled: 3, next: 'additional-election-decision' })
  })

  it.each([
    [1, [0], [1]],
    [2, [0, 1], [2]],
    [3, [0, 1], [2, 3]],
    [4, [0, 1, 2], [3, 4]],
    [5, [0, 1, 2, 3], [4, 5]],
  ])('of %i council seats, additional with %j filled and none with %j', (seats, short, enough) => {
    for (const edition of editions) {
      for (const filled of [...short, ...enough]) {
        const text = Array.from(
          { length: seats + 3 },
          (_, index) => `${'abcdefgh'[index]}${index < filled ? 900 : 400}`,
        )
        const outcome = decide(contest(edition, 'commune', seats, text.join(' '), thousand))
        expect(outcome.elected).toHaveLength(filled)
        expect(outcome.next).toBe(short.some((each) => each === filled) ? 'additional-election' : 'none')
      }
    }
  })
})

describe('turnout', () => {
  it.each(editions)('case 16 (%s) exactly half of the voters is not a valid poll', (edition) => {
    for (const body of bodiesOf(edition)) {
      const given = contest(edition, body, 3, 'a490 b480 c470 d10 e10', { voted: 500, validBallots: 490 })
      expect(decide(given)).toMatchObject({ poll: 'not-valid', elected: [], unfilled: 3, next: 're-election' })
      expect(rules(given)).toEqual(['W-1', 'W-6'])
      expectSpoken(decide(given).reasons)
    }
  })

  it.each(editions)('case 17 (%s) 501 of 1001 is more than half', (edition) => {
    const given = { registered: 1001, voted: 501, validBallots: 500 }
    expect(decide(contest(edition, 'NA', 2, 'a400 b300 c100 d90', given))).toMatchObject({
      poll: 'valid',
      elected: ['a', 'b'],
    })
  })

  it.each(editions)('case 18 (%s) 500 of 999 is more than half', (edition) => {
    const given = { registered: 999, voted: 500, validBallots: 500 }
    expect(decide(contest(edition, 'NA', 2, 'a400 b300 c100 d90', given)).poll).toBe('valid')
  })

  it.each(editions)('case 19 (%s) one poorly attended area does not spoil the constituency', (edition) => {
    // Areas of 1.000 voters: 200, 700 and 700 voted. The test is on the constituency, 1.600 of 3.000.
    const given = { registered: 3000, voted: 200 + 700 + 700, validBallots: 1600 }
    expect(decide(contest(edition, 'NA', 3, 'a1500 b1400 c1300 d300 e200', given))).toMatchObject({
      poll: 'valid',
      elected: ['a', 'b', 'c'],
    })
  })

  it.each(editions)('an unknown turnout leaves the winners conditional (%s)', (edition) => {
    for (const unknown of [{ registered: null }, { voted: null }, { registered: null, voted: null }]) {
      const outcome = decide(contest(edition, 'NA', 3, 'a600 b550 c500 d400 e350', unknown))
      expect(outcome).toMatchObject({ poll: 'unknown', elected: ['a', 'b', 'c'] })
      expect(outcome.reasons[0]).toMatchObject({ rule: 'W-1', confidence: 'unconfirmed' })
      expectSpoken(outcome.reasons)
    }
  })
})

describe('later rounds', () => {
  it.each(editions)('case 20 (%s) a re-election is recognised whatever its turnout', (edition) => {
    const given = { round: 'rerun', voted: 300, validBallots: 290 } as const
    const outcome = decide(contest(edition, 'NA', 2, 'a200 b150 c145 d85', given))
    expect(outcome).toMatchObject({ poll: 'valid', elected: ['a', 'b'], unfilled: 0, next: 'none' })
    expect(outcome.reasons).toContainEqual(expect.objectContaining({ rule: 'W-6-RERUN', article: '80.4', holds: true }))
    expectSpoken(outcome.reasons)
  })

  it.each(editions)(
    'case 21 (%s) nobody above half in the re-election: what follows is for a person to say',
    (edition) => {
      for (const body of bodiesOf(edition)) {
        const given = { round: 'rerun', voted: 300, validBallots: 290 } as const
        const outcome = decide(contest(edition, body, 2, 'a145 b140 c130 d85', given))
        expect(outcome).toMatchObject({ poll: 'valid', elected: [], next: 'additional-election-decision' })
        expect(outcome.reasons.at(-1)).toMatchObject({ rule: 'W-5-RERUN', confidence: 'unconfirmed' })
        expectSpoken(outcome.reasons)
      }
    },
  )

  it.each(editions)('case 22 (%s) the three losers stand for the one seat left', (edition) => {
    const outcome = decide(contest(edition, 'NA', 1, 'c500 d300 e80', { round: 'additional' }))
    expect(outcome).toMatchObject({ elected: ['c'], unfilled: 0, next: 'none' })
  })

  it.each(editions)('case 23 (%s) the best of an additional election still needs more than half', (edition) => {
    const outcome = decide(contest(edition, 'NA', 1, 'c450 d300 e250', { ...thousand, round: 'additional' }))
    expect(outcome).toMatchObject({ elected: [], unfilled: 1, next: 'none' })
    expect(outcome.reasons.at(-1)).toMatchObject({ rule: 'W-5-ONCE', article: '79.3' })
    expectSpoken(outcome.reasons)
  })

  it.each(editions)('case 24 (%s) a poorly attended additional election: the law is silent', (edition) => {
    const given = { round: 'additional', voted: 400, validBallots: 400 } as const
    const outcome = decide(contest(edition, 'NA', 1, 'c250 d100 e50', given))
    expect(outcome).toMatchObject({ poll: 'unknown', elected: ['c'] })
    expect(outcome.reasons[0]).toMatchObject({ rule: 'W-1-ADDITIONAL', confidence: 'unconfirmed', holds: false })
    expectSpoken(outcome.reasons)
  })

  it.each(editions)('case 25 (%s) the older of equals wins in an additional election too', (edition) => {
    const given = { round: 'additional', validBallots: 880 } as const
    const outcome = decide(contest(edition, 'commune', 1, 'c441@1981-02-03 d441@1980-12-31', given))
    expect(outcome).toMatchObject({ elected: ['d'], unfilled: 0, undecided: [] })
  })
})

describe('small numbers', () => {
  it.each(editions)('case 40 (%s) 440 of 879 is more than half', (edition) => {
    expect(decide(contest(edition, 'NA', 1, 'a440 b439 c10', { validBallots: 879 })).elected).toEqual(['a'])
  })

  it.each(editions)('case 41 (%s) without a valid ballot nobody is elected', (edition) => {
    for (const body of bodiesOf(edition)) {
      const outcome = decide(contest(edition, body, 3, 'a0 b0 c0 d0 e0', { validBallots: 0 }))
      expect(outcome).toMatchObject({ poll: 'valid', elected: [], unfilled: 3, percent: { a: '0,00' } })
      expect(outcome.next).toBe(body === 'NA' ? 'additional-election-decision' : 'additional-election')
    }
  })
})

describe('ties at the last seat', () => {
  const tied = (text: string, seats: number) => {
    const { elected, undecided } = decide(contest('2025', 'commune', seats, text, thousand))
    return { elected, undecided }
  }

  it.each([
    // The oldest is in whatever the others' order; the two of one day are not told apart.
    ['a600@1950-01-01 b600@1960-01-01 c600@1960-01-01', 2, ['a'], [['b', 'c']]],
    ['a600@1950-01-01 b600@1950-01-01 c600@1960-01-01', 2, ['a', 'b'], []],
    // An unknown date may be the oldest: nobody of those it could overtake is elected.
    ['a600@1950-01-01 b600', 1, [], [['a', 'b']]],
    ['a600@1950-01-01 b600@1960-01-01 c600', 1, [], [['a', 'c']]],
    ['a600@1950-01-01 b600@1960-01-01 c600', 2, ['a'], [['b', 'c']]],
    ['a600 b600', 2, ['a', 'b'], []],
    ['a700 b600@1990-01-01 c600@1980-01-01 d550@1930-01-01', 2, ['a', 'c'], []],
  ] as const)('%s for %i seats', (text, seats, elected, undecided) => {
    expect(tied(text, seats)).toEqual({ elected, undecided })
  })
})

describe('figures that deserve another look', () => {
  it.each(editions)('are said and change nothing (%s)', (edition) => {
    const many = contest(edition, 'NA', 3, 'a600 b550 c500 d400 e350', { voted: 870 })
    expect(rules(many)).toContain('DOUBT-VALID')
    expect(decide(many).elected).toEqual(['a', 'b', 'c'])
    const sum = contest(edition, 'NA', 3, 'a880 b880 c880 d1 e0')
    expect(rules(sum)).toContain('DOUBT-SUM')
    const few = contest(edition, 'NA', 3, 'a500 b100 c100 d100 e79')
    expect(rules(few)).toContain('DOUBT-FEW')
    const seats = contest(edition, 'NA', 4, 'a600 b550 c500 d441 e350')
    expect(rules(seats)).toContain('C-SEATS')
    for (const each of [many, sum, few, seats]) expectSpoken(decide(each).reasons)
    const clean = rules(contest(edition, 'NA', 3, 'a600 b550 c500 d400 e350'))
    expect(clean.filter((rule) => rule.startsWith('DOUBT') || rule === 'C-SEATS')).toEqual([])
  })
})

describe('refused input', () => {
  const good = contest('2025', 'NA', 3, 'a600 b550 c500 d400 e350')
  const [first, second] = good.candidates
  it.each([
    [{ ...good, body: 'district' as const }, 'body-not-in-edition', 'body'],
    [{ ...good, seats: 0 }, 'seats-below-one', 'seats'],
    [{ ...good, seats: 1.5 }, 'seats-below-one', 'seats'],
    [{ ...good, registered: -1 }, 'not-a-count', 'registered'],
    [{ ...good, voted: Number.NaN }, 'not-a-count', 'voted'],
    [{ ...good, validBallots: 2 ** 53 }, 'not-a-count', 'validBallots'],
    [{ ...good, voted: 1001 }, 'voted-exceeds-registered', 'voted'],
    [{ ...good, candidates: [...good.candidates, ...good.candidates] }, 'duplicate-candidate', 'candidates[5].id'],
    [{ ...good, candidates: [{ ...first, votes: 881 }, second] }, 'votes-exceed-valid', 'candidates[0].votes'],
    [{ ...good, candidates: [first, { ...second, votes: -1 }] }, 'not-a-count', 'candidates[1].votes'],
    [{ ...good, candidates: [{ ...first, birthDate: '1970-02-30' }] }, 'not-a-date', 'candidates[0].birthDate'],
    [{ ...good, candidates: [{ ...first, birthDate: '' }] }, 'not-a-date', 'candidates[0].birthDate'],
  ])('%#: %s', (input, code, path) => {
    const refusal = refuseContest(input as Contest)
    expect(refusal).toMatchObject({ code, path })
    for (const locale of ['vi', 'en'] as const) {
      expect(refusal && explainRefusal(refusal, locale)).not.toMatch(new RegExp(`^${code}$|undefined`))
    }
  })

  it('knows the days that exist', () => {
    expect(['2024-02-29', '2026-03-15'].every(isDate)).toBe(true)
    expect(['2023-02-29', '2026-3-15', '2026-13-01', '15/03/2026', ''].some(isDate)).toBe(false)
  })
})

/** Contests that could come from real ballots, with many ties at the last seat and around half. */
const someContest: fc.Arbitrary<Contest> = fc
  .record({
    edition: fc.constantFrom(...editions),
    body: fc.constantFrom('NA' as const, 'province' as const, 'commune' as const),
    round: fc.constantFrom(...rounds),
    seats: fc.integer({ min: 1, max: 5 }),
    registered: fc.option(fc.integer({ min: 0, max: 60 })),
    voted: fc.option(fc.nat(60)),
    validBallots: fc.nat(30),
    candidates: fc.array(fc.tuple(fc.nat(30), fc.option(fc.constantFrom('1950-01-01', '1960-01-01', '1970-01-01'))), {
      maxLength: 9,
    }),
  })
  .map(({ candidates, registered, voted, ...rest }) => ({
    ...rest,
    registered,
    voted: registered !== null && voted !== null ? Math.min(voted, registered) : voted,
    candidates: candidates.map(([count, birthDate], index) => ({
      id: `c${index}`,
      birthDate,
      votes: Math.min(count, rest.validBallots),
    })),
  }))

describe('every contest that is not refused', () => {
  const check = (law: (of: Contest) => void) => fc.assert(fc.property(someContest, law), { numRuns: 400 })

  it('is decided', () => {
    check((given) => {
      expect(refuseContest(given)).toBeUndefined()
      expectSpoken(decide(given).reasons)
    })
  })

  it('is decided the same whatever the order of the candidates', () => {
    fc.assert(
      fc.property(
        someContest.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray([...given.candidates], { minLength: given.candidates.length }),
          ),
        ),
        ([given, candidates]) => {
          const { reasons: _, ...one } = decide(given)
          const { reasons: __, ...other } = decide({ ...given, candidates })
          expect(other).toEqual(one)
        },
      ),
    )
  })

  it('fills each seat with one person or leaves it empty', () => {
    check((given) => {
      const { elected, unfilled, undecided } = decide(given)
      expect(elected.length + unfilled).toBe(given.seats)
      expect(unfilled).toBeGreaterThanOrEqual(0)
      const named = [...elected, ...undecided.flat()]
      expect(new Set(named).size).toBe(named.length)
      // A group is undecided only because it wants more seats than are left.
      for (const group of undecided) expect(group.length).toBeGreaterThan(unfilled)
    })
  })

  it('elects nobody without more than half of the valid ballots, and nobody below a loser', () => {
    check((given) => {
      const { elected, undecided, poll } = decide(given)
      const of = new Map(given.candidates.map((each) => [each.id, each.votes]))
      const least = Math.min(...elected.map((id) => of.get(id) ?? 0))
      for (const id of [...elected, ...undecided.flat()])
        expect(2 * (of.get(id) ?? 0)).toBeGreaterThan(given.validBallots)
      if (poll === 'not-valid') expect(elected).toEqual([])
      for (const { id, votes: count } of given.candidates) {
        if (!elected.includes(id) && elected.length > 0) expect(count).toBeLessThanOrEqual(least)
      }
      expect(elected.map((id) => of.get(id) ?? 0)).toEqual(elected.map((id) => of.get(id) ?? 0).sort((a, b) => b - a))
    })
  })

  it('leaves no seat empty while an unelected candidate is above half, except in a tie or a void poll', () => {
    check((given) => {
      const { elected, undecided, poll, unfilled } = decide(given)
      if (poll === 'not-valid' || undecided.length > 0 || unfilled === 0) return
      const left = given.candidates.filter((each) => !elected.includes(each.id))
      for (const { votes: count } of left) expect(2 * count).toBeLessThanOrEqual(given.validBallots)
    })
  })

  it('keeps a winner when one more ballot names only winners, that one among them', () => {
    fc.assert(
      fc.property(someContest, fc.infiniteStream(fc.boolean()), (given, coin) => {
        const { elected } = decide(given)
        fc.pre(elected.length > 0)
        const named = elected.filter((_, index) => index === 0 || coin.next().value === true)
        const after = decide({
          ...given,
          registered: given.registered === null ? null : given.registered + 1,
          voted: given.voted === null ? null : given.voted + 1,
          validBallots: given.validBallots + 1,
          candidates: given.candidates.map((each) => ({
            ...each,
            votes: each.votes + (named.includes(each.id) ? 1 : 0),
          })),
        })
        // One voter more who votes keeps a poll above half above half.
        for (const id of named) expect(after.elected).toContain(id)
      }),
    )
  })

  it('does not change when every figure is multiplied', () => {
    fc.assert(
      fc.property(someContest, fc.integer({ min: 2, max: 90000 }), (given, times) => {
        const by = (value: number | null) => (value === null ? null : value * times)
        const larger = {
          ...given,
          registered: by(given.registered),
          voted: by(given.voted),
          validBallots: given.validBallots * times,
          candidates: given.candidates.map((each) => ({ ...each, votes: each.votes * times })),
        }
        const { reasons: _, ...one } = decide(given)
        const { reasons: __, ...other } = decide(larger)
        expect(other).toEqual(one)
      }),
    )
  })

  it('does not change when a candidate not above half was never there', () => {
    check((given) => {
      const candidates = given.candidates.filter((each) => 2 * each.votes > given.validBallots)
      const { elected, undecided, next } = decide(given)
      expect(decide({ ...given, candidates })).toMatchObject({ elected, undecided, next })
    })
  })

  it('reads the same in both editions', () => {
    check((given) => {
      expect(decide({ ...given, edition: '2015' })).toEqual(decide({ ...given, edition: '2025' }))
    })
  })
})
