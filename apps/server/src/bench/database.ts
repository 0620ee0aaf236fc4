import process from 'node:process'
import pg from 'pg'
import { countNation, readAllMinutes, readNationFrame } from '../areas/count/index.ts'
import { withBenchCluster } from './cluster.ts'
import { constituencies, frameId, loadNation, minutes } from './nation.ts'
import { percentile } from './percentile.ts'

/** How long a nation's minutes take from the database to every outcome, beside a bare SQL sum in the same run. */
export type DatabaseBench = Readonly<{
  unit: 'ms'
  /** From the database to the outcome of every constituency with its reasons, every row checked; median. */
  ours: number
  /** `sum(votes) group by constituency, candidate` over a flat table, decoded by the driver; median. */
  reference: number
  ratio: number
  /** Of `ours`: reading and decoding, then summing and deciding; medians. */
  read: number
  decide: number
  /** Constituencies and candidates, read once before; not in `ours`. */
  frame: number
  minutes: number
  constituencies: number
  repeats: number
  /** Seconds to enter the minutes by COPY into the product's table with its keys (no fsync). */
  loadSeconds: number
  /** Memory of this process at the end, in MB. */
  rss: number
}>

const warmUp = 2

/** Measures on a cluster of its own. */
export const benchDatabase = (say: (text: string) => void, repeats = 7): Promise<DatabaseBench> =>
  withBenchCluster({ throwaway: true, settings: { max_wal_size: '4GB', autovacuum: 'off' } }, async (address) => {
    const client = new pg.Client(address)
    await client.connect()
    try {
      return await measure(client, say, repeats)
    } finally {
      await client.end()
    }
  })

async function measure(client: pg.Client, say: (text: string) => void, repeats: number): Promise<DatabaseBench> {
  const loadSeconds = await loadNation(client, say)
  const beforeFrame = performance.now()
  const frame = await readNationFrame({ client: client as unknown as pg.PoolClient }, frameId)
  const frameTime = performance.now() - beforeFrame
  const times = { ours: [] as number[], read: [] as number[], decide: [] as number[], reference: [] as number[] }
  say('đo / measuring')
  for (let round = -warmUp; round < repeats; round++) {
    const start = performance.now()
    const sums = await client.query<[number, number, number]>({
      text: 'select constituency, candidate::int, sum(votes)::int from flat group by 1, 2',
      rowMode: 'array',
    })
    const reference = performance.now() - start
    const before = performance.now()
    const ballots = await readAllMinutes(client, frameId, frame.candidates)
    const read = performance.now()
    let votes = 0
    let decided = 0
    const results: Kept[] = []
    const { refused } = countNation(frame, ballots, (totals) => {
      results.push({ id: totals.id, elected: totals.outcome.elected, next: totals.outcome.next })
      for (const id in totals.votes) votes += totals.votes[id] ?? 0
      if (totals.outcome.poll !== 'unknown') decided += 1
    })
    const end = performance.now()
    const bare = sums.rows.reduce((sum, row) => sum + row[2], 0)
    // A fast wrong answer is no measurement.
    if (votes !== bare || refused > 0 || decided !== constituencies || results.length !== constituencies) {
      throw new Error(`the two sums differ: ${votes} and ${bare}; ${refused} refused, ${decided} decided`)
    }
    if (round < 0) continue
    times.reference.push(reference)
    times.ours.push(end - before)
    times.read.push(read - before)
    times.decide.push(end - read)
  }
  const ours = median(times.ours)
  const reference = median(times.reference)
  return {
    unit: 'ms',
    ours,
    reference,
    ratio: Number((ours / reference).toFixed(2)),
    read: median(times.read),
    decide: median(times.decide),
    frame: Math.round(frameTime),
    minutes,
    constituencies,
    repeats,
    loadSeconds: Number(loadSeconds.toFixed(1)),
    rss: Math.round(process.memoryUsage.rss() / 2 ** 20),
  }
}

/** What stays of an outcome; its reasons are made again when somebody asks. */
type Kept = Readonly<{ id: string; elected: readonly string[]; next: string }>

const median = (values: readonly number[]): number => Math.round(percentile(values, 0.5))
