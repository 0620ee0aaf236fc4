import { readDocx } from '@baucu/documents'
import { plain, usualMarks, writeTextCode } from '@baucu/reporting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
const frame = 'na-2021'
const [province, suoi, nui] = [uuid7(), uuid7(), uuid7()]
const committees = { [suoi]: uuid7(), [nui]: uuid7() }
const teams = { [suoi]: [uuid7(), uuid7(), uuid7()], [nui]: [uuid7(), uuid7()] }

beforeAll(async () => {
  server = await testServer()
  const create = async (organisation: string, parent: string | null, code: string, name: string, kind: string) => {
    const said = await server.run('organisations.create', {
      ...{ organisation, parent, code, name, kind: kind as 'commune' },
      ...(parent === null ? { province: '99' } : {}),
    })
    expect(said.status).toBe(200)
  }
  await create(province, null, 'MAU', 'Tỉnh Mẫu', 'province')
  for (const [index, commune] of [suoi, nui].entries()) {
    await create(commune, province, `X${index + 1}`, `Xã số ${index + 1}`, 'commune')
    const committee = committees[commune] ?? ''
    await create(committee, commune, `X${index + 1}.UB`, `Ủy ban bầu cử xã số ${index + 1}`, 'election-committee')
    for (const [area, id] of (teams[commune] ?? []).entries())
      await create(id, committee, `X${index + 1}.KV${area + 1}`, `Khu vực bỏ phiếu số ${area + 1}`, 'polling-team')
  }
})
afterAll(() => server.close())

const [a = '', b = '', c = ''] = teams[suoi] ?? []
const [d = '', e = ''] = teams[nui] ?? []
const told = async (organisation: string, mark: string, value: number, more: object = {}) => {
  const figure = uuid7()
  const said = await server.run('figures.enter', {
    ...{ figure, organisation, frame, indicator: 'turnout', period: `2021-05-23T${mark}`, value },
    ...{ source: 'form', replaces: null, ...more },
  })
  expect(said.status).toBe(200)
  return figure
}
const registered = (organisation: string, value: number) =>
  server.run('figures.enter', {
    ...{ figure: uuid7(), organisation, frame, indicator: 'registered-voters', period: 'whole', value },
    ...{ source: 'form', replaces: null },
  })
const board = async (organisation: string, mark?: string) =>
  (await server.ask('pollingday.board', { organisation, frame, ...(mark ? { mark } : {}) })).body
const tell = (
  organisation: string,
  kind: 'opened' | 'closed' | 'box-out' | 'atmosphere',
  hour: string,
  more: object = {},
) => server.run('pollingday.tell', { event: uuid7(), organisation, frame, kind, hour, source: 'form', ...more })

