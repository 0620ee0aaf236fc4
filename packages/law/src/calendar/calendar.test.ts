import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Body,
  bodies,
  bodiesOf,
  calendar,
  campaignPeriod,
  complaintRoutes,
  countHours,
  type Edition,
  editions,
  explain,
  explainRefusal,
  furtherSteps,
  judgeElectionDay,
  law83,
  plusDays,
  refuseCalendar,
  type Step,
} from '../index.ts'

const last = { '2015': '2021-05-23', '2025': '2026-03-15' } as const

/** Dates as the plans of the elections printed them (day/month of the year around the poll). */
const printed2021 = `announceDay 28/01 structureNA 07/02 structurePC 07/02 committees 07/02 consult1 17/02 adjust1 22/02
  constituencies 04/03 boards 14/03 filing 14/03 consult2 19/03 adjust2 29/03 teams 03/04 voterListPosted 13/04 verify 13/04
  consult3 18/04 frontSends 23/04 officialList 28/04 ballotsToBoards 28/04 provincialAnnounce 03/05 postCandidates 03/05
  ballotsToTeams 08/05 stopComplaints 13/05 notifyVoters 13/05 registerFreeze 22/05 campaignEnd 22/05 vote 23/05
  countMinutes 26/05 boardMinutes 28/05 provincialMinutes 30/05 publishPC 02/06 extraOrRerun 07/06 publishNA 12/06
  resultComplaint 17/06`
const printed2016 = `announceDay 28/01 structureNA 07/02 consult1 17/02 adjust1 22/02 constituencies 03/03 filing 13/03
  consult2 18/03 adjust2 28/03 verify 12/04 voterListPosted 12/04 consult3 17/04 officialList 27/04 postCandidates 02/05
  publishPC 01/06 publishNA 11/06`
const printed2026 = `announceDay 20/11 structureNA 30/11 structurePC 30/11 committees 30/11 consult1 10/12 adjust1 15/12
  constituencies 25/12 boards 04/01 teams 31/01 filing 01/02 consult2 03/02 voterListPosted 03/02 adjust2 05/02 verify 08/02
  consult3 20/02 frontSends 22/02 officialList 26/02 ballotsToBoards 26/02 provincialAnnounce 27/02 postCandidates 27/02
  ballotsToTeams 02/03 stopComplaints 05/03 notifyVoters 05/03 registerFreeze 14/03 campaignEnd 14/03 vote 15/03
  countMinutes 18/03 boardMinutes 20/03 provincialMinutes 22/03 extraOrRerun 22/03 publishPC 25/03 publishNA 25/03
  resultComplaint 28/03`

const pairs = (printed: string): readonly (readonly [string, string])[] => {
  const words = printed.split(/\s+/)
  return words.flatMap((id, index) => (index % 2 === 0 ? [[id, words[index + 1] ?? ''] as const] : []))
}

