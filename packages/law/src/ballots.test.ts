import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Ballot,
  checkBox,
  editions,
  invalidGrounds,
  judgeAlteredByTeam,
  judgeBallot,
  judgeTeamDecision,
  markMeanings,
  nameMarks,
} from './index.ts'
import { expectSpoken } from './words/expect-spoken.ts'

const ballot = (seats: number, names: Ballot['names'], rest: Partial<Ballot> = {}): Ballot => ({
  official: true,
  sealed: true,
  seats,
  names,
  writing: 'none',
  ...rest,
})

/** `kept` names left, the rest of `all` struck. */
const left = (kept: number, all: number): Ballot['names'] =>
  Array.from({ length: all }, (_, index) => (index < kept ? 'untouched' : 'struck'))

describe.each(editions)('a ballot (%s)', (edition) => {
  const judged = (given: Ballot) => {
    const { verdict, ground, votes, reasons } = judgeBallot(edition, given)
    expectSpoken(reasons)
    return { verdict, ground, votes }
  }
  const valid = (votes: number) => ({ verdict: 'yes', ground: null, votes })
  const invalid = (ground: string) => ({ verdict: 'no', ground, votes: null })
  const team = { verdict: 'ask', ground: null, votes: null }

  it('that keeps as many names as seats, or fewer, is valid', () => {
    expect(judged(ballot(3, left(3, 5)))).toEqual(valid(3))
    expect(judged(ballot(3, left(2, 5)))).toEqual(valid(2))
  })

  it('has the first ground found', () => {
    const all = ballot(3, left(5, 5), { official: false, sealed: false, writing: 'name' })
    expect(judged(all)).toEqual(invalid('a'))
    expect(judged({ ...all, official: true })).toEqual(invalid('b'))
    expect(judged({ ...all, official: true, sealed: true })).toEqual(invalid('c'))
    expect(judged({ ...all, official: true, sealed: true, names: left(0, 5) })).toEqual(invalid('d'))
    expect(judged({ ...all, official: true, sealed: true, names: left(3, 5) })).toEqual(invalid('đ'))
  })

  it('with a doubtful name goes to the Team, unless every reading is invalid', () => {
    expect(judged(ballot(3, ['unclear', ...left(3, 4)]))).toEqual(team)
    expect(judged(ballot(3, ['unclear', ...left(4, 4)]))).toEqual(invalid('c'))
    expect(judged(ballot(3, ['unclear', ...left(2, 4)]))).toEqual(team)
    expect(judged(ballot(3, ['unclear', ...left(0, 4)]))).toEqual(team)
    expect(judged(ballot(3, ['unclear', ...left(1, 4)], { sealed: false }))).toEqual(invalid('b'))
    expect(judged(ballot(3, ['ticked', ...left(2, 4)]))).toEqual(team)
  })

  it('is put before the whole Team whenever it is not plainly valid', () => {
    const rules = (given: Ballot) => judgeBallot(edition, given).reasons.map((each) => each.rule)
    expect(rules(ballot(3, left(0, 5)))).toEqual(['BAL-NONE', 'BAL-TEAM'])
    expect(rules(ballot(3, ['unclear', ...left(1, 4)]))).toEqual(['BAL-MARK', 'BAL-TEAM'])
    expect(rules(ballot(3, left(3, 5)))).not.toContain('BAL-TEAM')
  })
})

describe('numbered ballots', () => {
  const judged = (edition: (typeof editions)[number], given: Ballot) => {
    const { verdict, ground, votes, reasons } = judgeBallot(edition, given)
    expectSpoken(reasons)
    return [verdict, ground, votes]
  }

  it.each(editions)('case 22 (%s) one seat at stake: one name kept is valid, two are not', (edition) => {
    expect(judged(edition, ballot(1, left(1, 3)))).toEqual(['yes', null, 1])
    expect(judged(edition, ballot(1, left(2, 3)))).toEqual(['no', 'c', null])
  })

  it.each(editions)('case 29 (%s) four names kept for three seats', (edition) => {
    expect(judged(edition, ballot(3, left(4, 5)))).toEqual(['no', 'c', null])
  })

  it.each(editions)('case 30 (%s) nobody struck among five for three seats', (edition) => {
    expect(judged(edition, ballot(3, left(5, 5)))).toEqual(['no', 'c', null])
  })

  it.each(editions)('case 31 (%s) nobody struck where candidates are as many as seats', (edition) => {
    expect(judged(edition, ballot(3, left(3, 3)))).toEqual(['yes', null, 3])
  })

  it.each(editions)('case 32 (%s) all struck', (edition) => {
    expect(judged(edition, ballot(3, left(0, 5)))).toEqual(['no', 'd', null])
  })

  it.each(editions)('case 33 (%s) one name kept for three seats is valid, in the class of one', (edition) => {
    expect(judged(edition, ballot(3, left(1, 5)))).toEqual(['yes', null, 1])
  })

  it.each(editions)('case 34 (%s) a remark written on it', (edition) => {
    expect(judged(edition, ballot(3, left(3, 5), { writing: 'other' }))).toEqual(['no', 'đ', null])
    expect(judged(edition, ballot(3, left(2, 5), { writing: 'name' }))).toEqual(['no', 'đ', null])
  })

  it.each(editions)('case 35 (%s) no seal', (edition) => {
    expect(judged(edition, ballot(3, left(3, 5), { sealed: false }))).toEqual(['no', 'b', null])
  })

  it.each(editions)('case 36 (%s) a photocopy', (edition) => {
    expect(judged(edition, ballot(3, left(3, 5), { official: false }))).toEqual(['no', 'a', null])
  })

  it.each(editions)('case 37 (%s) a diagonal or a cross over the whole name strikes it', (edition) => {
    expect(markMeanings.struck.value[edition]).toBe('struck')
    expect(markMeanings.struck.confidence[edition]).toBe('confirmed')
    expect(judged(edition, ballot(3, ['struck', 'struck', ...left(3, 3)]))).toEqual(['yes', null, 3])
  })

  it.each(editions)('case 38 (%s) one circled and nobody struck: too many names however it is read', (edition) => {
    expect(judged(edition, ballot(3, ['circled', ...left(4, 4)]))).toEqual(['no', 'c', null])
    expect(judgeBallot(edition, ballot(3, ['circled', ...left(4, 4)])).reasons.map((each) => each.rule)).toContain(
      'BAL-TEAM',
    )
  })

  it.each(editions)('case 39 (%s) the Head alone decides on a doubtful ballot', (edition) => {
    const decision = { by: 'team', members: 11, inFavour: 6, recorded: true } as const
    const alone = judgeTeamDecision(edition, { ...decision, by: 'head' })
    expect(alone.verdict).toBe('no')
    expect(alone.reasons[0]).toMatchObject({ rule: 'BAL-WHO', holds: false, article: '74.2' })
    expect(judgeTeamDecision(edition, decision).verdict).toBe('yes')
    expect(judgeTeamDecision(edition, { ...decision, recorded: false }).verdict).toBe('no')
    // Six of eleven is more than half of all; of five whether it is enough the law does not say.
    expect(judgeTeamDecision(edition, { ...decision, inFavour: 5 }).verdict).toBe('ask')
    for (const each of [alone, judgeTeamDecision(edition, { ...decision, inFavour: 5, recorded: false })]) {
      expectSpoken(each.reasons)
    }
  })
})

