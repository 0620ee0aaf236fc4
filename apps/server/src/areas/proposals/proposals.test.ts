import type { InputOf, OutputOf, proposalList, proposalOne, saveProposal } from '@baucu/contract'
import { readTable } from '@baucu/documents'
import { plusDays } from '@baucu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../kernel/database.ts'
import { today } from '../../kernel/today.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { signedIn, type TestServer, testServer } from '../../testing.ts'
import { proposalOffices } from './testing.ts'

let server: TestServer
let database: Database
let offices: Awaited<ReturnType<typeof proposalOffices>>
const on = today(new Date())
const soon = plusDays(on, 20)

beforeAll(async () => {
  server = await testServer()
  database = openDatabase(server.address)
  offices = await proposalOffices(server, database)
})
afterAll(async () => {
  await database.close()
  await server.close()
})

type Saved = Readonly<{ proposal: string; number: number; year: number; version: number }>
const register = async (change: Partial<InputOf<typeof saveProposal>> = {}): Promise<Saved> => {
  const { status, body } = await server.run('proposals.save', offices.proposal({ replyDue: soon, ...change }))
  expect([status, body.code]).toEqual([200, undefined])
  return body.result
}
const one = async (proposal: string) =>
  (await server.ask('proposals.one', { organisation: offices.ids.party, proposal })).body
const listed = async (filter: Partial<InputOf<typeof proposalList>> = {}) =>
  (await server.ask('proposals.list', { organisation: offices.ids.party, as: 'addressee', limit: 500, ...filter })).body
const decision = (saved: Saved) => ({ proposal: saved.proposal, version: saved.version, on })
type One = OutputOf<typeof proposalOne>

