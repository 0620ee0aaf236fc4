import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterAttempt, nextToSend, type OutboxItem, pauseAfter, replaceable } from './item.ts'

const item = (seq: number, more: Partial<OutboxItem> = {}): OutboxItem => ({
  seq,
  id: `id-${seq}`,
  account: 'a',
  office: null,
  command: 'figures.enter',
  input: {},
  deviceAt: '2026-03-15T04:00:00.000Z',
  subject: `s${seq}`,
  title: '',
  about: '',
  place: '/',
  state: 'waiting',
  attempts: 0,
  left: false,
  nextTry: null,
  reason: null,
  receipt: null,
  ...more,
})
const refused = (status: number, code: string) =>
  ({ kind: 'refused', reason: { code, status, title: '', fields: [] } }) as const

describe('what an answer makes of an item', () => {
  it('keeps the id through every attempt and ends with the receipt', () => {
    const once = afterAttempt(item(1), { kind: 'unreachable', sent: true }, 0, 0.5)
    const done = afterAttempt(once, { kind: 'received', id: 'id-1', at: '2026-03-15T04:05:00.000Z' }, 0, 0.5)
    expect([once.id, once.state, once.left, once.nextTry]).toEqual(['id-1', 'waiting', true, 2_000])
    expect([done.state, done.attempts, done.receipt]).toEqual([
      'received',
      2,
      { id: 'id-1', at: '2026-03-15T04:05:00.000Z' },
    ])
  })

  it('waits for a sign-in or a busy server, and for a person when the answer is no', () => {
    const after = (status: number, code: string) => {
      const { state, nextTry } = afterAttempt(item(1), refused(status, code), 1_000, 0)
      return [state, nextTry]
    }
    expect(after(401, 'session-ended')).toEqual(['waiting', 2_500])
    expect(after(503, 'not-ready')).toEqual(['waiting', 2_500])
    expect(after(429, 'slow-down')).toEqual(['waiting', 2_500])
    expect(after(500, 'broken')).toEqual(['waiting', 2_500])
    expect(after(400, 'wrong-input')).toEqual(['refused', null])
    expect(after(403, 'not-allowed')).toEqual(['refused', null])
    expect(after(409, 'changed-meanwhile')).toEqual(['conflict', null])
    expect(after(409, 'id-used')).toEqual(['refused', null])
  })

  it('pauses longer and longer, never more than five minutes and a quarter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, chance) => {
          const pause = pauseAfter(attempts, chance)
          expect(pause).toBeGreaterThanOrEqual(1_500)
          expect(pause).toBeLessThanOrEqual(375_000)
          expect(pauseAfter(attempts + 1, chance)).toBeGreaterThanOrEqual(pause)
        },
      ),
    )
  })
})

describe('what is sent next', () => {
  it('is the oldest; an unfinished one holds back those about the same thing, and only those', () => {
    const items = [
      item(3, { subject: 'b' }),
      item(1, { subject: 'a', state: 'conflict' }),
      item(2, { subject: 'a' }),
      item(4, { subject: 'b' }),
    ]
    expect(nextToSend(items, 0).item?.seq).toBe(3)
    expect(nextToSend([...items.slice(1), item(3, { subject: 'b', state: 'refused' })], 0).item).toBeUndefined()
  })

  it('is what a crashed tab left behind as being sent', () => {
    expect(nextToSend([item(1, { state: 'sending' })], 0).item?.seq).toBe(1)
  })

  it('says when to look again while pauses last', () => {
    const items = [item(1, { nextTry: 500 }), item(2, { nextTry: 300 }), item(3, { subject: 's1' })]
    expect(nextToSend(items, 100)).toEqual({ item: undefined, until: 300 })
    expect(nextToSend(items, 300).item?.seq).toBe(2)
  })
})

describe('a file on its way', () => {
  it('stays whole until the server has it, and then no longer fills the device', () => {
    const held = item(1, { input: { copy: 'c', content: 'A'.repeat(400_000) } })
    const failed = afterAttempt(held, { kind: 'unreachable', sent: true }, 0, 0)
    expect(failed.input).toEqual(held.input)
    expect(afterAttempt(failed, { kind: 'received', id: held.id, at: '' }, 0, 0).input).toEqual({
      ...{ copy: 'c', content: '' },
    })
  })
})

describe('a newer entry about the same thing', () => {
  it('takes the place only of one that cannot be at the server', () => {
    expect(replaceable([item(1, { subject: 'a' })], 'a', 'figures.enter')?.seq).toBe(1)
    // A report after the acknowledgement follows it.
    expect(replaceable([item(1, { subject: 'a' })], 'a', 'work.progress')).toBeUndefined()
    expect(replaceable([item(1, { subject: 'a', state: 'refused', left: true })], 'a', 'figures.enter')?.seq).toBe(1)
    for (const more of [
      { left: true },
      { state: 'sending', left: true },
      { state: 'conflict', left: true },
      { state: 'received', left: true },
    ] as const) {
      expect(
        replaceable([item(1, { subject: 'a', ...more })], 'a', 'figures.enter'),
        JSON.stringify(more),
      ).toBeUndefined()
    }
  })
})
