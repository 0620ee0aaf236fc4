import type { Organisation } from '@baucu/contract'
import { describe, expect, it } from 'vitest'
import { noNaming } from './naming-fields.tsx'
import { countBelow, type Succession, shapeOf, successionInput } from './succession.ts'

const unit = (id: string, parent: string | null): Organisation => ({
  id,
  parent,
  province: '99',
  code: id,
  name: id,
  shortName: null,
  kind: 'commune',
  tags: [],
  from: null,
  to: null,
  version: 1,
})
const all = [
  unit('tinh', null),
  unit('huyen', 'tinh'),
  unit('xa-1', 'huyen'),
  unit('xa-2', 'huyen'),
  unit('thon-1', 'xa-1'),
  unit('to-1', 'thon-1'),
]
const successor = (id: string, parent: string) => ({
  id,
  parent,
  kind: 'commune' as const,
  naming: { ...noNaming, name: id, code: id },
})
const merger: Succession = {
  on: '2025-07-01',
  decision: ' Nghị quyết 1 ',
  predecessors: ['xa-1', 'xa-2'],
  successors: [successor('xa-moi', 'tinh')],
  heirs: {},
}

describe('a succession as typed', () => {
  it('is named by how many become how many', () => {
    const [one, two] = [successor('a', 'tinh'), successor('b', 'tinh')]
    expect(shapeOf(merger)).toBe('merge')
    expect(shapeOf({ ...merger, predecessors: ['xa-1'] })).toBe('convert')
    expect(shapeOf({ ...merger, predecessors: ['xa-1'], successors: [one, two] })).toBe('split')
    expect(shapeOf({ ...merger, successors: [one, two] })).toBe('rearrange')
  })

  it('happens below the lowest organisation that holds all of it', () => {
    expect(successionInput(merger, all).under).toBe('tinh')
    expect(successionInput({ ...merger, successors: [successor('xa-moi', 'huyen')] }, all).under).toBe('huyen')
    expect(successionInput(merger, all.slice(1)).under).toBe(null)
  })

  it('takes along what lies below a predecessor, unless told not to', () => {
    expect(countBelow('xa-1', all)).toBe(2)
    expect(successionInput(merger, all).heirs).toEqual([{ of: 'xa-1', to: 'xa-moi' }])
    expect(successionInput({ ...merger, heirs: { 'xa-1': '' } }, all).heirs).toEqual([])
    expect(successionInput(merger, all).decision).toBe('Nghị quyết 1')
  })
})
