import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { randomFrom } from '@baucu/counting'
import { afterAll, describe, expect, it } from 'vitest'
import { livingPostmaster } from './kernel/postgres/postmaster-pid.ts'
import { uuid7 } from './kernel/uuid.ts'
import { askAt, eventually, runAt } from './testing.ts'

const kills = Number(process.env.BAUCU_KILLS ?? 10)
const folder = mkdtempSync(path.join(tmpdir(), 'baucu-kill-'))
chmodSync(folder, 0o755)
const program = fileURLToPath(new URL('./main.ts', import.meta.url))

let child: ChildProcess | undefined
let url = ''
afterAll(async () => {
  const last = child
  if (last && last.exitCode === null) {
    const ended = new Promise((done) => last.once('exit', done))
    last.kill('SIGTERM')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the server as a program of its own; resolves when it answers. */
async function start(): Promise<void> {
  const started = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, 'serve', '--port', '0', '--data', folder],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  child = started
  url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: started.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as { url?: string }
      if (said.url) resolve(said.url)
    })
    started.once('exit', (code, signal) => reject(new Error(`server ended: ${code ?? signal}`)))
  })
}

const create = (id: string, name: string) =>
  runAt<{ status: string }>(
    url,
    'organisations.create',
    { organisation: id, parent: null, code: id, name, kind: 'other', tags: [] },
    id,
  )

describe('commands sent by somebody who does not give up', () => {
  it(
    `survive kill -9 of server, database or both, ${kills} times: nothing acknowledged is lost, nothing is doubled`,
    async () => {
      await start()
      const random = randomFrom(4180, 'kill')
      const acknowledged = new Map<string, string[]>()
      let made = 0
      for (let round = 0; round < kills; round++) {
        const until = 2 + Math.floor(random() * 20)
        const victim = (['server', 'database', 'both'] as const)[Math.floor(random() * 3)] ?? 'server'
        let replies = 0
        let dead: Promise<unknown> | undefined
        const kill = () => {
          const server = child
          const postmaster = livingPostmaster(path.join(folder, 'postgres'))
          if (victim !== 'server' && postmaster) process.kill(postmaster, 'SIGKILL')
          if (victim === 'database' || !server) return Promise.resolve()
          const ended = new Promise((done) => server.once('exit', done))
          server.kill('SIGKILL')
          return ended
        }
        const open = new Map<string, string>()
        const sender = async () => {
          while (!dead) {
            made += 1
            const id = uuid7()
            open.set(id, `Tổ chức ${made}`)
            const said = await create(id, `Tổ chức ${made}`).catch(() => undefined)
            if (said?.status !== 200) continue
            acknowledged.set(id, [said.body.status])
            open.delete(id)
            replies += 1
            if (replies >= until) dead ??= kill()
          }
        }
        await Promise.all([sender(), sender(), sender(), sender()])
        await dead
        if (victim !== 'database') await start()
        // What was not answered is sent again, with the same id, until it is.
        for (const [id, name] of open) {
          const said = await eventually(
            () => create(id, name).catch(() => undefined),
            (answer) => answer?.status === 200,
          )
          acknowledged.set(id, [...(acknowledged.get(id) ?? []), said?.body.status ?? ''])
        }
      }
      const tree = await askAt<{ organisations: { id: string }[] }>(url, 'organisations.tree', {})
      const stored = tree.body.organisations.map((each) => each.id)
      expect(stored.length).toBe(new Set(stored).size)
      expect(stored.sort()).toEqual([...acknowledged.keys()].sort())
      const chain = await eventually(
        () => askAt<{ ok: boolean; chains: { entries: number; waiting: number }[] }>(url, 'audit.chain', {}),
        ({ body }) => body.chains.every((each) => each.waiting === 0),
      )
      expect(chain.body.ok).toBe(true)
      expect(chain.body.chains.reduce((sum, each) => sum + each.entries, 0)).toBe(stored.length)
    },
    kills * 15_000,
  )
})
