import { parseArgs } from 'node:util'

const known = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'database-url': { type: 'string' },
  sample: { type: 'boolean' },
  web: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  'log-level': { type: 'string' },
  'log-format': { type: 'string' },
  keep: { type: 'string' },
  at: { type: 'string' },
  check: { type: 'boolean' },
} as const

/** Reads the command line; throws on an option nobody knows. */
export const readOptions = (args: string[]) => parseArgs({ args, options: known, allowPositionals: true, strict: true })

export type Options = ReturnType<typeof readOptions>['values']
