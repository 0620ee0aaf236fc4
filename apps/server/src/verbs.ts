import { fstatSync } from 'node:fs'
import { Socket } from 'node:net'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { backupVerb, restoreVerb } from './backup/verbs.ts'
import { benchCommand } from './bench/command.ts'
import { benchDatabase } from './bench/database.ts'
import { benchDay } from './bench/day.ts'
import { benchImport } from './bench/import.ts'
import { benchLedger } from './bench/ledger.ts'
import { benchMinutes } from './bench/minutes.ts'
import { benchNationDay } from './bench/nation-day.ts'
import { benchNight } from './bench/night.ts'
import { benchWork } from './bench/work.ts'
import { asJson, examine, report } from './doctor/doctor.ts'
import { type Log, type LogLevel, logLevels, openLog } from './kernel/watch/log.ts'
import { openPlace, type Place } from './open-database.ts'
import type { Options } from './options.ts'
import { serve } from './serve.ts'
import { explainStart } from './start-words.ts'

const defaultPort = 4180
const shortestSecret = 32
const defaultData = fileURLToPath(new URL('../../../data', import.meta.url))

/** `operands`: fewest and most words that may stand behind the verb. */
type Verb = Readonly<{
  run: (options: Options, operands: readonly string[]) => Promise<number>
  operands: readonly [number, number]
}>

const verbs: Readonly<Record<string, Verb>> = {
  serve: { run: serveVerb, operands: [0, 0] },
  migrate: { run: migrateVerb, operands: [0, 0] },
  doctor: { run: doctorVerb, operands: [0, 0] },
  bench: { run: benchVerb, operands: [0, 1] },
  backup: { run: (options, operands) => savingVerb(backupVerb, options, operands), operands: [1, 1] },
  restore: { run: (options, operands) => savingVerb(restoreVerb, options, operands), operands: [1, 1] },
}

/** Runs one verb; answers the exit code. */
export async function runVerb(positionals: readonly string[], options: Options): Promise<number> {
  const [name = '', ...operands] = positionals
  const verb = verbs[name]
  if (!verb || operands.length < verb.operands[0] || operands.length > verb.operands[1]) {
    say(`${Object.keys(verbs).join(' | ')}: "${positionals.join(' ')}" ?`)
    return 2
  }
  try {
    return await verb.run(options, operands)
  } catch (error) {
    const known = explainStart(error)
    if (!known) throw error
    say(known)
    return 2
  }
}

async function serveVerb(options: Options): Promise<number> {
  const port = portOf(options)
  if (port === undefined) return 2
  const log = logOf(options)
  if (log === undefined) return 2
  const stop = stopAsked()
  const served = await serve({
    ...placeOf(options),
    port,
    host: options.host ?? '127.0.0.1',
    sample: options.sample ?? false,
    province: options.sample ?? false,
    page: options.web === undefined ? undefined : path.resolve(options.web),
    hosts: (options['allow-host'] ?? []).map((each) => each.toLowerCase()),
    secret: secretOf(process.env.BAUCU_SECRET),
    report: log.unexpected,
    log,
  })
  process.stdout.write(`${JSON.stringify({ url: served.url })}\n`)
  log.info('serving', { url: served.url })
  await stop
  log.info('stopping')
  await served.close()
  log.info('stopped')
  return 0
}

/** At a terminal lines for people, and only what somebody should look at; elsewhere a line of JSON for each request. */
function logOf(options: Options): Log | undefined {
  const live = process.stderr.isTTY === true
  const { 'log-level': level = live ? 'warn' : 'info', 'log-format': format = live ? 'text' : 'json' } = options
  if (isLogLevel(level) && (format === 'text' || format === 'json')) {
    return openLog({ level, readable: format === 'text', write: (text) => void process.stderr.write(text) })
  }
  say(`--log-level ${logLevels.join('|')}, --log-format text|json`)
  return undefined
}

const isLogLevel = (text: string): text is LogLevel => (logLevels as readonly string[]).includes(text)

async function migrateVerb(options: Options): Promise<number> {
  const place = await openPlace(placeOf(options))
  for (const name of place.migrated) say(name)
  await place.close()
  return 0
}

async function doctorVerb(options: Options): Promise<number> {
  const port = portOf(options)
  if (port === undefined) return 2
  const checks = await examine(placeOf(options), port)
  const locale = options.lang === 'en' ? 'en' : 'vi'
  process.stdout.write(`${options.json ? asJson(checks, locale) : report(checks, locale)}\n`)
  return checks.some((each) => each.verdict === 'problem') ? 1 : 0
}

async function savingVerb(verb: typeof backupVerb, options: Options, [folder]: readonly string[]): Promise<number> {
  const { keep, at, check } = options
  if (keep !== undefined && !/^[1-9]\d{0,3}$/.test(keep)) {
    say(`--keep ${keep}: 1…9999`)
    return 2
  }
  const stopping = new AbortController()
  void stopAsked().then(() => stopping.abort())
  const locale = options.lang === 'en' ? 'en' : 'vi'
  return await verb({ place: placeOf(options), folder, keep, at, check, locale, signal: stopping.signal })
}

function portOf(options: Options): number | undefined {
  const port = Number(options.port ?? defaultPort)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  say(`--port ${options.port}: 0…65535`)
  return undefined
}

const benches: Readonly<Record<string, (say: (text: string) => void) => Promise<object>>> = {
  database: benchDatabase,
  command: benchCommand,
  import: benchImport,
  work: benchWork,
  day: benchDay,
  minutes: benchMinutes,
  night: benchNight,
  ledger: benchLedger,
  'nation-day': benchNationDay,
}

async function benchVerb(options: Options, [name = 'database']: readonly string[]): Promise<number> {
  const bench = benches[name]
  if (!bench) {
    say(`bench ${Object.keys(benches).join(' | ')}`)
    return 2
  }
  const figures = await bench(say)
  const lines = Object.entries(figures).map(
    ([key, value]) => `${key.padEnd(16)} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
  )
  process.stdout.write(`${options.json ? JSON.stringify(figures) : lines.join('\n')}\n`)
  return 0
}

function secretOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length >= shortestSecret) return text
  throw new Error(`BAUCU_SECRET: cần ít nhất ${shortestSecret} ký tự / at least ${shortestSecret} characters`)
}

function placeOf(options: Options): Place {
  const url = options['database-url'] ?? process.env.DATABASE_URL
  return {
    dataFolder: path.resolve(options.data ?? defaultData),
    address: url ? { connectionString: url } : undefined,
  }
}

/** A signal, or the end of the program that started us: the pipe it gave us as standard input closes. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve())
    if (!isPipe(0)) return
    process.stdin.on('error', () => resolve())
    process.stdin.on('end', () => resolve())
    process.stdin.resume()
    // Listening to it must not keep us running once we are told to stop in another way.
    if (process.stdin instanceof Socket) process.stdin.unref()
  })
}

/** A pipe that Node made for a child is a UNIX socket; a terminal, a file or /dev/null says nothing about a parent. */
function isPipe(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isSocket()
  } catch {
    return false
  }
}

const say = (text: string): void => void process.stderr.write(`${text}\n`)
