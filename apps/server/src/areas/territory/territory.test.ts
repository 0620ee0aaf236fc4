import type { InputOf, saveArea, saveConstituency } from '@baucu/contract'
import { writeTable } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
const [province, commune, committee, village, elsewhere] = [uuid7(), uuid7(), uuid7(), uuid7(), uuid7()] as const
const frame = 'thu-2026'
const old = 'thu-2021'
const noDecision = { decision: null, decidedOn: null }

beforeAll(async () => {
  server = await testServer({ sample: false })
  await must('frames.create', { frame, name: 'Thử 2026', edition: '2025', electionDay: '2026-03-15' })
  await must('frames.create', { frame: old, name: 'Thử 2021', edition: '2015', electionDay: '2021-05-23' })
  const at = (
    organisation: string,
    parent: string | null,
    code: string,
    kind: 'province' | 'commune' | 'village' | 'election-committee',
  ) =>
    must('organisations.create', {
      ...{ organisation, parent, code, name: `Nơi ${code}`, kind },
      ...(parent === null ? { province: '99' } : {}),
    })
  await at(province, null, 'T', 'province')
  await at(commune, province, 'X1', 'commune')
  await at(committee, commune, 'X1.UB', 'election-committee')
  await at(village, commune, 'X1.T1', 'village')
  await at(elsewhere, province, 'X2', 'commune')
})
afterAll(() => server.close())

async function must<N extends Parameters<TestServer['run']>[0]>(name: N, input: Parameters<typeof server.run<N>>[1]) {
  const said = await server.run(name, input)
  expect([name, said.status, said.body.code, said.body.fields]).toEqual([name, 200, undefined, undefined])
  return said.body.result
}

type Drawn = InputOf<typeof saveConstituency>
let drawn = 0
const constituency = async (more: Partial<Drawn> = {}): Promise<string> => {
  drawn += 1
  const input: Drawn = {
    ...{
      organisation: province,
      frame,
      constituency: `dv-${drawn}`,
      body: 'NA',
      number: drawn,
      area: 'Các xã',
      seats: 3,
    },
    ...{ decision: 'QĐ 1', decidedOn: '2025-12-20', ...more },
  }
  await must('territory.saveConstituency', input)
  return input.constituency
}

type Area = InputOf<typeof saveArea>
let planned = 0
const areaOf = (more: Partial<Area> = {}): Area => {
  planned += 1
  return {
    ...{ under: commune, frame, area: uuid7(), team: { code: `KV${planned}`, name: `Tổ bầu cử số ${planned}` } },
    ...{
      number: planned,
      address: 'Nhà văn hóa',
      special: null,
      terrain: 'ordinary',
      villages: [village],
      earlyOn: null,
    },
    ...{ earlyDecision: null, ...noDecision, expected: null, sizeReason: null, constituencies: {}, ...more },
  }
}
const area = async (more: Partial<Area> = {}): Promise<string> => {
  const input = areaOf(more)
  await must('territory.saveArea', input)
  return input.area
}
const refusal = async (input: Area) => {
  const { status, body } = await server.run('territory.saveArea', input)
  return [status, body.code, body.fields]
}
const map = async (organisation = province, of = frame) =>
  (await server.ask('territory.map', { organisation, frame: of })).body
const rulesOf = (findings: readonly { rule: string; holds: boolean }[]) =>
  findings.filter((each) => !each.holds).map((each) => each.rule)

