import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { ConstituencyResult, Frame, NationResult } from '@baucu/contract'
import { countFields } from '@baucu/counting'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Transaction } from '../../kernel/database.ts'
import { askAt, eventually, runAt, type TestServer, testServer } from '../../testing.ts'
import { countNation, readAllMinutes, readNationFrame, rebuildTotals } from '../count/index.ts'

type State = Readonly<{ state: string; played: number; total: number; clock: string; speed: number }>

/** The sums of every constituency are those its entries give, and each entry of the plan that was played is there once. */
async function expectSumsOfEntries(address: pg.ClientConfig, frame: string): Promise<number> {
  const database = openDatabase(address)
  try {
    return await database.transaction('read', async (transaction) => {
      const anew = await rebuildTotals(transaction, frame)
      const { rows: kept } = await transaction.client.query<{
        constituency: number
        reported: number
        figures: number[]
      }>('select constituency, reported, figures from constituency_totals_now where frame_id = $1 and reported > 0', [
        frame,
      ])
      expect(new Map(kept.map(({ constituency, reported, figures }) => [constituency, { reported, figures }]))).toEqual(
        anew,
      )
      const { rows } = await transaction.client.query<{
        entries: number
        areas: number
        played: number
        stray: number
      }>(
        `select count(*)::int as entries, count(distinct area_id)::int as areas,
           (select played from rehearsal where frame_id = $1) as played,
           count(*) filter (where not exists (select from rehearsal_plan as plan where plan.frame_id = $1
             and plan.area_id = minutes.area_id and plan.figures = minutes.figures
             and plan.position < (select played from rehearsal where frame_id = $1)))::int as stray
         from minutes where frame_id = $1`,
        [frame],
      )
      expect(rows[0]).toMatchObject({ areas: rows[0]?.entries, played: rows[0]?.entries, stray: 0 })
      await expectBulkAgrees(transaction, frame, anew)
      return rows[0]?.entries ?? 0
    })
  } finally {
    await database.close()
  }
}

/** The way for a whole nation at once gives the same sums. */
async function expectBulkAgrees(
  transaction: Transaction,
  frame: string,
  anew: Awaited<ReturnType<typeof rebuildTotals>>,
): Promise<void> {
  const nation = await readNationFrame(transaction, frame)
  const ballots = await readAllMinutes(transaction.client, frame, nation.candidates)
  const ordinals = nation.provinces.flatMap((each) => [...each.ordinals])
  const bulk = new Map<number, unknown>()
  const { refused } = countNation(nation, ballots, ({ areas, votes, ...counts }) => {
    const ordinal = ordinals.shift() ?? -1
    const figures = [...countFields.map((field) => counts[field]), ...Object.values(votes)]
    if (areas.reported > 0) bulk.set(ordinal, { reported: areas.reported, figures })
  })
  expect(refused).toBe(0)
  expect(bulk).toEqual(anew)
}

