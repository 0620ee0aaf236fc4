import type { appointMember, InputOf, saveOrgan } from '@baucu/contract'
import type { Sector } from '@baucu/law'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
const [province, commune, committee] = [uuid7(), uuid7(), uuid7()] as const
const frame = 'thu-2026'
const on = '2026-01-25'

beforeAll(async () => {
  server = await testServer({ sample: false })
  await must('frames.create', { frame, name: 'Thử 2026', edition: '2025', electionDay: '2026-03-15' })
  await must('organisations.create', {
    organisation: province,
    parent: null,
    province: '99',
    code: 'T',
    name: 'Tỉnh',
    kind: 'province',
  })
  await must('organisations.create', {
    organisation: commune,
    parent: province,
    code: 'X1',
    name: 'Xã Một',
    kind: 'commune',
  })
  await must('organisations.create', {
    organisation: committee,
    parent: commune,
    code: 'UB',
    name: 'UBBC xã Một',
    kind: 'election-committee',
  })
})
afterAll(() => server.close())

async function must<N extends Parameters<TestServer['run']>[0]>(name: N, input: Parameters<typeof server.run<N>>[1]) {
  const said = await server.run(name, input)
  expect([name, said.status, said.body.code, said.body.fields]).toEqual([name, 200, undefined, undefined])
  return said.body.result
}

let set = 0
const organ = async (more: Partial<InputOf<typeof saveOrgan>> = {}): Promise<string> => {
  set += 1
  const organisation = uuid7()
  await must('bodies.save', {
    ...{ under: commune, frame, organisation, named: { code: `TO${set}`, name: `Tổ bầu cử số ${set}` }, organ: 'team' },
    ...{ serves: [], decision: '60/QĐ-UBND', decidedOn: on, ...more },
  })
  return organisation
}
type Appointed = InputOf<typeof appointMember>
const joins = (organisation: string, more: Partial<Appointed> = {}): Appointed => ({
  ...{ organisation, frame, member: uuid7(), person: uuid7(), newPerson: { fullName: 'Lê Mẫu Hà', honorific: 'Bà' } },
  ...{ post: 'member', sector: 'state', decision: null, on, replaces: null, reason: null, ...more },
})
const sectors: readonly Sector[] = ['state', 'political', 'socio-political', 'social', 'voters']
/** So many members: a head, a secretary, then others, of every sector. */
const fill = async (organisation: string, members: number) => {
  const all = Array.from({ length: members }, (_, index) =>
    joins(organisation, {
      post: index === 0 ? 'chair' : index === 1 ? 'secretary' : 'member',
      sector: sectors[index % sectors.length] ?? null,
      newPerson: { fullName: `Nguyễn Mẫu Số ${index}`, honorific: null },
    }),
  )
  for (const each of all) await must('bodies.appoint', each)
  return all
}
const one = async (organisation: string) => (await server.ask('bodies.one', { organisation, frame })).body
const rules = (findings: readonly { rule: string }[]) => findings.map((each) => each.rule)

