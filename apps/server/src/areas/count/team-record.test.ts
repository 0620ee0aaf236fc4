import { readDocx } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type CountWorld, countWorld } from './testing.ts'

let world: CountWorld
beforeAll(async () => {
  world = await countWorld(6)
})
afterAll(() => world.close())

const nothing = { opened: null, closed: null, finished: null, incidents: null, unsettled: null, copies: null }
const written = {
  ...{ opened: '07:00', closed: '19:00', finished: { day: '2026-03-16', time: '00:40' }, copies: null },
  ...{ incidents: 'Mất điện từ 13:35 đến 14:10, dùng đèn pin.', unsettled: 'Không có.' },
}
const witnesses = {
  box: [
    { name: 'Lò Thị Chứng Một', residence: 'bản Mẫu Hạ' },
    { name: 'Giàng A Chứng Hai', residence: null },
  ],
  count: [
    { name: 'Vàng Văn Chứng Ba', residence: 'bản Mẫu Thượng' },
    { name: 'Nông Thị Chứng Tư', residence: null },
  ],
}
const textOf = async (paper: string, input: object, format = 'docx') => {
  const ask = encodeURIComponent(JSON.stringify(input))
  const answer = await fetch(`${world.server.url}/documents/${paper}.${format}?input=${ask}`)
  expect(answer.status).toBe(200)
  return JSON.stringify(await readDocx(new Uint8Array(await answer.arrayBuffer())))
}

