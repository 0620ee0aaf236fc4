import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CountWorld, countWorld } from './testing.ts'

let world: CountWorld
beforeAll(async () => {
  world = await countWorld(3)
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

  it('is called a sign, never more, in every sentence', async () => {
    const { countWords } = await import('./words.ts')
    const said = Object.values(countWords).flatMap((each) => [each.vi({}), each.en({})])
    expect(said.filter((text) => /gian lận|fraud/i.test(text))).toEqual([])
  })
})