describe('the register', () => {
  it('L06: gives each proposal the next number of its addressee in its year', async () => {
    const [first, second] = [await register(), await register()]
    expect(second.number).toBe(first.number + 1)
    const earlier = await register({ on: '2020-03-16', replyDue: '2020-04-16' })
    expect([earlier.year, earlier.number]).toEqual([2020, 1])
    const many = await Promise.all(Array.from({ length: 6 }, () => register()))
    expect(new Set(many.map((each) => each.number)).size).toBe(6)
  })

  it('L06: one that is not answered stays open, and past its day it is late and first in the list', async () => {
    const late = await register({ on: '2021-03-16', replyDue: '2021-04-16', subject: 'Chậm trả lời' })
    await register({ subject: 'Còn thời gian' })
    const { proposals, tally } = await listed()
    expect(proposals.find((each) => each.id === late.proposal)?.standing).toBe('late')
    expect(proposals.findIndex((each) => each.standing === 'open')).toBeGreaterThan(
      proposals.findLastIndex((each) => each.standing === 'late'),
    )
    expect(tally.late).toBeGreaterThan(0)
    expect((await listed({ standings: ['late'] })).proposals.every((each) => each.standing === 'late')).toBe(true)
  })

  it('finds by words without accents, by number, kind, meeting, and from either side', async () => {
    const saved = await register({ subject: 'Chỉ thị về công tác dân tộc', kind: 'document', product: 'Chỉ thị' })
    const ids = async (filter: Parameters<typeof listed>[0]) => (await listed(filter)).proposals.map((each) => each.id)
    expect(await ids({ text: 'dan toc chi thi' })).toEqual([saved.proposal])
    expect(await ids({ text: `${saved.number}/${saved.year}` })).toContain(saved.proposal)
    expect(await ids({ kind: 'document', text: 'dân tộc' })).toEqual([saved.proposal])
    expect(await ids({ kind: 'funding', text: 'dan toc' })).toEqual([])
    const mine = await server.ask('proposals.list', {
      organisation: offices.ids.union,
      as: 'proposer',
      text: 'dan toc',
    })
    expect(mine.body.proposals.map((each) => each.id)).toEqual([saved.proposal])
    const notHers = await server.ask('proposals.list', { organisation: offices.ids.women, text: 'dan toc' })
    expect(notHers.body.proposals).toEqual([])
  })

  it('names whom an organisation may address: those above it and what stands directly below them', async () => {
    const union = offices.as('association', 'union')
    const said = (await union.ask('proposals.addressees', { organisation: offices.ids.union })) as {
      result: { organisations: { id: string }[] }
    }
    const ids = said.result.organisations.map((each) => each.id)
    const { province, party, front, women, board } = offices.ids
    expect(ids).toEqual(expect.arrayContaining([province, party, front, women]))
    expect(ids).not.toContain(board)
  })

  it('refuses what does not hold together, and stores nothing', async () => {
    const { party, union, women } = offices.ids
    const refused = async (change: Partial<InputOf<typeof saveProposal>>) => {
      const input = offices.proposal({ replyDue: soon, ...change })
      const { body, status } = await server.run('proposals.save', input)
      expect((await server.ask('proposals.one', { organisation: party, proposal: input.proposal })).status).toBe(404)
      return [status, body.code, body.fields]
    }
    expect(await refused({ kind: 'none' })).toEqual([422, 'proposal-kind-unknown', ['input.kind']])
    expect(await refused({ replyDue: '2020-01-01' })).toEqual([422, 'proposal-reply-before', ['input.replyDue']])
    expect(await refused({ on: plusDays(on, 1) })).toEqual([422, 'proposal-not-yet', ['input.on']])
    expect(await refused({ proposers: [union, party] })).toEqual([422, 'proposal-to-itself', ['input.addressee']])
    expect(await refused({ proposers: [women] })).toEqual([422, 'proposal-of-others', ['input.proposers']])
    expect(await refused({ proposers: [union, union] })).toEqual([422, 'proposer-twice', ['input.proposers.1']])
    expect(await refused({ meeting: uuid7() })).toEqual([422, 'proposal-meeting', ['input.meeting']])
    const amounts = [{ item: 'x', unit: 'cái', quantity: 1, rate: 1 }]
    expect(await refused({ kind: 'document', amounts })).toEqual([422, 'proposal-lines', ['input.amounts']])
    expect(await refused({ subject: ' ' })).toEqual([400, 'wrong-input', ['input.subject']])
  })

  it('is changed by whoever registered it while it is open, on the version he saw', async () => {
    const input = offices.proposal({ replyDue: soon })
    await server.run('proposals.save', input)
    const again = await server.run('proposals.save', { ...input, version: 1, subject: 'Đã sửa lại' })
    expect(again.body.result).toMatchObject({ version: 2 })
    expect((await one(input.proposal)).line.content?.subject).toBe('Đã sửa lại')
    expect((await one(input.proposal)).whole?.events.map((each) => each.kind)).toEqual(['changed', 'registered'])
    const code = async (change: Partial<InputOf<typeof saveProposal>>) =>
      (await server.run('proposals.save', { ...input, ...change })).body.code
    expect(await code({ version: 1 })).toBe('changed-meanwhile')
    expect(await code({})).toBe('proposal-there')
    expect(await code({ version: 2, kind: 'document' })).toBe('proposal-head-fixed')
    expect(await code({ version: 2, organisation: offices.ids.party })).toBe('not-found')
    // Whoever is to answer does not change what was asked, though his role reaches the proposer.
    const above = signedIn(database, {
      account: uuid7(),
      grants: [...offices.grants('office', 'party'), ...offices.grants('front', 'province')],
    })
    const changed = { ...input, version: 2, subject: 'Nơi nhận sửa' }
    expect(await above.run('proposals.save', changed)).toMatchObject({ code: 'proposal-of-proposers' })
    const asked = { organisation: offices.ids.union, proposal: input.proposal }
    expect(await above.ask('proposals.one', asked)).toMatchObject({ result: { whole: { changes: false } } })
    expect(await offices.as('front', 'front').run('proposals.save', changed)).toMatchObject({ status: 'done' })
  })
})

