import type { OrganisationKind } from '@baucu/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({ sample: false })
})
afterAll(() => server.close())

const decision = 'Nghị quyết 1234/NQ-UBTVQH15 ngày 16/06/2025'
const electionDay = '2021-05-23'
const newElectionDay = '2026-03-15'

async function create(name: string, code: string, parent: string | null, kind: OrganisationKind, from?: string) {
  const organisation = uuid7()
  const made = await server.run('organisations.create', {
    organisation,
    parent,
    province: '15',
    code,
    name,
    kind,
    from,
  })
  expect(made.body, name).toMatchObject({ status: 'done' })
  return organisation
}

const one = async (organisation: string, at?: string) =>
  (await server.ask('organisations.one', { organisation, at })).body

const namesAt = async (under: string, at: string) =>
  (await server.ask('organisations.tree', { under, at })).body.organisations.map((each) => each.name)

describe('H20 three tiers of 2021 become two tiers of 2025', () => {
  let province: string
  let district: string
  let bacHa: string
  let naHoi: string
  let village: string
  let commune: string

  beforeAll(async () => {
    province = await create('Tỉnh Lào Cai', 'LC', null, 'province')
    district = await create('Huyện Bắc Hà', 'BH', province, 'district')
    bacHa = await create('Thị trấn Bắc Hà', 'TT', district, 'commune')
    naHoi = await create('Xã Na Hối', 'NH', district, 'commune')
    village = await create('Thôn Sín Chải', 'T01', naHoi, 'village')
    commune = uuid7()
  })

  it('H20 a district does not close before its communes: how many there are, and the first', async () => {
    const said = await server.run('organisations.close', {
      organisation: district,
      version: 1,
      on: '2025-07-01',
      reason: 'Kết thúc cấp huyện',
    })
    expect(said.status).toBe(409)
    expect(said.body).toMatchObject({
      code: 'children-open',
      fields: ['input.organisation'],
      numbers: { count: 2, first: 'Thị trấn Bắc Hà' },
    })
    expect(said.body.title).toContain('còn 2 tổ chức trực thuộc')
    expect(await one(district)).toMatchObject({ organisation: { to: null, version: 1 } })
  })

  it('H20 predecessors with something below them need an heir for it', async () => {
    const said = await server.run('organisations.succeed', {
      under: province,
      on: '2025-07-01',
      decision,
      predecessors: [bacHa, naHoi],
      successors: [{ organisation: uuid7(), parent: province, code: 'X1', name: 'Xã Bắc Hà', kind: 'commune' }],
    })
    expect(said.body).toMatchObject({ status: 409, code: 'children-open', numbers: { first: 'Thôn Sín Chải' } })
    expect(await namesAt(province, newElectionDay)).toHaveLength(5)
  })

  it('H20 on the day communes go over to the province, their villages with them, and the district closes', async () => {
    const said = await server.run('organisations.succeed', {
      under: province,
      on: '2025-07-01',
      decision,
      predecessors: [bacHa, naHoi],
      successors: [{ organisation: commune, parent: province, code: 'BH', name: 'Xã Bắc Hà', kind: 'commune' }],
      heirs: [{ of: naHoi, to: commune }],
    })
    // The district still has the code for as long as it exists.
    expect(said.body).toMatchObject({ status: 409, code: 'code-taken', numbers: { code: 'BH', name: 'Huyện Bắc Hà' } })
    const again = await server.run('organisations.succeed', {
      under: province,
      on: '2025-07-01',
      decision,
      predecessors: [district, bacHa, naHoi],
      successors: [{ organisation: commune, parent: province, code: 'BH', name: 'Xã Bắc Hà', kind: 'commune' }],
      heirs: [{ of: naHoi, to: commune }],
    })
    expect(again.body.result).toEqual({ closed: 4, opened: 2 })
  })

  it('H20 the old day keeps the old tree and the new day has the new one', async () => {
    expect(await namesAt(province, electionDay)).toEqual([
      'Tỉnh Lào Cai',
      'Huyện Bắc Hà',
      'Thị trấn Bắc Hà',
      'Xã Na Hối',
      'Thôn Sín Chải',
    ])
    expect(await namesAt(province, newElectionDay)).toEqual(['Tỉnh Lào Cai', 'Xã Bắc Hà', 'Thôn Sín Chải'])
    expect(await namesAt(province, '2025-06-30')).toHaveLength(5)
    expect(await namesAt(province, '2025-07-01')).toHaveLength(3)
  })

  it('H20 the history of the commune lists its predecessors, theirs the successor', async () => {
    const history = await one(commune)
    expect(history.above.map((each) => each.name)).toEqual(['Tỉnh Lào Cai'])
    expect(history.predecessors).toEqual(
      [
        [district, 'Huyện Bắc Hà'],
        [bacHa, 'Thị trấn Bắc Hà'],
        [naHoi, 'Xã Na Hối'],
      ].map(([id, name]) => ({ id, name, on: '2025-07-01', decision })),
    )
    expect((await one(naHoi)).successors).toEqual([{ id: commune, name: 'Xã Bắc Hà', on: '2025-07-01', decision }])
    expect(await one(naHoi)).toMatchObject({ organisation: { name: 'Xã Na Hối', to: '2025-07-01' } })
    expect((await one(village)).successors).toMatchObject([{ name: 'Thôn Sín Chải' }])
    const log = await server.ask('audit.entries', { subject: `organisation/${naHoi}` })
    expect(log.body.entries[0]).toMatchObject({
      command: 'organisations.succeed',
      before: { to: null },
      after: { to: '2025-07-01', successors: [commune] },
      reason: decision,
    })
  })

  it('H20 a new name holds from its day; the days before keep the old one', async () => {
    const changed = await server.run('organisations.change', {
      organisation: commune,
      version: 1,
      name: 'Phường Bắc Hà',
      from: '2026-01-01',
      reason: 'Nghị quyết lập phường',
    })
    expect(changed.body.result.version).toBe(2)
    expect((await one(commune, '2025-12-31')).organisation.name).toBe('Xã Bắc Hà')
    expect((await one(commune, newElectionDay)).organisation.name).toBe('Phường Bắc Hà')
    expect((await one(commune)).names.map((each) => [each.from, each.name])).toEqual([
      ['2025-07-01', 'Xã Bắc Hà'],
      ['2026-01-01', 'Phường Bắc Hà'],
    ])
  })

  it('H20 what was made on an old version is refused with the version that stands; who changed it is in the audit', async () => {
    const late = await server.run('organisations.change', { organisation: commune, version: 1, name: 'Xã khác' })
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({
      code: 'changed-meanwhile',
      fields: ['input.version'],
      numbers: { version: 2 },
      detail: 'input.version: bản hiện nay là 2, bạn sửa trên bản 1',
    })
    const log = await server.ask('audit.entries', { subject: `organisation/${commune}` })
    expect(log.body.entries[0]).toMatchObject({
      command: 'organisations.change',
      before: { name: 'Xã Bắc Hà' },
      after: { name: 'Phường Bắc Hà' },
      reason: 'Nghị quyết lập phường',
    })
    expect(log.body.entries).toHaveLength(2)
  })

  it('H20 nothing begins below what has ended, ends twice, or ends before it began', async () => {
    const below = { organisation: uuid7(), parent: naHoi, code: 'T9', name: 'Thôn 9', kind: 'village' as const }
    expect((await server.run('organisations.create', below)).body).toMatchObject({
      status: 409,
      code: 'parent-closed',
      fields: ['input.parent'],
    })
    const early = { ...below, parent: commune, from: '2025-06-30' }
    expect((await server.run('organisations.create', early)).body).toMatchObject({
      status: 409,
      code: 'parent-later',
      fields: ['input.from'],
    })
    const twice = { organisation: naHoi, version: 2, on: '2026-01-01', reason: 'x' }
    expect((await server.run('organisations.close', twice)).body).toMatchObject({ status: 409, code: 'already-closed' })
    const before = { organisation: commune, version: 2, on: '2025-07-01', reason: 'x' }
    expect((await server.run('organisations.close', before)).body).toMatchObject({
      status: 409,
      code: 'before-beginning',
      fields: ['input.on'],
    })
    const self = {
      under: province,
      on: '2026-01-01',
      decision,
      predecessors: [commune],
      successors: [{ organisation: uuid7(), parent: commune, code: 'Z', name: 'Xã Z', kind: 'commune' as const }],
    }
    expect((await server.run('organisations.succeed', self)).body).toMatchObject({
      status: 409,
      code: 'parent-closed',
      fields: ['input.successors.0.parent'],
    })
    expect(server.errors).toEqual([])
  })
})