describe('constituencies and seats', () => {
  it('H07: the seats of the constituencies are the number fixed for the body, and the article says so when they are not', async () => {
    await must('territory.saveSeats', {
      organisation: province,
      frame,
      body: 'province',
      seats: 12,
      decision: 'NQ 5',
      decidedOn: '2025-12-01',
    })
    const first = await constituency({ body: 'province', number: 1, seats: 5 })
    await constituency({ body: 'province', number: 2, seats: 4 })
    const of = async () => (await map()).elected.find((each) => each.body === 'province')
    expect(await of()).toMatchObject({
      seats: 12,
      findings: [
        { rule: 'C-SUM', article: '10.3', holds: false, numbers: { seats: 12, shared: 9, constituencies: 2 } },
      ],
    })
    await constituency({ body: 'province', number: 3, seats: 3 })
    expect((await of())?.findings).toMatchObject([{ rule: 'C-SUM', holds: true }])
    // More than the law allows one constituency is stored, as the paper says it, and named.
    const { version } = (await map()).constituencies.find((each) => each.id === first) ?? { version: 0 }
    await must('territory.saveConstituency', {
      ...{
        organisation: province,
        frame,
        constituency: first,
        version,
        body: 'province',
        number: 1,
        area: 'Các xã',
        seats: 6,
      },
      ...noDecision,
    })
    const line = (await map()).constituencies.find((each) => each.id === first)
    expect(line?.findings).toMatchObject([{ rule: 'C-SEATS', article: '10.4', numbers: { seats: 6, limit: 5 } }])
  })

  it('H07: a constituency is changed on the version seen, and its number is its own', async () => {
    const id = await constituency({ number: 71 })
    const change = async (more: Partial<Drawn>) => {
      const { status, body } = await server.run('territory.saveConstituency', {
        ...{ organisation: province, frame, constituency: id, body: 'NA', number: 71, area: 'Các xã', seats: 2 },
        ...{ ...noDecision, ...more },
      })
      return [status, body.code]
    }
    expect(await change({})).toEqual([409, 'constituency-exists'])
    expect(await change({ version: 9 })).toEqual([409, 'changed-meanwhile'])
    expect(await change({ version: 1 })).toEqual([200, undefined])
    expect(await change({ constituency: 'khac' })).toEqual([409, 'constituency-number-taken'])
    expect(await change({ version: 2, organisation: commune })).toEqual([422, 'body-elsewhere'])
  })

  it('H07: many that are drawn at once all get a place in the frame', async () => {
    const numbers = [81, 82, 83, 84, 85]
    await Promise.all(numbers.map((number) => constituency({ number, constituency: `cung-luc-${number}` })))
    expect((await map()).constituencies.filter((each) => numbers.includes(each.number))).toHaveLength(5)
  })

  it('L24: in 2026 no district council is noted anywhere, in 2021 it is', async () => {
    const seats = (of: string) =>
      server.run('territory.saveSeats', {
        organisation: province,
        frame: of,
        body: 'district',
        seats: 30,
        ...noDecision,
      })
    expect((await seats(frame)).body).toMatchObject({ code: 'body-not-elected', fields: ['input.body'] })
    expect((await seats(old)).body).toMatchObject({ code: 'body-elsewhere' })
    const lines = [{ kind: 'district' as const, value: 5, replaces: null }]
    const said = await server.run('territory.enterVoters', { area: await area(), frame, lines })
    expect(said.body).toMatchObject({ code: 'body-not-elected', fields: ['input.lines.0.kind'] })
  })
})

describe('polling areas', () => {
  it('H06: an area of 4,200 voters is stored with a reason only, and keeps its warning with the article', async () => {
    const large = areaOf({ expected: 4200 })
    expect(await refusal(large)).toEqual([422, 'area-size-reason', ['input.sizeReason']])
    await must('territory.saveArea', { ...large, sizeReason: 'Khu đô thị chưa tách được' })
    const line = (await map()).areas.find((each) => each.id === large.area)
    expect(line?.findings).toMatchObject([
      { rule: 'AREA-MOST', article: '11.2', holds: false, numbers: { voters: 4200, most: 4000 } },
      {},
      {},
      {},
    ])
    // A small one is lawful in the mountains, and says why.
    const small = await area({ expected: 120, terrain: 'mountain' })
    expect((await map()).areas.find((each) => each.id === small)?.findings[0]).toMatchObject({
      rule: 'AREA-FEW',
      holds: true,
    })
    expect(await refusal(areaOf({ expected: 49, special: 'care' }))).toEqual([
      422,
      'area-size-reason',
      ['input.sizeReason'],
    ])
    expect(await refusal(areaOf({ expected: 20, special: 'army' }))).toEqual([200, undefined, undefined])
  })

  it('H06: it lies in one constituency of each body, of a unit it belongs to; the count waits for it there', async () => {
    const na = await constituency({ number: 91 })
    const other = await constituency({ number: 92 })
    const mine = await constituency({ organisation: commune, body: 'commune', number: 1 })
    const theirs = await constituency({ organisation: elsewhere, body: 'commune', number: 1 })
    const input = areaOf({ constituencies: { NA: na, commune: theirs } })
    expect(await refusal(input)).toEqual([422, 'area-constituency-elsewhere', ['input.constituencies.commune']])
    await must('territory.saveArea', { ...input, constituencies: { NA: na, commune: mine } })
    const line = (await map()).areas.find((each) => each.id === input.area)
    expect(line).toMatchObject({
      commune: { id: commune },
      villages: [{ id: village }],
      constituencies: { NA: na, commune: mine },
    })
    expect(line?.findings).toMatchObject([
      { rule: 'AREA-INSIDE', article: '11.1', numbers: { body: 'province', found: 0 } },
    ])
    await must('territory.saveArea', { ...input, team: null, version: 1, constituencies: { NA: other, commune: mine } })
    const lines = (await map()).constituencies.filter((each) => [na, other, mine].includes(each.id))
    expect(lines.map((each) => [each.id, each.areas])).toEqual([
      [na, 0],
      [other, 1],
      [mine, 1],
    ])
    expect(await refusal({ ...input, team: null, version: 1 })).toEqual([409, 'changed-meanwhile', ['input.version']])
    expect(await refusal(areaOf({ number: input.number }))).toEqual([409, 'area-number-taken', ['input.number']])
  })

  it('H06: soldiers elect no commune council; an early day needs its decision', async () => {
    const army = await area({ special: 'army', earlyOn: '2026-03-12' })
    const line = (await map()).areas.find((each) => each.id === army)
    expect(line?.findings.map((each) => [each.rule, each.numbers.body])).toEqual([
      ['AREA-INSIDE', 'NA'],
      ['AREA-INSIDE', 'province'],
      ['POLL-OTHER-DAY', undefined],
    ])
  })

  it('H06: another commune does not see it, the province does', async () => {
    const id = await area()
    const database = openDatabase(server.address)
    try {
      const as = (organisation: string, path: string) =>
        signedIn(database, { account: uuid7(), grants: [{ id: uuid7(), role: 'committee', organisation, path }] })
      const above = segmentOf(province)
      const stranger = as(elsewhere, above + segmentOf(elsewhere))
      expect(await stranger.ask('territory.area', { area: id, frame })).toMatchObject({ status: 404 })
      const own = as(commune, above + segmentOf(commune))
      expect(await own.ask('territory.area', { area: id, frame })).toMatchObject({ result: { area: { id } } })
      const answer = (await own.ask('territory.map', { organisation: commune, frame })) as {
        result: { constituencies: { body: string; unit: { id: string } }[] }
      }
      // What the province elects concerns it; what its neighbour elects does not.
      expect(answer.result.constituencies.some((each) => each.body === 'NA')).toBe(true)
      expect(answer.result.constituencies.every((each) => each.unit.id !== elsewhere)).toBe(true)
    } finally {
      await database.close()
    }
  })
})

