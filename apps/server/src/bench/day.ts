import { usualMarks } from '@baucu/reporting'
import { directory } from '../areas/directory.ts'
import { segmentOf } from '../areas/organisations/index.ts'
import { everywhere, setReach } from '../kernel/access.ts'
import { Bus } from '../kernel/bus.ts'
import { openDatabase } from '../kernel/database.ts'
import { Refused } from '../kernel/refused.ts'
import { uuid7 } from '../kernel/uuid.ts'
import { handlers } from '../product.ts'
import { withBenchCluster } from './cluster.ts'
import { percentile } from './percentile.ts'

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

const communes = 78
const areasOfCommune = 15
/** Polling areas of the nation in 2026. */
const nation = 72_195
const atOnce = 32
const asked = 60

/** Measures on a durable cluster of its own. */
export const benchDay = (say: (text: string) => void): Promise<DayBench> =>
  withBenchCluster({ throwaway: false }, async (address) => {
    const database = openDatabase(address, { connections: 16 })
    const bus = new Bus(database, directory, handlers)
    const run = async (name: string, input: unknown) => {
      const said = await bus.command(name, uuid7(), input, { kind: 'operator' })
      if (said instanceof Refused) throw new Error(`${name}: ${said.code}`)
    }
    say('khu vực bỏ phiếu / polling areas')
    const [top, frame] = [uuid7(), 'do-ngay-bau-cu']
    await run('frames.create', {
      ...{ frame, name: 'Kỳ đo', edition: '2025', electionDay: '2026-03-15', bodies: ['NA'] },
    })
    const create = (organisation: string, parent: string | null, code: string, kind: string) =>
      run('organisations.create', {
        ...{ organisation, parent, code, name: `Nơi đo ${code}`, kind, tags: [] },
        ...(parent === null ? { province: '01' } : {}),
      })
    await create(top, null, 'T', 'province')
    const areas: string[] = []
    for (let commune = 0; commune < communes; commune += 1) {
      const id = uuid7()
      await create(id, top, `X${commune}`, 'commune')
      for (let area = 0; area < areasOfCommune; area += 1) {
        const team = uuid7()
        await create(team, id, `X${commune}.${area}`, 'polling-team')
        areas.push(team)
      }
    }
    say('báo cáo / reports')
    const times: number[] = []
    const began = performance.now()
    for (const [index, mark] of usualMarks.entries()) {
      await together(areas, async (organisation) => {
        const start = performance.now()
        await run('figures.enter', {
          ...{ figure: uuid7(), organisation, frame, indicator: 'turnout', period: `2026-03-15T${mark}` },
          ...{ value: (index + 1) * 100, source: 'form', replaces: null },
        })
        times.push(performance.now() - start)
      })
    }
    const seconds = (performance.now() - began) / 1_000
    say('tham chiếu / reference')
    const bareBegan = performance.now()
    await together(areas, (organisation) =>
      database.transaction('write', async (transaction) => {
        await setReach(transaction, everywhere('operator'))
        await transaction.client.query({
          name: 'bare',
          text: `insert into figure_entry (province_code, id, organisation_id, org_path, frame_id, indicator, period, value, source, received_at)
            values ('01', $1, $2, $3, $4, 'turnout', 'bare', 1, 'form', now())`,
          values: [uuid7(), organisation, segmentOf(organisation), frame],
        })
      }),
    )
    const bareSeconds = (performance.now() - bareBegan) / 1_000
    say('bàn trực / board')
    const board: number[] = []
    for (let index = -5; index < asked; index += 1) {
      const start = performance.now()
      const said = await bus.query(
        'pollingday.board',
        { organisation: top, frame, mark: '19:00' },
        { kind: 'operator' },
      )
      if (said instanceof Refused) throw new Error(said.code)
      if (index >= 0) board.push(performance.now() - start)
    }
    await database.close()
    const perSecond = times.length / seconds
    const barePerSecond = areas.length / bareSeconds
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

/** Does the work for each, so many at once. */
async function together<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of left) await work(one)
    }),
  )
}

const round = (value: number): number => Number(value.toFixed(1))
