import type { enterFigure, InputOf } from '@baucu/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Visitor } from './areas/accounts/testing/visitor.ts'
import { uuid7 } from './kernel/uuid.ts'
import { type TestServer, testServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({ sample: false, province: true })
}, 60_000)
afterAll(() => server.close())

const frame = 'mau-2026'
const period = '2026-03-15T15:00'

type Sent = Readonly<{ id: string; at: string; input: InputOf<typeof enterFigure> }>

/** The polling team's secretary on one of his devices: a session of its own. */
async function device() {
  const visitor = new Visitor(server.url)
  expect((await visitor.post('/api/sample/enter', { persona: 'P8' })).status).toBe(200)
  return visitor
}

describe('two devices of one person', () => {
  it('that entered different values without a network come to one value, and both stay in the history', async () => {
    const [phone, laptop] = [await device(), await device()]
    expect(phone.cookies.get('baucu_session')).not.toBe(laptop.cookies.get('baucu_session'))
    const me = (await phone.ask('accounts.me', {})).body
    expect((await laptop.ask('accounts.me', {})).body.account?.id).toBe(me.account?.id)
    const organisation = me.grants[0]?.organisation?.id ?? ''
    const key = { organisation, frame, indicator: 'turnout', period }
    const entry = (value: number) => ({ ...key, figure: uuid7(), value, source: 'form' as const, replaces: null })
    const [onPhone, onLaptop] = [
      { id: uuid7(), at: '2026-03-15T11:01:00+07:00', input: entry(500) },
      { id: uuid7(), at: '2026-03-15T11:02:00+07:00', input: entry(510) },
    ]
    const send = (from: Visitor, { id, at, input }: Sent) => from.run('figures.enter', input, id, at)
    const current = async () => {
      const { figures } = (await phone.ask('figures.now', { organisation, frame, indicator: 'turnout' })).body
      return figures.filter((each) => each.period === period).map((each) => [each.value, each.corrections])
    }
    const history = async (figure: string) =>
      (await laptop.ask('figures.history', { figure })).body.entries.map((each) => [
        each.value,
        each.by,
        each.reason,
        each.deviceAt && new Date(each.deviceAt).toISOString(),
      ])

    // Both come back into the network; the phone is first.
    expect((await send(phone, onPhone)).body).toMatchObject({ status: 'done' })
    const refused = await send(laptop, onLaptop)
    expect(refused.body).toMatchObject({ status: 409, code: 'changed-meanwhile', fields: ['input.replaces'] })
    expect(refused.body).toMatchObject({ numbers: { figure: onPhone.input.figure, value: 500, by: me.account?.name } })
    expect(await current()).toEqual([[500, 0]])

    // He looks at both numbers, and keeps the one of the laptop.
    const kept = {
      id: uuid7(),
      at: '2026-03-15T11:09:00+07:00',
      input: { ...entry(510), replaces: onPhone.input.figure, reason: 'Đếm lại' },
    }
    expect((await send(laptop, kept)).body).toMatchObject({ status: 'done' })
    const both = [
      [510, me.account?.name, 'Đếm lại', '2026-03-15T04:09:00.000Z'],
      [500, me.account?.name, null, '2026-03-15T04:01:00.000Z'],
    ]
    expect(await current()).toEqual([[510, 1]])
    expect(await history(kept.input.figure)).toEqual(both)

    // Whatever either sends again changes nothing.
    expect((await send(phone, onPhone)).body).toMatchObject({ status: 'already-done' })
    expect((await send(laptop, kept)).body).toMatchObject({ status: 'already-done' })
    expect((await send(laptop, onLaptop)).body).toMatchObject({ status: 409, code: 'changed-meanwhile' })
    expect(await current()).toEqual([[510, 1]])
    expect(await history(onPhone.input.figure)).toEqual(both)
    expect(server.errors).toEqual([])
  })

  it('that send at the same moment come to one value: one is taken, the other told', async () => {
    const devices = [await device(), await device()]
    const organisation = (await devices[0]?.ask('accounts.me', {}))?.body.grants[0]?.organisation?.id ?? ''
    const key = { organisation, frame, indicator: 'turnout', period: '2026-03-15T13:00' }
    const said = await Promise.all(
      devices.map((each, index) =>
        each.run('figures.enter', { ...key, figure: uuid7(), value: 600 + index, source: 'form', replaces: null }),
      ),
    )
    expect(said.map((each) => each.status).sort()).toEqual([200, 409])
    const { figures } = (await server.ask('figures.now', { organisation, frame, indicator: 'turnout' })).body
    const taken = said.findIndex((each) => each.status === 200)
    expect(figures.filter((each) => each.period === key.period).map((each) => each.value)).toEqual([600 + taken])
    expect(server.errors).toEqual([])
  })
})
