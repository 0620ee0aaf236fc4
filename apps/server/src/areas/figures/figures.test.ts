import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'

let server: TestServer
const commune = uuid7()
const frame = 'na-2021'
beforeAll(async () => {
  server = await testServer()
  const create = (organisation: string, parent: string | null, code: string, name: string, kind: 'commune') =>
    server.run('organisations.create', {
      organisation,
      parent,
      ...(parent === null ? { province: '99' } : {}),
      code,
      name,
      kind,
    })
  await create(commune, null, 'X01', 'Xã Suối Mẫu', 'commune')
})
afterAll(() => server.close())

/** A polling team of the commune. */
async function team(code: string) {
  const organisation = uuid7()
  const said = await server.run('organisations.create', {
    organisation,
    parent: commune,
    code,
    name: `Tổ bầu cử ${code}`,
    kind: 'polling-team',
  })
  expect(said.status).toBe(200)
  return organisation
}

type Entry = Readonly<{
  organisation: string
  value: number | null
  replaces?: string | null
  reason?: string
  period?: string
  indicator?: string
  figure?: string
  frame?: string | null
}>
const enter = (entry: Entry) =>
  server.run('figures.enter', {
    figure: uuid7(),
    frame,
    indicator: 'turnout',
    period: '2021-05-23T11:00',
    source: 'phone',
    replaces: null,
    ...entry,
  })

