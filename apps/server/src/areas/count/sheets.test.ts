import { minutesDigest } from '@baucu/counting'
import { readDocx } from '@baucu/documents'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import type { TestServer } from '../../testing.ts'
import { type CountWorld, countWorld } from './testing.ts'

let world: CountWorld
let server: TestServer
let candidates: readonly string[]
let sound: CountWorld['sound']
beforeAll(async () => {
  world = await countWorld(9)
  server = world.server
  candidates = world.candidates
  sound = world.sound
})
afterAll(() => world.close())

const frame = 'kiem-2025'
const constituency = 'dv-1'
const [area, teamOf, office] = [() => world.area(), (id: string) => world.teamOf(id), () => world.office()]
const keyOf = (id: string) => world.keyOf(id)
const votes = (place: number) => world.votes(place)

describe('counting minutes', () => {
  it('H13: two people type one paper, the Board takes it, and only then it counts', async () => {
    const id = area()
    const key = keyOf(id)
    const [secretary, typist, board] = [teamOf(id), office(), office()]
    expect(await secretary.run('take', key)).toMatchObject({ state: 'first-typing' })
    expect(await typist.run('handIn', { ...key, part: 'first', figures: sound })).toMatchObject({ code: 'sheet-taken' })
    expect(await secretary.run('handIn', { ...key, part: 'first', figures: sound })).toMatchObject({
      state: 'first-done',
    })
    expect(await secretary.run('take', key)).toMatchObject({ code: 'sheet-same-hand' })
    // Whoever types second does not see what the first typed.
    expect(await typist.see(key)).toMatchObject({ figures: null, both: null, mayType: 'second', findings: [] })
    expect(await typist.run('handIn', { ...key, part: 'second', figures: sound })).toMatchObject({ state: 'agreed' })
    expect(await board.run('accept', key)).toMatchObject({ code: 'sheet-other-state' })
    expect(await secretary.run('send', key)).toMatchObject({ code: 'sheet-no-paper', fields: ['input.reason'] })
    const content = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 3, 1, 7, 0xff, 0xd9]).toString('base64')
    expect(await secretary.run('attach', { ...key, evidence: uuid7(), name: 'bien-ban.jpg', content })).toMatchObject({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    // The inventory of its ballots goes upward with it.
    expect(await secretary.run('send', key)).toMatchObject({ code: 'sheet-no-use', fields: ['input.reason'] })
    await secretary.run('saveUse', { area: id, frame, version: 0, uses: { [constituency]: world.use } })
    expect(await secretary.run('send', key)).toMatchObject({ state: 'agreed' })
    expect(await typist.run('accept', key)).toMatchObject({ code: 'sheet-own-entry' })
    expect(await teamOf(id).run('accept', key)).toMatchObject({ code: 'not-allowed' })
    const before = (await server.ask('results.constituency', { frame, constituency })).body
    expect(before).toMatchObject({ areas: { reported: 0 } })
    expect(await board.run('accept', key)).toMatchObject({ state: 'agreed' })
    const after = (await server.ask('results.constituency', { frame, constituency })).body
    expect(after).toMatchObject({ areas: { reported: 1 }, registered: 1_311, invalid: 9 })
    expect(after.candidates.map(({ votes }) => votes)).toEqual([986, 904, 771, 412, 305])
    expect(await board.see(key)).toMatchObject({ upward: 'accepted', papers: [{ name: 'bien-ban.jpg' }] })
    expect(await board.run('sendBack', { ...key, fields: ['voted'], reason: 'x' })).toMatchObject({
      code: 'sheet-upward',
    })
  })

  it('one differing digit comes back blind to its author, field by field, and costs no sheet', async () => {
    const id = area()
    const key = keyOf(id)
    const [first, second, lead] = [teamOf(id), office(), office()]
    await first.run('handIn', { ...key, part: 'first', figures: sound })
    const slip = { ...sound, [votes(3)]: 421 }
    expect(await second.run('handIn', { ...key, part: 'second', figures: slip })).toMatchObject({
      ...{ state: 'second-returned', fields: [votes(3)] },
    })
    const seen = (await second.see(key)) as { figures: Record<string, number | null> }
    expect(seen).toMatchObject({ reread: [votes(3)], both: null, figures: { [votes(3)]: null, [votes(2)]: 771 } })
    expect(JSON.stringify(seen)).not.toMatch(/:412[,}]/)
    // Still different: a lead sees both, and decides who reads again; nobody fills anything in for somebody else.
    await second.run('reread', { ...key, figures: { [votes(3)]: 421 } })
    expect(await lead.see(key)).toMatchObject({
      state: 'different',
      both: { fields: [votes(3)], first: { [votes(3)]: 412 }, second: { [votes(3)]: 421 } },
    })
    expect(await first.run('return', { ...key, to: 'second', reason: 'x' })).toMatchObject({ code: 'not-allowed' })
    expect(await lead.run('return', { ...key, to: 'second', reason: 'Bản giấy ghi rõ 412' })).toMatchObject({
      state: 'second-returned',
    })
    expect(await lead.run('reread', { ...key, figures: { [votes(3)]: 412 } })).toMatchObject({
      code: 'sheet-not-yours',
    })
    expect(await second.run('reread', { ...key, figures: { [votes(3)]: 412 } })).toMatchObject({ state: 'agreed' })
  })

  it('an arithmetic fault is kept with its reason and never goes upward; a warning goes with its explanation', async () => {
    const id = area()
    const key = keyOf(id)
    const [first, second, lead] = [teamOf(id), office(), office()]
    const faulty = { ...sound, collected: 1_231 }
    const handIn = { ...key, part: 'first', figures: faulty }
    expect(await first.run('handIn', handIn)).toMatchObject({ code: 'sheet-needs-reason', fields: ['input.reason'] })
    expect(await first.run('handIn', { ...handIn, reason: 'Bản giấy ghi như vậy' })).toMatchObject({
      state: 'first-held',
    })
    expect(await lead.see(key)).toMatchObject({
      findings: [{ code: 'ID-07', severity: 'critical' }, { code: 'ID-01' }],
    })
    await lead.run('pass', { ...key, reason: 'Đã xem giấy' })
    expect(await lead.run('take', key)).toMatchObject({ code: 'sheet-same-hand' })
    await second.run('handIn', { ...key, part: 'second', figures: faulty })
    expect(await first.run('send', { ...key, reason: 'Chưa có ảnh' })).toMatchObject({ code: 'sheet-open-error' })

    // The Team counted again: the sheet is begun anew.
    await lead.run('discard', { ...key, part: 'both', reason: 'Tổ kiểm lại' })
    const missing = { ...sound, collected: 1_227, invalid: 8 }
    await first.run('handIn', { ...key, part: 'first', figures: missing })
    await second.run('handIn', { ...key, part: 'second', figures: missing })
    expect(await first.run('send', { ...key, reason: 'Chưa có ảnh' })).toMatchObject({ code: 'sheet-unexplained' })
    const why = { code: 'ID-08', field: 'collected', text: 'Một cử tri mang phiếu về' }
    expect(await first.run('explain', { ...key, ...why, field: 'valid' })).toMatchObject({ code: 'sheet-finding-gone' })
    await first.run('explain', { ...key, ...why })
    expect(await first.run('send', { ...key, reason: 'Chưa có ảnh' })).toMatchObject({ state: 'agreed' })
    expect(await lead.see(key)).toMatchObject({ findings: [{ code: 'ID-08', explained: { text: why.text } }] })
    // Sent back, both read the field again.
    await lead.run('sendBack', { ...key, fields: ['voted'], reason: 'Ảnh ghi khác' })
    expect(await first.see(key)).toMatchObject({ reread: ['voted'], upward: 'no' })
    await first.run('reread', { ...key, figures: { voted: 1_228 } })
    expect(await second.run('reread', { ...key, figures: { voted: 1_228 } })).toMatchObject({ state: 'agreed' })
  })

  it('H13: what is no count, of another contest or empty is refused at its field, and nothing of it is kept', async () => {
    const id = area()
    const key = keyOf(id)
    const first = teamOf(id)
    const { total: _, ...short } = sound
    for (const [figures, field] of [
      [short, 'input.figures.total'],
      [{ ...sound, 'votes.x': 1 }, 'input.figures.votes.x'],
      [{ ...sound, voted: -1 }, 'input.figures.voted'],
      [{ ...sound, voted: 1.5 }, 'input.figures.voted'],
      [{ ...sound, voted: 2 ** 31 }, 'input.figures.voted'],
    ] as const) {
      const said = await first.run('handIn', { ...key, part: 'first', figures })
      expect(said).toMatchObject({ fields: [field] })
    }
    expect(await first.run('handIn', { ...key, constituency: 'dv-9', part: 'first', figures: sound })).toMatchObject({
      code: 'not-found',
    })
    expect(await world.stranger().run('take', key)).toMatchObject({
      code: 'not-found',
    })
    expect(await first.see(key)).toMatchObject({ state: 'empty', steps: [] })
  })

  it('H13: the form is printed blank, then with the figures, their code and what explains them', async () => {
    const id = area()
    const key = keyOf(id)
    const printed = async (format: string) => {
      const input = encodeURIComponent(JSON.stringify(key))
      const answer = await fetch(`${server.url}/documents/count-minutes.${format}?input=${input}`)
      expect(answer.status).toBe(200)
      return new Uint8Array(await answer.arrayBuffer())
    }
    const text = async () => JSON.stringify(await readDocx(await printed('docx')))
    const blank = await text()
    expect(blank).toContain('ĐẠI BIỂU QUỐC HỘI KHÓA XVI')
    expect(blank).toContain('Nguyễn Mẫu An')
    expect(blank).not.toContain('1.311')
    const missing = { ...sound, collected: 1_227, invalid: 8 }
    const [first, second] = [teamOf(id), office()]
    await first.run('handIn', { ...key, part: 'first', figures: missing })
    // Whoever may not see the figures yet prints the form without them.
    expect(await text()).not.toContain('1.311')
    await second.run('handIn', { ...key, part: 'second', figures: missing })
    await first.run('explain', { ...key, code: 'ID-08', field: 'collected', text: 'Một cử tri mang phiếu về' })
    const filled = await text()
    for (const words of ['1.311', '986', 'Một cử tri mang phiếu về', '99,35', '0,65']) expect(filled).toContain(words)
    expect(filled).toContain(
      minutesDigest({
        ...{ edition: '2025', frame, constituency, area: id },
        ...{ registered: 1_311, voted: 1_228, issued: 1_228, collected: 1_227, valid: 1_219, invalid: 8 },
        votes: candidates.map((candidate, place) => ({ candidate, votes: [986, 904, 771, 412, 305][place] ?? 0 })),
      }).code,
    )
    expect(await printed('pdf')).toEqual(await printed('pdf'))
  })

  it('the board says what is to be done, and by whom', async () => {
    const id = area()
    const key = keyOf(id)
    const [first, second, lead] = [teamOf(id), office(), office()]
    const yours = async (who: typeof first) => {
      const { communes } = (await who.ask('count.board', { organisation: id, frame })) as {
        communes: { areas: { area: string; sheets: { yours: string | null; open: number }[] }[] }[]
      }
      return communes.flatMap(({ areas }) => areas.flatMap(({ sheets }) => sheets.map((each) => each.yours)))
    }
    expect(await yours(first)).toEqual(['type'])
    await first.run('handIn', { ...key, part: 'first', figures: sound })
    expect([await yours(first), await yours(second)]).toEqual([[null], ['type']])
    await second.run('handIn', { ...key, part: 'second', figures: { ...sound, voted: 1_229 } })
    expect([await yours(first), await yours(second)]).toEqual([[null], ['reread']])
    await second.run('reread', { ...key, figures: { voted: 1_229 } })
    expect(await yours(lead)).toEqual(['decide'])
    await lead.run('return', { ...key, to: 'second', reason: 'Xem lại' })
    await second.run('reread', { ...key, figures: { voted: 1_228 } })
    expect(await yours(first)).toEqual(['send'])
    await first.run('send', { ...key, reason: 'Ảnh gửi sau' })
    expect([await yours(first), await yours(lead)]).toEqual([[null], ['receive']])
  })

  it('two who do the same at once never both succeed', async () => {
    const id = area()
    const key = keyOf(id)
    const [first, lead, other] = [teamOf(id), office(), office()]
    await first.run('handIn', { ...key, part: 'first', figures: { ...sound, total: 1 }, reason: 'vướng' })
    const both = await Promise.all([
      lead.run('pass', { ...key, reason: 'một' }),
      other.run('discard', { ...key, part: 'first', reason: 'hai' }),
    ])
    // Either the one and then the other, or the other alone.
    const { steps, state } = (await lead.see(key)) as { steps: { step: string }[]; state: string }
    expect(steps).toHaveLength(1 + both.filter((each) => 'state' in each).length)
    expect(state).toBe('empty')
    const takes = await Promise.all([office(), office(), office(), office()].map((each) => each.run('take', key)))
    expect(takes.filter((each) => 'state' in each)).toHaveLength(1)
    expect(takes.filter((each) => each.code === 'sheet-taken')).toHaveLength(3)
  })

  it('whatever is done by whom, agreed figures are those that two different people read from the paper', async () => {
    const id = area()
    const key = keyOf(id)
    const people = [teamOf(id), office(), office()]
    const figures = fc.constantFrom(sound, { ...sound, voted: 1_229 })
    const move = fc.record({
      who: fc.nat(2),
      what: fc.oneof(
        fc.record({ verb: fc.constantFrom('take', 'putBack'), input: fc.constant({}) }),
        fc.record({
          verb: fc.constant('handIn'),
          input: fc.record({ part: fc.constantFrom('first', 'second'), figures }),
        }),
        fc.record({
          verb: fc.constant('reread'),
          input: fc.constantFrom({ figures: { voted: 1_228 } }, { figures: { voted: 1_229 } }),
        }),
        fc.record({
          verb: fc.constant('return'),
          input: fc.record({ to: fc.constantFrom('first', 'second'), reason: fc.constant('x') }),
        }),
        fc.record({
          verb: fc.constant('discard'),
          input: fc.record({ part: fc.constantFrom('first', 'second', 'both'), reason: fc.constant('x') }),
        }),
      ),
    })
    const read = people.map(() => new Map<string, number>())
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 12 }), async (moves) => {
        for (const { who, what } of moves) {
          const said = await people[who]?.run(what.verb, { ...key, ...what.input })
          if (said && 'state' in said && 'figures' in what.input) {
            for (const [field, value] of Object.entries(what.input.figures)) read[who]?.set(field, value)
          }
        }
        const sheet = (await people[0]?.see(key)) as { state: string; figures: Record<string, number> | null }
        if (sheet.state !== 'agreed') return
        const readers = read.filter((mine) =>
          Object.entries(sheet.figures ?? {}).every(([field, value]) => mine.get(field) === value),
        )
        expect(readers.length).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 12 },
    )
  })
})
