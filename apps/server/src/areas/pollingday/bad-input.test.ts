import { usualMarks, writeTextCode } from '@baucu/reporting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
let database: Database
const frame = 'na-2021'
const day = '2021-05-23'
const commune = uuid7()
const teams = Array.from({ length: 6 }, () => uuid7())
const [a = '', b = '', c = ''] = teams

beforeAll(async () => {
  server = await testServer()
  database = openDatabase(server.address)
  const create = (organisation: string, parent: string | null, code: string, kind: string) =>
    server.run('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind: kind as 'commune' },
      ...(parent === null ? { province: '99' } : {}),
    })
  await create(commune, null, 'K', 'commune')
  for (const [index, team] of teams.entries()) {
    await create(team, commune, `K.KV${index + 1}`, 'polling-team')
    await server.run('figures.enter', {
      ...{ figure: uuid7(), organisation: team, frame, indicator: 'registered-voters', period: 'whole', value: 1_000 },
      ...{ source: 'form', replaces: null },
    })
  }
})
afterAll(async () => {
  await database.close()
  await server.close()
})

/** Sends a command as a telephone does: with its own id and its own clock. */
async function send(name: string, input: object, { id = uuid7(), deviceAt }: { id?: string; deviceAt?: string } = {}) {
  const response = await fetch(`${server.url}/api/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, input, deviceAt }),
  })
  return { status: response.status, body: (await response.json()) as { status?: string; code?: string } }
}
const voted = (organisation: string, mark: string, value: number) => ({
  ...{ figure: uuid7(), organisation, frame, indicator: 'turnout', period: `${day}T${mark}`, value },
  ...{ source: 'form', replaces: null },
})
const areaOf = async (team: string) =>
  (await server.ask('pollingday.areas', { organisation: team, frame })).body.areas.find((each) => each.id === team)
const entriesOf = async (indicator: string, team: string) =>
  (await server.ask('figures.entries', { organisation: team, frame, indicator })).body.entries

describe('bad input on the day', () => {
  it('a telephone whose clock is a day off: its time is kept beside ours, and moves nothing', async () => {
    const wrong = '2021-05-24T09:01:00+07:00'
    expect((await send('figures.enter', voted(a, '09:00', 120), { deviceAt: wrong })).status).toBe(200)
    const opened = { event: uuid7(), organisation: a, frame, kind: 'opened', hour: '07:00', source: 'form' }
    expect((await send('pollingday.tell', opened, { deviceAt: '1999-01-01T00:00:00Z' })).status).toBe(200)
    const [entry] = await entriesOf('turnout', a)
    expect(entry?.deviceAt).toBe(new Date(wrong).toISOString())
    expect(Math.abs(Date.parse(entry?.at ?? '') - Date.now())).toBeLessThan(60_000)
    expect(await areaOf(a)).toMatchObject({ opened: '07:00', told: [{ mark: '09:00', voted: 120 }] })
    // A clock that says nothing readable is as good as none.
    expect((await send('figures.enter', voted(a, '11:00', 240), { deviceAt: 'hôm qua' })).status).toBe(200)
    expect((await entriesOf('turnout', a)).at(-1)?.deviceAt).toBeNull()
  })

  it('the same message a hundred times, many at once, is one', async () => {
    const text = writeTextCode({ area: 'K.KV2', mark: '09:00', voted: 310 })
    const takings = await Promise.all(
      Array.from({ length: 100 }, () =>
        server.run('pollingday.textCode', { organisation: commune, frame, figure: uuid7(), text }),
      ),
    )
    expect(new Set(takings.map((each) => each.status))).toEqual(new Set([200]))
    expect(takings.filter((each) => each.body.result.taken)).toHaveLength(1)
    expect(await entriesOf('turnout', b)).toHaveLength(1)
    const told = { event: uuid7(), organisation: b, frame, kind: 'opened', hour: '07:02', source: 'form' }
    const id = uuid7()
    const tellings = await Promise.all(Array.from({ length: 100 }, () => send('pollingday.tell', told, { id })))
    expect(tellings.filter((each) => each.body.status === 'done')).toHaveLength(1)
    expect(tellings.filter((each) => each.body.status === 'already-done')).toHaveLength(99)
    expect((await areaOf(b))?.events).toHaveLength(1)
  })

  it('a figure that goes backwards is stored with a warning that says against what; on paper it is refused', async () => {
    const first = await server.run('figures.enter', { ...voted(c, '09:00', 400), source: 'phone' })
    expect(first.body.result.warnings).toEqual([])
    const back = await server.run('figures.enter', { ...voted(c, '11:00', 390), source: 'phone' })
    expect(back.body.result.warnings).toMatchObject([
      { code: 'below-earlier', numbers: { value: 390, other: 400, at: `${day}T09:00` } },
    ])
    const take = (mark: string, count: number) =>
      server.run('pollingday.textCode', {
        ...{ organisation: commune, frame, figure: uuid7() },
        text: writeTextCode({ area: 'K.KV3', mark, voted: count }),
      })
    expect((await take('14:00', 380)).body.result.warnings[0]?.vi).toMatch(/nhỏ hơn số đã báo/)
    expect((await take('16:00', 1_001)).body.result.warnings.map((each) => each.vi).join(' ')).toMatch(/lớn hơn/)
    // More than are on the register is named at the desk.
    const board = (await server.ask('pollingday.board', { organisation: commune, frame, mark: '16:00' })).body
    expect(board.turnout.find((each) => each.mark === '16:00')?.over.map((each) => each.id)).toEqual([c])
    const paper = await server.run('pollingday.enterPaper', {
      ...{ organisation: c, frame, reason: 'Theo phiếu giấy', events: [] },
      voted: [{ mark: '18:00', figure: uuid7(), voted: 10, replaces: null }],
    })
    expect([paper.status, paper.body.code]).toEqual([422, 'paper-backwards'])
  })

  it('an area that reports for its neighbour gets the answer of what is not there, and nothing is stored', async () => {
    const path = `${segmentOf(commune)}${segmentOf(a)}`
    const own = signedIn(database, {
      account: uuid7(),
      grants: [{ id: uuid7(), role: 'team', organisation: a, path }],
    })
    const before = await areaOf(b)
    const event = { event: uuid7(), frame, kind: 'box-out', hour: '08:00', box: 1, source: 'form' }
    const incident = { incident: uuid7(), frame, kind: 'power', severity: 1, text: 'Mất điện', hour: '08:00' }
    const paper = { frame, voted: [], events: [], reason: 'Nhầm' }
    for (const [name, input] of [
      ['figures.enter', voted(b, '14:00', 500)],
      ['pollingday.tell', { ...event, organisation: b }],
      ['pollingday.openIncident', { ...incident, organisation: b }],
      ['pollingday.enterPaper', { ...paper, organisation: b }],
    ] as const)
      expect(await own.run(name, input), name).toMatchObject({ status: 404, code: 'not-found' })
    expect(await areaOf(b)).toEqual(before)
    expect(await own.run('pollingday.tell', { ...event, organisation: a })).toMatchObject({ status: 'done' })
    // A message that names the neighbour is taken by the desk above both of them only.
    const text = writeTextCode({ area: 'K.KV2', mark: '14:00', voted: 500 })
    const said = await server.run('pollingday.textCode', { organisation: a, frame, figure: uuid7(), text })
    expect([said.status, said.body.code]).toEqual([422, 'text-code-area'])
  })

  it('a commune that was away for six hours comes back with everything, in any order, twice: each once', async () => {
    const marks = usualMarks.filter((mark) => mark >= '09:00' && mark <= '16:00')
    const silent = teams.slice(3)
    const at = (mark: string) => ({ id: uuid7(), deviceAt: `${day}T${mark}:30+07:00` })
    const kept = silent.flatMap((team, index) => [
      ...marks.map((mark, order) => ({
        ...{ name: 'figures.enter', input: voted(team, mark, 100 * (order + 1) + index), envelope: at(mark) },
      })),
      {
        name: 'pollingday.tell',
        input: { event: uuid7(), organisation: team, frame, kind: 'opened', hour: '07:00', source: 'form' },
        envelope: at('07:00'),
      },
      {
        name: 'pollingday.openIncident',
        input: {
          ...{ incident: uuid7(), organisation: team, frame, kind: 'road', severity: 2, hour: '10:15' },
          text: 'Sạt lở, mất đường vào thôn',
        },
        envelope: at('10:15'),
      },
    ])
    const shuffled = kept.map((each, index) => ({ each, by: (index * 7919) % 101 })).sort((x, y) => x.by - y.by)
    const all = await Promise.all(
      [...shuffled, ...shuffled].map(({ each }) => send(each.name, each.input, each.envelope)),
    )
    expect(all.filter((each) => each.status !== 200)).toEqual([])
    expect(all.filter((each) => each.body.status === 'done')).toHaveLength(kept.length)
    for (const [index, team] of silent.entries()) {
      const area = await areaOf(team)
      expect(area?.told.map((each) => [each.mark, each.voted])).toEqual(
        marks.map((mark, order) => [mark, 100 * (order + 1) + index]),
      )
      expect(area?.events.map((each) => each.kind)).toEqual(['opened'])
      // When it happened by the telephone stands beside when it came.
      expect((await entriesOf('turnout', team)).map((each) => each.deviceAt).sort()).toEqual(
        marks.map((mark) => new Date(`${day}T${mark}:30+07:00`).toISOString()).sort(),
      )
    }
    const board = (await server.ask('pollingday.board', { organisation: commune, frame, mark: '16:00' })).body
    expect(board.incidents.open.filter((each) => each.kind === 'road')).toHaveLength(silent.length)
    expect(server.errors).toEqual([])
  })
})
