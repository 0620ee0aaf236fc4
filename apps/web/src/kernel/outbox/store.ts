import { answerOf, inStore } from '../device/database.ts'
import { type OutboxItem, replaceable } from './item.ts'

/** Acknowledged items are shown for a week, then leave the device. */
const keepReceived = 7 * 86_400_000

/** Everything of an account that this device keeps, in order. */
export const readOutbox = (account: string): Promise<OutboxItem[]> =>
  inStore('outbox', 'readonly', (rows) => answerOf(rows.index('account').getAll(account) as IDBRequest<OutboxItem[]>))

/**
 * Puts an item on disk. It takes the place of one about the same subject that never left this device. Resolves once it
 * is written: only then may the page say that it is kept.
 */
export const addToOutbox = (item: Omit<OutboxItem, 'seq'>): Promise<void> =>
  inStore('outbox', 'readwrite', async (rows) => {
    const held = await answerOf(rows.index('account').getAll(item.account) as IDBRequest<OutboxItem[]>)
    const old = replaceable(held, item.subject, item.command)
    await answerOf(rows.put(old ? { ...item, seq: old.seq } : item))
  })

/** Changes the item if it is still there, and still the same one. Undefined: it is not. */
export const changeItem = (
  { seq, id }: Pick<OutboxItem, 'seq' | 'id'>,
  change: (item: OutboxItem) => OutboxItem,
): Promise<OutboxItem | undefined> =>
  inStore('outbox', 'readwrite', async (rows) => {
    const now = await answerOf(rows.get(seq) as IDBRequest<OutboxItem | undefined>)
    if (now?.id !== id) return undefined
    const next = change(now)
    await answerOf(rows.put(next))
    return next
  })

/** Removes an item by the wish of its owner. */
export const dropItem = ({ seq, id }: Pick<OutboxItem, 'seq' | 'id'>): Promise<void> =>
  inStore('outbox', 'readwrite', async (rows) => {
    const now = await answerOf(rows.get(seq) as IDBRequest<OutboxItem | undefined>)
    if (now?.id === id) await answerOf(rows.delete(seq))
  })

/** Removes what was acknowledged long ago. */
export const forgetReceived = (now: number): Promise<void> =>
  inStore('outbox', 'readwrite', async (rows) => {
    for (const item of (await answerOf(rows.getAll())) as OutboxItem[]) {
      const at = item.receipt ? Date.parse(item.receipt.at) : now
      if (item.state === 'received' && now - at > keepReceived) await answerOf(rows.delete(item.seq))
    }
  })
