import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { type TableCell, writeTable } from '@baucu/documents'
import pg, { type ClientConfig } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { uuid7 } from '../kernel/uuid.ts'
import { withBenchCluster } from './cluster.ts'
import { personColumns, personRows, unitColumns, unitRows } from './sheets.ts'

/** A province's sheets through a running server, one after the other, beside a bare COPY of the same cells. */
export type ImportBench = Readonly<{
  unit: 's'
  units: Sheet
  persons: Sheet
  /** Both, with everything in between. */
  seconds: number
  /** COPY of the cells of both sheets into plain tables of the same cluster. */
  copySeconds: number
  /** Times as long as that COPY. */
  ratio: number
  /** Of `seconds`: what the server itself computed, which another program on the machine does not stretch much. */
  processorSeconds: number | null
  /** Programs that wanted to run on this machine in the last minute (load average); ours are among them. */
  load: number
  /** The server's memory before the first sheet, and its highest over both, in MB; null where the system does not tell. */
  rssBefore: number | null
  rssPeak: number | null
}>

type Sheet = Readonly<{ rows: number; megabytes: number; seconds: number; rowsPerSecond: number }>

/** Measures on a durable cluster of its own and a server of its own, as somebody who sends the two files. */
export const benchImport = (say: (text: string) => void): Promise<ImportBench> =>
  withBenchCluster({ throwaway: false }, async (address) => {
    say('hai bảng tính / the two sheets')
    const sheets = {
      units: await sheetOf(unitColumns, unitRows()),
      persons: await sheetOf(personColumns, personRows()),
    }
    const served = await startServer(address)
    try {
      const under = uuid7()
      const top = { organisation: under, parent: null, province: '99', code: 'MAU', name: 'Tỉnh Mẫu', kind: 'province' }
      await send(served.url, 'organisations.create', top)
      const rssBefore = served.memory('VmRSS')
      say('đo / measuring')
      const processorBefore = served.processor()
      const start = performance.now()
      const units = await importSheet(served.url, 'organisations.import', under, sheets.units)
      const persons = await importSheet(served.url, 'persons.import', under, sheets.persons)
      const seconds = (performance.now() - start) / 1_000
      const processorAfter = served.processor()
      const rssPeak = served.memory('VmHWM')
      const copySeconds = await copyBare(address, [
        [unitColumns, unitRows()],
        [personColumns, personRows()],
      ])
      return {
        unit: 's',
        units,
        persons,
        seconds: round(seconds),
        copySeconds: round(copySeconds),
        ratio: round(seconds / copySeconds),
        processorSeconds:
          processorBefore === null || processorAfter === null ? null : round(processorAfter - processorBefore),
        load: round(loadavg()[0] ?? 0),
        rssBefore,
        rssPeak,
      }
    } finally {
      await served.stop()
    }
  })

type Written = Readonly<{ rows: number; bytes: Uint8Array }>

async function sheetOf(columns: readonly string[], rows: readonly TableCell[][]): Promise<Written> {
  return { rows: rows.length, bytes: await writeTable([[...columns], ...rows], 'xlsx') }
}

async function importSheet(url: string, name: string, under: string, { rows, bytes }: Written): Promise<Sheet> {
  const content = Buffer.from(bytes).toString('base64')
  const start = performance.now()
  const said = await send(url, name, { under, fileName: 'do.xlsx', content })
  const seconds = (performance.now() - start) / 1_000
  // A fast wrong answer is no measurement.
  if (said.stored !== true || said.rows !== rows) throw new Error(`${name}: ${JSON.stringify(said).slice(0, 500)}`)
  return {
    rows,
    megabytes: round(bytes.length / 2 ** 20),
    seconds: round(seconds),
    rowsPerSecond: Math.round(rows / seconds),
  }
}

async function send(url: string, name: string, input: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(`${url}/api/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: uuid7(), input }),
  })
  const body = (await response.json()) as { result?: Record<string, unknown> }
  if (!response.ok || !body.result) throw new Error(`${name}: ${JSON.stringify(body).slice(0, 500)}`)
  return body.result
}

const program = fileURLToPath(new URL('../main.ts', import.meta.url))

/** A server in a process of its own, so that its memory is its own; limited as `baucu serve` limits it. */
async function startServer({ host, port, user, password, database }: ClientConfig) {
  const folder = mkdtempSync(path.join(tmpdir(), 'baucu-bench-server-'))
  const secret = typeof password === 'string' ? encodeURIComponent(password) : ''
  const url = `postgresql://${user}:${secret}@/${database}?host=${encodeURIComponent(host ?? '')}&port=${port}`
  const options = ['--port', '0', '--data', folder, '--database-url', url, '--log-level', 'error']
  const child = spawn(
    process.execPath,
    [...process.execArgv, '--max-semi-space-size=8', program, 'serve', ...options],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url: string }
    return { url, stop, memory: (name: string) => memoryOf(child.pid, name), processor: () => processorOf(child.pid) }
  }
  await stop()
  throw new Error('the server did not start')
}

/** A line of `/proc/<pid>/status` in MB. */
function memoryOf(pid: number | undefined, name: string): number | null {
  try {
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1_024)
  } catch {
    return null
  }
}

/** Seconds a process computed, from the ticks in `/proc/<pid>/stat`, a hundred a second. */
function processorOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return null
  }
}

/** Seconds to COPY cells as they are into tables of text. */
async function copyBare(
  address: ClientConfig,
  sheets: readonly (readonly [readonly string[], readonly TableCell[][]])[],
): Promise<number> {
  const client = new pg.Client(address)
  await client.connect()
  try {
    const start = performance.now()
    for (const [index, [columns, rows]] of sheets.entries()) {
      await client.query(`create table bare_${index} (${columns.map((_, at) => `c${at} text`).join(', ')})`)
      const lines = Readable.from(rows.map((row) => `${row.join('\t')}\n`))
      await pipeline(lines, client.query(copyFrom(`copy bare_${index} from stdin`)))
    }
    return (performance.now() - start) / 1_000
  } finally {
    await client.end()
  }
}

const round = (value: number): number => Number(value.toFixed(2))
