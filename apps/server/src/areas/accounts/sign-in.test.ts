import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuid7 } from '../../kernel/uuid.ts'
import { type TestServer, testServer } from '../../testing.ts'
import { Visitor } from './testing/visitor.ts'

let server: TestServer
let owner: Visitor
const ownerId = uuid7()
const secret = 'mật khẩu dài của chủ'

beforeAll(async () => {
  server = await testServer({ sample: false, hosts: ['baucu.suoimau.example'] })
  await server.run('accounts.setUpOwner', {
    account: ownerId,
    name: 'Chủ hệ thống',
    username: 'Chu.He',
    password: secret,
  })
  owner = new Visitor(server.url)
  await owner.signIn('chu.he', secret)
})
afterAll(() => server.close())

/** Somebody with an account, and what he signs in with. */
async function made(name: string) {
  const account = uuid7()
  const password = `mật khẩu của ${name}`
  const said = await owner.run('accounts.create', { account, organisation: null, name, username: name, password })
  expect(said.status).toBe(200)
  return { account, name, password }
}

describe('the first owner', () => {
  it('is set up once, and from then on the machine itself may nothing', async () => {
    const again = { account: uuid7(), name: 'Khác', username: 'khac', password: secret }
    expect(await server.run('accounts.setUpOwner', again)).toMatchObject({ status: 401 })
    expect((await server.ask('accounts.list', { organisation: null })).status).toBe(401)
    expect((await server.ask('accounts.me', {})).body).toMatchObject({ needsOwner: false, operator: false })
    expect((await owner.ask('accounts.me', {})).body).toMatchObject({
      account: { id: ownerId, name: 'Chủ hệ thống' },
      operator: false,
      needsOwner: false,
      pending: null,
      grants: [{ role: 'keeper', organisation: null, from: null, to: null, delegatedBy: null }],
    })
  })

  it('needs a password of twelve characters as people count them, whatever they are', async () => {
    const create = (password: string, username: string) =>
      owner.run('accounts.create', { account: uuid7(), organisation: null, name: 'A', username, password })
    expect((await create('ếếếếếếếếếếế', 'mot')).status).toBe(400)
    // Eleven letters typed as letter and mark are 22 or more code units, and still eleven characters.
    expect((await create('ếếếếếếếếếếế'.normalize('NFD'), 'hai')).status).toBe(400)
    expect((await create('            ', 'ba.ba')).status).toBe(200)
  })
})

