import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  editions,
  judgeDecision,
  judgeMembership,
  judgePosts,
  judgeRecord,
  judgeSectors,
  judgeSize,
  kindOf,
  type Organ,
  organSectors,
  organSizes,
  organs,
  organsOf,
  provincialRecordRunsFrom,
  recordKinds,
  recordRules,
} from '../index.ts'
import { expectSpoken } from '../words/expect-spoken.ts'

/** least–most in 2015 and in 2025; null where the edition has no such organ. */
const table: readonly [Organ, [number, number] | null, [number, number] | null][] = [
  ['council', [15, 21], [15, 21]],
  ['committee-province', [21, 31], [23, 37]],
  ['committee-district', [11, 15], null],
  ['committee-commune', [9, 11], [9, 17]],
  ['board-NA', [9, 15], [9, 17]],
  ['board-province', [11, 13], [11, 15]],
  ['board-district', [9, 11], null],
  ['board-commune', [7, 9], [9, 15]],
  ['team', [11, 21], [11, 21]],
  ['team-army', [5, 9], [5, 9]],
  ['team-mixed', [11, 21], [11, 21]],
  ['by-council', [5, 7], [5, 7]],
  ['by-committee', [3, 5], [3, 5]],
  ['by-board', [3, 5], [3, 5]],
  ['by-team', [9, 11], [9, 11]],
]

describe('size of an organ', () => {
  it.each(table)('%s has its members in both editions', (organ, before, after) => {
    for (const [edition, limits] of [
      ['2015', before],
      ['2025', after],
    ] as const) {
      const sure = organSizes[organ].confidence[edition] === 'confirmed' ? 'no' : 'ask'
      if (limits === null) {
        expect(organsOf(edition)).not.toContain(organ)
        expect(judgeSize(edition, organ, 11).verdict).toBe('no')
        continue
      }
      const [least, most] = limits
      expect(judgeSize(edition, organ, least - 1).verdict).toBe(sure)
      expect(judgeSize(edition, organ, least).verdict).toBe('yes')
      expect(judgeSize(edition, organ, most).verdict).toBe('yes')
      expect(judgeSize(edition, organ, most + 1).verdict).toBe(sure)
      expectSpoken(judgeSize(edition, organ, most + 1).reasons)
    }
  })

  it('asks where the size of a shared Polling Team of 2015 is not confirmed', () => {
    expect(judgeSize('2015', 'team-mixed', 10).verdict).toBe('ask')
    expect(judgeSize('2025', 'team-mixed', 10).verdict).toBe('no')
  })

  it('a Polling Team of 9 is too small, that of an armed-forces unit is not', () => {
    expect(judgeSize('2025', 'team', 9)).toMatchObject({
      verdict: 'no',
      reasons: [{ rule: 'B-SIZE', article: '25.1', numbers: { members: 9, least: 11, most: 21 } }],
    })
    expect(judgeSize('2025', 'team-army', 9).verdict).toBe('yes')
  })
})

describe('posts and sectors', () => {
  it('a provincial Committee has a secretary from 2025; before, the law names none, so a person is asked', () => {
    const held = { chair: 1, vice: 3, secretary: 1 }
    expect(judgePosts('2025', 'committee-province', held).verdict).toBe('yes')
    expect(judgePosts('2015', 'committee-province', held).verdict).toBe('ask')
    expect(judgePosts('2025', 'committee-province', { ...held, secretary: 0 }).verdict).toBe('no')
    expect(judgePosts('2015', 'committee-province', { ...held, secretary: 0 }).verdict).toBe('yes')
  })

  it('a Polling Team has one head and one secretary in both editions and no deputy head', () => {
    for (const edition of editions) {
      expect(judgePosts(edition, 'team', { chair: 1, vice: 0, secretary: 1 }).verdict).toBe('yes')
      expect(judgePosts(edition, 'team', { chair: 2, vice: 0, secretary: 1 }).verdict).toBe('no')
      expect(judgePosts(edition, 'team', { chair: 1, vice: 1, secretary: 1 }).verdict).toBe('ask')
    }
  })

  it('names the sectors that are missing; others may sit as well', () => {
    const answer = judgeSectors('2025', 'board-commune', ['state', 'political', 'government'])
    expect(answer.verdict).toBe('no')
    expect(answer.reasons[0]?.numbers.missing).toBe('socio-political, social, voters')
    for (const edition of editions) {
      for (const organ of organsOf(edition)) {
        const all = organSectors[organ].value[edition] ?? []
        expect(judgeSectors(edition, organ, [...all, 'government']).verdict).toBe('yes')
        expectSpoken(judgeSectors(edition, organ, []).reasons)
        expectSpoken(judgePosts(edition, organ, { chair: 0, vice: 7, secretary: 2 }).reasons)
      }
    }
    expectSpoken(judgePosts('2025', 'board-district', { chair: 1, vice: 1, secretary: 0 }).reasons)
  })
})

