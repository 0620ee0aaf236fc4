import { readDocx } from '@baucu/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CountWorld, countWorld } from './testing.ts'

let world: CountWorld
beforeAll(async () => {
  world = await countWorld(6)
})
afterAll(() => world.close())

type Sheet = Readonly<{ sheets: readonly Record<string, unknown>[] }>
const lineOf = async (id: string, who = world.office()) => {
  const said = await who.ask('count.board', { organisation: id, frame: world.frame })
  return (said as { communes: { areas: Sheet[] }[] }).communes[0]?.areas[0]?.sheets[0]
}

describe('more ballots collected than issued (ID-07)', () => {
  it('J11 H13: is recorded with its figures, opens the gravest incident, and goes upward by a lead alone, uncounted', async () => {
    const id = world.area()
    const key = world.keyOf(id)
    const [team, second, lead, board] = [world.teamOf(id), world.office(), world.office(), world.office()]
    const record = { ...key, text: 'Hòm phiếu chính có 75 phiếu nhiều hơn số đã phát.', told: ['board', 'committee'] }
    expect(await team.run('recordSign', record)).toMatchObject({ code: 'sheet-finding-gone' })
    const surplus = { ...world.sound, collected: 1_303, invalid: 84 }
    await team.run('handIn', { ...key, part: 'first', figures: surplus, reason: 'Đã kiểm lại hai lần' })
    await lead.run('pass', { ...key, reason: 'Đã xem bản giấy' })
    await second.run('handIn', { ...key, part: 'second', figures: surplus })
    const send = { ...key, reason: 'Ảnh gửi sau' }
    expect(await lead.run('send', send)).toMatchObject({ code: 'sheet-open-error' })
    expect(await team.run('recordSign', { ...record, told: [] })).toMatchObject({ fields: ['input.told'] })
    expect(await team.run('recordSign', { ...record, text: 'Gọi 0912345678' })).toMatchObject({
      ...{ code: 'text-points-at-person', fields: ['input.text'] },
    })
    const { incident } = (await team.run('recordSign', record)) as { incident: string }
    expect(await team.run('recordSign', record)).toMatchObject({ code: 'sign-there' })
    expect(await lead.see(key)).toMatchObject({
      sign: { collected: 1_303, issued: 1_228, current: true, told: ['board', 'committee'] },
    })
    expect(await lineOf(id)).toMatchObject({ critical: true, sign: true, upward: 'no' })
    // The desk of the day has it, with the gravest of its three degrees.
    const desk = (await world.server.ask('pollingday.board', { organisation: world.province, frame: world.frame })).body
    expect(desk.incidents.open.find((each) => each.id === incident)).toMatchObject({ kind: 'ballots', severity: 3 })
    // The Team and a typist do not send it; a lead does, and then the Council decides, nobody here.
    expect(await team.run('send', send)).toMatchObject({ code: 'sheet-open-error' })
    expect(await second.run('send', send)).toMatchObject({ code: 'sheet-open-error' })
    expect(await lead.run('send', send)).toMatchObject({ state: 'agreed' })
    expect(await board.run('accept', key)).toMatchObject({ code: 'sheet-awaits-council' })
    expect(await lineOf(id)).toMatchObject({ upward: 'sent', yours: null })
    const result = await world.server.ask('results.constituency', { frame: world.frame, constituency: 'dv-1' })
    expect(result.body).toMatchObject({ areas: { reported: 0 } })
  })

  it('a sign is of its figures: with others it has to be recorded again, and other errors never pass with it', async () => {
    const id = world.area()
    const key = world.keyOf(id)
    const [team, second, lead] = [world.teamOf(id), world.office(), world.office()]
    const typedBoth = async (figures: object) => {
      await team.run('handIn', { ...key, part: 'first', figures, reason: 'Bản giấy ghi như vậy' })
      await lead.run('pass', { ...key, reason: 'Đã xem' })
      // Recorded or not, whoever types second is not told the figures of the first.
      expect(await second.see(key)).toMatchObject({ mayType: 'second', figures: null, sign: null })
      await second.run('handIn', { ...key, part: 'second', figures })
    }
    await typedBoth({ ...world.sound, collected: 1_303, invalid: 84 })
    await team.run('recordSign', { ...key, text: 'Thừa 75 phiếu.', told: ['board'] })
    await lead.run('discard', { ...key, part: 'both', reason: 'Kiểm lại' })
    await typedBoth({ ...world.sound, collected: 1_300, invalid: 82 })
    expect(await lead.see(key)).toMatchObject({ sign: { current: false } })
    expect(await lineOf(id)).toMatchObject({ critical: true, sign: false })
    expect(await lead.run('send', { ...key, reason: 'x' })).toMatchObject({ code: 'sheet-open-error' })
    await team.run('recordSign', { ...key, text: 'Kiểm lại, thừa 72 phiếu.', told: ['board'] })
    // 1,219 valid and 82 invalid are not 1,300 (ID-01).
    expect(await lead.run('send', { ...key, reason: 'x' })).toMatchObject({ code: 'sheet-open-error' })
  })

  const scan = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 5, 5, 0xff, 0xd9]).toString('base64')
  /** Minutes with a surplus of 75 that a lead has sent with its record. */
  const sentSurplus = async () => {
    const id = world.area()
    const key = world.keyOf(id)
    const [team, second, lead] = [world.teamOf(id), world.office(), world.office()]
    const surplus = { ...world.sound, collected: 1_303, invalid: 84 }
    await team.run('handIn', { ...key, part: 'first', figures: surplus, reason: 'Đã kiểm lại hai lần' })
    await lead.run('pass', { ...key, reason: 'Đã xem bản giấy' })
    await second.run('handIn', { ...key, part: 'second', figures: surplus })
    await team.run('recordSign', { ...key, text: 'Thừa 75 phiếu.', told: ['board'] })
    expect(await lead.run('send', { ...key, reason: 'Ảnh gửi sau' })).toMatchObject({ state: 'agreed' })
    const ruling = {
      ...{ ...key, organisation: world.province, said: 'stands', decision: 'Công văn số 12/HĐBCQG' },
      ...{ decidedOn: '2026-03-18', text: 'Giữ nguyên kết quả kiểm phiếu.', name: 'Công văn 12.jpg', content: scan },
    }
    return { id, key, team, second, lead, ruling }
  }
  const result = async () =>
    (await world.server.ask('results.constituency', { frame: world.frame, constituency: 'dv-1' })).body

  it('H13: the Council lets the minutes stand: its document is entered with a scan, then the Board accepts, and the result says why', async () => {
    const { id, key, team, second, ruling } = await sentSurplus()
    const [board, office, below] = [world.office(), world.provincial(), world.office()]
    expect(await lineOf(id)).toMatchObject({ upward: 'sent', yours: null, ruling: null })
    // At the unit whose election it is, by somebody who may; not a Team, a commune or who typed it.
    expect(await team.run('ruleSurplus', ruling)).toMatchObject({ status: 403 })
    expect(await below.run('ruleSurplus', ruling)).toMatchObject({ status: 404 })
    expect(await below.run('ruleSurplus', { ...ruling, organisation: world.commune })).toMatchObject({
      code: 'ruling-elsewhere',
    })
    expect(await office.run('ruleSurplus', { ...ruling, decidedOn: '2026-03-14' })).toMatchObject({
      ...{ code: 'ruling-day', fields: ['input.decidedOn'] },
    })
    expect(await office.run('ruleSurplus', { ...ruling, content: 'x' })).toMatchObject({ fields: ['input.content'] })
    expect(await board.run('accept', key)).toMatchObject({ code: 'sheet-awaits-council' })
    const said = (await office.run('ruleSurplus', ruling)) as { ruling: string }
    const seen = await board.see(key)
    expect(seen).toMatchObject({
      unit: world.province,
      ruling: {
        ...{ said: 'stands', decision: 'Công văn số 12/HĐBCQG', decidedOn: '2026-03-18', current: true },
        ...{ collected: 1_303, issued: 1_228, scan: 'Công văn 12.jpg' },
      },
    })
    expect(await lineOf(id)).toMatchObject({ upward: 'sent', yours: 'receive', ruling: 'stands' })
    const file = await board.ask('count.rulingScan', { ...key, ruling: said.ruling })
    expect(file).toMatchObject({ name: 'Công văn 12.jpg', content: scan })
    expect((await result()).surpluses).toEqual([])
    expect(await second.run('accept', key)).toMatchObject({ code: 'sheet-own-entry' })
    expect(await board.run('accept', key)).toMatchObject({ state: 'agreed' })
    expect(await result()).toMatchObject({
      ...{ collected: 1_303, issued: 1_228, areas: { reported: 1 } },
      surpluses: [{ area: id, collected: 1_303, issued: 1_228, decision: 'Công văn số 12/HĐBCQG' }],
    })
    const place = await world.server.ask('results.place', { organisation: world.province, frame: world.frame })
    expect(place.body).toMatchObject({ surpluses: [{ area: id }] })
    expect(place.body.doubtful.map(({ area }) => area)).not.toContain(id)
    const input = encodeURIComponent(JSON.stringify(key))
    const paper = await fetch(`${world.server.url}/documents/count-minutes.docx?input=${input}`)
    const words = JSON.stringify(await readDocx(new Uint8Array(await paper.arrayBuffer())))
    expect(words).toContain('theo Công văn số 12/HĐBCQG ngày 18/03/2026 của Hội đồng bầu cử quốc gia')
    // Corrected, other figures are other minutes: of those the Council has said nothing.
    await board.run('correct', { ...key, fields: ['collected', 'invalid'], reason: 'Bản giấy ghi khác' })
    expect(await result()).toMatchObject({ surpluses: [], areas: { reported: 0 } })
    for (const who of [team, second]) await who.run('reread', { ...key, figures: { collected: 1_302, invalid: 83 } })
    expect(await board.see(key)).toMatchObject({ state: 'agreed', ruling: { current: false } })
    expect(await board.run('send', { ...key, reason: 'x' })).toMatchObject({ code: 'sheet-open-error' })
  })

  it('H13 H15: the Council annuls: nothing is accepted or sent back, and the vote again is opened with its document', async () => {
    const { id, key, ruling } = await sentSurplus()
    const [board, office] = [world.office(), world.provincial()]
    const annulled = { ...ruling, said: 'annulled', decision: 'Nghị quyết số 20/NQ-HĐBCQG', text: 'Hủy kết quả.' }
    expect(await office.run('ruleSurplus', annulled)).toMatchObject({ ruling: expect.any(String) })
    expect(await board.run('accept', key)).toMatchObject({ code: 'sheet-council-annulled' })
    const back = { ...key, fields: ['collected'], reason: 'Xem lại' }
    expect(await board.run('sendBack', back)).toMatchObject({ code: 'sheet-council-annulled' })
    const at = { organisation: world.province, frame: world.frame, constituency: 'dv-1' }
    const { areas } = (await world.server.ask('secondPolls.one', at)).body
    expect(areas.find((each) => each.id === id)).toMatchObject({
      ...{ state: 'sent', ruled: { decision: 'Nghị quyết số 20/NQ-HĐBCQG', decidedOn: '2026-03-18' } },
    })
    const opened = await world.server.run('secondPolls.open', {
      ...{ ...at, kind: 'annulled-area', areas: [id], decision: annulled.decision, decidedOn: annulled.decidedOn },
      ...{ proposedBy: 'NEC', day: '2026-03-22', reason: annulled.text },
    })
    expect([opened.status, opened.body.code]).toEqual([200, undefined])
    expect(await lineOf(id)).toMatchObject({ upward: 'annulled', yours: null })
    expect(await office.run('ruleSurplus', ruling)).toMatchObject({ code: 'sheet-other-state' })
  })

  it('is called a sign, never more, in every sentence', async () => {
    const { countWords } = await import('./words.ts')
    const said = Object.values(countWords).flatMap((each) => [each.vi({}), each.en({})])
    expect(said.filter((text) => /gian lận|fraud/i.test(text))).toEqual([])
  })
})
