import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  annulmentProposers,
  annulmentSigns,
  byElectionAuthority,
  type Complaint,
  checkMinutes,
  complaintRoute,
  complaintSubjects,
  confirmStatus,
  editions,
  figuresAfterAnnulment,
  handover,
  judgeAnnulment,
  judgeByElection,
  judgeByElectionDay,
  judgeComplaint,
  judgeSurplusRuling,
  type Minutes,
  signsInFindings,
} from './index.ts'
import { expectSpoken } from './words/expect-spoken.ts'

const minutes = (edition: '2015' | '2025', collected: number): Minutes => ({
  edition,
  body: 'commune',
  seats: 3,
  area: '4',
  registered: 1300,
  voted: 1228,
  received: 1300,
  issued: 1228,
  exchanged: 0,
  unused: 72,
  collected,
  valid: collected,
  invalid: 0,
  byCount: null,
  votes: { a: 1000, b: 900, c: 800, d: 300, e: 200 },
  candidates: ['a', 'b', 'c', 'd', 'e'],
})

describe('annulment', () => {
  it.each(editions)(
    'case 27: 75 ballots more collected than issued: annulment is to be proposed, a person decides (%s)',
    (edition) => {
      const signs = signsInFindings(checkMinutes(minutes(edition, 1303)))
      const answer = annulmentSigns(edition, signs)
      expect(answer).toMatchObject({
        verdict: 'ask',
        reasons: [{ rule: 'W-7-SURPLUS', article: '81.1', numbers: { surplus: 75 } }],
      })
      expect(signsInFindings(checkMinutes(minutes(edition, 1228)))).toEqual([])
      expect(annulmentSigns(edition, []).verdict).toBe('no')
      expectSpoken([...answer.reasons, ...annulmentSigns(edition, []).reasons])
    },
  )

  it.each(editions)(
    'that the Council lets minutes with a surplus stand is a person’s to say; that it annuls is the law (%s)',
    (edition) => {
      const [stands, annulled] = [judgeSurplusRuling(edition, 'stands'), judgeSurplusRuling(edition, 'annulled')]
      expect([stands.verdict, annulled.verdict]).toEqual(['ask', 'yes'])
      expect(annulled.reasons).toMatchObject([{ rule: 'W-7-RULING', article: '81.1' }])
      expectSpoken([...stands.reasons, ...annulled.reasons])
    },
  )

  it.each(editions)(
    'case 28: ballots printed with the wrong Ông or Bà: annulment is to be proposed, as in 2021 (%s)',
    (edition) => {
      const answer = annulmentSigns(edition, [
        { kind: 'wrong-ballot', what: 'in "Ông" thay cho "Bà"' },
        { kind: 'other', what: 'bỏ phiếu thay' },
      ])
      expect(answer).toMatchObject({ verdict: 'ask', reasons: [{ rule: 'W-7-BALLOT' }, { rule: 'W-7-OTHER' }] })
      expectSpoken(answer.reasons)
    },
  )

  it('case 26: the re-vote is held within 15 days (2015) or 7 days (2025) of the first day', () => {
    for (const [edition, firstDay, last, late] of [
      ['2015', '2021-05-23', '2021-06-07', '2021-06-08'],
      ['2025', '2026-03-15', '2026-03-22', '2026-03-23'],
    ] as const) {
      const judge = (rerunDay: string) =>
        judgeAnnulment(edition, {
          proposedBy: 'provincial-committee',
          firstDay,
          rerunDay,
          firstCandidates: ['a', 'b'],
          rerunCandidates: ['b', 'a'],
        })
      expect(judge(last).verdict).toBe('yes')
      expect(judge(late)).toMatchObject({
        verdict: 'no',
        reasons: [{}, { rule: 'W-7-DAY', article: '81.2', numbers: { latest: last } }, {}],
      })
      expect(judge(firstDay).verdict).toBe('no')
      expectSpoken([...judge(last).reasons, ...judge(late).reasons])
    }
  })

  it('case 26: one annulled area votes again; the constituency waits, then its new figures stand in place (both editions)', () => {
    const first = new Map([
      ['1', 500],
      ['2', 1303],
      ['3', 700],
    ])
    const waiting = figuresAfterAnnulment(first, new Set(['2']), new Map())
    expect(waiting).toMatchObject({ status: 'waiting', areas: ['2'] })
    const complete = figuresAfterAnnulment(first, new Set(['2']), new Map([['2', 1180]]))
    expect(complete.status === 'complete' && [...complete.figures]).toEqual([
      ['1', 500],
      ['2', 1180],
      ['3', 700],
    ])
    expectSpoken([waiting.reason, complete.reason])
  })

  it('may be proposed by five bodies only, with the candidates of the first poll', () => {
    const judge = (proposedBy: string, rerunCandidates: readonly string[]) =>
      judgeAnnulment('2025', {
        proposedBy,
        firstDay: '2026-03-15',
        rerunDay: '2026-03-22',
        firstCandidates: ['a', 'b'],
        rerunCandidates,
      })
    for (const proposer of annulmentProposers) expect(judge(proposer, ['a', 'b']).verdict).toBe('yes')
    const wrong = judge('board-NA', ['a', 'c'])
    expect(wrong.reasons.filter((each) => !each.holds)).toMatchObject([
      { rule: 'W-7-PROPOSER' },
      { rule: 'W-7-CANDIDATES', numbers: { added: 'c', removed: 'b' } },
    ])
    expectSpoken([...wrong.reasons, ...judge('NEC', ['a', 'b']).reasons])
  })

  it('keeps every area, never counts an annulled figure, and is complete exactly when every re-vote is in', () => {
    const id = fc.constantFrom<string[]>('1', '2', '3', '4')
    const areas = fc.dictionary(id, fc.nat(1000)).map((each) => new Map(Object.entries(each)))
    fc.assert(
      fc.property(areas, fc.array(id), areas, (first, some, reruns) => {
        const annulled = new Set(some.filter((each) => first.has(each)))
        const answer = figuresAfterAnnulment(first, annulled, reruns)
        expect(answer.status).toBe([...annulled].every((each) => reruns.has(each)) ? 'complete' : 'waiting')
        if (answer.status === 'waiting') return
        expect([...answer.figures.keys()]).toEqual([...first.keys()])
        for (const [area, figure] of answer.figures) {
          expect(figure).toBe(annulled.has(area) ? reruns.get(area) : first.get(area))
        }
      }),
    )
  })
})

