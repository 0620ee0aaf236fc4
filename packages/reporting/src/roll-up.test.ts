import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine, dependents, type Gathered, gather, rollUp, type UnitReport } from './roll-up.ts'
import { fieldsOf, type ReportTemplate } from './template.ts'
import { anyReports, anyValue } from './testing/any-report.ts'
import { shipped } from './testing/packs.ts'
import { numberOf } from './value.ts'

const cases: readonly (readonly [ReportTemplate, readonly [string, string, string]])[] = [
  [shipped('weekly-progress'), ['2026-02-22', '2026-03-01', '2026-03-08']],
  [shipped('quarter-result'), ['2025-Q3', '2025-Q4', '2026-Q1']],
  [shipped('monthly-members'), ['2026-01', '2026-02', '2026-03']],
]
const few = { numRuns: 60 }

describe('rolling up', () => {
  it('of any tree, in any order, is the same', () => {
    for (const [template, periods] of cases) {
      const cut = fc.tuple(
        anyReports(template, periods),
        fc.array(fc.nat(3), { maxLength: 20 }),
        fc.infiniteStream(fc.nat()),
      )
      fc.assert(
        fc.property(cut, ([reports, groups, chance]) => {
          const whole = rollUp(template, gather(reports), periods[1])
          // A tree: reports fall into groups, groups are combined two by two in any order, some of them twice.
          const random = () => chance.next().value as number
          const leaves = reports.map((each, index) => [groups[index] ?? 0, each] as const)
          const parts: Gathered[] = [0, 1, 2, 3].map((group) =>
            gather(
              leaves
                .filter(([at]) => at === group)
                .map(([, each]) => each)
                .reverse(),
            ),
          )
          while (parts.length > 1) {
            const [one] = parts.splice(random() % parts.length, 1)
            const at = random() % parts.length
            const other = parts[at]
            if (one && other) parts[at] = random() % 2 ? combine(one, other, one) : combine(other, one)
          }
          expect(rollUp(template, parts[0] ?? {}, periods[1])).toEqual(whole)
        }),
        few,
      )
    }
  })

  it('a correction changes exactly what depends on it, by exactly as much', () => {
    for (const [template, periods] of cases) {
      const asked = fieldsOf(template).filter(({ kind }) => kind !== 'share')
      const change = fc.nat(asked.length - 1).chain((index) => {
        const field = asked[index] ?? asked[0]
        if (!field) throw new Error('a template without fields')
        return fc.tuple(fc.constant(field), anyValue(field))
      })
      fc.assert(
        fc.property(anyReports(template, periods), change, (reports, [field, value]) => {
          const newest = '2026-03-01T11:00:00Z'
          const corrected: UnitReport = {
            organisation: 'a',
            period: periods[1],
            at: newest,
            values: { [field.id]: value },
          }
          const before = rollUp(template, gather(reports), periods[1])
          const after = rollUp(template, gather([...reports, corrected]), periods[1])
          const moved = Object.keys(before).filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]))
          expect(moved.every((id) => dependents(template, field.id).has(id))).toBe(true)
          const [was, is] = [before[field.id], after[field.id]]
          if (was?.kind !== 'number' || is?.kind !== 'number') return
          const own = was.sources.find((each) => each.organisation === 'a')
          expect((is.value ?? 0) - (was.value ?? 0)).toBe((numberOf(value) ?? 0) - (numberOf(own?.value) ?? 0))
        }),
        few,
      )
    }
  })

  it('a sum, a stock, a share and what several did together, by hand', () => {
    const at = '2026-04-02T08:00:00Z'
    const number = (value: number) => ({ kind: 'count', value }) as const
    const table = (...names: string[]) => ({ kind: 'table', rows: names.map((name) => ({ name, with: '' })) }) as const
    const quarter = shipped('quarter-result')
    const rolled = rollUp(
      quarter,
      gather([
        {
          ...{ organisation: 'women', period: '2026-Q1', at },
          values: {
            'quarter-sessions': number(12),
            'quarter-petitions': number(4),
            'quarter-petitions-solved': number(1),
            'joint-actions': table('Hội thi tìm hiểu Luật Bầu cử', 'Ngày hội đại đoàn kết'),
          },
        },
        {
          ...{ organisation: 'youth', period: '2026-Q1', at },
          values: {
            'quarter-sessions': { kind: 'nothing' },
            'quarter-petitions': number(6),
            'quarter-petitions-solved': number(5),
            'joint-actions': table('HỘI THI  TÌM HIỂU LUẬT BẦU CỬ'),
          },
        },
        // Told no petitions that were solved: in neither part of the share.
        { organisation: 'farmers', period: '2026-Q1', at, values: { 'quarter-petitions': number(90) } },
        { organisation: 'women', period: '2025-Q4', at, values: { 'quarter-sessions': number(700) } },
      ]),
      '2026-Q1',
    )
    expect(rolled['quarter-sessions']).toMatchObject({
      value: 12,
      sources: [{ organisation: 'women' }, { organisation: 'youth' }],
    })
    expect(rolled['petitions-share']).toMatchObject({ part: 6, whole: 10 })
    expect(rolled['joint-actions']).toMatchObject({ kind: 'distinct', count: 2 })
    expect(rolled['quarter-models']).toEqual({ kind: 'number', value: null, sources: [] })
    const members = rollUp(
      shipped('monthly-members'),
      gather([
        {
          organisation: 'a',
          period: '2026-01',
          at,
          values: { 'members-at-end': number(100), 'members-joined': number(9) },
        },
        { organisation: 'a', period: '2026-02', at, values: { 'members-at-end': number(105) } },
        {
          organisation: 'b',
          period: '2026-01',
          at,
          values: { 'members-at-end': number(40), 'members-joined': number(1) },
        },
        { organisation: 'b', period: '2026-03', at, values: { 'members-at-end': number(1000) } },
      ]),
      '2026-02',
    )
    // A stock is taken as it was known last; what happened in January is not February's.
    expect(members['members-at-end']).toMatchObject({ value: 145 })
    expect(members['members-joined']).toMatchObject({ value: null })
  })
})
