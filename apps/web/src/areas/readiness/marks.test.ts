import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '../../kernel/outbox/item.ts'
import { countMarks, subjectOf, withMarks } from './marks.ts'

const line = (id: string, state: 'met' | 'unmet' | 'not-needed' | null) => ({
  ...{ id, title: { vi: id, en: id }, state, note: '', given: false, at: null, by: '' },
})
const item = (seq: number, of: string, state: string, kept: OutboxItem['state'] = 'waiting') =>
  ({
    command: 'readiness.mark',
    subject: subjectOf('a', 3, of),
    seq,
    state: kept,
    input: { state },
  }) as unknown as OutboxItem

describe('marks made without a network', () => {
  it('the last one this device holds stands; what the server took does not', () => {
    const lines = [line('box', 'met'), line('light', null), line('pens', null)]
    const items = [
      item(2, 'box', 'met'),
      item(1, 'box', 'unmet'),
      item(3, 'light', 'unmet'),
      item(4, 'pens', 'met', 'received'),
    ]
    const seen = withMarks('a', 3, lines, items)
    expect(seen.map((each) => [each.id, each.state, each.waits])).toEqual([
      ['box', 'met', true],
      ['light', 'unmet', true],
      ['pens', null, false],
    ])
    expect(countMarks(seen)).toEqual({ met: 1, unmet: 1, open: 1 })
    expect(withMarks('a', 7, lines, items).some((each) => each.waits)).toBe(false)
  })

  it('what is not needed is ready', () => {
    expect(countMarks([line('ramp', 'not-needed')])).toEqual({ met: 1, unmet: 0, open: 0 })
  })
})