describe('the desk of election day', () => {
  it('H12: adds up what areas told at a mark; who is silent is named and not counted as nobody having voted', async () => {
    for (const id of [a, b, c, d, e]) expect((await registered(id, 1_000)).status).toBe(200)
    await told(a, '09:00', 200)
    const first = await told(b, '09:00', 310, { source: 'phone' })
    await told(d, '09:00', 90)
    const { turnout, silent, groups, marks } = await board(province, '09:00')
    expect(marks).toEqual(usualMarks)
    expect(turnout.find((each) => each.mark === '09:00')).toEqual({
      ...{ mark: '09:00', areas: 5, told: 3, registered: 5_000, voted: 600, over: [] },
    })
    expect(groups.map(({ name, areas, told: some, standing }) => [name, areas, some, standing])).toEqual([
      ['Xã số 1', 3, 2, 'some'],
      ['Xã số 2', 2, 1, 'some'],
    ])
    expect(silent.map((each) => [each.group.name, each.areas.map((area) => area.name)])).toEqual([
      ['Xã số 1', ['Khu vực bỏ phiếu số 3']],
      ['Xã số 2', ['Khu vực bỏ phiếu số 2']],
    ])
    // The signed paper says otherwise: it stands, and what was told by telephone is not lost.
    await told(b, '09:00', 301, { source: 'paper', replaces: first, reason: 'Theo văn bản' })
    expect((await board(province, '09:00')).turnout[1]?.voted).toBe(591)
    const { body } = await server.ask('pollingday.areas', { organisation: suoi, frame })
    expect(body.areas.find((area) => area.id === b)?.told).toMatchObject([
      { mark: '09:00', voted: 301, source: 'paper' },
    ])
    const history = await server.ask('figures.history', { figure: first })
    expect(history.body.entries.map((each) => [each.value, each.source])).toEqual([
      [301, 'paper'],
      [310, 'phone'],
    ])
    // A commune tells its areas one by one.
    expect((await board(suoi, '09:00')).groups.map((each) => [each.areas, each.standing])).toEqual([
      [1, 'all'],
      [1, 'all'],
      [1, 'none'],
    ])
  })

  it('H12: everybody has voted and the poll is closed are two things', async () => {
    await told(d, '18:00', 1_000)
    const before = await board(nui)
    expect([before.everybody, before.closed]).toEqual([1, 0])
    expect((await tell(d, 'closed', '19:00')).status).toBe(200)
    const after = await board(nui)
    expect([after.everybody, after.closed]).toEqual([1, 1])
    expect(after.groups.map((each) => each.closed)).toEqual([1, 0])
  })

  it('N34: knows at 07:20 who has opened and who has not; telling it again needs a reason', async () => {
    expect((await tell(a, 'opened', '07:02', { note: 'Khai mạc có 120 cử tri dự' })).status).toBe(200)
    expect((await board(province)).opened).toBe(1)
    const again = await tell(a, 'opened', '07:00')
    expect([again.status, again.body.code, again.body.fields]).toEqual([409, 'told-before', ['input.reason']])
    expect((await tell(a, 'opened', '07:00', { reason: 'Xem lại biên bản' })).status).toBe(200)
    const { body } = await server.ask('pollingday.areas', { organisation: suoi, frame })
    const area = body.areas.find((each) => each.id === a)
    expect([area?.opened, area?.events.map((each) => each.hour)]).toEqual(['07:00', ['07:02', '07:00']])
  })

  it('N34: at 07:20 the desk names who has not opened, with minutes; before the hour it says when the polls open', async () => {
    const database = openDatabase(server.address)
    try {
      const at = async (instant: string, organisation = province) => {
        const grants = [{ id: uuid7(), role: 'office' as const, organisation: province, path: segmentOf(province) }]
        const desk = signedIn(database, { account: uuid7(), grants }, () => new Date(instant))
        const said = await desk.ask('pollingday.board', { organisation, frame })
        return (said as { result: Awaited<ReturnType<typeof board>> }).result
      }
      expect((await at('2021-05-22T23:40:00Z')).unopened).toMatchObject({ opens: '07:00', due: false })
      const now = await at('2021-05-23T00:20:00Z')
      expect([now.now.hour, now.opened, now.mark]).toEqual(['07:20', 1, '07:00'])
      expect(now.unopened.due).toBe(true)
      const names = now.unopened.groups.map((each) => [
        ...[each.group.name, each.minutes, each.whole],
        each.areas.map((area) => area.name),
      ])
      expect(names).toEqual([
        ['Xã số 2', 20, true, ['Khu vực bỏ phiếu số 1', 'Khu vực bỏ phiếu số 2']],
        ['Xã số 1', 20, false, ['Khu vực bỏ phiếu số 2', 'Khu vực bỏ phiếu số 3']],
      ])
    } finally {
      await database.close()
    }
  })

  it('N34: what was told of opening and atmosphere stands in I.1 and I.3 of the draft of form 27; results are left for the pen', async () => {
    const bare = await tell(b, 'atmosphere', '08:00')
    expect([bare.body.code, bare.body.fields]).toEqual(['note-needed', ['input.note']])
    const named = await tell(b, 'atmosphere', '08:00', { note: 'Bà Hoa 0912 345 678 khen' })
    expect(named.body.code).toBe('text-points-at-person')
    expect((await tell(b, 'atmosphere', '08:00', { note: 'Cử tri đến sớm, cờ hoa rực rỡ' })).status).toBe(200)
    // The day goes on: it may be told more than once.
    expect((await tell(b, 'atmosphere', '10:30', { note: 'Đông nhất từ 8 giờ' })).status).toBe(200)
    const input = encodeURIComponent(JSON.stringify({ organisation: province, frame }))
    const draft = await fetch(`${server.url}/documents/preliminary-report.docx?input=${input}`)
    expect(draft.status).toBe(200)
    const read = await readDocx(new Uint8Array(await draft.arrayBuffer()))
    const lines = read.ok ? read.value.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])) : []
    const between = (from: string, to: string) => {
      const start = lines.findIndex((each) => each.startsWith(from))
      return lines
        .slice(
          start + 1,
          lines.findIndex((each, index) => index > start && each.startsWith(to)),
        )
        .join(' ')
    }
    const opening = between('1. Việc tổ chức khai mạc', '2. Diễn biến')
    expect(opening).toContain('1/5 khu vực bỏ phiếu đã báo khai mạc, lúc 07:00')
    expect(opening).toContain('Khu vực bỏ phiếu số 1, Xã số 1 (07:02): Khai mạc có 120 cử tri dự')
    const atmosphere = between('3. Không khí ngày bầu cử', '4. Những thuận lợi')
    expect(atmosphere).toContain('Khu vực bỏ phiếu số 2, Xã số 1 (08:00): Cử tri đến sớm, cờ hoa rực rỡ')
    expect(atmosphere).toContain('(10:30): Đông nhất từ 8 giờ')
    // Of the results nothing is known here: dots, and it is said why.
    expect(between('1. Kết quả bầu cử đại biểu Quốc hội', '2. Kết quả bầu cử').replace(/[.\s]/g, '')).toBe('')
    expect(lines.join(' ')).toContain('phần II ghi theo biên bản đã ký')
    const pdf = await fetch(`${server.url}/documents/preliminary-report.pdf?input=${input}`)
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('an auxiliary box goes out and back more than once; only a polling area tells', async () => {
    expect((await tell(a, 'box-out', '08:00', { box: 1, ballots: 40 })).status).toBe(200)
    expect((await tell(a, 'box-out', '10:00', { box: 1, ballots: 20 })).status).toBe(200)
    expect((await tell(a, 'box-out', '10:00')).body.code).toBe('box-needed')
    expect((await tell(suoi, 'opened', '07:00')).body.code).toBe('not-a-polling-area')
    const person = await tell(b, 'opened', '07:00', { note: 'Gọi ông An 0912.345.678' })
    expect([person.status, person.body.code]).toEqual([422, 'text-points-at-person'])
  })

  it('H22: a text message is taken once, whatever its spelling; a mistyped one is not taken at all', async () => {
    const take = (text: string, organisation = province) =>
      server.run('pollingday.textCode', { organisation, frame, figure: uuid7(), text })
    const message = writeTextCode({ area: 'X2.KV2', mark: '09:00', voted: 77 })
    const said = await take(message.toLowerCase())
    expect(said.body.result).toMatchObject({ area: { id: e }, mark: '09:00', voted: 77, taken: true })
    expect(said.body.result.receipt.vi).toBe('BC OK X2KV2 0900 77')
    for (let again = 0; again < 5; again += 1) expect((await take(message)).body.result.taken).toBe(false)
    const codeOf = async (text: string, organisation?: string) => (await take(text, organisation)).body.code
    expect(await codeOf(message.replace(' 77 ', ' 78 '))).toBe('text-code-check')
    // Of a neighbour: it lies below another desk.
    expect(await codeOf(message, suoi)).toBe('text-code-area')
    expect(await codeOf(writeTextCode({ area: plain('X9.KV9'), mark: '09:00', voted: 1 }))).toBe('text-code-area')
    expect(await codeOf(writeTextCode({ area: 'X2.KV2', mark: '09:30', voted: 90 }))).toBe('text-code-mark')
    const { body } = await server.ask('pollingday.areas', { organisation: nui, frame })
    expect(body.areas.find((area) => area.id === e)?.told).toMatchObject([{ voted: 77, source: 'text-code' }])
  })

  it('H22: a day run on paper is entered the next day; the paper replaces the telephone, and neither is lost', async () => {
    const phoned = await told(c, '09:00', 210, { source: 'phone' })
    const agreed = await told(c, '11:00', 420, { source: 'phone' })
    expect((await tell(c, 'opened', '07:00', { source: 'phone' })).status).toBe(200)
    const areaNow = async () =>
      (await server.ask('pollingday.areas', { organisation: suoi, frame })).body.areas.find((area) => area.id === c)
    const paper = (voted: readonly [mark: string, count: number, replaces: string | null][], more: object = {}) =>
      server.run('pollingday.enterPaper', {
        ...{ organisation: c, frame, reason: 'Theo phiếu giấy của tổ', events: [] },
        voted: voted.map(([mark, count, replaces]) => ({ mark, figure: uuid7(), voted: count, replaces })),
        ...more,
      })
    const codeOf = async (asked: ReturnType<typeof paper>) => {
      const { status, body } = await asked
      return [status, body.code, body.fields]
    }
    // What goes backwards, what says nothing, what says no why, what somebody else entered meanwhile: nothing is stored.
    const before = await areaNow()
    expect(await codeOf(paper([['14:00', 419, null]]))).toEqual([422, 'paper-backwards', ['input.voted.0.voted']])
    expect(await codeOf(paper([['11:00', 420, agreed]]))).toEqual([422, 'paper-empty', ['input.voted']])
    expect(await codeOf(paper([['09:00', 201, phoned]], { reason: ' ' }))).toEqual([
      ...[422, 'paper-reason', ['input.reason']],
    ])
    const stale = paper([
      ['14:00', 600, null],
      ['09:00', 201, null],
    ])
    expect(await codeOf(stale)).toEqual([409, 'changed-meanwhile', ['input.voted.1.voted']])
    expect(await areaNow()).toEqual(before)

    const entered = await paper(
      [
        ['09:00', 201, phoned],
        ['11:00', 420, agreed],
        ['14:00', 600, null],
        ['21:00', 900, null],
      ],
      {
        events: [
          { event: uuid7(), kind: 'opened', hour: '07:04' },
          { event: uuid7(), kind: 'box-out', hour: '08:00', box: 1, ballots: 40 },
          { event: uuid7(), kind: 'box-back', hour: '10:30', box: 1, ballots: 3 },
          { event: uuid7(), kind: 'closed', hour: '19:00' },
        ],
      },
    )
    expect(entered.body.result).toEqual({ figures: 3, events: 4 })
    const area = await areaNow()
    expect(area?.told.map((each) => [each.mark, each.voted, each.source])).toEqual([
      ['09:00', 201, 'paper'],
      ['11:00', 420, 'phone'],
      ['14:00', 600, 'paper'],
      ['21:00', 900, 'paper'],
    ])
    expect([area?.opened, area?.closed]).toEqual(['07:04', '19:00'])
    expect(area?.events.map((each) => [each.kind, each.hour, each.source])).toEqual([
      ['opened', '07:00', 'phone'],
      ['opened', '07:04', 'paper'],
      ['box-out', '08:00', 'paper'],
      ['box-back', '10:30', 'paper'],
      ['closed', '19:00', 'paper'],
    ])
    const history = await server.ask('figures.history', { figure: phoned })
    expect(history.body.entries.map((each) => [each.value, each.source, each.reason])).toEqual([
      [201, 'paper', 'Theo phiếu giấy của tổ'],
      [210, 'phone', null],
    ])
    expect((await board(province, '14:00')).turnout.find((each) => each.mark === '14:00')?.voted).toBe(600)
  })

  it('an office chooses its hours; those below it follow', async () => {
    await server.run('pollingday.setMarks', { organisation: nui, frame, marks: ['14:15', '11:20', '11:20'] })
    expect((await board(nui)).marks).toEqual(['11:20', '14:15'])
    expect((await server.ask('pollingday.areas', { organisation: d, frame })).body.marks).toEqual(['11:20', '14:15'])
    expect((await board(province)).marks).toEqual(usualMarks)
  })
})

