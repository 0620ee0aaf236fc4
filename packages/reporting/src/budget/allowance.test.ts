import { plusDays } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowanceUnits, type Entitlement, payableAllowances } from './allowance.ts'

const entitlement = (unit: fc.Arbitrary<Entitlement['unit']>) =>
  fc
    .record({
      unit,
      kind: fc.constantFrom('staff', 'election-days'),
      amount: fc.integer({ min: 1, max: 9_000_000 }),
      start: fc.nat(60),
      length: fc.nat(70),
    })
    .map(({ start, length, ...each }) => {
      const from = plusDays('2026-01-15', start)
      return { ...each, from, to: plusDays(from, length) }
    })
const some = (unit: fc.Arbitrary<Entitlement['unit']>) =>
  fc
    .array(entitlement(unit), { maxLength: 5 })
    .map((list): Entitlement[] => list.map((each, index) => ({ ...each, id: `e${index}` })))

const days = Array.from({ length: 140 }, (_, index) => plusDays('2026-01-15', index))
const on = (list: readonly Entitlement[], day: string) => list.filter((each) => each.from <= day && day <= each.to)
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0)
const of = (id: string, amount: number, more: Partial<Entitlement> = {}): Entitlement => ({
  ...{ id, kind: 'staff', unit: 'month', amount, from: '2026-02-01', to: '2026-03-31' },
  ...more,
})

describe('allowances of one person', () => {
  it('H19: of two roles in the same months only the higher allowance is payable', () => {
    const [committee, team] = payableAllowances([of('committee', 2_000_000), of('team', 1_500_000)])
    expect(committee).toMatchObject({ payable: 4_000_000, daysPaid: 59, higher: [] })
    expect(team).toMatchObject({ payable: 0, alone: 3_000_000, daysPaid: 0, days: 59, higher: ['committee'] })
  })

  it('H19: who takes the higher role later keeps the lower one for the days before, by the days of the month', () => {
    const lines = payableAllowances([of('team', 1_500_000), of('committee', 2_000_000, { from: '2026-03-16' })])
    expect(lines.map((each) => each.payable)).toEqual([1_500_000 + 725_806, 1_032_258])
  })

  it('H19: another kind on the same days is not set off but asked about', () => {
    const lines = payableAllowances([
      of('team', 1_500_000),
      of('days', 300_000, { kind: 'election-days', unit: 'day', from: '2026-03-14', to: '2026-03-15' }),
    ])
    expect(lines).toMatchObject([
      { payable: 3_000_000, beside: ['days'] },
      { payable: 600_000, beside: ['team'] },
    ])
  })

  it('H19: each day pays the highest of its kind and never the sum', () => {
    fc.assert(
      fc.property(some(fc.constant('day')), (list) => {
        const exact = days.flatMap((day) =>
          [...Map.groupBy(on(list, day), (each) => each.kind).values()].map((each) =>
            Math.max(...each.map(({ amount }) => amount)),
          ),
        )
        expect(sum(payableAllowances(list).map((each) => each.payable))).toBe(sum(exact))
      }),
    )
  })

  it('H19: months and lump sums too: not above the higher share of any day, less than a đồng a part below it', () => {
    const share = ({ unit, amount, from, to }: Entitlement, day: string) => {
      const [year = 0, month = 0] = day.split('-').map(Number)
      const whole = unit === 'month' ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 1
      return unit === 'once' ? amount / (1 + (Date.parse(to) - Date.parse(from)) / 86_400_000) : amount / whole
    }
    fc.assert(
      fc.property(some(fc.constantFrom(...allowanceUnits)), (list) => {
        const kinds = (day: string) => [...Map.groupBy(on(list, day), (each) => each.kind).values()]
        const exact = sum(
          days.flatMap((day) => kinds(day).map((each) => Math.max(...each.map((one) => share(one, day))))),
        )
        const paid = sum(payableAllowances(list).map((each) => each.payable))
        expect(paid).toBeLessThanOrEqual(exact + 0.01)
        // At most six parts of months in each.
        expect(paid).toBeGreaterThan(exact - 6 * list.length - 0.01)
        for (const each of payableAllowances(list)) {
          expect(each.payable).toBeLessThanOrEqual(each.alone)
          expect(Number.isSafeInteger(each.payable)).toBe(true)
        }
      }),
    )
  })

  it('H19: the order in which roles were entered never matters', () => {
    fc.assert(
      fc.property(
        some(fc.constantFrom(...allowanceUnits)).chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const byId = (of: readonly Entitlement[]) => [...payableAllowances(of)].sort((a, b) => (a.id < b.id ? -1 : 1))
          expect(byId(shuffled)).toEqual(byId(list))
        },
      ),
    )
  })
})
