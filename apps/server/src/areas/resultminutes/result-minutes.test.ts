import type { ResultPaperView } from '@baucu/contract'
import { readDocx } from '@baucu/documents'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GrantAt } from '../../kernel/access.ts'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { segmentOf } from '../organisations/index.ts'

let server: TestServer
let database: Database
const [top, province, east, west] = [uuid7(), uuid7(), uuid7(), uuid7()] as const
const frame = 'ket-qua-2026'
const path = (...ids: readonly string[]) => ids.map(segmentOf).join('')
/** Two constituencies of the National Assembly, each with two areas in two communes. */
const contests = [
  { id: 'dv-1', candidates: [uuid7(), uuid7(), uuid7(), uuid7()] },
  { id: 'dv-2', candidates: [uuid7(), uuid7(), uuid7(), uuid7()] },
] as const
const areas = new Map<string, string[]>()

beforeAll(async () => {
  server = await testServer({ sample: false })
  database = openDatabase(server.address)
  await must('frames.create', { frame, name: 'Thử kết quả', edition: '2025', electionDay: '2026-03-15' })
  const at = (organisation: string, parent: string, code: string, name: string, kind: 'province' | 'commune') =>
    must('organisations.create', {
      ...{ organisation, parent, code, name, kind, ...(parent === top ? { province: '99' } : {}) },
    })
  await must('organisations.create', { organisation: top, parent: null, code: 'QG', name: 'Cả nước', kind: 'other' })
  await at(province, top, 'T', 'Tỉnh Mẫu', 'province')
  await at(east, province, 'X1', 'Xã Đông Mẫu', 'commune')
  await at(west, province, 'X2', 'Xã Tây Mẫu', 'commune')
  for (const [index, { id, candidates }] of contests.entries()) {
    await must('territory.saveConstituency', {
      ...{ organisation: province, frame, constituency: id, body: 'NA', number: index + 1, area: 'Các xã', seats: 2 },
      ...{ decision: '01/NQ-HĐBCQG', decidedOn: '2025-12-20' },
    })
    await must('candidates.saveList', {
      ...{ organisation: province, frame, constituency: id, order: 'paper' },
      ...{ decision: '02/NQ-HĐBCQG', decidedOn: '2026-02-14' },
      candidates: candidates.map((each, place) => ({
        ...{ id: each, name: `Nguyễn Mẫu ${'ABCD'[place]}${index + 1}`, otherName: null, gender: null },
        birthDate: '1970-01-01',
      })),
    })
    for (const [number, under] of [east, west].entries()) {
      const area = uuid7()
      const code = `KV${index + 1}${number + 1}`
      await must('territory.saveArea', {
        ...{ under, frame, area, team: { code, name: `Tổ bầu cử ${code}` }, number: 2 * index + number + 1 },
        ...{ address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [], earlyOn: null },
        ...{ earlyDecision: null, decision: null, decidedOn: null, expected: null, sizeReason: null },
        constituencies: { NA: id },
      })
      areas.set(id, [...(areas.get(id) ?? []), area])
    }
  }
})
afterAll(async () => {
  await database.close()
  await server.close()
})

async function must<N extends Parameters<TestServer['run']>[0]>(name: N, input: Parameters<typeof server.run<N>>[1]) {
  const said = await server.run(name, input)
  expect([name, said.status, said.body.code, said.body.fields]).toEqual([name, 200, undefined, undefined])
  return said.body.result
}

async function download(name: string, input: object): Promise<Uint8Array> {
  const answer = await fetch(`${server.url}/documents/${name}.docx?input=${encodeURIComponent(JSON.stringify(input))}`)
  expect([name, answer.status]).toEqual([name, 200])
  return new Uint8Array(await answer.arrayBuffer())
}

/** Somebody with an account, a session and a role at the province. */
function person(role: GrantAt['role'] = 'committee') {
  const who = signedIn(database, {
    ...{ account: uuid7(), session: uuid7() },
    grants: [{ id: uuid7(), role, organisation: province, path: path(top, province) }],
  })
  const said = async (answer: Promise<unknown>) => {
    const answered = await answer
    return answered instanceof Refused
      ? { status: answered.status, code: answered.code, fields: answered.fields, numbers: answered.numbers }
      : (answered as { result: Record<string, unknown> }).result
  }
  return {
    run: (name: string, input: object) => said(who.run(name, input)),
    see: async (key: object) => (await said(who.ask('resultMinutes.one', key))) as unknown as ResultPaperView,
    list: () => said(who.ask('resultMinutes.list', { organisation: province, frame })),
  }
}

