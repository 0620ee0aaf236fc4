import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { Frame } from '@baucu/contract'
import { afterAll, describe, expect, it } from 'vitest'
import { isAlive, livingPostmaster } from './kernel/postgres/postmaster-pid.ts'
import { uuid7 } from './kernel/uuid.ts'
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

describe('a mark of election day', () => {
  it('goes on through kill -9 of the database in its middle: every step of the day once, nothing lost', async () => {
    const served = await start()
    const province = uuid7()
    const create = (organisation: string, parent: string | null, code: string, kind: string) =>
      runAt(served.url, 'organisations.create', {
        ...{ organisation, parent, code, name: `Nơi ${code}`, kind, tags: [] },
        ...(parent === null ? { province: '99' } : {}),
      })
    expect((await create(province, null, 'GIUA', 'province')).status).toBe(200)
    for (let area = 0; area < 120; area += 1) await create(uuid7(), province, `GIUA.${area}`, 'polling-team')
    const begun = await runAt<{ result: { frame: string; steps: number } }>(served.url, 'rehearsal.startDay', {
      ...{ from: 'na-2021', organisation: province, speed: 0, faults: 5 },
    })
    const { frame, steps } = begun.body.result
    await eventually(
      () => stateAt(served.url, frame),
      ({ played }) => played > 0,
    )
    const before = database() ?? 0
    process.kill(before, 'SIGKILL')
    type Day = State & { unforeseen: number; faults: { fault: string; played: number; met: number }[] }
    const { body: done } = await eventually(
      () => askAt<Day>(served.url, 'rehearsal.state', { frame }),
      ({ body }) => body.state === 'done',
    )
    expect(database()).not.toBe(before)
    expect(done).toMatchObject({ played: steps, total: steps, unforeseen: 0 })
    expect(done.faults.filter(({ played, met }) => played !== met)).toEqual([])
    const { body: board } = await askAt<{ closed: number; close: { told: number } }>(served.url, 'pollingday.board', {
      ...{ organisation: province, frame },
    })
    expect([board.closed, board.close.told]).toEqual([120, 120])
    await served.close()
  })
})
