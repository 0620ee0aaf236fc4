import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everywhere, setReach } from '../../kernel/access.ts'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'
import { trainingFigureSources } from './figure-sources.ts'

let server: TestServer
const frame = 'na-2021'
const [province, suoi, nui, elsewhere] = [uuid7(), uuid7(), uuid7(), uuid7()] as const
const teams = Array.from({ length: 47 }, () => uuid7())
const course = uuid7()

beforeAll(async () => {
  server = await testServer()
  const create = (
    organisation: string,
    parent: string | null,
    code: string,
    kind: 'province' | 'commune' | 'polling-team',
  ) =>
    server.run('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind },
      ...(parent === null ? { province: '99' } : {}),
    })
  await create(province, null, 'T', 'province')
  await create(elsewhere, null, 'U', 'province')
  await create(suoi, province, 'X1', 'commune')
  await create(nui, province, 'X2', 'commune')
  for (const [index, id] of teams.entries()) await create(id, index < 30 ? suoi : nui, `KV${index + 1}`, 'polling-team')
})
afterAll(() => server.close())

const save = (more: object = {}) =>
  server.run('training.save', {
    ...{ organisation: province, frame, course, subject: 'Nghiệp vụ Tổ bầu cử', day: '2021-05-05' },
    ...{ place: 'Hội trường huyện', material: 'Sổ tay', audience: ['polling-team'] },
    ...more,
  })
const tell = (organisation: string, attended: number, more: object = {}, entry = uuid7()) =>
  server.run('training.tell', { entry, course, organisation, invited: 11, attended, ...more })
const board = async (organisation: string) =>
  (await server.ask('training.board', { organisation, frame })).body.courses[0]

describe('training', () => {
  it('H18: 47 teams, 44 trained, 3 named with their reasons', async () => {
    expect((await save()).body.result).toEqual({ course, version: 1 })
    expect((await board(province))?.bodies.map((each) => each.state)).toEqual(Array(47).fill('silent'))
    for (const team of teams.slice(0, 44)) expect((await tell(team, 11, { passed: 10 })).status).toBe(200)
    const [first = '', second = '', third = ''] = teams.slice(44)
    expect((await tell(first, 9)).body).toMatchObject({ code: 'attendance-reason', fields: ['input.reason'] })
    await tell(first, 9, { reason: 'Hai người ốm' })
    await tell(second, 0, { reason: 'Đường sạt lở' })
    await tell(third, 8, { reason: 'Bận mùa vụ' })
    const all = (await board(province))?.bodies ?? []
    expect(all.filter((each) => each.state === 'all')).toHaveLength(44)
    expect(all.filter((each) => each.state !== 'all').map((each) => [each.state, each.told?.reason])).toEqual([
      ['some', 'Hai người ốm'],
      ['none', 'Đường sạt lở'],
      ['some', 'Bận mùa vụ'],
    ])
    expect(all[0]).toMatchObject({ commune: { name: 'Nơi X1' }, told: { invited: 11, attended: 11, passed: 10 } })
    // A commune sees the course from above and its own teams; a team itself; nobody elsewhere.
    expect((await board(nui))?.bodies).toHaveLength(17)
    expect((await board(first))?.bodies).toMatchObject([{ id: first, state: 'some' }])
    expect(await board(elsewhere)).toBeUndefined()
  })

  it('H18: courses and people at them stand in the progress report as proposals, of who reports and below', async () => {
    const database = openDatabase(server.address)
    const counted = (at: string) =>
      database.transaction('read', async (transaction) => {
        await setReach(transaction, everywhere('operator'))
        const asked = { path: at, frame, from: '2021-01-01', to: '2021-12-31', now: new Date() }
        const all: unknown[] = []
        for (const { indicator, count } of trainingFigureSources)
          all.push([indicator, (await count(transaction, asked))?.value])
        return all
      })
    const top = segmentOf(province)
    expect(await counted(top)).toEqual([
      ['training-courses', 1],
      ['training-people', 44 * 11 + 9 + 8],
    ])
    expect(await counted(segmentOf(elsewhere))).toEqual([
      ['training-courses', undefined],
      ['training-people', undefined],
    ])
    await database.close()
  })

  it('H18: what was told is corrected by a further entry with its reason; what cannot be is refused at its field', async () => {
    const [team = ''] = teams.slice(45)
    const entry = uuid7()
    expect((await tell(team, 11)).body.code).toBe('attendance-correction')
    expect((await tell(team, 11, { correction: 'Học bù' }, entry)).status).toBe(200)
    expect((await tell(team, 11, { correction: 'Học bù' }, entry)).body.code).toBe('attendance-there')
    expect((await board(team))?.bodies[0]).toMatchObject({ state: 'all', told: { entries: 2 } })
    const said = async (attended: number, more: object) => {
      const { status, body } = await tell(team, attended, { correction: 'Sửa', ...more })
      return [status, body.code, body.fields]
    }
    expect(await said(12, {})).toEqual([422, 'attendance-attended', ['input.attended']])
    expect(await said(10, { reason: 'Ốm', passed: 11 })).toEqual([422, 'attendance-passed', ['input.passed']])
    expect(await said(0, { invited: 0 })).toEqual([422, 'attendance-invited', ['input.invited']])
    expect(await said(1, { reason: 'Ông A 0912345678' })).toEqual([422, 'text-points-at-person', ['input.reason']])
    // A commune is no body of this course.
    expect((await tell(suoi, 11)).status).toBe(404)
    expect((await save({ version: 1, day: '2021-05-06' })).body.result).toEqual({ course, version: 2 })
    expect((await save({ version: 1 })).body.code).toBe('changed-meanwhile')
    expect((await save({ version: 2, organisation: suoi })).status).toBe(404)
    expect(server.errors).toEqual([])
  })
})