describe('incompatibility', () => {
  const judge = (organ: Organ, today: string, listDay: string | null) =>
    judgeMembership('2025', organ, ['dv-1', 'hd-3'], ['hd-3'], today, listDay)

  it('keeps a candidate off the Board and the Polling Team of the own constituency, until the day of the list', () => {
    for (const organ of ['board-commune', 'team', 'team-army'] as const) {
      expect(judge(organ, '2026-02-26', '2026-02-26').reasons[0]).toMatchObject({
        rule: 'B-CANDIDATE',
        article: '27',
        holds: false,
        numbers: { constituency: 'hd-3', until: '2026-02-26', late: 0 },
      })
      expect(judge(organ, '2026-02-27', '2026-02-26').reasons[0]?.numbers.late).toBe(1)
      expect(judge(organ, '2026-02-01', null).verdict).toBe('no')
      expectSpoken(
        [judge(organ, '2026-02-27', '2026-02-26'), judge(organ, '2026-02-01', null)].flatMap((r) => r.reasons),
      )
    }
  })

  it('lets a candidate sit on the Committee, and on the Board of another constituency', () => {
    expect(judge('committee-commune', '2026-02-27', '2026-02-26').verdict).toBe('yes')
    for (const edition of editions) {
      expect(judgeMembership(edition, 'board-NA', ['qh-1'], ['qh-2'], '2021-01-01', null).verdict).toBe('yes')
    }
  })

  it('asks for the organs of a by-election, where the law does not repeat the rule', () => {
    expect(judge('by-team', '2026-02-27', null).verdict).toBe('ask')
  })
})

describe('quorum and majority', () => {
  it.each(editions)('case 58: 30 members, 20 present, 15 in favour: not adopted; 16 are needed (%s)', (edition) => {
    const vote = judgeDecision(edition, 'committee-province', { members: 30, present: 20, inFavour: 15 })
    expect(vote.verdict).toBe('no')
    expect(vote.reasons).toMatchObject([
      { rule: 'B-QUORUM', article: '26.1', holds: true, numbers: { needed: 20 } },
      { rule: 'B-MAJORITY', article: '26.1', holds: false, numbers: { needed: 16 } },
    ])
    expect(judgeDecision(edition, 'committee-province', { members: 30, present: 20, inFavour: 16 }).verdict).toBe('yes')
  })

  it.each(editions)('case 58: 19 of 30 present is no quorum, whatever the vote (%s)', (edition) => {
    const vote = judgeDecision(edition, 'committee-province', { members: 30, present: 19, inFavour: 19 })
    expect(vote.verdict).toBe('no')
    expect(vote.reasons[0]).toMatchObject({ rule: 'B-QUORUM', holds: false })
  })

  it('the Council has the same rule in its own article', () => {
    const vote = judgeDecision('2025', 'council', { members: 21, present: 14, inFavour: 11 })
    expect(vote).toMatchObject({ verdict: 'yes', reasons: [{ article: '13' }, { article: '13' }] })
    expect(judgeDecision('2025', 'council', { members: 21, present: 13, inFavour: 11 }).verdict).toBe('no')
  })

  it('refuses figures that cannot be', () => {
    for (const vote of [
      { members: 10, present: 11, inFavour: 6 },
      { members: 10, present: 8, inFavour: 9 },
      { members: 0, present: 0, inFavour: 0 },
      { members: 10, present: 8, inFavour: -1 },
    ]) {
      const answer = judgeDecision('2015', 'team', vote)
      expect(answer).toMatchObject({ verdict: 'no', reasons: [{ rule: 'B-VOTE' }] })
      expectSpoken(answer.reasons)
    }
    // Everybody there and in favour, even a body of one, is possible; nobody in favour is too.
    for (const inFavour of [0, 1]) {
      const answer = judgeDecision('2025', 'team', { members: 1, present: 1, inFavour })
      expect(answer.verdict).toBe(inFavour === 1 ? 'yes' : 'no')
      expect(answer.reasons).toHaveLength(2)
    }
    expect(judgeDecision('2025', 'committee-district', { members: 11, present: 11, inFavour: 11 }).verdict).toBe('no')
  })

  it('agrees with the fractions, and "needed" is exactly the first number that passes', () => {
    const votes = fc
      .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
      .map(([a, b, c]) => [a, b, c].sort((x, y) => y - x))
      .map(([members = 0, present = 0, inFavour = 0]) => ({ members: members + 1, present, inFavour }))
    fc.assert(
      fc.property(votes, fc.constantFrom(...organs), fc.constantFrom(...editions), (vote, organ, edition) => {
        fc.pre(organsOf(edition).includes(organ))
        const answer = judgeDecision(edition, organ, vote)
        const [meeting, decision] = answer.reasons
        expect(meeting?.holds).toBe(vote.present >= Number(meeting?.numbers.needed))
        expect(decision?.holds).toBe(vote.inFavour >= Number(decision?.numbers.needed))
        expect(answer.verdict).toBe(
          3 * vote.present >= 2 * vote.members && 2 * vote.inFavour > vote.members ? 'yes' : 'no',
        )
        expectSpoken(answer.reasons)
      }),
    )
  })

  it('one more vote in favour never undoes a decision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(40), (members, inFavour) => {
        const judge = (votes: number) =>
          judgeDecision('2025', 'board-NA', { members, present: members, inFavour: votes })
        fc.pre(inFavour < members)
        if (judge(inFavour).verdict === 'yes') expect(judge(inFavour + 1).verdict).toBe('yes')
      }),
    )
  })
})

