/**
 * The worker that serves the page without a network. It holds the files of one version, all of them, so that a page
 * once opened never misses a part; the next version waits beside it until the reader changes over.
 */
import { placeOf } from './serve-page.ts'

/** The parts of a worker's world used here; its types and those of a page cannot be had in one program. */
type Late = Readonly<{ waitUntil: (work: Promise<unknown>) => void }>
type Fetching = Readonly<{ request: Request; respondWith: (answer: Promise<Response>) => void }>
type World = Readonly<{
  location: Location
  caches: CacheStorage
  clients: { claim: () => Promise<void> }
  skipWaiting: () => Promise<void>
  addEventListener: {
    (name: 'install' | 'activate', listener: (event: Late) => void): void
    (name: 'fetch', listener: (event: Fetching) => void): void
    (name: 'message', listener: (event: Late & Readonly<{ data: unknown }>) => void): void
  }
}>
const world = globalThis as unknown as World

/** Written by the build: the name of the version, and the addresses of its files. */
declare const __VERSION__: string
declare const __FILES__: readonly string[]

const prefix = 'baucu-page-'
const mine = prefix + __VERSION__
const files = new Set(__FILES__)

world.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await world.caches.open(mine)
      const left = __FILES__[Symbol.iterator]()
      const fetchers = Array.from({ length: atOnce }, async () => {
        for (const file of left) await keep(cache, file)
      })
      await Promise.all(fetchers)
    })(),
  )
})

/** As many as a browser asks one server for at a time. */
const atOnce = 6

/** What a broken line let through is kept: the next attempt goes on from there. */
async function keep(cache: Cache, file: string): Promise<void> {
  // Files below assets/ never change under their name; the others are asked for anew.
  const lasting = file.startsWith('/assets/')
  if (lasting && (await cache.match(file))) return
  const response = await fetch(new Request(file, { cache: lasting ? 'default' : 'reload' }))
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  await cache.put(file, response)
}

world.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await world.caches.keys()) {
        if (name.startsWith(prefix) && name !== mine) await world.caches.delete(name)
      }
      await world.clients.claim()
    })(),
  )
})

world.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(world.skipWaiting())
  if (event.data === 'claim') event.waitUntil(world.clients.claim())
})

world.addEventListener('fetch', (event) => {
  const place = placeOf(event.request, world.location.origin, files)
  if (place === 'network') return
  event.respondWith((async () => (await (await world.caches.open(mine)).match(place)) ?? fetch(event.request))())
})