describe('what is restricted', () => {
  it('L07: is read by the office of the addressee and the proposers; others see number and state', async () => {
    const union = offices.as('association', 'union')
    const input = offices.proposal({ kind: 'cadre', subject: 'Kiện toàn chức danh mật', replyDue: soon })
    expect(await union.run('proposals.save', input)).toMatchObject({ status: 'done' })
    const asked = async (who: ReturnType<typeof offices.as>, organisation: string) => {
      const said = (await who.ask('proposals.one', { organisation, proposal: input.proposal })) as { result: One }
      return said.result
    }
    const { party, province } = offices.ids
    expect((await asked(union, offices.ids.union)).line.content?.subject).toBe(input.subject)
    for (const role of ['office', 'leader'] as const) {
      const said = await asked(offices.as(role, 'party'), party)
      expect([said.line.content?.subject, said.line.decides]).toEqual([input.subject, true])
    }
    for (const role of ['office', 'leader', 'front'] as const) {
      const above = await asked(offices.as(role, 'province'), province)
      expect(above).toMatchObject({
        whole: null,
        line: { decides: false, content: null, standing: 'open', year: Number(on.slice(0, 4)) },
      })
      expect(JSON.stringify(above)).not.toContain('mật')
      const found = await offices
        .as(role, 'province')
        .ask('proposals.list', { organisation: province, text: 'chuc danh mat' })
      expect(found).toMatchObject({ result: { proposals: [] } })
      const byKind = await offices.as(role, 'province').ask('proposals.list', { organisation: province, kind: 'cadre' })
      expect(byKind).toMatchObject({ result: { proposals: [] } })
    }
    expect(
      await offices
        .as('association', 'women')
        .ask('proposals.one', { organisation: offices.ids.women, proposal: input.proposal }),
    ).toMatchObject({ status: 404 })
    // Above the proposer or the addressee nobody registers, answers or merges what he may not read.
    expect(await offices.as('front', 'front').run('proposals.save', offices.proposal({ kind: 'cadre' }))).toMatchObject(
      {
        status: 422,
        code: 'proposal-restricted',
      },
    )
    const decide = { proposal: input.proposal, version: 1, outcome: 'accepted', on }
    expect(await offices.as('office', 'province').run('proposals.decide', decide)).toMatchObject({
      code: 'proposal-not-addressee',
    })
    expect(await offices.as('leader', 'party').run('proposals.decide', decide)).toMatchObject({ status: 'done' })
  })

  it('L07: nothing of it stands in the log of changes', async () => {
    const saved = await register({ kind: 'cadre', subject: 'Nội dung không vào nhật ký' })
    await server.run('proposals.decide', { ...decision(saved), outcome: 'rejected', reason: 'Lý do không vào nhật ký' })
    const { body } = await server.ask('audit.entries', { subject: `proposal/${saved.proposal}` })
    expect(body.entries).toHaveLength(2)
    expect(JSON.stringify(body)).not.toContain('không vào nhật ký')
  })
})