describe('N17 recipients by function', () => {
  it('N17 the filter "tham mưu bầu cử" answers 9 units and the sentence the notice prints', async () => {
    const bloc = await create('Đảng ủy Khối', 'DUK', null, 'party')
    for (let index = 1; index <= 20; index++) {
      await server.run('organisations.create', {
        organisation: uuid7(),
        parent: bloc,
        code: `U${index}`,
        name: `Đảng bộ ${index}`,
        kind: index % 2 === 0 ? 'party' : 'agency',
        tags: index <= 9 ? ['advises-on-election'] : ['communicates'],
      })
    }
    const chosen = await server.ask('organisations.select', { tags: ['advises-on-election'] })
    expect(chosen.body.organisations).toHaveLength(9)
    expect(chosen.body.filter).toEqual({
      vi: 'Chức năng: tham mưu bầu cử; 9 tổ chức',
      en: 'Function: advises on the election; 9 organisations',
    })
    const agencies = await server.ask('organisations.select', {
      under: bloc,
      tags: ['advises-on-election', 'communicates'],
      kinds: ['agency'],
      at: electionDay,
    })
    expect(agencies.body.filter.vi).toBe(
      'Thuộc: Đảng ủy Khối; Chức năng: tham mưu bầu cử hoặc tuyên truyền; Loại: cơ quan, đơn vị; Ngày 23/05/2021; 10 tổ chức',
    )
    expect((await server.ask('organisations.select', { group: uuid7() })).body).toMatchObject({ code: 'not-found' })
  })
})

