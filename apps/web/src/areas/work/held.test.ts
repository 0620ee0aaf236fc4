import { describe, expect, it } from 'vitest'
import type { OutboxItem } from '../../kernel/outbox/item.ts'
import { nextVersion, seenWith, subjectOf } from './held.ts'

const item = (seq: number, command: string, version: number, more: Partial<OutboxItem> = {}): OutboxItem => ({
  ...{ seq, id: `id-${seq}`, account: 'a', office: null, command, deviceAt: '', title: '', about: '', place: '' },
  ...{
    subject: subjectOf('c'),
    state: 'waiting',
    attempts: 0,
    left: false,
    nextTry: null,
    reason: null,
    receipt: null,
  },
  input: { copy: 'c', version, owner: 'Trưởng thôn', percent: 50 },
  ...more,
})
const copy = { id: 'c', version: 1, standing: 'silent' as const, progress: 0, owner: null }

describe('what is done to a copy without a network', () => {
  it('counts on from what waits before it', () => {
    expect(nextVersion(copy, [], 'work.acknowledge')).toBe(1)
    expect(nextVersion(copy, [item(1, 'work.acknowledge', 1)], 'work.progress')).toBe(2)
    // A second report takes the place of the first one.
    const both = [item(1, 'work.acknowledge', 1), item(2, 'work.progress', 2)]
    expect(nextVersion(copy, both, 'work.progress')).toBe(2)
    // One that may have arrived is followed.
    const sent = [item(1, 'work.acknowledge', 1), item(2, 'work.progress', 2, { left: true })]
    expect(nextVersion(copy, sent, 'work.progress')).toBe(3)
  })

  it('knows a receipt that is newer than the list, and not one that is older', () => {
    const received = [item(1, 'work.acknowledge', 1, { state: 'received', left: true })]
    expect(nextVersion(copy, received, 'work.progress')).toBe(2)
    expect(nextVersion({ ...copy, version: 7 }, received, 'work.progress')).toBe(7)
  })

  it('is seen as it will be, refused things left out', () => {
    expect(seenWith(copy, [item(1, 'work.acknowledge', 1)])).toMatchObject({ owner: 'Trưởng thôn', acknowledged: true })
    expect(seenWith(copy, [item(1, 'work.progress', 1, { state: 'refused' })])).toMatchObject({
      ...{ progress: 0, acknowledged: false },
    })
  })
})
