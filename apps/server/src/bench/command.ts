import { createOrganisation } from '@baucu/contract'
import { directory } from '../areas/directory.ts'
import { everywhere, setReach } from '../kernel/access.ts'
import { Bus, type CommandContext } from '../kernel/bus.ts'
import { openDatabase, type Transaction } from '../kernel/database.ts'
import { Refused } from '../kernel/refused.ts'
import { uuid7 } from '../kernel/uuid.ts'
import { handlers } from '../product.ts'
import { withBenchCluster } from './cluster.ts'
import { percentile } from './percentile.ts'

/** What the bus adds to a command (who, may he, second wall, id, audit row) over its own statements, in one run. */
export type CommandBench = Readonly<{
  unit: 'ms'
  /** `organisations.create` through the bus, durable, one after the other. */
  p50: number
  p99: number
  /** The same handler alone in a transaction of its own, in turns with ours. */
  bareP50: number
  bareP99: number
  /** p50 of ours − p50 of the bare one. */
  overhead: number
  ratio: number
  commands: number
}>

/** Measures on a durable cluster of its own. */
export const benchCommand = (say: (text: string) => void, commands = 3_000): Promise<CommandBench> =>
  withBenchCluster({ throwaway: false }, async (address) => {
    const database = openDatabase(address, { connections: 2 })
    const bus = new Bus(database, directory, handlers)
    const handler = bus.commands.get(createOrganisation.name)
    if (!handler) throw new Error('no such command')
    const input = (id: string) => ({
      organisation: id,
      parent: null,
      code: id,
      name: 'Tổ chức đo',
      kind: 'other',
      tags: [],
    })
    const bare = (id: string) =>
      database.transaction('write', async (transaction) => {
        await setReach(transaction, everywhere('operator'))
        return await handler.run(contextOf(transaction, id), input(id))
      })
    const ours = (id: string) => bus.command(createOrganisation.name, id, input(id), { kind: 'operator' })
    const times = { ours: [] as number[], bare: [] as number[] }
    say('đo / measuring')
    for (let index = -200; index < commands; index++) {
      for (const [name, run] of [
        ['ours', ours],
        ['bare', bare],
      ] as const) {
        const id = uuid7()
        const start = performance.now()
        const said = await run(id)
        const took = performance.now() - start
        if (said instanceof Refused) throw new Error(`${name}: ${said.code}`)
        if (index >= 0) times[name].push(took)
      }
    }
    await database.close()
    const [p50, bareP50] = [percentile(times.ours, 0.5), percentile(times.bare, 0.5)]
    return {
      unit: 'ms',
      p50: round(p50),
      p99: round(percentile(times.ours, 0.99)),
      bareP50: round(bareP50),
      bareP99: round(percentile(times.bare, 0.99)),
      overhead: round(p50 - bareP50),
      ratio: round(p50 / bareP50),
      commands,
    }
  })

const contextOf = ({ db, client }: Transaction, id: string): CommandContext => ({
  db,
  client,
  id,
  actor: { kind: 'operator', account: null, person: null, office: null, session: null, grants: everywhere('operator') },
  grants: everywhere('operator'),
  place: undefined,
  now: new Date(),
  keyed: () => '',
  signatureRoots: '',
  deviceAt: null,
  origin: null,
  changed: () => {},
  record: () => {},
  recordAll: () => {},
  unchanged: () => {},
  expect: () => {},
  advance: () => {},
})

const round = (value: number): number => Number(value.toFixed(3))