describe('what a Team writes once for all its papers', () => {
  it('J11 H13: the inventory is held against the minutes while they are typed, goes upward with them and stands from then on', async () => {
    const id = world.area()
    const key = world.keyOf(id)
    const [team, second, board] = [world.teamOf(id), world.office(), world.office()]
    const save = (who: typeof team, version: number, use: object) =>
      who.run('saveUse', { area: id, frame: world.frame, version, uses: { [world.constituency]: use } })
    const one = async () =>
      (await team.ask('count.team', key)) as {
        version: { use: number }
        contests: { use: unknown; findings: { code: string }[] }[]
      }
    expect(await one()).toMatchObject({ version: { use: 0 }, contests: [{ use: null, findings: [] }] })
    expect(await save(team, 0, { ...world.use, received: 1_310 })).toEqual({ version: 1 })
    expect(await one()).toMatchObject({ contests: [{ findings: [{ code: 'ID-09' }] }] })
    // The minutes are held against it: the first entry cannot be right with this inventory.
    const handIn = { ...key, part: 'first', figures: world.sound }
    expect(await team.run('handIn', handIn)).toMatchObject({ code: 'sheet-needs-reason' })
    expect(await save(team, 0, world.use)).toMatchObject({ code: 'changed-meanwhile', fields: ['input.version'] })
    expect(await save(team, 1, world.use)).toEqual({ version: 2 })
    expect(await team.run('handIn', handIn)).toMatchObject({ state: 'first-done' })
    // Another inventory makes findings of figures that were handed in before.
    await save(team, 2, { ...world.use, issued: 1_230 })
    expect(await team.see(key)).toMatchObject({ findings: [{ code: 'USE-01' }], use: { issued: 1_230 } })
    const { communes } = (await board.ask('count.board', { organisation: id, frame: world.frame })) as {
      communes: { areas: { sheets: { open: number }[] }[] }[]
    }
    expect(communes[0]?.areas[0]?.sheets[0]?.open).toBe(1)
    await second.run('handIn', { ...key, part: 'second', figures: world.sound })
    expect(await team.run('send', { ...key, reason: 'Ảnh gửi sau' })).toMatchObject({ code: 'sheet-open-error' })
    await save(team, 3, world.use)
    expect(await team.run('send', { ...key, reason: 'Ảnh gửi sau' })).toMatchObject({ state: 'agreed' })
    expect(await save(team, 4, { ...world.use, unused: 69 })).toMatchObject({
      ...{ code: 'use-upward', fields: [`input.uses.${world.constituency}`] },
    })
    expect(await board.run('accept', key)).toMatchObject({ state: 'agreed' })
    const { rows } = await world.database.transaction('read', ({ client }) =>
      client.query('select received, exchanged, unused from minutes where area_id = $1', [id]),
    )
    expect(rows).toEqual([{ received: 1_300, exchanged: 4, unused: 68 }])
  })

  it('H13: an inventory of another contest, of no count or of somebody else is refused, and nothing of it is kept', async () => {
    const id = world.area()
    const team = world.teamOf(id)
    const save = (uses: object, who = team) => who.run('saveUse', { area: id, frame: world.frame, version: 0, uses })
    expect(await save({ 'dv-9': world.use })).toMatchObject({ code: 'use-no-contest', fields: ['input.uses.dv-9'] })
    for (const received of [-1, 1.5, 2 ** 31]) {
      expect(await save({ [world.constituency]: { ...world.use, received } })).toMatchObject({
        fields: [`input.uses.${world.constituency}.received`],
      })
    }
    expect(await save({ [world.constituency]: world.use }, world.stranger())).toMatchObject({ code: 'not-found' })
    expect(await team.ask('count.team', { area: id, frame: world.frame })).toMatchObject({
      ...{ version: { use: 0, written: 0 }, saved: null },
    })
  })

  it('H13: hours, witnesses and incidents are written once and stand on every paper; the blank form has none of them', async () => {
    const id = world.area()
    const key = world.keyOf(id)
    const blank = await textOf('ballot-use', key)
    expect(blank).toContain('BIÊN BẢN KIỂM KÊ VIỆC SỬ DỤNG PHIẾU BẦU CỬ')
    expect(blank).toContain('tỉnh T')
    const team = world.teamOf(id)
    await team.run('saveUse', { area: id, frame: world.frame, version: 0, uses: { [world.constituency]: world.use } })
    const save = (more: object) =>
      team.run('saveWritten', { area: id, frame: world.frame, version: 0, present: [], witnesses, written, ...more })
    expect(await save({ written: { ...written, incidents: 'Gọi 0912345678' } })).toMatchObject({
      ...{ code: 'text-points-at-person', fields: ['input.written.incidents'] },
    })
    expect(await save({ present: [uuid7()] })).toMatchObject({ code: 'record-no-member' })
    expect(await save({ written: { ...written, opened: '25:00' } })).toMatchObject({ fields: ['input.written.opened'] })
    // The inventory was saved before: a change of another part is made on the version of its own part.
    expect(await save({})).toEqual({ version: 2 })
    expect(await save({})).toMatchObject({ code: 'changed-meanwhile' })
    const [use, minutes] = [await textOf('ballot-use', key), await textOf('count-minutes', key)]
    for (const words of ['1.300', '1.228', 'Vàng Văn Chứng Ba', '19 giờ 00']) expect(use).toContain(words)
    for (const words of ['Lò Thị Chứng Một', 'Nông Thị Chứng Tư', '07 giờ 00', '00 giờ 40', 'Mất điện', 'TỈNH T']) {
      expect(minutes).toContain(words)
    }
    const entries = (await world.server.ask('audit.entries', { subject: `team-record/${world.frame}/${id}` })).body
    expect(entries.entries.length).toBe(2)
    expect(JSON.stringify(entries)).not.toContain('Chứng')
  })

  it('H13: members of the Team and the unit of a council stand on its papers, those who were away do not', async () => {
    const [id, council] = [uuid7(), 'dv-xa']
    const { frame, commune } = world
    await world.must('territory.saveConstituency', {
      ...{
        organisation: commune,
        frame,
        constituency: council,
        body: 'commune',
        number: 4,
        area: 'Thôn Mẫu',
        seats: 3,
      },
      ...{ decision: 'QĐ 2', decidedOn: '2025-12-20' },
    })
    await world.must('territory.saveArea', {
      ...{ under: commune, frame, area: id, team: { code: 'KVX', name: 'Tổ bầu cử số 90' }, number: 90 },
      ...{ address: 'Nhà văn hóa', special: null, terrain: 'ordinary', villages: [], earlyOn: null },
      ...{ earlyDecision: null, decision: null, decidedOn: null, expected: null, sizeReason: null },
      constituencies: { commune: council },
    })
    await world.must('bodies.save', {
      ...{ under: commune, frame, organisation: id, named: null, organ: 'team', serves: [] },
      ...{ decision: '60/QĐ-UBND', decidedOn: '2026-01-20' },
    })
    const [head, member] = [uuid7(), uuid7()]
    for (const [office, post, fullName] of [
      [head, 'chair', 'Lê Mẫu Tổ Trưởng'],
      [member, 'member', 'Lê Mẫu Vắng Mặt'],
    ] as const) {
      await world.must('bodies.appoint', {
        ...{ organisation: id, frame, member: office, person: uuid7(), newPerson: { fullName, honorific: null } },
        ...{ post, sector: 'state', decision: null, on: '2026-01-20', replaces: null, reason: null },
      })
    }
    const key = { area: id, frame, constituency: council }
    // Before anybody has said who was there, the pen does.
    expect(await textOf('count-minutes', key)).not.toContain('Lê Mẫu')
    await world.must('count.saveWritten', {
      ...{ area: id, frame, version: 0, present: [head], written: nothing, witnesses: { box: [], count: [] } },
    })
    expect(await world.teamOf(id).ask('count.team', key)).toMatchObject({
      members: [
        { name: 'Lê Mẫu Tổ Trưởng', title: 'Tổ trưởng', present: true },
        { name: 'Lê Mẫu Vắng Mặt', present: false },
      ],
    })
    const minutes = await textOf('count-minutes', key)
    for (const words of ['Lê Mẫu Tổ Trưởng', 'HỘI ĐỒNG NHÂN DÂN XÃ X1', 'TỈNH T']) expect(minutes).toContain(words)
    expect(minutes).not.toContain('Vắng Mặt')
    expect(await textOf('ballot-use', key)).toContain('Hội đồng nhân dân xã X1')
  })

  it('says when a witness is called like a candidate, who may not be one', async () => {
    const id = world.area()
    const team = world.teamOf(id)
    const [, count] = [witnesses.box, [{ name: 'nguyễn mẫu An', residence: null }]]
    await team.run('saveWritten', {
      ...{ area: id, frame: world.frame, version: 0, present: [], written: nothing, witnesses: { box: [], count } },
    })
    expect(await team.ask('count.team', { area: id, frame: world.frame })).toMatchObject({
      namesakes: ['nguyễn mẫu An'],
    })
  })

  it('the signed inventory is a paper of the area, not of a contest', async () => {
    const id = world.area()
    const key = { ...world.keyOf(id), constituency: null }
    const team = world.teamOf(id)
    const content = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 1, 8, 0xff, 0xd9]).toString('base64')
    const evidence = uuid7()
    expect(await team.run('attach', { ...key, evidence, name: 'kiem-ke.jpg', content })).toMatchObject({ evidence })
    expect(await team.run('attach', { ...key, evidence: uuid7(), name: 'kiem-ke.jpg', content })).toMatchObject({
      ...{ code: 'evidence-there', fields: ['input.content'] },
    })
    expect(await team.ask('count.team', key)).toMatchObject({ papers: [{ name: 'kiem-ke.jpg' }] })
    expect(await team.see(world.keyOf(id))).toMatchObject({ papers: [] })
    expect(await team.ask('count.paper', { ...key, evidence })).toMatchObject({ name: 'kiem-ke.jpg' })
  })
})
