import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settlement, totalOf, wholeOf } from './settlement.ts'

const unit = fc.constantFrom('tinh', 'xa-1', 'xa-2')
const item = fc.constantFrom('staff', 'printing')
const amount = fc.nat(1_000_000_000)
const sums = fc.array(fc.record({ unit, item, amount }))
const gifts = fc.array(fc.record({ from: unit, to: unit, item, amount }))

describe('a settlement', () => {
  it('H19: handing on makes no money: what is left everywhere is what came from outside without what was spent', () => {
    fc.assert(
      fc.property(sums, gifts, sums, (estimates, allotted, spent) => {
        const lines = settlement({ estimates, allotted, spent })
        const came = allotted.filter((each) => each.from === each.to).reduce((all, each) => all + each.amount, 0)
        expect(totalOf(lines).left).toBe(came - spent.reduce((all, each) => all + each.amount, 0))
        expect(wholeOf(lines).allotted).toBe(came)
        expect(new Set(lines.map((each) => `${each.unit} ${each.item}`)).size).toBe(lines.length)
      }),
    )
  })

  it('H19: what was spent above what was there, without an allotment or above the estimate is said', () => {
    const allotted = [
      { from: 'tinh', to: 'tinh', item: 'staff', amount: 100 },
      { from: 'tinh', to: 'xa', item: 'staff', amount: 120 },
    ]
    const spent = [
      { unit: 'xa', item: 'staff', amount: 130 },
      { unit: 'xa', item: 'printing', amount: 5 },
    ]
    expect(settlement({ estimates: [{ unit: 'xa', item: 'staff', amount: 110 }], allotted, spent })).toMatchObject([
      {
        unit: 'xa',
        item: 'staff',
        estimated: 110,
        allotted: 120,
        left: -10,
        findings: ['overspent', 'above-estimate'],
      },
      { unit: 'tinh', item: 'staff', handedOn: 120, left: -20, findings: ['over-handed'] },
      { unit: 'xa', item: 'printing', left: -5, findings: ['unallotted'] },
    ])
  })
})
