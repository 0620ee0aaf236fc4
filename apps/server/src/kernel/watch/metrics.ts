import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Figures for Prometheus: what this server did since it started, and how it is now. */
export type Metrics = Readonly<{
  request: (method: string, route: string, status: number, seconds: number) => void
  command: (name: string, outcome: string) => void
  /** A transaction asks for a connection of the pool; the answer is told when it has one, and when it is done. */
  transaction: () => Readonly<{ began: () => void; ended: () => void }>
  /** A figure that is looked up when somebody asks; undefined = not known now. */
  look: (name: string, help: string, value: () => number | undefined | Promise<number | undefined>) => void
  /** All figures as Prometheus reads them. */
  text: () => Promise<string>
  type: string
}>

/** Seconds; an answer from the database takes a few thousandths, one that takes ten is broken. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

export function openMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'baucu_http_request_seconds',
    help: 'Time until the answer began, by route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  })
  const commands = new Counter({
    name: 'baucu_commands_total',
    help: 'Commands by name and outcome: done, already-done, error, or the code of the refusal.',
    labelNames: ['command', 'outcome'],
    registers,
  })
  const pool = new Gauge({
    name: 'baucu_database_transactions',
    help: 'Transactions that wait for a connection of the pool, and that have one.',
    labelNames: ['state'],
    registers,
  })
  pool.set({ state: 'waiting' }, 0)
  pool.set({ state: 'running' }, 0)
  const waits = new Histogram({
    name: 'baucu_database_wait_seconds',
    help: 'Time a transaction waited for a connection of the pool.',
    buckets,
    registers,
  })
  return {
    request: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    command: (command, outcome) => commands.inc({ command, outcome }),
    transaction: () => {
      const waited = waits.startTimer()
      let state = 'waiting'
      pool.inc({ state })
      return {
        began: () => {
          if (state !== 'waiting') return
          waited()
          pool.dec({ state })
          state = 'running'
          pool.inc({ state })
        },
        ended: () => pool.dec({ state }),
      }
    },
    look: (name, help, value) => {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers,
        collect: async () => {
          const now = await value()
          if (now === undefined) gauge.remove()
          else gauge.set(now)
        },
      })
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  }
}
