import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { Visitor } from './testing/visitor.ts'

const day = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString()

let server: TestServer
let owner: Visitor
let province: string
let commune: string
let other: string

beforeAll(async () => {
  server = await testServer({ sample: false })
  const password = 'mật khẩu của chủ'
  await server.run('accounts.setUpOwner', { account: uuid7(), name: 'Chủ', username: 'chu', password })
  owner = new Visitor(server.url)
  await owner.signIn('chu', password)
  province = await organisation('Tỉnh Mẫu', 'MAU', null)
  commune = await organisation('Xã Suối Mẫu', 'X01', province)
  other = await organisation('Tỉnh Khác', 'KHAC', null)
})
afterAll(() => server.close())

async function organisation(name: string, code: string, parent: string | null): Promise<string> {
  const id = uuid7()
  const kind = parent ? 'commune' : 'province'
  const said = await owner.run('organisations.create', { organisation: id, parent, province: '99', code, name, kind })
  expect(said.status).toBe(200)
  return id
}

let made = 0

/** Somebody kept at a place, signed in, with roles there. */
async function person(at: string, ...roles: ('keeper' | 'office' | 'leader' | 'reporter')[]) {
  made += 1
  const account = uuid7()
  const username = `nguoi.${made}`
  const password = `mật khẩu số ${made}`
  const name = `Người thứ ${made}`
  await owner.run('accounts.create', { account, organisation: at, name, username, password })
  const grants: string[] = []
  for (const role of roles) {
    const grant = uuid7()
    grants.push(grant)
    expect((await owner.run('accounts.grant', { grant, account, role, organisation: at })).status).toBe(200)
  }
  const visitor = new Visitor(server.url)
  await visitor.signIn(username, password)
  return { account, visitor, grants, username, password }
}

describe('a grant', () => {
  it('holds at its place and below, and from the next command on', async () => {
    const { account, visitor } = await person(commune)
    const add = (parent: string) =>
      visitor.run('organisations.create', {
        organisation: uuid7(),
        parent,
        code: uuid7(),
        name: 'Thôn',
        kind: 'village',
      })
    expect((await add(commune)).status).toBe(403)
    await owner.run('accounts.grant', { grant: uuid7(), account, role: 'office', organisation: commune })
    expect((await add(commune)).status).toBe(200)
    expect((await add(province)).body).toMatchObject({ status: 404, code: 'not-found' })
    expect((await visitor.ask('accounts.me', {})).body.grants).toMatchObject([
      { role: 'office', organisation: { id: commune, name: 'Xã Suối Mẫu' } },
    ])
  })

  it('begins and ends with its time', async () => {
    const { account, visitor } = await person(commune)
    const give = (from: string | null, to: string | null) =>
      owner.run('accounts.grant', { grant: uuid7(), account, role: 'leader', organisation: commune, from, to })
    await give(inDays(1), inDays(2))
    expect((await visitor.ask('organisations.tree', {})).status).toBe(403)
    expect((await give(null, inDays(-1))).body.code).toBe('wrong-time')
    expect((await give(inDays(3), inDays(2))).body.code).toBe('wrong-time')
    await give(inDays(-1), inDays(1))
    expect((await visitor.ask('organisations.tree', {})).status).toBe(200)
  })

  it('is given by a keeper within his reach, to accounts within it, and by nobody else', async () => {
    const keeper = await person(commune, 'keeper')
    const neighbour = await person(other)
    const colleague = await person(commune)
    const give = (account: string, organisation: string | null) =>
      keeper.visitor.run('accounts.grant', { grant: uuid7(), account, role: 'keeper', organisation })
    expect((await give(colleague.account, commune)).status).toBe(200)
    for (const [account, at] of [
      [colleague.account, province],
      [colleague.account, null],
      [neighbour.account, commune],
      [uuid7(), commune],
    ] as const) {
      expect((await give(account, at)).body).toMatchObject({ status: 404, code: 'not-found' })
    }
    expect(
      (
        await neighbour.visitor.run('accounts.grant', {
          grant: uuid7(),
          account: colleague.account,
          role: 'office',
          organisation: commune,
        })
      ).status,
    ).toBe(403)
  })

  it('is revoked by an entry with its reason, at once; the last keeper of the whole stays', async () => {
    const { visitor, grants } = await person(commune, 'office')
    expect((await visitor.ask('organisations.tree', {})).status).toBe(200)
    const revoke = { grant: grants[0] ?? '', reason: 'Chuyển công tác' }
    expect((await owner.run('accounts.revoke', revoke)).status).toBe(200)
    expect((await visitor.ask('organisations.tree', {})).status).toBe(403)
    const log = await owner.ask('audit.entries', { subject: `grant/${grants[0]}` })
    expect(log.body.entries.map((each) => [each.command, each.reason])).toEqual([
      ['accounts.revoke', 'Chuyển công tác'],
      ['accounts.grant', null],
    ])
    const [own] = (await owner.ask('accounts.me', {})).body.grants
    expect((await owner.run('accounts.revoke', { grant: own?.id ?? '', reason: 'Thử' })).body.code).toBe('last-keeper')
  })

  it('of an account that reaches further lets no keeper below set its password', async () => {
    const keeper = await person(commune, 'keeper')
    const high = await person(commune)
    await owner.run('accounts.grant', { grant: uuid7(), account: high.account, role: 'leader', organisation: province })
    const set = { account: high.account, password: 'mật khẩu chiếm đoạt', reason: 'Thử' }
    expect((await keeper.visitor.run('accounts.setPassword', set)).body).toMatchObject({
      status: 409,
      code: 'reaches-further',
    })
  })

  it('is listed for the keeper of the place, page by page', async () => {
    const place = await organisation('Xã Danh Sách', 'DS', province)
    const keeper = await person(place, 'keeper')
    await person(place, 'office')
    const list = (input: object) => keeper.visitor.ask('accounts.list', { organisation: place, ...input })
    const first = await list({ limit: 1 })
    expect(first.body).toMatchObject({ more: true, accounts: [{ id: keeper.account, grants: [{ role: 'keeper' }] }] })
    const rest = await list({ after: keeper.account })
    expect(rest.body).toMatchObject({ more: false, accounts: [{ grants: [{ role: 'office' }], secondFactor: false }] })
    expect((await list({ search: 'KHÔNG CÓ' })).body.accounts).toEqual([])
    const named = uuid7()
    await owner.run('accounts.create', {
      account: named,
      organisation: place,
      name: 'Đặng Thị Hiền',
      username: 'hien.ds',
    })
    for (const search of ['dang hien', 'HIỀN đặng', 'hien.ds'.toUpperCase()]) {
      expect(
        (await list({ search })).body.accounts.map((each) => each.id),
        search,
      ).toEqual([named])
    }
    const later = { from: inDays(2), to: inDays(9) }
    await owner.run('accounts.grant', { grant: uuid7(), account: named, role: 'duty', organisation: place, ...later })
    const one = await list({ account: named })
    expect(one.body.accounts).toMatchObject([{ grants: [], planned: [{ role: 'duty', organisation: { id: place } }] }])
    expect((await keeper.visitor.ask('accounts.list', { organisation: other })).status).toBe(404)
  })
})

