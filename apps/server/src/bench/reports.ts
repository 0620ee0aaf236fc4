import type { OutputOf, pollingBoard } from '@baucu/contract'
import { directory } from '../areas/directory.ts'
import { Bus } from '../kernel/bus.ts'
import type { Database } from '../kernel/database.ts'
import { Refused } from '../kernel/refused.ts'
import { uuid7 } from '../kernel/uuid.ts'
import { handlers } from '../product.ts'

/** The frame in which the day is played. */
export const frame = 'do-ngay-bau-cu'
const electionDay = '2026-03-15'
/** So many reports on their way at a time. */
export const atOnce = 32
/** Connections that write: with more, two cores only change between them. */
export const connections = 16

/** The product as its doors see it, and a frame whose day it is. */
export async function openDay(database: Database) {
  const bus = new Bus(database, directory, handlers)
  const run = async (name: string, input: unknown) => {
    const said = await bus.command(name, uuid7(), input, { kind: 'operator' })
    if (said instanceof Refused) throw new Error(`${name}: ${said.code}`)
  }
  await run('frames.create', { frame, name: 'Kỳ đo', edition: '2025', electionDay, bodies: ['NA'] })
  return {
    /** One report of turnout, its own durable command; answers how many milliseconds it took. */
    report: async (organisation: string, mark: string, value: number): Promise<number> => {
      const start = performance.now()
      await run('figures.enter', {
        ...{ figure: uuid7(), organisation, frame, indicator: 'turnout', period: `${electionDay}T${mark}` },
        ...{ value, source: 'form', replaces: null },
      })
      return performance.now() - start
    },
    /** The desk of a place; answers how long it took and how many areas it shows as having told. */
    board: async (organisation: string, mark: string): Promise<Readonly<{ took: number; told: number }>> => {
      const start = performance.now()
      const said = await bus.query('pollingday.board', { organisation, frame, mark }, { kind: 'operator' })
      if (said instanceof Refused) throw new Error(said.code)
      const took = performance.now() - start
      const { turnout, close } = said.result as OutputOf<typeof pollingBoard>
      return { took, told: [...turnout, close].find((each) => each.mark === mark)?.told ?? 0 }
    },
  }
}

/** Does the work for each, so many at once. */
export async function together<T>(all: readonly T[], work: (one: T) => Promise<void>, clients = atOnce): Promise<void> {
  const left = all[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const one of left) await work(one)
    }),
  )
}

export const round = (value: number): number => Number(value.toFixed(1))
