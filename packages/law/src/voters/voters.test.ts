import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Body,
  ballotsFor,
  ballotTable,
  bodies,
  bodiesOf,
  type Edition,
  editions,
  exclusions,
  judgeRegisterChange,
  judgeRegistration,
  type Registrant,
  registerAnnotations,
  registerChanges,
  registerEvents,
  registeredBase,
  registerMakers,
  registerPostedAt,
  residenceLine,
  temporaryClass,
  type VoterClass,
  voterCard,
  voterClasses,
} from '../index.ts'
import { expectSpoken } from '../words/expect-spoken.ts'

const electionDays: Readonly<Record<Edition, string>> = { '2015': '2021-05-23', '2025': '2026-03-15' }

/** The ballots a voter is handed, as `NA province commune?`; `?` marks a level nobody can be sure of. */
const handed = (edition: Edition, voter: VoterClass, here: readonly Body[] = bodies): string => {
  const answer = ballotsFor(edition, voter, here)
  expectSpoken(answer.map((each) => each.reason))
  return answer
    .filter((each) => each.handed !== 'no')
    .map((each) => (each.handed === 'ask' || each.reason.confidence === 'unconfirmed' ? `${each.body}?` : each.body))
    .join(' ')
}

describe('ballots handed out', () => {
  it.each<[VoterClass, string, string]>([
    ['permanent', 'NA province district commune', 'NA province commune'],
    ['temporary-long', 'NA province district commune', 'NA province commune'],
    ['temporary-short', 'NA province district?', 'NA province'],
    ['soldier-at-unit', 'NA province district?', 'NA province'],
    ['soldier-at-home', 'NA province district? commune?', 'NA province commune?'],
    ['held', 'NA province', 'NA province'],
    ['votes-elsewhere', 'NA province', 'NA province'],
    ['moved-permanent', 'NA province district commune', 'NA province commune'],
    ['moved-temporary', 'NA province district', 'NA province'],
    ['returned-permanent', 'NA province district? commune', 'NA province commune'],
    ['returned-temporary', 'NA province district?', 'NA province'],
    ['unregistered', 'NA? province? district? commune?', 'NA province'],
  ])('%s: %s; %s', (voter, before, after) => {
    expect(handed('2015', voter)).toBe(before)
    expect(handed('2025', voter)).toBe(after)
  })

  it('are only those of councils that exist here', () => {
    expect(handed('2015', 'permanent', ['province', 'district'])).toBe('NA province district')
    expect(handed('2015', 'permanent', ['province'])).toBe('NA province')
    expect(handed('2025', 'permanent', ['province', 'district'])).toBe('NA province')
    expect(ballotsFor('2025', 'permanent', []).map((each) => each.body)).toEqual(['NA'])
  })

  it('always include the Assembly and the province for a registered voter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...editions), fc.constantFrom(...voterClasses), (edition, voter) => {
        const answer = ballotsFor(edition, voter, bodiesOf(edition))
        const least = voter === 'unregistered' && edition === '2015' ? 'ask' : 'yes'
        expect(answer.slice(0, 2)).toMatchObject([
          { body: 'NA', handed: least },
          { body: 'province', handed: least },
        ])
        // Whoever votes for the commune votes for the levels above it.
        if (answer.at(-1)?.handed === 'yes') expect(answer.every((each) => each.handed === 'yes')).toBe(true)
      }),
    )
  })

  it('have a district in the 2015 edition only', () => {
    for (const voter of voterClasses) expect(ballotTable[voter].district.value['2025']).toBeNull()
  })

  it.each(editions)('case 49 (%s) temporary residence of 11 and of 12 months', (edition) => {
    const day = electionDays[edition]
    const ago = (months: number) =>
      new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 - months, Number(day.slice(8))))
        .toISOString()
        .slice(0, 10)
    const short = temporaryClass(edition, ago(11), day)
    expect(short).toBe('temporary-short')
    expect(ballotsFor(edition, short, bodies).find((each) => each.body === 'commune')?.handed).toBe('no')
    const long = temporaryClass(edition, ago(12), day)
    expect(long).toBe('temporary-long')
    expect(ballotsFor(edition, long, bodies).every((each) => each.handed === 'yes')).toBe(true)
  })

  it('twelve months are complete on the same day of the month, not before', () => {
    expect(temporaryClass('2015', '2020-05-23', '2021-05-23')).toBe('temporary-long')
    expect(temporaryClass('2015', '2020-05-24', '2021-05-23')).toBe('temporary-short')
    expect(temporaryClass('2025', '2024-12-31', '2026-03-15')).toBe('temporary-long')
    expect(temporaryClass('2025', '2025-12-31', '2026-03-15')).toBe('temporary-short')
  })
})

describe('who is on a register', () => {
  const person: Registrant = {
    born: { year: 1990, month: 4, day: 30 },
    citizen: true,
    exclusions: [],
    listedElsewhere: false,
  }
  const verdict = (edition: Edition, rest: Partial<Registrant>) => {
    const { verdict: answer, reasons } = judgeRegistration(edition, { ...person, ...rest }, electionDays[edition])
    expectSpoken(reasons)
    return answer
  }

  it.each(editions)('case 48 (%s) eighteen on election day votes, eighteen the day after does not', (edition) => {
    const [year = 0, month = 0, day = 0] = electionDays[edition].split('-').map(Number)
    expect(verdict(edition, { born: { year: year - 18, month, day } })).toBe('yes')
    expect(verdict(edition, { born: { year: year - 18, month, day: day + 1 } })).toBe('no')
  })

  it.each(editions)('every citizen of age whom nothing excludes, on one register (%s)', (edition) => {
    expect(verdict(edition, {})).toBe('yes')
    expect(verdict(edition, { citizen: false })).toBe('no')
    expect(verdict(edition, { listedElsewhere: true })).toBe('no')
    for (const each of exclusions) expect(verdict(edition, { exclusions: [each] })).toBe('no')
  })
})

