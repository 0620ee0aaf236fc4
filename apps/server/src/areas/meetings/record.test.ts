import { readDocx } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
/** A provincial Party committee, the bloc committee below it, and the units of the bloc. */
const province = uuid7()
const above = uuid7()
const bloc = uuid7()
const delegation = uuid7()
const units = Array.from({ length: 8 }, () => uuid7())
const secretary = { person: uuid7(), inBloc: uuid7(), inDelegation: uuid7() }
const clerk = uuid7()

beforeAll(async () => {
  server = await testServer({ sample: false })
  const create = async (
    organisation: string,
    parent: string | null,
    code: string,
    name: string,
    kind: 'party' | 'province' | 'other',
  ) => {
    const place = parent === null ? { province: '99' } : {}
    const said = await server.run('organisations.create', { organisation, parent, ...place, code, name, kind })
    expect(said.status).toBe(200)
  }
  await create(province, null, 'MAU', 'Tỉnh Mẫu', 'province')
  await create(above, province, 'TU', 'Tỉnh ủy Mẫu', 'party')
  await create(bloc, above, 'DUK', 'Đảng ủy Khối Cơ quan và Doanh nghiệp', 'party')
  await create(delegation, province, 'DDB', 'Đoàn đại biểu Quốc hội tỉnh Mẫu', 'other')
  for (const [index, id] of units.entries()) await create(id, bloc, `CB${index + 1}`, `Chi bộ số ${index + 1}`, 'party')
  await server.run('persons.save', {
    organisation: bloc,
    person: secretary.person,
    fullName: 'Nguyễn Văn An',
    honorific: 'Đồng chí',
  })
  const hold = (organisation: string, office: string, title: string, order: number) =>
    server.run('persons.holdOffice', { organisation, person: secretary.person, office, title, order })
  await hold(delegation, secretary.inDelegation, 'Trưởng đoàn', 2)
  await hold(bloc, secretary.inBloc, 'Bí thư', 1)
  await server.run('persons.save', { organisation: bloc, person: clerk, fullName: 'Lê Thị Bình' })
})
afterAll(() => server.close())

const agendaItem = uuid7()
const call = async (day = '2021-05-13', series: string | null = null) => {
  const meeting = uuid7()
  const said = await server.run('meetings.save', {
    ...{ organisation: bloc, meeting, kind: 'key-cadre-conference', title: 'Hội nghị cán bộ chủ chốt', purposes: [] },
    ...{ day, half: 'morning' as const, place: 'Hội trường Khối', frame: null, series },
    agenda: [{ id: series === null ? agendaItem : uuid7(), kind: 'report', title: 'Báo cáo tiến độ chuẩn bị' }],
  })
  expect(said.status).toBe(200)
  return meeting
}
const people = () => [
  { person: secretary.person, office: secretary.inBloc, roles: ['directing' as const, 'chair' as const] },
  { person: clerk, office: null, roles: ['secretary' as const] },
  { person: secretary.person, office: secretary.inBloc, roles: ['concluder' as const] },
]
const file = async (name: string, input: unknown) =>
  fetch(`${server.url}/documents/${name}?input=${encodeURIComponent(JSON.stringify(input))}`)
const wordsOf = async (response: Response) => {
  const read = await readDocx(new Uint8Array(await response.arrayBuffer()))
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.map((row) => row.cells.join(' | ')),
  )
}

