import type { Organisation } from '@baucu/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { branchesOf, findRows, openRows, wayTo } from './branches.ts'

const unit = (id: string, parent: string | null, name = `Tổ chức ${id}`): Organisation => ({
  id,
  parent,
  province: '99',
  code: id.toUpperCase(),
  name,
  shortName: null,
  kind: 'other',
  tags: [],
  from: null,
  to: null,
  version: 1,
})

describe('the rows of the tree', () => {
  const rows = branchesOf([
    unit('a', null),
    unit('b', null),
    unit('a1', 'a', 'Hội nghị hiệp thương'),
    unit('a11', 'a1'),
  ])

  it('stand below what they belong to, with how many are below each', () => {
    expect(rows.map((each) => [each.organisation.id, each.depth, each.below])).toEqual([
      ['a', 0, 2],
      ['a1', 1, 1],
      ['a11', 2, 0],
      ['b', 0, 0],
    ])
  })

  it('are left out below a branch that is shut', () => {
    expect(openRows(rows, (id) => id !== 'a').map((each) => each.organisation.id)).toEqual(['a', 'b'])
    expect(openRows(rows, (id) => id !== 'a1').map((each) => each.organisation.id)).toEqual(['a', 'a1', 'b'])
  })

  it('are open on the way to one of them', () => {
    const all = rows.map((each) => each.organisation)
    expect([...wayTo(all, 'a11')]).toEqual(['a11', 'a1', 'a'])
    expect([...wayTo(all, 'elsewhere')]).toEqual([])
  })

  it('of one parent go by their numbers: 2 before 10', () => {
    const units = [unit('x', null), ...['10', '2', '1'].map((each) => unit(`x${each}`, 'x', `Chi bộ số ${each}`))]
    expect(branchesOf(units).map((each) => each.organisation.id)).toEqual(['x', 'x1', 'x2', 'x10'])
  })

  it('H21 are found without marks', () => {
    expect(findRows(rows, 'hiep thuong', () => '').map((each) => each.organisation.id)).toEqual(['a1'])
    expect(findRows(rows, 'HIỆP  thương a1', () => '').map((each) => each.organisation.id)).toEqual(['a1'])
    expect(findRows(rows, '', () => '')).toHaveLength(4)
  })

  it('lose nobody, whatever the order and whichever parents are out of reach', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 30 }), (parents) => {
        const units = parents.map((parent, index) => unit(`n${index}`, parent < index ? `n${parent}` : 'elsewhere'))
        const all = branchesOf([...units].reverse())
        expect(all.map((each) => each.organisation.id).sort()).toEqual(units.map((each) => each.id).sort())
        expect(all.filter((each) => each.depth === 0).reduce((sum, each) => sum + 1 + each.below, 0)).toBe(units.length)
      }),
    )
  })
})