describe('L04 a group whose members change over time', () => {
  it('L04 old periods keep old columns when organisations merge', async () => {
    const province = await create('Tỉnh Ninh Bình', 'NB', null, 'province')
    const members: string[] = []
    for (const [code, name] of [
      ['LD', 'Liên đoàn Lao động'],
      ['TN', 'Đoàn Thanh niên'],
      ['PN', 'Hội Phụ nữ'],
      ['ND', 'Hội Nông dân'],
      ['CCB', 'Hội Cựu chiến binh'],
    ] as const) {
      members.push(await create(name, code, province, 'association'))
    }
    const group = uuid7()
    const name = 'MTTQ và các tổ chức chính trị - xã hội'
    const saved = { organisation: province, group, name, from: '2020-01-01', members }
    expect((await server.run('organisations.saveGroup', saved)).status).toBe(200)
    const merged = uuid7()
    const succeeded = await server.run('organisations.succeed', {
      under: province,
      on: '2025-07-01',
      decision,
      predecessors: members.slice(3),
      successors: [
        {
          organisation: merged,
          parent: province,
          code: 'NDCCB',
          name: 'Hội Nông dân và Cựu chiến binh',
          kind: 'association',
        },
      ],
    })
    expect(succeeded.status).toBe(200)
    const columns = async (at: string) =>
      (await server.ask('organisations.groups', { at })).body.groups
        .find((each) => each.id === group)
        ?.members.map((each) => each.name)
    const kept = ['Liên đoàn Lao động', 'Đoàn Thanh niên', 'Hội Phụ nữ']
    expect(await columns(electionDay)).toEqual([...kept, 'Hội Nông dân', 'Hội Cựu chiến binh'])
    expect(await columns(newElectionDay)).toEqual([...kept, 'Hội Nông dân và Cựu chiến binh'])
    expect(await columns('2019-12-31')).toBeUndefined()
    const chosen = await server.ask('organisations.select', { group, at: newElectionDay })
    expect(chosen.body.filter.vi).toBe(`Nhóm: ${name}; Ngày 15/03/2026; 4 tổ chức`)
    const log = await server.ask('audit.entries', { subject: `group/${group}` })
    expect(log.body.entries).toMatchObject([
      { command: 'organisations.succeed', before: { members }, after: { from: '2025-07-01' }, reason: decision },
      { command: 'organisations.saveGroup', before: null, after: { members } },
    ])
    const wrong: readonly [typeof saved, string, string][] = [
      [{ ...saved, members: [members[0] ?? '', members[0] ?? ''] }, 'given-twice', 'input.members.1'],
      [{ ...saved, members: [uuid7()] }, 'member-unknown', 'input.members.0'],
      [{ ...saved, from: '2025-07-01' }, 'member-absent', 'input.members.3'],
    ]
    for (const [input, code, field] of wrong) {
      const said = await server.run('organisations.saveGroup', input)
      expect(said.body).toMatchObject({ status: 422, code, fields: [field] })
    }
    const other = await create('Tỉnh khác', 'KHAC', null, 'province')
    const foreign = { ...saved, organisation: other, members: [] }
    expect((await server.run('organisations.saveGroup', foreign)).body).toMatchObject({ status: 404 })
    expect(server.errors).toEqual([])
  })
})
