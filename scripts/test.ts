/**
 * `npm test`: every check and test of the project, in order of cost, ending with one plain line
 * `N passed, N failed, N skipped`. The exit code is 1 when anything failed.
 *
 *   --only types,unit     some steps only: types lint architecture dead-code docs unit browser
 *
 * A check (types, lint, …) counts as one test. A skipped test is listed with its reason.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

type Tally = { passed: number; failed: number; skipped: number; notes: string[] }

const root = path.dirname(import.meta.dirname)
const cache = path.join(root, '.cache')
mkdirSync(cache, { recursive: true })

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env: process.env }).status === 0

const check = (command: string, ...args: string[]): Tally => {
  const ok = run(command, args)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, notes: [] }
}

const bin = (name: string) => path.join(root, 'node_modules', '.bin', name)
const tsc = path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc')

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  success: boolean
  testResults: {
    status: string
    name: string
    message?: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

function unit(): Tally {
  const report = path.join(cache, 'unit.json')
  rmSync(report, { force: true })
  const ok = run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, notes: ['vitest gave no report'] }
  const result = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
  const broken = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const skipped = result.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === 'skipped' || test.status === 'pending')
  const failed = result.numFailedTests + broken.length
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: skipped.length,
    notes: [...skipped.map((test) => test.fullName), ...broken.map((file) => `broken file: ${file.name}`)],
  }
}

/** Debian packages the browser and document tests use; brought by apt when this is root on Debian. */
function bring(packages: Record<string, string>): string | undefined {
  const missing = Object.entries(packages).filter(([file]) => !existsSync(file))
  if (missing.length === 0) return undefined
  const names = missing.map(([, name]) => name)
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return `not installed here, and not root on Debian: ${names.join(', ')}`
  }
  process.stderr.write(`Bringing ${names.join(', ')} by apt…\n`)
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet)
  return done.status === 0 ? undefined : `apt could not install ${names.join(', ')}`
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

function browser(): Tally {
  // The shell draws no window at all, which takes a third less of the time; whoever has only the browser uses that.
  const missing = bring({ '/usr/bin/chromium-headless-shell': 'chromium-headless-shell' })
  if (missing && !existsSync('/usr/bin/chromium'))
    return { passed: 0, failed: 0, skipped: 1, notes: [`browser tests: ${missing}`] }
  const report = path.join(cache, 'browser.json')
  rmSync(report, { force: true })
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report
  const ok = run(bin('playwright'), ['test', '--reporter=list,json'])
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, notes: ['playwright gave no report'] }
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport
  const failed = stats.unexpected + stats.flaky
  return {
    passed: stats.expected,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: stats.skipped,
    notes: stats.flaky > 0 ? [`${stats.flaky} flaky browser tests count as failed`] : [],
  }
}

const steps: Record<string, () => Tally> = {
  types: () => {
    const whole = check(process.execPath, tsc, '-p', '.')
    const apps = ['web', 'site'].map((app) => check(process.execPath, tsc, '-p', `apps/${app}`))
    const passed = apps.reduce((sum, app) => sum + app.passed, whole.passed)
    return { ...whole, passed, failed: apps.reduce((sum, app) => sum + app.failed, whole.failed) }
  },
  lint: () => check(bin('biome'), 'check', '--error-on-warnings', '.'),
  architecture: () =>
    check(bin('depcruise'), 'packages', 'apps', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'),
  'dead-code': () => check(bin('knip'), '--no-progress'),
  docs: () => check(process.execPath, 'scripts/law-to-code.ts', '--check'),
  unit: () => {
    bring({ '/usr/bin/pdftotext': 'poppler-utils' })
    return unit()
  },
  browser,
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]?.split(',') : undefined
const unknown = only?.filter((name) => !(name in steps)) ?? []
if (unknown.length > 0) {
  process.stderr.write(`unknown step ${unknown.join(', ')}; there are: ${Object.keys(steps).join(' ')}\n`)
  process.exit(2)
}

const total: Tally = { passed: 0, failed: 0, skipped: 0, notes: [] }
for (const [name, step] of Object.entries(steps)) {
  if (only && !only.includes(name)) continue
  const start = performance.now()
  process.stdout.write(`\n── ${name}\n`)
  const tally = step()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(
    `── ${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped (${seconds} s)\n`,
  )
  total.passed += tally.passed
  total.failed += tally.failed
  total.skipped += tally.skipped
  total.notes.push(...tally.notes)
}
if (total.notes.length > 0)
  process.stdout.write(`\nSkipped or worth a look:\n${total.notes.map((note) => `  ${note}`).join('\n')}\n`)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exit(total.failed > 0 ? 1 : 0)
