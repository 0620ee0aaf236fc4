import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar, explainRefusal, furtherSteps, type Override, refuseCalendar, refuseOverrides } from '../index.ts'

const electionDay = '2026-03-15'
const decision = (number: string, date: string) => ({ number, date })
const filing: Override = { step: 'filing', date: '2026-02-03', decision: decision('12/QĐ-HĐBCQG', '2026-01-20') }
const step = (overrides: readonly Override[], id: string) =>
  calendar('2025', electionDay, { overrides }).find((each) => each.id === id)

describe('a decision under Điều 98.3', () => {
  it('moves its step and keeps the date of the law', () => {
    expect(step([filing], 'filing')).toMatchObject({
      date: '2026-02-03',
      at: '17:00',
      offset: -40,
      movedBy: filing,
      rule: { vi: 'Chậm nhất 42 ngày trước ngày bầu cử' },
      arithmetic: { offset: -42, date: '2026-02-01', at: '17:00' },
    })
    expect(step([{ ...filing, at: '11:30' }], 'filing')).toMatchObject({ at: '11:30', arithmetic: { at: '17:00' } })
  })

  it('moves nothing else, and the calendar stays sorted', () => {
    const plain = calendar('2025', electionDay)
    const moved = calendar('2025', electionDay, { overrides: [filing] })
    expect(moved.filter((each) => each.id !== 'filing')).toEqual(plain.filter((each) => each.id !== 'filing'))
    expect(moved.map((each) => each.date)).toEqual(moved.map((each) => each.date).sort())
  })

  it('pulls along what is counted from its step', () => {
    const published: Override = { step: 'publishNA', date: '2026-03-30', decision: decision('20', '2026-03-20') }
    expect(step([published], 'resultComplaint')).toMatchObject({
      date: '2026-04-02',
      movedBy: null,
      arithmetic: { terms: [15, 3], offset: 18 },
    })
    const listed: Override = { step: 'officialList', date: '2026-02-28', decision: decision('21', '2026-02-20') }
    const further = furtherSteps('2025', electionDay, { overrides: [listed] })
    expect(further.find((each) => each.id === 'campaignStart')?.date).toBe('2026-02-28')
  })

  it('of several for one step the latest counts, in whatever order they come', () => {
    const later: Override = { ...filing, date: '2026-02-05', decision: decision('15/QĐ-HĐBCQG', '2026-01-28') }
    const latest: Override = { ...filing, date: '2026-01-31', decision: decision('16/QĐ-HĐBCQG', '2026-01-29') }
    fc.assert(
      fc.property(fc.shuffledSubarray([filing, later, latest], { minLength: 3 }), (overrides) => {
        expect(step(overrides, 'filing')?.movedBy).toBe(latest)
      }),
    )
    const sameDay = { ...later, decision: { ...later.decision, date: latest.decision.date } }
    expect(step([latest, sameDay], 'filing')?.movedBy).toBe(sameDay)
  })

  it.each([
    ['2015', {}, 'override-edition', 'overrides[0]'],
    ['2025', { step: 'lunch' as 'filing' }, 'override-step', 'overrides[0].step'],
    ['2025', { step: 'vote' as const }, 'override-election-day', 'overrides[0].step'],
    ['2025', { date: '2026-02-30' }, 'not-a-date', 'overrides[0].date'],
    ['2025', { at: '24:00' }, 'not-a-time', 'overrides[0].at'],
    ['2025', { decision: decision('1', 'hôm qua') }, 'not-a-date', 'overrides[0].decision.date'],
    ['2025', { decision: decision(' ', '2026-01-20') }, 'override-decision', 'overrides[0].decision.number'],
  ] as const)('edition %s with %j is refused: %s', (edition, change, code, path) => {
    const overrides = [{ ...filing, ...change }]
    const [refusal, ...rest] = refuseOverrides(edition, overrides)
    expect(rest).toEqual([])
    expect(refusal).toMatchObject({ code, path })
    expect(refuseCalendar(edition, electionDay, { overrides })).toEqual(refusal)
    if (refusal) {
      expect(explainRefusal(refusal, 'vi')).not.toBe(code)
      expect(explainRefusal(refusal, 'en')).not.toBe(code)
    }
  })

  it('names each of several that cannot be applied', () => {
    const overrides = [filing, { ...filing, date: 'x' }, { ...filing, at: 'y' }]
    expect(refuseOverrides('2025', overrides).map((each) => each.path)).toEqual([
      'overrides[1].date',
      'overrides[2].at',
    ])
    expect(refuseOverrides('2025', [filing])).toEqual([])
  })
})