describe('a rehearsal', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(async () => {
    await server.close()
    expect(server.errors).toEqual([])
  })

  const stateOf = async (frame: string) => (await server.ask('rehearsal.state', { frame })).body as State
  const start = async (input: { areas: number; speed: number; seed?: number }) => {
    const { status, body } = await server.run('rehearsal.start', { from: 'na-2021', ...input })
    expect(status).toBe(200)
    return body.result.frame
  }

  it('fills its own frame until the sums are exactly the published ones', async () => {
    const frame = await start({ areas: 40, speed: 0 })
    await eventually(
      () => stateOf(frame),
      ({ state }) => state === 'done',
    )
    expect(await expectSumsOfEntries(server.address, frame)).toBe(40)
    for (const id of ['na-2021-lao-cai-1', 'na-2021-lao-cai-2', 'na-2021-ninh-binh-1', 'na-2021-ninh-binh-2']) {
      const { body: real } = await server.ask('results.constituency', { frame: 'na-2021', constituency: id })
      const { body: played } = await server.ask('results.constituency', { frame, constituency: id })
      expect(played.candidates.map((each) => [each.id, each.votes])).toEqual(
        real.candidates.map((each) => [each.id, each.votes]),
      )
      expect([played.status, played.valid?.from, played.valid?.to]).toEqual([
        'quick',
        real.valid?.from,
        real.valid?.from,
      ])
      expect(played.outcome?.poll).toBe('valid')
      expect(played.outcome?.elected).toEqual(real.outcome?.elected)
      expect(played.areas?.reported).toBe(played.areas?.expected)
      expect([played.checks, played.frame.rehearsal, played.frame.officialBy]).toEqual([null, true, null])
    }
  })

  it('names nobody elected while areas are missing, and stays as it is while it pauses', async () => {
    const frame = await start({ areas: 200, speed: 0.001 })
    expect(await stateOf(frame)).toMatchObject({
      state: 'playing',
      played: 0,
      total: 200,
      clock: '2021-05-23T19:00:00+07:00',
    })
    const waiting = await server.ask('results.constituency', { frame, constituency: 'na-2021-lao-cai-1' })
    expect(waiting.body).toMatchObject({ status: 'waiting', outcome: null, registered: null, valid: null })
    expect((await server.ask('results.nation', { frame })).body).toMatchObject({
      status: 'waiting',
      registered: null,
      elected: 0,
    })
    await server.run('rehearsal.change', { frame, action: 'speed', speed: 400 })
    await eventually(
      () => stateOf(frame),
      ({ played }) => played > 0,
    )
    const paused = await server.run('rehearsal.change', { frame, action: 'pause' })
    expect(paused.body.result.state).toBe('paused')
    const { played, state, clock } = await stateOf(frame)
    expect(state).toBe('paused')
    expect(played).toBeGreaterThan(0)
    expect(played).toBeLessThan(200)
    expect(clock > '2021-05-23T19:00:00+07:00').toBe(true)
    expect(await expectSumsOfEntries(server.address, frame)).toBe(played)
    const { body: nation } = await server.ask('results.nation', { frame })
    expect([nation.status, nation.areas?.reported, nation.elected]).toEqual(['quick', played, 0])
    expect(nation.constituencies.map((each) => [each.elected.length, each.unfilled])).toEqual(Array(4).fill([0, 0]))
    await server.run('rehearsal.change', { frame, action: 'speed', speed: 0 })
    expect((await stateOf(frame)).played).toBe(played)
    await server.run('rehearsal.change', { frame, action: 'go-on' })
    await eventually(
      () => stateOf(frame),
      (now) => now.state === 'done',
    )
    expect(await expectSumsOfEntries(server.address, frame)).toBe(200)
    expect((await server.run('rehearsal.change', { frame, action: 'go-on' })).body.result.state).toBe('done')
  })

  it('goes without a trace, and nothing else goes with it', async () => {
    const frame = await start({ areas: 40, speed: 0 })
    const other = await start({ areas: 40, speed: 0, seed: 7 })
    await eventually(
      () => stateOf(frame),
      ({ state }) => state === 'done',
    )
    await eventually(
      () => stateOf(other),
      ({ state }) => state === 'done',
    )
    expect((await server.run('rehearsal.change', { frame, action: 'remove' })).body.result.state).toBe('removed')
    expect((await server.ask('rehearsal.state', { frame })).status).toBe(404)
    expect((await server.ask('results.nation', { frame })).status).toBe(404)
    expect(await expectSumsOfEntries(server.address, other)).toBe(40)
    const client = new pg.Client(server.address)
    await client.connect()
    for (const table of [
      'minutes',
      'rehearsal_plan',
      'polling_area',
      'constituency_totals',
      'totals_added',
      'candidate',
      'constituency',
    ]) {
      const { rows } = await client.query(`select count(*)::int as n from ${table} where frame_id = $1`, [frame])
      expect([table, rows[0].n]).toEqual([table, 0])
    }
    await client.end()
  })

  it('never mixes with a real election', async () => {
    const frame = await start({ areas: 40, speed: 1 })
    const again = await server.run('rehearsal.start', { from: frame, areas: 40 })
    expect([again.status, again.body.code]).toEqual([409, 'nothing-published'])
    const { body: list } = await server.ask('frames.list', {})
    const real = list.frames.find((each) => each.id === 'na-2021')
    expect(real?.rehearsal).toBe(false)
    expect((await server.run('rehearsal.change', { frame: 'na-2021', action: 'remove' })).status).toBe(404)
    expect((await server.ask('results.nation', { frame: 'na-2021' })).body.status).toBe('official')
  })

  it('is refused with more areas than ballots, fewer than constituencies, or of an unknown frame', async () => {
    const few = await server.run('rehearsal.start', { from: 'na-2021', areas: 3 })
    expect([few.status, few.body.code, few.body.fields]).toEqual([422, 'cannot-split', ['input.areas']])
    expect(few.body.detail).toContain('khu vực bỏ phiếu')
    expect((await server.run('rehearsal.start', { from: 'na-1946' })).status).toBe(404)
    const speed = await server.run('rehearsal.change', { frame: await start({ areas: 40, speed: 1 }), action: 'speed' })
    expect([speed.status, speed.body.code]).toEqual([422, 'speed-missing'])
  })
})