describe('figures', () => {
  it('H31: a corrected turnout keeps old value, reason and author, on screen and in the export', async () => {
    const organisation = await team('H31')
    const [first, second] = [uuid7(), uuid7()]
    // Two persons with accounts, through the same door as a request.
    const database = openDatabase(server.address)
    const [an, binh] = [uuid7(), uuid7()]
    const as = (account: string) =>
      signedIn(database, { account, grants: [{ id: 'g', role: 'team', organisation: null, path: '' }] })
    const input = { organisation, frame, indicator: 'turnout', period: '2021-05-23T11:00', source: 'phone' }
    const deviceAt = '2021-05-23T11:02:00+07:00'
    const one = { ...input, figure: first, value: 412, replaces: null }
    expect(await as(an).run('figures.enter', one, { deviceAt })).toMatchObject({ status: 'done' })
    const two = {
      ...input,
      figure: second,
      value: 421,
      source: 'paper',
      replaces: first,
      reason: 'Đọc nhầm số; theo giấy',
    }
    expect(await as(binh).run('figures.enter', two)).toMatchObject({ status: 'done' })
    await database.close()

    const history = await server.ask('figures.history', { figure: second })
    expect(history.body.organisation.name).toBe('Tổ bầu cử H31')
    expect(
      history.body.entries.map((each) => [each.value, each.reason, each.account, each.source, each.replaces]),
    ).toEqual([
      [421, 'Đọc nhầm số; theo giấy', binh, 'paper', first],
      [412, null, an, 'phone', null],
    ])
    expect(history.body.entries[1]?.deviceAt).toBe('2021-05-23T04:02:00.000Z')
    const now = await server.ask('figures.now', { organisation: commune, frame, indicator: 'turnout' })
    expect(now.body.figures.filter((each) => each.organisation.id === organisation)).toMatchObject([
      { figure: second, value: 421, corrections: 1 },
    ])
    const file = await fetch(`${server.url}/documents/figures.csv?organisation=${organisation}`)
    const lines = (await file.text()).trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain('Giá trị trước')
    expect(lines[1]).toContain('412,,điện thoại,')
    expect(lines[2]).toContain('421,412,văn bản giấy,Đọc nhầm số; theo giấy,')
    expect(lines[2]).toContain(binh)
    const log = await server.ask('audit.entries', { subject: `figure/${second}` })
    expect(log.body.entries).toMatchObject([
      {
        before: { value: 412 },
        after: { value: 421 },
        reason: 'Đọc nhầm số; theo giấy',
        by: { account: binh, name: '' },
      },
    ])
  })

  it('entered twice at the same moment are one figure and one refusal that tells what stands there', async () => {
    const organisation = await team('HAI')
    const said = await Promise.all([100, 101, 102].map((value) => enter({ organisation, value })))
    expect(said.map((each) => each.status).sort()).toEqual([200, 409, 409])
    const done = said.find((each) => each.status === 200)
    const refused = said.find((each) => each.status === 409)
    const stands = said.findIndex((each) => each.status === 200) + 100
    expect(refused?.body).toMatchObject({
      code: 'changed-meanwhile',
      fields: ['input.replaces'],
      numbers: { figure: done?.body.result.figure, value: stands },
    })
    expect(refused?.body.detail).toContain(`Hiện tại là ${stands}`)
    const replaces = done?.body.result.figure ?? ''
    const fixed = await Promise.all(
      [110, 111].map((value) => enter({ organisation, value, replaces, reason: 'đếm lại' })),
    )
    expect(fixed.map((each) => each.status).sort()).toEqual([200, 409])
    const late = await enter({ organisation, value: 99, replaces, reason: 'đếm lại' })
    expect(late.body.code).toBe('changed-meanwhile')
    const now = await server.ask('figures.now', { organisation, frame })
    expect(now.body.figures).toMatchObject([{ corrections: 1 }])
    expect(server.errors).toEqual([])
  })

  it('need a reason when they replace, a known indicator at the right place, and a period of its form', async () => {
    const organisation = await team('LOI')
    const first = (await enter({ organisation, value: 10 })).body.result.figure
    const codes = async (entry: Partial<Entry>) => {
      const { body } = await enter({ organisation, value: 11, period: '2021-05-23T14:00', ...entry })
      return [body.code, ...body.fields]
    }
    expect(await codes({ replaces: first, period: '2021-05-23T11:00', reason: ' ' })).toEqual([
      'reason-needed',
      'input.reason',
    ])
    expect(await codes({ replaces: uuid7(), reason: 'x' })).toEqual(['not-found', 'input.replaces'])
    expect(await codes({ figure: first })).toEqual(['figure-exists', 'input.figure'])
    expect(await codes({ indicator: 'who-voted' })).toEqual(['indicator-unknown', 'input.indicator'])
    expect(await codes({ organisation: commune })).toEqual(['indicator-elsewhere', 'input.organisation'])
    expect(await codes({ frame: null })).toEqual(['frame-needed', 'input.frame'])
    expect(await codes({ frame: 'khong-co' })).toEqual(['not-found', 'input.frame'])
    expect(await codes({ indicator: 'members-left', period: '2021-05' })).toEqual(['frame-not-wanted', 'input.frame'])
    for (const period of ['2021-05-23', '2021-02-30T11:00', '2021-05-23T24:00', '11:00', 'whole']) {
      expect(await codes({ period })).toEqual(['period-wrong', 'input.period'])
    }
    expect(await codes({ value: -1 })).toEqual(['wrong-input', 'input.value'])
    expect(await codes({ value: 1.5 })).toEqual(['wrong-input', 'input.value'])
    expect(await codes({ replaces: first, reason: 'x'.repeat(10 * 2 ** 20) })).toEqual(['wrong-input', 'input.reason'])
    expect((await enter({ organisation: uuid7(), value: 1 })).status).toBe(404)
    expect((await server.ask('figures.now', { organisation, frame })).body.figures).toMatchObject([{ value: 10 }])
    expect((await server.ask('figures.history', { figure: uuid7() })).status).toBe(404)
  })

  it('warn when they do not fit the others of the place, and are stored all the same', async () => {
    const organisation = await team('CANH')
    const warned = async (entry: Partial<Entry>) => {
      const { body } = await enter({ organisation, value: 0, ...entry })
      return body.result.warnings.map((each) => [each.code, each.text.vi])
    }
    expect(await warned({ indicator: 'registered-voters', period: 'whole', value: 1200 })).toEqual([])
    expect(await warned({ value: 700 })).toEqual([])
    expect(await warned({ value: 1201, period: '2021-05-23T14:00' })).toEqual([
      ['more-than', 'Số cử tri đã bỏ phiếu đến giờ báo cáo (1.201) lớn hơn số cử tri trong danh sách (1.200).'],
    ])
    expect(await warned({ value: 699, period: '2021-05-23T16:00' })).toMatchObject([
      ['below-earlier', expect.any(String)],
    ])
    expect(await warned({ value: 800, period: '2021-05-23T09:00' })).toMatchObject([
      ['above-later', expect.any(String)],
    ])
    expect((await server.ask('figures.now', { organisation, frame })).body.figures).toHaveLength(5)
  })

  it('of a rehearsal go with it', async () => {
    const organisation = await team('TAP')
    const started = await server.run('rehearsal.start', { from: frame, areas: 40, speed: 1_000 })
    const rehearsal = started.body.result.frame
    const figure = (await enter({ organisation, value: 5, frame: rehearsal })).body.result.figure
    await enter({ organisation, value: 6, frame: rehearsal, replaces: figure, reason: 'Đếm lại' })
    expect((await server.run('rehearsal.change', { frame: rehearsal, action: 'remove' })).status).toBe(200)
    expect((await server.ask('figures.entries', { organisation })).body.entries).toEqual([])
  })

  it('are withdrawn by an entry without a value', async () => {
    const organisation = await team('RUT')
    const figure = (await enter({ organisation, value: 5 })).body.result.figure
    expect((await enter({ organisation, value: null, replaces: figure, reason: 'Nhầm tổ' })).status).toBe(200)
    expect((await server.ask('figures.now', { organisation, frame })).body.figures).toMatchObject([
      { value: null, corrections: 1 },
    ])
  })

  it('a replayed entry is answered again; another one under its id is refused', async () => {
    const organisation = await team('GUI')
    const input = {
      figure: uuid7(),
      organisation,
      frame,
      indicator: 'turnout',
      period: '2021-05-23T11:00',
      value: 7,
      source: 'text-code' as const,
      replaces: null,
    }
    const id = uuid7()
    const said = await Promise.all(Array.from({ length: 5 }, () => server.run('figures.enter', input, id)))
    expect(said.filter((each) => each.body.status === 'done')).toHaveLength(1)
    expect(said.every((each) => each.status === 200)).toBe(true)
    expect((await server.run('figures.enter', { ...input, value: 8 }, id)).body.code).toBe('id-used')
    const list = await server.ask('figures.indicators', {})
    expect(list.body.indicators.map((each) => each.id)).toContain('turnout')
    const page = await server.ask('figures.entries', { organisation, limit: 1 })
    expect([page.body.entries.length, page.body.more]).toEqual([1, false])
    expect(server.errors).toEqual([])
  })
})
