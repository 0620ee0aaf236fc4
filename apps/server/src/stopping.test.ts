import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { launchPostgres } from './kernel/postgres/launcher.ts'
import { productDatabase } from './open-database.ts'
import { eventually, runAt, sampleFile, testServer } from './testing.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'baucu-stopping-'))
chmodSync(folder, 0o755)
const children: ChildProcess[] = []
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Keeps every command from being written until it is let go. */
async function holdCommands(
  address: ClientConfig,
): Promise<Readonly<{ waiting: () => Promise<number>; letGo: () => Promise<void> }>> {
  const client = new pg.Client(address)
  // The database may be stopped under it.
  client.on('error', () => {})
  await client.connect()
  await client.query('begin')
  await client.query('lock table command in exclusive mode')
  const waiting = async () => {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from pg_locks where not granted')
    return rows[0]?.n ?? 0
  }
  return { waiting, letGo: () => client.end() }
}

const send = (url: string, election: string) => runAt(url, 'results.import', { file: { ...sampleFile(), election } })
const refused = (url: string) =>
  fetch(url).then(
    () => false,
    () => true,
  )

describe('stopping', () => {
  it('answers what was asked, ends the event streams, and takes nothing new', async () => {
    const server = await testServer()
    const held = await holdCommands(server.address)
    const events = await fetch(`${server.url}/api/events`)
    const asked = send(server.url, 'dang-lam')
    await eventually(held.waiting, (n) => n > 0)
    const closed = server.close()
    for await (const _ of events.body ?? []);
    await eventually(
      () => refused(server.url),
      (gone) => gone,
    )
    await held.letGo()
    expect((await asked).status).toBe(200)
    await closed
    expect(server.errors).toEqual([])
  })

  it('at once, when Ctrl-C is pressed a second time', async () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url))
    const args = ['--disable-warning=ExperimentalWarning', main, 'serve', '--port', '0', '--data', folder]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    children.push(child)
    let url = ''
    for await (const line of createInterface({ input: child.stdout })) {
      url = (JSON.parse(line) as { url: string }).url
      break
    }
    const postgres = await launchPostgres({ dataFolder: folder })
    const held = await holdCommands(postgres.address(productDatabase))
    const asked = send(url, 'bi-cat').catch(() => undefined)
    await eventually(held.waiting, (n) => n > 0)
    const ended = new Promise((done) => child.once('exit', (_, signal) => done(signal)))
    child.kill('SIGINT')
    await eventually(
      () => refused(url),
      (gone) => gone,
    )
    expect(child.exitCode).toBeNull()
    child.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
    expect(await asked).toBeUndefined()
    await held.letGo()
    // Whoever comes next finds the database well and stops it.
    await postgres.release()
  })
})
