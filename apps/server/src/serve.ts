import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { calendarFile } from './areas/calendar/index.ts'
import { directory } from './areas/directory.ts'
import { RehearsalPlayer } from './areas/rehearsal/index.ts'
import { loadSample, resultMinutesFiles } from './areas/results/index.ts'
import { healthOf } from './health.ts'
import { Sequencer } from './kernel/audit-chain.ts'
import { Bus } from './kernel/bus.ts'
import { ChangeHub } from './kernel/change-hub.ts'
import { createApp } from './kernel/http/app.ts'
import { openPlace, type Place } from './open-database.ts'
import { changedFrames, handlers, words } from './product.ts'

export type ServeSettings = Place &
  Readonly<{
    /** 0 = any that is free. */
    port: number
    host: string
    /** Load the sample election. */
    sample: boolean
    /** Folder of the built page; default: the product's. */
    page?: string | undefined
    /** Further host names to answer for, behind a server that stands in front. */
    hosts: readonly string[]
    report: (error: unknown) => void
  }>

export type Served = Readonly<{ url: string; close: () => Promise<void> }>

const builtPage = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** Starts the product; it answers from the moment this is done. */
export async function serve(settings: ServeSettings): Promise<Served> {
  const place = await openPlace(settings, settings.report)
  const undo: (() => Promise<void>)[] = [place.close]
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const { database } = place
    const bus = new Bus(database, directory, handlers)
    if (settings.sample) await loadSample(bus)
    const hub = new ChangeHub(database, changedFrames(database))
    await hub.open()
    undo.push(() => hub.close())
    const player = new RehearsalPlayer(bus, database, settings.report)
    player.open()
    undo.push(() => player.close())
    const sequencer = new Sequencer(database, settings.report)
    sequencer.open()
    undo.push(() => sequencer.close())
    const stopping = new AbortController()
    const page = settings.page ?? builtPage
    const app = createApp({
      bus,
      hub,
      words,
      guard: { hosts: [...settings.hosts, ...(isName(settings.host) ? [settings.host.toLowerCase()] : [])] },
      page: existsSync(path.join(page, 'index.html')) ? page : undefined,
      health: () => healthOf(database),
      downloads: [calendarFile, ...resultMinutesFiles(bus)],
      stopping: stopping.signal,
      report: settings.report,
    })
    const server = createServer(getRequestListener(app.fetch))
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(settings.port, settings.host, () => resolve())
    })
    undo.push(async () => {
      stopping.abort()
      // What was asked is answered; lines with nothing on them are cut at once, the rest after a while.
      const closed = new Promise((done) => server.close(done))
      const idle = setInterval(() => server.closeIdleConnections(), 20)
      const cut = setTimeout(() => server.closeAllConnections(), 5_000)
      await closed
      clearInterval(idle)
      clearTimeout(cut)
    })
    return { url: urlOf(server.address() as AddressInfo), close }
  } catch (error) {
    await close()
    throw error
  }
}

const isName = (host: string): boolean => /[a-z]/i.test(host) && !host.includes(':')

function urlOf({ address, family, port }: AddressInfo): string {
  const everywhere = address === '0.0.0.0' || address === '::'
  const host = everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}`
}