describe('numbers of voters', () => {
  const count = async (id: string, lines: Partial<Record<'total' | 'men' | 'women' | 'NA' | 'commune', number>>) =>
    must('territory.enterVoters', {
      ...{ area: id, frame },
      lines: Object.entries(lines).map(([kind, value]) => ({ kind: kind as 'total', value, replaces: null })),
    })
  const one = async (id: string) => (await server.ask('territory.area', { area: id, frame })).body

  it('H06: are entries with a reason, never overwritten, and hold together', async () => {
    const id = await area()
    await count(id, { total: 1204, men: 600, women: 605, commune: 1300 })
    const seen = await one(id)
    expect(rulesOf(seen.area.findings)).toEqual(['AREA-INSIDE', 'AREA-INSIDE', 'AREA-INSIDE', 'V-SEXES', 'V-BODY'])
    const women = seen.counts.find((each) => each.kind === 'women')
    const correct = (replaces: string | null, reason?: string) =>
      server.run('territory.enterVoters', {
        ...{ area: id, frame, lines: [{ kind: 'women' as const, value: 604, replaces }] },
        ...(reason ? { reason } : {}),
      })
    expect((await correct(women?.figure ?? '')).body).toMatchObject({ code: 'reason-needed', fields: ['input.reason'] })
    expect((await correct(null, 'x')).body).toMatchObject({
      code: 'changed-meanwhile',
      fields: ['input.lines.0.value'],
    })
    expect((await correct(women?.figure ?? '', 'Cộng lại danh sách')).status).toBe(200)
    expect((await one(id)).counts.find((each) => each.kind === 'women')).toMatchObject({ value: 604, entries: 2 })
  })

  it('H06: the log of changes adds up to the count, by kind and by body; a correction past it is noticed', async () => {
    const id = await area()
    const change = (more: object) =>
      server.run('territory.changeVoters', {
        ...{
          area: id,
          frame,
          change: uuid7(),
          event: 'moved-permanent',
          move: 'added',
          on: '2026-02-20',
          counts: { total: 3, NA: 3 },
        },
        ...more,
      })
    expect((await change({})).body).toMatchObject({ code: 'voters-not-counted', fields: ['input.counts.total'] })
    await count(id, { total: 1000, NA: 1000 })
    expect((await change({})).status).toBe(200)
    expect(
      (await change({ move: 'removed', event: 'disenfranchised', counts: { total: 1, NA: 1 }, on: '2026-03-15' }))
        .status,
    ).toBe(200)
    expect((await change({ event: 'restored', move: 'removed' })).body).toMatchObject({ code: 'voters-move' })
    expect((await change({ move: 'removed', counts: { total: 5000 } })).body).toMatchObject({
      code: 'voters-below-zero',
    })
    expect((await change({ counts: { NA: 1 } })).body).toMatchObject({ code: 'voters-change-empty' })
    const said = await one(id)
    expect(said.log).toMatchObject([
      { rule: 'V-LOG', holds: true, numbers: { posted: 1000, added: 3, removed: 1, now: 1002 } },
    ])
    expect(said.counts.find((each) => each.kind === 'NA')).toMatchObject({ value: 1002, entries: 3 })
    expect(said.changes.map((each) => [each.event, each.move, each.findings.length])).toEqual([
      ['disenfranchised', 'removed', 0],
      ['moved-permanent', 'added', 0],
    ])
    expect((await change({ on: '2026-03-15' })).status).toBe(200)
    expect((await one(id)).changes[0]?.findings).toMatchObject([{ rule: 'V-IN-TIME', article: '30.3' }])
    const total = (await one(id)).counts.find((each) => each.kind === 'total')
    await must('territory.enterVoters', {
      ...{ area: id, frame, reason: 'Đếm lại' },
      lines: [{ kind: 'total', value: 1010, replaces: total?.figure ?? null }],
    })
    expect((await one(id)).log).toMatchObject([{ rule: 'V-LOG', holds: false, numbers: { sum: 1005, now: 1010 } }])
  })
})

