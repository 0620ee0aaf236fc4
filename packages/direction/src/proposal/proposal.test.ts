import { daysBetween, plusDays } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProposalDecision, refuseDecision } from './decision.ts'
import { areInOrder, draftingDays } from './drafting.ts'
import { firstUnbalanced, largestSum, membersAtEnd, noLines, requestedOf } from './lines.ts'
import { proposalStanding } from './standing.ts'
import { isMonth, lastDayOf } from './until.ts'

const base = '2026-03-10'
const amount = { item: 'Tập huấn', norm: 'Nghị quyết mẫu', unit: 'lớp' }

describe('what a proposal lists', () => {
  it('L09: lines of a norm add up to 150 million đồng', () => {
    const amounts = [
      { ...amount, quantity: 6, rate: 15_000_000 },
      { ...amount, quantity: 400, rate: 150_000 },
    ]
    expect(requestedOf({ ...noLines, amounts })).toBe(150_000_000)
    expect(requestedOf(noLines)).toBeNull()
  })

  it('adds exactly whatever the order, or says that it cannot', () => {
    const line = fc.record({
      quantity: fc.integer({ min: 0, max: 1_000_000 }),
      rate: fc.integer({ min: 0, max: 1_000_000_000_000 }),
    })
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const amounts = lines.map((each) => ({ ...amount, ...each }))
        const exact = lines.reduce((sum, each) => sum + BigInt(each.quantity) * BigInt(each.rate), 0n)
        const said = requestedOf({ ...noLines, amounts })
        if (lines.length === 0) return said === null
        return exact > BigInt(largestSum) ? said === undefined : said === Number(exact)
      }),
    )
  })

  it('L08: start + new − left = end, or the first line that does not is named', () => {
    const line = (start: number, joined: number, left: number, end: number) => ({
      ...{ unit: 'Chi hội', start, joined, left, end, plan: null },
    })
    expect(firstUnbalanced([line(100, 12, 4, 108), line(50, 5, 1, 55)])).toEqual({ line: 1, end: 55, expected: 54 })
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        (start, joined, left, end) => {
          const wrong = firstUnbalanced([line(start, joined, left, end)])
          return (wrong === undefined) === (end === membersAtEnd({ start, joined, left }))
        },
      ),
    )
  })
})

describe('the way to a document', () => {
  const steps = [10, 60, 85, 100].map((share, index) => ({ id: `s${index}`, title: { vi: '', en: '' }, share }))

  it('L06: "tháng 6" is its last day, in every year', () => {
    expect([lastDayOf('2026-06'), lastDayOf('2024-02'), lastDayOf('2026-12')]).toEqual([
      '2026-06-30',
      '2024-02-29',
      '2026-12-31',
    ])
    expect([lastDayOf('2026-06-15'), lastDayOf('2026-13'), lastDayOf('tháng 6')]).toEqual([
      '2026-06-15',
      undefined,
      undefined,
    ])
    expect([isMonth('2026-06'), isMonth('2026-06-15')]).toEqual([true, false])
  })

  it('L06: its steps follow each other from the decision to the day it is due', () => {
    expect(areInOrder(steps)).toBe(true)
    expect(areInOrder([...steps].reverse())).toBe(false)
    fc.assert(
      fc.property(fc.nat(2000), (days) => {
        const until = plusDays(base, days)
        const dues = draftingDays(steps, base, until).map(({ due }) => due ?? '')
        expect(dues.at(-1)).toBe(until)
        expect(dues.every((due, index) => daysBetween(dues[index - 1] ?? base, due) >= 0)).toBe(true)
      }),
    )
    expect(draftingDays(steps, base, null).map(({ due }) => due)).toEqual([null, null, null, null])
  })
})

describe('a decision', () => {
  const about = { on: base, today: '2026-03-20', requested: null, drafting: false }
  const decision: ProposalDecision = {
    ...{ outcome: 'accepted', reason: '', lead: null, until: null, granted: null, on: '2026-03-16' },
  }
  const code = (change: Partial<ProposalDecision>, of: Partial<typeof about> | { requested: number } = {}) =>
    refuseDecision({ ...decision, ...change }, { ...about, ...of })?.code

  it('L06: says why, unless it agrees', () => {
    expect(code({})).toBeUndefined()
    for (const outcome of ['partly', 'rejected', 'deferred'] as const)
      expect(code({ outcome, reason: '  ' })).toBe('needs-reason')
    expect(code({ outcome: 'rejected', reason: 'Trùng' })).toBeUndefined()
    expect(code({ outcome: 'deferred', reason: 'Chờ' })).toBe('needs-until')
    expect(code({ outcome: 'deferred', reason: 'Chờ', until: '2026-06' })).toBeUndefined()
    expect(code({ outcome: 'accepted' }, { drafting: true })).toBe('needs-lead')
    expect(code({ until: '2026-03-15' })).toBe('until-before')
    expect([code({ on: '2026-03-01' }), code({ on: '2026-03-21' })]).toEqual(['before-proposed', 'in-the-future'])
  })

  it('L09: grants the whole, or less and says so', () => {
    const asked = { requested: 150_000_000 }
    expect(code({}, asked)).toBe('needs-granted')
    expect(code({ granted: 150_000_000 }, asked)).toBeUndefined()
    expect(code({ granted: 120_000_000 }, asked)).toBe('granted-less')
    const partly = { outcome: 'partly', reason: 'Cân đối' } as const
    expect(code({ ...partly, granted: 120_000_000 }, asked)).toBeUndefined()
    expect(code({ ...partly, granted: 150_000_000 }, asked)).toBe('granted-not-less')
    expect(code({ outcome: 'rejected', reason: 'Hết', granted: 1 }, asked)).toBe('nothing-to-grant')
    expect(code({ granted: 1 })).toBe('nothing-to-grant')
  })
})

describe('how a proposal stands', () => {
  it('is late when it is open past its day, deferred or not; an answered one never is', () => {
    const on = (state: Parameters<typeof proposalStanding>[0]['state'], today: string) =>
      proposalStanding({ state, replyDue: base }, today)
    expect([on('open', base), on('open', '2026-03-11'), on('deferred', '2026-03-11')]).toEqual(['open', 'late', 'late'])
    expect([on('rejected', '2027-01-01'), on('merged', '2027-01-01')]).toEqual(['rejected', 'merged'])
  })
})