describe('who is invited and who comes', () => {
  it('N05: one person with three roles is written once, with every office in order, on the list too', async () => {
    const meeting = await call()
    expect((await server.run('meetings.setPeople', { meeting, version: 1, people: people() })).status).toBe(200)
    const { body } = await server.ask('meetings.seats', { meeting })
    expect(body.people.map((each) => each.text)).toEqual([
      'Đồng chí Nguyễn Văn An, Bí thư Đảng ủy Khối Cơ quan và Doanh nghiệp, Trưởng Đoàn đại biểu Quốc hội tỉnh Mẫu: chỉ đạo, chủ trì, kết luận',
      'Lê Thị Bình: thư ký',
    ])
    const words = await wordsOf(await file('meeting-attendance.docx', { meeting }))
    expect(words.filter((each) => each.includes('Nguyễn Văn An'))).toHaveLength(1)
    const minutes = await wordsOf(await file('meeting-minutes.docx', { meeting }))
    expect(minutes).toContain(`1. ${body.people[0]?.text}.`)
    // Once among those present, once under the signature.
    expect(minutes.join('\n').match(/Nguyễn Văn An/g)).toHaveLength(2)
    expect(minutes.join('\n')).toContain('CHỦ TRÌ')
    expect((await file('meeting-minutes.pdf', { meeting })).headers.get('content-type')).toBe('application/pdf')
    expect(words.join('\n')).toContain('chỉ đạo, chủ trì, kết luận')
  })

  it('N05: an office that is not held on the day is refused at its place, and nothing is stored', async () => {
    const meeting = await call()
    const wrong = [{ person: clerk, office: secretary.inBloc, roles: ['chair' as const] }]
    const said = await server.run('meetings.setPeople', { meeting, version: 1, people: wrong })
    expect([said.status, said.body.code, said.body.fields]).toEqual([422, 'office-not-held', ['input.people.0.office']])
    expect((await server.ask('meetings.seats', { meeting })).body.people).toEqual([])
  })

  it('N06: invited, present, absent with and without reason add up, and the Word list says the same', async () => {
    const meeting = await call()
    const invited = await server.run('meetings.invite', {
      ...{ meeting, organisations: units, category: 'Đại diện cấp ủy cơ sở', quota: 1 },
    })
    expect(invited.body.result).toEqual({ invited: 8, seats: 8 })
    const seats = (await server.ask('meetings.seats', { meeting })).body.seats
    const [first, second, third, fourth] = seats
    if (!first || !second || !third || !fourth) throw new Error('no seats')
    const named = await server.run('meetings.nominate', {
      ...{ seat: first.id, version: 1, fullName: 'Trần Thị Chi', office: 'Phó Bí thư', substituteFor: 'Bí thư chi bộ' },
    })
    expect(named.status).toBe(200)
    for (const seat of [first, second])
      expect((await server.run('meetings.tick', { meeting, seat: seat.id, state: 'present' })).status).toBe(200)
    await server.run('meetings.tick', { meeting, seat: third.id, state: 'excused', reason: 'Đi công tác' })
    await server.run('meetings.tick', { meeting, seat: fourth.id, state: 'absent' })
    const { body } = await server.ask('meetings.seats', { meeting })
    expect(body.counts).toEqual({ invited: 8, present: 2, excused: 1, absent: 1, open: 4 })
    expect(body.byCategory).toEqual([{ category: 'Đại diện cấp ủy cơ sở', counts: body.counts }])
    const words = (await wordsOf(await file('meeting-attendance.docx', { meeting }))).join('\n')
    expect(words).toContain('Được mời 8; có mặt 2; vắng có lý do 1; vắng không lý do 1; chưa điểm danh 4.')
    expect(words).toContain('Chi bộ số 1 | Trần Thị Chi, Phó Bí thư, đi thay Bí thư chi bộ | Có mặt')
    const letter = (await wordsOf(await file('meeting-invitation.docx', { meeting }))).join('\n')
    expect(letter).toContain('GIẤY MỜI')
    expect(letter).toContain('Thời gian: buổi sáng Thứ Năm, ngày 13/05/2021.')
    expect(letter).toContain('- Chi bộ số 1 (đại diện cấp ủy cơ sở).')
    expect((await file('meeting-attendance.pdf', { meeting })).headers.get('content-type')).toBe('application/pdf')
  })

  it('N06: a smaller quota takes back only seats nobody is named for, and 0 the invitation', async () => {
    const meeting = await call()
    const some = units.slice(0, 2)
    const invite = (quota: number, organisations = some) =>
      server.run('meetings.invite', { meeting, organisations, category: 'Đại biểu', quota })
    await invite(3)
    expect((await invite(3)).body.result.seats).toBe(0)
    const seats = (await server.ask('meetings.seats', { meeting })).body.seats
    const last = seats.find((each) => each.organisation.id === some[0] && each.number === 3)
    await server.run('meetings.nominate', { seat: last?.id ?? '', version: 1, fullName: 'Phạm Văn Dũng' })
    const refused = await invite(1)
    expect([refused.status, refused.body.code]).toEqual([409, 'seats-taken'])
    expect((await server.ask('meetings.seats', { meeting })).body.seats).toHaveLength(6)
    expect((await invite(0, [some[1] ?? ''])).status).toBe(200)
    expect((await server.ask('meetings.seats', { meeting })).body.counts.invited).toBe(3)
  })

  it('⚡ N06: a tick made earlier that comes later does not undo the later one', async () => {
    const meeting = await call()
    await server.run('meetings.invite', { meeting, organisations: units.slice(0, 1), category: 'Đại biểu', quota: 1 })
    const seat = (await server.ask('meetings.seats', { meeting })).body.seats[0]?.id ?? ''
    const tick = (state: string, deviceAt: string) =>
      fetch(`${server.url}/api/commands/meetings.tick`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: uuid7(), deviceAt, input: { meeting, seat, state } }),
      })
    expect((await tick('present', '2021-05-13T01:10:00Z')).status).toBe(200)
    expect((await tick('absent', '2021-05-13T01:05:00Z')).status).toBe(200)
    expect((await server.ask('meetings.seats', { meeting })).body.counts).toMatchObject({ present: 1, absent: 0 })
  })

  it('shows the invited organisation what it is invited to, and follows the meeting when that is moved', async () => {
    const meeting = await call('2031-05-13')
    const [unit = ''] = units
    await server.run('meetings.invite', { meeting, organisations: [unit], category: 'Đại biểu', quota: 1 })
    const moved = {
      ...{ organisation: bloc, meeting, version: 1, kind: 'key-cadre-conference', title: 'Hội nghị cán bộ chủ chốt' },
      ...{ purposes: [], day: '2031-05-20', half: 'afternoon' as const, place: null, frame: null, agenda: [] },
    }
    expect((await server.run('meetings.save', moved)).status).toBe(200)
    const { body } = await server.ask('meetings.invitations', { organisation: unit })
    expect(body.invitations).toMatchObject([
      { meeting, convenor: 'Đảng ủy Khối Cơ quan và Doanh nghiệp', day: '2031-05-20', half: 'afternoon' },
    ])
  })
})