describe('what is asked for', () => {
  const amounts = [
    { item: 'Tập huấn cán bộ công đoàn', norm: 'Nghị quyết về mức chi', unit: 'lớp', quantity: 6, rate: 15_000_000 },
    { item: 'Bồi dưỡng báo cáo viên', norm: 'Quyết định về chế độ', unit: 'người', quantity: 400, rate: 150_000 },
  ]

  it('L09: 150 million with norm lines is added up, granted in part, and the difference shown', async () => {
    const saved = await register({
      kind: 'funding',
      subject: 'Kinh phí hoạt động',
      amounts,
      budget: '340',
      period: 'quý II',
    })
    expect((await one(saved.proposal)).line.content?.requested).toBe(150_000_000)
    const decide = { ...decision(saved), outcome: 'partly' as const, reason: 'Cân đối ngân sách' }
    const refused = await server.run('proposals.decide', decide)
    expect([refused.body.code, refused.body.fields]).toEqual(['decision-needs-granted', ['input.granted']])
    expect(refused.body.title).toContain('150.000.000')
    expect((await server.run('proposals.decide', { ...decide, granted: 120_000_000 })).status).toBe(200)
    const { line, whole } = await one(saved.proposal)
    expect([line.content?.requested, line.content?.granted]).toEqual([150_000_000, 120_000_000])
    expect(whole?.amounts).toEqual(amounts)
    expect([whole?.budget, whole?.period]).toEqual(['340', 'quý II'])
    const file = await fetch(
      `${server.url}/documents/proposal-lines.xlsx?organisation=${offices.ids.party}&proposal=${saved.proposal}`,
    )
    expect(file.status).toBe(200)
  })

  it('L10: six places with condition, need, photograph and estimate come out as a table', async () => {
    const photos: string[] = []
    for (let pixel = 0; pixel < 6; pixel += 1) photos.push(await photograph(pixel))
    const facilities = Array.from({ length: 6 }, (_, index) => ({
      ...{ place: `Trụ sở số ${index + 1}`, condition: 'Dột mái', need: 'Sửa mái, quét vôi' },
      cost: index === 5 ? null : 20_000_000 + index,
      photo: photos[index] ?? null,
    }))
    const saved = await register({ kind: 'facilities', subject: 'Sửa sáu trụ sở', facilities })
    expect((await one(saved.proposal)).line.content?.requested).toBe(100_000_010)
    // They can be taken up again, as a polling place above all.
    const places = await server.ask('proposals.facilities', { organisation: offices.ids.party })
    expect(places.body.places).toContainEqual({ place: 'Trụ sở số 6', condition: 'Dột mái', need: 'Sửa mái, quét vôi' })
    const rows = await sheetOf(saved.proposal)
    expect(rows[0]).toEqual(['STT', 'Địa điểm', 'Hiện trạng', 'Nhu cầu', 'Dự toán (đồng)', 'Ảnh'])
    expect(rows).toHaveLength(8)
    expect(rows[1]).toEqual(['1', 'Trụ sở số 1', 'Dột mái', 'Sửa mái, quét vôi', '20000000', 'có'])
    expect(rows[7]?.slice(-1)).toEqual(['100000010'])
    // The addressee sees the picture, which lies with the proposer; what a camera wrote beside it is gone.
    const { party, women } = offices.ids
    const open = (organisation: string, photo = photos[0]) =>
      fetch(
        `${server.url}/documents/proposal-photo.bin?organisation=${organisation}&proposal=${saved.proposal}&photo=${photo}`,
      )
    const seen = await open(party)
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(Buffer.from(await seen.arrayBuffer()).includes('GPS')).toBe(false)
    const chair = offices.as('leader', 'party')
    const input = { organisation: party, proposal: saved.proposal, photo: photos[1] }
    expect(await chair.ask('proposals.photo', input)).toMatchObject({ result: { type: 'image/jpeg' } })
    // Not of this proposal, or looked at from where it is not: nothing is there.
    expect((await open(party, await photograph(99))).status).toBe(404)
    expect((await open(women)).status).toBe(404)
    expect(await offices.as('association', 'women').ask('proposals.photo', input)).toMatchObject({ status: 404 })
  })

  it('L10: a line names a photograph of whoever writes it down, and only a picture is one', async () => {
    const line = { place: 'Trụ sở', need: 'Sửa mái', cost: null }
    const said = async (photo: string) =>
      server.run(
        'proposals.save',
        offices.proposal({ kind: 'facilities', replyDue: soon, facilities: [line, { ...line, photo }] }),
      )
    for (const photo of [uuid7(), await photograph(1, offices.ids.women)]) {
      const { status, body } = await said(photo)
      expect([status, body.code, body.fields]).toEqual([422, 'facility-photo-gone', ['input.facilities.1.photo']])
    }
    const paper = await server.run('proposals.addPhoto', {
      organisation: offices.ids.union,
      content: Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64'),
    })
    expect([paper.status, paper.body.code, paper.body.fields]).toEqual([422, 'file-type', ['input.content']])
  })

  /** A small picture with a place written beside it, kept with the trade union or another. */
  const photograph = async (pixel: number, organisation = offices.ids.union): Promise<string> => {
    const place = Buffer.from('Exif GPS 21.02', 'latin1')
    const bytes = [
      ...[Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, place.length + 2]), place],
      Buffer.from([0xff, 0xda, 0, 3, 1, pixel, 0xff, 0xd9]),
    ]
    const content = Buffer.concat(bytes).toString('base64')
    return (await server.run('proposals.addPhoto', { organisation, content })).body.result.photo
  }

  it('L08: members at the start, new, left and at the end must add up, line by line', async () => {
    const line = (end: number) => ({ unit: 'Công đoàn cơ sở', start: 120, joined: 15, left: 3, end, plan: 140 })
    const input = offices.proposal({ kind: 'members', replyDue: soon, members: [line(132), line(133)] })
    const refused = await server.run('proposals.save', input)
    expect([refused.status, refused.body.code, refused.body.fields]).toEqual([
      422,
      'members-unbalanced',
      ['input.members.1.end'],
    ])
    expect(refused.body.title).toContain('132')
    const saved = await register({ kind: 'members', members: [line(132)] })
    expect((await one(saved.proposal)).whole?.members).toEqual([line(132)])
    expect((await one(saved.proposal)).line.content?.requested).toBeNull()
  })

  const sheetOf = async (proposal: string): Promise<readonly (readonly string[])[]> => {
    const file = await fetch(
      `${server.url}/documents/proposal-lines.xlsx?organisation=${offices.ids.party}&proposal=${proposal}`,
    )
    const read = await readTable(new Uint8Array(await file.arrayBuffer()), 'xlsx')
    if (!read.ok) throw new Error(read.refusal.code)
    return (read.value.sheets[0]?.rows ?? []).map((row) => row.cells.filter((cell) => cell !== ''))
  }
})

