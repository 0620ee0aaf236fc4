import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { Visitor } from './testing/visitor.ts'

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()

let server: TestServer
let owner: Visitor
let official: Visitor
let commune: string
let team: string
let teams = 0

beforeAll(async () => {
  server = await testServer({ sample: false })
  const password = 'mật khẩu của chủ'
  await server.run('accounts.setUpOwner', { account: uuid7(), name: 'Chủ', username: 'chu', password })
  owner = new Visitor(server.url)
  await owner.signIn('chu', password)
  commune = uuid7()
  const place = { organisation: commune, parent: null, province: '99', code: 'X01', name: 'Xã Suối Mẫu' }
  await owner.run('organisations.create', { ...place, kind: 'commune' })
  const account = uuid7()
  await owner.run('accounts.create', { account, organisation: commune, name: 'Thư ký', username: 'thu.ky', password })
  await owner.run('accounts.grant', { grant: uuid7(), account, role: 'committee', organisation: commune })
  official = new Visitor(server.url)
  await official.signIn('thu.ky', password)
  team = await newTeam()
})
afterAll(() => server.close())

async function newTeam(): Promise<string> {
  const organisation = uuid7()
  teams += 1
  const place = { organisation, parent: commune, code: `TO-${teams}`, name: `Tổ bầu cử số ${teams} <thử>` }
  expect((await owner.run('organisations.create', { ...place, kind: 'polling-team' })).status).toBe(200)
  return organisation
}

const issue = (organisation: string, members: { account: string; name: string }[], over: object = {}) =>
  official.run('accounts.issueCodes', { organisation, members, enterUntil: inDays(2), until: inDays(30), ...over })

/** A person with an unused code. */
async function invited(name = 'Nguyễn Văn Tổ') {
  const organisation = await newTeam()
  const account = uuid7()
  expect((await issue(organisation, [{ account, name }])).status).toBe(200)
  const sheet = await official.ask('accounts.codeSheet', { organisation })
  return { organisation, account, code: sheet.body.codes[0]?.code ?? '' }
}

let phones = 0
const phone = () => {
  phones += 1
  return new Visitor(server.url, { 'x-forwarded-for': `10.9.0.${phones}`, 'user-agent': 'phone' })
}
type Entered = Readonly<{ pending: { name: string; until: string; check: string } }>
const enter = (visitor: Visitor, code: string) => visitor.post<Entered>('/api/accounts/code', { code })