describe('changes of a posted register', () => {
  const hours = (count: number) => count * 60
  const change = (edition: Edition, event: (typeof registerEvents)[number], minutesBefore: number, posted = true) => {
    const answer = judgeRegisterChange(edition, { event, posted, minutesBefore })
    expectSpoken(answer.reasons)
    return answer
  }

  it.each(editions)('case 50 (%s) a detained voter, released 30 hours and 10 hours before', (edition) => {
    expect(handed(edition, 'held')).toBe('NA province')
    expect(change(edition, 'released', hours(30))).toMatchObject({
      verdict: 'yes',
      acts: [
        { at: 'old', act: 'remove' },
        { at: 'new', act: 'add' },
      ],
    })
    const late = change(edition, 'released', hours(10))
    expect(late).toMatchObject({ verdict: 'no', acts: [] })
    expect(late.reasons.at(-1)).toMatchObject({ rule: 'V-LATE-RELEASE', confidence: 'unconfirmed' })
  })

  it.each(editions)('end 24 hours before voting starts, exactly 24 being in time (%s)', (edition) => {
    for (const event of ['restored', 'moved-permanent', 'moved-temporary', 'returned-from-abroad'] as const) {
      expect(change(edition, event, hours(24)).verdict).toBe('yes')
      expect(change(edition, event, hours(24) - 1).verdict).toBe('no')
    }
    expect(change(edition, 'moved-permanent', hours(25)).becomes).toBe('moved-permanent')
    expect(change(edition, 'taken-in', hours(25)).becomes).toBe('held')
    expect(change(edition, 'taken-in', hours(23)).verdict).toBe(edition === '2015' ? 'no' : 'ask')
  })

  it.each(editions)('certificates and removals go on until voting starts (%s)', (edition) => {
    expect(change(edition, 'certificate', 0)).toMatchObject({
      verdict: 'yes',
      becomes: 'votes-elsewhere',
      acts: [
        { at: 'old', act: 'annotate' },
        { at: 'new', act: 'add' },
      ],
    })
    expect(change(edition, 'certificate', -1).verdict).toBe(edition === '2025' ? 'no' : 'ask')
    expect(change(edition, 'disenfranchised', 0).acts).toContainEqual({ at: 'old', act: 'withdraw-card' })
    expect(change(edition, 'disenfranchised', -1).verdict).toBe('no')
  })

  it('are free while the register is not posted', () => {
    for (const event of registerEvents) expect(change('2025', event, -1, false).verdict).toBe('yes')
  })

  it('are never refused early and allowed late', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...editions),
        fc.constantFrom(...registerEvents),
        fc.integer({ min: -3000, max: 3000 }),
        fc.nat(3000),
        (edition, event, minutesBefore, earlier) => {
          const late = judgeRegisterChange(edition, { event, posted: true, minutesBefore })
          const early = judgeRegisterChange(edition, { event, posted: true, minutesBefore: minutesBefore + earlier })
          if (late.verdict === 'yes') expect(early.verdict).toBe('yes')
          if (late.verdict !== 'yes') expect(late.acts).toEqual([])
        },
      ),
    )
    expect(Object.keys(registerChanges)).toEqual([...registerEvents])
  })
})

describe('the number of registered voters', () => {
  it('leaves annotated names out in 2025 and is open in 2015', () => {
    const now = registeredBase('2025', { names: 1000, annotated: 12 })
    expect(now).toMatchObject({ from: 988, to: 988, reason: { holds: true, confidence: 'confirmed' } })
    const before = registeredBase('2015', { names: 1000, annotated: 12 })
    expect(before).toMatchObject({ from: 988, to: 1000, reason: { holds: false, confidence: 'unconfirmed' } })
    expect(registeredBase('2015', { names: 1000, annotated: 0 })).toMatchObject({ from: 1000, to: 1000 })
    expectSpoken([now.reason, before.reason])
    expect(registerAnnotations.elsewhere).toBe('Bỏ phiếu ở nơi khác')
  })
})

describe('the voter card', () => {
  it.each(editions)('is a landscape A6 with a form of its own (%s)', (edition) => {
    expect(voterCard.size.value[edition]).toEqual({ width: 148, height: 105 })
    expect(voterCard.form.value[edition]).toBe(edition === '2015' ? '11/HĐBC' : '10/HĐBC')
    expect(voterCard.fields.value[edition]?.includes('district')).toBe(edition === '2015')
    expect(voterCard.fields.value[edition]?.includes('idNumber')).toBe(edition === '2025')
    expect(residenceLine.held.value[edition]).toBe('place-of-custody')
  })

  it.each(editions)('is made from a register that the commune or the unit makes and posts (%s)', (edition) => {
    expect(registerMakers.civil.value[edition]).toBe('people-committee-commune')
    expect(registerMakers.army.value[edition]).toBe('unit-commander')
    expect(registerPostedAt.value[edition]).toEqual(['commune-office', 'public-places-of-area'])
  })
})
