import type { askReports, InputOf } from '@baucu/contract'
import { readDocx, readTable } from '@baucu/documents'
import { fieldsOf, isNumberField } from '@baucu/reporting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { indicators } from '../figures/index.ts'
import { segmentOf } from '../organisations/index.ts'
import { templates } from './templates.ts'
import { addOrganisation, cellMeeting, members, number, quarter, sent, text } from './testing.ts'

let server: TestServer
let province: string
const frame = 'bao-cao-2026'
const electionDay = '2026-03-15'
beforeAll(async () => {
  server = await testServer()
  province = await addOrganisation(server, null, 'Tỉnh Thử', 'province')
  const said = await server.run('frames.create', { frame, name: 'Bầu cử thử', edition: '2025', electionDay })
  expect(said.status).toBe(200)
})
afterAll(() => server.close())

type Asked = Partial<InputOf<typeof askReports>> & { organisation: string }
async function ask(more: Asked) {
  const input = {
    ...{ round: uuid7(), template: 'quarter-result', frame: null, title: 'Báo cáo thử', from: '2026-01-01', to: null },
    ...more,
  }
  const said = await server.run('reports.ask', input)
  expect([said.status, said.body.title]).toEqual([200, undefined])
  return input.round
}

describe('templates and indicators', () => {
  it('every number of a template is a figure of the same rhythm', () => {
    const known = indicators()
    for (const template of templates()) {
      for (const field of fieldsOf(template).filter(isNumberField)) {
        expect([field.id, known.get(field.indicator)]).toMatchObject([
          field.id,
          { period: template.period, frame: template.frame },
        ])
      }
    }
  })
})

