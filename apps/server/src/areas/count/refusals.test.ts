import { existsSync, readFileSync } from 'node:fs'
import http from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type CountWorld, countWorld } from './testing.ts'

let world: CountWorld
beforeAll(async () => {
  world = await countWorld(9)
})
afterAll(() => world.close())

const first = (id: string, figures: object = world.sound) => ({ ...world.keyOf(id), part: 'first', figures })

describe('what the count refuses, with nothing kept of it', () => {
  it('H13: a paper on the form of the other edition or of a council', async () => {
    const id = world.area()
    const team = world.teamOf(id)
    for (const form of ['20/HĐBC-QH', '23/HĐBC-HĐND', '']) {
      expect(await team.run('handIn', { ...first(id), form })).toMatchObject({
        ...{ status: 422, code: 'sheet-other-form', fields: ['input.form'] },
      })
    }
    expect(await team.see(world.keyOf(id))).toMatchObject({ state: 'empty', steps: [] })
    expect(await team.run('handIn', { ...first(id), form: '18/HĐBC-QH' })).toMatchObject({ state: 'first-done' })
  })

  it('H13: minutes for another area, frame or contest', async () => {
    const [mine, others] = [world.area(), world.area()]
    const team = world.teamOf(mine)
    const wrong = [
      { ...first(others) },
      { ...first(mine), frame: 'kiem-2021' },
      { ...first(mine), constituency: 'dv-2' },
      { ...first(world.commune) },
      { ...first(uuid7()) },
    ]
    for (const each of wrong) expect(await team.run('handIn', each)).toMatchObject({ status: 404 })
    expect(await world.office().run('handIn', { ...first(world.commune) })).toMatchObject({ code: 'not-found' })
  })

  it('H13: the same area twice, by the same people or others, before and after it counts', async () => {
    const id = world.area()
    const key = world.keyOf(id)
    const [team, second, board] = [world.teamOf(id), world.office(), world.office()]
    await team.run('handIn', first(id))
    expect(await board.run('handIn', first(id))).toMatchObject({ code: 'sheet-other-state' })
    await second.run('handIn', { ...first(id), part: 'second' })
    expect(await board.run('handIn', { ...first(id), part: 'second' })).toMatchObject({ code: 'sheet-other-state' })
    await team.run('send', { ...key, reason: 'Ảnh gửi sau' })
    await board.run('accept', key)
    expect(await world.office().run('accept', key)).toMatchObject({ code: 'sheet-other-state' })
    expect(await team.run('handIn', first(id))).toMatchObject({ status: 409 })
    const { body } = await world.server.ask('results.constituency', { frame: world.frame, constituency: 'dv-1' })
    expect(body).toMatchObject({ areas: { reported: 1 }, registered: 1_311 })
  })

  it('H13: an official list that changes after the first figure was typed', async () => {
    const id = world.area()
    await world.teamOf(id).run('handIn', first(id))
    const said = await world.server.run('candidates.saveList', {
      ...{ organisation: world.province, frame: world.frame, constituency: world.constituency, order: 'paper' },
      version: 1,
      ...{ decision: 'NQ 2', decidedOn: '2026-02-20' },
      candidates: world.candidates.slice(1).map((each, index) => ({
        ...{ id: each, name: `Trần Mẫu ${index}`, otherName: null, gender: null, birthDate: '1970-01-01' },
      })),
    })
    expect([said.status, said.body.code]).toEqual([409, 'list-counted'])
    expect(said.body.detail ?? said.body.title).toMatch(/\p{L}/u)
    expect(
      ((await world.teamOf(id).see(world.keyOf(id))) as { contest: { candidates: [] } }).contest.candidates,
    ).toHaveLength(5)
  })

  it('H13: a photograph of 40 MB, with a sentence that says how large one may be', async () => {
    const id = world.area()
    const input = { ...world.keyOf(id), evidence: uuid7(), name: 'anh.jpg', content: 'A'.repeat(64_000) }
    // Judged by its announced length, before it has come: the rest of it is never sent.
    const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const request = http.request(`${world.server.url}/api/commands/count.attach`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'vi', 'content-length': 56_000_000 },
      })
      request.on('error', reject)
      request.on('response', (said) => {
        let text = ''
        said.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        said.on('end', () => {
          resolve({ status: said.statusCode, text })
          request.destroy()
        })
      })
      request.write(JSON.stringify({ id: uuid7(), input }))
    })
    const problem = JSON.parse(answer.text) as { code: string; title: string }
    expect([answer.status, problem.code]).toEqual([413, 'too-large'])
    expect(problem.title).toMatch(/\d+ MB/)
    expect(await world.teamOf(id).see(world.keyOf(id))).toMatchObject({ papers: [] })
  })

  it('H13: two leads who decide at once: one decides, the other is told that it has moved on', async () => {
    const id = world.area()
    const key = world.keyOf(id)
    const [team, second] = [world.teamOf(id), world.office()]
    await team.run('handIn', first(id))
    const slip = { [world.votes(0)]: 968, [world.votes(1)]: 904 }
    await second.run('handIn', { ...first(id, { ...world.sound, [world.votes(0)]: 968 }), part: 'second' })
    await second.run('reread', { ...key, figures: { [world.votes(0)]: slip[world.votes(0)] } })
    const leads = [world.office(), world.office()]
    const said = await Promise.all(
      leads.map((lead, at) => lead.run('return', { ...key, to: at === 0 ? 'first' : 'second', reason: 'Xem giấy' })),
    )
    expect(said.filter((each) => 'state' in each)).toHaveLength(1)
    expect(said.filter((each) => each.code === 'sheet-other-state')).toHaveLength(1)
    const { steps } = (await team.see(key)) as { steps: { step: string }[] }
    expect(steps.filter(({ step }) => step === 'return')).toHaveLength(1)
  })
})

