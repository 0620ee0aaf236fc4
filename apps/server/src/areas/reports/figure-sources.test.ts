import type { InputOf, saveReport } from '@baucu/contract'
import { fieldsOf, isNumberField } from '@baucu/reporting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { figureSources } from './figure-sources.ts'
import { templates } from './templates.ts'
import { addOrganisation, number, sent, text } from './testing.ts'

let server: TestServer
let province: string
const frame = 'nguon-so-2026'
const period = '2026-03-08'
beforeAll(async () => {
  server = await testServer({ sample: false })
  await must('frames.create', { frame, name: 'Bầu cử thử', edition: '2025', electionDay: '2026-03-15' })
  province = await addOrganisation(server, null, 'Tỉnh Thử', 'province')
})
afterAll(() => server.close())

async function must<N extends Parameters<TestServer['run']>[0]>(name: N, input: Parameters<typeof server.run<N>>[1]) {
  const said = await server.run(name, input)
  expect([name, said.status, said.body.code, said.body.fields]).toEqual([name, 200, undefined, undefined])
  return said.body.result
}

const ask = async (units: readonly string[]) => {
  const round = uuid7()
  await must('reports.ask', {
    ...{ organisation: province, round, template: 'weekly-progress', frame, title: 'Tiến độ', from: '2026-01-01' },
    ...{ to: null, units: [...units] },
  })
  return round
}
const one = async (organisation: string, round: string) =>
  (await server.ask('reports.one', { organisation, round, period })).body

/** A polling area of a commune with 100 voters, and its Team. */
async function areaOf(commune: string, at: number): Promise<string> {
  const area = uuid7()
  await must('territory.saveArea', {
    ...{ under: commune, frame, area, team: { code: area, name: `Tổ bầu cử số ${at}` }, number: at },
    ...{ address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [], earlyOn: null },
    ...{ earlyDecision: null, decision: 'QĐ 12', decidedOn: '2026-01-12', expected: 100, sizeReason: 'Thưa dân' },
    constituencies: {},
  })
  return area
}

const filled = {
  'documents-issued': number(3),
  'bodies-established': number(1),
  'polling-areas-set': number(2),
  'voters-listed': number(100),
  assessment: text('Đúng tiến độ.'),
}

