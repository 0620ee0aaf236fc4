import { directory } from '../areas/directory.ts'
import { segmentOf } from '../areas/organisations/index.ts'
import { type Actor, everywhere, setReach } from '../kernel/access.ts'
import { Bus } from '../kernel/bus.ts'
import { type Database, openDatabase } from '../kernel/database.ts'
import { Refused } from '../kernel/refused.ts'
import { uuid7 } from '../kernel/uuid.ts'
import { handlers } from '../product.ts'
import { plantTree } from './areas.ts'
import { withBenchCluster } from './cluster.ts'
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
const constituency = 'do-kiem-phieu'
const candidates = ['a', 'b', 'c', 'd', 'e']
const sound = {
  ...{ registered: 1_311, voted: 1_228, issued: 1_228, collected: 1_228, valid: 1_219, invalid: 9 },
  ...{ 'votes.a': 986, 'votes.b': 904, 'votes.c': 771, 'votes.d': 412, 'votes.e': 305, total: 3_378 },
}

/** Measures on a durable cluster of its own. */
export const benchMinutes = (say: (text: string) => void): Promise<MinutesBench> =>
  withBenchCluster({ throwaway: false }, async (address) => {
    const database = openDatabase(address, { connections: clients })
    await openDay(database)
    const { areas } = await plantTree(database, { provinces: 1, communes: 60, areas: sheets })
    await plantContest(database, areas)
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
    await measure('lần 1 / first', (area) => first('count.handIn', entry(area, 'first')))
    await measure('lần 2 / second', (area) => second('count.handIn', entry(area, 'second')))
    await measure('gửi / send', (area) => first('count.send', { ...key(area), reason: 'Đo' }))
    const accepted = await measure('nhận / accept', (area) => board('count.accept', key(area)))
    const barePerSecond = await bare(database, areas)
    await database.close()
    const share = Number((accepted / barePerSecond).toFixed(3))
    return { sheets: areas.length, atOnce: clients, steps, barePerSecond: Math.round(barePerSecond), share }
  })

const caller = { kind: 'session', token: '', office: null, local: false } as const

/** Somebody with an account, past the door where sessions are looked up. */
function someone(database: Database) {
  const who = { account: uuid7(), person: null, office: null, session: uuid7() }
  const actor: Actor = { kind: 'session', ...who, grants: everywhere('committee') }
  const bus = new Bus(database, { ...directory, actorOf: async () => actor }, handlers)
  return (name: string, input: unknown) => bus.command(name, uuid7(), input, caller)
}

/** One constituency with its list, and the areas that lie in it: straight into their tables. */
const plantContest = (database: Database, areas: readonly string[]): Promise<void> =>
  database.transaction('write', async (transaction) => {
    await setReach(transaction, everywhere('operator'))
    const { client } = transaction
    await client.query(
      `insert into constituency (province_code, frame_id, id, ordinal, body, province_name, number, area, seats)
       values ('01', $1, $2, 0, 'NA', 'Nơi đo', 1, 'Các xã', 3)`,
      [frame, constituency],
    )
    await client.query(
      `insert into candidate (province_code, frame_id, constituency_id, position, id, name, gender, birth_date)
       select '01', $1, $2, place, id, 'Người đo ' || id, null, '1970-01-01' from unnest($3::text[]) with ordinality as c (id, place)`,
      [frame, constituency, candidates],
    )
    await client.query(
      `insert into planned_area (province_code, frame_id, team_id, org_path, number, place, terrain, villages, version, changed_at)
       select '01', $1, o.id, o.path, place, '', 'ordinary', '{}', 1, now()
       from unnest($2::uuid[]) with ordinality as a (id, place) join organisation o on o.id = a.id`,
      [frame, areas],
    )
    await client.query(
      `insert into polling_area (province_code, frame_id, constituency, id) select '01', $1, 0, id from unnest($2::text[]) as a (id)`,
      [frame, areas],
    )
  })

/** Bare durable inserts of one row each, a second. */
async function bare(database: Database, areas: readonly string[]): Promise<number> {
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
