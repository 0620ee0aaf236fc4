import { makeSignal, useSignal } from '../signal.ts'

const waiting = makeSignal<ServiceWorker | undefined>(undefined)

/** True when a newer page waits; the one on screen stays until the reader changes over. */
export const useNewVersion = (): boolean => useSignal(waiting) !== undefined

/** Hands over to the newer page. Every tab of it loads anew. */
export function takeNewVersion(): void {
  waiting.get()?.postMessage('take-over')
}

/** How often a page that stays open asks whether there is a newer one. */
const everyHour = 3_600_000

/**
 * Brings the worker that serves the page without a network. Without a secure context there is none, and the page works
 * as before.
 */
export async function followVersions(): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!container) return
  const had = container.controller !== null
  container.addEventListener('controllerchange', () => {
    // The first worker takes over a page that is already right.
    if (had || waiting.get()) window.location.reload()
  })
  const registration = await container.register('/sw.js').catch(() => undefined)
  if (!registration) return
  const offer = () => {
    if (registration.waiting && container.controller) waiting.set(registration.waiting)
  }
  offer()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
  setInterval(() => void registration.update().catch(() => undefined), everyHour)
}