describe('the same from two', () => {
  it('L11: merged, both remain as proposers, the history stays and the merged one says where it went', async () => {
    const { union, women } = offices.ids
    const first = await register({ subject: 'Xây nhà văn hóa', replyDue: plusDays(on, 30) })
    const second = await register({ organisation: women, proposers: [women], subject: 'Cần nhà văn hóa' })
    const merge = { proposal: second.proposal, version: 1, into: first.proposal, intoVersion: 1 }
    expect(await offices.as('association', 'union').run('proposals.merge', merge)).toMatchObject({ status: 404 })
    expect(await offices.as('office', 'province').run('proposals.merge', merge)).toMatchObject({
      code: 'proposal-not-addressee',
    })
    expect(await offices.as('office', 'party').run('proposals.merge', merge)).toMatchObject({ status: 'done' })
    const kept = await one(first.proposal)
    expect(kept.line.content?.proposers.map((each) => each.id)).toEqual([union, women])
    expect(kept.line.content?.replyDue).toBe(soon)
    expect(kept.whole?.merged).toMatchObject([{ id: second.proposal, proposers: [{ id: women }] }])
    expect(kept.whole?.events.map((each) => each.kind)).toEqual(['joined', 'registered'])
    const gone = await one(second.proposal)
    expect(gone.line.standing).toBe('merged')
    expect(gone.whole?.mergedInto).toMatchObject({ id: first.proposal, number: first.number })
    expect(gone.line.content?.subject).toBe('Cần nhà văn hóa')
    // Whoever came with the merged one reads the other one and its answer.
    const she = offices.as('association', 'women')
    expect(await she.ask('proposals.one', { organisation: women, proposal: first.proposal })).toMatchObject({
      result: { line: { content: { subject: 'Xây nhà văn hóa' } } },
    })
    const codes = await Promise.all([
      server.run('proposals.merge', { ...merge, version: 2 }),
      server.run('proposals.decide', { proposal: second.proposal, version: 2, outcome: 'accepted', on }),
      server.run('proposals.merge', { ...merge, proposal: first.proposal, version: 2, into: first.proposal }),
    ])
    expect(codes.map(({ body }) => body.code)).toEqual(['proposal-merged', 'proposal-merged', 'merge-itself'])
  })

  it('L11: what only few may read is not merged with what everybody reads', async () => {
    const open = await register()
    const secret = await register({ kind: 'cadre' })
    const said = await server.run('proposals.merge', {
      ...{ proposal: secret.proposal, version: 1, into: open.proposal, intoVersion: 1 },
    })
    expect([said.status, said.body.code]).toEqual([422, 'merge-restricted'])
  })
})

