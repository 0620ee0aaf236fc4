import { useSyncExternalStore } from 'react'

type Watched = Readonly<{ matches: () => boolean; subscribe: (listener: () => void) => () => void }>

const watched = new Map<string, Watched>()

/**
 * One watcher for each query, however many components ask: a page of sixty panels that is printed changes them in one
 * step. With a watcher each, React takes the sixty changes in a row for an endless loop.
 */
function watch(query: string): Watched {
  const known = watched.get(query)
  if (known) return known
  const list = window.matchMedia(query)
  const listeners = new Set<() => void>()
  list.addEventListener('change', () => {
    for (const listener of listeners) listener()
  })
  const made: Watched = {
    matches: () => list.matches,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  watched.set(query, made)
  return made
}

/** Whether the screen is as the query says, now and when it changes. */
export function useMedia(query: string): boolean {
  const { matches, subscribe } = watch(query)
  return useSyncExternalStore(subscribe, matches)
}