describe('a delegated role', () => {
  const delegate = (from: Awaited<ReturnType<typeof person>>, to: string, days = 2, own = from.grants[0] ?? '') => {
    const grant = uuid7()
    const input = { grant, own, account: to, from: inDays(-1), to: inDays(days), reason: 'Đi họp' }
    return { grant, said: from.visitor.run('accounts.delegate', input) }
  }

  it('is one that the delegator has, for no longer than he has it, and is not passed on', async () => {
    const head = await person(commune, 'office')
    const deputy = await person(commune)
    const third = await person(commune)
    expect((await delegate(head, deputy.account).said).status).toBe(200)
    const [got] = (await deputy.visitor.ask('accounts.me', {})).body.grants
    expect(got).toMatchObject({
      role: 'office',
      organisation: { id: commune },
      delegatedBy: expect.stringMatching(/^Người thứ/),
    })
    const further = delegate({ ...deputy, grants: [got?.id ?? ''] }, third.account)
    expect((await further.said).body.code).toBe('delegated-already')
    const foreign = delegate(deputy, third.account, 2, head.grants[0])
    expect((await foreign.said).body).toMatchObject({ status: 404, code: 'not-found' })

    const short = uuid7()
    await owner.run('accounts.grant', {
      grant: short,
      account: head.account,
      role: 'leader',
      organisation: commune,
      from: inDays(-2),
      to: inDays(1),
    })
    expect((await delegate(head, deputy.account, 2, short).said).body.code).toBe('longer-than-own')
    expect((await delegate(head, head.account).said).body.code).toBe('own-account')
  })

  it('is offered to accounts where it holds, and taken back by who gave it', async () => {
    const head = await person(commune, 'office')
    const deputy = await person(commune)
    const [own = ''] = head.grants
    const found = async (search: string) =>
      (await head.visitor.ask('accounts.deputies', { own, search })).body.accounts.map((each) => each.id)
    expect(await found('')).toContain(deputy.account)
    expect(await found('')).not.toContain(head.account)
    expect(await found('khong co ai')).toEqual([])
    const other = await person(commune, 'office')
    expect((await other.visitor.ask('accounts.deputies', { own, search: '' })).body.accounts).toEqual([])

    const { grant, said } = delegate(head, deputy.account)
    expect((await said).status).toBe(200)
    const mine = async () => (await head.visitor.ask('accounts.delegations', {})).body.delegations
    expect(await mine()).toMatchObject([{ account: expect.stringMatching(/^Người thứ/), grant: { id: grant } }])
    const takeBack = { grant, reason: 'Đã về' }
    expect((await deputy.visitor.run('accounts.endDelegation', takeBack)).body.result.ended).toBe(0)
    expect((await head.visitor.run('accounts.endDelegation', takeBack)).body.result.ended).toBe(1)
    expect(await mine()).toEqual([])
    expect((await deputy.visitor.ask('organisations.tree', {})).status).toBe(403)
    expect((await head.visitor.run('accounts.endDelegation', takeBack)).body.result.ended).toBe(0)
  })

  it('ends with the one it came from', async () => {
    const head = await person(commune, 'office')
    const deputy = await person(commune)
    await delegate(head, deputy.account).said
    expect((await deputy.visitor.ask('organisations.tree', {})).status).toBe(200)
    await owner.run('accounts.revoke', { grant: head.grants[0] ?? '', reason: 'Thôi giữ chức' })
    expect((await deputy.visitor.ask('organisations.tree', {})).status).toBe(403)
  })
})