describe('the official file of counts', () => {
  const titles = ['Mã khu vực bỏ phiếu', 'Tổng số cử tri', 'Nam', 'Nữ', 'Bầu Quốc hội', 'HĐND cấp tỉnh', 'HĐND cấp xã']
  const send = async (under: string, rows: readonly (readonly (string | number)[])[], dryRun: boolean) => {
    const bytes = await writeTable([titles, ...rows], 'xlsx', {})
    const content = Buffer.from(bytes).toString('base64')
    return await server.run('territory.importVoters', { under, frame, fileName: 'cu-tri.xlsx', content, dryRun })
  }
  const organised = async (code: string) => {
    const id = uuid7()
    await must('organisations.create', {
      organisation: id,
      parent: province,
      code,
      name: `Xã ${code}`,
      kind: 'commune',
    })
    return id
  }

  it('H25: shows what differs from ours before anything is taken, then takes all of it with the file as reason', async () => {
    const under = await organised('X3')
    const areas = await Promise.all(
      ['A1', 'A2', 'A3'].map((code, index) =>
        area({ under, team: { code, name: `Tổ ${code}` }, number: index + 1, villages: [] }),
      ),
    )
    await must('territory.enterVoters', {
      area: areas[0] ?? '',
      frame,
      lines: [{ kind: 'total', value: 1204, replaces: null }],
    })
    const rows = [
      ['A1', '1.210', 600, 610, 1210, 1210, 1190],
      ['A2', 950, 475, 474, 950, 950, 940],
    ]
    const dry = await send(under, rows, true)
    expect(dry.body.result).toMatchObject({ stored: false, rows: 2, created: 1, changed: 1, differences: 1, toFix: 0 })
    expect(dry.body.result.findings.map((each) => [each.row, each.column, each.code, each.blocks])).toEqual([
      [1, null, 'area-missing', false],
      [2, 'B', 'count-differs', false],
      [3, 'C', 'V-SEXES', false],
    ])
    expect(dry.body.result.findings[1]?.text.vi).toBe('Đang ghi 1.204, tệp ghi 1.210 (+6).')
    const total = async () =>
      (await server.ask('territory.area', { area: areas[0] ?? '', frame })).body.counts.find(
        (each) => each.kind === 'total',
      )
    expect((await total())?.value).toBe(1204)
    expect((await send(under, rows, false)).body.result).toMatchObject({ stored: true })
    expect(await total()).toMatchObject({ value: 1210, entries: 2 })
    const history = await server.ask('figures.history', { figure: (await total())?.figure ?? '' })
    expect(history.body.entries[0]).toMatchObject({ source: 'file', reason: 'Nhập từ cu-tri.xlsx' })
    expect((await send(under, rows, false)).body.result).toMatchObject({ stored: true, unchanged: 2, differences: 0 })
  })

  it('H25: names the row and the column of what cannot be read, and takes nothing', async () => {
    const under = await organised('X4')
    const id = await area({ under, team: { code: 'B1', name: 'Tổ B1' }, number: 1, villages: [] })
    const said = await send(
      under,
      [
        ['B1', 900],
        ['B1', 901],
        ['Không có', 5],
        ['B1', 'chín trăm'],
        ['', 7],
      ],
      false,
    )
    expect(said.body.result.stored).toBe(false)
    expect(
      said.body.result.findings.filter((each) => each.blocks).map((each) => [each.row, each.column, each.code]),
    ).toEqual([
      [3, 'A', 'area-twice'],
      [4, 'A', 'area-unknown'],
      [5, 'A', 'area-twice'],
      [5, 'B', 'count-wrong'],
      [6, 'A', 'missing'],
    ])
    expect((await server.ask('territory.area', { area: id, frame })).body.counts).toEqual([])
    expect(server.errors).toEqual([])
  })
})