/** Types the minutes of an area twice, sends them up and has them accepted. */
async function count(contest: (typeof contests)[number], area: string, given: readonly [number, number, number]) {
  await countIn(frame, { ...contest, votes: [...given, 10] }, area)
}

type Counted = Readonly<{ id: string; candidates: readonly string[]; votes: readonly number[] }>

async function countIn(of: string, { id, candidates, votes }: Counted, area: string) {
  const key = { area, frame: of, constituency: id }
  const total = votes.reduce((sum, each) => sum + each, 0)
  const figures = {
    ...{ registered: 1_000, voted: 900, issued: 900, collected: 900, valid: 880, invalid: 20, total },
    ...Object.fromEntries(candidates.map((each, index) => [`votes.${each}`, votes[index]])),
  }
  const [first, second, lead] = [person(), person(), person()]
  for (const [who, part] of [
    [first, 'first'],
    [second, 'second'],
  ] as const) {
    expect(await who.run('count.handIn', { ...key, part, figures })).toMatchObject({ state: expect.any(String) })
  }
  expect(await first.run('count.send', { ...key, reason: 'Ảnh gửi sau' })).toMatchObject({ state: 'agreed' })
  expect(await lead.run('count.accept', key)).toMatchObject({ state: 'agreed' })
}

const boardKey = (id: string) => ({ organisation: province, frame, level: 'board', of: id })
const committeeKey = { organisation: province, frame, level: 'committee', of: 'NA' }
const written = {
  ...{ meeting: { day: '2026-03-17', time: '08:30' }, place: 'Trụ sở Ủy ban nhân dân tỉnh' },
  members: [{ name: 'Trần Văn Ban', gender: 'M' as const, role: 'Trưởng ban' }],
  ...{ texts: { incidents: 'Không có.' }, attachments: [] },
}

