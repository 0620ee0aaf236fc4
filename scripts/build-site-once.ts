import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'

/** Before the tests: what public pages share, which publishing reads; ends at once when nothing changed. */
export function setup(): void {
  const script = path.join(import.meta.dirname, 'build-web.ts')
  const built = spawnSync(process.execPath, [script, '--only', 'site'], { stdio: ['ignore', 2, 2] })
  if (built.status !== 0) throw new Error('the public pages could not be built')
}
