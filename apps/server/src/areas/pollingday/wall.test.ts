import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { atInstant, type TestServer, testServer } from '../../testing.ts'

let server: TestServer
let database: Database
const frame = 'na-2021'
const [commune, team, other] = [uuid7(), uuid7(), uuid7()]
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

beforeAll(async () => {
  server = await testServer()
  database = openDatabase(server.address)
  const create = (organisation: string, parent: string | null, code: string, kind: string) =>
    server.run('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind: kind as 'commune' },
      ...(parent === null ? { province: '99' } : {}),
    })
  await create(commune, null, 'W1', 'commune')
  await create(team, commune, 'W1.KV1', 'polling-team')
  await create(other, null, 'W2', 'commune')
  const person = uuid7()
  await server.run('persons.save', { organisation: team, person, fullName: 'Nguyễn Văn Mẫu', phone: '0900 000 031' })
  await server.run('persons.holdOffice', { organisation: team, person, office: uuid7(), title: 'Thư ký' })
  await server.run('pollingday.openIncident', {
    ...{ incident: uuid7(), organisation: team, frame, kind: 'power', severity: 2, hour: '08:10' },
    text: 'Mất điện ở nhà văn hóa thôn Mẫu',
  })
})
afterAll(async () => {
  await database.close()
  await server.close()
})

const open = async (until = inHours(12)) => {
  const wall = uuid7()
  const said = await server.run('pollingday.openWall', { organisation: commune, frame, wall, until })
  return { wall, status: said.status, body: said.body }
}
const paths = async () => (await server.ask('pollingday.walls', { organisation: commune, frame })).body.walls
/** What a stranger gets: no account, from another machine. */
const look = async (path: string) => {
  const response = await fetch(`${server.url}/documents/wall.json?${path.split('?')[1]}`, {
    headers: { 'x-forwarded-for': '203.0.113.7' },
  })
  return { status: response.status, text: await response.text() }
}

describe('a wall without an account', () => {
  it('H12: shows counts and nothing that points at a person, until it is ended', async () => {
    const { wall } = await open()
    const path = (await paths()).find((each) => each.id === wall)?.path ?? ''
    expect(path).toMatch(/^\/tuong\?/)
    const seen = await look(path)
    expect(seen.status).toBe(200)
    expect(JSON.parse(seen.text)).toMatchObject({
      ...{ place: { name: 'Nơi W1' }, close: { areas: 1 }, silent: [{ areas: 1 }] },
      incidents: { open: [{ kind: 'power', severity: 2, hour: '08:10' }], closed: 0 },
    })
    for (const secret of ['0900', 'Nguyễn', 'Thư ký', 'nhà văn hóa']) expect(seen.text).not.toContain(secret)
    // The desk itself has them.
    const desk = await server.ask('pollingday.board', { organisation: commune, frame })
    expect(JSON.stringify(desk.body)).toContain('0900 000 031')

    expect((await server.run('pollingday.closeWall', { organisation: commune, wall })).status).toBe(200)
    const ended = await look(path)
    expect([ended.status, JSON.parse(ended.text).code]).toEqual([404, 'wall-ended'])
    expect(await paths()).toEqual([])
    const { entries } = (await server.ask('audit.entries', { subject: `wall/${wall}` })).body
    expect(entries.map((each) => each.command)).toEqual(['pollingday.closeWall', 'pollingday.openWall'])
    // The log holds no secret.
    expect(JSON.stringify(entries)).not.toContain(path.split('.').at(-1))
  })

  it('is for one office and one election: an address that was changed is none', async () => {
    const { wall } = await open()
    const path = (await paths()).find((each) => each.id === wall)?.path ?? ''
    const forged = [
      path.replace(commune, other),
      path.replace(commune, team),
      path.replace(`ky=${frame}`, 'ky=mau-2026'),
      path.replace(wall, uuid7()),
      path.slice(0, -1),
      '/tuong?',
    ]
    for (const each of forged) {
      const { status, text } = await look(each)
      expect([status, JSON.parse(text).code], each).toEqual([404, 'not-found'])
    }
  })

  it('ends by itself, after a month at most', async () => {
    for (const until of [inHours(-1), inHours(24 * 32)]) {
      const { status, body } = await open(until)
      expect([status, body.code, body.fields]).toEqual([422, 'wall-until', ['input.until']])
    }
    const { wall } = await open(inHours(2))
    const at = (hours: number) => atInstant(database, inHours(hours), { kind: 'wall', wall })
    const ask = (hours: number) => at(hours).ask('pollingday.wall', { organisation: commune, frame })
    await expect(ask(1)).resolves.toMatchObject({ place: { id: commune } })
    await expect(ask(3)).rejects.toThrow('wall-ended')
    // It sees its own office and what lies below it.
    await expect(at(1).ask('pollingday.wall', { organisation: other, frame })).rejects.toThrow('not-found')
  })

  it('is asked at a measured pace', async () => {
    const { wall } = await open()
    const path = (await paths()).find((each) => each.id === wall)?.path ?? ''
    const answers = await Promise.all(Array.from({ length: 100 }, () => look(path)))
    const refused = answers.filter((each) => each.status === 429)
    expect(answers.filter((each) => each.status === 200).length).toBeGreaterThanOrEqual(1)
    expect(refused.length).toBeGreaterThan(0)
    expect(JSON.parse(refused[0]?.text ?? '{}').code).toBe('too-often')
    expect(server.errors).toEqual([])
  })
})
