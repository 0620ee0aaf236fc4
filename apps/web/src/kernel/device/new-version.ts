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
  await bring(container, firstPause)
  // A page that was being opened while the worker took over the others was not among them.
  void container.ready.then(({ active }) => container.controller ?? active?.postMessage('claim'))
  const look = async () => (await container.getRegistration())?.update()
  setInterval(() => void look().catch(() => undefined), everyHour)
}

/** Milliseconds before the next attempt when the first worker could not fetch all its files; each wait is twice as long. */
const firstPause = 3_000
const longestPause = 300_000

async function bring(container: ServiceWorkerContainer, pause: number): Promise<void> {
  const again = () => setTimeout(() => void bring(container, Math.min(2 * pause, longestPause)), pause)
  const registration = await container.register('/sw.js').catch(() => undefined)
  if (!registration) {
    again()
    return
  }
  const look = (worker?: ServiceWorker | null) => {
    if (registration.waiting && container.controller) waiting.set(registration.waiting)
    // A later version that fails comes with the next look; without a first one there is no page when the network goes.
    if (worker?.state === 'redundant' && !registration.active && !registration.waiting) again()
  }
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', () => look(worker))
  look()
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))
}