describe('kill -9 of the server in the middle of a rehearsal', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'baucu-kill-'))
  const children: ChildProcess[] = []
  afterAll(async () => {
    for (const child of children) await stop(child, 'SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  async function startServer(): Promise<{ child: ChildProcess; url: string }> {
    const main = fileURLToPath(new URL('../../main.ts', import.meta.url))
    const args = ['--disable-warning=ExperimentalWarning', main, 'serve', '--port', '0', '--data', folder, '--sample']
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    children.push(child)
    for await (const line of createInterface({ input: child.stdout })) {
      return { child, url: (JSON.parse(line) as { url: string }).url }
    }
    throw new Error('the server did not start')
  }

  async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill(signal)
    await ended
  }

  it('loses no acknowledged minutes and doubles none; the next start goes on to the end', async () => {
    const first = await startServer()
    const started = await runAt<{ result: { frame: Frame['id'] } }>(first.url, 'rehearsal.start', {
      from: 'na-2021',
      areas: 1_500,
      speed: 300,
    })
    const { frame } = started.body.result
    let last = 0
    let { url, child } = first
    for (let round = 1; round <= 3; round++) {
      const ask = async () => (await askAt<State>(url, 'rehearsal.state', { frame })).body
      // What a reader was told is there: nothing of it may be missing after the crash.
      const told = await eventually(ask, ({ played }) => played > last)
      await stop(child, 'SIGKILL')
      ;({ url, child } = await startServer())
      const after = await ask()
      expect(after.played).toBeGreaterThanOrEqual(told.played)
      const { body: nation } = await askAt<NationResult>(url, 'results.nation', { frame })
      expect(nation.areas?.reported).toBeGreaterThanOrEqual(after.played)
      last = after.played
    }
    await runAt(url, 'rehearsal.change', { frame, action: 'speed', speed: 0 })
    await eventually(
      async () => (await askAt<State>(url, 'rehearsal.state', { frame })).body,
      ({ state }) => state === 'done',
    )
    const { body: nation } = await askAt<NationResult>(url, 'results.nation', { frame })
    expect(nation.areas).toEqual({ expected: 1_500, reported: 1_500, rejected: 0 })
    for (const { id } of nation.constituencies) {
      const real = await askAt<ConstituencyResult>(url, 'results.constituency', { frame: 'na-2021', constituency: id })
      const played = await askAt<ConstituencyResult>(url, 'results.constituency', { frame, constituency: id })
      expect(played.body.candidates.map((each) => each.votes)).toEqual(real.body.candidates.map((each) => each.votes))
    }
  })
})
