import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { Frame } from '@baucu/contract'
import { afterAll, describe, expect, it } from 'vitest'
import { isAlive, livingPostmaster } from './kernel/postgres/postmaster-pid.ts'
import { type Served, serve } from './serve.ts'
import { askAt, eventually, runAt } from './testing.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'baucu-survival-'))
chmodSync(folder, 0o755)
const running: Served[] = []
afterAll(async () => {
  for (const each of running) await each.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<Served> {
  const served = await serve({
    dataFolder: folder,
    port: 0,
    host: '127.0.0.1',
    sample: true,
    hosts: [],
    report: () => {},
  })
  running.push(served)
  return served
}

const database = () => livingPostmaster(path.join(folder, 'postgres'))
type State = Readonly<{ state: string; played: number; total: number }>
const stateAt = async (url: string, frame: string) => (await askAt<State>(url, 'rehearsal.state', { frame })).body

describe('two servers of one data folder', () => {
  it('show the same, play a rehearsal once, survive kill -9 of the database, and the last one stops it', async () => {
    const one = await start()
    const two = await start()
    const begun = await runAt<{ result: { frame: Frame['id'] } }>(one.url, 'rehearsal.start', {
      from: 'na-2021',
      areas: 400,
      speed: 60,
    })
    const { frame } = begun.body.result
    await eventually(
      () => stateAt(two.url, frame),
      ({ played }) => played > 5,
    )
    const before = database() ?? 0
    const told = await stateAt(two.url, frame)
    process.kill(before, 'SIGKILL')
    await eventually(
      async () => database(),
      (now) => now !== undefined && now !== before,
    )
    await eventually(
      async () => (await fetch(`${two.url}/api/health`)).status,
      (status) => status === 200,
    )
    expect((await stateAt(one.url, frame)).played).toBeGreaterThanOrEqual(told.played)
    // Whoever plays now goes on to the end.
    const change = { frame, action: 'speed', speed: 0 }
    await eventually(
      () => runAt(one.url, 'rehearsal.change', change),
      ({ status }) => status === 200,
    )
    await eventually(
      () => stateAt(two.url, frame),
      ({ state }) => state === 'done',
    )
    const nation = await askAt<{ areas: unknown }>(two.url, 'results.nation', { frame })
    expect(nation.body.areas).toEqual({ expected: 400, reported: 400, rejected: 0 })

    const last = database() ?? 0
    await one.close()
    expect(isAlive(last)).toBe(true)
    expect((await askAt(two.url, 'frames.list', {})).status).toBe(200)
    await two.close()
    expect(isAlive(last)).toBe(false)
    running.length = 0
  })
})
