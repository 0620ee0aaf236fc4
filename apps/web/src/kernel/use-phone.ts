import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('(max-width: 720px)')
const watchers = new Set<() => void>()
// One listener for all: a page has hundreds of explanations, and each with a listener of its own would draw the page anew
// in turn until React gives up.
narrow.addEventListener('change', () => {
  for (const each of watchers) each()
})

const watch = (changed: () => void): (() => void) => {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

/** Whether the page is as narrow as a phone. */
export const usePhone = (): boolean => useSyncExternalStore(watch, () => narrow.matches)
