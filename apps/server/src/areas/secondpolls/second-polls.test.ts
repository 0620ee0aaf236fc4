import { readDocx } from '@baucu/documents'
import { plusDays } from '@baucu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { type Area, days, makePlace } from './testing.ts'

let server: TestServer
let database: Database
beforeAll(async () => {
  server = await testServer({ sample: false })
  database = openDatabase(server.address)
})
afterAll(async () => {
  await database.close()
  await server.close()
})

const born = (count: number) => Array.from({ length: count }, (_, index) => `19${60 + index}-01-01`)
const half: Area = { registered: 1_000, voted: 500, valid: 480, votes: [400, 300, 200, 60, 20] }
const good: Area = { registered: 1_000, voted: 900, valid: 880, votes: [600, 550, 440, 430, 300] }

describe.each(['2025', '2015'] as const)('second polls by the edition of %s', (edition) => {
  const { first, last, late } = days[edition]

  it('H15: exactly half (case 16) asks for a re-election: a frame of its own with the same list, recognised whatever its turnout (case 20)', async () => {
    const place = await makePlace(server, database, edition)
    const at = await place.draw('NA', 3, born(5), 1)
    expect((await place.open(at, {})).body).toMatchObject({ code: 'second-poll-unfinished', fields: ['input.kind'] })
    await place.count(at, at.areas[0] ?? '', half)

    expect(await place.one(at)).toMatchObject({
      ...{ due: 'rerun', latest: last, halfOrLess: 1, registered: 1_000, voted: 500 },
      ...{ decides: { authority: 'council', article: '80.2', confirmed: true }, polls: [] },
      reasons: [
        { rule: 'W-1', holds: false },
        { rule: 'W-6', holds: false },
      ],
    })
    expect((await place.open(at, { day: late })).body).toMatchObject({
      ...{ status: 409, code: 'second-poll-day', fields: ['input.day'] },
      detail: expect.stringContaining(`phải từ 1 đến ${edition === '2025' ? 7 : 15} ngày`),
    })
    expect((await place.open(at, { day: first })).body.code).toBe('second-poll-day')
    expect((await place.open(at, { kind: 'additional' })).body).toMatchObject({ code: 'second-poll-not-asked' })
    expect((await place.open(at, { decidedOn: late })).body).toMatchObject({ fields: ['input.decidedOn'] })

    const opened = await place.open(at, {})
    expect([opened.status, opened.body.code]).toEqual([200, undefined])
    const frame = opened.body.result.frame
    const frames = (await server.ask('frames.list', {})).body.frames
    expect(frames.find((each) => each.id === frame)).toMatchObject({
      ...{ electionDay: last, bodies: ['NA'], edition, rehearsal: false },
      second: { of: place.frame, kind: 'rerun', firstDay: first },
    })
    expect((await place.open(at, {})).body).toMatchObject({ code: 'second-poll-open' })
    const child = await place.result(at.constituency, frame)
    expect(child).toMatchObject({ seats: 3, areas: { expected: 1, reported: 0 }, outcome: null })
    expect(child.candidates.map(({ id }) => id)).toEqual(at.candidates)

    await place.count(
      at,
      at.areas[0] ?? '',
      { registered: 1_000, voted: 300, valid: 290, votes: [200, 180, 140, 90, 20] },
      frame,
    )
    expect((await place.result(at.constituency, frame)).outcome).toMatchObject({
      ...{ poll: 'valid', elected: at.candidates.slice(0, 2), unfilled: 1, next: 'additional-election-decision' },
    })
    const combined = await place.result(at.constituency)
    expect(combined.outcome).toMatchObject({ poll: 'not-valid', elected: [], next: 're-election' })
    expect(combined.combined).toMatchObject({
      elected: at.candidates.slice(0, 2).map((id) => ({ id, poll: 'second' })),
      unfilled: 1,
    })
    // There is no second re-election, neither here nor below.
    expect((await place.open(at, {})).body).toMatchObject({ code: 'second-poll-once' })
    expect((await place.open(at, {}, frame)).body).toMatchObject({ code: 'second-poll-not-asked' })
  })

  it('H15: an additional election (cases 2, 8, 22, 23) is for the seats left and for those not elected, and there is no second one', async () => {
    const place = await makePlace(server, database, edition)
    const at = await place.draw('NA', 3, born(5), 1)
    await place.count(at, at.areas[0] ?? '', good)
    expect(await place.one(at)).toMatchObject({ due: 'additional', decides: { authority: 'council', article: '79.1' } })
    const frame = (await place.open(at, { kind: 'additional' })).body.result.frame
    const child = await place.result(at.constituency, frame)
    expect(child.seats).toBe(1)
    expect(child.candidates.map(({ id }) => id)).toEqual(at.candidates.slice(2))
    const three = { ...at, candidates: at.candidates.slice(2) }
    await place.count(
      three,
      at.areas[0] ?? '',
      { registered: 1_000, voted: 800, valid: 800, votes: [450, 250, 100] },
      frame,
    )
    expect(await place.result(at.constituency)).toMatchObject({
      outcome: { elected: at.candidates.slice(0, 2), unfilled: 1 },
      combined: {
        elected: [
          { id: at.candidates[0], poll: 'first' },
          { id: at.candidates[1], poll: 'first' },
          { id: at.candidates[2], poll: 'second' },
        ],
        unfilled: 0,
      },
      seconds: [{ frame, kind: 'additional', day: last, finished: true, seats: 1 }],
    })
    const nation = (await server.ask('results.nation', { frame: place.frame })).body
    expect(nation.constituencies[0]).toMatchObject({ unfilled: 0, next: 'none' })
    expect(nation.elected).toBe(3)

    // Of another constituency nobody gets above half: the seat stays empty, and nothing further is opened.
    const other = await place.draw('province', 5, born(8), 1)
    await place.count(other, other.areas[0] ?? '', {
      ...{ registered: 1_200, voted: 1_000, valid: 1_000, votes: [700, 650, 600, 500, 400, 300, 200, 100] },
    })
    expect(await place.one(other)).toMatchObject({ due: 'additional', decides: { authority: 'committee' } })
    const again = (await place.open(other, { kind: 'additional' })).body.result.frame
    expect((await place.result(other.constituency, again)).seats).toBe(2)
    await place.count(
      { ...other, candidates: other.candidates.slice(3) },
      other.areas[0] ?? '',
      { registered: 1_200, voted: 1_000, valid: 1_000, votes: [450, 440, 430, 300, 200] },
      again,
    )
    expect((await place.result(other.constituency)).combined).toMatchObject({ unfilled: 2 })
    const below = await place.open(other, { kind: 'additional' }, again)
    expect(below.body).toMatchObject({ code: 'second-poll-not-asked' })
    expect(below.body.detail).toContain('không tổ chức bầu cử thêm lần thứ hai')
    expect((await place.open(other, { kind: 'additional' })).body.code).toBe('second-poll-once')
  })

  it('H15: four of five (case 7) and an area under half of a constituency above half (case 19) ask for nothing', async () => {
    const place = await makePlace(server, database, edition)
    const at = await place.draw('commune', 5, born(8), 1)
    await place.count(at, at.areas[0] ?? '', {
      ...{ registered: 1_200, voted: 1_000, valid: 1_000, votes: [700, 650, 600, 550, 500, 300, 200, 100] },
    })
    expect(await place.one(at)).toMatchObject({ due: null, outcome: { unfilled: 1, next: 'none' } })
    expect((await place.open(at, { kind: 'additional' })).body).toMatchObject({ code: 'second-poll-not-asked' })
    const two = await place.draw('NA', 1, born(3), 2)
    await place.count(two, two.areas[0] ?? '', { registered: 1_000, voted: 200, valid: 200, votes: [150, 40, 10] })
    await place.count(two, two.areas[1] ?? '', { registered: 1_000, voted: 900, valid: 900, votes: [700, 100, 100] })
    expect(await place.one(two)).toMatchObject({ due: null, halfOrLess: 1 })
    const { lines } = (await server.ask('secondPolls.list', { organisation: place.province, frame: place.frame })).body
    expect(lines.map(({ constituency, due }) => [constituency, due])).toEqual([
      [two.constituency, null],
      [at.constituency, null],
    ])
  })

  it('H15: an annulled area (cases 26, 28) stops counting at once, is kept, and counts again with its new figures and nothing else', async () => {
    const place = await makePlace(server, database, edition)
    const at = await place.draw('NA', 2, born(4), 2)
    const [one = '', two = ''] = at.areas
    await place.count(at, one, { registered: 500, voted: 450, valid: 440, votes: [300, 250, 100, 90] })
    const input = {
      ...{ kind: 'annulled-area' as const, areas: [two], proposedBy: 'provincial-committee' as const },
      reason: 'In sai danh xưng trên phiếu bầu',
    }
    expect((await place.open(at, input)).body).toMatchObject({
      ...{ code: 'second-poll-area-untold', fields: ['input.areas.0'] },
    })
    await place.count(at, two, { registered: 700, voted: 600, valid: 590, votes: [100, 200, 400, 300] })
    const before = await place.result(at.constituency)

    expect((await place.open(at, { ...input, proposedBy: null })).body).toMatchObject({
      ...{ code: 'second-poll-proposer', fields: ['input.proposedBy'] },
    })
    expect((await place.open(at, { ...input, areas: [] })).body).toMatchObject({ fields: ['input.areas'] })
    expect((await place.open(at, { ...input, reason: '' })).body).toMatchObject({ fields: ['input.reason'] })
    expect((await place.open(at, { ...input, day: late })).body).toMatchObject({ fields: ['input.day'] })
    expect(await place.result(at.constituency)).toEqual(before)

    const frame = (await place.open(at, input)).body.result.frame
    const waiting = await place.result(at.constituency)
    expect(waiting).toMatchObject({
      ...{ areas: { expected: 2, reported: 1 }, registered: 500, voted: 450, valid: { from: 440, to: 440 } },
      annulment: { waiting: [{ id: two, commune: 'Xã Suối Mẫu' }], reason: { rule: 'W-7-WAIT' } },
      outcome: { poll: 'unknown', next: 'none' },
      seconds: [{ decision: 'Nghị quyết số 9/NQ-HĐBCQG', proposedBy: 'provincial-committee', finished: false }],
    })
    // What was found is for offices; the decision is for everybody.
    expect((await place.one(at)).results).toMatchObject([{ reason: input.reason }])
    expect(JSON.stringify(waiting)).not.toContain(input.reason)
    expect(waiting.candidates.map(({ votes }) => votes)).toEqual([300, 250, 100, 90])
    expect((await place.one(at)).areas.map(({ state }) => state)).toEqual(['counted', 'annulled'])
    expect((await place.open(at, input)).body).toMatchObject({ code: 'second-poll-area-untold' })
    const kept = await database.transaction('read', async ({ client }) => {
      await client.query(`select set_config('baucu.reach', '{""}', true)`)
      return await client.query('select figures_of(figures) as figures from annulled_minutes where area_id = $1', [two])
    })
    expect(kept.rows).toEqual([{ figures: [700, 600, 600, 600, 590, 10, 100, 200, 400, 300] }])

    expect((await place.result(at.constituency, frame)).areas).toEqual({ expected: 1, reported: 0, rejected: 0 })
    await place.count(at, two, { registered: 705, voted: 500, valid: 495, votes: [310, 300, 100, 90] }, frame)
    const after = await place.result(at.constituency)
    expect(after).toMatchObject({
      ...{ areas: { expected: 2, reported: 2 }, registered: 1_205, voted: 950, valid: { from: 935, to: 935 } },
      annulment: { waiting: [], reason: { rule: 'W-7-REPLACED' } },
      outcome: { poll: 'valid', elected: at.candidates.slice(0, 2), next: 'none' },
      combined: null,
    })
    expect(after.candidates.map(({ votes }) => votes)).toEqual([610, 550, 200, 180])
    // The part that voted again decides nothing by itself.
    expect((await place.result(at.constituency, frame)).outcome).toBeNull()
    expect((await place.open(at, input, frame)).body).toMatchObject({ code: 'second-poll-annulled-again' })
  })

  it('H15: an annulled constituency votes again in all its areas', async () => {
    const place = await makePlace(server, database, edition)
    const at = await place.draw('commune', 2, born(4), 2)
    const [one = '', two = ''] = at.areas
    for (const area of at.areas)
      await place.count(at, area, { registered: 500, voted: 450, valid: 440, votes: [300, 250, 100, 90] })
    const opened = await place.open(at, {
      ...{ kind: 'annulled-constituency', proposedBy: 'NEC', reason: 'Thừa phiếu' },
    })
    const { frame } = opened.body.result
    expect(await place.result(at.constituency)).toMatchObject({
      ...{ areas: { expected: 2, reported: 0 }, status: 'waiting', outcome: null },
    })
    expect((await place.open(at, { kind: 'annulled-constituency', proposedBy: 'NEC', reason: 'Lại' })).body.code).toBe(
      'second-poll-open',
    )
    await place.count(at, one, { registered: 500, voted: 400, valid: 400, votes: [100, 250, 300, 100] }, frame)
    await place.count(at, two, { registered: 500, voted: 300, valid: 300, votes: [50, 200, 250, 50] }, frame)
    expect(await place.result(at.constituency)).toMatchObject({
      ...{ areas: { expected: 2, reported: 2 }, voted: 700, registered: 1_000 },
      outcome: { elected: [at.candidates[2], at.candidates[1]] },
    })
  })

  it('H16: the statistics count who is elected by all polls together, and what was annulled', async () => {
    const place = await makePlace(server, database, edition)
    const board = async () =>
      (await server.ask('wrapup.board', { organisation: place.province, frame: place.frame })).body
    const at = await place.draw('NA', 3, born(5), 2)
    const [one = '', two = ''] = at.areas
    for (const area of at.areas) await place.count(at, area, good)
    // Nobody has decided anything: one seat is empty, and whether an additional election is held is the Council's.
    expect((await board()).elected).toMatchObject([{ seats: 3, elected: 2 }])
    expect((await board()).polls[0]?.figures).toMatchObject({
      constituencies: { annulled: 0, again: 0, additional: 0, short: 1 },
      areas: { annulled: 0, again: 0 },
    })
    const input = { kind: 'annulled-area' as const, areas: [two], proposedBy: 'NEC' as const, reason: 'Thừa phiếu' }
    const annulled = (await place.open(at, input)).body.result.frame
    expect((await board()).polls[0]?.figures.areas).toMatchObject({ annulled: null })
    await place.count(at, two, good, annulled)
    expect((await board()).polls[0]?.figures).toMatchObject({
      constituencies: { annulled: 0, again: 0 },
      areas: { annulled: 1, again: 1, additional: null },
    })
    const { frame } = (await place.open(at, { kind: 'additional' })).body.result
    // Decided, and not yet counted: who is elected is not known.
    expect(await board()).toMatchObject({
      polls: [{ figures: { constituencies: { additional: 1, short: null } } }],
      elected: [{ constituencies: { all: 1, finished: 0 }, elected: null }],
    })
    const three = { ...at, candidates: at.candidates.slice(2) }
    for (const area of [one, two]) {
      await place.count(three, area, { registered: 1_000, voted: 800, valid: 800, votes: [450, 250, 100] }, frame)
    }
    expect(await board()).toMatchObject({
      polls: [{ figures: { constituencies: { additional: 1, short: 0 } } }],
      elected: [{ constituencies: { all: 1, finished: 1 }, seats: 3, elected: 3 }],
      results: [
        [expect.stringContaining('Số trúng cử 3/3')],
        [],
        [expect.stringContaining('1 đơn vị bầu cử phải bầu cử thêm')],
        [expect.stringContaining('0 đơn vị bầu cử, 1 khu vực bỏ phiếu bị hủy')],
      ],
    })
  })

  it('the term of a council is printed once it was noted, on the papers of its second polls too', async () => {
    const place = await makePlace(server, database, edition)
    const at = await place.draw('province', 5, born(8), 1)
    const area = at.areas[0] ?? ''
    const words = async (name: string, input: object) => {
      const said = await fetch(
        `${server.url}/documents/${name}.docx?input=${encodeURIComponent(JSON.stringify(input))}`,
      )
      expect([name, said.status]).toEqual([name, 200])
      return JSON.stringify(await readDocx(new Uint8Array(await said.arrayBuffer())))
    }
    const sheet = (frame: string) => ({ area, frame, constituency: at.constituency })
    expect(await words('count-minutes', sheet(place.frame))).toMatch(/khóa …|khóa \.\./i)
    await place.must('territory.saveSeats', {
      ...{ organisation: place.province, frame: place.frame, body: 'province', seats: 50, term: 'XVII' },
      ...{ decision: null, decidedOn: null },
    })
    await place.count(at, area, half)
    const { frame } = (await place.open(at, {})).body.result
    for (const of of [place.frame, frame]) {
      expect(await words('count-minutes', sheet(of))).toMatch(/khóa XVII[ ,]/i)
      const seen = (await server.ask('count.sheet', sheet(of))).body
      expect(seen.councilTerm).toBe('XVII')
    }
    const board = { organisation: place.province, frame: place.frame, level: 'board', of: at.constituency }
    expect(await words('board-minutes', board)).toContain('khóa XVII, nhiệm kỳ')
    const committee = { organisation: place.province, frame: place.frame, level: 'committee', of: 'province' }
    expect(await words('committee-minutes', committee)).toContain('khóa XVII, nhiệm kỳ')
    // Nobody's minutes were received: there is no list of the elected yet, and a council's Board never has one.
    for (const [key, code] of [
      [committee, 'paper-unfinished'],
      [board, 'no-form'],
    ] as const) {
      const said = await fetch(
        `${server.url}/documents/elected-list.pdf?input=${encodeURIComponent(JSON.stringify(key))}`,
      )
      expect([said.status, ((await said.json()) as { code: string }).code]).toEqual([409, code])
    }
  })

  it('H15: the tasks of a second poll are dated by its own day and can be given like any other', async () => {
    const place = await makePlace(server, database, edition)
    const committee = uuid7()
    await place.must('organisations.create', {
      ...{
        organisation: committee,
        parent: place.commune,
        code: `U${committee.slice(-9)}`,
        kind: 'election-committee',
      },
      name: 'Ủy ban bầu cử xã Suối Mẫu',
    })
    const at = await place.draw('commune', 3, born(5), 1)
    await place.count(at, at.areas[0] ?? '', half)
    const templates = async (frame: string) =>
      (await server.ask('plans.templates', { organisation: committee, frame })).body.templates
    const before = await templates(place.frame)
    expect(before.map(({ id }) => id)).toContain('election-committee')
    expect(before.map(({ id }) => id)).not.toContain('second-poll')
    const { frame } = (await place.open(at, {})).body.result
    expect(await templates(frame)).toMatchObject([{ id: 'second-poll', items: 9 }])
    const plan = uuid7()
    await place.must('plans.create', { organisation: committee, frame, plan, template: 'second-poll' })
    const { draft } = (await server.ask('plans.one', { plan })).body.plan
    const items = draft.groups.flatMap((group) => group.items)
    const dueOf = (code: string) => items.find((each) => each.code === code)?.until
    expect([dueOf('B05'), dueOf('B06')]).toEqual([plusDays(last, -1), last])
    // Three days after the poll for the Team, five for the Board (Điều 76.3, 77.3).
    expect([dueOf('B07'), dueOf('B08')]).toEqual([plusDays(last, 3), plusDays(last, 5)])
  })

  it('H15: minutes that were sent and wait for the Council are annulled without ever having counted, and never count afterwards', async () => {
    const place = await makePlace(server, database, edition)
    const at = await place.draw('NA', 2, born(4), 2)
    const [one = '', two = ''] = at.areas
    const figures = { registered: 500, voted: 450, valid: 440, votes: [300, 250, 100, 90] }
    await place.count(at, one, figures)
    await place.count(at, two, figures, place.frame, false)
    expect((await place.one(at)).areas.map(({ state }) => state)).toEqual(['counted', 'sent'])
    const input = { kind: 'annulled-area' as const, areas: [two], proposedBy: 'NEC' as const, reason: 'Thừa 75 phiếu' }
    const { frame } = (await place.open(at, input)).body.result
    expect(await place.sendBack(at.constituency, two)).toBe('sheet-upward')
    expect(await place.result(at.constituency)).toMatchObject({ areas: { reported: 1 }, registered: 500 })
    await place.count(at, two, { ...figures, voted: 440 }, frame)
    expect(await place.result(at.constituency)).toMatchObject({ areas: { reported: 2 }, voted: 890 })
    // What voted again may be annulled again, by another decision: the first one names its area as counted.
    const again = await place.open(at, { ...input, reason: 'Lại có vi phạm' })
    expect([again.status, again.body.code]).toEqual([200, undefined])
    const result = await place.result(at.constituency)
    expect(result).toMatchObject({ areas: { reported: 1 }, annulment: { waiting: [{ id: two }] } })
    expect(result.seconds.map(({ areas }) => areas.map(({ votedAgain }) => votedAgain))).toEqual([[true], [false]])
  })

  it('H15: what the law leaves open is nobody’s seat: a tie of one birth date (case 4), an additional election of few (case 24); else the older (case 25)', async () => {
    const place = await makePlace(server, database, edition)
    const tie = await place.draw('NA', 2, ['1960-01-01', '1970-01-01', '1970-01-01', '1980-01-01'], 1)
    await place.count(tie, tie.areas[0] ?? '', {
      ...{ registered: 1_000, voted: 900, valid: 880, votes: [500, 441, 441, 200] },
    })
    expect(await place.one(tie)).toMatchObject({ due: null, outcome: { elected: [tie.candidates[0]], next: 'none' } })
    expect((await place.open(tie, { kind: 'additional' })).body.code).toBe('second-poll-not-asked')

    const at = await place.draw('NA', 3, born(5), 1)
    await place.count(at, at.areas[0] ?? '', {
      ...{ registered: 1_000, voted: 900, valid: 880, votes: [600, 440, 430, 300, 200] },
    })
    // Of two who open it at once one is told that the other did.
    const both = await Promise.all([place.open(at, { kind: 'additional' }), place.open(at, { kind: 'additional' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const frame = both.find(({ status }) => status === 200)?.body.result.frame ?? ''
    const four = { ...at, candidates: at.candidates.slice(1) }
    await place.count(
      four,
      at.areas[0] ?? '',
      { registered: 1_000, voted: 400, valid: 400, votes: [250, 250, 250, 50] },
      frame,
    )
    expect((await place.result(at.constituency, frame)).outcome).toMatchObject({
      ...{ poll: 'unknown', elected: at.candidates.slice(1, 3), unfilled: 0 },
    })
    const first = await place.result(at.constituency)
    expect(first.seconds).toMatchObject([{ finished: true, open: true, elected: [] }])
    expect(first.combined).toMatchObject({ elected: [{ id: at.candidates[0], poll: 'first' }], unfilled: 2 })
  })

  it('H15: after a re-election of few (case 21) the law is silent: a person may open an additional election below it, within the days of the very first poll', async () => {
    const place = await makePlace(server, database, edition)
    const at = await place.draw('NA', 3, born(5), 1)
    const area = at.areas[0] ?? ''
    await place.count(at, area, half)
    // No Sunday: unconfirmed, so it is left to whoever decides.
    const rerun = await place.open(at, { day: plusDays(first, 5) })
    expect([rerun.status, rerun.body.code]).toEqual([200, undefined])
    const { frame } = rerun.body.result
    await place.count(at, area, { registered: 1_000, voted: 200, valid: 200, votes: [150, 100, 90, 80, 70] }, frame)
    expect(await place.one(at, frame)).toMatchObject({
      ...{ due: 'additional', latest: last, decides: { authority: 'council' } },
      outcome: { poll: 'valid', elected: [at.candidates[0]], unfilled: 2 },
    })
    expect((await place.open(at, { kind: 'additional', day: late }, frame)).body).toMatchObject({
      ...{ code: 'second-poll-day', detail: expect.stringContaining('sau ngày bầu cử đầu tiên') },
    })
    const below = (await place.open(at, { kind: 'additional' }, frame)).body.result.frame
    const frames = (await server.ask('frames.list', {})).body.frames
    expect(frames.find((each) => each.id === below)?.second).toEqual({ of: frame, kind: 'additional', firstDay: first })
    const four = { ...at, candidates: at.candidates.slice(1) }
    await place.count(four, area, { registered: 1_000, voted: 600, valid: 600, votes: [400, 350, 200, 100] }, below)
    expect((await place.result(at.constituency)).combined).toMatchObject({
      elected: at.candidates.slice(0, 3).map((id) => ({ id, poll: 'second' })),
      unfilled: 0,
    })
  })
})