describe('rounds', () => {
  it('N38: a committee asks 58 cells; 46 record their meeting in five fields, and it sees 46/58', async () => {
    const committee = await addOrganisation(server, province, 'Đảng ủy Khối', 'party')
    const wards = [
      await addOrganisation(server, committee, 'Đảng bộ A', 'party'),
      await addOrganisation(server, committee, 'Đảng bộ B', 'party'),
    ]
    const cells: string[] = []
    for (let index = 0; index < 58; index++) {
      cells.push(await addOrganisation(server, wards[index % 2] ?? committee, `Chi bộ số ${index + 1}`, 'party'))
    }
    const round = await ask({
      ...{
        organisation: committee,
        units: cells,
        template: 'cell-meeting',
        frame,
        title: 'Sinh hoạt chi bộ',
        from: '2026-01-01',
      },
    })
    const period = '2026-03'
    for (const [index, cell] of cells.slice(0, 46).entries()) {
      const said = await server.run('reports.save', sent(cell, round, period, cellMeeting(index + 1)))
      expect([said.status, said.body.detail]).toEqual([200, undefined])
    }
    const board = (await server.ask('reports.board', { organisation: committee, round, period })).body
    expect(board.counts).toEqual({ units: 58, sent: 46, accepted: 0, returned: 0 })
    expect(board.units.slice(0, 12).map((each) => each.organisation.name)).toEqual(
      Array.from({ length: 12 }, (_, index) => `Chi bộ số ${index + 47}`),
    )
    // Level by level: 23 + 23.
    expect(board.below.map((each) => [each.organisation.name, each.units, each.sent])).toEqual([
      ['Đảng bộ A', 29, 23],
      ['Đảng bộ B', 29, 23],
    ])
    const below = (await server.ask('reports.board', { organisation: wards[0] ?? '', round, period })).body
    expect([below.counts.units, below.counts.sent, below.below]).toEqual([29, 23, []])
    // One click reminds the twelve, once.
    expect((await server.run('reports.remind', { round, period })).body.result).toEqual({ reminded: 12 })
    expect((await server.run('reports.remind', { round, period })).body.result).toEqual({ reminded: 0 })
    const due = (await server.ask('reports.due', { organisation: cells[57] ?? '' })).body
    expect(due.items.find((each) => each.period === period)?.remindedOn).toBe(due.today)
    // Roll-up at every level equals the count by hand.
    const handCount = (list: readonly number[]) => list.reduce((all, each) => all + each, 0)
    const present = Array.from({ length: 46 }, (_, index) => index + 1)
    const at = async (organisation: string) =>
      (await server.ask('reports.synthesis', { organisation, round, period })).body.fields
    expect((await at(committee))['meeting-attendance']).toMatchObject({ value: handCount(present) })
    expect((await at(wards[0] ?? ''))['meeting-attendance']).toMatchObject({
      value: handCount(present.filter((each) => each % 2 === 1)),
    })
    expect((await at(committee)).audience).toMatchObject({
      counts: { 'party-members': 46, 'union-members': 0, voters: 0 },
    })
  })

  it('L20: the report of the topic "dịch bệnh" shows sessions, languages and villages covered, each once', async () => {
    const office = await addOrganisation(server, province, 'Ban Tuyên giáo', 'party')
    const communes = [
      await addOrganisation(server, office, 'Xã Suối Thử', 'party'),
      await addOrganisation(server, office, 'Xã Núi Thử', 'party'),
    ]
    const round = await ask({
      ...{
        organisation: office,
        units: communes,
        template: 'epidemic-communication',
        frame,
        title: 'Chủ đề dịch bệnh',
      },
    })
    const period = '2026-02'
    const village = (name: string, language: string, sessions: number) => ({ village: name, language, sessions })
    const told = [
      {
        sessions: 7,
        villages: [
          village('Thôn Mẫu 1, xã Suối Thử', 'Tiếng Mông', 4),
          village('Thôn Mẫu 2, xã Suối Thử', 'Tiếng Việt', 3),
        ],
        languages: [
          { language: 'Tiếng Mông', sessions: 4 },
          { language: 'Tiếng Việt', sessions: 3 },
        ],
      },
      {
        sessions: 5,
        // Two of a border of two communes went to one village together.
        villages: [
          village('thôn mẫu 2,  xã Suối Thử', 'Tiếng Dao', 2),
          village('Thôn Mẫu 1, xã Núi Thử', 'Tiếng Mông', 3),
        ],
        languages: [
          { language: 'Tiếng Dao', sessions: 2 },
          { language: 'tiếng Mông', sessions: 3 },
        ],
      },
    ]
    for (const [index, { sessions, villages, languages }] of told.entries()) {
      const values = {
        'epidemic-sessions': number(sessions),
        'epidemic-listeners': number(sessions * 30),
        villages: { kind: 'table' as const, rows: villages },
        languages: { kind: 'table' as const, rows: languages },
      }
      const said = await server.run('reports.save', sent(communes[index] ?? '', round, period, values))
      expect([said.status, said.body.detail]).toEqual([200, undefined])
    }
    const asked = { organisation: office, round, period }
    const { fields } = (await server.ask('reports.synthesis', asked)).body
    expect(fields['epidemic-sessions']).toMatchObject({ value: 12 })
    expect(fields['epidemic-listeners']).toMatchObject({ value: 360 })
    expect(fields.villages).toMatchObject({ kind: 'distinct', count: 3 })
    expect(fields.languages).toMatchObject({ kind: 'distinct', count: 3 })
    const paper = await fetch(
      `${server.url}/documents/report-synthesis.docx?input=${encodeURIComponent(JSON.stringify(asked))}`,
    )
    const read = await readDocx(new Uint8Array(await paper.arrayBuffer()))
    const all = read.ok ? JSON.stringify(read.value) : ''
    for (const line of ['Số buổi tuyên truyền', 'Thôn, tổ dân phố đã đến', 'Ngôn ngữ đã dùng']) {
      expect(all).toContain(line)
    }
    // What a unit left out is said where it is asked for.
    const blank = await server.run('reports.save', sent(communes[0] ?? '', round, '2026-03', {}))
    expect([blank.status, blank.body.fields]).toEqual([
      422,
      expect.arrayContaining([expect.stringContaining('epidemic-sessions'), expect.stringContaining('villages')]),
    ])
  })

  it('N37: the cadence is set once; due items come by themselves, and a new election day moves all of them', async () => {
    const moving = 'bao-cao-doi-ngay'
    // A Sunday some forty days ahead.
    const now = new Date()
    const in40 = new Date(now.getTime() + (42 - now.getUTCDay()) * 86_400_000).toISOString().slice(0, 10)
    await server.run('frames.create', { frame: moving, name: 'Bầu cử dời ngày', edition: '2025', electionDay: in40 })
    const office = await addOrganisation(server, province, 'Văn phòng', 'party')
    const unit = await addOrganisation(server, office, 'Đơn vị', 'party')
    const round = await ask({
      ...{ organisation: office, units: [unit], template: 'weekly-progress', frame: moving, title: 'Tiến độ' },
      cadence: [{ fromDaysBefore: null, everyDays: 5 }],
      from: new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10),
    })
    const days = async () => {
      const { items, today } = (await server.ask('reports.due', { organisation: unit })).body
      return { coming: items.filter((each) => each.due >= today).map((each) => each.due), today }
    }
    const before = await days()
    const distance = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
    expect(before.coming.map((each) => distance(each, in40) % 5)).toEqual(before.coming.map(() => 0))
    const moved = new Date(Date.parse(in40) + 7 * 86_400_000).toISOString().slice(0, 10)
    const said = await server.run('frames.moveElectionDay', {
      frame: moving,
      electionDay: moved,
      reason: 'Nghị quyết mới',
    })
    expect([said.status, said.body.title]).toEqual([200, undefined])
    const after = await days()
    expect(after.coming.length).toBeGreaterThan(0)
    expect(after.coming.map((each) => distance(each, moved) % 5)).toEqual(after.coming.map(() => 0))
    expect(after.coming).not.toEqual(before.coming)
    // Changed for all by who asked: every second day.
    const changed = await server.run('reports.ask', {
      ...{ organisation: office, round, version: 1, template: 'weekly-progress', frame: moving, title: 'Tiến độ' },
      ...{ cadence: [{ fromDaysBefore: null, everyDays: 2 }], to: null, units: [unit] },
      from: new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10),
    })
    expect(changed.body.result).toMatchObject({ version: 2 })
    const every = (await days()).coming
    expect(every.map((each) => distance(each, moved) % 2)).toEqual(every.map(() => 0))
  })
})

