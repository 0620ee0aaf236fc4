import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { hazards, readHazards } from './kinds.ts'

let server: TestServer
const frame = 'na-2021'
const [province, suoi, nui] = [uuid7(), uuid7(), uuid7()]
const teams = Array.from({ length: 12 }, () => uuid7())
const elsewhere = uuid7()

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
  await create(suoi, province, 'X1', 'commune')
  await create(nui, province, 'X2', 'commune')
  for (const [index, id] of teams.entries()) await create(id, suoi, `X1.${index + 1}`, 'polling-team')
  await create(elsewhere, nui, 'X2.1', 'polling-team')
})
afterAll(() => server.close())

const tell = (organisation: string, hazard: string, level: number, more: object = {}) =>
  server.run('hazards.tell', {
    ...{ bulletin: uuid7(), organisation, frame, hazard, level, on: '2021-05-10', source: 'QĐ 12/QĐ-UBND' },
    ...more,
  })
const now = async (organisation: string) => (await server.ask('hazards.now', { organisation, frame })).body
const openTasks = async (organisation: string) =>
  (await server.ask('work.board', { organisation, limit: 500 })).body.copies

describe('hazards', () => {
  it('N27: a commune changes its level: its twelve areas change their scenario and get the tasks of it, with their days', async () => {
    const said = await tell(suoi, 'epidemic', 2, { isolated: 31 })
    expect(said.body.result).toMatchObject({ areas: 12, tasks: 2 })
    const area = await now(teams[0] ?? '')
    expect(area.here).toMatchObject([{ hazard: 'epidemic', level: 2, source: 'QĐ 12/QĐ-UBND', isolated: 31 }])
    const scenario = area.kinds.find(({ id }) => id === 'epidemic')?.levels[1]
    expect(scenario?.lines.map((line) => line.vi)).toContain('Khung giờ riêng cho từng thôn, tổ dân phố')
    const tasks = await openTasks(teams[0] ?? '')
    expect(tasks.map((each) => each.title)).toEqual(
      expect.arrayContaining(['Dịch bệnh, mức 2: Lập sơ đồ một chiều và khung giờ theo thôn']),
    )
    expect(tasks.every((each) => each.due !== null)).toBe(true)
    // Elsewhere nothing changes, and the office above sees where.
    expect((await now(elsewhere)).here).toEqual([])
    expect((await now(province)).below).toMatchObject([{ hazard: 'epidemic', level: 2, areas: 12 }])
  })

  it('N28: telling the same level again gives no task twice; another level gives its own; over is over', async () => {
    expect((await tell(suoi, 'epidemic', 2, { isolated: 40 })).body.result.tasks).toBe(0)
    expect((await now(teams[1] ?? '')).here[0]?.isolated).toBe(40)
    expect((await tell(suoi, 'epidemic', 3)).body.result.tasks).toBe(2)
    expect((await tell(suoi, 'epidemic', 0)).body.result.tasks).toBe(0)
    expect((await now(teams[1] ?? '')).here).toEqual([])
    // The gravest of what is told here and above holds.
    await tell(province, 'cold', 1, { tasks: false })
    await tell(suoi, 'cold', 3, { tasks: false })
    expect((await now(teams[1] ?? '')).here).toMatchObject([{ hazard: 'cold', level: 3 }])
    expect((await now(elsewhere)).here).toMatchObject([{ hazard: 'cold', level: 1 }])
  })

  it('N29 L21: severe cold has three levels, as data; a further hazard is one more entry', () => {
    expect(hazards().find(({ id }) => id === 'cold')?.levels).toHaveLength(3)
    const storm = {
      ...{ id: 'storm', title: { vi: 'Bão', en: 'Storm' }, persons: false },
      levels: [{ title: { vi: 'Tin bão gần', en: 'Near' }, lines: [], tasks: [] }],
    }
    const pack = { schema: 'baucu-hazards/1', about: '', hazards: [storm] }
    expect(readHazards(pack).map(({ id }) => id)).toEqual(['storm'])
    expect(() => readHazards({ ...pack, hazards: [{ ...storm, levels: [] }] })).toThrow()
  })

  it('what does not hold together is refused at its field; nobody is named', async () => {
    const codeOf = async (...asked: Parameters<typeof tell>) => {
      const { status, body } = await tell(...asked)
      return [status, body.code, body.fields]
    }
    expect(await codeOf(suoi, 'aliens', 1)).toEqual([422, 'hazard-unknown', ['input.hazard']])
    expect(await codeOf(suoi, 'power', 3)).toEqual([422, 'hazard-level', ['input.level']])
    expect(await codeOf(suoi, 'power', 1, { isolated: 3 })).toEqual([422, 'hazard-counts', ['input.isolated']])
    expect(await codeOf(suoi, 'epidemic', 1, { note: 'F0 0912345678' })).toEqual([
      ...[422, 'text-points-at-person'],
      ['input.note'],
    ])
  })
})