describe('result minutes', () => {
  it('H13: from counting minutes to the Board and the Committee by reference, each received by somebody else', async () => {
    const [secretary, office, other] = [person(), person(), person()]
    const [one, two] = contests
    const [eastern = '', western = ''] = areas.get(one.id) ?? []
    await count(one, eastern, [700, 500, 300])
    expect(await secretary.run('resultMinutes.draw', { ...boardKey(one.id), version: 0, written })).toMatchObject({
      ...{ status: 409, code: 'paper-unfinished', numbers: { of: 1, missing: 'Tổ bầu cử KV12' } },
    })
    await count(one, western, [650, 460, 310])
    expect(
      await person('leader').run('resultMinutes.draw', { ...boardKey(one.id), version: 0, written }),
    ).toMatchObject({ code: 'not-allowed' })
    const open = await secretary.see(boardKey(one.id))
    expect(open).toMatchObject({
      ...{ state: 'open', whole: true, deadline: '2026-03-20', form: { code: '19/HĐBC-QH', copies: 3 } },
      resolutions: { seats: { number: '01/NQ-HĐBCQG' }, list: { number: '02/NQ-HĐBCQG' } },
    })
    expect(await secretary.run('resultMinutes.draw', { ...boardKey(one.id), version: 0, written })).toEqual({
      ...{ state: 'drawn', version: 1 },
    })
    const drawn = await secretary.see(boardKey(one.id))
    expect(drawn.polls[0]).toMatchObject({
      ...{ registered: 2_000, voted: 1_800, valid: 1_760, invalid: 40 },
      places: [
        { name: 'Xã Đông Mẫu', areas: 1, votes: [700, 500, 300, 10] },
        { name: 'Xã Tây Mẫu', areas: 1, votes: [650, 460, 310, 10] },
      ],
      outcome: { poll: 'valid', elected: [one.candidates[0], one.candidates[1]], unfilled: 0 },
    })
    expect(drawn.findings).toEqual([])
    const paper = await download('board-minutes', boardKey(one.id))
    const words = JSON.stringify(await readDocx(paper))
    for (const said of ['Nguyễn Mẫu A1', '1.350', 'Trần Văn Ban', '08 giờ 30 phút', 'Xã Tây Mẫu']) {
      expect(words).toContain(said)
    }
    expect(await secretary.run('resultMinutes.send', boardKey(one.id))).toMatchObject({ code: 'paper-no-scan' })
    expect(await secretary.run('resultMinutes.send', { ...boardKey(one.id), reason: 'Chờ đóng dấu' })).toMatchObject({
      state: 'sent',
    })
    expect(await secretary.run('resultMinutes.accept', { ...boardKey(one.id), note: '' })).toMatchObject({
      code: 'paper-same-hand',
    })
    // The Committee does not take two fields; each says why, and nothing else is lost.
    const remarks = [
      { field: 'voted', comment: 'Bản giấy ghi 1.799' },
      { field: `votes.${one.candidates[1]}`, comment: 'Số bị sửa trên giấy' },
    ]
    expect(await office.run('resultMinutes.giveBack', { ...boardKey(one.id), remarks })).toMatchObject({
      state: 'returned',
    })
    expect(await secretary.see(boardKey(one.id))).toMatchObject({ remarks, written })
    await secretary.run('resultMinutes.draw', { ...boardKey(one.id), version: 3, written })
    await secretary.run('resultMinutes.send', { ...boardKey(one.id), reason: 'Chờ đóng dấu' })
    const before = (await server.ask('results.constituency', { frame, constituency: one.id })).body
    expect(before).toMatchObject({ status: 'quick' })
    expect(await office.run('resultMinutes.accept', { ...boardKey(one.id), note: '' })).toMatchObject({
      state: 'accepted',
    })
    const after = (await server.ask('results.constituency', { frame, constituency: one.id })).body
    expect(after).toMatchObject({ status: 'signed' })

    // The Committee waits for every Board; its list names who is missing.
    const early = JSON.stringify(await readDocx(await download('elected-list', committeeKey)))
    expect(early).toMatch(/Nguyễn Mẫu A1.*Danh sách này chưa đầy đủ.*Chưa nhận đủ biên bản: Ban bầu cử đơn vị số 2/)
    expect(await other.run('resultMinutes.draw', { ...committeeKey, version: 0, written })).toMatchObject({
      ...{ code: 'paper-unfinished', numbers: { missing: 'Ban bầu cử đơn vị số 2' } },
    })
    const [third = '', fourth = ''] = areas.get(two.id) ?? []
    await count(two, third, [500, 440, 430])
    await count(two, fourth, [520, 400, 420])
    await secretary.run('resultMinutes.draw', { ...boardKey(two.id), version: 0, written })
    await secretary.run('resultMinutes.send', { ...boardKey(two.id), reason: 'Chờ đóng dấu' })
    await office.run('resultMinutes.accept', { ...boardKey(two.id), note: '' })
    // 440 + 400 and 430 + 420 are not more than half of 1,760: one of two seats stays empty, and the Council decides.
    expect((await other.see(boardKey(two.id))).polls[0]?.outcome).toMatchObject({
      ...{ elected: [two.candidates[0]], unfilled: 1, next: 'additional-election-decision' },
    })
    expect(await other.run('resultMinutes.draw', { ...committeeKey, version: 0, written })).toMatchObject({
      state: 'drawn',
    })
    const summary = await other.see(committeeKey)
    expect(summary).toMatchObject({
      ...{ form: { code: '20/HĐBC-QH', copies: 4 }, deadline: '2026-03-22', findings: [] },
      sums: { seats: 4, registered: 4_000, voted: 3_600, valid: 3_520, invalid: 80, elected: 3 },
    })
    expect(summary.polls.map((poll) => poll.version)).toEqual([6, 3])
    const file = await download('committee-minutes', committeeKey)
    const text = JSON.stringify(await readDocx(file))
    for (const said of ['Nguyễn Mẫu A1', 'Nguyễn Mẫu A2', 'tỉnh Mẫu']) expect(text).toContain(said)
    // Form 21 is a Board's: one for each constituency; what is left over is told, and that the list is not complete.
    const listed = JSON.stringify(await readDocx(await download('elected-list', committeeKey)))
    for (const said of ['Đơn vị bầu cử số 1', 'Nguyễn Mẫu B1', '01/01/1970', 'TRƯỞNG BAN BẦU CỬ', 'Nguyễn Mẫu A2']) {
      expect(listed).toContain(said)
    }
    expect(listed).toMatch(
      /Danh sách này chưa đầy đủ.*số 2: còn thiếu 1 đại biểu; chưa có quyết định hoặc kết quả bầu cử/,
    )
    expect(listed).not.toContain('Nguyễn Mẫu B2')
    const ofOne = JSON.stringify(await readDocx(await download('elected-list', boardKey(one.id))))
    expect(ofOne).toContain('Nguyễn Mẫu B1')
    expect(ofOne).not.toMatch(/Danh sách này chưa đầy đủ|Nguyễn Mẫu A2/)
    await other.run('resultMinutes.send', { ...committeeKey, reason: 'Chờ đóng dấu' })
    expect(await office.run('resultMinutes.accept', { ...committeeKey, note: '' })).toMatchObject({
      ...{ code: 'paper-needs-receipt', fields: ['input.note'] },
    })
    const note = 'HĐBCQG nhận 21/03/2026, số 15'
    expect(await office.run('resultMinutes.accept', { ...committeeKey, note })).toMatchObject({ state: 'accepted' })
    expect(await office.list()).toMatchObject({
      lines: [
        { level: 'board', number: 1, state: 'accepted', outdated: false, yours: null },
        { level: 'board', number: 2, state: 'accepted' },
        { level: 'committee', state: 'accepted', below: { expected: 2, reported: 2 }, outdated: false },
      ],
    })
  })

  it('the papers of the provinces together are the nation’s, held against what was counted', async () => {
    const said = await server.ask('resultMinutes.list', { organisation: top, frame })
    expect(said.body).toMatchObject({
      lines: [],
      nation: {
        ...{ provinces: { expected: 1, reported: 1 }, findings: [] },
        sums: { seats: 4, registered: 4_000, voted: 3_600, valid: 3_520, invalid: 80, elected: 3 },
      },
      below: [{ name: 'Tỉnh Mẫu', boards: 2, accepted: 2, committee: ['accepted'] }],
    })
  })

  it('what has come in is seen by place: tiles of communes, constituencies, what is missing', async () => {
    const said = await server.ask('results.place', { organisation: province, frame })
    expect(said.body).toMatchObject({
      ...{ bodies: ['NA'], body: 'NA', areas: { expected: 4, reported: 4 }, doubtful: [], missing: [] },
      sums: { registered: 4_000, voted: 3_600, valid: 3_520, invalid: 80 },
      tiles: [
        { name: 'Xã Đông Mẫu', areas: { expected: 2, reported: 2 } },
        { name: 'Xã Tây Mẫu', areas: { expected: 2, reported: 2 } },
      ],
      constituencies: [
        { number: 1, status: 'signed', elected: ['Nguyễn Mẫu A1', 'Nguyễn Mẫu B1'], unfilled: 0 },
        { number: 2, status: 'signed', elected: ['Nguyễn Mẫu A2'], unfilled: 1, next: 'additional-election-decision' },
      ],
    })
    const commune = await server.ask('results.place', { organisation: east, frame })
    expect(commune.body.tiles).toMatchObject([{ name: '1', constituency: 'dv-1' }, { name: '3' }])
    expect(commune.body.areas).toEqual({ expected: 2, reported: 2 })
  })

  it('the elected and the confirmed are two things: who is refused leaves the seat empty and nobody moves up', async () => {
    const [one] = contests
    const office = person()
    const decision = { decision: '10/NQ-HĐBCQG', decidedOn: '2026-03-30' }
    const at = { organisation: province, frame, constituency: one.id }
    expect(
      await office.run('resultMinutes.confirm', { ...at, ...decision, candidate: one.candidates[2], confirmed: true }),
    ).toMatchObject({ code: 'not-elected' })
    expect(
      await office.run('resultMinutes.confirm', { ...at, ...decision, candidate: one.candidates[0], confirmed: true }),
    ).toEqual({ deputies: 2, empty: 0 })
    const refusal = { ...at, ...decision, candidate: one.candidates[1], confirmed: false }
    expect(await office.run('resultMinutes.confirm', refusal)).toMatchObject({ code: 'paper-needs-reason' })
    expect(await office.run('resultMinutes.confirm', { ...refusal, reason: 'Không đủ tiêu chuẩn' })).toEqual({
      ...{ deputies: 1, empty: 1 },
    })
    const page = (await server.ask('results.constituency', { frame, constituency: one.id })).body
    expect(page.candidates.map(({ confirmed }) => confirmed)).toEqual([true, false, null, null])
    expect(page.outcome?.elected).toEqual([one.candidates[0], one.candidates[1]])
  })

  it('H15: an additional election is waited for and told of in the paper of the Committee; nobody moves up', async () => {
    const [, two] = contests
    const [, second, third, fourth] = two.candidates
    const [secretary, office] = [person(), person()]
    const opened = await office.run('secondPolls.open', {
      ...{ organisation: province, frame, constituency: two.id, kind: 'additional' },
      ...{ decision: '20/NQ-HĐBCQG', decidedOn: '2026-03-18', day: '2026-03-22' },
    })
    const later = (opened as { frame: string }).frame
    expect(await office.see(committeeKey)).toMatchObject({
      ...{ whole: false, missing: ['Ban bầu cử đơn vị số 2, bầu cử ngày 22/03/2026'] },
    })
    const waiting = JSON.stringify(await readDocx(await download('elected-list', committeeKey)))
    expect(waiting).toContain('Ban bầu cử đơn vị số 2, bầu cử ngày 22/03/2026')
    // Who was refused stays elected, with the decision beside the name.
    expect(waiting).toMatch(/Nguyễn Mẫu B1.*Không được xác nhận tư cách \(10\/NQ-HĐBCQG\)/)
    // The list waits for it, too; what was received of the first polls still is what stands below.
    const committee = { level: 'committee', below: { expected: 3, reported: 2 }, outdated: false, yours: null }
    expect(await office.list()).toMatchObject({ lines: [{ outdated: false }, { outdated: false }, committee] })
    const list = { id: two.id, candidates: [second, third, fourth], votes: [520, 350, 10] }
    for (const area of areas.get(two.id) ?? []) await countIn(later, list, area)
    const key = { ...boardKey(two.id), frame: later }
    await secretary.run('resultMinutes.draw', { ...key, version: 0, written })
    await secretary.run('resultMinutes.send', { ...key, reason: 'Chờ đóng dấu' })
    expect(await office.run('resultMinutes.accept', { ...key, note: '' })).toMatchObject({ state: 'accepted' })
    const before = await secretary.see(committeeKey)
    expect(before).toMatchObject({ state: 'accepted', whole: true, outdated: true, seconds: [] })
    expect(await office.list()).toMatchObject({
      lines: [{}, {}, { below: { expected: 3, reported: 3 }, outdated: true, yours: 'correct' }],
    })
    await secretary.run('resultMinutes.draw', { ...committeeKey, version: before.version, written })
    const drawn = await secretary.see(committeeKey)
    expect(drawn).toMatchObject({
      ...{ state: 'drawn', outdated: false, sums: { seats: 4, elected: 3 } },
      seconds: [{ kind: 'additional', on: '2026-03-22', seats: 1, outcome: { elected: [second], unfilled: 0 } }],
    })
    const text = JSON.stringify(await readDocx(await download('committee-minutes', committeeKey)))
    for (const said of [
      'Danh sách những người trúng cử đại biểu Quốc hội sau khi bầu cử thêm',
      'Đơn vị bầu cử số 2.',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).toContain('Không có.')
    const elected = JSON.stringify(await readDocx(await download('elected-list', committeeKey)))
    expect(elected).toMatch(/Nguyễn Mẫu A2.*Bầu cử ngày.22 tháng 3 năm.2026.*Nguyễn Mẫu B2/)
    expect(elected).not.toContain('chưa đầy đủ')
    // The report of the second poll's own Board; its Committee has no list of a whole body.
    expect(JSON.stringify(await readDocx(await download('elected-list', key)))).toContain('Nguyễn Mẫu B2')
    const input = encodeURIComponent(JSON.stringify({ ...committeeKey, frame: later }))
    const refused = await fetch(`${server.url}/documents/elected-list.pdf?input=${input}`)
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([409, 'no-form'])
  })

  it('figures that change below are seen above: the paper is outdated and is not received', async () => {
    const [one] = contests
    const office = person()
    const client = new pg.Client(server.address)
    await client.connect()
    await client.query(
      `update constituency_totals t set figures[2] = figures[2] - 1 from constituency c
       where c.frame_id = t.frame_id and c.ordinal = t.constituency and c.id = $1 and t.frame_id = $2`,
      [one.id, frame],
    )
    await client.end()
    const outdated = await office.see(boardKey(one.id))
    expect(outdated).toMatchObject({
      ...{ state: 'accepted' },
      findings: [{ code: 'ID-12', fields: ['voted'], text: { vi: expect.stringContaining('1.800') } }],
    })
    expect(await office.list()).toMatchObject({
      lines: [{ outdated: true, yours: 'correct' }, { outdated: false }, { outdated: true, yours: null }],
    })
    const page = (await server.ask('results.constituency', { frame, constituency: one.id })).body
    expect(page).toMatchObject({ status: 'quick' })
  })
})
