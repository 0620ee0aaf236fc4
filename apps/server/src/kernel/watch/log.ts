import { AsyncLocalStorage } from 'node:async_hooks'
import pino from 'pino'

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export type LogSettings = Readonly<{
  level: LogLevel
  /** Lines for people instead of lines of JSON. */
  readable: boolean
  write: (text: string) => void
}>

/** Fields of a line. Only what a program wrote: numbers, codes, names of commands and routes; never input. */
type Fields = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * What the server says of itself. A line never carries what somebody typed: no input, no address with a question in it,
 * no token, no name of a person.
 */
export type Log = Readonly<{
  debug: (message: string, fields?: Fields) => void
  info: (message: string, fields?: Fields) => void
  warn: (message: string, fields?: Fields) => void
  /** An error nobody expected: its kind, its message without quoted values, and where it happened. */
  unexpected: (error: unknown) => void
  /** Does something in the name of a request, whose id stands on every line written meanwhile. */
  inRequest: <T>(id: string, work: () => T) => T
}>

export function openLog({ level, readable, write }: LogSettings): Log {
  const request = new AsyncLocalStorage<string>()
  const out = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const id = request.getStore()
        return id === undefined ? {} : { request: id }
      },
    },
    { write: readable ? (line: string) => write(forPeople(line)) : write },
  )
  return {
    debug: (message, fields = {}) => out.debug(fields, message),
    info: (message, fields = {}) => out.info(fields, message),
    warn: (message, fields = {}) => out.warn(fields, message),
    unexpected: (error) => out.error(safeError(error), 'unexpected error'),
    inRequest: (id, work) => request.run(id, work),
  }
}

/** Says nothing; for tests and for the product's own short runs. */
export const noLog: Log = openLog({ level: 'silent', readable: false, write: () => {} })

/** Fields of an error that come from programs. The database puts stored values in `detail` and in quotes. */
function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, table, column, constraint } = error as unknown as Record<string, unknown>
  const about = Object.entries({ code, table, column, constraint }).filter(([, value]) => typeof value === 'string')
  return {
    error: error.name,
    text: withoutValues(error.message),
    ...Object.fromEntries(about),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^ {4}at /.test(line))
      .join('\n'),
  }
}

/** The first line of a message; what stands in quotes or braces may be somebody's. */
const withoutValues = (message: string): string =>
  (message.split('\n', 1)[0] ?? '')
    .replaceAll(/"[^"]*("|$)/g, '"…"')
    .replaceAll(/'[^']*('|$)/g, "'…'")
    .replaceAll(/[“{[(].*$/g, '…')
    .slice(0, 200)

/** `21:30:05 WARN  text field=value`, the hour of Viet Nam. */
function forPeople(line: string): string {
  const { time, level, msg, stack, ...fields } = JSON.parse(line) as Record<string, unknown>
  const hour = new Date(String(time)).toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${value}`)
  const words = [hour, String(level).toUpperCase().padEnd(5), String(msg), ...rest].join(' ')
  return `${words}\n${typeof stack === 'string' && stack !== '' ? `${stack}\n` : ''}`
}
