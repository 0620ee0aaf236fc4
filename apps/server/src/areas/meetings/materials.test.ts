import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
const office = uuid7()
const [invited, stranger] = [uuid7(), uuid7()]
const item = uuid7()
const meeting = uuid7()
const pdf = Buffer.from('%PDF-1.7\nBáo cáo tiến độ\n%%EOF\n').toString('base64')

beforeAll(async () => {
  server = await testServer({ sample: false })
  const create = (organisation: string, parent: string | null, code: string) =>
    server.run('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind: 'party' },
      ...(parent === null ? { province: '99' } : {}),
    })
  await create(office, null, 'A')
  await create(invited, office, 'A1')
  await create(stranger, office, 'A2')
  await server.run('meetings.save', {
    ...{ organisation: office, meeting, kind: 'key-cadre-conference', title: 'Hội nghị', purposes: [] },
    ...{ day: '2021-05-13', half: 'morning', place: null, frame: null },
    agenda: [{ id: item, kind: 'report', title: 'Báo cáo tiến độ chuẩn bị' }],
  })
  await server.run('meetings.invite', { meeting, organisations: [invited], category: 'Chi bộ', quota: 1 })
})
afterAll(() => server.close())

const add = (changes: Partial<{ item: string | null; content: string; material: string }> = {}) =>
  server.run('meetings.addMaterial', {
    ...{ meeting, material: uuid7(), item: null, title: 'Báo cáo tiến độ', content: pdf },
    ...changes,
  })

/** As somebody with a role at an organisation below the office. */
async function as<T>(organisation: string, act: (who: ReturnType<typeof signedIn>) => Promise<T>): Promise<T> {
  const database = openDatabase(server.address)
  const path = segmentOf(office) + segmentOf(organisation)
  try {
    return await act(
      signedIn(database, { account: uuid7(), grants: [{ id: uuid7(), role: 'reporter', organisation, path }] }),
    )
  } finally {
    await database.close()
  }
}

describe('papers of a meeting', () => {
  it('are read by who is invited, with the agenda, though not the meeting; by nobody else', async () => {
    const material = uuid7()
    expect((await add({ material, item })).status).toBe(200)
    const { body } = await server.ask('meetings.materials', { meeting })
    expect(body.materials).toMatchObject([{ id: material, item, title: 'Báo cáo tiến độ', type: 'application/pdf' }])
    const seats = await server.ask('meetings.seats', { meeting })
    const seat = seats.body.seats[0]?.id ?? ''
    const read = await as(invited, async (who) => ({
      list: await who.ask('meetings.invitedMaterials', { seat }),
      file: await who.ask('meetings.invitedMaterial', { seat, material }),
      meeting: await who.ask('meetings.materials', { meeting }),
    }))
    expect(read.list).toMatchObject({
      result: { agenda: [{ id: item, title: 'Báo cáo tiến độ chuẩn bị' }], materials: [{ id: material }] },
    })
    expect(read.file).toMatchObject({ result: { type: 'application/pdf', content: pdf } })
    expect(read.meeting).toMatchObject({ status: 403 })
    expect(await as(stranger, (who) => who.ask('meetings.invitedMaterial', { seat, material }))).toMatchObject({
      status: 404,
    })
    // A paper of another meeting does not come by this seat.
    expect((await server.ask('meetings.invitedMaterial', { seat, material: uuid7() })).status).toBe(404)

    // Taken back: the log says why, nobody reads it.
    const gone = await server.run('meetings.removeMaterial', { meeting, material, reason: 'Số liệu sai' })
    expect(gone.status).toBe(200)
    expect((await server.ask('meetings.invitedMaterial', { seat, material })).status).toBe(404)
    expect((await server.ask('meetings.material', { meeting, material })).status).toBe(404)
    const log = await server.ask('audit.entries', { subject: `meeting/${meeting}`, limit: 1 })
    expect(log.body.entries[0]).toMatchObject({ reason: 'Số liệu sai' })
  })

  it('are not taken when they are something else, broken, or belong to no item of the agenda', async () => {
    const codeOf = async (changes: Parameters<typeof add>[0]) => {
      const { status, body } = await add(changes)
      return [status, body.code, body.fields]
    }
    const page = Buffer.from('<html>').toString('base64')
    expect(await codeOf({ content: page })).toEqual([422, 'file-type', ['input.content']])
    const cut = Buffer.from('%PDF-1.7\n1 0 obj').toString('base64')
    expect(await codeOf({ content: cut })).toEqual([422, 'file-broken', ['input.content']])
    expect(await codeOf({ item: uuid7() })).toEqual([404, 'not-found', ['input.item']])
  })
})