describe('sources of figures', () => {
  it('each answers a figure that a template asks for', () => {
    const asked = new Set(
      templates()
        .flatMap((each) => fieldsOf(each).filter(isNumberField))
        .map((each) => each.indicator),
    )
    expect([...figureSources.keys()].filter((each) => !asked.has(each))).toEqual([])
  })

  it('official lists propose how many stand and how many of them are women, of how many constituencies', async () => {
    const commune = await addOrganisation(server, province, 'Xã Có Danh Sách', 'commune')
    const round = await ask([commune])
    for (const number of [1, 2]) {
      await must('territory.saveConstituency', {
        ...{ organisation: commune, frame, constituency: uuid7(), body: 'commune', number, area: 'Các thôn', seats: 3 },
        ...{ decision: null, decidedOn: null },
      })
    }
    const { lines } = (await server.ask('candidates.lists', { organisation: commune, frame })).body
    const candidates = (['F', 'M', 'F'] as const).map((gender, index) => ({
      ...{
        id: uuid7(),
        name: `Lê Mẫu ${['An', 'Bình', 'Chi'][index]}`,
        otherName: null,
        gender,
        birthDate: '1980-02-03',
      },
    }))
    const constituency = lines.find((each) => each.number === 1)?.constituency ?? ''
    const list = { organisation: commune, frame, constituency }
    await must('candidates.saveList', { ...list, decision: 'NQ 60', decidedOn: '2026-02-25', candidates })
    await must('candidates.strike', {
      ...{ ...list, version: 1, candidate: candidates[0]?.id ?? '', ground: 'died', decision: 'NQ 70' },
      at: '2026-03-01T08:00:00+07:00',
    })
    const { counted } = await one(commune, round)
    expect(counted['candidates-listed']).toMatchObject({
      value: 2,
      told: 1,
      all: 2,
      source: 'candidates.candidates-listed',
    })
    expect(counted['candidates-women']).toMatchObject({ value: 1, told: 1, all: 2 })
  })

  it('J6 3.4: what other areas hold is proposed with its source, time and coverage; what they do not hold is left open', async () => {
    const commune = await addOrganisation(server, province, 'Xã Một', 'commune')
    const round = await ask([commune])
    expect((await one(commune, round)).counted).toEqual({})
    const areas = [await areaOf(commune, 1), await areaOf(commune, 2)]
    await must('territory.enterVoters', {
      ...{ area: areas[0] ?? '', frame, lines: [{ kind: 'total', value: 812, replaces: null }] },
    })
    await must('territory.saveSeats', {
      ...{ organisation: commune, frame, body: 'commune', seats: 21, decision: 'NQ 3', decidedOn: '2026-01-05' },
    })
    await must('bodies.save', {
      ...{ under: commune, frame, organisation: uuid7(), named: { code: 'UBBC', name: 'Ủy ban bầu cử xã Một' } },
      ...{ organ: 'committee-commune', serves: [], decision: 'QĐ 7', decidedOn: '2026-01-07' },
    })
    await must('readiness.mark', { area: areas[1] ?? '', frame, before: 3, line: 'power', state: 'unmet', note: '' })
    await must('pollingday.openIncident', {
      ...{
        incident: uuid7(),
        organisation: areas[0] ?? '',
        frame,
        kind: 'power',
        severity: 1,
        text: 'Mất điện',
        hour: '08:00',
      },
    })
    const meeting = uuid7()
    const conclusion = uuid7()
    await must('meetings.save', {
      ...{ organisation: commune, meeting, kind: 'key-cadre-conference', title: 'Quán triệt', purposes: [] },
      ...{ day: '2026-03-02', half: 'morning', place: null, frame, agenda: [] },
    })
    const item = (words: string) => ({
      ...{ id: uuid7(), kind: 'task' as const, text: words, recipients: [areas[0] ?? ''], due: '2026-03-05' },
    })
    await must('meetings.saveConclusion', {
      ...{ meeting, conclusion, source: 'Kết luận', items: [item('Niêm yết'), item('Dọn đường')] },
    })
    await must('meetings.issueConclusion', {
      ...{ conclusion, version: 1, number: '1-TB', form: 'state', on: '2026-03-02' },
    })
    const { counted } = await one(commune, round)
    expect(Object.fromEntries(Object.entries(counted).map(([id, each]) => [id, each.value]))).toEqual({
      'conclusions-issued': 1,
      'dissemination-conferences': 1,
      'tasks-given': 2,
      'tasks-done': 0,
      'tasks-late': 2,
      'bodies-established': 1,
      'council-seats': 21,
      'polling-areas-set': 2,
      'polling-areas-special': 0,
      'voters-listed': 812,
      'security-incidents': 0,
      'areas-ready': 0,
      'areas-without-signal': 1,
    })
    // Figures of another area are cited with the time at which they were entered, and say of how many places.
    expect(counted['voters-listed']).toMatchObject({
      ...{ source: 'territory.voters-listed', told: 1, all: 2 },
      title: { vi: 'Số cử tri các khu vực bỏ phiếu đã ghi' },
    })
    // A quarter belongs to no election and takes all tasks of the task module (pack F, section 8).
    const quarters = uuid7()
    await must('reports.ask', {
      ...{ organisation: province, round: quarters, template: 'quarter-result', frame: null, title: 'Quý' },
      ...{ from: '2026-01-01', to: null, units: [commune] },
    })
    const input = { organisation: commune, round: quarters, period: '2026-Q1' }
    const quarter = (await server.ask('reports.one', input)).body.counted
    expect(Object.entries(quarter).map(([id, each]) => [id, each.value])).toEqual([
      ['quarter-tasks-given', 2],
      ['quarter-tasks-done', 0],
      ['quarter-tasks-late', 2],
    ])
    // The neighbour's records are none of it.
    const other = await addOrganisation(server, province, 'Xã Hai', 'commune')
    expect((await one(other, await ask([other]))).counted).toEqual({})
    expect(server.errors).toEqual([])
  })

  it('J6 3.4: another number than what was counted says why; both are kept and shown, and neither is overwritten', async () => {
    const commune = await addOrganisation(server, province, 'Xã Ba', 'commune')
    const round = await ask([commune])
    await areaOf(commune, 11)
    await areaOf(commune, 12)
    const save = (values: object, more: Partial<InputOf<typeof saveReport>> = {}) =>
      server.run('reports.save', sent(commune, round, period, { ...filled, ...values }, more))
    const bare = await save({ 'polling-areas-set': number(3) })
    expect([bare.status, bare.body.code, bare.body.fields]).toEqual([
      422,
      'report-unfit',
      ['input.reasons.polling-areas-set'],
    ])
    expect(bare.body.detail).toContain('Hệ thống đếm 2, ở đây ghi 3.')
    const reasons = { 'polling-areas-set': 'Thêm một khu vực ở trại giam, chưa vào bản đồ' }
    expect((await save({ 'polling-areas-set': number(3) }, { reasons })).status).toBe(200)
    // A third area is drawn after it was sent: what was counted then stays, what is counted now stands beside it.
    await areaOf(commune, 13)
    const whole = await one(commune, round)
    expect(whole.values['polling-areas-set']?.value).toEqual(number(3))
    expect(whole.countedThen['polling-areas-set']).toMatchObject({ value: 2, shown: null })
    expect(whole.counted['polling-areas-set']).toMatchObject({ value: 3 })
    expect(whole.reasons).toMatchObject(reasons)
    // What is not counted here asks for nothing.
    expect(whole.countedThen['voters-listed']).toBeUndefined()

    // What stood on screen when the sender filled it in needs no reason, and is kept beside what is counted now.
    const late = await addOrganisation(server, province, 'Xã Bốn', 'commune')
    const lateRound = await ask([late])
    await areaOf(late, 21)
    await areaOf(late, 22)
    const shown = { value: 1, at: '2026-03-08T01:00:00.000Z' }
    const offline = await server.run(
      'reports.save',
      sent(
        late,
        lateRound,
        period,
        { ...filled, 'polling-areas-set': number(1) },
        { counted: { 'polling-areas-set': shown } },
      ),
    )
    expect(offline.status).toBe(200)
    expect((await one(late, lateRound)).countedThen['polling-areas-set']).toMatchObject({ value: 2, shown })
  })

  it('H31: what those below have entered themselves is cited for the office above, each once', async () => {
    const front = await addOrganisation(server, province, 'Mặt trận', 'front')
    const union = await addOrganisation(server, front, 'Hội', 'association')
    const branch = await addOrganisation(server, union, 'Chi hội', 'association')
    const enter = (organisation: string, value: number, on = '2026-03-01') =>
      must('figures.enter', {
        ...{ figure: uuid7(), organisation, frame, indicator: 'training-people', period: on, value },
        ...{ source: 'form', replaces: null },
      })
    await enter(branch, 30)
    const round = await ask([front])
    expect((await one(front, round)).counted['training-people']).toMatchObject({ value: 30, told: 1 })
    // The union's own word holds for its branches; a later day is not of this period.
    await enter(union, 45)
    await enter(union, 99, '2026-03-10')
    expect((await one(front, round)).counted['training-people']).toMatchObject({
      ...{ value: 45, told: 1, source: 'figures.training-people' },
    })
  })
})