describe('sessions', () => {
  it('are listed, and ended one by one; those of others are not there', async () => {
    const one = await person(commune, 'office')
    const phone = new Visitor(server.url, { 'user-agent': 'phone' })
    await phone.signIn(one.username, one.password)
    const listed = (await one.visitor.ask('accounts.sessions', {})).body.sessions
    expect(listed).toHaveLength(2)
    const [here] = listed.filter((each) => each.current)
    const [there] = listed.filter((each) => !each.current)
    const stranger = await person(commune, 'office')
    expect((await stranger.visitor.run('accounts.endSession', { session: there?.id ?? '' })).body.result.ended).toBe(0)
    expect((await phone.ask('accounts.me', {})).status).toBe(200)
    expect((await one.visitor.run('accounts.endSession', { session: there?.id ?? '' })).body.result.ended).toBe(1)
    expect((await phone.ask('accounts.me', {})).body).toMatchObject({ status: 401, code: 'session-ended' })
    expect((await one.visitor.ask('accounts.sessions', {})).body.sessions.map((each) => each.id)).toEqual([here?.id])
  })

  it('that end between two commands leave the first stored and nothing of the second', async () => {
    const { visitor, account, username, password } = await person(commune, 'office')
    const add = (name: string, code: string) =>
      visitor.run('organisations.create', { organisation: uuid7(), parent: commune, code, name, kind: 'village' })
    const client = new pg.Client(server.address)
    await client.connect()
    try {
      for (const [index, end] of [
        'delete from session where account_id = $1',
        "update session set expires_at = now() - interval '1 second' where account_id = $1",
      ].entries()) {
        const names: string[] = []
        for (const step of [1, 2]) {
          const said = await add(`Thôn ${index}.${step}`, `T${index}-${step}`)
          expect(said.status).toBe(step === 1 ? 200 : 401)
          if (step === 2) expect(said.body.code).toBe('session-ended')
          if (step === 1) await client.query(end, [account])
          names.push(`Thôn ${index}.${step}`)
        }
        const stored = await client.query<{ name: string }>(
          'select name from organisation_name where name = any ($1)',
          [names],
        )
        expect(stored.rows).toEqual([{ name: `Thôn ${index}.1` }])
        await client.query('delete from session where account_id = $1', [account])
        if (index === 0) await visitor.signIn(username, password)
      }
    } finally {
      await client.end()
    }
  })

  it('answer a command sent again to its sender only', async () => {
    const one = await person(commune, 'office')
    const two = await person(commune, 'office')
    const id = uuid7()
    const input = { organisation: uuid7(), parent: commune, code: 'LAP', name: 'Thôn Lặp', kind: 'village' as const }
    expect((await one.visitor.run('organisations.create', input, id)).body.status).toBe('done')
    expect((await two.visitor.run('organisations.create', input, id)).body).toMatchObject({
      status: 409,
      code: 'id-used',
    })
    expect((await one.visitor.run('organisations.create', input, id)).body.status).toBe('already-done')
  })

  it('keep the time of a device whose clock is a day off, beside the time of the server', async () => {
    const { visitor } = await person(commune, 'office')
    for (const days of [-1, 1]) {
      const deviceAt = inDays(days)
      const id = uuid7()
      const input = { organisation: id, parent: commune, code: `G${days}`, name: 'Thôn Giờ', kind: 'village' as const }
      expect((await visitor.run('organisations.create', input, uuid7(), deviceAt)).status).toBe(200)
      const log = await owner.ask('audit.entries', { subject: `organisation/${id}` })
      const [entry] = log.body.entries
      expect(entry?.deviceAt).toBe(deviceAt)
      expect(Math.abs(Date.parse(entry?.at ?? '') - Date.now())).toBeLessThan(60_000)
    }
    expect(server.errors).toEqual([])
  })
})