describe('a one-time code', () => {
  it('opens a session once an official above has seen the person, until the day that was set', async () => {
    const { organisation, account, code } = await invited()
    expect(code).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{4}-[ACDEFGHJKMNPQRTUVWXY34679]{4}$/)
    const visitor = phone()
    const entered = await enter(visitor, code.toLowerCase().replace('-', ' '))
    expect(entered.body.pending).toMatchObject({ name: 'Nguyễn Văn Tổ', check: expect.stringMatching(/^\d{4}$/) })
    const { check } = entered.body.pending
    const before = await visitor.ask('accounts.me', {})
    expect(before.body).toMatchObject({
      account: { id: account },
      grants: [],
      pending: { check, organisation: { id: organisation } },
    })
    expect((await visitor.ask('organisations.tree', {})).status).toBe(403)
    expect((await visitor.send('GET', '/api/auth/passkey/generate-register-options')).status).toBe(401)

    const waiting = (await official.ask('accounts.pending', {})).body.pending.filter(
      (each) => each.account.id === account,
    )
    expect(waiting).toMatchObject([{ organisation: { id: organisation }, device: 'phone' }])
    expect(JSON.stringify(waiting)).not.toContain(`"${check}"`)
    const session = waiting[0]?.session ?? ''
    const wrong = String((Number(check) + 1) % 10_000).padStart(4, '0')
    expect((await official.run('accounts.approve', { session, check: wrong })).body.code).toBe('wrong-check')
    const approved = await official.run('accounts.approve', { session, check })
    expect(Date.parse(approved.body.result.until) - Date.now()).toBeGreaterThan(29 * 86_400_000)

    const after = await visitor.ask('accounts.me', {})
    expect(after.body).toMatchObject({ pending: null, grants: [{ role: 'team', organisation: { id: organisation } }] })
    expect((await visitor.ask('organisations.tree', {})).status).toBe(200)
    // A key of his own would let him in when the code has ended.
    const register = await visitor.send('GET', '/api/auth/passkey/generate-register-options')
    expect(register.body).toMatchObject({ status: 403, code: 'code-only' })
    expect((await visitor.ask('accounts.ownSignIn', {})).body).toMatchObject({ password: false, service: false })
    expect((await official.run('accounts.approve', { session, check })).status).toBe(404)
  })

  it('works once, and not when it is past its time, replaced or misspelt', async () => {
    const { organisation, account, code } = await invited()
    await issue(organisation, [{ account, name: 'Nguyễn Văn Tổ' }])
    expect((await enter(phone(), code)).body).toMatchObject({ status: 401, code: 'wrong-code' })
    const sheet = await official.ask('accounts.codeSheet', { organisation })
    expect(sheet.body.codes).toHaveLength(1)
    const next = sheet.body.codes[0]?.code ?? ''
    expect((await enter(phone(), next)).status).toBe(200)
    expect((await enter(phone(), next)).status).toBe(401)
    expect((await official.ask('accounts.codeSheet', { organisation })).body.codes).toMatchObject([
      { state: 'used', code: null },
    ])

    const late = await invited('Trần Thị Muộn')
    const client = new pg.Client(server.address)
    await client.connect()
    await client.query("update sign_in_code set valid_to = now() - interval '1 second' where account_id = $1", [
      late.account,
    ])
    await client.end()
    expect((await enter(phone(), late.code)).status).toBe(401)
    expect((await enter(phone(), 'AAAA-AAAA')).status).toBe(401)
  })

  it('ends when it is ended: unused, waiting or at work; the team list tells how far each is', async () => {
    const states = async (organisation: string) =>
      (await official.ask('accounts.teamCodes', { organisation })).body.codes.map((each) => each.state)
    const end = (organisation: string, account: string) =>
      official.run('accounts.endCode', { organisation, account, reason: 'Mất phiếu' })

    const unused = await invited()
    expect(await states(unused.organisation)).toEqual(['unused'])
    expect((await end(unused.organisation, unused.account)).body.result.ended).toBe(0)
    expect((await enter(phone(), unused.code)).body.code).toBe('wrong-code')
    expect(await states(unused.organisation)).toEqual(['ended'])
    expect((await end(unused.organisation, unused.account)).body.code).toBe('no-code')

    const waits = await invited()
    const waiting = phone()
    await enter(waiting, waits.code)
    expect(await states(waits.organisation)).toEqual(['waiting'])
    await end(waits.organisation, waits.account)
    expect((await waiting.ask('accounts.me', {})).body.code).toBe('session-ended')

    const works = await invited()
    const working = phone()
    const { check } = (await enter(working, works.code)).body.pending
    const { pending } = (await official.ask('accounts.pending', {})).body
    const session = pending.find((each) => each.account.id === works.account)?.session ?? ''
    await official.run('accounts.approve', { session, check })
    expect(await states(works.organisation)).toEqual(['working'])
    expect((await end(works.organisation, works.account)).body.result.ended).toBe(1)
    expect((await working.ask('accounts.me', {})).body.code).toBe('session-ended')

    // Issued again, the person comes in again; somebody of another team cannot be ended from here.
    const { organisation, account } = works
    expect((await issue(organisation, [{ account, name: 'Nguyễn Văn Tổ' }])).status).toBe(200)
    expect(await states(organisation)).toEqual(['unused'])
    expect((await end(unused.organisation, account)).body.code).toBe('no-code')
  })

  it('is taken twenty times a minute from one address', async () => {
    const visitor = phone()
    const codes: string[] = []
    for (let index = 0; index < 21; index++) codes.push((await enter(visitor, 'AAAA-AAAA')).body.code)
    expect(codes.slice(19)).toEqual(['wrong-code', 'too-often'])
  })

  it('is approved from above only: not by the team itself, nor from elsewhere', async () => {
    const { organisation, account, code } = await invited()
    const inside = uuid7()
    const password = 'mật khẩu trong Tổ'
    await owner.run('accounts.create', {
      account: inside,
      organisation,
      name: 'Trong Tổ',
      username: `to.${phones}`,
      password,
    })
    await owner.run('accounts.grant', { grant: uuid7(), account: inside, role: 'office', organisation })
    const member = new Visitor(server.url)
    await member.signIn(`to.${phones}`, password)
    const { check } = (await enter(phone(), code)).body.pending
    const [waiting] = (await member.ask('accounts.pending', {})).body.pending.filter(
      (each) => each.account.id === account,
    )
    const approve = { session: waiting?.session ?? '', check }
    expect((await member.run('accounts.approve', approve)).body.code).toBe('approve-from-above')
    expect((await official.run('accounts.approve', approve)).status).toBe(200)
  })

  it('is issued to members of a polling team, for a time that makes sense', async () => {
    const members = [{ account: uuid7(), name: 'A' }]
    expect((await issue(commune, members)).body.code).toBe('not-a-team')
    expect((await issue(team, members, { enterUntil: inDays(-1) })).body.code).toBe('wrong-time')
    expect((await issue(team, members, { until: inDays(1) })).body.code).toBe('wrong-time')
    expect((await issue(team, members, { until: inDays(500) })).body.code).toBe('wrong-time')
    expect((await issue(uuid7(), members)).status).toBe(404)
    const { account } = await invited()
    expect((await issue(team, [{ account, name: 'Của Tổ khác' }])).body.code).toBe('account-exists')
  })

  it('is printed one slip a person, for those who may see it, and the database holds none', async () => {
    const { organisation, code } = await invited('Lê Thị <Ngoặc>')
    const path = `/documents/sign-in-codes.pdf?organisation=${organisation}`
    const printed = await official.send('GET', path)
    expect(printed.headers.get('cache-control')).toBe('no-store')
    expect(printed.headers.get('content-disposition')).toContain('ma-vao-mot-lan.pdf')
    expect(String(printed.body).slice(0, 5)).toBe('%PDF-')
    expect((await new Visitor(server.url).send('GET', path)).status).toBe(401)
    const client = new pg.Client(server.address)
    await client.connect()
    try {
      const { rows } = await client.query<{ text: string }>(
        `select string_agg(t, ' ') as text from (select result::text as t from command union all select after::text from audit_value
         union all select c::text from sign_in_code c) rows`,
      )
      expect(rows[0]?.text).toContain(organisation)
      expect(rows[0]?.text).not.toContain(code)
      expect(rows[0]?.text).not.toContain(code.replace('-', ''))
      const reads = await client.query("select from read_log where query = 'accounts.codeSheet'")
      expect(reads.rowCount).toBeGreaterThan(0)
    } finally {
      await client.end()
    }
    expect(server.errors).toEqual([])
  })
})
