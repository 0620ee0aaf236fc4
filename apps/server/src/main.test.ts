import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { livingPostmaster } from './kernel/postgres/postmaster-pid.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'baucu-main-'))
chmodSync(folder, 0o755)
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function run(...args: string[]): ChildProcess {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], { stdio: 'pipe' })
  child.stderr?.resume()
  children.push(child)
  return child
}

const codeOf = (child: ChildProcess) => new Promise<number | null>((done) => child.once('exit', done))

async function urlOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output')
  for await (const line of createInterface({ input: child.stdout })) return (JSON.parse(line) as { url: string }).url
  throw new Error('the server did not start')
}

describe('the program', () => {
  it.each<[string, (child: ChildProcess) => void]>([
    ['SIGTERM', (child) => child.kill('SIGTERM')],
    ['SIGINT', (child) => child.kill('SIGINT')],
    ['the end of its parent', (child) => child.stdin?.end()],
  ])('ends at %s with somebody listening, and its database with it', async (_, stop) => {
    const child = run('serve', '--port', '0', '--data', folder)
    const url = await urlOf(child)
    const listening = fetch(`${url}/api/events`)
    await listening
    stop(child)
    expect(await codeOf(child)).toBe(0)
    expect(livingPostmaster(path.join(folder, 'postgres'))).toBeUndefined()
  })

  it.each([[['frob']], [['serve', '--nope']], [['serve', '--port', '80000']], [['serve', 'twice', 'over']], [[]]])(
    'answers 2 to %j',
    async (args) => {
      expect(await codeOf(run(...args))).toBe(2)
    },
  )
})