describe('a password', () => {
  it('opens a session in a cookie no script reads, whichever way its marks were typed', async () => {
    const { name, password } = await made('lan.anh')
    const visitor = new Visitor(server.url)
    const said = await visitor.signIn(name.toUpperCase(), password.normalize('NFD'))
    expect(said.status).toBe(200)
    expect(said.body).not.toHaveProperty('token')
    const [cookie] = said.headers.getSetCookie()
    expect(cookie).toMatch(/^baucu_session=/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
    expect((await visitor.ask('accounts.me', {})).body.account?.name).toBe(name)
    expect(server.errors).toEqual([])
  })

  it('is refused without saying whether the name exists', async () => {
    const { name } = await made('quoc.viet')
    const visitor = new Visitor(server.url)
    const wrong = await visitor.signIn(name, 'không phải mật khẩu')
    const nobody = await visitor.signIn('khong.co.ai', 'không phải mật khẩu')
    expect(wrong.status).toBe(401)
    expect(wrong.body).toEqual(nobody.body)
    expect(wrong.body).toMatchObject({ code: 'wrong-sign-in', title: 'Tên đăng nhập hoặc mật khẩu không đúng.' })
    expect(visitor.cookies.get('baucu_session')).toBeUndefined()
  })

  it('is locked after ten failures in a row until a time that is said, for names that do not exist as well', async () => {
    const { name, password } = await made('minh.tam')
    for (const [tried, address] of [
      [name, '10.1.0.1'],
      ['khong.co.that', '10.1.0.2'],
    ] as const) {
      const visitor = new Visitor(server.url, { 'x-forwarded-for': address })
      for (let index = 0; index < 10; index++) expect((await visitor.signIn(tried, 'sai rồi sai rồi')).status).toBe(401)
      const locked = await visitor.signIn(tried, password)
      expect(locked.status).toBe(429)
      expect(locked.body.code).toBe('locked-until')
      expect(locked.body.title).toMatch(/tạm khóa đến \d\d:\d\d/)
    }
  })

  it('is changed by its owner, which ends his other sessions; a short one is refused', async () => {
    const { account, name, password } = await made('hai.yen')
    const phone = new Visitor(server.url)
    const desk = new Visitor(server.url)
    await phone.signIn(name, password)
    await desk.signIn(name, password)
    const change = (newPassword: string) =>
      desk.post('/api/auth/change-password', { currentPassword: password, newPassword })
    expect((await change('ngắn quá')).body).toMatchObject({ status: 422, code: 'short-password' })
    expect((await change('một mật khẩu khác')).status).toBe(200)
    expect((await phone.ask('accounts.me', {})).body).toMatchObject({ status: 401, code: 'session-ended' })
    expect((await desk.ask('accounts.me', {})).body.account?.name).toBe(name)
    expect((await new Visitor(server.url).signIn(name, 'một mật khẩu khác')).status).toBe(200)
    const log = await owner.ask('audit.entries', { subject: `account/${account}` })
    expect(log.body.entries.map((each) => [each.command, each.by?.account])).toEqual([
      ['accounts.changeSignIn', account],
      ['accounts.create', ownerId],
    ])
  })

  it('is set anew by a keeper; a locked account cannot sign in', async () => {
    const { account, name, password } = await made('bao.chau')
    const visitor = new Visitor(server.url)
    await visitor.signIn(name, password)
    const reset = { account, password: 'do người quản trị đặt', reason: 'Quên mật khẩu' }
    expect((await owner.run('accounts.setPassword', reset)).body.result).toEqual({ account, ended: 1 })
    expect((await visitor.signIn(name, password)).status).toBe(401)
    expect((await visitor.signIn(name, reset.password)).status).toBe(200)
    const lock = { account, locked: true, reason: 'Nghỉ việc' }
    expect((await owner.run('accounts.lock', lock)).body.result).toEqual({ account, ended: 1 })
    expect((await visitor.ask('accounts.me', {})).status).toBe(401)
    expect((await visitor.signIn(name, reset.password)).body).toMatchObject({ status: 403, code: 'account-locked' })
    await owner.run('accounts.lock', { ...lock, locked: false })
    expect((await visitor.signIn(name, reset.password)).status).toBe(200)
  })

  it('stands in no audit row and no stored result, and the application cannot read its hash', async () => {
    const client = new pg.Client(server.address)
    await client.connect()
    try {
      const { rows } = await client.query<{ text: string }>(
        `select coalesce(string_agg(t, ' '), '') as text from (select concat(before::text, after::text) as t from audit_value
         union all select result::text from command) rows`,
      )
      expect(rows[0]?.text).toContain('chu.he')
      expect(rows[0]?.text).not.toContain('mật khẩu')
      await client.query('set role baucu_app')
      for (const secretOf of [
        'select password from credential',
        'select token from session',
        'select from two_factor',
      ]) {
        await expect(client.query(secretOf), secretOf).rejects.toThrow(/permission denied/)
      }
    } finally {
      await client.end()
    }
  })
})

describe('a second factor', () => {
  it('is asked for once it is set up; a code, or a backup code once, completes the sign-in', async () => {
    const { name, password } = await made('ngoc.ha')
    const visitor = new Visitor(server.url)
    await visitor.signIn(name, password)
    const enabled = await visitor.post<{ totpURI: string; backupCodes: string[] }>('/api/auth/two-factor/enable', {
      password,
    })
    expect(enabled.body.backupCodes).toHaveLength(10)
    const key = new URL(enabled.body.totpURI).searchParams.get('secret') ?? ''
    const verify = (from: Visitor, code: string) => from.post('/api/auth/two-factor/verify-totp', { code })
    expect((await verify(visitor, totp(key))).status).toBe(200)

    const again = new Visitor(server.url)
    expect((await again.signIn(name, password)).body).toMatchObject({ twoFactorRedirect: true })
    expect((await again.ask('accounts.me', {})).body.account ?? null).toBeNull()
    expect((await verify(again, '000000')).body).toMatchObject({ status: 401, code: 'wrong-second-factor' })
    expect((await verify(again, totp(key))).status).toBe(200)
    expect((await again.ask('accounts.me', {})).body.account?.name).toBe(name)

    const [backup = ''] = enabled.body.backupCodes
    for (const status of [200, 401]) {
      const lost = new Visitor(server.url, { 'x-forwarded-for': '10.2.0.1' })
      await lost.signIn(name, password)
      expect((await lost.post('/api/auth/two-factor/verify-backup-code', { code: backup })).status).toBe(status)
    }
    expect(server.errors).toEqual([])
  })
})

describe('a passkey', () => {
  it('is offered for this very host to who is signed in, and asked for from anybody', async () => {
    const options = await owner.send<{ rp: { id: string; name: string }; challenge: string; user: { name: string } }>(
      'GET',
      '/api/auth/passkey/generate-register-options',
    )
    expect(options.body).toMatchObject({
      rp: { id: '127.0.0.1', name: 'Bầu Cử' },
      user: { id: expect.stringMatching(/^[\w-]+$/) },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    expect(options.body.challenge).toMatch(/^[\w-]{20,}$/)
    const visitor = new Visitor(server.url)
    expect((await visitor.send('GET', '/api/auth/passkey/generate-register-options')).status).toBe(401)
    const asked = await visitor.send<{ challenge: string; rpId: string }>(
      'GET',
      '/api/auth/passkey/generate-authenticate-options',
    )
    expect(asked.body.rpId).toBe('127.0.0.1')
    expect(server.errors).toEqual([])
  })

  it('belongs to the name in the address bar: this machine, or the public one behind a server in front', async () => {
    const rpOf = async (host: string, more: Record<string, string> = {}) =>
      await new Promise<string>((resolve, reject) => {
        const address = `${server.url}/api/auth/passkey/generate-authenticate-options`
        const asked = request(address, { headers: { host, 'x-forwarded-for': '10.4.0.1', ...more } }, (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (part: string) => {
            text += part
          })
          response.on('end', () => resolve((JSON.parse(text) as { rpId?: string; code?: string }).rpId ?? text))
        })
        asked.on('error', reject)
        asked.end()
      })
    expect(await rpOf('localhost:8080')).toBe('localhost')
    expect(await rpOf('baucu.suoimau.example')).toBe('baucu.suoimau.example')
    const lie = { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' }
    expect(await rpOf('baucu.suoimau.example', lie)).toBe('baucu.suoimau.example')
    expect(await rpOf('elsewhere.example')).toContain('wrong-host')
  })
})

describe('the doors', () => {
  it('are only those that are named; all others do not exist', async () => {
    const visitor = new Visitor(server.url)
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'update-user',
      'delete-user',
      'change-email',
      'error',
      'ok',
    ]) {
      expect((await visitor.post(`/api/auth/${path}`)).status, path).toBe(404)
    }
  })

  it('mark the cookie for TLS where the host is not this machine', async () => {
    const { name, password } = await made('cam.nhung')
    const body = JSON.stringify({ username: name, password })
    const cookies = await new Promise<string[]>((resolve, reject) => {
      const headers = { host: '192.0.2.7', 'content-type': 'application/json' }
      const asked = request(`${server.url}/api/auth/sign-in/username`, { method: 'POST', headers }, (response) => {
        response.resume()
        response.on('end', () => resolve(response.headers['set-cookie'] ?? []))
      })
      asked.on('error', reject)
      asked.end(body)
    })
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^baucu_session=.*; HttpOnly; SameSite=Lax; Secure$/)
  })

  it('slow an address down, and no other', async () => {
    const { name, password } = await made('cam.tu')
    const visitor = new Visitor(server.url, { 'x-forwarded-for': '10.3.0.1' })
    const codes: string[] = []
    for (let index = 0; index < 61; index++) codes.push((await visitor.signIn(`!${index}`, 'y')).body.code)
    expect(new Set(codes.slice(0, 60))).toEqual(new Set(['wrong-sign-in']))
    expect(codes[60]).toBe('too-often')
    expect((await new Visitor(server.url).signIn(name, password)).status).toBe(200)
  })

  it('take no cookie that was not signed here', async () => {
    const visitor = new Visitor(server.url)
    const token = decodeURIComponent(owner.cookies.get('baucu_session') ?? '').split('.')[0] ?? ''
    for (const forged of [token, `${token}.`, `${token}.AAAA`, '.', 'x']) {
      visitor.cookies.set('baucu_session', forged)
      expect((await visitor.ask('accounts.me', {})).body, forged).toMatchObject({ status: 401, code: 'session-ended' })
    }
  })

  it('let one sign out', async () => {
    const { name, password } = await made('thanh.tra')
    const visitor = new Visitor(server.url)
    await visitor.signIn(name, password)
    const kept = visitor.cookies.get('baucu_session') ?? ''
    expect((await visitor.post('/api/auth/sign-out')).status).toBe(200)
    visitor.cookies.set('baucu_session', kept)
    expect((await visitor.ask('accounts.me', {})).body).toMatchObject({ status: 401, code: 'session-ended' })
  })
})

/** The code an authenticator app shows now (RFC 6238) for a secret in base32. */
function totp(secret: string): string {
  const bits = [...secret.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