const of = (steps: readonly Step[], id: string): Step => {
  const found = steps.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no step ${id}`)
  return found
}

const anyEdition = fc.constantFrom(...editions)
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => plusDays('1990-01-01', days))

describe('calendar', () => {
  it.each([
    ['23/05/2021', '2015', '2021-05-23', printed2021, 33],
    ['22/05/2016', '2015', '2016-05-22', printed2016, 15],
    ['15/03/2026', '2025', '2026-03-15', printed2026, 33],
  ] as const)('gives every printed date of %s', (_, edition, electionDay, printed, count) => {
    const steps = calendar(edition, electionDay)
    const wanted = pairs(printed)
    expect(wanted.length).toBe(count)
    for (const [id, day] of wanted) {
      const [, month = '', date = ''] = of(steps, id).date.split('-')
      expect(`${id} ${date}/${month}`).toBe(`${id} ${day}`)
    }
  })

  it('has exactly the 33 dated steps in both editions', () => {
    const ids = pairs(printed2021).map(([id]) => id)
    for (const edition of editions) {
      expect(
        calendar(edition, last[edition])
          .map((each) => each.id)
          .sort(),
      ).toEqual([...ids].sort())
    }
  })

  it('filing closes at 17:00, 70 days before in 2015 and 42 in 2025', () => {
    expect(of(calendar('2015', last['2015']), 'filing')).toMatchObject({
      offset: -70,
      at: '17:00',
      article: '35.1',
      amendedBy: null,
      rule: { vi: 'Chậm nhất 70 ngày trước ngày bầu cử' },
    })
    expect(of(calendar('2025', last['2025']), 'filing')).toMatchObject({
      offset: -42,
      at: '17:00',
      amendedBy: law83,
      status: 'confirmed',
      title: { vi: 'Hạn nộp hồ sơ ứng cử' },
      rule: { vi: 'Chậm nhất 42 ngày trước ngày bầu cử' },
      arithmetic: { electionDay: '2026-03-15', terms: [-42], offset: -42, date: '2026-02-01' },
    })
  })

  it('register and campaign close 24 hours before the hour the area opens', () => {
    for (const [opening, wanted] of [
      [undefined, '07:00'],
      ['05:00', '05:00'],
      ['06:30', '06:30'],
    ] as const) {
      const steps = calendar('2025', '2026-03-15', opening === undefined ? {} : { opening })
      for (const id of ['registerFreeze', 'campaignEnd'])
        expect(of(steps, id)).toMatchObject({ date: '2026-03-14', at: wanted, offset: -1 })
      expect(of(steps, 'vote')).toMatchObject({ date: '2026-03-15', at: wanted, offset: 0 })
    }
  })

  it('campaign ends at the moment the campaign rules name', () => {
    for (const edition of editions) {
      const steps = calendar(edition, last[edition], { opening: '06:00' })
      const { from, until } = campaignPeriod(edition, of(steps, 'officialList').date, {
        day: last[edition],
        time: '06:00',
      })
      expect(of(steps, 'campaignEnd')).toMatchObject({ date: until.day, at: until.time })
      expect(of(furtherSteps(edition, last[edition]), 'campaignStart').date).toBe(from)
    }
  })

  it('complaints about the result follow the publication of the body asked for', () => {
    const date = (edition: Edition, body?: Body) =>
      of(calendar(edition, last[edition], body === undefined ? {} : { body }), 'resultComplaint').date
    expect(date('2015')).toBe('2021-06-17')
    expect(date('2015', 'NA')).toBe('2021-06-17')
    for (const body of ['province', 'district', 'commune'] as const) expect(date('2015', body)).toBe('2021-06-07')
    expect(date('2025')).toBe('2026-03-28')
    expect(date('2025', 'commune')).toBe('2026-03-28')
    expect(of(calendar('2015', last['2015'], { body: 'commune' }), 'resultComplaint').arithmetic).toMatchObject({
      terms: [10, 5],
      offset: 15,
    })
    for (const edition of editions)
      expect(of(calendar(edition, last[edition]), 'resultComplaint').arithmetic.terms.at(-1)).toBe(
        complaintRoutes['result-NA'].value[edition]?.fileDays,
      )
  })

  it('gives each body its own steps', () => {
    const ids = (body: Body) => calendar('2015', last['2015'], { body }).map((each) => each.id)
    const only = { NA: ['structureNA', 'adjust2', 'provincialAnnounce', 'provincialMinutes', 'publishNA'] }
    for (const id of only.NA) {
      expect(ids('NA')).toContain(id)
      expect(ids('commune')).not.toContain(id)
    }
    for (const id of ['structurePC', 'publishPC'] as const) {
      expect(ids('NA')).not.toContain(id)
      for (const body of ['province', 'district', 'commune'] as const) expect(ids(body)).toContain(id)
    }
    expect(of(calendar('2015', last['2015']), 'boards').bodies).toEqual(bodies)
    expect(of(calendar('2025', last['2025']), 'boards').bodies).toEqual(['NA', 'province', 'commune'])
  })

  it('is sorted by date, then hour, then the order of the law', () => {
    const steps = calendar('2015', last['2015'])
    expect(steps.map((each) => `${each.date} ${each.at ?? ''}`)).toEqual(
      steps.map((each) => `${each.date} ${each.at ?? ''}`).sort(),
    )
    const sameDay = steps.filter((each) => each.date === '2021-03-14').map((each) => each.id)
    expect(sameDay).toEqual(['boards', 'filing'])
  })

  it('another election day moves every date by as many days', () => {
    fc.assert(
      fc.property(anyEdition, anyDay, fc.integer({ min: -1000, max: 1000 }), (edition, day, shift) => {
        const moved = calendar(edition, plusDays(day, shift))
        expect(moved.map(({ id, date, offset }) => [id, date, offset])).toEqual(
          calendar(edition, day).map(({ id, date, offset }) => [id, plusDays(date, shift), offset]),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('a body only takes steps away; only the complaint about its result has a date of its own', () => {
    fc.assert(
      fc.property(anyEdition, anyDay, fc.constantFrom(...bodies), (edition, day, body) => {
        const all = calendar(edition, day)
        const own = calendar(edition, day, { body })
        for (const step of own) {
          expect(step.bodies).toContain(body)
          if (step.id !== 'resultComplaint') expect(all).toContainEqual(step)
        }
        const kept = all.filter((step) => step.bodies.includes(body)).map((step) => step.id)
        expect(own.map((step) => step.id).sort()).toEqual([...kept].sort())
      }),
      { numRuns: 50 },
    )
  })

  it('every date is its sum, and every step speaks both languages', () => {
    for (const edition of editions) {
      for (const step of [...calendar(edition, last[edition]), ...furtherSteps(edition, last[edition])]) {
        const { electionDay, terms, offset, date } = step.arithmetic
        expect(
          plusDays(
            electionDay,
            terms.reduce((sum, each) => sum + each, 0),
          ),
        ).toBe(date)
        expect([step.date, step.offset]).toEqual([date, offset])
        for (const text of [step.title, step.responsible, step.rule, step.product, step.note]) {
          if (text === null) continue
          expect(text.vi).not.toMatch(/undefined|NaN|^$/)
          expect(text.en).not.toMatch(/undefined|NaN|[àáảãạăâđêôơư]|^$/)
        }
      }
    }
  })

  it('what lasts, lasts until election day', () => {
    const lasting = calendar('2015', last['2015']).filter((each) => each.until !== null)
    expect(lasting.map(({ id, until }) => [id, until])).toEqual([
      ['stopComplaints', '2021-05-23'],
      ['notifyVoters', '2021-05-23'],
    ])
  })
})

describe('further dates', () => {
  it.each([
    ['2015', 'dossierWindow', '2021-02-22', 'unconfirmed'],
    ['2015', 'candidateLeavesBoard', '2021-04-28', 'confirmed'],
    ['2015', 'pollingAreas', '2021-04-03', 'unconfirmed'],
    ['2015', 'constituencyProposals', '2021-02-27', 'confirmed'],
    ['2015', 'residenceConferences', '2021-04-13', 'unconfirmed'],
    ['2015', 'registerRemovals', '2021-05-23', 'confirmed'],
    ['2015', 'strikeOff', '2021-05-23', 'confirmed'],
    ['2015', 'registerComplaints', '2021-05-13', 'confirmed'],
    ['2015', 'registerSuit', '2021-05-18', 'unconfirmed'],
    ['2015', 'answerPC', '2021-06-27', 'confirmed'],
    ['2015', 'answerNA', '2021-07-17', 'confirmed'],
    ['2025', 'dossierWindow', '2025-12-15', 'unconfirmed'],
    ['2025', 'pollingAreas', '2026-01-31', 'confirmed'],
    ['2025', 'residenceConferences', '2026-02-08', 'confirmed'],
    ['2025', 'registerComplaints', '2026-03-05', 'confirmed'],
    ['2025', 'registerAnswers', '2026-03-10', 'confirmed'],
    ['2025', 'registerSuit', '2026-03-10', 'unconfirmed'],
    ['2025', 'countFinished', '2026-03-16', 'confirmed'],
    ['2025', 'answerNA', '2026-04-04', 'confirmed'],
    ['2025', 'firstSessionPC', '2026-04-29', 'confirmed'],
    ['2025', 'firstSessionNA', '2026-05-14', 'confirmed'],
  ] as const)('%s %s is %s', (edition, id, date, status) => {
    expect(of(furtherSteps(edition, last[edition]), id)).toMatchObject({ date, status })
  })

  it('the count starts on election day, at the usual close', () => {
    expect(of(furtherSteps('2015', last['2015']), 'count')).toMatchObject({ date: last['2015'], at: '19:00' })
  })

  it('leaves out what an edition does not have', () => {
    const ids = (edition: Edition) => furtherSteps(edition, last[edition]).map((each) => each.id)
    expect(ids('2015')).not.toContain('countFinished')
    expect(ids('2025')).not.toContain('constituencyProposals')
    expect(ids('2015')).not.toContain('nominations')
    expect(of(furtherSteps('2025', last['2025']), 'nominations').date).toBe('2026-01-25')
  })

  it('agrees with the rules that hold the same numbers', () => {
    for (const edition of editions) {
      const term = (id: string) => of(furtherSteps(edition, last[edition]), id).arithmetic.terms.at(-1)
      expect(term('registerComplaints')).toBe(complaintRoutes.register.value[edition]?.fileDays)
      expect(term('registerAnswers')).toBe(complaintRoutes.register.value[edition]?.answerDays)
      expect(term('answerNA')).toBe(complaintRoutes['result-NA'].value[edition]?.answerDays)
      expect(term('answerPC')).toBe(complaintRoutes['result-council'].value[edition]?.answerDays)
    }
    expect(24 * (of(furtherSteps('2025', last['2025']), 'countFinished').arithmetic.terms.at(-1) ?? 0)).toBe(
      countHours.value['2025'],
    )
  })
})

describe('election day', () => {
  it('T-SUNDAY: is a Sunday; any other day is answered with no, and still computed', () => {
    expect(judgeElectionDay('2015', '2021-05-23')).toMatchObject({ verdict: 'yes', reasons: [{ article: '5' }] })
    const { verdict, reasons } = judgeElectionDay('2025', '2026-03-16')
    expect(verdict).toBe('no')
    expect(reasons.map((each) => explain(each, 'vi'))).toEqual([
      'Ngày 16/03/2026 không phải Chủ nhật; ngày bầu cử phải là Chủ nhật.',
    ])
    expect(calendar('2025', '2026-03-16').length).toBe(33)
  })

  it('exactly one day in seven will do', () => {
    fc.assert(
      fc.property(anyEdition, anyDay, (edition, day) => {
        const week = [0, 1, 2, 3, 4, 5, 6].map((each) => judgeElectionDay(edition, plusDays(day, each)).verdict)
        expect(week.filter((verdict) => verdict === 'yes').length).toBe(1)
      }),
      { numRuns: 30 },
    )
  })
})

describe('refusals', () => {
  it.each([
    ['2015', '2021-02-30', {}, 'not-a-date', 'electionDay'],
    ['2025', '2026-03-15', { body: 'district' as const }, 'body-not-in-edition', 'body'],
    ['2025', '2026-03-15', { opening: '7:00' }, 'not-a-time', 'opening'],
    ['2025', '2026-03-15', { opening: '04:59' }, 'opening-out-of-hours', 'opening'],
    ['2025', '2026-03-15', { opening: '07:01' }, 'opening-out-of-hours', 'opening'],
  ] as const)('%s %s %j is %s', (edition, day, options, code, path) => {
    const refusal = refuseCalendar(edition, day, options)
    expect(refusal).toMatchObject({ code, path })
    if (refusal) for (const locale of ['vi', 'en'] as const) expect(explainRefusal(refusal, locale)).not.toBe(code)
  })

  it('lets every body of an edition pass', () => {
    for (const edition of editions)
      for (const body of bodiesOf(edition)) expect(refuseCalendar(edition, last[edition], { body })).toBeUndefined()
    expect(refuseCalendar('2015', '2021-05-23', { opening: '05:00' })).toBeUndefined()
  })
})
