import { useSyncExternalStore } from 'react'

/** One value that changes outside React, and whoever listens to it. */
export type Signal<T> = Readonly<{
  get: () => T
  set: (next: T) => void
  subscribe: (listener: () => void) => () => void
}>

/** Makes a value that components follow with `useSignal`. */
export function makeSignal<T>(first: T): Signal<T> {
  let now = first
  const listeners = new Set<() => void>()
  return {
    get: () => now,
    set: (next) => {
      if (Object.is(now, next)) return
      now = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Follows a signal. */
export const useSignal = <T>(signal: Signal<T>): T => useSyncExternalStore(signal.subscribe, signal.get)
