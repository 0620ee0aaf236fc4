import { closeMark, usualMarks } from '@baucu/reporting'
import { openDatabase } from '../kernel/database.ts'
import { plantTree } from './areas.ts'
import { withBenchCluster } from './cluster.ts'
import { bareInserts } from './day.ts'
import { percentile } from './percentile.ts'
import { atOnce, connections, openDay, round, together } from './reports.ts'

/** Election day of the whole nation on one machine, with its desks open. */
export type NationDayBench = Readonly<{
  areas: number
  atOnce: number
  marks: readonly Readonly<{
    mark: string
    /** From the first report of the mark to the last. */
    seconds: number
    /** One report, milliseconds. */
    p99: number
    /** Areas that the desk of the nation shows right after the last. */
    shown: number
  }>[]
  barePerSecond: number
  ratio: number
  /** The desks while reports came in, milliseconds; each was asked anew every two seconds. */
  nationP50: number
  nationP95: number
  provinceP50: number
  provinceP95: number
}>

/** Polling areas, communes and provinces of 2026. */
const sizes = { provinces: 34, communes: 3_321, areas: 72_195 }
const every = 2_000

/** Plays eight marks of 72,195 areas on a durable cluster of its own; a quarter of an hour. A refused report ends it. */
export const benchNationDay = (say: (text: string) => void): Promise<NationDayBench> =>
  withBenchCluster({ throwaway: false }, async (address) => {
    const database = openDatabase(address, { connections })
    const day = await openDay(database)
    say('72.195 khu vực bỏ phiếu / polling areas')
    const { top, provinces, areas } = await plantTree(database, sizes)
    const marks: NationDayBench['marks'][number][] = []
    const desks = { nation: [] as number[], province: [] as number[] }
    for (const [index, mark] of [...usualMarks, closeMark].entries()) {
      const times: number[] = []
      const began = performance.now()
      const watching = new AbortController()
      const watched = watch(watching.signal, async () => {
        desks.nation.push((await day.board(top, mark)).took)
        for (const province of provinces) desks.province.push((await day.board(province, mark)).took)
      })
      await together(areas, async (area) => void times.push(await day.report(area, mark, (index + 1) * 100)))
      const seconds = round((performance.now() - began) / 1_000)
      const { told } = await day.board(top, mark)
      watching.abort()
      await watched
      marks.push({ mark, seconds, p99: round(percentile(times, 0.99)), shown: told })
      say(`${mark}: ${seconds} s, p99 ${marks.at(-1)?.p99} ms, ${told}`)
    }
    const barePerSecond = await bareInserts(database, areas.slice(0, 8_000))
    await database.close()
    const seconds = marks.reduce((sum, each) => sum + each.seconds, 0)
    return {
      areas: areas.length,
      atOnce,
      marks,
      barePerSecond: Math.round(barePerSecond),
      ratio: round(barePerSecond / ((areas.length * marks.length) / seconds)),
      nationP50: round(percentile(desks.nation, 0.5)),
      nationP95: round(percentile(desks.nation, 0.95)),
      provinceP50: round(percentile(desks.province, 0.5)),
      provinceP95: round(percentile(desks.province, 0.95)),
    }
  })

/** Looks again and again until told to stop. */
async function watch(signal: AbortSignal, look: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    const began = performance.now()
    await look()
    const left = Math.max(0, every - (performance.now() - began))
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, left)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}
