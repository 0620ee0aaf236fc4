import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = process.env.BAUCU_SHARED ?? new URL('../../../../../shared', import.meta.url).pathname

/** Known answers of others, read where they lie beside the repository; undefined where they do not, and the tests are skipped. */
// biome-ignore lint/suspicious/noExplicitAny: a stranger's document that a test takes apart
export function vectors(name: string): any {
  const path = resolve(folder, 'vectors', name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
