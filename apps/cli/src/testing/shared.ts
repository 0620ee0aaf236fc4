import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = process.env.BAUCU_SHARED ?? new URL('../../../../../shared', import.meta.url).pathname

/** A file of the reference material beside the repository, or undefined where there is none: its tests are skipped. */
export function shared(path: string): string | undefined {
  const file = resolve(folder, path)
  return existsSync(file) ? file : undefined
}
