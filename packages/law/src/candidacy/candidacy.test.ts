import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ages,
  type BirthDate,
  bars,
  type Dossier,
  dossierParts,
  dossierTransfer,
  editions,
  judgeAge,
  judgeBars,
  judgeDossier,
  judgeFilings,
  judgeLoss,
  judgeOfficialList,
  judgeOneConstituency,
  judgeStrike,
  judgeSurplus,
  nameParts,
  officialFields,
  strikeGrounds,
  votesForStruck,
} from '../index.ts'
import { expectSpoken } from '../words/expect-spoken.ts'

const born = (text: string): BirthDate => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return { year, month, day }
}

describe('age', () => {
  it('case 48: a voter is 18 and a candidate 21 on election day, the birthday itself counts (both editions)', () => {
    for (const [edition, day, eighteen, tooYoung, twentyOne, notYet] of [
      ['2015', '2021-05-23', '2003-05-23', '2003-05-24', '2000-05-23', '2000-05-24'],
      ['2025', '2026-03-15', '2008-03-15', '2008-03-16', '2005-03-15', '2005-03-16'],
    ] as const) {
      expect(judgeAge(edition, 'vote', born(eighteen), day).verdict).toBe('yes')
      expect(judgeAge(edition, 'vote', born(tooYoung), day).verdict).toBe('no')
      expect(judgeAge(edition, 'stand', born(twentyOne), day).verdict).toBe('yes')
      expect(judgeAge(edition, 'stand', born(notYet), day)).toMatchObject({
        verdict: 'no',
        reasons: [{ rule: 'AGE-STAND', article: '2', numbers: { needed: 21 } }],
      })
      expectSpoken(judgeAge(edition, 'vote', born(tooYoung), day).reasons)
    }
  })

  it('an unknown day counts as the first in 2025; in 2015 it is asked, but only where it matters', () => {
    const month = { year: 2005, month: 3, day: null }
    const year = { year: 2005, month: null, day: null }
    expect(judgeAge('2025', 'stand', month, '2026-03-15').verdict).toBe('yes')
    expect(judgeAge('2025', 'stand', year, '2026-03-15')).toMatchObject({
      verdict: 'yes',
      reasons: [{ rule: 'AGE-UNKNOWN-DAY', numbers: { born: '2005-01-01', latest: '2005-12-31' } }, {}],
    })
    expect(judgeAge('2015', 'stand', { ...month, year: 2000 }, '2021-03-15').verdict).toBe('ask')
    expect(judgeAge('2015', 'stand', { ...year, year: 1970 }, '2021-05-23').verdict).toBe('yes')
    expect(judgeAge('2015', 'stand', { ...year, year: 2001 }, '2021-05-23').verdict).toBe('no')
    for (const edition of editions) expectSpoken(judgeAge(edition, 'stand', year, '2026-03-15').reasons)
  })

  it('who was born on 29 February completes the year on 1 March', () => {
    expect(judgeAge('2015', 'stand', born('2000-02-29'), '2021-02-28').verdict).toBe('no')
    expect(judgeAge('2015', 'stand', born('2000-02-29'), '2021-03-01').verdict).toBe('yes')
  })

  it('who may stand may also vote, and a day more of waiting never hurts', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2012-12-31'), noInvalidDate: true })
    const election = fc.date({ min: new Date('2016-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
    const iso = (date: Date) => date.toISOString().slice(0, 10)
    fc.assert(
      fc.property(day, election, fc.constantFrom(...editions), (birth, on, edition) => {
        const later = new Date(on.getTime() + 86_400_000)
        const may = (what: 'vote' | 'stand', date: Date) => judgeAge(edition, what, born(iso(birth)), iso(date)).verdict
        if (may('stand', on) === 'yes') {
          expect(may('vote', on)).toBe('yes')
          expect(may('stand', later)).toBe('yes')
        }
      }),
    )
    expect(ages.stand.value['2025']).toBe(21)
  })
})

describe('who may not stand', () => {
  it('each ground of Điều 37 bars in both editions, with its point', () => {
    for (const edition of editions) {
      expect(judgeBars(edition, []).verdict).toBe('yes')
      expectSpoken(judgeBars(edition, []).reasons)
      for (const bar of bars) {
        const answer = judgeBars(edition, [bar])
        expect(answer.verdict).toBe('no')
        expect(answer.reasons[0]?.article).toMatch(/^37\.[1-5]$/)
        expectSpoken(answer.reasons)
      }
    }
    expect(judgeBars('2015', bars).reasons.map((each) => each.article)).toEqual(
      '37.1 37.1 37.1 37.2 37.3 37.4 37.5 37.5 37.5'.split(' '),
    )
  })
})

describe('combinations', () => {
  it('case 47: NA with two council levels is too many, two council levels alone are not (2015)', () => {
    expect(judgeFilings('2015', ['NA', 'province', 'district'])).toMatchObject({
      verdict: 'no',
      reasons: [{ rule: 'X-LEVELS', article: '36.3', numbers: { councils: 2, limit: 1, na: 1 } }],
    })
    expect(judgeFilings('2015', ['district', 'commune']).verdict).toBe('yes')
    expect(judgeFilings('2015', ['province', 'district', 'commune']).verdict).toBe('no')
    expect(judgeFilings('2015', ['NA', 'commune']).verdict).toBe('yes')
  })

  it('case 47: the same with the two levels that are left (2025)', () => {
    expect(judgeFilings('2025', ['NA', 'province', 'commune']).verdict).toBe('no')
    expect(judgeFilings('2025', ['province', 'commune']).verdict).toBe('yes')
    expect(judgeFilings('2025', ['NA', 'province']).verdict).toBe('yes')
    const gone = judgeFilings('2025', ['district', 'commune'])
    expect(gone.reasons.find((each) => !each.holds)).toMatchObject({ rule: 'PC-LEVEL', numbers: { body: 'district' } })
    expectSpoken([...gone.reasons, ...judgeFilings('2025', ['NA', 'province', 'commune']).reasons])
  })

  it('a National Assembly candidate stands in one constituency; for a council a person decides', () => {
    expect(judgeOneConstituency('NA', ['1', '1'], 'c1').verdict).toBe('yes')
    expect(judgeOneConstituency('NA', ['1', '2'], 'c1')).toMatchObject({
      verdict: 'no',
      reasons: [{ candidate: 'c1' }],
    })
    expect(judgeOneConstituency('commune', ['1', '2'], 'c1').verdict).toBe('ask')
    expectSpoken(
      [judgeOneConstituency('NA', [], 'c1'), judgeOneConstituency('commune', ['1', '2'], 'c1')].flatMap(
        (each) => each.reasons,
      ),
    )
  })
})

describe('dossier', () => {
  const dossier: Dossier = {
    body: 'NA',
    nomination: 'local',
    parts: dossierParts,
    portraits: 3,
    portraitMonths: 5,
    sets: 2,
    filedWith: 'provincial-committee',
    receivedAt: '2026-02-01T17:00:00+07:00',
    closesAt: '2026-02-01T17:00:00+07:00',
    declaredOnline: true,
    resident: true,
  }
  const failing = (edition: '2015' | '2025', extra: Partial<Dossier>) =>
    judgeDossier(edition, { ...dossier, ...extra })
      .reasons.filter((each) => !each.holds)
      .map((each) => each.rule)

  it('is in time on the minute filing closes and late one minute after, in any time zone', () => {
    expect(judgeDossier('2025', dossier).verdict).toBe('yes')
    expect(failing('2025', { receivedAt: '2026-02-01T17:05:00+07:00' })).toEqual(['D-TIME'])
    expect(failing('2025', { receivedAt: '2026-02-01T10:00:00Z' })).toEqual([])
    expect(failing('2015', { receivedAt: '2026-02-01T10:01:00Z' })).toEqual(['D-TIME'])
    expectSpoken(judgeDossier('2025', { ...dossier, receivedAt: '2026-02-01T17:05:00+07:00' }).reasons)
  })

  it('has five papers, three portraits, two sets for the National Assembly and one for a council', () => {
    const poor = judgeDossier('2025', { ...dossier, parts: ['application'], portraits: 2, sets: 1, portraitMonths: 7 })
    expect(poor.verdict).toBe('no')
    expect(poor.reasons.filter((each) => !each.holds).map((each) => each.rule)).toEqual([
      'D-PARTS',
      'D-PORTRAITS',
      'D-PORTRAIT-AGE',
      'D-SETS',
    ])
    expect(poor.reasons[0]?.numbers.missing).toBe('cv-certified, short-biography, asset-declaration')
    expect(failing('2025', { body: 'commune', sets: 1, filedWith: 'committee-of-unit' })).toEqual([])
    expectSpoken(poor.reasons)
  })

  it('is declared online first, with portraits of six months, from 2025 only', () => {
    expect(failing('2025', { declaredOnline: false })).toEqual(['D-ONLINE'])
    expect(failing('2025', { portraitMonths: 6 })).toEqual([])
    expect(failing('2025', { portraitMonths: 7 })).toEqual(['D-PORTRAIT-AGE'])
    expect(failing('2015', { declaredOnline: false, portraitMonths: 30 })).toEqual([])
    expectSpoken(judgeDossier('2025', { ...dossier, declaredOnline: false }).reasons)
  })

  it('goes to the Council, the provincial Committee or the Committee of the unit', () => {
    expect(failing('2015', { nomination: 'central', filedWith: 'NEC', resident: false })).toEqual([])
    expect(failing('2015', { nomination: 'central' })).toEqual(['D-PLACE'])
    expect(failing('2015', { nomination: 'self', filedWith: 'NEC' })).toEqual(['D-PLACE'])
    expect(failing('2015', { body: 'province', nomination: 'central', filedWith: 'committee-of-unit' })).toEqual([
      'D-NOMINATION',
    ])
    expect(failing('2025', { resident: false })).toEqual(['D-RESIDENCE'])
    expect(failing('2025', { body: 'commune', filedWith: 'committee-of-unit', resident: false })).toEqual([
      'D-RESIDENCE',
    ])
    expectSpoken(judgeDossier('2025', { ...dossier, body: 'province', nomination: 'central', resident: false }).reasons)
  })

  it('moves with a transferred candidate by guidance in 2025, by nobody’s rule otherwise: always asked', () => {
    expect(dossierTransfer('2025', 'province').reasons[0]?.numbers.guided).toBe(1)
    expect(dossierTransfer('2025', 'commune').reasons[0]?.numbers.guided).toBe(0)
    expect(dossierTransfer('2015', 'NA').reasons[0]?.numbers.guided).toBe(0)
    for (const edition of editions) {
      expect(dossierTransfer(edition, 'NA').verdict).toBe('ask')
      expectSpoken(dossierTransfer(edition, 'NA').reasons)
    }
  })
})

describe('striking off', () => {
  const poll = { listPublished: '2021-04-28T08:00:00+07:00', votingStarts: '2021-05-23T07:00:00+07:00' }
  const died = (at: string) => ({ ...poll, ground: 'died' as const, at })

  it.each(editions)(
    'case 43: who dies at 06:00 before opening is struck, at 09:00 stays and may win (%s)',
    (edition) => {
      const before = judgeStrike(edition, 'NA', died('2021-05-23T06:00:00+07:00'))
      expect(before).toMatchObject({
        verdict: 'yes',
        reasons: [{ rule: 'K-STRIKE', article: '60.1', numbers: { by: 'NEC' } }],
      })
      const after = judgeStrike(edition, 'commune', died('2021-05-23T09:00:00+07:00'))
      expect(after).toMatchObject({
        verdict: 'no',
        reasons: [{ article: '60.2', numbers: { by: 'committee-with-front' } }],
      })
      expect(judgeStrike(edition, 'NA', died('2021-05-23T07:00:00+07:00')).verdict).toBe('no')
      expectSpoken([...before.reasons, ...after.reasons])
    },
  )

  it.each(editions)(
    'case 42: votes for a name struck after printing are never counted by themselves (%s)',
    (edition) => {
      expect(
        judgeStrike(edition, 'commune', { ...poll, ground: 'prosecuted', at: '2021-05-22T15:00:00+07:00' }).verdict,
      ).toBe('yes')
      const votes = votesForStruck('c4', 217)
      expect(votes).toMatchObject({
        verdict: 'ask',
        reasons: [{ rule: 'K-STRUCK-VOTES', candidate: 'c4', numbers: { votes: 217 } }],
      })
      expectSpoken(votes.reasons)
    },
  )

  it('before the list is published nothing is struck and no article speaks of withdrawing', () => {
    expect(judgeStrike('2015', 'NA', { ...died('2021-04-20T08:00:00+07:00'), listPublished: null }).verdict).toBe('ask')
    expect(judgeStrike('2015', 'NA', died('2021-04-28T08:00:00+07:00')).verdict).toBe('yes')
    const early = judgeStrike('2015', 'NA', died('2021-04-20T08:00:00+07:00'))
    expect(early).toMatchObject({ verdict: 'ask', reasons: [{ rule: 'K-WITHDRAW' }] })
    expectSpoken(early.reasons)
  })

  it('a name proven unfit is struck before election day, not on it', () => {
    const unfit = (at: string) => judgeStrike('2025', 'province', { ...poll, ground: 'unfit', at })
    expect(unfit('2021-05-22T23:59:00+07:00')).toMatchObject({ verdict: 'yes', reasons: [{ article: '61.2' }] })
    expect(unfit('2021-05-23T00:01:00+07:00').verdict).toBe('no')
    expect(unfit('2021-05-22T16:59:00Z').verdict).toBe('yes')
    expectSpoken([...unfit('2021-05-22T23:59:00+07:00').reasons, ...unfit('2021-05-23T00:01:00+07:00').reasons])
  })

  it('every ground of Điều 60 has its words', () => {
    for (const ground of strikeGrounds) {
      expectSpoken(judgeStrike('2025', 'NA', { ...poll, ground, at: '2021-05-01T08:00:00+07:00' }).reasons)
    }
  })
})

describe('number of candidates', () => {
  it.each(editions)(
    'case 44: a council constituency with 4 seats and 6 candidates is short, 7 are needed (%s)',
    (edition) => {
      expect(judgeSurplus(edition, 'commune', 4, 6)).toMatchObject({ holds: false, numbers: { needed: 7 } })
      expect(judgeSurplus(edition, 'province', 4, 7).holds).toBe(true)
    },
  )

  it.each(editions)(
    'case 45: 3 seats with 5 are enough, with 4 not; 2 with 3 are enough; NA 3 with 4 not, 2 with 4 yes (%s)',
    (edition) => {
      expect(judgeSurplus(edition, 'commune', 3, 5).holds).toBe(true)
      expect(judgeSurplus(edition, 'commune', 3, 4).holds).toBe(false)
      expect(judgeSurplus(edition, 'commune', 2, 3).holds).toBe(true)
      expect(judgeSurplus(edition, 'NA', 3, 4)).toMatchObject({ holds: false, numbers: { needed: 5 } })
      expect(judgeSurplus(edition, 'NA', 2, 4).holds).toBe(true)
    },
  )
})

describe('a candidate lost by force majeure', () => {
  const loss = { seats: 3, candidates: 4, daysToPosting: 5, next: { inFavour: 31, present: 60 } }

  it('changes nothing while the list is long enough', () => {
    expect(judgeLoss('2015', 'commune', { ...loss, candidates: 5 })).toMatchObject({
      verdict: 'yes',
      remedies: ['keep'],
    })
    expect(judgeLoss('2025', 'NA', { ...loss, candidates: 5 }).verdict).toBe('yes')
  })

  it('is for the Council in an election to the National Assembly', () => {
    for (const edition of editions) {
      const answer = judgeLoss(edition, 'NA', loss)
      expect(answer).toMatchObject({ verdict: 'ask', remedies: [], reasons: [{}, { rule: 'F-NEC', article: '57.6' }] })
      expectSpoken(answer.reasons)
    }
  })

  it('before posting: keep, add the next person, or reduce the seats', () => {
    expect(judgeLoss('2015', 'commune', loss)).toMatchObject({
      verdict: 'ask',
      remedies: ['keep', 'add-next', 'reduce-seats'],
    })
    expect(judgeLoss('2015', 'commune', { ...loss, daysToPosting: 2 }).remedies).toContain('add-next')
    expect(judgeLoss('2015', 'commune', { ...loss, daysToPosting: 0 }).reasons[1]?.numbers).toMatchObject({
      posted: 0,
      needed: 3,
    })
    expect(judgeLoss('2015', 'commune', { ...loss, daysToPosting: 1 }).remedies).toEqual(['keep', 'reduce-seats'])
    expect(judgeLoss('2015', 'commune', { ...loss, next: { inFavour: 30, present: 60 } }).remedies).toEqual([
      'keep',
      'reduce-seats',
    ])
    expect(judgeLoss('2015', 'commune', { ...loss, next: null }).remedies).not.toContain('add-next')
    expectSpoken([
      ...judgeLoss('2015', 'commune', loss).reasons,
      ...judgeLoss('2015', 'commune', { ...loss, next: null }).reasons,
    ])
  })

  it('after posting: keep with one more than the seats, else reduce', () => {
    expect(judgeLoss('2015', 'commune', { ...loss, daysToPosting: -1 }).remedies).toEqual(['keep'])
    expect(judgeLoss('2015', 'commune', { ...loss, daysToPosting: -1 }).reasons[1]?.numbers).toMatchObject({
      posted: 1,
      needed: 4,
    })
    const few = judgeLoss('2025', 'commune', { ...loss, daysToPosting: -1, candidates: 3 })
    expect(few).toMatchObject({ verdict: 'ask', remedies: ['reduce-seats'] })
    expect(few.reasons[1]?.confidence).toBe('unconfirmed')
    expectSpoken([...few.reasons, ...judgeLoss('2015', 'commune', { ...loss, daysToPosting: -1 }).reasons])
  })
})

describe('official list', () => {
  const line = (id: string, name: string, birthDate: string | null = '1970-01-01') => ({
    id,
    name: nameParts(name),
    birthDate,
    filled: officialFields,
  })
  const list = [
    line('a', 'Nguyễn Văn An'),
    line('b', 'Trần Thị Bình'),
    line('c', 'Lê Văn Cường'),
    line('d', 'Lý Thị Dung'),
    line('e', 'Hoàng Văn Đạt'),
  ]

  it('is complete, in order and long enough', () => {
    for (const edition of editions) expect(judgeOfficialList(edition, 'NA', 3, list).verdict).toBe('yes')
  })

  it('names what is missing, the first line out of order, and too few candidates', () => {
    const wrong = [list[1], list[0]].flatMap((each) => (each ? [each] : []))
    const answer = judgeOfficialList(
      '2025',
      'commune',
      2,
      wrong.map((each) => ({ ...each, filled: officialFields.slice(0, -1) })),
    )
    expect(answer.verdict).toBe('no')
    expect(answer.reasons.filter((each) => !each.holds)).toMatchObject([
      { rule: 'L-FIELDS', candidate: 'b', numbers: { missing: 'workplace' } },
      { rule: 'L-FIELDS', candidate: 'a' },
      { rule: 'L-ORDER', numbers: { place: 1 } },
      { rule: 'S-SURPLUS' },
    ])
    expectSpoken(answer.reasons)
  })
})
