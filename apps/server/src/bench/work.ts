import pg from 'pg'
import { directory } from '../areas/directory.ts'
import { segmentOf } from '../areas/organisations/index.ts'
import { Bus } from '../kernel/bus.ts'
import { openDatabase } from '../kernel/database.ts'
import { Refused } from '../kernel/refused.ts'
import { uuid7 } from '../kernel/uuid.ts'
import { handlers } from '../product.ts'
import { withBenchCluster } from './cluster.ts'
import { percentile } from './percentile.ts'

/** Tasks going out to the communes of the nation, and the pages of an office above 100,000 open copies. */
export type WorkBench = Readonly<{
  unit: 'ms'
  /** One conclusion of ten tasks to every commune: issued, durable, in one command. */
  fanOut: number
  /** A bare INSERT … SELECT of as many rows of the same table, in the same run. */
  bareInsert: number
  fanOutRatio: number
  copies: number
  /** What an office opens: what is due and who is silent; and the board with its counts. */
  todayP50: number
  todayP95: number
  boardP50: number
  boardP95: number
  /** A bare count of the same copies by their state. */
  bareCountP50: number
}>

/** Communes of the nation since 1/7/2025. */
const communes = 3_321
const items = 10
const open = 100_000
const asked = 60

/** Measures on a durable cluster of its own. */
export const benchWork = (say: (text: string) => void): Promise<WorkBench> =>
  withBenchCluster({ throwaway: false }, async (address) => {
    const database = openDatabase(address, { connections: 2 })
    const top = uuid7()
    const path = segmentOf(top)
    const grants = [{ id: uuid7(), role: 'office' as const, organisation: top, path }]
    const account = uuid7()
    const actor = { kind: 'session', account, person: null, office: null, session: account, grants } as const
    const bus = new Bus(database, { ...directory, actorOf: async () => actor }, handlers)
    const operator = new Bus(database, directory, handlers)
    const caller = { kind: 'session', token: account, office: null, local: false } as const
    const run = async (name: string, input: unknown, by: Bus = bus) => {
      const said = await by.command(name, uuid7(), input, by === bus ? caller : { kind: 'operator' })
      if (said instanceof Refused) throw new Error(`${name}: ${said.code}`)
      return said.result
    }
    say('tổ chức / organisations')
    const create = (organisation: string, parent: string | null, code: string, kind: string) =>
      run(
        'organisations.create',
        { organisation, parent, province: '01', code, name: `Xã đo số ${code}`, kind, tags: [] },
        operator,
      )
    await create(top, null, '0', 'province')
    const below = Array.from({ length: communes }, () => uuid7())
    for (const [index, id] of below.entries()) await create(id, top, String(index + 1), 'commune')
    const issue = async (tasks: number, recipients: number, due: (index: number) => string) => {
      const [meeting, conclusion] = [uuid7(), uuid7()]
      await run('meetings.save', {
        ...{ organisation: top, meeting, kind: 'other', title: 'Hội nghị đo', purposes: [], day: '2026-01-05' },
        ...{ half: 'morning', place: null, frame: null, agenda: [] },
      })
      await run('meetings.saveConclusion', {
        ...{ meeting, conclusion, source: '' },
        items: Array.from({ length: tasks }, (_, index) => ({
          ...{ id: uuid7(), kind: 'task', text: `Việc đo số ${index + 1}`, due: due(index) },
          recipients: below.slice(0, recipients),
        })),
      })
      const start = performance.now()
      await run('meetings.issueConclusion', {
        ...{ conclusion, version: 1, number: conclusion.slice(-12), form: 'state', on: '2026-01-05' },
      })
      return performance.now() - start
    }
    const day = (index: number) => new Date(Date.now() + (index * 3 - 6) * 86_400_000).toISOString().slice(0, 10)
    const far = (index: number) => (day(index) < '2026-01-05' ? '2026-01-05' : day(index))
    say('giao việc / giving tasks')
    await issue(1, 10, far)
    const fanOut = await issue(items, communes, far)
    const bareInsert = await database.transaction('write', async ({ client }) => {
      await client.query("select set_config('baucu.reach', $1, true)", [`{${path}}`])
      await client.query('create temporary table bare_copy on commit drop as select * from task_copy limit 0')
      const start = performance.now()
      await client.query('insert into bare_copy select * from task_copy')
      return performance.now() - start
    })
    const waves = Math.ceil((open - items * communes - 10) / communes)
    for (let wave = 0; wave < waves; wave += 5)
      await issue(Math.min(5, waves - wave), communes, (index) => far(index + wave))
    // What the database does by itself within the minute after so many new rows.
    const owner = new pg.Client(address)
    await owner.connect()
    await owner.query('vacuum analyze task_copy')
    await owner.end()
    say('trang làm việc / pages')
    const times = { today: [] as number[], board: [] as number[], bare: [] as number[] }
    const took = async (ask: () => Promise<unknown>) => {
      const start = performance.now()
      const said = await ask()
      if (said instanceof Refused) throw new Error(said.code)
      return performance.now() - start
    }
    for (let index = -5; index < asked; index += 1) {
      const all = {
        today: await took(() => bus.query('work.today', { organisation: top }, caller)),
        board: await took(() => bus.query('work.board', { organisation: top }, caller)),
        bare: await took(() =>
          database.transaction('read', ({ client }) =>
            client
              .query("select set_config('baucu.reach', $1, true)", [`{${path}}`])
              .then(() => client.query('select state, count(*) from task_copy group by 1')),
          ),
        ),
      }
      if (index < 0) continue
      times.today.push(all.today)
      times.board.push(all.board)
      times.bare.push(all.bare)
    }
    const copies = await database.transaction('read', async ({ client }) => {
      await client.query("select set_config('baucu.reach', $1, true)", [`{${path}}`])
      return (await client.query<{ n: number }>('select count(*)::int as n from task_copy')).rows[0]?.n ?? 0
    })
    await database.close()
    return {
      unit: 'ms',
      fanOut: round(fanOut),
      bareInsert: round(bareInsert),
      fanOutRatio: round(fanOut / bareInsert),
      copies,
      todayP50: round(percentile(times.today, 0.5)),
      todayP95: round(percentile(times.today, 0.95)),
      boardP50: round(percentile(times.board, 0.5)),
      boardP95: round(percentile(times.board, 0.95)),
      bareCountP50: round(percentile(times.bare, 0.5)),
    }
  })

const round = (value: number): number => Number(value.toFixed(1))
