import type { QueryClient } from '@tanstack/react-query'
import { type Input, post, type QueuedCommandName, Refused, Unreachable } from '../client.ts'
import { onSession, refreshSession, sessionKnown, sessionNow } from '../session.ts'
import { makeSignal, useSignal } from '../signal.ts'
import { uuid7 } from '../uuid7.ts'
import { type Attempt, isPending, type OutboxItem } from './item.ts'
import { sendRound } from './round.ts'
import { addToOutbox, changeItem, dropItem, forgetReceived, readOutbox } from './store.ts'

const items = makeSignal<readonly OutboxItem[]>([])
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('baucu.outbox')

let client: QueryClient | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let sending: Promise<void> | undefined
let again = false

/** What this person's device still holds, and what was acknowledged in the last days. */
export const useOutbox = (): readonly OutboxItem[] => useSignal(items)

/** What a page queues: the command, and the words for the list. */
export type Queued<N extends QueuedCommandName> = Readonly<{
  command: N
  input: Input<N>
  subject: string
  title: string
  about: string
  place: string
}>

/** Begins to send what waits: once, from `main.tsx`. */
export function followOutbox(queries: QueryClient): void {
  client = queries
  channel?.addEventListener('message', () => void show())
  window.addEventListener('online', () => void wakeOutbox(true))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void wakeOutbox()
  })
  let account = sessionNow().account
  let ended = sessionNow().ended
  onSession(() => {
    const now = sessionNow()
    if (now.account === account && now.ended === ended) return
    const other = now.account !== account
    account = now.account
    ended = now.ended
    // A session that is known and yet refused must not be asked without a pause.
    if (!ended) void wakeOutbox(other)
  })
  void forgetReceived(Date.now()).catch(() => undefined)
  void sessionKnown().then(() => wakeOutbox(true))
}

/**
 * Keeps a command on this device and sends it when it can. Resolves once it is on disk, which is not yet "saved": that
 * is said only with the server's receipt. Rejects when this browser keeps nothing.
 */
export async function queue<N extends QueuedCommandName>(queued: Queued<N>): Promise<void> {
  const account = await sessionKnown()
  await addToOutbox({
    ...queued,
    id: uuid7(),
    account,
    office: sessionNow().office,
    deviceAt: new Date().toISOString(),
    state: 'waiting',
    attempts: 0,
    left: false,
    nextTry: null,
    reason: null,
    receipt: null,
  })
  await show()
  channel?.postMessage('queued')
  void wakeOutbox()
}

/** Sends a refused or waiting item again, now. */
export async function sendAgain(item: OutboxItem): Promise<void> {
  await changeItem(item, (now) =>
    now.state === 'received' || now.state === 'sending' ? now : { ...now, state: 'waiting', nextTry: null },
  )
  await wakeOutbox()
}

/** Removes an item by its owner's wish. */
export async function drop(item: OutboxItem): Promise<void> {
  await dropItem(item)
  await show()
  channel?.postMessage('dropped')
  void wakeOutbox()
}

/**
 * The decision of a conflict: the same subject with an input that knows the value found meanwhile, as a new command in
 * the place of the one refused.
 */
export async function decide(item: OutboxItem, input: unknown, about: string): Promise<void> {
  await changeItem(item, (now) => ({
    ...now,
    id: uuid7(),
    input,
    about,
    deviceAt: new Date().toISOString(),
    state: 'waiting',
    attempts: 0,
    left: false,
    nextTry: null,
    reason: null,
  }))
  await show()
  await wakeOutbox()
}

/** Looks whether something can be sent. `now`: without waiting for the pause after a failure. */
export async function wakeOutbox(now = false): Promise<void> {
  clearTimeout(timer)
  await show()
  if (now) {
    for (const item of items.get()) {
      if (item.state === 'waiting' && item.nextTry !== null)
        await changeItem(item, (each) => (each.state === 'waiting' ? { ...each, nextTry: null } : each))
    }
  }
  if (sending) {
    again = true
    return sending
  }
  if (!items.get().some(isPending)) return
  sending = alone(round).finally(() => {
    sending = undefined
    if (again) {
      again = false
      void wakeOutbox()
    }
  })
  return sending
}

async function round(): Promise<void> {
  const { account } = sessionNow()
  const { until, received } = await sendRound({
    account,
    confirm: async () => {
      const said = await refreshSession()
      if (said !== 'known') return said
      return sessionNow().account === account ? 'same' : 'other'
    },
    send: attempt,
    now: Date.now,
    chance: Math.random,
    changed: () => {
      void show()
      channel?.postMessage('changed')
    },
  })
  await show()
  if (received > 0) void client?.invalidateQueries()
  if (until !== undefined) timer = setTimeout(() => void wakeOutbox(), Math.max(250, until - Date.now()))
}

async function attempt(item: OutboxItem): Promise<Attempt> {
  try {
    const { id, input, deviceAt } = item
    const receipt = await post(item.command, { id, input, deviceAt }, item.office)
    return { kind: 'received', id: receipt.id, at: receipt.at }
  } catch (error) {
    if (error instanceof Unreachable) return { kind: 'unreachable', sent: true }
    if (!(error instanceof Refused)) throw error
    const { code, status, message, fields } = error
    return { kind: 'refused', reason: { code, status, title: message, fields } }
  }
}

/**
 * Only one tab sends at a time. A page without a secure context has no locks; then two tabs may send the same item, and
 * its id lets the server take it once.
 */
const alone = (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request('baucu.outbox', work) : work()

async function show(): Promise<void> {
  const { account } = sessionNow()
  const held = await readOutbox(account).catch(() => [])
  // The account may have changed while the disk was read.
  if (sessionNow().account === account) items.set(held)
}