/** Hostile values, where the folder of shared vectors lies beside the repository. */
const attacks = ['../../../../../../shared', '../../../../../../../shared']
  .map((up) => fileURLToPath(new URL(`${up}/vectors/import-attacks.json`, import.meta.url)))
  .find((file) => existsSync(file))

describe.skipIf(!attacks)('hostile values at the count (import-attacks.json beside the repository)', () => {
  const vectors = () =>
    JSON.parse(readFileSync(attacks ?? '', 'utf8')) as {
      countFields: { input: string; value: number | null }[]
      textFields: { name: string; input: string; outcome: string }[]
      headers: { header: string; outcome: string }[]
    }

  it('H13: figures as text, and fields called like parts of an object, are refused', async () => {
    const id = world.area()
    const team = world.teamOf(id)
    for (const { input } of vectors().countFields) {
      const said = await team.run('handIn', first(id, { ...world.sound, voted: input }))
      expect([input, said.status, said.fields]).toEqual([input, 400, ['input.figures.voted']])
    }
    for (const { header } of vectors().headers.filter((each) => each.outcome === 'reject')) {
      // In the place of the total: what is dropped on the way in (`__proto__`) leaves it empty.
      const figures = JSON.parse(JSON.stringify(world.sound).replace('"total"', JSON.stringify(header))) as object
      const said = await team.run('handIn', first(id, figures))
      expect([header, said.status]).toEqual([header, 422])
    }
    expect(await team.see(world.keyOf(id))).toMatchObject({ state: 'empty', steps: [] })
  })

  it('H13: words stay words: stored as they are, or refused at their field', async () => {
    const id = world.area()
    const team = world.teamOf(id)
    const nothing = { opened: null, closed: null, finished: null, unsettled: null, copies: null }
    let version = 0
    for (const { name, input, outcome } of vectors().textFields) {
      const said = await team.run('saveWritten', {
        ...{ area: id, frame: world.frame, version, present: [] },
        ...{ written: { ...nothing, incidents: input }, witnesses: { box: [], count: [] } },
      })
      if (outcome.startsWith('reject')) {
        expect(said, name).toMatchObject({ fields: ['input.written.incidents'] })
        continue
      }
      expect(said, name).toEqual({ version: version + 1 })
      version += 1
      expect(await team.ask('count.team', world.keyOf(id))).toMatchObject({
        written: { incidents: input.trim().normalize('NFC') },
      })
    }
  })
})
