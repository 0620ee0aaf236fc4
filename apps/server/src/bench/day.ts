import { usualMarks } from '@baucu/reporting'
import { segmentOf } from '../areas/organisations/index.ts'
import { everywhere, setReach } from '../kernel/access.ts'
import { type Database, openDatabase } from '../kernel/database.ts'
import { uuid7 } from '../kernel/uuid.ts'
import { plantTree } from './areas.ts'
import { withBenchCluster } from './cluster.ts'
import { percentile } from './percentile.ts'
import { atOnce, connections, frame, openDay, round, together } from './reports.ts'

/** Marks of election day coming in from the areas of a province, and the board of its desk. */
export type DayBench = Readonly<{
  areas: number
  reports: number
  /** Reports a second, each its own durable command, so many at once. */
  perSecond: number
  atOnce: number
  /** One report, milliseconds. */
  p50: number
  p99: number
  /** Bare durable single-row inserts a second, as many at once, in the same run. */
  barePerSecond: number
  ratio: number
  /** Seconds that a mark of the nation would take at this pace. */
  nationMark: number
  /** The desk of the province, milliseconds. */
  boardP50: number
  boardP95: number
}>

const sizes = { provinces: 1, communes: 78, areas: 1_170 }
/** Polling areas of the nation in 2026. */
const nation = 72_195
const asked = 60

/** Measures on a durable cluster of its own. */
export const benchDay = (say: (text: string) => void): Promise<DayBench> =>
  withBenchCluster({ throwaway: false }, async (address) => {
    const database = openDatabase(address, { connections })
    const day = await openDay(database)
    const { provinces, areas } = await plantTree(database, sizes)
    const [province = ''] = provinces
    say('báo cáo / reports')
    const times: number[] = []
    const began = performance.now()
    for (const [index, mark] of usualMarks.entries()) {
      await together(areas, async (area) => void times.push(await day.report(area, mark, (index + 1) * 100)))
    }
    const perSecond = times.length / ((performance.now() - began) / 1_000)
    say('tham chiếu / reference')
    const barePerSecond = await bareInserts(database, areas)
    say('bàn trực / board')
    const board: number[] = []
    for (let index = -5; index < asked; index += 1) {
      const { took } = await day.board(province, '19:00')
      if (index >= 0) board.push(took)
    }
    await database.close()
    return {
      areas: areas.length,
      reports: times.length,
      perSecond: Math.round(perSecond),
      atOnce,
      p50: round(percentile(times, 0.5)),
      p99: round(percentile(times, 0.99)),
      barePerSecond: Math.round(barePerSecond),
      ratio: round(barePerSecond / perSecond),
      nationMark: Math.round(nation / perSecond),
      boardP50: round(percentile(board, 0.5)),
      boardP95: round(percentile(board, 0.95)),
    }
  })

/** Bare durable inserts of one row each, a second. */
export async function bareInserts(database: Database, areas: readonly string[]): Promise<number> {
  const began = performance.now()
  await together(areas, (organisation) =>
    database.transaction('write', async (transaction) => {
      await setReach(transaction, everywhere('operator'))
      await transaction.client.query({
        name: 'bare',
        text: `insert into figure_entry (province_code, id, organisation_id, org_path, frame_id, indicator, period, value, source, received_at)
          values ('01', $1, $2, $3, $4, 'ballots-received', 'bare', 1, 'form', now())`,
        values: [uuid7(), organisation, segmentOf(organisation), frame],
      })
    }),
  )
  return areas.length / ((performance.now() - began) / 1_000)
}
