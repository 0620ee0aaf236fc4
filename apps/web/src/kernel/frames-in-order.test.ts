import type { Frame } from '@baucu/contract'
import { expect, it } from 'vitest'
import { framesInOrder } from './frames-in-order.ts'

const frame = (id: string, of?: string) =>
  ({ id, second: of ? { of, kind: 'rerun', firstDay: '2026-03-15' } : null }) as Frame

it('H15: a second poll stands below the frame it belongs to, and one of it below that', () => {
  const came = [frame('a2', 'a1'), frame('a1', 'a'), frame('b'), frame('a')]
  expect(framesInOrder(came).map(({ frame: { id }, below }) => [id, below])).toEqual([
    ['b', false],
    ['a', false],
    ['a1', true],
    ['a2', true],
  ])
})