describe('an incident', () => {
  it('is opened at a place, answered by an office, closed with a line, opened again', async () => {
    const incident = uuid7()
    const opened = await server.run('pollingday.openIncident', {
      ...{ incident, organisation: c, frame, kind: 'power', severity: 1, text: 'Mất điện từ 13:30', hour: '13:35' },
    })
    expect(opened.status).toBe(200)
    const act = async (version: number, what: 'respond' | 'close' | 'reopen' | 'severity', more: object = {}) => {
      const said = await server.run('pollingday.handleIncident', {
        ...{ organisation: suoi, incident, version, act: what, ...more },
      })
      return said.status === 200 ? said.body.result.version : said.body.code
    }
    expect(await act(1, 'respond')).toBe('incident-owner')
    expect(await act(1, 'respond', { owner: 'Trực điện lực xã', text: 'Đã chạy máy nổ' })).toBe(2)
    expect(await act(1, 'close', { text: 'Xong' })).toBe('changed-meanwhile')
    expect(await act(2, 'severity', { severity: 2, text: 'Máy nổ hỏng' })).toBe(3)
    expect((await board(province)).incidents.open).toMatchObject([
      { id: incident, severity: 2, owner: 'Trực điện lực xã', organisation: { name: 'Khu vực bỏ phiếu số 3' } },
    ])
    expect((await board(province)).groups.map((each) => each.incidents)).toEqual([1, 0])
    expect(await act(3, 'close')).toBe('incident-text')
    expect(await act(3, 'close', { text: 'Có điện lại' })).toBe(4)
    expect((await board(province)).incidents).toMatchObject({ open: [], closed: 1 })
    expect(await act(4, 'respond', { text: 'Gọi lại' })).toBe('incident-state')
    expect(await act(4, 'reopen', { text: 'Lại mất điện' })).toBe(5)
    const { body } = await server.ask('pollingday.areas', { organisation: suoi, frame })
    expect(body.incidents[0]?.lines.map((each) => each.act)).toEqual(['respond', 'severity', 'close', 'reopen'])
    const named = await server.run('pollingday.openIncident', {
      ...{ incident: uuid7(), organisation: c, frame, kind: 'order', severity: 2, hour: '14:00' },
      text: 'Người có CCCD 001 200 003 004 gây rối',
    })
    expect(named.body.code).toBe('text-points-at-person')
  })
})
