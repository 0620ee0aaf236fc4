import { segmentOf } from '../areas/organisations/index.ts'
import { everywhere, setReach } from '../kernel/access.ts'
import { type Database, openDatabase } from '../kernel/database.ts'
import { Refused } from '../kernel/refused.ts'
import { uuid7 } from '../kernel/uuid.ts'
import { plantTree } from './areas.ts'
import { withBackground } from './background.ts'
import { withBenchCluster } from './cluster.ts'
import { constituencyAt, plantContests, someone, sound } from './contests.ts'
import { percentile } from './percentile.ts'
import { frame, openDay, round, together } from './reports.ts'

/** Counting minutes typed twice, sent and accepted, each step its own durable command. */
export type MinutesBench = Readonly<{
  sheets: number
  atOnce: number
  steps: readonly Readonly<{ step: string; perSecond: number; p50: number; p99: number }>[]
  /** Bare durable single-row inserts a second, as many at once, in the same run. */
  barePerSecond: number
  /** Minutes accepted a second, as a share of the bare inserts. */
  share: number
}>

const sheets = 1_200
const clients = 8
const constituency = constituencyAt(0)

/** Measures on a durable cluster of its own. */
export const benchMinutes = (say: (text: string) => void): Promise<MinutesBench> =>
  withBenchCluster({ throwaway: false }, async (address) => {
    const database = openDatabase(address, { connections: clients })
    await openDay(database)
    const { areas, provinces } = await plantTree(database, { provinces: 1, communes: 60, areas: sheets })
    await plantContests(database, provinces, areas)
    const [first, second, board] = [someone(database), someone(database), someone(database)]
    const steps: MinutesBench['steps'][number][] = []
    const measure = async (step: string, run: (area: string) => Promise<unknown>) => {
      say(step)
      const times: number[] = []
      const began = performance.now()
      await together(
        areas,
        async (area) => {
          const start = performance.now()
          const said = await run(area)
          if (said instanceof Refused) throw new Error(`${step}: ${said.code}`)
          times.push(performance.now() - start)
        },
        clients,
      )
      const perSecond = Math.round(areas.length / ((performance.now() - began) / 1_000))
      steps.push({ step, perSecond, p50: round(percentile(times, 0.5)), p99: round(percentile(times, 0.99)) })
      return perSecond
    }
    const key = (area: string) => ({ area, frame, constituency })
    const entry = (area: string, part: string) => ({ ...key(area), part, figures: sound })
    await measure('lần 1 / first', (area) => first.run('count.handIn', entry(area, 'first')))
    await measure('lần 2 / second', (area) => second.run('count.handIn', entry(area, 'second')))
    await measure('gửi / send', (area) => first.run('count.send', { ...key(area), reason: 'Đo' }))
    const accepted = await withBackground(database, () =>
      measure('nhận / accept', (area) => board.run('count.accept', key(area))),
    )
    const barePerSecond = await bare(database, areas)
    await database.close()
    const share = Number((accepted / barePerSecond).toFixed(3))
    return { sheets: areas.length, atOnce: clients, steps, barePerSecond: Math.round(barePerSecond), share }
  })

/** Bare durable inserts of one row each, a second. */
export async function bare(database: Database, areas: readonly string[]): Promise<number> {
  const began = performance.now()
  await together(
    areas,
    (area) =>
      database.transaction('write', async (transaction) => {
        await setReach(transaction, everywhere('operator'))
        await transaction.client.query({
          name: 'bare-step',
          text: `insert into count_step (province_code, id, frame_id, constituency, area_id, org_path, version, step, state, reason, fields, received_at)
          values ('01', $1, $2, 1, $3, $4, 0, 'bare', 'bare', '', '{}', now())`,
          values: [uuid7(), frame, area, segmentOf(area)],
        })
      }),
    clients,
  )
  return areas.length / ((performance.now() - began) / 1_000)
}
