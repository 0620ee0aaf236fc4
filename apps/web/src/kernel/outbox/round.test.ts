import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { inStore } from '../device/database.ts'
import type { Attempt, OutboxItem } from './item.ts'
import { type RoundParts, sendRound } from './round.ts'
import { addToOutbox, changeItem, dropItem, forgetReceived, readOutbox } from './store.ts'

const made = (id: string, more: Partial<OutboxItem> = {}): Omit<OutboxItem, 'seq'> => ({
  id,
  account: 'lan',
  office: null,
  command: 'figures.enter',
  input: { value: 1 },
  deviceAt: '2026-03-15T04:00:00.000Z',
  subject: id,
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

/** A server that takes each id once. `answers` may speak instead of it, once each. */
function server(answers: (Attempt | 'lost')[] = []) {
  const asked: string[] = []
  const taken = new Set<string>()
  const parts: RoundParts = {
    account: 'lan',
    confirm: async () => 'same',
    send: async ({ id }) => {
      asked.push(id)
      const said = answers.shift()
      if (said && said !== 'lost') return said
      taken.add(id)
      // Stored, but the answer never came back.
      if (said === 'lost') return { kind: 'unreachable', sent: true }
      return { kind: 'received', id, at: '2026-03-15T04:05:00.000Z' }
    },
    now: () => 0,
    chance: () => 0.5,
    changed: () => undefined,
  }
  return { asked, taken, parts }
}
const statesOf = async () => (await readOutbox('lan')).map(({ id, state }) => `${id} ${state}`)

beforeEach(() => inStore('outbox', 'readwrite', async (rows) => void rows.clear()))

describe('a round of sending', () => {
  it('sends everything in order and keeps the receipts', async () => {
    for (const id of ['1', '2', '3']) await addToOutbox(made(id))
    const { asked, parts } = server()
    expect(await sendRound(parts)).toEqual({ until: undefined, received: 3 })
    expect(asked).toEqual(['1', '2', '3'])
    expect(await statesOf()).toEqual(['1 received', '2 received', '3 received'])
  })

  it('sends the same id again when the answer was lost, and the server takes it once', async () => {
    await addToOutbox(made('1'))
    const { asked, taken, parts } = server(['lost'])
    expect(await sendRound(parts)).toEqual({ until: 2_000, received: 0 })
    expect(await sendRound(parts)).toEqual({ until: 2_000, received: 0 })
    expect(await sendRound({ ...parts, now: () => 2_000 })).toEqual({ until: undefined, received: 1 })
    expect(asked).toEqual(['1', '1'])
    expect([...taken]).toEqual(['1'])
  })

  it('goes on after a crash in the middle of sending', async () => {
    await addToOutbox(made('1'))
    const crash = server()
    await expect(
      sendRound({
        ...crash.parts,
        send: async () => {
          throw new Error('the tab was killed')
        },
      }),
    ).rejects.toThrow()
    expect(await statesOf()).toEqual(['1 sending'])
    const { asked, parts } = server()
    await sendRound(parts)
    expect(asked).toEqual(['1'])
    expect(await statesOf()).toEqual(['1 received'])
  })

  it('sends nothing in the name of another account, and keeps everything when the session has ended', async () => {
    await addToOutbox(made('1'))
    await addToOutbox(made('2', { account: 'minh' }))
    const { asked, parts } = server()
    await sendRound({ ...parts, confirm: async () => 'other' })
    await sendRound({ ...parts, confirm: async () => 'ended' })
    expect(asked).toEqual([])
    await sendRound(parts)
    expect(asked).toEqual(['1'])
    expect((await readOutbox('minh'))[0]?.state).toBe('waiting')
  })

  it('stops at a 401 and leaves the rest untouched', async () => {
    await addToOutbox(made('1'))
    await addToOutbox(made('2'))
    const reason = { code: 'session-ended', status: 401, title: 'Phiên đã kết thúc', fields: [] }
    const { asked, parts } = server([{ kind: 'refused', reason }])
    await sendRound(parts)
    expect(asked).toEqual(['1'])
    expect(await statesOf()).toEqual(['1 waiting', '2 waiting'])
  })

  it('a conflict stands still until somebody decides, and others pass it by', async () => {
    await addToOutbox(made('1', { subject: 'a' }))
    await addToOutbox(made('2', { subject: 'b' }))
    const reason = { code: 'changed-meanwhile', status: 409, title: 'Đã có người sửa', fields: [] }
    const { parts } = server([{ kind: 'refused', reason }])
    await sendRound(parts)
    expect(await statesOf()).toEqual(['1 conflict', '2 received'])
  })

  it('counts an attempt that reached nobody, without taking it for sent', async () => {
    await addToOutbox(made('1'))
    const { parts } = server()
    expect((await sendRound({ ...parts, confirm: async () => 'unknown' })).until).toBe(2_000)
    const [item] = await readOutbox('lan')
    expect([item?.attempts, item?.left, item?.reason?.code]).toEqual([1, false, 'unreachable'])
  })
})

describe('the store', () => {
  it('puts a newer entry in the place of one that never left, and after one that may have arrived', async () => {
    await addToOutbox(made('1', { subject: 'a', input: { value: 1 } }))
    await addToOutbox(made('2', { subject: 'a', input: { value: 12 } }))
    expect((await readOutbox('lan')).map(({ id, input }) => [id, input])).toEqual([['2', { value: 12 }]])
    const { parts } = server(['lost'])
    await sendRound(parts)
    await addToOutbox(made('3', { subject: 'a', input: { value: 120 } }))
    expect((await readOutbox('lan')).map(({ id }) => id)).toEqual(['2', '3'])
  })

  it('changes and drops only the very item it was asked to', async () => {
    await addToOutbox(made('1', { subject: 'a' }))
    const [old] = await readOutbox('lan')
    if (!old) throw new Error('nothing kept')
    await addToOutbox(made('2', { subject: 'a' }))
    expect(await changeItem(old, (now) => ({ ...now, state: 'refused' }))).toBeUndefined()
    await dropItem(old)
    expect(await statesOf()).toEqual(['2 waiting'])
  })

  it('forgets receipts after a week and nothing else', async () => {
    await addToOutbox(made('1', { state: 'received', receipt: { id: '1', at: '2026-03-01T00:00:00.000Z' } }))
    await addToOutbox(made('2', { state: 'refused', left: true }))
    await forgetReceived(Date.parse('2026-03-15T00:00:00.000Z'))
    expect(await statesOf()).toEqual(['2 refused'])
  })
})