describe('a report', () => {
  it('H31 L13: its numbers are figures, typed once; a correction is a new entry with its reason', async () => {
    const front = await addOrganisation(server, province, 'Mặt trận', 'front')
    const union = await addOrganisation(server, front, 'Hội', 'association')
    const round = await ask({ organisation: front, units: [union] })
    const save = (period: string, values: ReturnType<typeof quarter>, more = {}) =>
      server.run('reports.save', sent(union, round, period, values, more))
    expect((await save('2026-Q1', quarter(10, 'Hội'))).status).toBe(200)
    const first = (await server.ask('reports.one', { organisation: union, round, period: '2026-Q1' })).body
    expect(first).toMatchObject({ state: 'sent', version: 1, before: null })
    const figure = first.values['quarter-sessions']?.figure ?? ''
    const seen = { 'quarter-sessions': figure }
    // The next quarter stands beside it; a fall of more than 30 % asks for a reason, at its field.
    const fallen = await save('2026-Q2', quarter(6, 'Hội'))
    expect([fallen.status, fallen.body.code, fallen.body.fields]).toEqual([
      422,
      'report-unfit',
      ['input.reasons.quarter-sessions', 'input.reasons.quarter-participants'],
    ])
    expect(fallen.body.detail).toContain('Kỳ trước 10, kỳ này 6: giảm hơn 30 %')
    const reasons = { 'quarter-sessions': 'Mưa lũ', 'quarter-participants': 'Mưa lũ' }
    expect((await save('2026-Q2', quarter(6, 'Hội'), { reasons })).status).toBe(200)
    const second = (await server.ask('reports.one', { organisation: union, round, period: '2026-Q2' })).body
    expect(second.before).toMatchObject({ period: '2026-Q1', values: { 'quarter-sessions': number(10) } })
    // A correction: without a reason it is refused, on another entry it is a conflict, then it is a new entry.
    const corrected = quarter(12, 'Hội', { 'quarter-participants': number(400) })
    const bare = await save('2026-Q1', corrected, { version: 1, seen })
    expect([bare.status, bare.body.code, bare.body.fields]).toEqual([
      422,
      'reason-needed',
      ['input.reasons.quarter-sessions'],
    ])
    const because = { 'quarter-sessions': 'Đếm sót hai buổi' }
    const blind = await save('2026-Q1', corrected, { version: 1, reasons: because })
    expect([blind.status, blind.body.code]).toEqual([409, 'changed-meanwhile'])
    expect((await save('2026-Q1', corrected, { version: 1, seen, reasons: because })).status).toBe(200)
    const history = (await server.ask('figures.history', { figure })).body
    expect(history.entries.map((each) => [each.value, each.reason])).toEqual([
      [12, 'Đếm sót hai buổi'],
      [10, null],
    ])
    // Exactly that number has changed upstairs.
    const rolled = (await server.ask('reports.synthesis', { organisation: front, round, period: '2026-Q1' })).body
    expect(rolled.fields['quarter-sessions']).toMatchObject({ value: 12 })
    expect(rolled.fields['quarter-participants']).toMatchObject({ value: 400 })
    expect(server.errors).toEqual([])
  })

  it('L08: start + new − left = end is enforced, and the next month begins with what there was', async () => {
    const women = await addOrganisation(server, province, 'Hội Phụ nữ', 'association')
    const branch = await addOrganisation(server, women, 'Chi hội', 'association')
    const round = await ask({ organisation: women, units: [branch], template: 'monthly-members', from: '2026-01-01' })
    const wrong = await server.run('reports.save', sent(branch, round, '2026-01', members(100, 7, 2, 106)))
    expect([wrong.status, wrong.body.fields]).toEqual([422, ['input.values.members-at-end']])
    expect(wrong.body.detail).toContain('Hội viên đầu kỳ + Phát triển mới − Giảm = 105, nhưng ở đây ghi 106.')
    const draft = await server.run('reports.save', {
      ...sent(branch, round, '2026-01', members(100, 7, 2, 106)),
      send: false,
    })
    expect(draft.status).toBe(200)
    // A draft counts for nobody.
    const none = (await server.ask('reports.synthesis', { organisation: women, round, period: '2026-01' })).body
    expect(none.fields['members-at-end']).toMatchObject({ value: null })
    const done = await server.run(
      'reports.save',
      sent(branch, round, '2026-01', members(100, 7, 2, 105), { version: 1 }),
    )
    expect(done.status).toBe(200)
    const next = (await server.ask('reports.one', { organisation: branch, round, period: '2026-02' })).body
    expect(next.before?.values['members-at-end']).toEqual(number(105))
  })

  it('is given back by field and sent again; nobody goes over his own; what was given back is not counted', async () => {
    const front = await addOrganisation(server, province, 'Mặt trận 2', 'front')
    const union = await addOrganisation(server, front, 'Hội 2', 'association')
    const round = await ask({ organisation: front, units: [union], to: '2026-03-31' })
    const path = segmentOf(province) + segmentOf(front)
    const database = openDatabase(server.address)
    try {
      const account = uuid7()
      const unit = signedIn(database, {
        account,
        grants: [{ id: uuid7(), role: 'association', organisation: union, path: path + segmentOf(union) }],
      })
      const office = signedIn(database, {
        account: uuid7(),
        grants: [{ id: uuid7(), role: 'front', organisation: front, path }],
      })
      const both = signedIn(database, {
        account,
        grants: [{ id: uuid7(), role: 'front', organisation: front, path }],
      })
      // A unit sees what it is asked though not where it was asked.
      const due = await unit.ask('reports.due', { organisation: union })
      expect(due).toMatchObject({
        result: { items: [{ round: { id: round, organisation: { name: 'Mặt trận 2' } } }] },
      })
      expect(await unit.ask('reports.board', { organisation: front, round })).toMatchObject({ status: 404 })
      const saved = await unit.run('reports.save', sent(union, round, '2026-Q1', quarter(8, 'Hội')))
      const report = (saved as { result: { report: string } }).result.report
      const give = { round, report, version: 1, rejected: { 'quarter-sessions': 'Đếm lại giúp' } }
      expect(await both.run('reports.review', give)).toMatchObject({ status: 422, code: 'report-own' })
      expect(await unit.run('reports.review', give)).toMatchObject({ status: 404 })
      expect(await office.run('reports.review', { ...give, rejected: { other: 'x' } })).toMatchObject({
        code: 'report-field-unknown',
      })
      expect(await office.run('reports.review', give)).toMatchObject({ status: 'done', result: { version: 2 } })
      const ask = (name: string, input: unknown) => office.ask(name, input) as Promise<{ result: never }>
      const rolled = async () =>
        (await ask('reports.synthesis', { organisation: front, round, period: '2026-Q1' })).result as {
          fields: Record<string, { value: number | null }>
        }
      expect((await rolled()).fields['quarter-sessions']?.value).toBeNull()
      expect((await rolled()).fields['quarter-participants']?.value).toBe(320)
      const one = (await unit.ask('reports.one', { organisation: union, round, period: '2026-Q1' })) as {
        result: { state: string; rejected: object; values: Record<string, { figure: string }> }
      }
      expect(one.result).toMatchObject({ state: 'returned', rejected: { 'quarter-sessions': 'Đếm lại giúp' } })
      // What the office wrote is the reason of the correction.
      const seen = { 'quarter-sessions': one.result.values['quarter-sessions']?.figure }
      const again = sent(union, round, '2026-Q1', quarter(9, 'Hội', { 'quarter-participants': number(320) }))
      expect(await unit.run('reports.save', { ...again, version: 2, seen })).toMatchObject({ status: 'done' })
      expect((await rolled()).fields['quarter-sessions']?.value).toBe(9)
      expect(await office.run('reports.review', { round, report, version: 3, rejected: {} })).toMatchObject({
        status: 'done',
      })
      expect(await unit.run('reports.save', { ...again, version: 4, seen })).toMatchObject({ code: 'report-accepted' })
    } finally {
      await database.close()
    }
  })

  it('L12: six organisations file; the missing are named, joint actions count once, small groups are hidden, texts are labelled', async () => {
    const front = await addOrganisation(server, province, 'Mặt trận 3', 'front')
    const six: string[] = []
    for (const name of ['Công đoàn', 'Nông dân', 'Phụ nữ', 'Thanh niên', 'Cựu chiến binh', 'Chữ thập đỏ']) {
      six.push(await addOrganisation(server, front, name, 'association'))
    }
    const round = await ask({ organisation: front, units: six })
    const joint = (...names: string[]) => ({ kind: 'table' as const, rows: names.map((name) => ({ name, with: '' })) })
    for (const [index, organisation] of six.slice(0, 5).entries()) {
      const said = await server.run(
        'reports.save',
        sent(
          organisation,
          round,
          '2026-Q1',
          quarter(index + 1, `Tổ chức ${index}`, {
            'joint-actions': joint('Hội thi tìm hiểu Luật', index % 2 ? 'Ngày hội' : 'hội thi  tìm hiểu luật'),
            'quarter-core-members': number([2, 9, 30, 0, 7][index] ?? 0),
          }),
        ),
      )
      expect([said.status, said.body.detail]).toEqual([200, undefined])
    }
    const whole = (await server.ask('reports.synthesis', { organisation: front, round, period: '2026-Q1' })).body
    expect(whole.units.filter((each) => !each.told).map((each) => each.name)).toEqual(['Chữ thập đỏ'])
    expect(whole.fields['quarter-sessions']).toMatchObject({ value: 15 })
    expect(whole.fields['joint-actions']).toMatchObject({ kind: 'distinct', count: 2 })
    // Two people of one unit, and the next one that would tell: hidden; the sum is whole.
    const core = whole.fields['quarter-core-members']
    expect(core).toMatchObject({ value: 48, hidden: false })
    const shown = new Map(core?.sources.map((each) => [each.organisation, each.value]))
    expect([shown.get(six[0] ?? ''), shown.get(six[4] ?? ''), shown.get(six[2] ?? '')]).toEqual([
      null,
      null,
      number(30),
    ])
    const limits = whole.fields.limits
    expect(limits?.sources).toHaveLength(5)
    expect(whole.written).toEqual({ version: 0, texts: {} })
    const write = (version: number, texts: Record<string, string>) =>
      server.run('reports.write', { round, period: '2026-Q1', version, texts })
    expect((await write(0, { limits: 'Nhìn chung còn chậm.' })).body.result).toEqual({ version: 1 })
    expect((await write(0, { limits: 'Khác' })).body.code).toBe('changed-meanwhile')
    expect((await write(1, { 'quarter-sessions': '99' })).body.code).toBe('report-field-unknown')
    // H25: out again as Word, PDF and Excel, with the office's words, the sums and who has not sent.
    const file = async (format: string) => {
      const input = encodeURIComponent(JSON.stringify({ organisation: front, round, period: '2026-Q1' }))
      const answer = await fetch(`${server.url}/documents/report-synthesis.${format}?input=${input}`)
      expect([format, answer.status]).toEqual([format, 200])
      return new Uint8Array(await answer.arrayBuffer())
    }
    const table = await readTable(await file('xlsx'), 'xlsx')
    const cells = table.ok ? (table.value.sheets[0]?.rows ?? []).map((row) => row.cells.map(String)) : []
    expect(cells.find((row) => row[1] === 'Buổi tuyên truyền, vận động')?.slice(0, 6)).toEqual([
      ...['3', 'Buổi tuyên truyền, vận động', 'buổi', '15', '', '5/6'],
    ])
    expect(cells.find((row) => row[1] === 'Hạn chế, nguyên nhân')?.[3]).toBe('Nhìn chung còn chậm.')
    const word = await readDocx(await file('docx'))
    const said = word.ok ? JSON.stringify(word.value) : ''
    for (const part of ['Chưa gửi', '5/6', 'Nhìn chung còn chậm.', 'Tổ chức 2: làm tiếp']) expect(said).toContain(part)
    expect(Buffer.from((await file('pdf')).subarray(0, 5)).toString()).toBe('%PDF-')
    const below = (await server.ask('reports.synthesis', { organisation: six[0] ?? '', round, period: '2026-Q1' })).body
    expect([below.written, below.fields['quarter-sessions']]).toMatchObject([null, { value: 1 }])
  })

  it('J6: a question at a field is a task of the unit with the way back; who may not ask finds nothing', async () => {
    const front = await addOrganisation(server, province, 'Mặt trận 5', 'front')
    const union = await addOrganisation(server, front, 'Hội 5', 'association')
    const round = await ask({ organisation: front, units: [union], to: '2026-06-30' })
    const period = '2026-Q1'
    const question = {
      ...{ round, period, unit: union, field: 'quarter-sessions' },
      tasks: [{ title: 'Làm rõ số buổi', recipients: [union], due: null }],
    }
    // A draft is nobody's business.
    await server.run('reports.save', sent(union, round, period, quarter(8, 'Hội'), { send: false }))
    expect((await server.run('reports.question', question)).status).toBe(404)
    await server.run('reports.save', sent(union, round, period, quarter(8, 'Hội'), { version: 1 }))
    expect((await server.run('reports.question', { ...question, field: 'other' })).body.code).toBe(
      'report-field-unknown',
    )
    const past = { ...question, tasks: [{ ...question.tasks[0], title: 'x', recipients: [union], due: '2026-01-01' }] }
    expect((await server.run('reports.question', past)).body.fields).toEqual(['input.tasks.0.due'])
    expect((await server.run('reports.question', question)).status).toBe(200)
    const whole = (await server.ask('reports.one', { organisation: union, round, period })).body
    expect(whole.answerBy > whole.today).toBe(true)
    expect(whole.questions).toMatchObject([
      { field: 'quarter-sessions', title: 'Làm rõ số buổi', copies: [{ organisation: { id: union } }] },
    ])
    // Of all units together it stands at the synthesis and not at the unit.
    await server.run('reports.question', { ...question, unit: null })
    const all = (await server.ask('reports.synthesis', { organisation: front, round, period })).body
    expect(all.questions).toHaveLength(1)
    const path = segmentOf(province) + segmentOf(front)
    const database = openDatabase(server.address)
    try {
      const unit = signedIn(database, {
        account: uuid7(),
        grants: [{ id: uuid7(), role: 'association', organisation: union, path: path + segmentOf(union) }],
      })
      expect(await unit.run('reports.question', question)).toMatchObject({ status: 404 })
      // Whoever answers sees what it is about, though not the office's own tasks.
      const board = (await unit.ask('work.board', { organisation: union })) as { result: { copies: { id: string }[] } }
      expect(await unit.ask('work.copy', { copy: board.result.copies[0]?.id })).toMatchObject({
        result: { origin: { document: null, question: { round, period, field: 'quarter-sessions' } } },
      })
      expect(await unit.ask('reports.one', { organisation: union, round, period })).toMatchObject({
        result: { questions: [] },
      })
    } finally {
      await database.close()
    }
  })

  it('is refused to who was not asked, for a period that is none, and with the wrong version', async () => {
    const front = await addOrganisation(server, province, 'Mặt trận 4', 'front')
    const union = await addOrganisation(server, front, 'Hội 4', 'association')
    const other = await addOrganisation(server, front, 'Hội khác', 'association')
    const round = await ask({ organisation: front, units: [union], to: '2026-06-30' })
    const codeOf = async (input: ReturnType<typeof sent>) => {
      const { status, body } = await server.run('reports.save', input)
      return [status, body.code, body.fields]
    }
    const values = quarter(1, 'Hội')
    expect(await codeOf(sent(other, round, '2026-Q1', values))).toEqual([404, 'not-found', []])
    expect(await codeOf(sent(union, round, '2027-Q1', values))).toEqual([422, 'report-period', ['input.period']])
    expect(await codeOf(sent(union, round, '2026-Q1', values, { version: 3 }))).toEqual([
      409,
      'changed-meanwhile',
      ['input.version'],
    ])
    expect(await codeOf(sent(union, round, '2026-Q1', { ...values, next: text('x'.repeat(4001)) }))).toEqual([
      422,
      'report-unfit',
      ['input.values.next'],
    ])
    expect((await server.ask('reports.one', { organisation: union, round, period: '2026-Q1' })).body.state).toBe('none')
    const bad = async (more: Partial<InputOf<typeof askReports>>) => {
      const { status, body } = await server.run('reports.ask', {
        ...{ organisation: front, round: uuid7(), template: 'quarter-result', frame: null, title: 'x' },
        ...{ from: '2026-01-01', to: null, units: [union], ...more },
      })
      return [status, body.code, body.fields]
    }
    expect(await bad({ units: undefined })).toEqual([422, 'report-units-needed', ['input.units']])
    expect(await bad({ template: 'none' })).toEqual([422, 'report-template-unknown', ['input.template']])
    expect(await bad({ frame })).toEqual([422, 'frame-not-wanted', ['input.frame']])
    expect(await bad({ template: 'weekly-progress' })).toEqual([422, 'frame-needed', ['input.frame']])
    expect(await bad({ to: '2025-01-01' })).toEqual([422, 'report-ends-before', ['input.to']])
    expect(await bad({ units: [province] })).toEqual([422, 'report-units-elsewhere', ['input.units']])
    expect(await bad({ round, version: 1, from: '2026-02-01' })).toEqual([422, 'report-head-fixed', ['input.from']])
    expect(await bad({ round, units: [union] })).toEqual([409, 'changed-meanwhile', ['input.version']])
    expect(server.errors).toEqual([])
  })
})