describe('marks on a name', () => {
  it('are read by the answer of 2026 in that edition, and put to the Team in the other', () => {
    const read = (edition: (typeof editions)[number]) =>
      Object.fromEntries(nameMarks.map((mark) => [mark, markMeanings[mark].value[edition]]))
    expect(read('2025')).toEqual({
      untouched: 'kept',
      struck: 'struck',
      'part-struck': 'kept',
      'one-line-struck': 'struck',
      circled: 'kept',
      underlined: 'kept',
      overlined: 'kept',
      ticked: 'team',
      unclear: 'team',
    })
    for (const mark of nameMarks) {
      const sure = mark === 'untouched' || mark === 'struck'
      expect(markMeanings[mark].value['2015']).toBe(sure ? (mark === 'struck' ? 'struck' : 'kept') : 'team')
    }
    const circled = ballot(3, ['circled', ...left(2, 4)])
    expect(judgeBallot('2025', circled)).toMatchObject({ verdict: 'yes', votes: 3 })
    expect(judgeBallot('2015', circled).verdict).toBe('ask')
  })
})

describe('every ballot', () => {
  const some = fc.record({
    official: fc.boolean(),
    sealed: fc.boolean(),
    seats: fc.integer({ min: 1, max: 5 }),
    names: fc.array(fc.constantFrom(...nameMarks), { minLength: 1, maxLength: 8 }),
    writing: fc.constantFrom('none' as const, 'name' as const, 'other' as const),
  })
  const edition = fc.constantFrom(...editions)

  it('is valid with 1 to as many names as seats, or has a ground, or goes to the Team', () => {
    fc.assert(
      fc.property(edition, some, (which, given) => {
        const { verdict, ground, votes, reasons } = judgeBallot(which, given)
        expect(votes !== null).toBe(verdict === 'yes')
        expect(ground !== null).toBe(verdict === 'no')
        if (votes !== null) expect(votes >= 1 && votes <= given.seats).toBe(true)
        if (ground !== null) expect(invalidGrounds).toContain(ground)
        expectSpoken(reasons)
      }),
    )
  })

  it('is read the same whatever the order of its names', () => {
    fc.assert(
      fc.property(edition, some, (which, given) => {
        const turned = judgeBallot(which, { ...given, names: [...given.names].reverse() })
        const { verdict, ground, votes } = judgeBallot(which, given)
        expect(turned).toMatchObject({ verdict, ground, votes })
      }),
    )
  })

  it('is never made valid by the way a doubt is settled when the ruling is no', () => {
    fc.assert(
      fc.property(edition, some, fc.boolean(), (which, given, kept) => {
        fc.pre(judgeBallot(which, given).verdict === 'no')
        const names = given.names.map((mark) =>
          markMeanings[mark].value[which] === 'team' ? (kept ? ('untouched' as const) : ('struck' as const)) : mark,
        )
        expect(judgeBallot(which, { ...given, names }).verdict).toBe('no')
      }),
    )
  })
})

describe('the Team and the box', () => {
  it.each(editions)('names are not altered by the Team (%s)', (edition) => {
    expect(judgeAlteredByTeam(edition, false).verdict).toBe('yes')
    expect(judgeAlteredByTeam(edition, true).verdict).toBe('no')
    expectSpoken(judgeAlteredByTeam(edition, true).reasons)
  })

  it('more ballots than people who voted: look again, then seal and report', () => {
    const steps = ([collected, lookedAgain]: [number, boolean]) => {
      const answer = checkBox('2025', { collected, voted: 900, lookedAgain })
      expectSpoken([answer.reason])
      return answer.step
    }
    expect(
      (
        [
          [900, false],
          [899, false],
          [901, false],
          [901, true],
        ] as [number, boolean][]
      ).map(steps),
    ).toEqual(['count', 'count', 'look-again', 'seal-and-report'])
    expect(checkBox('2015', { collected: 1, voted: 1, lookedAgain: false }).reason.confidence).toBe('unconfirmed')
  })
})