describe('minutes as papers', () => {
  it.each([
    ['count', 3, '76.3', 'countMinutes'],
    ['board-NA', 3, '77.3', 'boardMinutes'],
    ['board-council', 4, '77.4', 'boardMinutes'],
    ['province-NA', 4, '83.3', 'provincialMinutes'],
    ['summary-province', 6, '85.3', null],
    ['summary-commune', 6, '85.3', null],
    ['summary-NA', 5, '84.3', null],
  ] as const)('%s: %d copies (Điều %s)', (record, copies, article, step) => {
    for (const edition of editions) {
      const rule = recordRules[record]
      const made = {
        copies,
        signedBy: rule.signedBy.value[edition] ?? [],
        sentTo: rule.recipients.value[edition] ?? [],
      }
      expect(rule.step).toBe(step)
      expect(judgeRecord(edition, record, made).verdict).toBe('yes')
      expect(judgeRecord(edition, record, { ...made, copies: copies - 1 })).toMatchObject({
        verdict: 'no',
        reasons: [{ rule: 'B-COPIES', article, holds: false }, { holds: true }, { holds: true }],
      })
    }
  })

  it('counting minutes are signed by head, secretary and two witnesses and go to three places', () => {
    const answer = judgeRecord('2015', 'count', { copies: 3, signedBy: ['head'], sentTo: ['board'] })
    expect(answer.reasons.map((each) => each.numbers.missing)).toEqual([
      undefined,
      'secretary, witnesses',
      'people-committee-commune, front-commune',
    ])
  })

  it('district minutes are gone in 2025; the copies of the 2021 ballot-use record are not known', () => {
    expect(judgeRecord('2025', 'summary-district', { copies: 6, signedBy: [], sentTo: [] })).toMatchObject({
      verdict: 'no',
      reasons: [{ rule: 'B-NO-RECORD' }],
    })
    const { signedBy, recipients } = recordRules['ballot-use']
    const made = { copies: 5, signedBy: signedBy.value['2015'] ?? [], sentTo: recipients.value['2015'] ?? [] }
    expect(judgeRecord('2015', 'ballot-use', made).verdict).toBe('ask')
    expect(judgeRecord('2025', 'ballot-use', made).verdict).toBe('yes')
    for (const edition of editions) {
      for (const record of recordKinds) {
        expectSpoken(judgeRecord(edition, record, { copies: 0, signedBy: [], sentTo: [] }).reasons)
      }
    }
  })

  it('the days of the provincial minutes run from the last vote in the province', () => {
    expect(provincialRecordRunsFrom('2025', '2026-03-15', []).from).toBe('2026-03-15')
    const later = provincialRecordRunsFrom('2025', '2026-03-15', ['2026-03-22', '2026-03-20'])
    expect(later).toMatchObject({ from: '2026-03-22', reason: { confidence: 'confirmed' } })
    expect(provincialRecordRunsFrom('2015', '2021-05-23', []).reason.confidence).toBe('unconfirmed')
    expectSpoken([later.reason])
  })
})

it('every organ is of one kind', () => {
  expect(organs.map(kindOf)).toEqual(
    'council committee committee committee board board board board team team team council committee board team'.split(
      ' ',
    ),
  )
})