describe('the register of election bodies', () => {
  it('H05: a Team of 9 in 2026 is warned about: 11 to 21, in the armed forces 5 to 9', async () => {
    const team = await organ()
    await fill(team, 9)
    expect((await one(team)).findings).toMatchObject([
      { rule: 'B-SIZE', article: '25.1', numbers: { members: 9, least: 11, most: 21 } },
    ])
    const army = await organ({ organ: 'team-army' })
    await fill(army, 9)
    expect(rules((await one(army)).findings)).toEqual(['B-SECTOR'])
    const { organs } = (await server.ask('bodies.list', { organisation: province, frame })).body
    expect(organs.find((each) => each.id === team)).toMatchObject({
      members: 9,
      size: { least: 11, most: 21 },
      toFix: 1,
    })
    // Nobody has set up the Committee in this election: it is listed all the same.
    expect(organs.find((each) => each.id === committee)).toMatchObject({ organ: null, members: 0 })
  })

  it('H05: posts, sectors, decision and its day are judged by the edition, with the article', async () => {
    const late = await organ({ decidedOn: '2026-02-20' })
    await must('bodies.appoint', joins(late))
    expect((await one(late)).findings.map((each) => [each.rule, each.article])).toEqual([
      ['B-IN-TIME', '25.1'],
      ['B-SIZE', '25.1'],
      ['B-POST', '25.1'],
      ['B-POST', '25.1'],
      ['B-SECTOR', '25.1'],
    ])
    expect((await one(late)).organ.deadline).toBe('2026-01-31')
    const undecided = await organ({ decision: null, decidedOn: null })
    expect(rules((await one(undecided)).findings)).toContain('B-DECISION')
    const district = await server.run('bodies.save', {
      ...{
        under: commune,
        frame,
        organisation: uuid7(),
        named: { code: 'H', name: 'UBBC huyện' },
        organ: 'committee-district',
      },
      ...{ serves: [], decision: null, decidedOn: null },
    })
    expect(district.body).toMatchObject({ code: 'organ-not-here', fields: ['input.organ'] })
  })

  it('H05: the register of changes says who took whose place, by which decision', async () => {
    const team = await organ()
    const [head, second] = await fill(team, 2)
    const change = { on: '2026-02-10', decision: '71/QĐ-UBND', reason: 'Chuyển công tác' }
    const next = joins(team, {
      ...change,
      post: 'chair',
      replaces: head?.member ?? '',
      newPerson: { fullName: 'Trần Mẫu Thay', honorific: null },
    })
    await must('bodies.appoint', next)
    await must('bodies.release', {
      organisation: team,
      frame,
      member: second?.member ?? '',
      on: '2026-02-12',
      decision: null,
      reason: 'Ốm',
    })
    const { changes, members } = await one(team)
    expect(changes.map((each) => [each.kind, each.on, each.who, each.instead, each.decision])).toEqual([
      ['left', '2026-02-12', 'Nguyễn Mẫu Số 1', null, null],
      ['replaced', '2026-02-10', 'Trần Mẫu Thay', 'Nguyễn Mẫu Số 0', '71/QĐ-UBND'],
      ['joined', on, 'Nguyễn Mẫu Số 1', null, null],
      ['joined', on, 'Nguyễn Mẫu Số 0', null, null],
    ])
    expect(members.map((each) => each.fullName)).toEqual(['Trần Mẫu Thay'])
    const again = await server.run('bodies.release', {
      organisation: team,
      frame,
      member: head?.member ?? '',
      on: '2026-02-12',
      decision: null,
      reason: 'x',
    })
    expect(again.body.code).toBe('member-gone')
    const twice = await server.run('bodies.appoint', joins(team, { person: next.person, newPerson: null }))
    expect(twice.body).toMatchObject({ code: 'member-already', fields: ['input.person'] })
    const log = await server.ask('audit.entries', { subject: `organ-member/${next.member}` })
    expect(log.body.entries).toMatchObject([{ command: 'bodies.appoint', reason: 'Chuyển công tác' }])
  })

  it('H05: an office recorded before becomes a membership as it stands', async () => {
    const team = await organ()
    const [person, office] = [uuid7(), uuid7()]
    await must('persons.save', { organisation: team, person, fullName: 'Phạm Mẫu Cũ' })
    await must('persons.holdOffice', { organisation: team, person, office, title: 'Tổ trưởng' })
    await must('bodies.appoint', joins(team, { member: office, person, newPerson: null, post: 'chair' }))
    expect((await one(team)).members).toMatchObject([{ id: office, fullName: 'Phạm Mẫu Cũ', post: 'chair' }])
  })

  it('H05: one person on several bodies, and a candidate on the Board of his own constituency, are flagged', async () => {
    const constituency = 'qh-1'
    await must('territory.saveConstituency', {
      ...{
        organisation: province,
        frame,
        constituency,
        body: 'NA',
        number: 1,
        area: 'Các xã',
        seats: 3,
        decision: null,
        decidedOn: null,
      },
    })
    const board = await organ({
      under: province,
      named: { code: 'BBC', name: 'Ban bầu cử' },
      organ: 'board-NA',
      serves: [constituency],
    })
    const [sits, namesake] = [joins(board), joins(board, { newPerson: { fullName: 'Đỗ Mẫu Trùng', honorific: null } })]
    await must('bodies.appoint', sits)
    await must('bodies.appoint', namesake)
    const client = new pg.Client(server.address)
    await client.connect()
    await client.query(
      `insert into candidate (province_code, frame_id, constituency_id, position, id, name)
       values ('99', $1, $2, 0, $3, 'Lê Mẫu Hà'), ('99', $1, $2, 1, 'khac', 'ĐỖ MẪU TRÙNG')`,
      [frame, constituency, sits.person],
    )
    await client.end()
    const team = await organ()
    await must('bodies.appoint', joins(team, { person: sits.person, newPerson: null }))
    const { members } = await one(board)
    const of = (id: string) => members.find((each) => each.id === id)?.findings ?? []
    expect(rules(of(sits.member))).toEqual(['B-CANDIDATE', 'B-SEVERAL'])
    expect(of(sits.member)[0]).toMatchObject({ article: '27', numbers: { constituency: 'số 1 (ĐBQH)', late: 1 } })
    expect(rules(of(namesake.member))).toEqual(['B-NAMESAKE'])
    const team2 = (await one(team)).members
    expect(rules(team2[0]?.findings ?? [])).toEqual(['B-SEVERAL'])
    expect(server.errors).toEqual([])
  })

  it('H05: a Board serves constituencies of its own body only, a Team none of its own', async () => {
    const save = async (more: Partial<InputOf<typeof saveOrgan>>) => {
      const said = await server.run('bodies.save', {
        ...{
          under: commune,
          frame,
          organisation: uuid7(),
          named: { code: uuid7(), name: 'Ban' },
          organ: 'board-commune',
        },
        ...{ serves: ['qh-1'], decision: null, decidedOn: null, ...more },
      })
      return said.body.code
    }
    expect(await save({})).toBe('organ-serves')
    expect(await save({ organ: 'team' })).toBe('organ-serves')
    expect(await save({ organisation: committee, serves: [] })).toBe('organ-other-kind')
    expect(await save({ named: null, serves: [] })).toBe('organ-name-needed')
  })
})
