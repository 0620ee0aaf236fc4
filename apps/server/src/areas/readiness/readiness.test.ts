import { readTextCode, usualMarks } from '@baucu/reporting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { today } from '../../kernel/today.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { areaBelow } from '../../matrix/world.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
const [province, commune, area, other] = [uuid7(), uuid7(), uuid7(), uuid7()] as const
const frame = 'na-2021'

beforeAll(async () => {
  server = await testServer()
  const create = (organisation: string, parent: string | null, code: string, kind: 'province' | 'commune') =>
    server.run('organisations.create', { organisation, parent, province: '99', code, name: `Nơi ${code}`, kind })
  await create(province, null, 'T', 'province')
  await create(commune, province, 'X', 'commune')
  for (const [index, id] of [area, other].entries()) {
    const said = await server.run('territory.saveArea', { ...areaBelow(commune), area: id, number: index + 1 })
    expect(said.status).toBe(200)
  }
})
afterAll(() => server.close())

const mark = async (line: string, state: 'met' | 'unmet' | 'not-needed', note = '') =>
  (await server.run('readiness.mark', { area, frame, before: 3, line, state, note })).body.code
const board = async (before: 7 | 3 | 1 = 3) =>
  (await server.ask('readiness.board', { organisation: province, frame, before })).body

describe('checklist B of readiness', () => {
  it('has 25 lines for each polling area and day; the newest entry of a line counts', async () => {
    const before = await board()
    expect([before.day, before.lines.length]).toEqual(['2021-05-20', 25])
    expect(before.areas.map((each) => [each.number, each.open])).toEqual([
      [1, 25],
      [2, 25],
    ])
    expect(await mark('place', 'met')).toBeUndefined()
    expect(await mark('second-box', 'unmet', 'khóa hỏng')).toBeUndefined()
    expect(await mark('light', 'unmet')).toBeUndefined()
    expect(await mark('light', 'met')).toBeUndefined()
    expect(await mark('khong-co', 'met')).toBe('readiness-line-unknown')
    expect((await board()).areas[0]).toMatchObject({ met: 2, unmet: 1, ungiven: 1, open: 22, commune: { id: commune } })
    // Another day has its own.
    expect((await board(1)).areas[0]).toMatchObject({ met: 0, open: 25 })
    const one = (await server.ask('readiness.area', { area, frame, before: 3 })).body
    expect(one.lines.find((each) => each.id === 'second-box')).toMatchObject({
      state: 'unmet',
      note: 'khóa hỏng',
      given: false,
    })
  })

  it('what is not met becomes a task of the Polling Team, once', async () => {
    const due = today(new Date())
    const give = async (on = due) =>
      (await server.run('readiness.giveTasks', { organisation: commune, frame, before: 3, due: on })).body
    expect(await give('2020-01-01')).toMatchObject({ code: 'task-due-past', fields: ['input.due'] })
    expect((await give()).result).toEqual({ tasks: 1, lines: 1 })
    const { copies } = (await server.ask('work.board', { organisation: area })).body
    expect(copies.map((each) => each.title)).toEqual([
      'Khu vực bỏ phiếu số 1, chưa đạt ở D-3: Hòm phiếu phụ (khóa hỏng)',
    ])
    expect((await give()).code).toBe('readiness-nothing-unmet')
    expect((await board()).areas[0]).toMatchObject({ unmet: 1, ungiven: 0 })
    // Found again not met: the task is still that one. Met, then not met again: it is asked anew.
    await mark('second-box', 'unmet')
    expect((await board()).areas[0]).toMatchObject({ unmet: 1, ungiven: 0 })
    await mark('second-box', 'met')
    await mark('second-box', 'unmet')
    expect((await board()).areas[0]).toMatchObject({ unmet: 1, ungiven: 1 })
    expect(server.errors).toEqual([])
  })
})

describe('the paper pack', () => {
  const file = async (organisation: string, format: 'pdf' | 'docx') =>
    await fetch(
      `${server.url}/documents/area-pack.${format}?input=${encodeURIComponent(JSON.stringify({ organisation, frame }))}`,
    )

  it('H22: names whom to call and the papers of the Team; one file holds a whole commune', async () => {
    await server.run('bodies.save', {
      ...{ under: commune, frame, organisation: area, named: null, organ: 'team', serves: [] },
      ...{ decision: null, decidedOn: null },
    })
    const person = uuid7()
    await server.run('persons.save', { organisation: area, person, fullName: 'Lò Mẫu Gọi', phone: '0912345678' })
    await server.run('bodies.appoint', {
      ...{ organisation: area, frame, member: uuid7(), person, newPerson: null, post: 'chair', sector: null },
      ...{ decision: null, on: '2021-04-01', replaces: null, reason: null },
    })
    const { areas } = (await server.ask('readiness.pack', { organisation: commune, frame })).body
    expect(areas.map((each) => each.number)).toEqual([1, 2])
    expect(areas[0]?.contacts).toEqual([{ post: 'Tổ trưởng', name: 'Lò Mẫu Gọi', phone: '0912345678' }])
    expect(areas[0]?.papers.map((each) => each.number)).toEqual(['35/HĐBC'])
    for (const [organisation, format, begins] of [
      [commune, 'pdf', '%PDF'],
      [area, 'pdf', '%PDF'],
      [area, 'docx', 'PK'],
    ] as const) {
      const said = await file(organisation, format)
      expect(said.status).toBe(200)
      expect(
        Buffer.from(await said.arrayBuffer())
          .toString('latin1')
          .slice(0, begins.length),
      ).toBe(begins)
    }
    // A message of each hour begins with what is printed; nothing is left to compute.
    expect(areas[0]?.textCodes.map((each) => each.mark)).toEqual(usualMarks)
    const [first] = areas[0]?.textCodes ?? []
    expect(readTextCode(`${first?.code} 123 123`)).toMatchObject({ mark: '07:00', voted: 123 })
    expect(readTextCode(`${first?.code} 123 132`)).toBe('twice')
    const archive = await fetch(
      `${server.url}/documents/area-packs.zip?input=${encodeURIComponent(JSON.stringify({ organisation: commune, frame }))}`,
    )
    const packed = Buffer.from(await archive.arrayBuffer())
    expect([archive.status, packed.readUInt16LE(packed.length - 12)]).toEqual([200, 2])
    expect(packed.toString('latin1').split('%PDF-').length - 1).toBe(2)
    expect((await file(uuid7(), 'pdf')).status).toBe(404)
    expect(server.errors).toEqual([])
  })
})
