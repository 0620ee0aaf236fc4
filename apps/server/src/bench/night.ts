import type { NationResult, OutputOf, placeResult } from '@baucu/contract'
import { everywhere, setReach } from '../kernel/access.ts'
import { type Database, openDatabase } from '../kernel/database.ts'
import { Refused } from '../kernel/refused.ts'
import { plantTree } from './areas.ts'
import { withBackground } from './background.ts'
import { withBenchCluster } from './cluster.ts'
import { constituencyAt, plantContests, someone, sound } from './contests.ts'
import { bare } from './minutes.ts'
import { percentile } from './percentile.ts'
import { connections, frame, openDay, round, together } from './reports.ts'

/** The minutes of one night arriving a hundred at a time, while dashboards read. */
export type NightBench = Readonly<{
  minutes: number
  atOnce: number
  dashboards: number
  /** The first entry, as the Teams hand it in, and its acceptance, which changes the results. */
  steps: readonly Readonly<{ step: string; perSecond: number; p50: number; p99: number; refused: number }>[]
  /** How long a dashboard waits for its answer. */
  answers: Readonly<{ read: number; p50: number; p95: number; p99: number }>
  /** Answers that lacked something acknowledged before they were asked for, and the longest way from acknowledged to shown. */
  behind: Readonly<{ lacking: number; longest: number }>
  barePerSecond: number
}>

const minutes = 10_000
const provinces = 34
const atOnce = 100
const dashboards = 50
/** A dashboard asks again so many milliseconds after its answer. */
const pause = 1_000

/** Measures on a durable cluster of its own. */
export const benchNight = (say: (text: string) => void): Promise<NightBench> =>
  withBenchCluster({ throwaway: false }, async (address) => {
    const database = openDatabase(address, { connections })
    await openDay(database)
    const tree = await plantTree(database, { provinces, communes: 20 * provinces, areas: minutes })
    await plantContests(database, tree.provinces, tree.areas)
    const [team, typist, board, reader] = [someone(database), someone(database), someone(database), someone(database)]
    const all = tree.areas.map((area, index) => ({ area, frame, constituency: constituencyAt(index % provinces) }))
    const told = { acknowledged: 0, done: false }
    const watching = watch(reader.ask, tree.provinces, told)
    const steps: NightBench['steps'][number][] = []
    const measure = async (step: string, run: (key: (typeof all)[number]) => Promise<unknown>, counts: boolean) => {
      say(step)
      const times: number[] = []
      let refused = 0
      const began = performance.now()
      await together(
        all,
        async (key) => {
          const start = performance.now()
          const said = await run(key)
          if (said instanceof Refused) refused += 1
          else if (counts) told.acknowledged += 1
          times.push(performance.now() - start)
        },
        atOnce,
      )
      const perSecond = Math.round(all.length / ((performance.now() - began) / 1_000))
      steps.push({ step, perSecond, p50: round(percentile(times, 0.5)), p99: round(percentile(times, 0.99)), refused })
    }
    await measure('nộp / hand in', (key) => team.run('count.handIn', { ...key, part: 'first', figures: sound }), false)
    await agree(database, typist.hand)
    await withBackground(database, () => measure('nhận / accept', (key) => board.run('count.accept', key), true))
    told.done = true
    const { times, lacking, longest } = await watching
    const barePerSecond = Math.round(await bare(database, tree.areas.slice(0, 2_000)))
    await database.close()
    return {
      ...{ minutes, atOnce, dashboards, steps, barePerSecond },
      answers: {
        ...{ read: times.length, p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)) },
        p99: round(percentile(times, 0.99)),
      },
      behind: { lacking, longest: round(longest) },
    }
  })

/** Second entries and the way upward are measured elsewhere: here they are written straight into their table. */
const agree = (database: Database, second: Readonly<Record<string, string | null>>): Promise<void> =>
  database.transaction('write', async (transaction) => {
    await setReach(transaction, everywhere('operator'))
    await transaction.client.query(
      `update count_sheet set upward = 'sent', sheet = jsonb_build_object('state', 'agreed', 'first', sheet -> 'first',
         'second', jsonb_set(sheet -> 'first', '{by}', $1))`,
      [JSON.stringify(second)],
    )
  })

/** Half of the dashboards show the nation, half a province; each answer is held against what was acknowledged before. */
async function watch(
  ask: ReturnType<typeof someone>['ask'],
  places: readonly string[],
  told: Readonly<{ acknowledged: number; done: boolean }>,
): Promise<Readonly<{ times: readonly number[]; lacking: number; longest: number }>> {
  const times: number[] = []
  let [lacking, longest] = [0, 0]
  const one = async (index: number): Promise<void> => {
    while (!told.done) {
      const before = told.acknowledged
      const start = performance.now()
      const nation = index % 2 === 0
      const said = nation
        ? await ask('results.nation', { frame })
        : await ask('results.place', { frame, organisation: places[index % places.length] })
      if (said instanceof Refused) throw new Error(said.code)
      const took = performance.now() - start
      times.push(took)
      if (nation && ((said.result as NationResult).areas?.reported ?? 0) < before) lacking += 1
      if (!nation && (said.result as OutputOf<typeof placeResult>).areas.expected === 0) lacking += 1
      longest = Math.max(longest, took + pause)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  await Promise.all(Array.from({ length: dashboards }, (_, index) => one(index)))
  return { times, lacking, longest }
}