describe('the answer', () => {
  it('L06: agreed in the meeting, given to a board for June: four tasks, and the proposer sees the reply', async () => {
    const { party, union, board } = offices.ids
    const meeting = uuid7()
    await server.run('meetings.save', {
      ...{ organisation: party, meeting, kind: 'briefing', title: 'Giao ban quý I', purposes: [], day: on },
      ...{ half: 'afternoon', place: null, frame: null, agenda: [] },
    })
    const saved = await register({
      ...{ kind: 'document', subject: 'Ban hành chỉ thị về công tác dân tộc 2021–2026' },
      ...{ product: 'Chỉ thị về công tác dân tộc', meeting },
    })
    expect((await listed({ meeting })).proposals.map((each) => each.id)).toEqual([saved.proposal])
    const until = `${Number(on.slice(0, 4)) + 1}-06`
    const answer = { ...decision(saved), outcome: 'accepted' as const, meeting, until }
    const refused = await server.run('proposals.decide', answer)
    expect([refused.body.code, refused.body.fields]).toEqual(['decision-needs-lead', ['input.lead']])
    const leader = offices.as('leader', 'party')
    const done = await leader.run('proposals.decide', { ...answer, lead: board })
    expect(done).toMatchObject({ status: 'done', result: { tasks: 4 } })

    const { copies } = (await server.ask('work.board', { organisation: board, below: false })).body
    const titles = ['Giao soạn thảo', 'Lấy ý kiến', 'Thẩm định', 'Ban hành']
    expect(copies.map((each) => each.title)).toEqual(titles.map((title) => `${title}: Chỉ thị về công tác dân tộc`))
    expect(copies.map((each) => each.due)).toEqual([...copies.map((each) => each.due)].sort())
    expect([copies.at(-1)?.due, copies[0]?.issuer.id]).toEqual([`${until}-30`, party])

    const proposer = offices.as('association', 'union')
    const seen = (await proposer.ask('proposals.one', { organisation: union, proposal: saved.proposal })) as {
      result: One
    }
    expect(seen.result).toMatchObject({
      ...{ line: { decides: false, standing: 'accepted', content: { answeredOn: on } } },
      whole: { decision: { outcome: 'accepted', until, lead: { name: 'Ban Dân vận Tỉnh ủy Thử' } } },
    })
    expect((await one(saved.proposal)).whole?.tasks.map((each) => each.progress)).toEqual([0, 0, 0, 0])
    const twice = await server.run('proposals.decide', { ...answer, version: 2, lead: board })
    expect(twice.body.code).toBe('proposal-answered')
  })

  it('L06: deferred, it comes back: open until its new day, then answered for good', async () => {
    const saved = await register()
    const until = plusDays(on, 60)
    const deferred = { ...decision(saved), outcome: 'deferred' as const, reason: 'Chờ quy định mới', until }
    expect((await server.run('proposals.decide', { ...deferred, reason: '' })).body.fields).toEqual(['input.reason'])
    expect((await server.run('proposals.decide', deferred)).status).toBe(200)
    expect((await one(saved.proposal)).line).toMatchObject({ standing: 'deferred', content: { replyDue: until } })
    const final = { ...decision(saved), version: 2, outcome: 'rejected' as const, reason: 'Không đúng thẩm quyền' }
    expect((await server.run('proposals.decide', final)).status).toBe(200)
    const { line, whole } = await one(saved.proposal)
    expect([line.standing, line.content?.replyDue]).toEqual(['rejected', until])
    expect(whole?.events.map((each) => each.decision?.outcome ?? each.kind)).toEqual([
      'rejected',
      'deferred',
      'registered',
    ])
  })

  it('is put on a meeting of the addressee by its office, and of nobody else', async () => {
    const saved = await register()
    const meeting = uuid7()
    await server.run('meetings.save', {
      ...{ organisation: offices.ids.women, meeting, kind: 'briefing', title: 'Họp khác', purposes: [], day: on },
      ...{ half: 'morning', place: null, frame: null, agenda: [] },
    })
    const hear = { proposal: saved.proposal, version: 1, meeting }
    expect((await server.run('proposals.hear', hear)).body.code).toBe('proposal-meeting')
    expect((await server.run('proposals.hear', { ...hear, meeting: null })).body.status).toBe('done')
  })

  it('L06: goes to the proposers as a letter, Party or State, once there is one', async () => {
    const saved = await register({ kind: 'document', subject: 'Chỉ thị mới' })
    const letter = (format: string, form: string) =>
      fetch(
        `${server.url}/documents/proposal-reply.${format}?input=${encodeURIComponent(JSON.stringify({ proposal: saved.proposal, form }))}`,
      )
    expect((await letter('docx', 'party')).status).toBe(409)
    await server.run('proposals.decide', { ...decision(saved), outcome: 'accepted', lead: offices.ids.board })
    for (const form of ['party', 'state']) {
      const docx = await letter('docx', form)
      expect([docx.status, docx.headers.get('content-disposition')]).toEqual([
        200,
        `attachment; filename="tra-loi-de-xuat-${saved.number}-${saved.year}.docx"`,
      ])
      expect(
        Buffer.from(await (await letter('pdf', form)).arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
    expect(server.errors).toEqual([])
  })
})
