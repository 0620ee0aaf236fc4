import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { Visitor } from './areas/accounts/testing/visitor.ts'
import { uuid7 } from './kernel/uuid.ts'
import { askAt, eventually, runAt } from './testing.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'baucu-lost-reply-'))
chmodSync(folder, 0o755)
const program = fileURLToPath(new URL('./main.ts', import.meta.url))
let child: ChildProcess | undefined
afterAll(async () => {
  await end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the server as a program of its own, which can be killed. */
async function start(): Promise<string> {
  const args = ['--disable-warning=ExperimentalWarning', program, 'serve', '--port', '0', '--data', folder]
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  child = started
  return await new Promise((resolve, reject) => {
    createInterface({ input: started.stdout }).on('line', (line) => resolve((JSON.parse(line) as { url: string }).url))
    started.once('exit', (code, signal) => reject(new Error(`server ended: ${code ?? signal}`)))
  })
}

async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const last = child
  if (!last || last.exitCode !== null || last.signalCode !== null) return
  const ended = new Promise((done) => last.once('exit', done))
  last.kill(signal)
  await ended
}

/** Sends a command and never reads what comes back. */
function sendOnly(url: string, cookie: string, name: string, id: string, input: unknown): void {
  const { hostname, port, host } = new URL(url)
  const body = JSON.stringify({ id, input })
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.pause()
  socket.write(
    `POST /api/commands/${name} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

describe('a server of one machine', () => {
  it('keeps its secrets to itself, gives the machine power by its token only, and answers again what a kill -9 swallowed', async () => {
    const first = await start()
    const password = 'mật khẩu của chủ'
    await runAt(first, 'accounts.setUpOwner', { account: uuid7(), name: 'Chủ', username: 'chu', password })
    for (const name of ['auth-secret', 'operator-token']) {
      expect(statSync(path.join(folder, name)).mode & 0o777, name).toBe(0o600)
    }
    expect((await askAt(first, 'accounts.list', { organisation: null })).status).toBe(401)
    const token = readFileSync(path.join(folder, 'operator-token'), 'utf8').trim()
    for (const [shown, status] of [
      [token, 200],
      [`${token}x`, 401],
      ['', 401],
    ] as const) {
      const response = await fetch(`${first}/api/queries/accounts.list?input={"organisation":null}`, {
        headers: { 'baucu-operator': shown },
      })
      expect(response.status).toBe(status)
    }

    const owner = new Visitor(first)
    await owner.signIn('chu', password)
    const id = uuid7()
    const input = { organisation: id, parent: null, code: 'MAU', name: 'Tỉnh Mẫu', kind: 'province' as const }
    sendOnly(first, `baucu_session=${owner.cookies.get('baucu_session')}`, 'organisations.create', id, input)
    await eventually(
      () => owner.ask('organisations.tree', {}),
      ({ body }) => body.organisations.some((each) => each.id === id),
    )
    await end('SIGKILL')

    const again = new Visitor(await start())
    again.cookies.set('baucu_session', owner.cookies.get('baucu_session') ?? '')
    expect((await again.run('organisations.create', input, id)).body).toMatchObject({ id, status: 'already-done' })
    const log = await again.ask('audit.entries', { subject: `organisation/${id}` })
    expect(log.body.entries).toHaveLength(1)
    const stranger = await again.run('organisations.create', { ...input, name: 'Khác' }, id)
    expect(stranger.body).toMatchObject({ status: 409, code: 'id-used' })
  })
})