describe('confirmation of status', () => {
  it.each(editions)(
    'case 51: a winner who is not confirmed leaves the seat empty, nobody is promoted (%s)',
    (edition) => {
      const answer = confirmStatus(edition, 'NA', 3, ['a', 'b', 'c'], new Set(['b']))
      expect(answer).toMatchObject({ deputies: ['a', 'c'], empty: 1 })
      expect(answer.reasons.map((each) => [each.rule, each.candidate, each.holds])).toEqual([
        ['W-8', 'a', true],
        ['W-8', 'b', false],
        ['W-8', 'c', true],
        ['W-8-EMPTY', null, false],
      ])
      expectSpoken(answer.reasons)
    },
  )

  it('is the Committee’s for a council, and confirms nobody who was not elected', () => {
    const elected = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
    fc.assert(
      fc.property(elected, elected, (winners, refused) => {
        const answer = confirmStatus('2025', 'commune', 5, winners, new Set(refused))
        expect(answer.deputies).toEqual(winners.filter((each) => !refused.includes(each)))
        expect(answer.deputies.length + answer.empty).toBe(5)
        expect(answer.reasons.every((each) => each.article === '88.2')).toBe(true)
        expectSpoken(answer.reasons)
      }),
    )
  })
})

describe('by-election', () => {
  it.each(editions)(
    'case 53: NA with 9 % missing and 3 years left: no; 11 %: possible; 11 % with 1.5 years: no (%s)',
    (edition) => {
      const judge = (missing: number, termEnds: string) =>
        judgeByElection(edition, 'NA', {
          elected: 500,
          serving: 500 - missing,
          lawful: null,
          today: '2023-05-01',
          termEnds,
        })
      expect(judge(45, '2026-05-01').verdict).toBe('no')
      expect(judge(55, '2026-05-01').verdict).toBe('yes')
      expect(judge(55, '2024-11-01').verdict).toBe('no')
      expect(judge(50, '2026-05-01').verdict).toBe('no')
      expect(judge(55, '2025-05-01').verdict).toBe('no')
      expect(judge(55, '2025-05-02').verdict).toBe('yes')
      expectSpoken([...judge(45, '2026-05-01').reasons, ...judge(55, '2024-11-01').reasons])
    },
  )

  it.each(editions)(
    'case 54: a council of 30 with 10 missing is exactly one third: no; 11 missing with 20 months left: possible (%s)',
    (edition) => {
      const judge = (missing: number, termEnds = '2025-01-01') =>
        judgeByElection(edition, 'commune', {
          elected: 30,
          serving: 30 - missing,
          lawful: null,
          today: '2023-05-01',
          termEnds,
        })
      expect(judge(10).verdict).toBe('no')
      expect(judge(11).verdict).toBe('yes')
      expect(judge(11, '2024-11-01').verdict).toBe('no')
      expect(judge(11).reasons).toMatchObject([
        { rule: 'W-9-TIME', article: '89.2', numbers: { months: 18 } },
        { rule: 'W-9-MISSING', article: '89.2.a' },
        { rule: 'W-9-WHO', numbers: { authority: 'province-council-standing' } },
      ])
      expectSpoken([...judge(10).reasons, ...judge(11).reasons])
    },
  )

  it('months end where the month ends', () => {
    const judge = (today: string, termEnds: string) =>
      judgeByElection('2025', 'commune', { elected: 30, serving: 10, lawful: null, today, termEnds }).verdict
    // 18 months from 31 August 2026 are over on 29 February 2028, from 30 November 2026 on 30 May 2028.
    expect(judge('2026-08-31', '2028-02-29')).toBe('no')
    expect(judge('2026-08-31', '2028-03-01')).toBe('yes')
    expect(judge('2026-11-30', '2028-05-30')).toBe('no')
    expect(judge('2026-11-30', '2028-05-31')).toBe('yes')
  })

  it('a new unit needs fewer than two thirds of its lawful deputies instead', () => {
    const judge = (serving: number) =>
      judgeByElection('2025', 'commune', {
        elected: serving,
        serving,
        lawful: 30,
        today: '2026-04-01',
        termEnds: '2031-04-01',
      })
    expect(judge(19).verdict).toBe('yes')
    expect(judge(20).verdict).toBe('no')
    expectSpoken(judge(20).reasons)
  })

  it('is decided by the body the edition names; districts had one in 2015 only', () => {
    expect(editions.map((edition) => byElectionAuthority.province.value[edition])).toEqual([
      'na-standing-committee',
      'na-standing-committee',
    ])
    expect(byElectionAuthority.district.value).toEqual({ '2015': 'province-council-standing', '2025': null })
    const vacancy = { elected: 30, serving: 10, lawful: null, today: '2023-05-01', termEnds: '2026-05-01' }
    expect(judgeByElection('2015', 'district', vacancy).verdict).toBe('yes')
    expect(judgeByElection('2025', 'district', vacancy)).toMatchObject({
      verdict: 'no',
      reasons: [{ rule: 'PC-LEVEL' }],
    })
    for (const body of ['NA', 'province', 'commune'] as const)
      expectSpoken(judgeByElection('2025', body, vacancy).reasons)
  })

  it('is on a Sunday published 30 days before', () => {
    expect(judgeByElectionDay('2025', '2027-04-02', '2027-05-02').verdict).toBe('yes')
    const wrong = judgeByElectionDay('2025', '2027-04-03', '2027-05-01')
    expect(wrong.reasons.map((each) => each.holds)).toEqual([false, false])
    expect(judgeByElectionDay('2025', '2027-04-03', '2027-05-02').verdict).toBe('no')
    expectSpoken(wrong.reasons)
  })

  it('one deputy fewer never closes the way to a by-election', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 500 }),
        fc.nat(500),
        fc.constantFrom('NA', 'province', 'commune'),
        (elected, gone, body) => {
          const judge = (missing: number) =>
            judgeByElection('2025', body, {
              elected,
              serving: elected - missing,
              lawful: null,
              today: '2026-04-01',
              termEnds: '2031-04-01',
            }).verdict
          const missing = Math.min(gone, elected - 1)
          if (judge(missing) === 'yes') expect(judge(missing + 1)).toBe('yes')
        },
      ),
    )
  })
})