describe('the notice of a conclusion', () => {
  const draft = async (meeting: string) => {
    const conclusion = uuid7()
    const [first = '', ...others] = units
    await server.run('meetings.saveConclusion', {
      ...{ meeting, conclusion, source: '' },
      items: [
        { id: uuid7(), kind: 'information', text: 'Ghi nhận kết quả chuẩn bị.', recipients: [], due: null },
        { id: uuid7(), kind: 'task', text: 'Rà soát tiến độ.', recipients: others, due: '2021-05-20' },
        {
          ...{ id: uuid7(), kind: 'task' as const, text: 'Tăng cường kiểm tra.', recipients: [first], due: null },
          filter: 'Chức năng: tham mưu bầu cử; 1 tổ chức',
        },
      ],
    })
    return conclusion
  }
  const signer = { person: secretary.person, office: secretary.inBloc }

  it('H01: Party and State form differ in head, number and signature, and say the same items', async () => {
    const meeting = await call()
    await server.run('meetings.setPeople', { meeting, version: 1, people: people() })
    const conclusion = await draft(meeting)
    const ask = { conclusion, place: 'Mẫu', signer, copies: ['Thường trực Tỉnh ủy (báo cáo)'] }
    const party = await wordsOf(await file('conclusion-notice.docx', { ...ask, form: 'party', number: '45-TB/ĐUK' }))
    const state = await wordsOf(await file('conclusion-notice.docx', { ...ask, form: 'state', number: '45/TB-ĐUK' }))
    const head = (words: readonly string[]) => words[0] ?? ''
    expect(head(party)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
    expect(head(party)).toContain('TỈNH ỦY MẪU')
    expect(head(party)).toContain('Số 45-TB/ĐUK')
    expect(head(state)).toContain('Độc lập - Tự do - Hạnh phúc')
    expect(head(state)).toContain('Số: 45/TB-ĐUK')
    for (const words of [party, state]) {
      const all = words.join('\n')
      expect(all).toContain(
        'Kết luận của đồng chí Nguyễn Văn An, Bí thư Đảng ủy Khối Cơ quan và Doanh nghiệp tại hội nghị',
      )
      expect(all).toContain('Sau khi nghe báo cáo tiến độ chuẩn bị và thảo luận')
      expect(all).toContain('2. Rà soát tiến độ.')
      expect(all).toContain('chậm nhất ngày 20/05/2021')
      // The filter that chose them is printed; everybody stands in the list behind.
      expect(all).toContain('Chức năng: tham mưu bầu cử')
      expect(all).toContain('DANH SÁCH 8 NƠI NHẬN NHIỆM VỤ')
      expect(all).toContain('Thường trực Tỉnh ủy (báo cáo)')
      expect(all).toContain('BÍ THƯ')
      expect(all).not.toContain('TRƯỞNG ĐOÀN')
    }
    expect(party.join('\n')).toContain('Lưu Văn phòng.')
    expect(state.join('\n')).toContain('Lưu: VT.')
    expect((await file('conclusion-notice.pdf', ask)).headers.get('content-type')).toBe('application/pdf')
  })

  it('H01: an issued notice stays as it was issued, whoever holds the office later', async () => {
    const meeting = await call()
    await server.run('meetings.setPeople', { meeting, version: 1, people: people() })
    const conclusion = await draft(meeting)
    const issued = await server.run('meetings.issueConclusion', {
      ...{ conclusion, version: 1, number: '46-TB/ĐUK', form: 'party' as const, on: '2021-05-14' },
      ...{ place: 'Mẫu', signer, copies: [] },
    })
    expect(issued.status).toBe(200)
    await server.run('meetings.setPeople', { meeting, version: 2, people: [] })
    const { body } = await server.ask('meetings.notice', { conclusion, form: 'state', number: '99', place: 'Nơi khác' })
    expect(body).toMatchObject({ issued: true, form: 'party', number: '46-TB/ĐUK', place: 'Mẫu', on: '2021-05-14' })
    expect(body.signing?.fullName).toBe('Nguyễn Văn An')
    expect(body.concluder).toContain('Nguyễn Văn An')
  })

  it('takes the same number again in another year of the paper, and not in the same', async () => {
    const issue = async (on: string) => {
      const conclusion = await draft(await call('2019-03-01'))
      return (
        await server.run('meetings.issueConclusion', {
          ...{ conclusion, version: 1, number: '07-TB/ĐUK', form: 'party', on },
        })
      ).body.code
    }
    expect([await issue('2019-12-31'), await issue('2019-06-01'), await issue('2020-01-01')]).toEqual([
      undefined,
      'number-taken',
      undefined,
    ])
  })

  it('is refused when the signer does not hold the office, and nothing is issued', async () => {
    const conclusion = await draft(await call())
    const said = await server.run('meetings.issueConclusion', {
      ...{ conclusion, version: 1, number: '47-TB', form: 'party' as const, on: '2021-05-14' },
      signer: { person: clerk, office: secretary.inBloc },
    })
    expect([said.status, said.body.code]).toEqual([422, 'office-not-held'])
    expect((await server.ask('meetings.notice', { conclusion })).body.issued).toBe(false)
  })
})

describe('what a meeting begins with', () => {
  it('L01: the next meeting of a series begins with the state of earlier conclusions, overdue ones first', async () => {
    const series = uuid7()
    const saved = await server.run('meetings.saveSeries', {
      ...{ organisation: bloc, series, title: 'Giao ban quý với các chi bộ', kind: 'briefing', period: 'quarter' },
      members: units,
    })
    expect(saved.status).toBe(200)
    const [one = '', two = ''] = units
    const first = await call('2021-01-15', series)
    const conclusion = uuid7()
    await server.run('meetings.saveConclusion', {
      ...{ meeting: first, conclusion, source: '' },
      items: [
        { id: uuid7(), kind: 'task', text: 'Việc không hạn', recipients: [one], due: null },
        { id: uuid7(), kind: 'task', text: 'Việc quá hạn', recipients: [one, two], due: '2021-02-01' },
      ],
    })
    await server.run('meetings.issueConclusion', {
      ...{ conclusion, version: 1, number: '11-TB', form: 'party', on: '2021-01-16' },
    })
    const second = await call('2021-04-15', series)
    const { body } = await server.ask('meetings.carryOver', { meeting: second })
    expect(body.series?.title).toBe('Giao ban quý với các chi bộ')
    expect(body.previous).toMatchObject({ id: first, day: '2021-01-15' })
    expect(body.lines.map((each) => [each.title, each.counts.late, each.document])).toEqual([
      ['Việc quá hạn', 2, '11-TB'],
      ['Việc không hạn', 0, '11-TB'],
    ])
    expect((await server.ask('meetings.carryOver', { meeting: first })).body.lines).toEqual([])
    const list = (await server.ask('meetings.series', { organisation: bloc })).body.series
    expect(list[0]?.meetings.map((each) => each.day)).toEqual(['2021-04-15', '2021-01-15'])
    expect(list[0]?.members).toHaveLength(8)
  })

  it('N07: a report keeps the figures of its morning, beside those of now', async () => {
    const meeting = await call()
    const attach = (report: string) =>
      server.run('meetings.attachReport', {
        ...{ meeting, report, item: agendaItem, title: 'Báo cáo tiến độ', author: bloc, period: 'đến 13/5/2021' },
      })
    const report = uuid7()
    expect((await attach(report)).status).toBe(200)
    const before = (await server.ask('meetings.reports', { meeting })).body.reports[0]
    const conclusion = uuid7()
    await server.run('meetings.saveConclusion', {
      ...{ meeting, conclusion, source: '' },
      items: [{ id: uuid7(), kind: 'task', text: 'Việc mới', recipients: units, due: null, joint: true }],
    })
    await server.run('meetings.issueConclusion', {
      ...{ conclusion, version: 1, number: '12-TB', form: 'party', on: '2021-05-14' },
    })
    const after = (await server.ask('meetings.reports', { meeting })).body.reports[0]
    expect(after?.frozen).toEqual(before?.frozen)
    // Eight do it together: it counts once.
    const silent = (tally: Readonly<Record<string, number>> | undefined) => tally?.silent ?? 0
    expect(silent(after?.now.tally)).toBe(silent(after?.frozen.tally) + 1)
    expect((await attach(report)).body.code).toBe('report-there')
  })
})

describe('news about a meeting', () => {
  it('N11 L48: two outputs from one record, gone over, approved and taken away; nothing goes out by itself', async () => {
    const meeting = await call()
    await server.run('meetings.setPeople', { meeting, version: 1, people: people() })
    const [open, closed] = [uuid7(), uuid7()]
    expect((await server.run('meetings.draftNews', { meeting, news: open, kind: 'public' })).status).toBe(200)
    expect((await server.run('meetings.draftNews', { meeting, news: closed, kind: 'internal' })).status).toBe(200)
    expect((await server.run('meetings.draftNews', { meeting, news: uuid7(), kind: 'public' })).body.code).toBe(
      'news-there',
    )
    const items = (await server.ask('meetings.news', { meeting })).body.news
    const item = items.find((each) => each.kind === 'public')
    expect(item?.paragraphs).toHaveLength(5)
    expect(item?.paragraphs[1]).toBe(
      'Đồng chí Nguyễn Văn An, Bí thư Đảng ủy Khối Cơ quan và Doanh nghiệp, Trưởng Đoàn đại biểu Quốc hội tỉnh Mẫu chủ trì.',
    )
    // The record has no conclusion: the place for it stands open, and such an item is not approved.
    const early = await server.run('meetings.approveNews', { meeting, news: open, version: 1 })
    expect([early.status, early.body.code]).toEqual([422, 'news-open'])
    const paragraphs = ['Sáng 13/5, hội nghị được tổ chức.', 'Kết luận <b>&']
    await server.run('meetings.saveNews', { meeting, news: open, version: 1, title: 'Tin hội nghị', paragraphs })
    const html = await (
      await fetch(
        `${server.url}/documents/news.html?input=${encodeURIComponent(JSON.stringify({ meeting, news: open }))}`,
      )
    ).text()
    expect(html).toContain('Bản thảo, chưa duyệt')
    expect(html).toContain('Kết luận &lt;b&gt;&amp;')
    expect((await server.run('meetings.approveNews', { meeting, news: open, version: 2 })).status).toBe(200)
    const words = await wordsOf(await file('news.docx', { meeting, news: open }))
    expect(words.join('\n')).toContain('Tin hội nghị')
    expect(words.join('\n')).not.toContain('CHƯA DUYỆT')
  })

  it('L47: a correction of a reader reaches the editor beside the item', async () => {
    const meeting = await call()
    const news = uuid7()
    await server.run('meetings.draftNews', { meeting, news, kind: 'public' })
    const send = () => server.run('meetings.sendFeedback', { meeting, news, text: 'Sai tên xã ở đoạn 2' })
    expect((await send()).body.code).toBe('news-draft')
    await server.run('meetings.saveNews', { meeting, news, version: 1, title: 'Tin', paragraphs: ['Đoạn'] })
    await server.run('meetings.approveNews', { meeting, news, version: 2 })
    expect((await send()).status).toBe(200)
    const [item] = (await server.ask('meetings.news', { meeting })).body.news
    expect(item?.feedback.map((each) => each.text)).toEqual(['Sai tên xã ở đoạn 2'])
  })
})

describe('photographs of a meeting', () => {
  const segment = (marker: number, content: string) => {
    const body = Buffer.from(content, 'latin1')
    return Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body])
  }
  const taken = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, 'Exif GPS 21.0285 105.8542'),
    Buffer.from([0xff, 0xda, 0, 3, 1, 7, 0xff, 0xd9]),
  ])

  it('N10: keeps the picture without its place, and lets it go out with caption and credit only', async () => {
    const meeting = await call()
    const [photo, news] = [uuid7(), uuid7()]
    const content = taken.toString('base64')
    expect((await server.run('meetings.addPhoto', { meeting, photo, content })).status).toBe(200)
    const picture = await fetch(`${server.url}/documents/meeting-photo.bin?meeting=${meeting}&photo=${photo}`)
    const bytes = Buffer.from(await picture.arrayBuffer())
    expect(bytes.includes('GPS')).toBe(false)
    expect(bytes.subarray(0, 2)).toEqual(taken.subarray(0, 2))
    expect(picture.headers.get('content-disposition')).toContain('attachment')
    const release = (version: number) =>
      server.run('meetings.releasePhoto', { meeting, photo, version, released: true })
    const early = await release(1)
    expect([early.status, early.body.code, early.body.fields]).toEqual([
      422,
      'photo-undescribed',
      ['input.caption', 'input.credit'],
    ])
    await server.run('meetings.draftNews', { meeting, news, kind: 'public' })
    const html = async () => (await file('news.html', { meeting, news })).text()
    await server.run('meetings.describePhoto', {
      ...{ meeting, photo, version: 1, caption: 'Quang cảnh hội nghị', credit: 'Lê Bình' },
    })
    expect(await html()).not.toContain('Quang cảnh')
    expect((await release(2)).status).toBe(200)
    expect(await html()).toContain('Ảnh: Quang cảnh hội nghị (Lê Bình)')
  })

  it('N10: takes pictures only', async () => {
    const meeting = await call()
    const add = (content: string) =>
      server.run('meetings.addPhoto', { meeting, photo: uuid7(), content: Buffer.from(content).toString('base64') })
    expect((await add('%PDF-1.7 %%EOF')).body.title).toContain('Chỉ nhận JPEG, PNG.')
    expect((await add('<html>')).body.code).toBe('file-type')
    expect((await server.ask('meetings.photos', { meeting })).body.photos).toEqual([])
  })
})
