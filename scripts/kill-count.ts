/**
 * Ends server, database or both without a word while forty sheets and more are counted: `npm run kill-count`, two hundred times;
 * `npm run kill-count -- 50`, as often as said. The suite does it ten times.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'

const root = path.dirname(import.meta.dirname)
const kills = process.argv[2] ?? '200'
const run = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', 'apps/server/src/kill-count.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, BAUCU_KILLS: kills } },
)
process.exitCode = run.status ?? 1
