import { type Attempt, afterAttempt, isPending, nextToSend, type OutboxItem } from './item.ts'
import { changeItem, readOutbox } from './store.ts'

/** What a round needs from outside. */
export type RoundParts = Readonly<{
  account: string
  /** Asks the server whose session this is, before anything is sent in somebody's name. */
  confirm: () => Promise<'same' | 'other' | 'unknown' | 'ended'>
  send: (item: OutboxItem) => Promise<Attempt>
  now: () => number
  chance: () => number
  /** Told after each step, so that pages show it. */
  changed: () => void
}>

/** How a round ended: when to begin the next by itself, and whether anything was acknowledged. */
export type RoundEnd = Readonly<{ until: number | undefined; received: number }>

/**
 * Sends what is waiting, one after the other, until nothing is left or the server cannot be reached. Whoever calls it
 * is the only sender of this browser: what an earlier sender left as `sending` is sent again with its id.
 */
export async function sendRound(parts: RoundParts): Promise<RoundEnd> {
  let received = 0
  const first = nextToSend(await readOutbox(parts.account), parts.now())
  if (!first.item) return { until: first.until, received }
  const who = await parts.confirm()
  if (who === 'other' || who === 'ended') return { until: undefined, received }
  if (who === 'unknown') return { until: await failed(parts, first.item, false), received }
  for (;;) {
    const { item, until } = nextToSend(await readOutbox(parts.account), parts.now())
    if (!item) return { until, received }
    const going = await changeItem(item, (now) => (isPending(now) ? { ...now, state: 'sending', left: true } : now))
    if (going?.state !== 'sending') continue
    parts.changed()
    const attempt = await parts.send(going)
    if (attempt.kind === 'unreachable') return { until: await failed(parts, going, attempt.sent), received }
    await changeItem(going, (now) => afterAttempt(now, attempt, parts.now(), parts.chance()))
    if (attempt.kind === 'received') received++
    parts.changed()
    if (attempt.kind === 'refused' && attempt.reason.status === 401) return { until: undefined, received }
  }
}

/** Notes an attempt that reached nobody; answers when to try again. */
async function failed(parts: RoundParts, item: OutboxItem, sent: boolean): Promise<number | undefined> {
  const after = await changeItem(item, (now) =>
    afterAttempt(now, { kind: 'unreachable', sent }, parts.now(), parts.chance()),
  )
  parts.changed()
  return after?.nextTry ?? undefined
}
