import { bodiesOf } from '@baucu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../../testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({ sample: false })
})
afterAll(() => server.close())

const frames = async () => (await server.ask('frames.list', {})).body

const y2021 = { frame: 'bau-cu-2021', name: 'Bầu cử 2021', edition: '2015', electionDay: '2021-05-23' } as const
const y2026 = { frame: 'bau-cu-2026', name: 'Bầu cử 2026', edition: '2025', electionDay: '2026-03-15' } as const

describe('L24 one frame, several bodies', () => {
  it('L24 before the first frame there is "Ngoài kỳ bầu cử", and its id is nobody else’s', async () => {
    const outside = { id: 'ngoai-ky-bau-cu', name: { vi: 'Ngoài kỳ bầu cử', en: 'Outside elections' } }
    expect(await frames()).toEqual({ frames: [], outside })
    const taken = await server.run('frames.create', { ...y2026, frame: 'ngoai-ky-bau-cu' })
    expect(taken.body).toMatchObject({ status: 409, code: 'frame-exists', fields: ['input.frame'] })
  })

  it('L24 the frame of 2021 offers three levels of People’s Councils, that of 2026 two', async () => {
    const old = await server.run('frames.create', y2021)
    expect(old.body.result.frame.bodies).toEqual(['NA', 'province', 'district', 'commune'])
    const now = await server.run('frames.create', y2026)
    expect(now.body.result.frame).toMatchObject({
      ...{ id: 'bau-cu-2026', name: 'Bầu cử 2026', edition: '2025', electionDay: '2026-03-15' },
      ...{ bodies: ['NA', 'province', 'commune'], province: null, rehearsal: false, sample: false },
    })
    const { frames: listed } = await frames()
    expect(listed.map((each) => each.id)).toEqual(['bau-cu-2026', 'bau-cu-2021'])
    for (const each of listed) expect(each.bodies).toEqual(bodiesOf(each.edition))
    const log = await server.ask('audit.entries', { subject: 'frame/bau-cu-2026' })
    expect(log.body.entries).toMatchObject([{ command: 'frames.create', before: null, after: { edition: '2025' } }])
  })

  it('L24 in 2026 there is no district, and the refusal names the law', async () => {
    const said = await server.run('frames.create', { ...y2026, frame: 'co-huyen', bodies: ['NA', 'district'] })
    expect(said.status).toBe(422)
    expect(said.body).toMatchObject({
      code: 'body-not-elected',
      fields: ['input.bodies.1'],
      title:
        'Luật Bầu cử được sửa đổi bởi Luật 83/2025/QH15 không bầu Hội đồng nhân dân cấp huyện; luật này bầu: Quốc hội, Hội đồng nhân dân cấp tỉnh, Hội đồng nhân dân cấp xã.',
    })
  })

  it('L24 a frame may be of one province and of some bodies, each named once, in the order of the law', async () => {
    const bodies = ['commune' as const, 'province' as const, 'commune' as const]
    const said = await server.run('frames.create', { ...y2026, frame: 'lao-cai-2026', bodies, province: '15' })
    expect(said.body.result.frame).toMatchObject({ bodies: ['province', 'commune'], province: '15' })
  })

  it.each([
    [{ ...y2026, edition: '2015' as const }, 422, 'edition-not-in-force', 'input.edition'],
    [{ ...y2021, edition: '2025' as const }, 422, 'edition-not-in-force', 'input.edition'],
    [{ ...y2026, electionDay: '2026-03-16' }, 422, 'not-a-sunday', 'input.electionDay'],
    [{ ...y2026, province: '10' }, 422, 'province-not-on-map', 'input.province'],
    [{ ...y2026, electionDay: '2026-02-30' }, 400, 'wrong-input', 'input.electionDay'],
    [{ ...y2026, bodies: [] }, 400, 'wrong-input', 'input.bodies'],
    [{ ...y2026, name: ' ' }, 400, 'wrong-input', 'input.name'],
    [{ ...y2026, frame: 'có dấu cách' }, 400, 'wrong-input', 'input.frame'],
    [y2026, 409, 'frame-exists', 'input.frame'],
  ])('L24 %j is refused, and nothing is stored', async (input, status, code, field) => {
    const before = (await frames()).frames.length
    const said = await server.run('frames.create', input)
    expect(said.body).toMatchObject({ status, code, fields: [field] })
    expect(said.body.title).not.toBe(code)
    expect((await frames()).frames).toHaveLength(before)
    expect(server.errors).toEqual([])
  })
})

describe('H20 the provinces', () => {
  it('H20 63 names of 2021 went into 34 of 2026, each into one', async () => {
    const old = (await server.ask('frames.provinces', { edition: '2015' })).body.provinces
    const now = (await server.ask('frames.provinces', { edition: '2025' })).body.provinces
    expect([old.length, now.length]).toEqual([63, 34])
    const into = now.flatMap((each) => each.predecessors.map((one) => one.name))
    expect(into.toSorted()).toEqual(old.map((each) => each.name).toSorted())
    const of = (name: string) => now.find((each) => each.name === name)?.predecessors.map((each) => each.name)
    expect(of('Lào Cai')).toEqual(['Lào Cai', 'Yên Bái'])
    expect(of('Ninh Bình')).toEqual(['Ninh Bình', 'Hà Nam', 'Nam Định'])
    expect(of('Hà Nội')).toEqual(['Hà Nội'])
    expect(now.filter((each) => each.predecessors.length === 1)).toHaveLength(11)
  })
})
