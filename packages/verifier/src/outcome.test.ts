import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needsBirthDates, outcomeOf, type Poll } from './outcome.ts'

const poll = (
  seats: number,
  votes: readonly number[],
  more: Partial<Poll> & { valid?: number; voted?: number } = {},
): Poll => {
  const { valid = 100, voted = 90, ...rest } = more
  const figures = { areas: 1, collected: valid, invalid: 0, issued: valid, registered: 120, valid, voted, votes }
  const candidates = votes.map((_, at) => ({ id: `c${at}`, birthDate: `19${60 + at}-01-01` }))
  return { body: 'NA', round: 'first', seats, figures, candidates, ...rest }
}

const born = (...dates: (string | null)[]) => dates.map((birthDate, at) => ({ id: `c${at}`, birthDate }))

describe('who is elected (85/2015/QH13 Articles 78 to 80)', () => {
  test('more than half of the valid ballots, most votes first', () => {
    expect(outcomeOf(poll(2, [60, 80, 70]))).toMatchObject({ elected: ['c1', 'c2'], unfilled: 0, next: 'none' })
    expect(outcomeOf(poll(2, [50, 51, 40]))).toMatchObject({
      elected: ['c1'],
      unfilled: 1,
      next: 'additional-election-decision',
    })
  })

  test.each([
    ['first', 60, { poll: 'not-valid', elected: [], unfilled: 1, next: 're-election' }],
    ['first', 61, { poll: 'valid', elected: ['c0'] }],
    ['rerun', 10, { poll: 'valid', elected: ['c0'] }],
    ['additional', 10, { poll: 'unknown', elected: ['c0'], next: 'none' }],
  ] as const)('%s poll in which %i of 120 voted', (round, voted, wanted) => {
    expect(outcomeOf(poll(1, [60, 20], { round, voted }))).toMatchObject(wanted)
  })

  test.each([
    ['commune', 'first', [60], 'additional-election'],
    ['commune', 'first', [60, 60], 'none'],
    ['NA', 'first', [60, 60], 'additional-election-decision'],
    ['commune', 'rerun', [60], 'additional-election-decision'],
    ['commune', 'rerun', [60, 60], 'none'],
    ['NA', 'rerun', [60, 60], 'additional-election-decision'],
    ['NA', 'additional', [60], 'none'],
  ] as const)('%s, %s, three seats: what follows', (body, round, votes, next) => {
    expect(outcomeOf(poll(3, votes, { body, round })).next).toBe(next)
  })

  test('a tie at the last seat: the elder, or nobody', () => {
    const tie = poll(1, [60, 60])
    expect(needsBirthDates(tie)).toBe(true)
    expect(outcomeOf(tie)).toMatchObject({ elected: ['c0'], undecided: [] })
    const same = poll(1, [60, 60], { candidates: born('1960-01-01', '1960-01-01') })
    expect(outcomeOf(same)).toMatchObject({ elected: [], undecided: [['c0', 'c1']], unfilled: 1, next: 'none' })
    const unknown = poll(1, [60, 60], { candidates: born(null, '1960-01-01') })
    expect(outcomeOf(unknown)).toMatchObject({ elected: [], undecided: [['c1', 'c0']] })
    const three = poll(2, [60, 60, 60], { candidates: born('1960-01-01', null, '1970-01-01') })
    expect(outcomeOf(three)).toMatchObject({ elected: ['c0'], undecided: [['c2', 'c1']] })
    const out = poll(1, [60, 60, 60], { candidates: born('1960-01-01', '1960-01-01', '1970-01-01') })
    expect(outcomeOf(out)).toMatchObject({ elected: [], undecided: [['c0', 'c1']] })
  })

  test('the order of the ballot changes nothing, and nobody without a majority is elected', () => {
    const votes = fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 5 }), (given, seats) => {
        const whole = poll(seats, given)
        const order = given.map((_, at) => at).reverse()
        const turned: Poll = {
          ...whole,
          figures: { ...whole.figures, votes: order.map((at) => given[at] ?? 0) },
          candidates: order.flatMap((at) => whole.candidates[at] ?? []),
        }
        const outcome = outcomeOf(whole)
        expect(outcomeOf(turned)).toEqual(outcome)
        expect(outcome.elected.length + outcome.unfilled).toBe(seats)
        for (const id of outcome.elected) expect(2 * (given[Number(id.slice(1))] ?? 0)).toBeGreaterThan(100)
      }),
    )
  })
})
