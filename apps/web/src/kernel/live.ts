import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/** connecting: not yet heard · live: the server tells of every change · lost: it does not answer. */
export type Liveness = Readonly<{ state: 'connecting' | 'live' | 'lost'; since: Date | null }>

let now: Liveness = { state: 'connecting', since: null }
const listeners = new Set<() => void>()

function become(state: Liveness['state']): void {
  if (now.state === state) return
  now = { state, since: new Date() }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether what is on the screen follows the server. */
export const useLiveness = (): Liveness => useSyncExternalStore(subscribe, () => now)

/**
 * Listens to `GET /api/events`; every event makes the shown answers stale. Events only wake: the queries are the truth.
 * During a fast rehearsal they come in hundreds, so one refresh answers all of a moment.
 */
export function listen(client: QueryClient): void {
  const source = new EventSource('/api/events')
  let waiting = false
  const wake = () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      void client.invalidateQueries()
    }, 250)
  }
  source.onopen = () => {
    become('live')
    wake()
  }
  source.onmessage = wake
  source.addEventListener('changed', wake)
  source.onerror = () => {
    become('lost')
    // A browser gives up after some answers; ask for a new stream, and meanwhile the queries ask by themselves.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(client), 3_000)
  }
}