describe('complaints', () => {
  it('go where the law sends them, in both editions', () => {
    for (const edition of editions) {
      for (const subject of complaintSubjects)
        expect(complaintRoute(edition, subject)?.route.first.length).toBeGreaterThan(0)
      expect(complaintRoute(edition, 'register')).toMatchObject({
        article: '33',
        route: { first: ['register-maker'], next: 'court', final: 'court', fileDays: 30, answerDays: 5 },
      })
      expect(complaintRoute(edition, 'candidate-NA')?.route).toMatchObject({ final: 'NEC', step: 'stopComplaints' })
      expect(complaintRoute(edition, 'candidate-council')?.route).toMatchObject({
        first: ['board'],
        final: 'committee',
      })
      expect(complaintRoute(edition, 'count')?.route).toMatchObject({ first: ['team'], next: 'board' })
    }
  })

  it('about results are filed in 5 days and decided in 30 or 20 (2015), in 3 and 7 (2025)', () => {
    const days = (edition: '2015' | '2025', subject: 'result-NA' | 'result-council') => {
      const found = complaintRoute(edition, subject)?.route
      return [found?.fileDays, found?.answerDays]
    }
    expect([days('2015', 'result-NA'), days('2015', 'result-council')]).toEqual([
      [5, 30],
      [5, 20],
    ])
    expect([days('2025', 'result-NA'), days('2025', 'result-council')]).toEqual([
      [3, 7],
      [3, 7],
    ])
  })

  const complaint: Complaint = {
    kind: 'denunciation',
    subject: 'candidate-council',
    sender: 'named',
    received: '2026-03-04',
    stopsOn: '2026-03-05',
    electionDay: '2026-03-15',
    proven: false,
  }
  const judge = (extra: Partial<Complaint>) => judgeComplaint('2025', { ...complaint, ...extra })

  it('about candidates stop ten days before the poll, and are only logged', () => {
    expect(judge({}).verdict).toBe('yes')
    expect(judge({ received: '2026-03-05' })).toMatchObject({
      verdict: 'no',
      reasons: [{}, { rule: 'P-FREEZE', article: '61.2' }],
    })
    expect(judge({ received: '2026-03-06', subject: 'candidate-NA' }).verdict).toBe('no')
    expect(judge({ received: '2026-03-06', subject: 'count' }).verdict).toBe('yes')
    expectSpoken([...judge({}).reasons, ...judge({ received: '2026-03-05' }).reasons])
  })

  it('that are clear and proven still strike a name, before election day', () => {
    expect(judge({ received: '2026-03-14', proven: true })).toMatchObject({
      verdict: 'yes',
      reasons: [{}, { rule: 'P-STRIKE' }],
    })
    expect(judge({ received: '2026-03-15', proven: true }).verdict).toBe('no')
    expectSpoken([
      ...judge({ received: '2026-03-14', proven: true }).reasons,
      ...judge({ received: '2026-03-15', proven: true }).reasons,
    ])
  })

  it('without a name or under somebody else’s are not considered when they denounce; otherwise a person decides', () => {
    for (const edition of editions) {
      for (const sender of ['anonymous', 'impersonated'] as const) {
        const of = (kind: Complaint['kind']) => judgeComplaint(edition, { ...complaint, kind, sender })
        expect(of('denunciation').verdict).toBe('no')
        expect(of('complaint').verdict).toBe('ask')
        expectSpoken([...of('denunciation').reasons, ...of('petition').reasons])
      }
    }
  })

  it('unsettled at the end go to the Standing Committee or the new Standing Board', () => {
    expect(handover('NA').numbers.to).toBe('na-standing-committee')
    expect(handover('commune').numbers.to).toBe('council-standing')
    expectSpoken([handover('NA'), handover('commune')])
  })
})
